//! The front page for those who have not signed in: what the pact is, how to join, and who is in it.

use actix_web::HttpResponse;
use askama::Template;
use engine::MemberQuery;
use gate::Problem;
use store::{MembershipCounts, MembershipState};

use super::member;
use super::pact::{Way, ways};
use crate::shell::{Link, Shell, Spot};
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "front-visitor.html")]
struct FrontPage<'a> {
    shell: Shell,
    purpose: &'a str,
    counts: MembershipCounts,
    founding: Vec<Link>,
    ways: Vec<Way>,
}

/// Shows it, telling that what has the code `done` has just been done.
pub(crate) async fn show(visit: &Visit, done: Option<&str>) -> Result<HttpResponse, Problem> {
    let (counts, members) = visit
        .show_openly(|engine, credential, now| {
            let counts = engine.member_counts(credential, now, now)?;
            let query = MemberQuery {
                as_of: None,
                text: String::new(),
                state: MembershipState::Current,
                after: None,
                limit: 0,
            };
            Ok((counts, engine.member_list(credential, &query, now)?))
        })
        .await?;
    let page = FrontPage {
        shell: Shell::of(visit, Spot::Front).telling(done).about(visit.voice().say("pact-about")),
        purpose: visit.charter().purpose.in_language(visit.language).trim(),
        counts,
        founding: members.founding.iter().map(member::link).collect(),
        ways: ways(visit),
    };
    Ok(visit.public_page(&page))
}

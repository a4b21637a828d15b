//! The front page: what the pact is, and what waits for whoever has signed in.

mod waiting;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use domain::accession::{Applicant, WaitsFor};
use domain::actor::Actor;
use domain::draft::{self, Beginning};
use gate::{Problem, Query};
use serde::Deserialize;

use self::waiting::{WaitingGroup, groups};
use crate::public;
use crate::shell::{Link, Shell, Spot};
use crate::texts::Voice;
use crate::visit::Visit;
use crate::words;

/// What has just been done, by its code.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Done {
    pub(crate) done: Option<String>,
}

#[derive(Template)]
#[template(path = "front.html")]
struct FrontPage {
    shell: Shell,
    purpose: String,
    members: i64,
    mandates: Vec<String>,
    /// None for those who have nothing to do with cases.
    waiting: Option<Vec<WaitingGroup>>,
    is_newcomer: bool,
    /// What else whoever looks can begin.
    begin: Option<Link>,
}

pub(crate) async fn show(visit: Visit, Query(done): Query<Done>) -> Result<HttpResponse, Problem> {
    let actor = match visit.myself() {
        Ok(myself) => myself.actor.clone(),
        Err(_) => return public::show_front(&visit, done.done.as_deref()).await,
    };
    let (voice, language) = (visit.voice(), visit.language);
    let mandates = mandates(&actor).into_iter().map(|kind| words::mandate(kind, voice)).collect();
    let waits_for = actor.role().and_then(WaitsFor::of);

    let (counts, waiting) = visit
        .show(move |engine, credential, now| {
            let counts = engine.member_counts(credential, now, now)?;
            let waiting =
                waits_for.map(|who| waiting::waiting(engine, credential, who, now)).transpose()?;
            Ok((counts, waiting))
        })
        .await?;
    let page = FrontPage {
        shell: Shell::of(&visit, Spot::Front).telling(done.done.as_deref()),
        purpose: visit.charter().purpose.in_language(language).trim().to_owned(),
        members: counts.founding + counts.associate,
        mandates,
        waiting: waiting.map(|cases| groups(&cases, &visit)),
        is_newcomer: matches!(actor, Actor::Newcomer(_)),
        begin: beginning(&actor, voice),
    };
    Ok(visit.page(StatusCode::OK, &page))
}

/// The kinds of the mandates by which somebody acts.
pub(crate) fn mandates(actor: &Actor) -> Vec<domain::people::MandateKind> {
    match actor {
        Actor::Person { mandates, .. } => mandates.iter().map(|held| held.kind).collect(),
        Actor::Public | Actor::Newcomer(_) | Actor::Clock => vec![],
    }
}

/// What `actor` can begin for others: an invitation, or an application that came on paper.
fn beginning(actor: &Actor, voice: Voice) -> Option<Link> {
    let link = |href: &str, text| Link { href: href.to_owned(), text: voice.say(text) };
    match draft::begin(actor).ok()? {
        Beginning::Invitation(_) => Some(link("/invitations/new", "invite-title")),
        Beginning::By(Applicant::OnPaper) => Some(link("/apply", "paper-title")),
        Beginning::By(Applicant::Organisation(_)) | Beginning::ByNewcomer(_) => None,
    }
}

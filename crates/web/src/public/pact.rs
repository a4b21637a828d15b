//! The pact: what it is for, what its members commit to, and the pages about it.

use actix_web::HttpResponse;
use askama::Template;
use gate::Problem;

use super::{ClausePart, clauses};
use crate::shell::{Link, Shell, Spot, link};
use crate::visit::Visit;

/// A page, and what is found there.
pub(super) struct Way {
    pub(super) link: Link,
    pub(super) text: String,
}

#[derive(Template)]
#[template(path = "pact.html")]
struct PactPage<'a> {
    shell: Shell,
    purpose: &'a str,
    /// Where the signed charter can be read on the web.
    signed_text: Option<&'a str>,
    objectives: Vec<ClausePart>,
    principles: Vec<ClausePart>,
    tracks: Vec<ClausePart>,
    advisory_board: &'a str,
    secretariat: &'a str,
    ways: Vec<Way>,
}

pub(super) async fn show(visit: Visit) -> Result<HttpResponse, Problem> {
    let (charter, language) = (visit.charter(), visit.language);
    let is_address = |text: &&str| text.starts_with("https://") || text.starts_with("http://");
    let page = PactPage {
        shell: Shell::of(&visit, Spot::Pact).about(visit.voice().say("pact-about")),
        purpose: charter.purpose.in_language(language).trim(),
        signed_text: charter.signed_text.as_deref().filter(is_address),
        objectives: clauses(&charter.objectives, language),
        principles: clauses(&charter.principles, language),
        tracks: clauses(&charter.tracks, language),
        advisory_board: charter.advisory_board.in_language(language),
        secretariat: charter.secretariat.in_language(language),
        ways: ways(&visit),
    };
    Ok(visit.public_page(&page))
}

/// The pages about the pact.
pub(super) fn ways(visit: &Visit) -> Vec<Way> {
    let voice = visit.voice();
    let way = |(spot, text)| Way { link: link(spot, voice), text: voice.say(text) };
    let spots = [
        (Spot::Members, "members-about"),
        (Spot::Process, "process-about"),
        (Spot::Voting, "voting-about"),
        (Spot::Meetings, "meetings-about"),
    ];
    spots.into_iter().map(way).collect()
}

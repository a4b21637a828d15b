//! Cases: the list of them, each on its page, what can be done there, and the ballot.

mod act;
mod application;
mod ballot;
mod case;
mod dialogue;
mod event;
mod letter;
mod list;
mod naming;
mod order;
mod plan;
mod reader;
mod timeline;
mod vote;

use actix_web::web::ServiceConfig;
use domain::id::CaseId;
use engine::Reading;
use gate::Problem;

use crate::shell::{Link, Shell, Spot};
use crate::visit::Visit;
use crate::{shown, shown_and_done};

pub(crate) fn configure(config: &mut ServiceConfig) {
    config
        .service(shown("/cases", list::show))
        .service(shown("/cases/{id}", case::show))
        .service(shown_and_done("/cases/{id}/do/{command}", act::show, act::carry_out))
        .service(shown_and_done("/cases/{id}/vote", ballot::show, ballot::send))
        .service(shown("/cases/{id}/vote/receipt", ballot::receipt))
        .service(shown("/cases/{id}/letters/{letter}.pdf", letter::print))
        .service(shown("/cases/{id}/letters/{letter}", letter::show));
}

/// The page of the case `id`.
pub(crate) fn path(id: CaseId) -> String {
    format!("/cases/{id}")
}

/// Something that is said, and what it is called.
#[derive(Clone, Debug, Eq, PartialEq)]
struct Line {
    label: String,
    value: String,
}

impl Line {
    fn new(label: String, value: impl Into<String>) -> Self {
        Self { label, value: value.into() }
    }
}

/// The case that an address names.
fn named(id: &str) -> Result<CaseId, Problem> {
    Ok(id.parse().map_err(|_| engine::Error::NotFound)?)
}

/// What a case is called: its number and who applies.
fn title(reading: &Reading, visit: &Visit) -> String {
    let number = reading.case.submission().number;
    visit.voice().say_of(
        "case-title",
        "number",
        &format!("{number}: {}", reading.organisation.name),
    )
}

/// Around a page below that of the case.
fn shell_below(reading: &Reading, visit: &Visit, heading: String, here: &str) -> Shell {
    let mut shell = Shell::below(visit, Spot::Cases, heading, here);
    let number = reading.case.submission().number.to_string();
    let text = visit.voice().say_of("case-title", "number", &number);
    shell.trail.push(Link { href: path(reading.id), text });
    shell
}

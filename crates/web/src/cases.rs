//! Cases: the list of them, each on its page, what can be done there, and the ballot.

mod act;
mod application;
mod ballot;
mod case;
mod check;
mod dialogue;
mod documents;
mod event;
mod export;
mod filter;
mod letter;
mod list;
mod naming;
mod order;
mod outlook;
mod plan;
mod revision;
mod saved;
mod search;
mod timeline;
mod vote;

use actix_web::web::ServiceConfig;
use domain::accession::CommandKind;
use domain::charter::Charter;
use domain::id::{CaseId, PartyKey};
use domain::time::Timestamp;
use engine::Reading;
use gate::{Problem, texts};

use crate::shell::{Link, Shell, Spot};
use crate::texts::Voice;
use crate::visit::Visit;
use crate::{done, shown, shown_and_done};

pub(crate) fn configure(config: &mut ServiceConfig) {
    config
        .service(shown("/cases", list::show))
        .service(shown("/cases/export.csv", export::as_csv))
        .service(shown("/cases/export.xlsx", export::as_xlsx))
        .service(done("/cases/searches", saved::save))
        .service(done("/cases/searches/{id}/delete", saved::forget))
        .service(shown("/cases/{id}", case::show))
        .service(shown_and_done("/cases/{id}/do/{command}", act::show, act::carry_out))
        .service(shown_and_done("/cases/{id}/files", documents::show, documents::attach))
        .service(shown("/cases/{id}/files/{file}", documents::hand_over))
        .service(shown_and_done("/cases/{id}/vote", ballot::show, ballot::send))
        .service(shown("/cases/{id}/letters/{letter}.pdf", letter::print))
        .service(shown("/cases/{id}/letters/{letter}", letter::show))
        .service(shown("/cases/{id}/vote/so-far", ballot::so_far))
        .service(shown("/cases/{id}/vote/receipt", ballot::receipt))
        .service(shown_and_done("/cases/{id}/revision", revision::show, revision::send))
        .service(done("/cases/{id}/revision/begin", revision::begin));
}

#[cfg(test)]
pub(crate) use plan::commands as commands_with_forms;

/// The page of the case `id`.
pub(crate) fn path(id: CaseId) -> String {
    format!("/cases/{id}")
}

/// Where a command is given, below the page of its case; none where no page takes it.
pub(crate) fn place(kind: CommandKind) -> Option<String> {
    plan::place(kind)
}

/// What the page is called on which a command is given, or else the command.
pub(crate) fn command_title(kind: CommandKind, voice: Voice) -> String {
    let title = plan::title(kind, voice);
    title.unwrap_or_else(|| naming::capital(&texts::command(kind, voice.0)))
}

/// A text that begins with a capital letter.
pub(crate) fn capital(text: &str) -> String {
    naming::capital(text)
}

/// How much time is left until `until`, in words, or that it has passed.
pub(crate) fn left(until: Timestamp, now: Timestamp, voice: Voice) -> String {
    naming::left(until, now, voice)
}

/// The parties by their short names, in one line.
pub(crate) fn parties<'a>(
    keys: impl IntoIterator<Item = &'a PartyKey>,
    charter: &Charter,
) -> String {
    naming::parties(keys, charter)
}

/// Something that is said, and what it is called.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Line {
    pub(crate) label: String,
    pub(crate) value: String,
}

impl Line {
    pub(crate) fn new(label: String, value: impl Into<String>) -> Self {
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

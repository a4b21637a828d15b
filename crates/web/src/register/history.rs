//! What the register has recorded of a member, with the seal over all of it.

use actix_web::HttpResponse;
use askama::Template;
use domain::accession::Behalf;
use domain::id::MembershipId;
use domain::membership::{MembershipEnd, MembershipFact};
use domain::time::{Timestamp, local_date};
use engine::MemberHistoryEntry;
use gate::{Place, Problem, texts};

use crate::public::member_path;
use crate::shell::{Shell, Spot};
use crate::texts::Voice;
use crate::visit::Visit;

/// One word of the register.
struct Row {
    recorded: String,
    what: String,
    /// What it is called from then on, and why; what there is of it.
    more: Vec<String>,
    by: String,
}

#[derive(Template)]
#[template(path = "member-history.html")]
struct HistoryPage {
    shell: Shell,
    member: String,
    path: String,
    rows: Vec<Row>,
    seal: String,
    as_of: String,
}

pub(super) async fn show(visit: Visit, Place(id): Place<String>) -> Result<HttpResponse, Problem> {
    let id: MembershipId = id.parse().map_err(|_| engine::Error::NotFound)?;
    let (history, now) = visit
        .show_openly(move |engine, credential, now| {
            Ok((engine.member_history(credential, id, now)?, now))
        })
        .await?;
    let (voice, path) = (visit.voice(), member_path(id));
    let here = format!("{path}/history");
    let page = HistoryPage {
        shell: Shell::below(&visit, Spot::Members, voice.say("member-history-title"), &here)
            .about(voice.say_of("member-history-about", "name", &history.entry.name.name)),
        member: history.entry.name.name,
        path,
        rows: history.entries.into_iter().map(|entry| row(entry, &visit)).collect(),
        seal: history.seal,
        as_of: texts::day(local_date(now), voice.0),
    };
    Ok(visit.public_page(&page))
}

fn row(entry: MemberHistoryEntry, visit: &Visit) -> Row {
    let MemberHistoryEntry { version: _, fact, name, note, recorded_at, behalf } = entry;
    let voice = visit.voice();
    let called = name.map(|name| {
        let cvr = name.cvr.map(|cvr| voice.say_of("history-cvr", "cvr", &cvr.to_string()));
        [Some(name.name), cvr].into_iter().flatten().collect::<Vec<_>>().join(", ")
    });
    Row {
        recorded: texts::moment(recorded_at, voice.0),
        what: said(&fact, voice),
        more: called.into_iter().chain(note).collect(),
        by: by(&behalf, visit),
    }
}

fn said(fact: &MembershipFact, voice: Voice) -> String {
    let on =
        |name: &str, at: Timestamp| voice.say_of(name, "day", &texts::day(local_date(at), voice.0));
    match fact {
        MembershipFact::FoundingPartyEntered { party: _, since } => on("history-entered", *since),
        MembershipFact::FoundingPartySucceeded { party: _, since, predecessor: _ } => {
            on("history-succeeds", *since)
        }
        MembershipFact::AssociateAdmitted { case: _, since } => on("history-admitted", *since),
        MembershipFact::AssociateImported { organisation: _, since } => {
            on("history-imported", *since)
        }
        MembershipFact::AdmissionPublished => voice.say("history-published"),
        MembershipFact::Renamed => voice.say("history-renamed"),
        MembershipFact::Ended { at, end } => match end {
            MembershipEnd::Resigned => on("history-resigned", *at),
            MembershipEnd::Dissolved => on("history-dissolved", *at),
            MembershipEnd::Succeeded { by: _ } => on("history-succeeded", *at),
        },
        MembershipFact::EndRevoked => voice.say("history-revoked"),
    }
}

fn by(behalf: &Behalf, visit: &Visit) -> String {
    let voice = visit.voice();
    match behalf {
        Behalf::Applicant => voice.say("history-by-member"),
        Behalf::Party(key) => visit
            .charter()
            .party(key)
            .map_or_else(|| key.to_string(), |party| party.short_name.clone()),
        Behalf::Secretariat => voice.say("history-by-secretariat"),
        Behalf::AdvisoryBoard => {
            visit.charter().advisory_board.in_language(visit.language).to_owned()
        }
        Behalf::Clock => voice.say("history-by-clock"),
    }
}

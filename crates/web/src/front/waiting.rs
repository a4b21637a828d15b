//! What waits for whoever has signed in: by what is to be done, the most urgent first.

use domain::accession::{Awaited, CaseOrder, CaseSearch, CommandKind, OrderKey, WaitsFor};
use domain::time::Timestamp;
use engine::{CaseAsk, Credential, Engine, Reading};

use crate::cases;
use crate::visit::Visit;
use crate::words;

/// The most cases that are shown.
const CASES_MAX: u32 = 50;

/// What is to be done, and in which cases.
pub(super) struct WaitingGroup {
    kind: Option<CommandKind>,
    pub(super) title: String,
    pub(super) cases: Vec<WaitingCase>,
}

/// A case that waits for whoever looks.
pub(super) struct WaitingCase {
    pub(super) href: String,
    pub(super) number: String,
    pub(super) organisation: String,
    /// Where it is done in one step.
    pub(super) action: Option<String>,
    /// How much time is left; empty where no deadline runs.
    pub(super) left: String,
    /// The day of the deadline.
    pub(super) until: String,
}

/// The cases that wait for `who`, the earliest deadline first.
pub(super) fn waiting(
    engine: &Engine,
    credential: &Credential,
    who: WaitsFor,
    now: Timestamp,
) -> Result<Vec<Reading>, engine::Error> {
    let search = CaseSearch {
        waits_for: Some(Awaited::One(who)),
        order: CaseOrder::by(OrderKey::Deadline),
        ..CaseSearch::default()
    };
    let ask = CaseAsk { search, limit: CASES_MAX, ..CaseAsk::default() };
    Ok(engine.case_list(credential, &ask, now)?.items)
}

/// The cases, by what is to be done first in each; the group with the earliest deadline stands first.
pub(super) fn groups(readings: &[Reading], visit: &Visit) -> Vec<WaitingGroup> {
    let mut groups: Vec<WaitingGroup> = Vec::new();
    for reading in readings {
        let kind = first_to_do(reading);
        let case = case(reading, kind, visit);
        match groups.iter_mut().find(|group| group.kind == kind) {
            Some(group) => group.cases.push(case),
            None => {
                groups.push(WaitingGroup { kind, title: title(kind, visit), cases: vec![case] })
            }
        }
    }
    groups
}

/// What is expected first, of all that the one who looks could do now.
fn first_to_do(reading: &Reading) -> Option<CommandKind> {
    let expected = &reading.waiting.commands;
    let is_open = |kind: &&CommandKind| {
        let mut open = reading.actions.iter().filter(|action| action.refusal.is_none());
        open.any(|action| action.command == **kind)
    };
    expected.iter().find(is_open).or(expected.first()).copied()
}

fn title(kind: Option<CommandKind>, visit: &Visit) -> String {
    let said = |kind: CommandKind| {
        let own = visit.voice().find(&format!("waits-{}", kind.code()));
        own.unwrap_or_else(|| cases::command_title(kind, visit.voice()))
    };
    kind.map(said).unwrap_or_default()
}

fn case(reading: &Reading, kind: Option<CommandKind>, visit: &Visit) -> WaitingCase {
    let (href, until) = (cases::path(reading.id), reading.waiting.until);
    let left = until.map(|until| cases::left(until, reading.now, visit.voice()));
    WaitingCase {
        action: kind.and_then(cases::place).map(|place| format!("{href}/{place}")),
        number: reading.case.submission().number.to_string(),
        organisation: reading.organisation.name.clone(),
        left: left.unwrap_or_default(),
        until: until.map(words::short_day).unwrap_or_default(),
        href,
    }
}

//! Recording: events are appended, and what the lists show is brought along, in one transaction.

use std::collections::BTreeMap;

use domain::id::InitiativeId;
use domain::initiative::{Details, Event, FactKind, Initiative, InitiativeFact, Wording};
use domain::time::Timestamp;
use store::{Authorship, Connection, InitiativeProjection};

use crate::error::Error;

/// Records the event that begins an initiative.
pub(super) fn begin(
    conn: &mut Connection,
    id: InitiativeId,
    event: &Event,
    by: &Authorship,
    now: Timestamp,
) -> Result<(), Error> {
    let initiative = Initiative::begin(&event.fact, now).ok_or(Error::NotFound)?;
    conn.initiative_append(id, 0, std::slice::from_ref(event), by, now)?;
    let wording = wording_in(&event.details).cloned();
    let news = BTreeMap::new();
    Ok(conn.initiative_project(&InitiativeProjection { id, initiative, wording, news })?)
}

/// Records `events` on an initiative that exists.
pub(super) fn append(
    conn: &mut Connection,
    id: InitiativeId,
    before: &Initiative,
    events: &[Event],
    by: &Authorship,
    now: Timestamp,
) -> Result<(), Error> {
    conn.initiative_append(id, before.version(), events, by, now)?;
    let numbered = (before.version() + 1..).zip(events);
    let news = numbered.filter(|(_, event)| is_news(&event.fact));
    let projection = InitiativeProjection {
        id,
        initiative: before.after(events, now),
        wording: events.iter().rev().find_map(|event| wording_in(&event.details)).cloned(),
        news: news.map(|(version, _)| (version, now)).collect(),
    };
    Ok(conn.initiative_project(&projection)?)
}

/// How an event describes the initiative, if it does.
pub(crate) fn wording_in(details: &Details) -> Option<&Wording> {
    match details {
        Details::Wording(wording) => Some(wording),
        Details::None | Details::Text(_) => None,
    }
}

/// Whether an event tells progress or a result.
pub(crate) fn is_news(fact: &InitiativeFact) -> bool {
    matches!(fact.kind(), FactKind::ProgressNoted | FactKind::ResultRecorded)
}

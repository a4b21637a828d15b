//! Initiatives: their events, and (in the modules below) how they are listed.

mod list;
mod news;
mod projection;

use domain::id::InitiativeId;
use domain::initiative::{Details, Event, InitiativeFact};
use domain::time::Timestamp;

use crate::codec::Stored;
use crate::connection::Connection;
use crate::error::Error;
use crate::event::{Authorship, NewEvent, Recorded, Stream, StreamKind, TimelineEntry};

pub use list::{InitiativeFilter, InitiativeQuery, InitiativeSummary};
pub use news::InitiativeNews;
pub use projection::InitiativeProjection;

fn stream(id: InitiativeId) -> Stream {
    Stream { kind: StreamKind::Initiative, id: id.0 }
}

impl Connection {
    /// Appends `events` to an initiative that has `version` events already; a new one has none.
    ///
    /// # Errors
    /// [`Error::Conflict`] when somebody else has appended to it in the meantime.
    pub fn initiative_append(
        &mut self,
        id: InitiativeId,
        version: u32,
        events: &[Event],
        by: &Authorship,
        at: Timestamp,
    ) -> Result<(), Error> {
        for (event, version) in events.iter().zip(version + 1..) {
            self.event_append(&NewEvent {
                stream: stream(id),
                version,
                kind: event.fact.kind().code(),
                fact: event.fact.encode()?,
                details: written(&event.details)?,
                by,
                at,
            })?;
        }
        Ok(())
    }

    /// The facts of an initiative, in order; none when there is no such initiative.
    pub fn initiative_history(
        &mut self,
        id: InitiativeId,
    ) -> Result<Vec<Recorded<InitiativeFact>>, Error> {
        self.event_history(stream(id))
    }

    /// The events of an initiative with everything about them, in order; none when there is no such initiative.
    pub fn initiative_timeline(
        &mut self,
        id: InitiativeId,
    ) -> Result<Vec<TimelineEntry<InitiativeFact, Details>>, Error> {
        self.event_stream(stream(id))?.into_iter().map(|row| row.read(details)).collect()
    }
}

/// The details of an event, out of its column.
pub(crate) fn details(column: Option<(i32, String)>) -> Result<Details, Error> {
    column.map_or(Ok(Details::None), |(format, text)| Details::decode(format, &text))
}

fn written(details: &Details) -> Result<Option<String>, Error> {
    match details {
        Details::None => Ok(None),
        Details::Wording(_) | Details::Text(_) => details.encode().map(Some),
    }
}

//! Cases: their events, and (in the modules below) where they stand and how they are listed.

mod collation;
mod list;
mod projection;
mod stay;
mod summary;

use std::collections::BTreeMap;

use diesel::{BoolExpressionMethods, ExpressionMethods, QueryDsl, Queryable, RunQueryDsl};
use domain::accession::{CaseFact, Details, Event, FactKind};
use domain::application::Application;
use domain::id::CaseId;
use domain::time::Timestamp;
use uuid::Uuid;

use crate::codec::{Stored, Word};
use crate::connection::Connection;
use crate::error::Error;
use crate::event::{Authorship, NewEvent, Recorded, Stream, StreamKind, TimelineEntry};
use crate::schema::events;

pub(crate) use list::pattern;
pub use list::{CaseCounts, CaseCursor, CaseFilter, CaseQuery, DeadlineFilter, OfficerFilter};
pub use projection::CaseProjection;
pub use stay::{Flow, Leaving, month_of};
pub use summary::CaseSummary;

fn stream(id: CaseId) -> Stream {
    Stream { kind: StreamKind::Case, id: id.0 }
}

#[derive(Queryable)]
struct ApplicationRow {
    format: i32,
    fact: String,
    details: Option<String>,
}

impl Connection {
    /// Appends `events` to a case that has `version` events already; a new one has none. What time has decided is
    /// signed by the clock, the rest as `by` says.
    ///
    /// # Errors
    /// [`Error::Conflict`] when somebody else has appended to the case in the meantime.
    pub fn case_append(
        &mut self,
        id: CaseId,
        version: u32,
        events: &[Event],
        by: &Authorship,
        at: Timestamp,
    ) -> Result<(), Error> {
        let clock = Authorship::clock();
        for (event, version) in events.iter().zip(version + 1..) {
            self.event_append(&NewEvent {
                stream: stream(id),
                version,
                kind: event.fact.kind().code(),
                fact: event.fact.encode()?,
                details: written(&event.details)?,
                by: if event.fact.is_of_time() { &clock } else { by },
                at,
            })?;
        }
        Ok(())
    }

    /// The facts of a case, in order; none when there is no such case.
    pub fn case_history(&mut self, id: CaseId) -> Result<Vec<Recorded<CaseFact>>, Error> {
        self.event_history(stream(id))
    }

    /// The facts of several cases, each in order.
    pub fn case_histories(
        &mut self,
        ids: &[CaseId],
    ) -> Result<BTreeMap<CaseId, Vec<Recorded<CaseFact>>>, Error> {
        let streams: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
        let histories = self.event_histories(StreamKind::Case, &streams)?;
        Ok(histories.into_iter().map(|(id, history)| (CaseId(id), history)).collect())
    }

    /// The events of a case with everything about them, in order; none when there is no such case.
    pub fn case_timeline(
        &mut self,
        id: CaseId,
    ) -> Result<Vec<TimelineEntry<CaseFact, Details>>, Error> {
        self.event_stream(stream(id))?.into_iter().map(|row| row.read(details)).collect()
    }

    /// Version `version` of the application; none when there is no such version, or when it has been erased.
    pub fn case_application(
        &mut self,
        id: CaseId,
        version: u32,
    ) -> Result<Option<Application>, Error> {
        let brings_an_application = events::kind
            .eq(FactKind::Submitted.code())
            .or(events::kind.eq(FactKind::InformationSupplied.code()))
            .or(events::kind.eq(FactKind::ApplicationRevised.code()));
        let rows: Vec<ApplicationRow> = events::table
            .filter(events::stream_id.eq(id.word()))
            .filter(events::stream_kind.eq(StreamKind::Case.word()))
            .filter(brings_an_application)
            .order(events::version)
            .select((events::format, events::fact, events::details))
            .load(&mut self.inner)?;
        for row in rows {
            if application_version(&CaseFact::decode(row.format, &row.fact)?) == version {
                let details = details(row.details.map(|text| (row.format, text)))?;
                return Ok(application(details));
            }
        }
        Ok(None)
    }
}

/// The details of an event, out of its column.
pub(crate) fn details(column: Option<(i32, String)>) -> Result<Details, Error> {
    column.map_or(Ok(Details::None), |(format, text)| Details::decode(format, &text))
}

fn written(details: &Details) -> Result<Option<String>, Error> {
    match details {
        Details::None => Ok(None),
        Details::Application { .. }
        | Details::Text(_)
        | Details::File { .. }
        | Details::Entry { .. }
        | Details::Instruction { .. }
        | Details::Question { .. }
        | Details::Decision { .. } => details.encode().map(Some),
    }
}

/// The version of the application that `fact` brings; a submission brings the first.
fn application_version(fact: &CaseFact) -> u32 {
    if let CaseFact::InformationSupplied { application_version }
    | CaseFact::ApplicationRevised { application_version } = fact
    {
        *application_version
    } else {
        1
    }
}

fn application(details: Details) -> Option<Application> {
    if let Details::Application { application, .. } = details { Some(*application) } else { None }
}

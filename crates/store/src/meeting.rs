//! Meetings: their events, and the lists made from them.

use diesel::{
    ExpressionMethods, OptionalExtension, QueryDsl, Queryable, RunQueryDsl, Selectable,
    SelectableHelper,
};
use domain::id::MeetingId;
use domain::meeting::{
    HalfYear, HalfYearMeeting, MeetingDetails, MeetingEvent, MeetingFact, MeetingPhase,
};
use domain::time::Timestamp;

use crate::any::MultiBackend;
use crate::codec::{Stored, Word};
use crate::column::{Moment, Text, naive};
use crate::connection::Connection;
use crate::error::Error;
use crate::event::{
    Authorship, NewEvent, Stream, StreamKind, TimelineEntry, read_version, stored_version,
};
use crate::meeting_action::MeetingAction;
use crate::schema::meetings;

/// A meeting, as the list has it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct MeetingSummary {
    /// The meeting.
    pub id: MeetingId,
    /// For which half-year.
    pub half_year: HalfYear,
    /// Where it stands.
    pub phase: MeetingPhase,
    /// When it begins.
    pub starts_at: Timestamp,
    /// When it ends.
    pub ends_at: Timestamp,
    /// A room, or the address of one on the web.
    pub place: String,
    /// How many events it has.
    pub version: u32,
}

/// A meeting, as it is to be written into the lists.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct MeetingProjection {
    /// The meeting.
    pub summary: MeetingSummary,
    /// The actions that it agreed on, by their numbers.
    pub actions: Vec<MeetingAction>,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = meetings, check_for_backend(MultiBackend))]
struct MeetingRow {
    id: Text<MeetingId>,
    half_year: Text<HalfYear>,
    phase: Text<MeetingPhase>,
    starts_at: Moment,
    ends_at: Moment,
    place: String,
    version: i32,
}

fn stream(id: MeetingId) -> Stream {
    Stream { kind: StreamKind::Meeting, id: id.0 }
}

impl Connection {
    /// Appends `event` to a meeting that has `version` events already; a new one has none.
    ///
    /// # Errors
    /// [`Error::Conflict`] when somebody else has appended to it in the meantime.
    pub fn meeting_append(
        &mut self,
        id: MeetingId,
        version: u32,
        event: &MeetingEvent,
        by: &Authorship,
        at: Timestamp,
    ) -> Result<(), Error> {
        self.event_append(&NewEvent {
            stream: stream(id),
            version: version + 1,
            kind: event.fact.code(),
            fact: event.fact.encode()?,
            details: match &event.details {
                MeetingDetails::None => None,
                MeetingDetails::Text(_)
                | MeetingDetails::Place(_)
                | MeetingDetails::Item { .. }
                | MeetingDetails::Agenda(_)
                | MeetingDetails::Minutes(_) => Some(event.details.encode()?),
            },
            by,
            at,
        })
    }

    /// The events of a meeting with all that was said, in order; none when there is no such meeting.
    pub fn meeting_events(
        &mut self,
        id: MeetingId,
    ) -> Result<Vec<TimelineEntry<MeetingFact, MeetingDetails>>, Error> {
        let rows = self.event_stream(stream(id))?;
        rows.into_iter().map(|row| row.read(meeting_details)).collect()
    }

    /// Writes a meeting and its actions into the lists.
    pub fn meeting_project(&mut self, entry: &MeetingProjection) -> Result<(), Error> {
        let summary = &entry.summary;
        let changing = (
            meetings::phase.eq(summary.phase.word()),
            meetings::starts_at.eq(naive(summary.starts_at)),
            meetings::ends_at.eq(naive(summary.ends_at)),
            meetings::place.eq(&summary.place),
            meetings::version.eq(stored_version(summary.version)?),
        );
        let row = meetings::table.find(summary.id.word());
        if diesel::update(row).set(changing.clone()).execute(&mut self.inner)? == 0 {
            let lasting = (
                meetings::id.eq(summary.id.word()),
                meetings::half_year.eq(summary.half_year.word()),
            );
            diesel::insert_into(meetings::table)
                .values((lasting, changing))
                .execute(&mut self.inner)?;
        }
        for action in &entry.actions {
            self.meeting_action_project(action)?;
        }
        Ok(())
    }

    /// One meeting, as the list has it.
    pub fn meeting_get(&mut self, id: MeetingId) -> Result<Option<MeetingSummary>, Error> {
        let row: Option<MeetingRow> = meetings::table
            .find(id.word())
            .select(MeetingRow::as_select())
            .get_result(&mut self.inner)
            .optional()?;
        row.map(MeetingRow::read).transpose()
    }

    /// All meetings, the latest first: there are two a year.
    pub fn meeting_list(&mut self) -> Result<Vec<MeetingSummary>, Error> {
        let rows: Vec<MeetingRow> = meetings::table
            .order((meetings::starts_at.desc(), meetings::id.desc()))
            .select(MeetingRow::as_select())
            .load(&mut self.inner)?;
        rows.into_iter().map(MeetingRow::read).collect()
    }
}

/// The details of a meeting's event, out of its column.
pub(crate) fn meeting_details(column: Option<(i32, String)>) -> Result<MeetingDetails, Error> {
    column.map_or(Ok(MeetingDetails::None), |(format, text)| MeetingDetails::decode(format, &text))
}

impl MeetingSummary {
    /// The meeting as far as the duty to meet is concerned.
    pub fn for_duty(&self) -> HalfYearMeeting {
        HalfYearMeeting { id: self.id, half_year: self.half_year, phase: self.phase }
    }
}

impl MeetingRow {
    fn read(self) -> Result<MeetingSummary, Error> {
        Ok(MeetingSummary {
            id: self.id.0,
            half_year: self.half_year.0,
            phase: self.phase.0,
            starts_at: self.starts_at.0,
            ends_at: self.ends_at.0,
            place: self.place,
            version: read_version(self.version)?,
        })
    }
}

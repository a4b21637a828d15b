//! What a rebuild needs: to empty the projections, and to read the whole log in order.

use diesel::connection::SimpleConnection;
use diesel::{ExpressionMethods, QueryDsl, Queryable, RunQueryDsl};
use domain::accession::{CaseFact, Details};
use domain::id::{CaseId, InitiativeId, MandateId, MeetingId, MembershipId};
use domain::initiative::{Details as InitiativeDetails, InitiativeFact};
use domain::meeting::{MeetingDetails, MeetingFact};
use domain::membership::{MembershipDetails, MembershipFact};
use domain::people::MandateFact;
use domain::time::Timestamp;
use uuid::Uuid;

use crate::any::AnyConnection;
use crate::case::details;
use crate::codec::Stored;
use crate::column::{Moment, Text};
use crate::connection::Connection;
use crate::error::Error;
use crate::event::{StreamKind, details_digest, read_version};
use crate::initiative;
use crate::meeting::meeting_details;
use crate::membership::said;
use crate::schema::{
    case_stays, case_waits, cases, events, initiatives, mandates, meeting_actions, meetings,
    membership_names, memberships,
};

/// Waits for those who are appending, and keeps everybody else from it. Mandates come first, as with every command, which
/// holds its mandates before it appends: in another order each would wait for the other.
const POSTGRES_LOCK: &str = "LOCK TABLE mandates IN EXCLUSIVE MODE; \
     LOCK TABLE events IN SHARE ROW EXCLUSIVE MODE";

/// One event of the whole log.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct LogEntry {
    /// Where it stands in the log.
    pub position: i64,
    /// Counts from one within its stream.
    pub version: u32,
    /// When it was recorded.
    pub recorded_at: Timestamp,
    /// What happened to what.
    pub event: LoggedEvent,
}

/// What happened to what.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum LoggedEvent {
    /// An event of a case.
    Case {
        /// The case.
        id: CaseId,
        /// What happened.
        fact: CaseFact,
        /// What was said.
        details: Details,
    },
    /// An event of a membership.
    Membership {
        /// The membership.
        id: MembershipId,
        /// What happened.
        fact: MembershipFact,
        /// What is said beside it.
        details: MembershipDetails,
    },
    /// An event of a mandate.
    Mandate {
        /// The mandate.
        id: MandateId,
        /// What happened.
        fact: MandateFact,
    },
    /// An event of a meeting.
    Meeting {
        /// The meeting.
        id: MeetingId,
        /// What happened.
        fact: MeetingFact,
        /// What was said.
        details: MeetingDetails,
    },
    /// An event of an initiative.
    Initiative {
        /// The initiative.
        id: InitiativeId,
        /// What happened.
        fact: InitiativeFact,
        /// What was said.
        details: InitiativeDetails,
    },
}

/// Whether the details of an event fit its digest.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Fit {
    /// They do, or they have been erased.
    Fits,
    /// Somebody has changed them past the log.
    Differs,
}

#[derive(Queryable)]
struct DigestRow {
    position: i64,
    details: Option<String>,
    salt: Option<Vec<u8>>,
    digest: Vec<u8>,
}

impl DigestRow {
    fn fit(&self) -> Fit {
        let found = details_digest(self.salt.as_deref(), self.details.as_deref());
        if self.details.is_none() || self.digest == found { Fit::Fits } else { Fit::Differs }
    }
}

#[derive(Queryable)]
struct LogRow {
    position: i64,
    stream_kind: Text<StreamKind>,
    stream_id: Text<Uuid>,
    version: i32,
    format: i32,
    fact: String,
    details: Option<String>,
    recorded_at: Moment,
}

impl Connection {
    /// Empties the projections, and lets nobody append before the transaction ends. Whoever does so replays the log in
    /// the same transaction, afterwards.
    pub fn projection_clear(&mut self) -> Result<(), Error> {
        match &mut self.inner {
            AnyConnection::Postgres(conn) => conn.batch_execute(POSTGRES_LOCK)?,
            // There is one writer at a time.
            AnyConnection::Sqlite(_) => {}
        }
        diesel::delete(case_waits::table).execute(&mut self.inner)?;
        diesel::delete(case_stays::table).execute(&mut self.inner)?;
        diesel::delete(cases::table).execute(&mut self.inner)?;
        diesel::delete(membership_names::table).execute(&mut self.inner)?;
        diesel::delete(memberships::table).execute(&mut self.inner)?;
        diesel::delete(mandates::table).execute(&mut self.inner)?;
        diesel::delete(meeting_actions::table).execute(&mut self.inner)?;
        diesel::delete(meetings::table).execute(&mut self.inner)?;
        diesel::delete(initiatives::table).execute(&mut self.inner)?;
        Ok(())
    }

    /// The events behind position `after`, in order, `limit` at most. The first position is one.
    pub fn log_list(&mut self, after: i64, limit: u32) -> Result<Vec<LogEntry>, Error> {
        let rows: Vec<LogRow> = events::table
            .filter(events::position.gt(after))
            .order(events::position)
            .limit(limit.into())
            .select((
                events::position,
                events::stream_kind,
                events::stream_id,
                events::version,
                events::format,
                events::fact,
                events::details,
                events::recorded_at,
            ))
            .load(&mut self.inner)?;
        rows.into_iter().map(LogRow::read).collect()
    }

    /// The positions, behind `after`, of the next `limit` events, each with whether its details fit its digest.
    /// Details that have been erased fit: the digest stands for what was there.
    pub fn digest_list(&mut self, after: i64, limit: u32) -> Result<Vec<(i64, Fit)>, Error> {
        let rows: Vec<DigestRow> = events::table
            .filter(events::position.gt(after))
            .order(events::position)
            .limit(limit.into())
            .select((events::position, events::details, events::salt, events::digest))
            .load(&mut self.inner)?;
        Ok(rows.into_iter().map(|row| (row.position, row.fit())).collect())
    }

    /// How many cases, memberships, mandates, meetings and actions of meetings the projections hold.
    pub fn projection_counts(&mut self) -> Result<[i64; 5], Error> {
        let cases = cases::table.count().get_result(&mut self.inner)?;
        let memberships = memberships::table.count().get_result(&mut self.inner)?;
        let mandates = mandates::table.count().get_result(&mut self.inner)?;
        let meetings = meetings::table.count().get_result(&mut self.inner)?;
        let actions = meeting_actions::table.count().get_result(&mut self.inner)?;
        Ok([cases, memberships, mandates, meetings, actions])
    }
}

impl LogRow {
    fn read(self) -> Result<LogEntry, Error> {
        let column = self.details.map(|text| (self.format, text));
        let event = match self.stream_kind.0 {
            StreamKind::Case => LoggedEvent::Case {
                id: CaseId(self.stream_id.0),
                fact: CaseFact::decode(self.format, &self.fact)?,
                details: details(column)?,
            },
            StreamKind::Membership => LoggedEvent::Membership {
                id: MembershipId(self.stream_id.0),
                fact: MembershipFact::decode(self.format, &self.fact)?,
                details: said(column)?,
            },
            StreamKind::Mandate => LoggedEvent::Mandate {
                id: MandateId(self.stream_id.0),
                fact: MandateFact::decode(self.format, &self.fact)?,
            },
            StreamKind::Meeting => LoggedEvent::Meeting {
                id: MeetingId(self.stream_id.0),
                fact: MeetingFact::decode(self.format, &self.fact)?,
                details: meeting_details(column)?,
            },
            StreamKind::Initiative => LoggedEvent::Initiative {
                id: InitiativeId(self.stream_id.0),
                fact: InitiativeFact::decode(self.format, &self.fact)?,
                details: initiative::details(column)?,
            },
        };
        Ok(LogEntry {
            position: self.position,
            version: read_version(self.version)?,
            recorded_at: self.recorded_at.0,
            event,
        })
    }
}

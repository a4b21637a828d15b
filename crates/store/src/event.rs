//! The event log: what happened, in the order in which it was recorded.
//!
//! A fact stands beside its details, with a salt and a digest over salt and details: so the details can be erased
//! later, while the fact and any proof over it stand.

use std::borrow::Cow;
use std::collections::BTreeMap;

use diesel::sql_types::BigInt;
use diesel::{ExpressionMethods, QueryDsl, Queryable, RunQueryDsl};
use domain::accession::Behalf;
use domain::id::MandateId;
use domain::time::Timestamp;
use rand::TryRngCore;
use rand::rngs::OsRng;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::any::AnyConnection;
use crate::codec::{FORMAT, Stored, Word};
use crate::column::{Moment, Text, naive};
use crate::connection::Connection;
use crate::error::Error;
use crate::schema::events;

/// Whose hand recorded an event, and for whom.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Authorship {
    /// Whose hand.
    pub recorder: Recorder,
    /// For whom.
    pub behalf: Behalf,
}

impl Authorship {
    /// What time has decided is recorded by the clock.
    pub fn clock() -> Self {
        Self { recorder: Recorder::Clock, behalf: Behalf::Clock }
    }
}

/// Whose hand recorded an event.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Recorder {
    /// A person, by this mandate.
    Mandate(MandateId),
    /// Whoever runs the program, at its command line.
    Operator,
    /// Time itself.
    Clock,
}

impl Word for Recorder {
    const NAME: &'static str = "Recorder";

    fn word(&self) -> Cow<'_, str> {
        match self {
            Self::Mandate(id) => Cow::Owned(id.to_string()),
            Self::Operator => Cow::Borrowed("operator"),
            Self::Clock => Cow::Borrowed("clock"),
        }
    }

    fn from_word(word: &str) -> Option<Self> {
        match word {
            "clock" => Some(Self::Clock),
            "operator" => Some(Self::Operator),
            id => id.parse().ok().map(Self::Mandate),
        }
    }
}

/// A fact, as replay needs it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Recorded<F> {
    /// Counts from one within the stream.
    pub version: u32,
    /// What happened.
    pub fact: F,
    /// When it was recorded.
    pub recorded_at: Timestamp,
}

/// An event with everything that was recorded about it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct TimelineEntry<F, D> {
    /// Counts from one within the stream.
    pub version: u32,
    /// What happened.
    pub fact: F,
    /// What was said.
    pub details: D,
    /// Whose hand recorded it, and for whom.
    pub authorship: Authorship,
    /// When it was recorded.
    pub recorded_at: Timestamp,
}

/// The kinds of stream. Two streams of different kinds may bear the same id.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum StreamKind {
    Case,
    Membership,
    Mandate,
    Meeting,
    Initiative,
}

impl Word for StreamKind {
    const NAME: &'static str = "StreamKind";

    fn word(&self) -> Cow<'_, str> {
        Cow::Borrowed(match self {
            Self::Case => "case",
            Self::Membership => "membership",
            Self::Mandate => "mandate",
            Self::Meeting => "meeting",
            Self::Initiative => "initiative",
        })
    }

    fn from_word(word: &str) -> Option<Self> {
        match word {
            "case" => Some(Self::Case),
            "membership" => Some(Self::Membership),
            "mandate" => Some(Self::Mandate),
            "meeting" => Some(Self::Meeting),
            "initiative" => Some(Self::Initiative),
            _ => None,
        }
    }
}

/// One stream of events.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Stream {
    pub(crate) kind: StreamKind,
    pub(crate) id: Uuid,
}

/// An event on its way into the log.
pub(crate) struct NewEvent<'a> {
    pub(crate) stream: Stream,
    pub(crate) version: u32,
    pub(crate) kind: &'static str,
    pub(crate) fact: String,
    pub(crate) details: Option<String>,
    pub(crate) by: &'a Authorship,
    pub(crate) at: Timestamp,
}

#[derive(Queryable)]
struct FactRow {
    version: i32,
    format: i32,
    fact: String,
    recorded_at: Moment,
}

/// An event as it stands in the log.
#[derive(Queryable)]
pub(crate) struct EventRow {
    pub(crate) version: i32,
    pub(crate) format: i32,
    pub(crate) fact: String,
    pub(crate) details: Option<String>,
    pub(crate) actor: Text<Recorder>,
    pub(crate) on_behalf_of: Text<Behalf>,
    pub(crate) recorded_at: Moment,
}

impl Connection {
    /// Appends an event. Its version says how much of the stream the author knew: when somebody else has written it
    /// already, that is a conflict.
    pub(crate) fn event_append(&mut self, event: &NewEvent<'_>) -> Result<(), Error> {
        let salt = event.details.as_ref().map(|_| fresh_salt()).transpose()?;
        let digest = details_digest(salt.as_ref().map(|salt| &salt[..]), event.details.as_deref());
        diesel::insert_into(events::table)
            .values((
                events::stream_kind.eq(event.stream.kind.word()),
                events::stream_id.eq(event.stream.id.word()),
                events::version.eq(stored_version(event.version)?),
                events::kind.eq(event.kind),
                events::format.eq(FORMAT),
                events::fact.eq(&event.fact),
                events::details.eq(&event.details),
                events::salt.eq(salt.as_ref().map(|salt| &salt[..])),
                events::digest.eq(&digest[..]),
                events::actor.eq(event.by.recorder.word()),
                events::on_behalf_of.eq(event.by.behalf.word()),
                events::recorded_at.eq(naive(event.at)),
            ))
            .execute(&mut self.inner)?;
        Ok(())
    }

    /// The facts of a stream, in order.
    pub(crate) fn event_history<F: Stored>(
        &mut self,
        stream: Stream,
    ) -> Result<Vec<Recorded<F>>, Error> {
        self.stream_queue(stream)?;
        let rows: Vec<FactRow> = events::table
            .filter(events::stream_id.eq(stream.id.word()))
            .filter(events::stream_kind.eq(stream.kind.word()))
            .order(events::version)
            .select((events::version, events::format, events::fact, events::recorded_at))
            .load(&mut self.inner)?;
        rows.into_iter().map(FactRow::read).collect()
    }

    /// The facts of several streams of one kind, each in order.
    pub(crate) fn event_histories<F: Stored>(
        &mut self,
        kind: StreamKind,
        ids: &[Uuid],
    ) -> Result<BTreeMap<Uuid, Vec<Recorded<F>>>, Error> {
        let rows: Vec<(Text<Uuid>, FactRow)> = events::table
            .filter(events::stream_id.eq_any(ids.iter().map(Word::word)))
            .filter(events::stream_kind.eq(kind.word()))
            .order((events::stream_id, events::version))
            .select((
                events::stream_id,
                (events::version, events::format, events::fact, events::recorded_at),
            ))
            .load(&mut self.inner)?;
        let mut histories = BTreeMap::new();
        for (id, row) in rows {
            histories.entry(id.0).or_insert_with(Vec::new).push(row.read()?);
        }
        Ok(histories)
    }

    /// The events of a stream with everything about them, in order.
    pub(crate) fn event_stream(&mut self, stream: Stream) -> Result<Vec<EventRow>, Error> {
        Ok(events::table
            .filter(events::stream_id.eq(stream.id.word()))
            .filter(events::stream_kind.eq(stream.kind.word()))
            .order(events::version)
            .select((
                events::version,
                events::format,
                events::fact,
                events::details,
                events::actor,
                events::on_behalf_of,
                events::recorded_at,
            ))
            .load(&mut self.inner)?)
    }

    /// SHA-256 over the facts of a stream and the digests of what was said beside them, each with its moment, in
    /// hexadecimal. Details that have been erased leave it as it is.
    pub(crate) fn event_seal(&mut self, stream: Stream) -> Result<String, Error> {
        let rows: Vec<(String, Vec<u8>, Moment)> = events::table
            .filter(events::stream_id.eq(stream.id.word()))
            .filter(events::stream_kind.eq(stream.kind.word()))
            .order(events::version)
            .select((events::fact, events::digest, events::recorded_at))
            .load(&mut self.inner)?;
        let mut seal = Sha256::new();
        for (fact, digest, at) in rows {
            seal.update(fact);
            seal.update(digest);
            seal.update(at.0.timestamp_micros().to_be_bytes());
        }
        let bytes = seal.finalize();
        Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
    }

    /// Who has lost a race on a stream of PostgreSQL queues for the next one, so that it ends. Those that never lost
    /// need not pay for it.
    fn stream_queue(&mut self, stream: Stream) -> Result<(), Error> {
        match &mut self.inner {
            AnyConnection::Postgres(conn) if self.conflicts > 0 => {
                let (high, low) = stream.id.as_u64_pair();
                let key = i64::from_ne_bytes((high ^ low).to_ne_bytes());
                diesel::sql_query("SELECT pg_advisory_xact_lock($1)")
                    .bind::<BigInt, _>(key)
                    .execute(conn)?;
            }
            AnyConnection::Postgres(_) | AnyConnection::Sqlite(_) => {}
        }
        Ok(())
    }
}

impl FactRow {
    fn read<F: Stored>(self) -> Result<Recorded<F>, Error> {
        Ok(Recorded {
            version: read_version(self.version)?,
            fact: F::decode(self.format, &self.fact)?,
            recorded_at: self.recorded_at.0,
        })
    }
}

impl EventRow {
    /// The event, with its fact and details read.
    pub(crate) fn read<F: Stored, D>(
        self,
        details: impl FnOnce(Option<(i32, String)>) -> Result<D, Error>,
    ) -> Result<TimelineEntry<F, D>, Error> {
        Ok(TimelineEntry {
            version: read_version(self.version)?,
            fact: F::decode(self.format, &self.fact)?,
            details: details(self.details.map(|text| (self.format, text)))?,
            authorship: Authorship { recorder: self.actor.0, behalf: self.on_behalf_of.0 },
            recorded_at: self.recorded_at.0,
        })
    }
}

/// A version as its column holds it.
pub(crate) fn stored_version(version: u32) -> Result<i32, Error> {
    i32::try_from(version).map_err(|error| corrupt_version(&error))
}

/// A version read from its column.
pub(crate) fn read_version(version: i32) -> Result<u32, Error> {
    u32::try_from(version).map_err(|error| corrupt_version(&error))
}

fn corrupt_version(error: &std::num::TryFromIntError) -> Error {
    Error::Corrupt { what: "a version".to_owned(), reason: error.to_string() }
}

/// The digest over salt and details; over nothing where there are none.
pub(crate) fn details_digest(salt: Option<&[u8]>, details: Option<&str>) -> [u8; 32] {
    Sha256::new()
        .chain_update(salt.unwrap_or_default())
        .chain_update(details.unwrap_or_default())
        .finalize()
        .into()
}

fn fresh_salt() -> Result<[u8; 16], Error> {
    let mut salt = [0; 16];
    OsRng.try_fill_bytes(&mut salt).map_err(|error| Error::Unavailable {
        reason: format!("the system gives no random numbers: {error}"),
    })?;
    Ok(salt)
}

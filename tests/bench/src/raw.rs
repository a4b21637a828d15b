//! What the SQL of a command costs on the same disk, with nothing around it: the case is looked up by its key, an event
//! is appended, and the case's row is brought along.

use std::thread;
use std::time::{Duration, Instant};

use chrono::NaiveDateTime;
use diesel::backend::Backend;
use diesel::query_builder::{AstPass, QueryFragment, QueryId};
use diesel::serialize::ToSql;
use diesel::sql_types::{HasSqlType, Integer, Text, Timestamp};
use diesel::{Connection, ExpressionMethods, QueryDsl, QueryResult, Queryable, RunQueryDsl};

use crate::database::{Conn, Database};
use crate::failure::Failure;
use crate::schema::{cases, events};

/// How many commands share a commit where they are grouped.
const GROUP: usize = 64;

/// A way to write.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Way {
    /// In words.
    pub(crate) name: &'static str,
    connections: usize,
    group: usize,
}

/// Each command with a commit of its own, as fast as the database can take them.
const SQLITE_EACH: Way = Way { name: "1 connection, one commit each", connections: 1, group: 1 };
const POSTGRES_EACH: Way = Way { name: "8 connections, one commit each", connections: 8, group: 1 };
const GROUPED: Way = Way { name: "1 connection, 64 in a commit", connections: 1, group: GROUP };

/// An event such as a ballot.
#[derive(Clone, Queryable)]
struct Event {
    stream_kind: String,
    kind: String,
    format: i32,
    fact: String,
    details: Option<String>,
    salt: Option<Vec<u8>>,
    digest: Vec<u8>,
    actor: String,
    on_behalf_of: String,
    recorded_at: NaiveDateTime,
}

/// The change of a case's row, written out so that it is prepared once.
#[derive(QueryId)]
struct Touch {
    id: String,
    version: i32,
    updated_at: NaiveDateTime,
}

impl<B: Backend + HasSqlType<Timestamp>> QueryFragment<B> for Touch
where
    String: ToSql<Text, B>,
    i32: ToSql<Integer, B>,
    NaiveDateTime: ToSql<Timestamp, B>,
{
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, B>) -> QueryResult<()> {
        out.push_sql("UPDATE cases SET version = ");
        out.push_bind_param::<Integer, _>(&self.version)?;
        out.push_sql(", updated_at = ");
        out.push_bind_param::<Timestamp, _>(&self.updated_at)?;
        out.push_sql(" WHERE id = ");
        out.push_bind_param::<Text, _>(&self.id)
    }
}

impl<C> RunQueryDsl<C> for Touch {}

macro_rules! command {
    ($conn:expr, $id:expr, $event:expr) => {{
        let (id, event): (&str, &Event) = ($id, $event);
        let (_, before): (String, i32) =
            cases::table.find(id).select((cases::phase, cases::version)).get_result($conn)?;
        diesel::insert_into(events::table)
            .values((
                events::stream_kind.eq(&event.stream_kind),
                events::stream_id.eq(id),
                events::version.eq(before + 1),
                events::kind.eq(&event.kind),
                events::format.eq(event.format),
                events::fact.eq(&event.fact),
                events::details.eq(&event.details),
                events::salt.eq(&event.salt),
                events::digest.eq(&event.digest),
                events::actor.eq(&event.actor),
                events::on_behalf_of.eq(&event.on_behalf_of),
                events::recorded_at.eq(event.recorded_at),
            ))
            .execute($conn)?;
        Touch { id: id.to_owned(), version: before + 1, updated_at: event.recorded_at }
            .execute($conn)?;
        Ok(())
    }};
}

/// The ways to write to `database`, of which the first is what the server is compared with.
pub(crate) fn ways(database: &Database) -> [Way; 2] {
    match database {
        Database::Sqlite { .. } => [SQLITE_EACH, GROUPED],
        Database::Postgres { .. } => [POSTGRES_EACH, GROUPED],
    }
}

/// Writes to `database` for as long as `window`, events like the ballots of the case `model`; how many a second.
pub(crate) fn rate(
    database: &Database,
    model: &str,
    way: Way,
    window: Duration,
) -> Result<f64, Failure> {
    let mut conn = database.connect()?;
    let (event, ids) = (event(&mut conn, model)?, ids(&mut conn, model)?);
    let begun = Instant::now();
    let counts = thread::scope(|scope| {
        let writers: Vec<_> = (0..way.connections)
            .map(|place| {
                let own = ids.iter().skip(place).step_by(way.connections);
                let (own, event) = (own.cycle(), &event);
                scope.spawn(move || write(database, own, event, way.group, begun + window))
            })
            .collect();
        let ended = writers.into_iter().map(thread::ScopedJoinHandle::join);
        let panicked = |_| Failure::Found("a raw writer panicked".to_owned());
        ended.map(|count| count.map_err(panicked)?).collect::<Result<Vec<u32>, Failure>>()
    })?;
    Ok(f64::from(counts.iter().sum::<u32>()) / begun.elapsed().as_secs_f64())
}

/// One connection, until the moment; how many commands.
fn write<'a>(
    database: &Database,
    mut ids: impl Iterator<Item = &'a String>,
    event: &Event,
    group: usize,
    until: Instant,
) -> Result<u32, Failure> {
    let mut conn = database.connect()?;
    let mut count = 0;
    while Instant::now() < until {
        let together: Vec<&String> = ids.by_ref().take(group).collect();
        let all = || together.iter().copied();
        match &mut conn {
            Conn::Sqlite(conn) => conn.immediate_transaction::<_, Failure, _>(|conn| {
                all().try_for_each(|id| command!(conn, id, event))
            })?,
            Conn::Postgres(conn) => conn.transaction::<_, Failure, _>(|conn| {
                all().try_for_each(|id| command!(conn, id, event))
            })?,
        }
        count += u32::try_from(together.len()).unwrap_or_default();
    }
    Ok(count)
}

fn event(conn: &mut Conn, model: &str) -> Result<Event, Failure> {
    let ballot = events::table
        .filter(events::stream_id.eq(model))
        .filter(events::kind.eq("ballot_cast"))
        .select((
            events::stream_kind,
            events::kind,
            events::format,
            events::fact,
            events::details,
            events::salt,
            events::digest,
            events::actor,
            events::on_behalf_of,
            events::recorded_at,
        ));
    Ok(match conn {
        Conn::Sqlite(conn) => ballot.first(conn)?,
        Conn::Postgres(conn) => ballot.first(conn)?,
    })
}

/// The cases that are written to, in no order that the database would profit from.
fn ids(conn: &mut Conn, model: &str) -> Result<Vec<String>, Failure> {
    let others = cases::table.filter(cases::id.ne(model)).order(cases::cvr).select(cases::id);
    let mut ids: Vec<String> = match conn {
        Conn::Sqlite(conn) => others.load(conn)?,
        Conn::Postgres(conn) => others.load(conn)?,
    };
    // The last digits of an id are random.
    ids.sort_by_cached_key(|id| id.chars().rev().collect::<String>());
    Ok(ids)
}

//! Many stored cases: copies of real ones, under other names and numbers, with everything that belongs to them.

use chrono::{NaiveDateTime, TimeDelta};
use diesel::connection::SimpleConnection;
use diesel::{
    Connection, ExpressionMethods, Insertable, QueryDsl, RunQueryDsl, TextExpressionMethods,
};
use uuid::{NoContext, Timestamp, Uuid};

use crate::client::Client;
use crate::cvr::{CvrNumbers, STORED};
use crate::database::{Conn, Database};
use crate::failure::Failure;
use crate::progress::Progress;
use crate::schema::{cases, copies, counters};
use crate::script::{STEPS, Script, Step};
use crate::server::Server;

/// Real cases to copy, and how many copies there are of them.
pub(crate) struct Stock {
    decided: String,
    withdrawn: String,
    voting: String,
    cvr_numbers: CvrNumbers,
    copied: u32,
}

#[derive(Insertable)]
#[diesel(table_name = copies)]
struct Copy {
    n: i32,
    template: String,
    id: String,
    number: String,
    cvr: String,
    received_at: NaiveDateTime,
}

/// How many cases are copied in one transaction.
const CHUNK: u32 = 1_000;
/// The copies were received one after the other, long ago, the last one before this moment by as much as all others.
const COPIES_MAX: u32 = 1_000_000;
const APART: TimeDelta = TimeDelta::minutes(3);

const TABLE: &str = "CREATE TEMPORARY TABLE copies (n INTEGER PRIMARY KEY, template TEXT NOT NULL, \
     id TEXT NOT NULL, number TEXT NOT NULL, cvr TEXT NOT NULL, received_at TIMESTAMP NOT NULL)";

const COPY: &str = "
INSERT INTO events (stream_kind, stream_id, version, kind, format, fact, details, salt, digest, actor, on_behalf_of,
    recorded_at)
SELECT e.stream_kind, c.id, e.version, e.kind, e.format, replace(replace(e.fact, t.number, c.number), t.id, c.id),
    e.details, e.salt, e.digest, e.actor, e.on_behalf_of, c.received_at
FROM copies c JOIN cases t ON t.id = c.template JOIN events e ON e.stream_id = c.template
ORDER BY c.n, e.position;
INSERT INTO cases (id, number, organisation_name, cvr, organisation_kind, phase, officer, applicant, door, received_at,
    deadline, due_at, is_open, version, updated_at, search_text, organisation_key, phase_since)
SELECT c.id, c.number, t.organisation_name || ' ' || c.n, c.cvr, t.organisation_kind, t.phase, t.officer, t.applicant,
    t.door, c.received_at, t.deadline, t.due_at, t.is_open, t.version, c.received_at,
    lower(c.number || ' ' || t.organisation_name || ' ' || c.n || ' ' || c.cvr), t.organisation_key || ' ' || c.n,
    c.received_at
FROM copies c JOIN cases t ON t.id = c.template;
INSERT INTO case_waits (case_id, who)
SELECT c.id, w.who FROM copies c JOIN case_waits w ON w.case_id = c.template;
INSERT INTO case_stays (case_id, place, phase, since, since_month, until, until_month, seconds, deadline)
SELECT c.id, s.place, s.phase, s.since, s.since_month, s.until, s.until_month, s.seconds, s.deadline
FROM copies c JOIN case_stays s ON s.case_id = c.template;
INSERT INTO memberships (id, kind, party_key, name, cvr, since, until, case_id, published_at, version)
SELECT c.id, m.kind, m.party_key, m.name || ' ' || c.n, c.cvr, c.received_at, m.until, c.id, c.received_at, m.version
FROM copies c JOIN memberships m ON m.case_id = c.template;
DELETE FROM copies;";

macro_rules! with {
    ($conn:expr, $inner:ident => $work:expr) => {
        match $conn {
            Conn::Sqlite($inner) => $work,
            Conn::Postgres($inner) => $work,
        }
    };
}

impl Stock {
    /// Has `server` carry three cases as far as each goes: to the decision, to a withdrawal, into the vote.
    pub(crate) async fn new(server: &Server, script: &Script) -> Result<Self, Failure> {
        let (whole, rest) = STEPS.split_at(STEPS.len() - 2);
        let mut client = Client::connect(server.port).await?;
        let mut ids = Vec::new();
        for end in [rest, &[Step::Withdraw], &[]] {
            let mut course = script.course()?;
            for step in whole.iter().chain(end) {
                course.take(*step, &mut client).await?;
            }
            ids.push(course.id());
        }
        let mut ids = ids.into_iter();
        let mut next = || ids.next().ok_or_else(|| Failure::missing("case to copy"));
        Ok(Self {
            decided: next()?,
            withdrawn: next()?,
            voting: next()?,
            cvr_numbers: CvrNumbers::from(STORED),
            copied: 0,
        })
    }

    /// The case that waits for ballots.
    pub(crate) fn voting(&self) -> &str {
        &self.voting
    }

    /// Copies cases until there are `count` copies; nobody else writes meanwhile.
    pub(crate) fn fill(&mut self, database: &Database, count: u32) -> Result<(), Failure> {
        let progress = Progress::to(count, &format!("storing {count} cases"));
        let mut conn = database.connect()?;
        conn.run(TABLE)?;
        if matches!(conn, Conn::Sqlite(_)) {
            conn.run("PRAGMA synchronous = OFF; PRAGMA cache_size = -400000")?;
        }
        let last = self.last_received(&mut conn)?;
        while self.copied < count {
            let chunk = self.chunk(&mut conn, last, count.min(self.copied + CHUNK))?;
            let counted = format!("UPDATE counters SET value = value + {}", chunk.len());
            with!(&mut conn, conn => conn.transaction::<_, Failure, _>(|conn| {
                for rows in chunk.chunks(100) {
                    diesel::insert_into(copies::table).values(rows).execute(conn)?;
                }
                conn.batch_execute(COPY)?;
                Ok(conn.batch_execute(&counted)?)
            }))?;
            progress.reached(self.copied);
        }
        match &conn {
            Conn::Sqlite(_) => {
                conn.run("PRAGMA synchronous = FULL; PRAGMA wal_checkpoint(TRUNCATE)")
            }
            // As PostgreSQL does by itself, some time after so many rows have come.
            Conn::Postgres(_) => conn.run("VACUUM ANALYZE"),
        }
    }

    /// The copies up to `until`, numbered on from the last number that was given out.
    fn chunk(
        &mut self,
        conn: &mut Conn,
        last: NaiveDateTime,
        until: u32,
    ) -> Result<Vec<Copy>, Failure> {
        let counter = counters::table
            .filter(counters::name.like("case-number-%"))
            .select((counters::name, counters::value))
            .order(counters::name.desc());
        let (name, value): (String, i64) = with!(conn, conn => counter.first(conn)?);
        let year = name.trim_start_matches("case-number-");
        let mut rows = Vec::new();
        for (n, serial) in (self.copied + 1..=until).zip(value + 1..) {
            let place = i32::try_from(COPIES_MAX.saturating_sub(n)).unwrap_or(i32::MAX);
            let received_at = last - APART * place;
            let seconds = u64::try_from(received_at.and_utc().timestamp()).unwrap_or_default();
            rows.push(Copy {
                n: i32::try_from(n).unwrap_or(i32::MAX),
                template: match n % 10 {
                    0 => self.voting.clone(),
                    1 | 2 => self.withdrawn.clone(),
                    _ => self.decided.clone(),
                },
                id: Uuid::new_v7(Timestamp::from_unix(NoContext, seconds, 0)).to_string(),
                number: format!("{year}-{serial:04}"),
                cvr: self.cvr_numbers.next(),
                received_at,
            });
        }
        self.copied = until;
        Ok(rows)
    }

    fn last_received(&self, conn: &mut Conn) -> Result<NaiveDateTime, Failure> {
        let received = cases::table.find(&self.decided).select(cases::received_at);
        Ok(with!(conn, conn => received.first(conn)?))
    }
}

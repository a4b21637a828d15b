//! The outbox: mail on its way, a row each, written in the transaction of what it tells of.
//!
//! ```text
//!   WAITING ──claim──▶ (due again after a while) ──delivered──▶ SENT
//!      ▲                        │
//!      └────────retry───────── DEAD ◀──tried too often, or refused for good
//! ```
//!
//! A claim moves the due time on before anything is sent: two processes never send the same row at the same time, and a
//! row whose sender died comes due again by itself.

use diesel::{ExpressionMethods, QueryDsl, Queryable, RunQueryDsl, Selectable, SelectableHelper};
use domain::id::MessageId;
use domain::people::Notice;
use domain::text::Language;
use domain::time::Timestamp;

use crate::any::{AnyConnection, MultiBackend};
use crate::codec::{FORMAT, Stored, Word};
use crate::column::{Moment, Text, moment, naive};
use crate::connection::Connection;
use crate::error::Error;
use crate::event::{read_version, stored_version};
use crate::page::Page;
use crate::schema::outbox;

/// Where a message is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum OutboxState {
    /// To be sent.
    Waiting,
    /// Taken over by the mail server.
    Sent,
    /// Given up; somebody may have it tried again.
    Dead,
}

/// A message in the outbox.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct OutboxEntry {
    /// Its id, which every attempt to send it bears.
    pub id: MessageId,
    /// To whom it goes.
    pub recipient: String,
    /// In which language.
    pub language: Language,
    /// What it tells.
    pub notice: Notice,
    /// Where it is.
    pub state: OutboxState,
    /// How often it has been tried.
    pub attempts: u32,
    /// When it is tried next.
    pub due_at: Timestamp,
    /// Why it could not be sent when it was last tried.
    pub reason: Option<String>,
    /// When it was written.
    pub created_at: Timestamp,
    /// When it was sent or given up.
    pub settled_at: Option<Timestamp>,
}

/// What came of trying to send a message.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Delivery {
    /// The mail server has taken it over.
    Sent,
    /// It could not be sent, and is tried again later.
    Again {
        /// When.
        due_at: Timestamp,
        /// Why not now.
        reason: String,
    },
    /// It is given up.
    Dead {
        /// Why.
        reason: String,
    },
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = outbox, check_for_backend(MultiBackend))]
struct OutboxRow {
    id: Text<MessageId>,
    recipient: String,
    language: Text<Language>,
    content: String,
    state: Text<OutboxState>,
    attempts: i32,
    due_at: Moment,
    reason: Option<String>,
    created_at: Moment,
    settled_at: Option<Moment>,
}

impl Connection {
    /// Puts a message into the outbox.
    pub fn outbox_insert(&mut self, entry: &OutboxEntry) -> Result<(), Error> {
        diesel::insert_into(outbox::table)
            .values((
                outbox::id.eq(entry.id.word()),
                outbox::recipient.eq(&entry.recipient),
                outbox::language.eq(entry.language.word()),
                outbox::content.eq(entry.notice.encode()?),
                outbox::state.eq(entry.state.word()),
                outbox::attempts.eq(stored_version(entry.attempts)?),
                outbox::due_at.eq(naive(entry.due_at)),
                outbox::reason.eq(entry.reason.as_deref()),
                outbox::created_at.eq(naive(entry.created_at)),
                outbox::settled_at.eq(entry.settled_at.map(naive)),
            ))
            .execute(&mut self.inner)?;
        Ok(())
    }

    /// Whether a message that tells the same waits to be sent to `recipient`.
    pub fn outbox_tells(&mut self, recipient: &str, notice: &Notice) -> Result<bool, Error> {
        let same: Vec<String> = outbox::table
            .filter(outbox::recipient.eq(recipient))
            .filter(outbox::state.eq("waiting"))
            .filter(outbox::content.eq(notice.encode()?))
            .select(outbox::id)
            .limit(1)
            .load(&mut self.inner)?;
        Ok(!same.is_empty())
    }

    /// Takes up to `limit` messages that are due at `now`; nobody else is given them before `until`.
    pub fn outbox_claim(
        &mut self,
        now: Timestamp,
        until: Timestamp,
        limit: u32,
    ) -> Result<Vec<OutboxEntry>, Error> {
        let ids = self.outbox_due(now, limit)?;
        let words: Vec<_> = ids.iter().map(|id| id.to_string()).collect();
        diesel::update(outbox::table.filter(outbox::id.eq_any(words.clone())))
            .set((outbox::due_at.eq(naive(until)), outbox::attempts.eq(outbox::attempts + 1)))
            .execute(&mut self.inner)?;
        let rows: Vec<OutboxRow> = outbox::table
            .filter(outbox::id.eq_any(words))
            .order(outbox::id)
            .select(OutboxRow::as_select())
            .load(&mut self.inner)?;
        rows.into_iter().map(OutboxRow::read).collect()
    }

    /// The messages that are due; on PostgreSQL without those that somebody else is taking at this moment.
    fn outbox_due(&mut self, now: Timestamp, limit: u32) -> Result<Vec<MessageId>, Error> {
        let due = || {
            outbox::table
                .filter(outbox::state.eq("waiting"))
                .filter(outbox::due_at.le(naive(now)))
                .order((outbox::due_at, outbox::id))
                .limit(limit.into())
                .select(outbox::id)
        };
        let ids: Vec<Text<MessageId>> = match &mut self.inner {
            AnyConnection::Postgres(conn) => {
                let words: Vec<String> = due().for_update().skip_locked().load(conn)?;
                let parsed = words.iter().map(|word| word.parse());
                return parsed.collect::<Result<_, _>>().map_err(|_| Error::Corrupt {
                    what: "an id in the outbox".to_owned(),
                    reason: "it is not a UUID".to_owned(),
                });
            }
            AnyConnection::Sqlite(_) => due().load(&mut self.inner)?,
        };
        Ok(ids.into_iter().map(|id| id.0).collect())
    }

    /// When the next message comes due.
    pub fn outbox_next_due(&mut self) -> Result<Option<Timestamp>, Error> {
        let rows: Vec<Moment> = outbox::table
            .filter(outbox::state.eq("waiting"))
            .order((outbox::due_at, outbox::id))
            .limit(1)
            .select(outbox::due_at)
            .load(&mut self.inner)?;
        Ok(rows.into_iter().next().map(|due| due.0))
    }

    /// Notes what came of trying to send a message that waits.
    pub fn outbox_settle(
        &mut self,
        id: MessageId,
        delivery: &Delivery,
        now: Timestamp,
    ) -> Result<(), Error> {
        let waiting = outbox::table.find(id.word()).filter(outbox::state.eq("waiting"));
        let (state, due, reason, settled) = match delivery {
            Delivery::Sent => (OutboxState::Sent, now, None, Some(now)),
            Delivery::Again { due_at, reason } => {
                (OutboxState::Waiting, *due_at, Some(reason.as_str()), None)
            }
            Delivery::Dead { reason } => (OutboxState::Dead, now, Some(reason.as_str()), Some(now)),
        };
        diesel::update(waiting)
            .set((
                outbox::state.eq(state.word()),
                outbox::due_at.eq(naive(due)),
                outbox::reason.eq(reason),
                outbox::settled_at.eq(settled.map(naive)),
            ))
            .execute(&mut self.inner)?;
        Ok(())
    }

    /// Has a message that was given up tried again; says no when it is not such a one.
    pub fn outbox_retry(&mut self, id: MessageId, now: Timestamp) -> Result<bool, Error> {
        let dead = outbox::table.find(id.word()).filter(outbox::state.eq("dead"));
        let touched = diesel::update(dead)
            .set((
                outbox::state.eq("waiting"),
                outbox::attempts.eq(0),
                outbox::due_at.eq(naive(now)),
                outbox::settled_at.eq(None::<chrono::NaiveDateTime>),
            ))
            .execute(&mut self.inner)?;
        Ok(touched > 0)
    }

    /// One page of the messages, the newest first; of one state when one is named.
    pub fn outbox_list(
        &mut self,
        state: Option<OutboxState>,
        after: Option<MessageId>,
        limit: u32,
    ) -> Result<Page<OutboxEntry, MessageId>, Error> {
        let mut query = outbox::table.into_boxed();
        if let Some(state) = state {
            query = query.filter(outbox::state.eq(state.word().into_owned()));
        }
        if let Some(after) = after {
            query = query.filter(outbox::id.lt(after.to_string()));
        }
        let rows: Vec<OutboxRow> = query
            .order(outbox::id.desc())
            .limit(i64::from(limit) + 1)
            .select(OutboxRow::as_select())
            .load(&mut self.inner)?;
        let items = rows.into_iter().map(OutboxRow::read).collect::<Result<_, _>>()?;
        Ok(Page::cut(items, limit, |entry: &OutboxEntry| entry.id))
    }

    /// Forgets the messages that were sent or given up before `before`; how many.
    pub fn outbox_forget(&mut self, before: Timestamp) -> Result<usize, Error> {
        let old = outbox::table.filter(outbox::settled_at.lt(Some(naive(before))));
        Ok(diesel::delete(old).execute(&mut self.inner)?)
    }
}

impl OutboxRow {
    fn read(self) -> Result<OutboxEntry, Error> {
        Ok(OutboxEntry {
            id: self.id.0,
            recipient: self.recipient,
            language: self.language.0,
            notice: Notice::decode(FORMAT, &self.content)?,
            state: self.state.0,
            attempts: read_version(self.attempts)?,
            due_at: self.due_at.0,
            reason: self.reason,
            created_at: self.created_at.0,
            settled_at: moment(self.settled_at),
        })
    }
}

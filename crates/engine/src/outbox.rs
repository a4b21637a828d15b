//! The outbox: who delivers mail takes what is due, and tells what came of it.

use domain::id::MessageId;
use domain::people::{Notice, mail_claimed_until, mail_due_again, may_see_outbox, sign_in_ends_at};
use domain::time::Timestamp;
use store::{Delivery, OutboxEntry, OutboxState, Page};

use crate::Engine;
use crate::answer::Ask;
use crate::error::Error;
use crate::identity::Credential;

/// What came of trying to send a message.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Outcome {
    /// The mail server has taken it over.
    Sent,
    /// It may go another time.
    Failed {
        /// Why it did not.
        reason: String,
    },
    /// It never will.
    Impossible {
        /// Why.
        reason: String,
    },
}

impl Engine {
    /// Takes up to `limit` messages that are due; nobody else is given them for a while. What came too late to be of use is
    /// given up instead.
    ///
    /// # Errors
    /// The database says no.
    pub fn outbox_claim(&self, now: Timestamp, limit: u32) -> Result<Vec<OutboxEntry>, Error> {
        self.store.write(move |conn| {
            let claimed = conn.outbox_claim(now, mail_claimed_until(now), limit)?;
            let (stale, fresh): (Vec<_>, Vec<_>) =
                claimed.into_iter().partition(|entry| is_stale(entry, now));
            for entry in stale {
                let dead = Delivery::Dead { reason: "the link in it has expired".to_owned() };
                conn.outbox_settle(entry.id, &dead, now)?;
            }
            Ok(fresh)
        })
    }

    /// Notes what came of trying to send `entry`.
    ///
    /// # Errors
    /// The database says no; then it is tried again.
    pub fn outbox_settle(
        &self,
        entry: &OutboxEntry,
        outcome: Outcome,
        now: Timestamp,
    ) -> Result<(), Error> {
        let id = entry.id;
        let delivery = match outcome {
            Outcome::Sent => Delivery::Sent,
            Outcome::Impossible { reason } => Delivery::Dead { reason },
            Outcome::Failed { reason } => match mail_due_again(entry.attempts, now) {
                Some(due_at) => Delivery::Again { due_at, reason },
                None => Delivery::Dead { reason },
            },
        };
        self.store.write(move |conn| Ok(conn.outbox_settle(id, &delivery, now)?))
    }

    /// When the next message comes due.
    ///
    /// # Errors
    /// The database says no.
    pub fn outbox_next_due(&self) -> Result<Option<Timestamp>, Error> {
        self.store.read(|conn| Ok(conn.outbox_next_due()?))
    }

    /// One page of the outbox, the newest message first.
    ///
    /// # Errors
    /// The secretariat alone sees it.
    pub fn outbox_list(
        &self,
        credential: &Credential,
        state: Option<OutboxState>,
        after: Option<MessageId>,
        limit: u32,
        now: Timestamp,
    ) -> Result<Page<OutboxEntry, MessageId>, Error> {
        self.show_person(credential, now, |conn, identified| {
            may_see_outbox(&identified.actor)?;
            Ok(conn.outbox_list(state, after, limit)?)
        })
    }

    /// The newest messages, for the mailbox of a demo, which everybody sees; 50 at most.
    ///
    /// # Errors
    /// The database says no.
    pub fn outbox_of_demo(&self) -> Result<Vec<OutboxEntry>, Error> {
        self.store.read(|conn| Ok(conn.outbox_list(None, None, 50)?.items))
    }

    /// Has a message that was given up tried again.
    ///
    /// # Errors
    /// Not found among those that were given up, or the asker is not of the secretariat.
    pub fn outbox_retry(&self, ask: Ask, id: MessageId) -> Result<(), Error> {
        self.store.write(move |conn| {
            let identified = ask.identify(conn)?;
            may_see_outbox(&identified.actor)?;
            if conn.outbox_retry(id, ask.now)? { Ok(()) } else { Err(Error::NotFound) }
        })
    }
}

/// Whether a message is of no use any more.
fn is_stale(entry: &OutboxEntry, now: Timestamp) -> bool {
    match entry.notice {
        Notice::SignInLink { .. } => sign_in_ends_at(entry.created_at) <= now,
        Notice::MandateGranted { .. }
        | Notice::MandateEnded { .. }
        | Notice::MandateRequested
        | Notice::SomethingWaits
        | Notice::Meeting { .. } => false,
    }
}

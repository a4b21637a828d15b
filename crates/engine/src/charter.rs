//! The charter in force: its words from the file, its founding parties from the register.

use std::sync::{Arc, PoisonError, RwLock};

use domain::charter::{Charter, FoundingParty, Seat};
use domain::id::PartyKey;
use domain::membership::{MemberName, MembershipKind};
use domain::time::{Timestamp, local_date};
use store::MembershipSummary;

use crate::Engine;
use crate::error::Error;

/// The charter as it was written, and as it counts now.
pub(crate) struct InForce {
    written: Arc<Charter>,
    now: RwLock<Arc<Charter>>,
}

impl InForce {
    pub(crate) fn new(written: Arc<Charter>) -> Self {
        Self { now: RwLock::new(written.clone()), written }
    }

    pub(crate) fn now(&self) -> Arc<Charter> {
        self.now.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Takes `charter` for the one in force; whoever holds one that says the same need not make anything anew.
    fn set(&self, charter: Charter) {
        if *self.now() == charter {
            return;
        }
        *self.now.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(charter);
    }
}

impl Engine {
    /// Looks up who the founding parties are at `now`, and what they are called: after each change of the register here, and
    /// now and then for what another server has changed. Who may vote is asked of the register each time.
    ///
    /// # Errors
    /// The database says no.
    pub fn founding_parties_refresh(&self, now: Timestamp) -> Result<(), Error> {
        let parties = self.store.read(|conn| conn.membership_parties())?;
        self.charter
            .set(self.charter.written.with_seats(seats(&parties, self.written_charter()), now));
        Ok(())
    }

    /// The charter as its file has it.
    pub(crate) fn written_charter(&self) -> &Charter {
        &self.charter.written
    }
}

/// The seats that the register has. A party that goes by its first name still is called what the charter calls it.
fn seats(parties: &[MembershipSummary], written: &Charter) -> Vec<Seat> {
    let seat = |summary: &MembershipSummary| {
        let key = key_of(summary)?;
        let membership = &summary.membership;
        let predecessor = membership.predecessor;
        let predecessor = parties.iter().find(|other| Some(other.id) == predecessor);
        let MemberName { name, short_name, cvr } = summary.name.clone();
        let party = match (short_name, written.party(&key)) {
            (None, Some(party)) => party.clone(),
            (short_name, _) => FoundingParty {
                key,
                short_name: short_name.unwrap_or_else(|| name.clone()),
                name,
                cvr,
                since: local_date(membership.since),
            },
        };
        Some(Seat {
            party,
            predecessor: predecessor.and_then(key_of),
            since: membership.since,
            until: membership.end.map(|end| end.at),
        })
    };
    parties.iter().filter_map(seat).collect()
}

/// The key of a founding party.
pub(crate) fn key_of(summary: &MembershipSummary) -> Option<PartyKey> {
    match &summary.membership.kind {
        MembershipKind::Founding(key) => Some(key.clone()),
        MembershipKind::Associate(_) => None,
    }
}

//! The register of members: the founding parties of the charter, and whom they have admitted.

use domain::id::{MembershipId, PartyKey};
use domain::membership::{MemberName, Membership, MembershipFact, MembershipKind, is_known_to};
use domain::time::Timestamp;
use store::{Authorship, Connection, MembershipProjection, MembershipSummary};
use uuid::Uuid;

use crate::Engine;
use crate::error::Error;
use crate::identity::Credential;

/// One member, as the register shows it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct RegisterEntry {
    /// The membership.
    pub id: MembershipId,
    /// Founding or associate.
    pub kind: MembershipKind,
    /// The organisation.
    pub name: MemberName,
    /// Since when.
    pub since: Timestamp,
    /// Until when, when it has ended.
    pub until: Option<Timestamp>,
    /// Since when the public may know.
    pub published_at: Option<Timestamp>,
}

impl Engine {
    /// Enters the charter's founding parties that the register does not have yet; how many.
    ///
    /// # Errors
    /// The database says no.
    pub fn founding_parties_enter(&self, now: Timestamp) -> Result<usize, Error> {
        let charter = self.charter.clone();
        self.store.write(move |conn| {
            let known = conn.membership_founding_parties(now)?;
            let missing = charter.parties.iter().filter(|party| !known.contains(&party.key));
            let mut entered = 0;
            for party in missing {
                let since = domain::time::start_of_day(party.since);
                let fact = MembershipFact::FoundingPartyEntered { party: party.key.clone(), since };
                let name = MemberName { name: party.name.clone(), cvr: party.cvr };
                let id = founding_membership(&party.key);
                record_membership(conn, id, &fact, Some(name), &Authorship::clock(), now)?;
                entered += 1;
            }
            Ok(entered)
        })
    }

    /// The members at `as_of`. Admissions that have not been published are shown to the pact's own people alone.
    ///
    /// # Errors
    /// A token that is not known.
    pub fn register(
        &self,
        credential: &Credential,
        as_of: Timestamp,
        now: Timestamp,
    ) -> Result<Vec<RegisterEntry>, Error> {
        self.sweep(now)?;
        self.show(credential, now, |conn, asker| {
            let members = conn.membership_list(as_of)?;
            let mut entries: Vec<RegisterEntry> = members
                .into_iter()
                .filter(|member| is_known_to(member.published_at, &asker.actor, as_of))
                .map(entry)
                .collect();
            entries.sort_by_key(|entry| self.place(entry));
            Ok(entries)
        })
    }
}

impl Engine {
    /// Founding parties stand in the charter's order, and before the others, who stand in that of their admission.
    pub(crate) fn place(&self, entry: &RegisterEntry) -> (usize, Timestamp) {
        let parties = &self.charter.parties;
        let place = match &entry.kind {
            MembershipKind::Founding(key) => parties.iter().position(|party| party.key == *key),
            MembershipKind::Associate(_) => None,
        };
        (place.unwrap_or(parties.len()), entry.since)
    }
}

/// A founding party's membership bears an id made of its key, so that two processes cannot enter it twice.
fn founding_membership(party: &PartyKey) -> MembershipId {
    MembershipId(Uuid::new_v5(
        &Uuid::NAMESPACE_URL,
        format!("pagt:founding-party:{party}").as_bytes(),
    ))
}

pub(crate) fn entry(summary: MembershipSummary) -> RegisterEntry {
    let MembershipSummary { id, kind, name, cvr, since, until, published_at, version: _ } = summary;
    RegisterEntry { id, kind, name: MemberName { name, cvr }, since, until, published_at }
}

/// Records one fact of a membership and brings the register along.
pub(crate) fn record_membership(
    conn: &mut Connection,
    id: MembershipId,
    fact: &MembershipFact,
    name: Option<MemberName>,
    authorship: &Authorship,
    now: Timestamp,
) -> Result<(), Error> {
    let history = conn.membership_history(id)?;
    let before = history
        .iter()
        .fold(None, |state, event| Membership::apply(state, &event.fact, event.recorded_at));
    let version = history.last().map_or(0, |event| event.version);
    let Some(membership) = Membership::apply(before, fact, now) else { return Ok(()) };
    conn.membership_append(id, version, fact, name.as_ref(), authorship, now)?;
    conn.membership_project(&MembershipProjection { id, membership, name, version: version + 1 })?;
    Ok(())
}

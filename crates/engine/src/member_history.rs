//! What has become of one member, from the first word in the register to the last, with a seal over all of it.

use domain::accession::Behalf;
use domain::id::MembershipId;
use domain::membership::{MemberName, MembershipFact, is_known_to, may_read_notes};
use domain::time::Timestamp;
use store::TimelineEntry;

use crate::Engine;
use crate::error::Error;
use crate::identity::Credential;
use crate::participant::own_membership;
use crate::register::{RegisterEntry, entry};

/// The history of one member.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct MemberHistory {
    /// The member as it stands.
    pub entry: RegisterEntry,
    /// What has happened, the first first.
    pub entries: Vec<MemberHistoryEntry>,
    /// SHA-256 over all facts and the digests of what was said beside them, in hexadecimal: it changes when anything of the
    /// history does, and stays when a text has been erased.
    pub seal: String,
}

/// One word of the register about a member.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct MemberHistoryEntry {
    /// Counts from one.
    pub version: u32,
    /// What happened.
    pub fact: MembershipFact,
    /// The name that it brought.
    pub name: Option<MemberName>,
    /// Why, for those who may read it.
    pub note: Option<String>,
    /// When it was recorded.
    pub recorded_at: Timestamp,
    /// On whose behalf.
    pub behalf: Behalf,
}

impl Engine {
    /// The history of the member `id`.
    ///
    /// # Errors
    /// There is no such membership, or it is not for these eyes.
    pub fn member_history(
        &self,
        credential: &Credential,
        id: MembershipId,
        now: Timestamp,
    ) -> Result<MemberHistory, Error> {
        self.sweep(now)?;
        self.show(credential, now, |conn, asker| {
            let member = conn.membership_get(id)?.ok_or(Error::NotFound)?;
            if !is_known_to(member.membership.published_at, &asker.actor, now) {
                return Err(Error::NotFound);
            }
            let own = own_membership(conn, &asker.actor, now)?;
            let with_notes = may_read_notes(&asker.actor, own, id);
            let entries = conn.membership_timeline(id)?.into_iter().map(|told| {
                let TimelineEntry { version, fact, details, authorship, recorded_at } = told;
                let note = details.note.filter(|_| with_notes);
                let (name, behalf) = (details.name, authorship.behalf);
                MemberHistoryEntry { version, fact, name, note, recorded_at, behalf }
            });
            let entries = entries.collect();
            Ok(MemberHistory { entry: entry(member), entries, seal: conn.membership_seal(id)? })
        })
    }
}

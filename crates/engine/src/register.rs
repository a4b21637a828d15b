//! The register of members: the founding parties of the charter, whom they have admitted, and what becomes of each.

use std::collections::BTreeMap;

use domain::id::{CaseNumber, MembershipId, PartyKey};
use domain::membership::{
    MemberName, Membership, MembershipCommand, MembershipCommandKind, MembershipDetails,
    MembershipEvent, MembershipFact, MembershipKind, RegisterAround, Successor, ToldEnd, decide,
    is_known_to, membership_mandate, offered, role_on,
};
use domain::time::Timestamp;
use store::{Authorship, Connection, DatedName, MembershipProjection, MembershipSummary};
use uuid::Uuid;

use crate::Engine;
use crate::answer::{Answer, Ask, Given};
use crate::charter::key_of;
use crate::error::Error;
use crate::identity::Credential;
use crate::participant::own_membership;
use crate::people::authorship;

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
    /// Its end, when one is told.
    pub end: Option<ToldEnd>,
    /// Whose place it has taken.
    pub predecessor: Option<MembershipId>,
    /// Since when the public may know.
    pub published_at: Option<Timestamp>,
}

/// A membership after something was done to it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct MembershipReading {
    /// What the register says.
    pub entry: RegisterEntry,
    /// What the one who asked may ask for now.
    pub actions: Vec<MembershipCommandKind>,
    /// How many events it has.
    pub version: u32,
}

impl Engine {
    /// Enters the charter's founding parties that the register never had; how many.
    ///
    /// # Errors
    /// The database says no.
    pub fn founding_parties_enter(&self, now: Timestamp) -> Result<usize, Error> {
        let charter = self.written_charter().clone();
        let entered = self.store.write(move |conn| {
            let known = conn.membership_parties()?;
            let is_known = |key| known.iter().any(|party| key_of(party).as_ref() == Some(key));
            let missing = charter.parties.iter().filter(|party| !is_known(&party.key));
            let mut entered = 0;
            for party in missing {
                let since = domain::time::start_of_day(party.since);
                let fact = MembershipFact::FoundingPartyEntered { party: party.key.clone(), since };
                let name =
                    MemberName { name: party.name.clone(), short_name: None, cvr: party.cvr };
                let details = MembershipDetails { name: Some(name), note: None };
                let event = MembershipEvent { id: founding_membership(&party.key), fact, details };
                record_membership(conn, &event, &Authorship::clock(), now)?;
                entered += 1;
            }
            Ok::<_, Error>(entered)
        })?;
        self.founding_parties_refresh(now)?;
        Ok(entered)
    }

    /// The members at `as_of`, by their names of that moment. Admissions that have not been published are shown to the pact's
    /// own people alone.
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
                .filter(|member| is_known_to(member.membership.published_at, &asker.actor, as_of))
                .map(entry)
                .collect();
            entries.sort_by_key(|entry| self.place(entry));
            Ok(entries)
        })
    }

    /// Carries out `command` on the membership `id` and answers with what `answer` writes of it afterwards.
    ///
    /// # Errors
    /// Not found, or the first condition that is not met; nothing has changed then.
    pub fn membership_execute(
        &self,
        ask: Ask,
        id: MembershipId,
        command: MembershipCommand,
        answer: impl Fn(&MembershipReading) -> String + Send + Sync + 'static,
    ) -> Result<Answer, Error> {
        let now = ask.now;
        let given = self.store.write(move |conn| {
            ask.once(conn, |conn, actor| {
                let known = conn.membership_get(id)?.ok_or(Error::NotFound)?;
                if !is_known_to(known.membership.published_at, actor, now) {
                    return Err(Error::NotFound);
                }
                ask.condition.check(known.version)?;
                let parties = parties(conn)?;
                let around = RegisterAround {
                    now,
                    own: own_membership(conn, actor, now)?,
                    parties: &parties,
                    cvr_taken_since: cvr_taken_since(conn, id, &command, now)?,
                    case_open: case_open(conn, &command)?,
                    new_id: new_id(&command),
                };
                let events = decide(id, &known.membership, command.clone(), actor, &around)?;
                let by = authorship(actor, membership_mandate(actor));
                for event in &events {
                    record_membership(conn, event, &by, now)?;
                }
                let after = conn.membership_get(id)?.ok_or(Error::NotFound)?;
                let role = role_on(id, around.own, actor);
                let reading = MembershipReading {
                    actions: offered(&after.membership, role, actor, now),
                    version: after.version,
                    entry: entry(after),
                };
                let (version, body) = (reading.version, answer(&reading));
                Ok(Answer { subject: id.0, version, body, given: Given::Now })
            })
        })?;
        self.founding_parties_refresh(now)?;
        Ok(given)
    }

    /// Founding parties stand in the charter's order, and before the others, who stand in that of their admission.
    pub(crate) fn place(&self, entry: &RegisterEntry) -> (usize, Timestamp) {
        let charter = self.charter();
        let parties = charter.parties.iter().chain(&charter.other_parties);
        let count = charter.parties.len() + charter.other_parties.len();
        let place = match &entry.kind {
            MembershipKind::Founding(key) => parties.map(|party| &party.key).position(|k| k == key),
            MembershipKind::Associate(_) => None,
        };
        (place.unwrap_or(count), entry.since)
    }
}

/// Every founding party that ever was, with its membership.
fn parties(conn: &mut Connection) -> Result<BTreeMap<PartyKey, (MembershipId, Membership)>, Error> {
    let parties = conn.membership_parties()?.into_iter();
    Ok(parties.filter_map(|party| Some((key_of(&party)?, (party.id, party.membership)))).collect())
}

/// Since when another member has the CVR number that `command` brings.
fn cvr_taken_since(
    conn: &mut Connection,
    id: MembershipId,
    command: &MembershipCommand,
    now: Timestamp,
) -> Result<Option<Timestamp>, Error> {
    let Some(cvr) = command.cvr() else { return Ok(None) };
    let other = conn.membership_by_cvr(cvr, now)?.filter(|member| member.id != id);
    Ok(other.map(|member| member.membership.since))
}

/// The open case of an organisation with the CVR number that `command` brings.
fn case_open(
    conn: &mut Connection,
    command: &MembershipCommand,
) -> Result<Option<CaseNumber>, Error> {
    let Some(cvr) = command.cvr() else { return Ok(None) };
    Ok(conn.case_open_by_cvr(cvr)?.map(|case| case.number))
}

/// The id of the membership that `command` may begin: a founding party's is made of its key.
fn new_id(command: &MembershipCommand) -> MembershipId {
    match command {
        MembershipCommand::Succeed { successor: Successor::New { key, .. }, .. } => {
            founding_membership(key)
        }
        MembershipCommand::Rename { .. }
        | MembershipCommand::Resign(_)
        | MembershipCommand::Dissolve(_)
        | MembershipCommand::Succeed { successor: Successor::Party(_), .. }
        | MembershipCommand::RevokeEnd { .. } => MembershipId(Uuid::now_v7()),
    }
}

/// A founding party's membership bears an id made of its key, so that two processes cannot enter it twice.
pub(crate) fn founding_membership(party: &PartyKey) -> MembershipId {
    MembershipId(Uuid::new_v5(
        &Uuid::NAMESPACE_URL,
        format!("pagt:founding-party:{party}").as_bytes(),
    ))
}

pub(crate) fn entry(summary: MembershipSummary) -> RegisterEntry {
    let MembershipSummary { id, membership, name, version: _ } = summary;
    let Membership { kind, since, organisation: _, predecessor, published_at, end } = membership;
    RegisterEntry { id, kind, name, since, end, predecessor, published_at }
}

/// Records one fact of a membership and brings the register along.
pub(crate) fn record_membership(
    conn: &mut Connection,
    event: &MembershipEvent,
    authorship: &Authorship,
    now: Timestamp,
) -> Result<(), Error> {
    let MembershipEvent { id, fact, details } = event;
    let history = conn.membership_history(*id)?;
    let before = history
        .iter()
        .fold(None, |state, event| Membership::apply(state, &event.fact, event.recorded_at));
    let version = history.last().map_or(0, |event| event.version);
    let Some(membership) = Membership::apply(before, fact, now) else { return Ok(()) };
    conn.membership_append(*id, version, fact, details, authorship, now)?;
    let names = dated_name(&membership, version + 1, details, now).into_iter().collect();
    conn.membership_project(&MembershipProjection {
        id: *id,
        membership,
        names,
        version: version + 1,
    })?;
    Ok(())
}

/// The name that a fact recorded at `at` brings: the first one counts from the beginning of the membership.
pub(crate) fn dated_name(
    membership: &Membership,
    version: u32,
    details: &MembershipDetails,
    at: Timestamp,
) -> Option<DatedName> {
    let since = if version == 1 { membership.since } else { at };
    details.name.clone().map(|name| DatedName { since, name })
}

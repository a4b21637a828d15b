//! What a command to a membership leads to.

use std::collections::BTreeMap;

use super::command::{Ending, MembershipCommand, Successor};
use super::{
    MemberName, Membership, MembershipDetails, MembershipEnd, MembershipFact, MembershipKind,
    Stand, ToldEnd, permit, role_on,
};
use crate::actor::Actor;
use crate::given::{NAME_CHARS_MAX, fitting, present};
use crate::id::{CaseNumber, MembershipId, PartyKey};
use crate::refusal::{Refusal, RegisterRefusal};
use crate::time::{Timestamp, local_date, start_of_day};

/// The most characters of a short name.
const SHORT_NAME_CHARS_MAX: usize = 40;
/// The most characters of a note.
const NOTE_CHARS_MAX: usize = 2_000;

/// One fact for one membership, with what is said beside it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct MembershipEvent {
    /// The membership.
    pub id: MembershipId,
    /// What happened.
    pub fact: MembershipFact,
    /// What is said beside it.
    pub details: MembershipDetails,
}

/// What is known around a membership while a command to it is decided.
#[derive(Clone, Debug)]
pub struct RegisterAround<'a> {
    /// The moment.
    pub now: Timestamp,
    /// For which membership the one who asks acts, if for any.
    pub own: Option<MembershipId>,
    /// Every founding party that ever was, with its membership.
    pub parties: &'a BTreeMap<PartyKey, (MembershipId, Membership)>,
    /// Since when another organisation with the CVR number that is asked for is a member.
    pub cvr_taken_since: Option<Timestamp>,
    /// The open case of an organisation with that number.
    pub case_open: Option<CaseNumber>,
    /// The id that a new membership takes.
    pub new_id: MembershipId,
}

/// Decides what `command` leads to.
///
/// # Errors
/// The first condition that is not met.
pub fn decide(
    id: MembershipId,
    membership: &Membership,
    command: MembershipCommand,
    actor: &Actor,
    around: &RegisterAround<'_>,
) -> Result<Vec<MembershipEvent>, Refusal> {
    let role = role_on(id, around.own, actor);
    permit(command.kind(), membership, role, actor, around.now)?;
    let event = |fact, details| vec![MembershipEvent { id, fact, details }];
    match command {
        MembershipCommand::Rename { name } => {
            let name = checked_name(name, &membership.kind)?;
            free(around)?;
            Ok(event(MembershipFact::Renamed, MembershipDetails { name: Some(name), note: None }))
        }
        MembershipCommand::Resign(ending) => {
            let (fact, details) = ended(ending, MembershipEnd::Resigned, around.now)?;
            Ok(event(fact, details))
        }
        MembershipCommand::Dissolve(ending) => {
            no_successor_told(membership)?;
            let (fact, details) = ended(ending, MembershipEnd::Dissolved, around.now)?;
            Ok(event(fact, details))
        }
        MembershipCommand::Succeed { successor, ending } => {
            no_successor_told(membership)?;
            succeeded(id, membership, successor, ending, around)
        }
        MembershipCommand::RevokeEnd { note } => {
            no_successor_told(membership)?;
            let details = MembershipDetails { name: None, note: checked_note(note)? };
            Ok(event(MembershipFact::EndRevoked, details))
        }
    }
}

impl Membership {
    /// Whether it is a founding party's.
    pub fn is_founding(&self) -> bool {
        match self.kind {
            MembershipKind::Founding(_) => true,
            MembershipKind::Associate(_) => false,
        }
    }
}

impl ToldEnd {
    /// Whether it can be taken back before it comes: a successor counts on a succession.
    pub fn is_revocable(self) -> bool {
        match self.how {
            MembershipEnd::Resigned | MembershipEnd::Dissolved => true,
            MembershipEnd::Succeeded { .. } => false,
        }
    }
}

/// Another takes the place of a founding party: one that is new begins on the day on which this one ends.
fn succeeded(
    id: MembershipId,
    membership: &Membership,
    successor: Successor,
    ending: Ending,
    around: &RegisterAround<'_>,
) -> Result<Vec<MembershipEvent>, Refusal> {
    if !membership.is_founding() {
        return Err(RegisterRefusal::NotFounding.into());
    }
    let at = effective(&ending, around.now)?;
    let note = checked_note(ending.note)?;
    let (by, begun) = match successor {
        Successor::New { key, name } => {
            if around.parties.contains_key(&key) {
                return Err(RegisterRefusal::PartyKeyTaken { party: key }.into());
            }
            let name = checked_name(name, &membership.kind)?;
            free(around)?;
            let fact =
                MembershipFact::FoundingPartySucceeded { party: key, since: at, predecessor: id };
            let details = MembershipDetails { name: Some(name), note: None };
            (around.new_id, Some(MembershipEvent { id: around.new_id, fact, details }))
        }
        Successor::Party(key) => (standing_party(id, key, at, around)?, None),
    };
    let fact = MembershipFact::Ended { at, end: MembershipEnd::Succeeded { by } };
    let ended = MembershipEvent { id, fact, details: MembershipDetails { name: None, note } };
    Ok([Some(ended), begun].into_iter().flatten().collect())
}

/// The membership of another founding party, which lasts beyond `at`.
fn standing_party(
    id: MembershipId,
    key: PartyKey,
    at: Timestamp,
    around: &RegisterAround<'_>,
) -> Result<MembershipId, Refusal> {
    let known = around.parties.get(&key).filter(|(other, _)| *other != id);
    match known {
        Some((other, membership)) if membership.stand(at) == Stand::Lasting => Ok(*other),
        Some(_) | None => Err(Refusal::UnknownParty { party: key }),
    }
}

fn no_successor_told(membership: &Membership) -> Result<(), Refusal> {
    match membership.end {
        Some(end) if !end.is_revocable() => {
            Err(RegisterRefusal::SuccessionStands { at: end.at }.into())
        }
        Some(_) | None => Ok(()),
    }
}

fn ended(
    ending: Ending,
    end: MembershipEnd,
    now: Timestamp,
) -> Result<(MembershipFact, MembershipDetails), Refusal> {
    let at = effective(&ending, now)?;
    let details = MembershipDetails { name: None, note: checked_note(ending.note)? };
    Ok((MembershipFact::Ended { at, end }, details))
}

/// From when it counts: at once, or from the beginning of a later day.
fn effective(ending: &Ending, now: Timestamp) -> Result<Timestamp, Refusal> {
    let Some(day) = ending.effective_on.filter(|day| *day != local_date(now)) else {
        return Ok(now);
    };
    let at = start_of_day(day);
    if at < now {
        return Err(Refusal::DeadlineNotInFuture { field: "effective_on", deadline: at });
    }
    Ok(at)
}

/// Refuses a CVR number that another member has, or that would be admitted by a case.
fn free(around: &RegisterAround<'_>) -> Result<(), Refusal> {
    match (around.cvr_taken_since, around.case_open) {
        (Some(since), _) => Err(RegisterRefusal::CvrTaken { since }.into()),
        (None, Some(number)) => Err(Refusal::CaseOpen { number }),
        (None, None) => Ok(()),
    }
}

/// A name as the register keeps it: without spaces around it, and with a short one where it is a founding party's.
fn checked_name(name: MemberName, kind: &MembershipKind) -> Result<MemberName, Refusal> {
    let MemberName { name, short_name, cvr } = name;
    let name = within("name", &name, NAME_CHARS_MAX)?;
    present("name", &name)?;
    let short_name = within("short_name", &short_name.unwrap_or_default(), SHORT_NAME_CHARS_MAX)?;
    let short_name = Some(short_name).filter(|short| !short.is_empty());
    match (kind, &short_name) {
        (MembershipKind::Founding(_), None) => Err(Refusal::TextMissing { field: "short_name" }),
        (MembershipKind::Founding(_), Some(_)) | (MembershipKind::Associate(_), _) => {
            Ok(MemberName { name, short_name, cvr })
        }
    }
}

fn checked_note(note: String) -> Result<Option<String>, Refusal> {
    let note = within("note", &note, NOTE_CHARS_MAX)?;
    Ok(Some(note).filter(|note| !note.is_empty()))
}

fn within(field: &'static str, text: &str, chars_max: usize) -> Result<String, Refusal> {
    let text = text.trim();
    fitting(field, text, chars_max)?;
    Ok(text.to_owned())
}

//! Decisions: a command becomes events, or is refused.

use super::case::Case;
use super::command::{Command, CommandKind};
use super::fact::{CaseFact, Event};
use super::guard::guard;
use super::steps;
use super::surroundings::Surroundings;
use super::transition::permit;
use crate::actor::Actor;
use crate::id::PartyKey;
use crate::refusal::Refusal;
use crate::time::Timestamp;

/// A command that an actor may think of, and whether it would be taken now.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Availability {
    /// The command.
    pub command: CommandKind,
    /// Why not, if not.
    pub refusal: Option<Refusal>,
}

/// Decides what `command`, given by `actor`, makes happen.
///
/// The events begin with what time has decided before the command and nobody has recorded yet, and end with what it
/// has decided because of it: the ballot that completes a vote also closes it.
///
/// # Errors
/// The first condition that is not met.
pub fn decide(
    case: &Case,
    command: Command,
    actor: &Actor,
    around: &Surroundings<'_>,
) -> Result<Vec<Event>, Refusal> {
    let mut events = Vec::new();
    let mut case = with_time(case.clone(), &mut events, around.now);

    permit(command.kind(), &case, actor)?;
    let party = party_concerned(&command, actor)?;
    guard(command.kind(), &case, actor, party.as_ref(), around)?;
    if command.standing() != command.kind() {
        permit(command.standing(), &case, actor)?;
        guard(command.standing(), &case, actor, party.as_ref(), around)?;
    }
    let own = steps::take(&case, command, party, actor.person(), around)?;

    case = case.after(&own, around.now);
    events.extend(own);
    with_time(case, &mut events, around.now);
    Ok(events)
}

/// All commands that the table lists for `actor` on this case, and whether each would be taken at this moment.
pub fn availability(case: &Case, actor: &Actor, around: &Surroundings<'_>) -> Vec<Availability> {
    let case = case.at(around.now);
    CommandKind::ALL
        .iter()
        .copied()
        .filter_map(|command| {
            let refusal = permit(command, &case, actor)
                .and_then(|()| guard(command, &case, actor, actor.party(), around))
                .err();
            match refusal {
                Some(Refusal::RoleNotEntitled { .. } | Refusal::MandateNotEntitled { .. }) => None,
                refusal => Some(Availability { command, refusal }),
            }
        })
        .collect()
}

/// The case with what time has decided by `now`, which goes to the end of `events`.
fn with_time(mut case: Case, events: &mut Vec<Event>, now: Timestamp) -> Case {
    while let Some(fact) = case.due(now) {
        case.apply(&fact, now);
        events.push(Event::bare(fact));
    }
    case
}

/// The founding party that the command concerns: the one it names, or else the one the actor acts for.
fn party_concerned(command: &Command, actor: &Actor) -> Result<Option<PartyKey>, Refusal> {
    match (actor.party(), command.party()) {
        (Some(own), Some(named)) if own != named => {
            Err(Refusal::OtherParty { party: named.clone() })
        }
        (own, named) => Ok(named.or(own).cloned()),
    }
}

impl Case {
    /// The facts that time has decided by `now` and nobody has recorded yet.
    pub fn overdue(&self, now: Timestamp) -> Vec<CaseFact> {
        let mut events = Vec::new();
        with_time(self.clone(), &mut events, now);
        events.into_iter().map(|event| event.fact).collect()
    }
}

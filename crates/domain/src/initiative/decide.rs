//! Decisions: a command becomes events, or is refused.

use super::asker::Asker;
use super::availability::guard;
use super::command::{Command, NewInitiative};
use super::fact::{Event, InitiativeFact, Origin};
use super::plan::Plan;
use super::state::Initiative;
use super::steps;
use super::transition::{may_create, permit};
use crate::charter::Charter;
use crate::id::MembershipId;
use crate::refusal::{InitiativeRefusal, Refusal};

/// What a decision must know beside the initiative.
#[derive(Clone, Copy, Debug)]
pub struct Surroundings<'a> {
    /// The charter in force.
    pub charter: &'a Charter,
    /// The participant that the command names, when the register has it today and the public may know.
    pub named: Option<MembershipId>,
}

/// Decides whether an initiative joins the register, and with which event it begins.
///
/// # Errors
/// The first condition that is not met.
pub fn create(
    new: NewInitiative,
    asker: Asker<'_>,
    around: Surroundings<'_>,
) -> Result<Event, Refusal> {
    may_create(asker)?;
    let owner = match (asker.participant, new.owner) {
        (Some(own), Some(named)) if own != named => {
            return Err(InitiativeRefusal::OtherOwner.into());
        }
        (own, named) => named.or(own).ok_or(InitiativeRefusal::OwnerMissing)?,
    };
    if around.named != Some(owner) {
        return Err(InitiativeRefusal::NotInRegister { field: "owner" }.into());
    }
    new.plan.check(around.charter)?;
    let Plan { outline, wording } = new.plan;
    let fact = InitiativeFact::Created { owner, origin: Origin::Participant, outline };
    Ok(Event::with_wording(fact, wording))
}

/// Decides what `command` makes happen.
///
/// # Errors
/// The first condition that is not met.
pub fn decide(
    initiative: &Initiative,
    command: Command,
    asker: Asker<'_>,
    around: Surroundings<'_>,
) -> Result<Vec<Event>, Refusal> {
    permit(command.kind(), initiative, asker)?;
    guard(command.kind(), initiative)?;
    steps::take(initiative, command, asker, around).map(|event| vec![event])
}

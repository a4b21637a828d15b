//! The one table of transitions: who may ask for what, in which state, and where it leads.
//!
//! What [`super::decide()`] refuses, the actions that are offered and the rights matrix all come from here.

use super::asker::{Asker, RoleKind, roles_before, roles_on};
use super::command::CommandKind;
use super::state::{Initiative, State};
use crate::people::{Weight, entitling};
use crate::refusal::{InitiativeRefusal, Refusal};

/// One row: a command, the roles that may give it, the states it is given in, and where it leads.
#[derive(Clone, Copy, Debug)]
pub struct Transition {
    /// The command.
    pub command: CommandKind,
    /// Who may give it.
    pub roles: &'static [RoleKind],
    /// In which states.
    pub from: &'static [State],
    /// Where it leads; none where the state stays. What is created begins as its plan says.
    pub to: Option<State>,
    /// Whether it binds the organisation in whose name it is given, and so which mandates it takes.
    pub weight: Weight,
}

use CommandKind as C;
use RoleKind::{AdvisoryBoard, Invited, Owner, Participant, Partner, Secretariat};
use State::{Completed, Planned, Running, Stopped};

const fn row(
    command: CommandKind,
    roles: &'static [RoleKind],
    from: &'static [State],
    to: Option<State>,
) -> Transition {
    Transition { command, roles, from, to, weight: Weight::Preparing }
}

const fn binding(
    command: CommandKind,
    roles: &'static [RoleKind],
    from: &'static [State],
) -> Transition {
    Transition { command, roles, from, to: None, weight: Weight::Binding }
}

const OWNERS: &[RoleKind] = &[Owner, Secretariat];

/// The table, one row a command, in the order of [`CommandKind::ALL`].
pub const TRANSITIONS: [Transition; 16] = [
    row(C::Create, &[Participant, Secretariat], &[], None),
    row(C::Revise, OWNERS, &[Planned, Running, Stopped], None),
    row(C::Start, OWNERS, &[Planned], Some(Running)),
    row(C::NoteProgress, OWNERS, &State::ACTIVE, None),
    row(C::RecordResult, OWNERS, &[Running, Completed, Stopped], None),
    row(C::Complete, OWNERS, &[Running], Some(Completed)),
    row(C::Stop, OWNERS, &State::ACTIVE, Some(Stopped)),
    row(C::Resume, OWNERS, &[Stopped], Some(Running)),
    row(C::InvitePartner, OWNERS, &State::ACTIVE, None),
    binding(C::ConfirmPartnership, &[Invited], &State::ACTIVE),
    binding(C::DeclinePartnership, &[Invited], &State::ALL),
    binding(C::LeavePartnership, &[Partner], &State::ACTIVE),
    row(C::AddFunding, OWNERS, &State::ACTIVE, None),
    row(C::AdvanceFunding, OWNERS, &State::ALL, None),
    row(C::Comment, &[AdvisoryBoard], &State::ACTIVE, None),
    row(C::AnswerComment, OWNERS, &State::ALL, None),
];

impl CommandKind {
    /// The command's row; none would be a hole in the table, which a test looks for.
    pub fn transition(self) -> Option<&'static Transition> {
        TRANSITIONS.iter().find(|transition| transition.command == self)
    }
}

/// Refuses what the table does not list: first the role, then the mandate, then the state.
///
/// # Errors
/// The first condition that is not met.
pub fn permit(
    command: CommandKind,
    initiative: &Initiative,
    asker: Asker<'_>,
) -> Result<(), Refusal> {
    entitled(command, &roles_on(initiative, asker), asker)?;
    let from = command.transition().map_or(&[][..], |row| row.from);
    let state = initiative.state();
    if !from.contains(&state) {
        return Err(InitiativeRefusal::StateForbids { command, state, allowed: from }.into());
    }
    Ok(())
}

/// Refuses whoever may not create an initiative.
///
/// # Errors
/// The first condition that is not met.
pub fn may_create(asker: Asker<'_>) -> Result<(), Refusal> {
    entitled(CommandKind::Create, &roles_before(asker), asker)
}

fn entitled(command: CommandKind, met: &[RoleKind], asker: Asker<'_>) -> Result<(), Refusal> {
    let roles = command.transition().map_or(&[][..], |row| row.roles);
    if !met.iter().any(|role| roles.contains(role)) {
        return Err(InitiativeRefusal::RoleNotEntitled { command, entitled: roles }.into());
    }
    if let (Some(role), Some(row)) = (asker.actor.role(), command.transition()) {
        let entitled = entitling(role, row.weight);
        if asker.actor.mandate_of(entitled).is_none() {
            return Err(InitiativeRefusal::MandateNotEntitled { command, entitled }.into());
        }
    }
    Ok(())
}

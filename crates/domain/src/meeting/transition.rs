//! The one table of transitions of a meeting: who may ask for what, in which phase, and where it leads.

use super::command::MeetingCommandKind as C;
use super::seat::Seat;
use super::state::MeetingPhase::{self, Approved, Cancelled, Held, Invited, Planned, Proposed};
use crate::refusal::{MeetingRefusal, Refusal};

/// A role as far as meetings are concerned.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum MeetingRole {
    /// A participant of the pact, founding or associate.
    Participant,
    /// The secretariat.
    Secretariat,
    /// The advisory board, as a guest.
    AdvisoryBoard,
}

impl MeetingRole {
    /// All roles.
    pub const ALL: [Self; 3] = [Self::Participant, Self::Secretariat, Self::AdvisoryBoard];

    /// The role's stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Participant => "participant",
            Self::Secretariat => "secretariat",
            Self::AdvisoryBoard => "advisory_board",
        }
    }
}

impl Seat {
    /// The role of whoever sits there.
    pub fn role(self) -> MeetingRole {
        match self {
            Self::Member(_) => MeetingRole::Participant,
            Self::Secretariat => MeetingRole::Secretariat,
            Self::AdvisoryBoard => MeetingRole::AdvisoryBoard,
        }
    }
}

/// One row: a command, the roles that may give it, the phases it is given in, and where it leads.
#[derive(Clone, Copy, Debug)]
pub struct MeetingTransition {
    /// The command.
    pub command: C,
    /// Who may give it.
    pub roles: &'static [MeetingRole],
    /// In which phases; none where there is no meeting yet.
    pub from: &'static [MeetingPhase],
    /// To which phase; none where that stays.
    pub to: Option<MeetingPhase>,
}

const fn row(
    command: C,
    roles: &'static [MeetingRole],
    from: &'static [MeetingPhase],
    to: Option<MeetingPhase>,
) -> MeetingTransition {
    MeetingTransition { command, roles, from, to }
}

const OFFICE: &[MeetingRole] = &[MeetingRole::Secretariat];
const BOTH: &[MeetingRole] = &[MeetingRole::Participant, MeetingRole::Secretariat];
const EVERYBODY: &[MeetingRole] = &MeetingRole::ALL;
const BEFORE: &[MeetingPhase] = &[Planned, Invited];
const AFTER: &[MeetingPhase] = &[Held, Proposed, Approved];

/// The table, one row a command, in the order of [`C::ALL`].
pub const MEETING_TRANSITIONS: [MeetingTransition; 17] = [
    row(C::Schedule, OFFICE, &[], Some(Planned)),
    row(C::Reschedule, OFFICE, BEFORE, None),
    row(C::SendInvitations, OFFICE, BEFORE, Some(Invited)),
    row(C::Cancel, OFFICE, BEFORE, Some(Cancelled)),
    row(C::AddAgendaItem, BOTH, BEFORE, None),
    row(C::ChangeAgendaItem, BOTH, BEFORE, None),
    row(C::RemoveAgendaItem, BOTH, BEFORE, None),
    row(C::RegisterAttendance, EVERYBODY, &[Planned, Invited, Held], None),
    row(C::Hold, OFFICE, BEFORE, Some(Held)),
    row(C::WriteMinutes, OFFICE, &[Held, Proposed], Some(Held)),
    row(C::RecordDecision, OFFICE, &[Held], None),
    row(C::AddAction, OFFICE, &[Held], None),
    row(C::ProposeMinutes, OFFICE, &[Held], Some(Proposed)),
    row(C::CommentMinutes, EVERYBODY, &[Proposed], None),
    row(C::ApproveMinutes, OFFICE, &[Proposed], Some(Approved)),
    row(C::CompleteAction, EVERYBODY, AFTER, None),
    row(C::DropAction, OFFICE, AFTER, None),
];

impl C {
    /// The command's row; none would be a hole in the table, which a test looks for.
    pub fn transition(self) -> Option<&'static MeetingTransition> {
        MEETING_TRANSITIONS.iter().find(|transition| transition.command == self)
    }
}

/// Refuses what the table does not list: first the role, then the phase. `phase` is none where there is no meeting yet.
///
/// # Errors
/// Another role, or another phase.
pub fn permit_meeting(
    command: C,
    seat: Option<Seat>,
    phase: Option<MeetingPhase>,
) -> Result<(), Refusal> {
    let (entitled, from) =
        command.transition().map_or((&[][..], &[][..]), |row| (row.roles, row.from));
    if !seat.is_some_and(|seat| entitled.contains(&seat.role())) {
        return Err(MeetingRefusal::RoleNotEntitled { command, entitled }.into());
    }
    match phase {
        Some(phase) if !from.contains(&phase) => {
            Err(MeetingRefusal::PhaseForbids { command, phase, allowed: from }.into())
        }
        Some(_) | None => Ok(()),
    }
}

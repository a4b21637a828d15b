//! The agenda: what the secretariat and the participants have put on it, and what is open in the pact.

use chrono::NaiveDate;

use super::seat::Seat;
use crate::id::{CaseId, InitiativeId, MeetingId, MembershipId};

/// Something open in the pact that a meeting is to look at.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum OpenMatter {
    /// The case is nominated, and no vote is open.
    CaseNominated(CaseId),
    /// The vote on the case is open.
    VoteOpen(CaseId),
    /// A member was admitted since the last meeting.
    MemberAdmitted(MembershipId),
    /// Progress or a result of the initiative was told since the last meeting.
    InitiativeTold(InitiativeId),
    /// The initiative is planned or runs, and nothing was told of it since the last meeting.
    InitiativeSilent(InitiativeId),
    /// An action that an earlier meeting agreed on is not closed.
    ActionOpen {
        /// The earlier meeting.
        meeting: MeetingId,
        /// The action's number within it.
        action: u32,
    },
}

/// A point of an agenda; they are counted from one.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum AgendaPoint {
    /// An item that somebody has put on the agenda, by its number.
    Item(u32),
    /// An open matter.
    Matter(OpenMatter),
}

/// An item that somebody has put on the agenda.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct AgendaItem {
    /// Who: the secretariat, or the participant that proposes it.
    pub by: Seat,
}

/// An action that a meeting agreed on.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct ActionItem {
    /// Whose it is.
    pub owner: Seat,
    /// Until when it is to be done: that day included.
    pub due_on: NaiveDate,
    /// How far it is.
    pub state: ActionState,
}

/// How far an action is.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum ActionState {
    /// It is to be done.
    Open,
    /// It has been done.
    Completed,
    /// It will not be done.
    Dropped,
}

impl ActionState {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Open, Self::Completed, Self::Dropped];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Completed => "completed",
            Self::Dropped => "dropped",
        }
    }

    /// The state with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

//! Who sits at a meeting: each participant of the pact, the secretariat, and the advisory board as a guest.

use std::fmt;
use std::str::FromStr;

use crate::id::MembershipId;

/// A seat at a meeting; whoever acts for an organisation takes the organisation's.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Seat {
    /// A participant of the pact, founding or associate.
    Member(MembershipId),
    /// The secretariat, which calls the meeting.
    Secretariat,
    /// The advisory board, as a guest.
    AdvisoryBoard,
}

/// Whether somebody comes to a meeting, or came.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Attendance {
    /// Comes, or was there.
    Present,
    /// Stays away, and has said so.
    Apologies,
    /// Was not there, and has not said so.
    Absent,
}

impl Attendance {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Present, Self::Apologies, Self::Absent];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Present => "present",
            Self::Apologies => "apologies",
            Self::Absent => "absent",
        }
    }

    /// The one with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|attendance| attendance.code() == code)
    }
}

impl fmt::Display for Seat {
    /// `secretariat`, `advisory_board`, or the id of a membership.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Member(id) => id.fmt(f),
            Self::Secretariat => f.write_str("secretariat"),
            Self::AdvisoryBoard => f.write_str("advisory_board"),
        }
    }
}

/// A text that names no seat.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error("expected secretariat, advisory_board or the id of a membership")]
pub struct InvalidSeat;

impl FromStr for Seat {
    type Err = InvalidSeat;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "secretariat" => Ok(Self::Secretariat),
            "advisory_board" => Ok(Self::AdvisoryBoard),
            id => id.parse().map(Self::Member).map_err(|_| InvalidSeat),
        }
    }
}

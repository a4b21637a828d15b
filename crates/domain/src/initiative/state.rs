//! An initiative, as its facts tell.

use std::collections::BTreeMap;

use super::fact::Origin;
use super::funding::Funding;
use super::plan::Outline;
use crate::id::MembershipId;
use crate::time::Timestamp;

/// How far an initiative has come.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum State {
    /// It has not begun.
    Planned,
    /// It is under way.
    Running,
    /// It has reached its end.
    Completed,
    /// It has been given up, for now or for good.
    Stopped,
}

impl State {
    /// All states, in the order of an initiative's course.
    pub const ALL: [Self; 4] = [Self::Planned, Self::Running, Self::Completed, Self::Stopped];
    /// The states in which it counts as something that is done or will be.
    pub const ACTIVE: [Self; 2] = [Self::Planned, Self::Running];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Running => "running",
            Self::Completed => "completed",
            Self::Stopped => "stopped",
        }
    }

    /// The state with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// Whether it is done, or will be.
    pub fn is_active(self) -> bool {
        Self::ACTIVE.contains(&self)
    }
}

/// What a participant is to an initiative of another one.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Partnership {
    /// Invited, and has not answered.
    Invited,
    /// A partner.
    Confirmed,
    /// Has said no.
    Declined,
    /// Was a partner, and has left.
    Left,
}

impl Partnership {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Invited, Self::Confirmed, Self::Declined, Self::Left];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Invited => "invited",
            Self::Confirmed => "confirmed",
            Self::Declined => "declined",
            Self::Left => "left",
        }
    }
}

/// A comment of the advisory board's.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Comment {
    /// Counts from one within the initiative.
    pub number: u32,
    /// When it was made.
    pub at: Timestamp,
    /// When the owner answered it, if it has.
    pub answered_at: Option<Timestamp>,
}

/// An initiative, as its facts tell. Its texts are in the details beside them.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Initiative {
    pub(super) owner: MembershipId,
    pub(super) origin: Origin,
    pub(super) outline: Outline,
    pub(super) state: State,
    pub(super) state_since: Timestamp,
    pub(super) partners: BTreeMap<MembershipId, Partnership>,
    pub(super) fundings: Vec<Funding>,
    pub(super) comments: Vec<Comment>,
    pub(super) created_at: Timestamp,
    pub(super) news_at: Option<Timestamp>,
    pub(super) version: u32,
}

impl Initiative {
    /// The participant whose it is.
    pub fn owner(&self) -> MembershipId {
        self.owner
    }

    /// By which way it came.
    pub fn origin(&self) -> Origin {
        self.origin
    }

    /// What can be counted of it.
    pub fn outline(&self) -> &Outline {
        &self.outline
    }

    /// How far it has come.
    pub fn state(&self) -> State {
        self.state
    }

    /// Since when it is in its state.
    pub fn state_since(&self) -> Timestamp {
        self.state_since
    }

    /// Who is, was or is asked to be a partner.
    pub fn partners(&self) -> &BTreeMap<MembershipId, Partnership> {
        &self.partners
    }

    /// What `member` is to it as a partner, if anything.
    pub fn partnership(&self, member: MembershipId) -> Option<Partnership> {
        self.partners.get(&member).copied()
    }

    /// Where its money may come from, in the order in which that was told.
    pub fn fundings(&self) -> &[Funding] {
        &self.fundings
    }

    /// The advisory board's comments, in order.
    pub fn comments(&self) -> &[Comment] {
        &self.comments
    }

    /// How many comments wait for the owner's answer.
    pub fn unanswered(&self) -> usize {
        self.comments.iter().filter(|comment| comment.answered_at.is_none()).count()
    }

    /// When it joined the register.
    pub fn created_at(&self) -> Timestamp {
        self.created_at
    }

    /// When progress or a result was told last, if ever.
    pub fn news_at(&self) -> Option<Timestamp> {
        self.news_at
    }

    /// How many events it has.
    pub fn version(&self) -> u32 {
        self.version
    }
}

//! What can be asked of a membership.

use chrono::NaiveDate;

use super::MemberName;
use crate::cvr::Cvr;
use crate::id::PartyKey;

/// What can be asked of a membership.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum MembershipCommand {
    /// Lets it go by another name or CVR number from now on.
    Rename {
        /// The new name, whole.
        name: MemberName,
    },
    /// Ends it by the member's own notice.
    Resign(Ending),
    /// Ends it, since there is no such organisation any more.
    Dissolve(Ending),
    /// Lets another founding party take its place.
    Succeed {
        /// That party.
        successor: Successor,
        /// From when, and why.
        ending: Ending,
    },
    /// Takes the end back that was told and has not come yet.
    RevokeEnd {
        /// Why.
        note: String,
    },
}

/// From when a membership ends, and why.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Ending {
    /// The first day on which it is no member; at once when left out.
    pub effective_on: Option<NaiveDate>,
    /// Why, in words; may be left out.
    pub note: String,
}

/// Who takes the place of a founding party.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Successor {
    /// A party that the register does not have yet: a ministry is reorganised, an association takes another form.
    New {
        /// The key by which it will go.
        key: PartyKey,
        /// What it is called.
        name: MemberName,
    },
    /// A founding party that is one already: two associations merge.
    Party(PartyKey),
}

/// The kinds of command.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum MembershipCommandKind {
    /// [`MembershipCommand::Rename`].
    Rename,
    /// [`MembershipCommand::Resign`].
    Resign,
    /// [`MembershipCommand::Dissolve`].
    Dissolve,
    /// [`MembershipCommand::Succeed`].
    Succeed,
    /// [`MembershipCommand::RevokeEnd`].
    RevokeEnd,
}

impl MembershipCommandKind {
    /// All kinds.
    pub const ALL: [Self; 5] =
        [Self::Rename, Self::Resign, Self::Dissolve, Self::Succeed, Self::RevokeEnd];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Rename => "rename",
            Self::Resign => "resign",
            Self::Dissolve => "dissolve",
            Self::Succeed => "succeed",
            Self::RevokeEnd => "revoke_end",
        }
    }

    /// The kind with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

impl MembershipCommand {
    /// Its kind.
    pub fn kind(&self) -> MembershipCommandKind {
        match self {
            Self::Rename { .. } => MembershipCommandKind::Rename,
            Self::Resign(_) => MembershipCommandKind::Resign,
            Self::Dissolve(_) => MembershipCommandKind::Dissolve,
            Self::Succeed { .. } => MembershipCommandKind::Succeed,
            Self::RevokeEnd { .. } => MembershipCommandKind::RevokeEnd,
        }
    }

    /// The CVR number that it brings into the register.
    pub fn cvr(&self) -> Option<Cvr> {
        match self {
            Self::Rename { name }
            | Self::Succeed { successor: Successor::New { name, .. }, .. } => name.cvr,
            Self::Resign(_)
            | Self::Dissolve(_)
            | Self::Succeed { successor: Successor::Party(_), .. }
            | Self::RevokeEnd { .. } => None,
        }
    }
}

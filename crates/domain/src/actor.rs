//! Who acts, and in which role.

use crate::id::{AccountId, PartyKey};

/// Whoever asks Pagt to do or to show something.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Actor {
    /// Somebody who has not said who they are: the public.
    Public,
    /// Somebody with an account.
    Account {
        /// The account that acts.
        id: AccountId,
        /// The role it acts in.
        role: Role,
    },
    /// Time itself: it records what has already been decided.
    Clock,
}

/// The role in which an account acts.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Role {
    /// A company or an association that wants to join.
    Applicant,
    /// A person who acts for a founding party.
    Party(PartyKey),
    /// The secretariat that serves the pact.
    Secretariat,
    /// A member of the advisory board: it comments and spars, and has no vote.
    AdvisoryBoard,
}

impl Actor {
    /// The account that acts, unless it is the public or the clock.
    pub fn account(&self) -> Option<AccountId> {
        match self {
            Self::Account { id, .. } => Some(*id),
            Self::Public | Self::Clock => None,
        }
    }

    /// The founding party it acts for, if any.
    pub fn party(&self) -> Option<&PartyKey> {
        match self {
            Self::Account { role: Role::Party(party), .. } => Some(party),
            Self::Account {
                role: Role::Applicant | Role::Secretariat | Role::AdvisoryBoard,
                ..
            }
            | Self::Public
            | Self::Clock => None,
        }
    }
}

//! Who acts, and for whom: a person acts in a role, by the mandates that it holds for that role.

use crate::id::{MandateId, OrganisationId, PartyKey, PersonId};
use crate::people::MandateKind;
use crate::refusal::{PeopleRefusal, Refusal};

/// Whoever asks Pagt to do or to show something.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Actor {
    /// Somebody who has not said who they are: the public.
    Public,
    /// Somebody who has said who they are and holds no mandate: they may begin an application.
    Newcomer(PersonId),
    /// Somebody who acts for an organisation, by a mandate.
    Person {
        /// The person who acts.
        id: PersonId,
        /// The role it acts in.
        role: Role,
        /// The mandates that the person holds for that role now; one at least.
        mandates: Vec<Held>,
    },
    /// Time itself: it records what has already been decided.
    Clock,
}

/// The role in which a person acts: for which organisation.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Role {
    /// A company or an association that wants to join, or has joined.
    Applicant(OrganisationId),
    /// A founding party.
    Party(PartyKey),
    /// The secretariat that serves the pact.
    Secretariat,
    /// The advisory board: it comments and spars, and has no vote.
    AdvisoryBoard,
}

/// The role in which a person wants to act.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Choice {
    /// Any that it has.
    Any,
    /// This one as long as it has it: a session.
    Preferred(Role),
    /// This one and no other: a token.
    Only(Role),
}

/// A mandate that somebody holds at the moment of an act.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Held {
    /// The mandate.
    pub id: MandateId,
    /// What it entitles to.
    pub kind: MandateKind,
}

/// A mandate that runs, and in which role.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Running {
    /// The role.
    pub role: Role,
    /// The mandate.
    pub held: Held,
}

impl Actor {
    /// `person` as it acts by the mandates that run: in the role that it has chosen, or else in the one whose mandate it
    /// was granted first.
    ///
    /// # Errors
    /// It holds no mandate for the role that it insists on.
    pub fn acting(
        person: PersonId,
        choice: &Choice,
        running: Vec<Running>,
    ) -> Result<Self, Refusal> {
        let wanted = match choice {
            Choice::Any => None,
            Choice::Preferred(role) | Choice::Only(role) => {
                running.iter().map(|mandate| &mandate.role).find(|held| *held == role).cloned()
            }
        };
        let first = || running.first().map(|mandate| mandate.role.clone());
        let role = match (choice, wanted) {
            (Choice::Only(_), None) => return Err(PeopleRefusal::NoMandate.into()),
            (Choice::Any | Choice::Preferred(_) | Choice::Only(_), wanted) => wanted.or_else(first),
        };
        let Some(role) = role else { return Ok(Self::Newcomer(person)) };
        let mandates = running.into_iter().filter(|mandate| mandate.role == role);
        Ok(Self::Person {
            id: person,
            mandates: mandates.map(|mandate| mandate.held).collect(),
            role,
        })
    }

    /// The person who acts, unless it is the public or the clock.
    pub fn person(&self) -> Option<PersonId> {
        match self {
            Self::Person { id, .. } | Self::Newcomer(id) => Some(*id),
            Self::Public | Self::Clock => None,
        }
    }

    /// The role in which somebody acts, if in any.
    pub fn role(&self) -> Option<&Role> {
        match self {
            Self::Person { role, .. } => Some(role),
            Self::Public | Self::Newcomer(_) | Self::Clock => None,
        }
    }

    /// The founding party it acts for, if any.
    pub fn party(&self) -> Option<&PartyKey> {
        match self.role() {
            Some(Role::Party(party)) => Some(party),
            Some(Role::Applicant(_) | Role::Secretariat | Role::AdvisoryBoard) | None => None,
        }
    }

    /// The first mandate of one of these kinds that it holds.
    pub fn mandate_of(&self, kinds: &[MandateKind]) -> Option<MandateId> {
        match self {
            Self::Person { mandates, .. } => {
                mandates.iter().find(|held| kinds.contains(&held.kind)).map(|held| held.id)
            }
            Self::Public | Self::Newcomer(_) | Self::Clock => None,
        }
    }
}

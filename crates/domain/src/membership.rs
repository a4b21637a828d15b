//! The register: who is a member of the pact, of which kind, since when and by which case.
//!
//! ```text
//!   enter (the charter's own list) ▶ FOUNDING
//!   admit (an approving vote)      ▶ ASSOCIATE, made public with the decision
//! ```

use crate::actor::{Actor, Role};
use crate::cvr::Cvr;
use crate::id::{CaseId, MembershipId, PartyKey};
use crate::time::Timestamp;

/// What a membership remembers: facts alone, never texts. The name and the CVR number are its details.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum MembershipFact {
    /// A founding party of the charter is a member since `since`.
    FoundingPartyEntered {
        /// The party.
        party: PartyKey,
        /// Since when.
        since: Timestamp,
    },
    /// An associate member is admitted by the vote on `case`.
    AssociateAdmitted {
        /// The case that led to it.
        case: CaseId,
        /// When the vote closed.
        since: Timestamp,
    },
    /// The admission is made public, together with the decision.
    AdmissionPublished,
}

/// Which kind of member.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum MembershipKind {
    /// One of the parties that agreed on the charter.
    Founding(PartyKey),
    /// Admitted by the founding parties, in this case.
    Associate(CaseId),
}

/// A membership, as its facts tell.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Membership {
    /// Founding or associate.
    pub kind: MembershipKind,
    /// Since when.
    pub since: Timestamp,
    /// Since when the public may know; a founding member always was public.
    pub published_at: Option<Timestamp>,
}

/// Who is a member at a moment, as far as the name of an organisation goes: the details beside a fact.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct MemberName {
    /// The organisation's name.
    pub name: String,
    /// Its CVR number, where known.
    pub cvr: Option<Cvr>,
}

impl Membership {
    /// The membership after one more fact, recorded at `at`. A fact that founds a membership replaces nothing.
    pub fn apply(state: Option<Self>, fact: &MembershipFact, at: Timestamp) -> Option<Self> {
        match fact {
            MembershipFact::FoundingPartyEntered { party, since } => Some(Self {
                kind: MembershipKind::Founding(party.clone()),
                since: *since,
                published_at: Some(*since),
            }),
            MembershipFact::AssociateAdmitted { case, since } => Some(Self {
                kind: MembershipKind::Associate(*case),
                since: *since,
                published_at: None,
            }),
            MembershipFact::AdmissionPublished => state.map(|membership| Self {
                published_at: membership.published_at.or(Some(at)),
                ..membership
            }),
        }
    }
}

/// The membership that an approving vote on `case` gives: it bears the case's own id, so that one case can never
/// admit twice.
pub fn membership_of_case(case: CaseId) -> MembershipId {
    MembershipId(case.0)
}

/// Of which memberships somebody may know.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Knowledge {
    /// Of all.
    All,
    /// Of those that were public at this moment.
    PublicAt(Timestamp),
}

impl Knowledge {
    /// Whether a membership that was made public at `published_at` is among them.
    pub fn includes(self, published_at: Option<Timestamp>) -> bool {
        match self {
            Self::All => true,
            Self::PublicAt(moment) => published_at.is_some_and(|at| at <= moment),
        }
    }
}

/// Of which memberships, and so of which declarations, `actor` may know as of a moment: before they are made public, only
/// the pact's own people may.
pub fn knowledge(actor: &Actor, as_of: Timestamp) -> Knowledge {
    match actor {
        Actor::Clock | Actor::Person { role: Role::Secretariat | Role::Party(_), .. } => {
            Knowledge::All
        }
        Actor::Public
        | Actor::Newcomer(_)
        | Actor::Person { role: Role::Applicant(_) | Role::AdvisoryBoard, .. } => {
            Knowledge::PublicAt(as_of)
        }
    }
}

/// Whether `actor` may know of a membership that was made public at `published_at`.
pub fn is_known_to(published_at: Option<Timestamp>, actor: &Actor, as_of: Timestamp) -> bool {
    knowledge(actor, as_of).includes(published_at)
}

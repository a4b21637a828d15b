//! The register: who is a member of the pact, of which kind, since when and by which case, under which name, until when.
//!
//! ```text
//!   enter (the charter's own list) ─────────▶ FOUNDING ──┐
//!   succeed (a reorganisation, a merger) ───▶ FOUNDING ──┤ resign, dissolve, succeed
//!   admit (an approving vote), publish ─────▶ ASSOCIATE ─┤──▶ LEAVING ──its day──▶ FORMER
//!   import (a list that was kept before) ───▶ ASSOCIATE ─┘      └─revoke─▶ as it was
//! ```
//!
//! [`decide()`] says what a command leads to, [`Membership::apply`] what a fact means. A word in the register counts from
//! the moment of its recording or later, never from before: what the register has answered for a past day stays its answer.
//! A list that was kept before is the one exception, and says so.

mod command;
mod decide;
mod import;
mod transition;

use crate::actor::{Actor, Role};
use crate::cvr::Cvr;
use crate::id::{CaseId, MembershipId, OrganisationId, PartyKey};
use crate::time::Timestamp;

pub use command::{Ending, MembershipCommand, MembershipCommandKind, Successor};
pub use decide::{MembershipEvent, RegisterAround, decide};
pub use import::{
    IMPORT_LINES_MAX, ImportLine, ImportedMember, KnownOrganisations, LineFault, LineFaultKind,
    check_import, lists_begin, may_import,
};
pub use transition::{
    MemberRole, MembershipTransition, REGISTER_TRANSITIONS, membership_mandate, offered, permit,
    role_on,
};

/// What a membership remembers: facts alone, never texts. Names, CVR numbers and notes are its details.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum MembershipFact {
    /// A founding party of the charter is a member since `since`.
    FoundingPartyEntered {
        /// The party.
        party: PartyKey,
        /// Since when.
        since: Timestamp,
    },
    /// A founding party takes the place of another, with effect on the electorate of later votes.
    FoundingPartySucceeded {
        /// The new party.
        party: PartyKey,
        /// Since when.
        since: Timestamp,
        /// The membership whose place it takes.
        predecessor: MembershipId,
    },
    /// An associate member is admitted by the vote on `case`.
    AssociateAdmitted {
        /// The case that led to it.
        case: CaseId,
        /// When the vote closed.
        since: Timestamp,
    },
    /// An associate member is taken over from a list that was kept before; everybody may know of it.
    AssociateImported {
        /// The organisation for which its people will act.
        organisation: OrganisationId,
        /// Since when, as that list has it.
        since: Timestamp,
    },
    /// The admission is made public, together with the decision.
    AdmissionPublished,
    /// It goes by another name or CVR number from now on.
    Renamed,
    /// It ends.
    Ended {
        /// From when it is no member any more.
        at: Timestamp,
        /// How.
        end: MembershipEnd,
    },
    /// The end that was told is taken back before it has come.
    EndRevoked,
}

/// How a membership ends. The charter knows no exclusion.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum MembershipEnd {
    /// The member leaves by its own notice.
    Resigned,
    /// There is no such organisation any more.
    Dissolved,
    /// Another founding party takes its place.
    Succeeded {
        /// The membership of that party.
        by: MembershipId,
    },
}

impl MembershipEnd {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Resigned => "resigned",
            Self::Dissolved => "dissolved",
            Self::Succeeded { .. } => "succeeded",
        }
    }

    /// Who takes its place.
    pub fn successor(self) -> Option<MembershipId> {
        match self {
            Self::Succeeded { by } => Some(by),
            Self::Resigned | Self::Dissolved => None,
        }
    }
}

/// Which kind of member.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum MembershipKind {
    /// One of the parties that agreed on the charter, or one that has taken the place of such.
    Founding(PartyKey),
    /// Admitted by the founding parties in this case; none where it was taken over from a list that was kept before.
    Associate(Option<CaseId>),
}

/// A membership, as its facts tell.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Membership {
    /// Founding or associate.
    pub kind: MembershipKind,
    /// Since when.
    pub since: Timestamp,
    /// The organisation for which its people act, where no case says it.
    pub organisation: Option<OrganisationId>,
    /// Whose place it has taken.
    pub predecessor: Option<MembershipId>,
    /// Since when the public may know; a founding member always was public.
    pub published_at: Option<Timestamp>,
    /// Its end, when one is told.
    pub end: Option<ToldEnd>,
}

/// The end of a membership.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct ToldEnd {
    /// From when it is no member any more.
    pub at: Timestamp,
    /// How.
    pub how: MembershipEnd,
}

/// What an organisation is called: a value that changes, and of which the register keeps each with its day.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct MemberName {
    /// The organisation's name.
    pub name: String,
    /// Its name where space is short; a founding party has one.
    pub short_name: Option<String>,
    /// Its CVR number, where known.
    pub cvr: Option<Cvr>,
}

/// What is said beside a fact.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct MembershipDetails {
    /// The name, where the fact brings a new one.
    pub name: Option<MemberName>,
    /// Why, in the words of whoever recorded it; for the pact's own people.
    pub note: Option<String>,
}

/// Where a membership stands at a moment.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Stand {
    /// It has not begun yet.
    Coming,
    /// It lasts.
    Lasting,
    /// It lasts, and the day of its end is told.
    Leaving,
    /// It has ended.
    Former,
}

impl Stand {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Coming, Self::Lasting, Self::Leaving, Self::Former];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Coming => "coming",
            Self::Lasting => "lasting",
            Self::Leaving => "leaving",
            Self::Former => "former",
        }
    }

    /// Whether it is a member's.
    pub fn is_lasting(self) -> bool {
        match self {
            Self::Lasting | Self::Leaving => true,
            Self::Coming | Self::Former => false,
        }
    }
}

impl Membership {
    fn begun(kind: MembershipKind, since: Timestamp, published_at: Option<Timestamp>) -> Self {
        Self { kind, since, organisation: None, predecessor: None, published_at, end: None }
    }

    /// The membership after one more fact, recorded at `at`. A fact that founds a membership replaces nothing.
    pub fn apply(state: Option<Self>, fact: &MembershipFact, at: Timestamp) -> Option<Self> {
        match fact {
            MembershipFact::FoundingPartyEntered { party, since } => {
                Some(Self::begun(MembershipKind::Founding(party.clone()), *since, Some(*since)))
            }
            MembershipFact::FoundingPartySucceeded { party, since, predecessor } => {
                let kind = MembershipKind::Founding(party.clone());
                // Who is to come is known from when it is told.
                let published_at = Some((*since).min(at));
                let begun = Self::begun(kind, *since, published_at);
                Some(Self { predecessor: Some(*predecessor), ..begun })
            }
            MembershipFact::AssociateAdmitted { case, since } => {
                Some(Self::begun(MembershipKind::Associate(Some(*case)), *since, None))
            }
            MembershipFact::AssociateImported { organisation, since } => {
                let begun = Self::begun(MembershipKind::Associate(None), *since, Some(*since));
                Some(Self { organisation: Some(*organisation), ..begun })
            }
            MembershipFact::AdmissionPublished => state.map(|membership| Self {
                published_at: membership.published_at.or(Some(at)),
                ..membership
            }),
            MembershipFact::Renamed => state,
            MembershipFact::Ended { at, end } => state
                .map(|membership| Self { end: Some(ToldEnd { at: *at, how: *end }), ..membership }),
            MembershipFact::EndRevoked => state.map(|membership| Self { end: None, ..membership }),
        }
    }

    /// Who takes its place, when that is told.
    pub fn successor(&self) -> Option<MembershipId> {
        self.end.and_then(|end| end.how.successor())
    }

    /// Where it stands at `now`.
    pub fn stand(&self, now: Timestamp) -> Stand {
        match self.end {
            Some(end) if end.at <= now => Stand::Former,
            Some(_) | None if now < self.since => Stand::Coming,
            Some(_) => Stand::Leaving,
            None => Stand::Lasting,
        }
    }

    /// Whether the member takes part in the pact at `now`: its membership lasts, and the public may know of it.
    pub fn takes_part_at(&self, now: Timestamp) -> bool {
        self.stand(now).is_lasting() && Knowledge::PublicAt(now).includes(self.published_at)
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

/// Whether `actor`, who acts for the membership `own` if for any, may read the note beside a fact of the membership `id`:
/// the secretariat may, the founding parties, and the member itself.
pub fn may_read_notes(actor: &Actor, own: Option<MembershipId>, id: MembershipId) -> bool {
    match actor {
        Actor::Clock | Actor::Person { role: Role::Secretariat | Role::Party(_), .. } => true,
        Actor::Person { role: Role::Applicant(_), .. } => own == Some(id),
        Actor::Public | Actor::Newcomer(_) | Actor::Person { role: Role::AdvisoryBoard, .. } => {
            false
        }
    }
}

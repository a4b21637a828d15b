//! Mandates: by what right a person acts for an organisation, from when, until when, and who granted it.

use super::mandate::MandateKind as K;
use crate::accession::CommandKind;
use crate::actor::{Actor, Role};
use crate::charter::Charter;
use crate::id::PersonId;
use crate::refusal::{PeopleRefusal, Refusal};
use crate::time::Timestamp;

/// What a mandate entitles to.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum MandateKind {
    /// Casts a founding party's ballot, and does whatever else binds the party.
    Voter,
    /// The same, in the voter's stead.
    Deputy,
    /// Grants mandates within the founding party, and prepares its matters.
    HeadContact,
    /// Prepares an organisation's matters: dialogues, drafts, answers. Binds nobody.
    Contact,
    /// Signs for an organisation that applies or has joined.
    Signer,
    /// Handles cases in the secretariat.
    CaseOfficer,
    /// Leads the secretariat: grants its mandates, and sees the security log.
    HeadOfSecretariat,
    /// Sits on the advisory board.
    AdvisoryBoardMember,
}

impl MandateKind {
    /// All kinds.
    pub const ALL: [Self; 8] = [
        Self::Voter,
        Self::Deputy,
        Self::HeadContact,
        Self::Contact,
        Self::Signer,
        Self::CaseOfficer,
        Self::HeadOfSecretariat,
        Self::AdvisoryBoardMember,
    ];
    /// Those of the secretariat.
    pub const OF_SECRETARIAT: &'static [Self] = &[Self::HeadOfSecretariat, Self::CaseOfficer];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Voter => "voter",
            Self::Deputy => "deputy",
            Self::HeadContact => "head_contact",
            Self::Contact => "contact",
            Self::Signer => "signer",
            Self::CaseOfficer => "case_officer",
            Self::HeadOfSecretariat => "head_of_secretariat",
            Self::AdvisoryBoardMember => "advisory_board_member",
        }
    }

    /// The kind with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// The kinds that there are in `role`; the first one can do whatever the role can.
    pub fn of_role(role: &Role) -> &'static [Self] {
        match role {
            Role::Applicant(_) => &[K::Signer, K::Contact],
            Role::Party(_) => &[K::Voter, K::Deputy, K::HeadContact, K::Contact],
            Role::Secretariat => Self::OF_SECRETARIAT,
            Role::AdvisoryBoard => &[K::AdvisoryBoardMember],
        }
    }
}

/// What an act means for the organisation in whose name it is done.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Weight {
    /// It binds the organisation: an application, a nomination, a ballot.
    Binding,
    /// It prepares what others decide.
    Preparing,
}

/// The kinds of mandate that entitle to an act of this weight in `role`.
pub fn entitling(role: &Role, weight: Weight) -> &'static [MandateKind] {
    match (role, weight) {
        (Role::Party(_), Weight::Binding) => &[K::Voter, K::Deputy],
        (Role::Applicant(_), Weight::Binding) => &[K::Signer],
        (Role::Party(_) | Role::Applicant(_), Weight::Preparing)
        | (Role::Secretariat | Role::AdvisoryBoard, Weight::Binding | Weight::Preparing) => {
            MandateKind::of_role(role)
        }
    }
}

/// The kinds of mandate that entitle to one of `commands` in `role`.
pub fn entitling_to(role: &Role, commands: &[CommandKind]) -> Vec<MandateKind> {
    let weights = commands.iter().filter_map(|kind| kind.transition()).map(|row| row.weight);
    let kinds = weights.flat_map(|weight| entitling(role, weight).iter().copied());
    kinds.collect()
}

/// What a mandate remembers.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum MandateFact {
    /// Somebody was given it.
    Granted(Grant),
    /// It ends, now or later; a later word replaces an earlier one as long as it has not ended.
    Ended {
        /// From when it gives nothing any more.
        at: Timestamp,
    },
}

/// What is granted.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Grant {
    /// To whom.
    pub person: PersonId,
    /// For which organisation.
    pub role: Role,
    /// What it entitles to.
    pub kind: MandateKind,
    /// From when.
    pub starts_at: Timestamp,
    /// Until when, where that is known.
    pub ends_at: Option<Timestamp>,
    /// Who granted it.
    pub grantor: Grantor,
}

/// Who granted a mandate.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Grantor {
    /// Somebody who may, in Pagt.
    Person(PersonId),
    /// Whoever runs the program, at its command line.
    Operator,
    /// Nobody: whoever begins an organisation's first application signs for it, and the secretariat looks at that.
    OwnApplication,
}

/// A mandate, as its facts tell.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Mandate {
    /// What was granted; its end is the newest one told.
    pub grant: Grant,
    /// When that was recorded.
    pub granted_at: Timestamp,
    /// When its end was recorded, if anybody has told one since.
    pub end_told_at: Option<Timestamp>,
}

impl Mandate {
    /// The mandate after one more fact, recorded at `at`.
    pub fn apply(state: Option<Self>, fact: &MandateFact, at: Timestamp) -> Option<Self> {
        match fact {
            MandateFact::Granted(grant) => {
                Some(Self { grant: grant.clone(), granted_at: at, end_told_at: None })
            }
            MandateFact::Ended { at: end } => state.map(|mandate| Self {
                grant: Grant { ends_at: Some(*end), ..mandate.grant },
                end_told_at: Some(at),
                ..mandate
            }),
        }
    }

    /// Whether something can be done by it that was asked for at `now`. Once it has been ended at once, nothing can: not even
    /// what was asked for a moment before and comes after.
    pub fn gives_at(&self, now: Timestamp) -> bool {
        let latest = self.end_told_at.map_or(now, |told_at| told_at.max(now));
        self.runs_at(now) && !self.has_ended(latest)
    }

    /// Whether it runs at `now`.
    pub fn runs_at(&self, now: Timestamp) -> bool {
        self.grant.starts_at <= now && !self.has_ended(now)
    }

    fn has_ended(&self, now: Timestamp) -> bool {
        self.grant.ends_at.is_some_and(|end| end <= now)
    }
}

/// Decides whether `actor` may grant `wanted`; its grantor is the one who asks, whatever it says.
///
/// # Errors
/// The first condition that is not met.
pub fn grant(
    wanted: Grant,
    actor: &Actor,
    charter: &Charter,
    now: Timestamp,
) -> Result<MandateFact, Refusal> {
    administers(actor, &wanted.role)?;
    if let Role::Party(party) = &wanted.role
        && charter.party(party).is_none()
    {
        return Err(Refusal::UnknownParty { party: party.clone() });
    }
    if !MandateKind::of_role(&wanted.role).contains(&wanted.kind) {
        return Err(PeopleRefusal::MandateUnfit { kind: wanted.kind }.into());
    }
    let Some(grantor) = actor.person().filter(|grantor| *grantor != wanted.person) else {
        return Err(PeopleRefusal::OwnMandate.into());
    };
    if wanted.starts_at < now {
        return Err(Refusal::DeadlineNotInFuture {
            field: "starts_at",
            deadline: wanted.starts_at,
        });
    }
    if wanted.ends_at.is_some_and(|end| end <= wanted.starts_at) {
        return Err(PeopleRefusal::EndNotAfterStart { starts_at: wanted.starts_at }.into());
    }
    Ok(MandateFact::Granted(Grant { grantor: Grantor::Person(grantor), ..wanted }))
}

/// Decides whether `actor` may end `mandate` from `at`. `other_heads` counts those who lead the secretariat besides.
///
/// # Errors
/// The first condition that is not met.
pub fn end(
    mandate: &Mandate,
    at: Timestamp,
    other_heads: usize,
    actor: &Actor,
    now: Timestamp,
) -> Result<MandateFact, Refusal> {
    // Everybody may lay down a mandate.
    if actor.person() != Some(mandate.grant.person) {
        administers(actor, &mandate.grant.role)?;
    }
    if let Some(ended_at) = mandate.grant.ends_at.filter(|_| mandate.has_ended(now)) {
        return Err(PeopleRefusal::MandateEnded { ended_at }.into());
    }
    if at < now {
        return Err(Refusal::DeadlineNotInFuture { field: "at", deadline: at });
    }
    if mandate.grant.kind == K::HeadOfSecretariat && other_heads == 0 {
        return Err(PeopleRefusal::LastHead.into());
    }
    Ok(MandateFact::Ended { at })
}

/// Refuses whoever has no say over the mandates of `role`: the secretariat has it over all but its own, which its head
/// has, a head contact over the party's, and a signer over the organisation's.
fn administers(actor: &Actor, role: &Role) -> Result<(), Refusal> {
    let entitled: &'static [MandateKind] = match role {
        Role::Secretariat => &[K::HeadOfSecretariat],
        Role::AdvisoryBoard => MandateKind::OF_SECRETARIAT,
        Role::Party(_) => &[K::HeadOfSecretariat, K::CaseOfficer, K::HeadContact],
        Role::Applicant(_) => &[K::HeadOfSecretariat, K::CaseOfficer, K::Signer],
    };
    let of_secretariat = actor.role() == Some(&Role::Secretariat);
    let concerned = of_secretariat || actor.role() == Some(role);
    if concerned && actor.mandate_of(entitled).is_some() {
        Ok(())
    } else {
        Err(PeopleRefusal::MandatesClosed { entitled }.into())
    }
}

/// Which mandates a list holds.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum MandateScope {
    /// All mandates.
    All,
    /// Those for one organisation.
    OfRole(Role),
}

/// Which mandates `actor` finds in a list: the secretariat all of them, the others their own organisation's.
///
/// # Errors
/// Whoever holds no mandate has no such list.
pub fn mandate_scope(actor: &Actor) -> Result<MandateScope, Refusal> {
    match actor.role() {
        Some(Role::Secretariat) => Ok(MandateScope::All),
        Some(role @ (Role::Applicant(_) | Role::Party(_) | Role::AdvisoryBoard)) => {
            Ok(MandateScope::OfRole(role.clone()))
        }
        None => Err(PeopleRefusal::MandatesClosed { entitled: &MandateKind::ALL }.into()),
    }
}

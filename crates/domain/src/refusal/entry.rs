//! The table of refusals: a code, a kind, who can mend it, and the field at fault.

use super::{Refusal, RefusalKind, Remedy};
use crate::accession::{Phase, RoleKind, next_on_the_way};
use crate::people::MandateKind;

pub(super) struct Entry {
    pub(super) code: &'static str,
    pub(super) kind: RefusalKind,
    pub(super) remedy: Remedy,
    pub(super) field: Option<&'static str>,
}

use RefusalKind::{NotEntitled, NotNow, Unreadable};
use Remedy::{Asker, Nobody};

const PARTIES: &[RoleKind] = &[RoleKind::FoundingParty];
const PARTIES_OR_SECRETARIAT: &[RoleKind] = &[RoleKind::FoundingParty, RoleKind::Secretariat];
const CASE_PEOPLE: &[RoleKind] =
    &[RoleKind::Applicant, RoleKind::FoundingParty, RoleKind::Secretariat];
const SECRETARIAT: &[RoleKind] = &[RoleKind::Secretariat];

pub(super) fn entry(code: &'static str, kind: RefusalKind, remedy: Remedy) -> Entry {
    Entry { code, kind, remedy, field: None }
}

/// Something that founding parties alone can mend, and not by asking otherwise.
fn of_parties(code: &'static str) -> Entry {
    entry(code, NotNow, roles(PARTIES))
}

/// Something that a founding party can mend in its dialogue, or the secretariat for it.
fn of_dialogue(code: &'static str) -> Entry {
    entry(code, NotNow, roles(PARTIES_OR_SECRETARIAT))
}

/// A field that was filled in wrongly: the one who asked can mend it.
pub(super) fn fault(code: &'static str, field: &'static str) -> Entry {
    Entry { code, kind: Unreadable, remedy: Asker, field: Some(field) }
}

impl Refusal {
    pub(super) fn entry(&self) -> Entry {
        match self {
            Self::RoleNotEntitled { entitled, .. } => {
                entry("role-not-entitled", NotEntitled, roles(entitled))
            }
            Self::MandateNotEntitled { entitled, .. } => {
                entry("mandate-not-entitled", NotEntitled, holders(entitled))
            }
            Self::People(refusal) => refusal.entry(),
            Self::File(refusal) => refusal.entry(),
            Self::Register(refusal) => refusal.entry(),
            Self::Meeting(refusal) => refusal.entry(),
            Self::Initiative(refusal) => refusal.entry(),
            Self::RepresentativeRecused { .. } => of_parties("representative-recused"),
            Self::CasesNotShown => entry("cases-not-shown", NotEntitled, roles(CASE_PEOPLE)),
            Self::OtherParty { .. } => entry("other-party", NotEntitled, roles(PARTIES)),
            Self::NotNominator { .. } => {
                entry("not-nominator", NotEntitled, roles(PARTIES_OR_SECRETARIAT))
            }
            Self::PhaseForbids { phase, allowed, .. } => {
                entry("phase-forbids", NotNow, by_phase(*phase, allowed))
            }
            Self::CaseOpen { .. } => entry("case-open", NotNow, roles(&[RoleKind::Applicant])),
            Self::AlreadyMember { .. } => entry("already-member", NotNow, Nobody),
            Self::AlreadyOnHold { .. } => entry("already-on-hold", NotNow, Nobody),
            Self::NotOnHold => entry("not-on-hold", NotNow, Nobody),
            Self::DialogueAlreadyOpen { .. } => of_parties("dialogue-already-open"),
            Self::NoOpenDialogue { .. } => of_dialogue("no-open-dialogue"),
            Self::DialogueWithoutEntry { .. } => of_dialogue("dialogue-without-entry"),
            Self::DialogueNotConcluded { .. } => of_parties("dialogue-not-concluded"),
            Self::AlreadyNominated { .. } => entry("already-nominated", NotNow, Nobody),
            Self::NotNominated { .. } => of_parties("not-nominated"),
            Self::ElectorateEmpty => entry("electorate-empty", NotNow, roles(SECRETARIAT)),
            Self::VoteClosed { .. } => entry("vote-closed", NotNow, roles(SECRETARIAT)),
            Self::VoteStillOpen { .. } => {
                entry("vote-still-open", NotNow, roles(&[RoleKind::Clock]))
            }
            Self::NotInElectorate { .. } => entry("not-in-electorate", NotNow, Nobody),
            Self::Recused { .. } => entry("recused", NotNow, roles(PARTIES)),
            Self::BallotFinal { .. } => entry("ballot-final", NotNow, Nobody),
            Self::AlreadyExtended => entry("already-extended", NotNow, Nobody),
            Self::NobodyLeftToVote => entry("nobody-left-to-vote", NotNow, roles(SECRETARIAT)),
            Self::DecisionAlreadyIssued { .. } => entry("decision-already-issued", NotNow, Nobody),
            Self::KickoffAlreadyHeld { .. } => entry("kickoff-already-held", NotNow, Nobody),
            Self::PartyMissing => fault("party-missing", "party"),
            Self::UnknownParty { .. } => fault("unknown-party", "party"),
            Self::ApplicationIncomplete { .. } => {
                entry("application-incomplete", Unreadable, Asker)
            }
            Self::CvrChanged => fault("cvr-changed", "application/organisation/cvr"),
            Self::OfficerNotOfSecretariat => fault("officer-not-of-secretariat", "officer"),
            Self::DeadlineNotInFuture { field, .. } => fault("deadline-not-in-future", field),
            Self::DateInFuture { .. } => fault("date-in-future", "held_on"),
            Self::VoteTooShort { .. } => fault("vote-too-short", "closes_at"),
            Self::ExtensionNotLater { .. } => fault("extension-not-later", "closes_at"),
            Self::UnknownTrack { .. } => fault("unknown-track", "tracks"),
            Self::TextMissing { field } => fault("text-missing", field),
            Self::TextTooLong { field, .. } => fault("text-too-long", field),
        }
    }
}

/// Those who can lead the case to where the command has its place.
fn by_phase(phase: Phase, allowed: &[Phase]) -> Remedy {
    let roles = next_on_the_way(phase, allowed);
    if roles.is_empty() { Nobody } else { Remedy::Roles(roles) }
}

/// Those who hold one of these mandates.
pub(super) fn holders(kinds: &[MandateKind]) -> Remedy {
    let role = |kind: &MandateKind| match kind {
        MandateKind::Voter | MandateKind::Deputy | MandateKind::HeadContact => {
            Some(RoleKind::FoundingParty)
        }
        MandateKind::Signer => Some(RoleKind::Applicant),
        MandateKind::CaseOfficer | MandateKind::HeadOfSecretariat => Some(RoleKind::Secretariat),
        MandateKind::Contact | MandateKind::AdvisoryBoardMember => None,
    };
    Remedy::Roles(kinds.iter().filter_map(role).collect())
}

pub(super) fn roles(roles: &[RoleKind]) -> Remedy {
    Remedy::Roles(roles.iter().copied().collect())
}

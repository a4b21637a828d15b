//! The table of refusals: a code, a kind, who can mend it, and the field at fault.

use super::{Refusal, RefusalKind, Remedy};
use crate::accession::{Phase, RoleKind};

pub(super) struct Entry {
    pub(super) code: &'static str,
    pub(super) kind: RefusalKind,
    pub(super) remedy: Remedy,
    pub(super) field: Option<&'static str>,
}

use RefusalKind::{NotEntitled, NotNow, Unreadable};
use Remedy::{Asker, Nobody};

const PARTIES: Remedy = Remedy::Roles(&[RoleKind::FoundingParty]);
const CASE_PEOPLE: Remedy =
    Remedy::Roles(&[RoleKind::Applicant, RoleKind::FoundingParty, RoleKind::Secretariat]);
const SECRETARIAT: Remedy = Remedy::Roles(&[RoleKind::Secretariat]);

const fn entry(code: &'static str, kind: RefusalKind, remedy: Remedy) -> Entry {
    Entry { code, kind, remedy, field: None }
}

/// A field that was filled in wrongly: the one who asked can mend it.
const fn fault(code: &'static str, field: &'static str) -> Entry {
    Entry { code, kind: Unreadable, remedy: Asker, field: Some(field) }
}

impl Refusal {
    pub(super) fn entry(&self) -> Entry {
        match self {
            Self::RoleNotEntitled { entitled, .. } => {
                entry("role-not-entitled", NotEntitled, Remedy::Roles(entitled))
            }
            Self::CasesNotShown => entry("cases-not-shown", NotEntitled, CASE_PEOPLE),
            Self::OtherParty { .. } => entry("other-party", NotEntitled, PARTIES),
            Self::NotNominator { .. } => entry("not-nominator", NotEntitled, PARTIES),
            Self::PhaseForbids { phase, .. } => entry("phase-forbids", NotNow, by_phase(*phase)),
            Self::CaseOpen { .. } => {
                entry("case-open", NotNow, Remedy::Roles(&[RoleKind::Applicant]))
            }
            Self::AlreadyMember { .. } => entry("already-member", NotNow, Nobody),
            Self::AlreadyOnHold { .. } => entry("already-on-hold", NotNow, Nobody),
            Self::NotOnHold => entry("not-on-hold", NotNow, Nobody),
            Self::DialogueAlreadyOpen { .. } => entry("dialogue-already-open", NotNow, PARTIES),
            Self::NoOpenDialogue { .. } => entry("no-open-dialogue", NotNow, PARTIES),
            Self::DialogueWithoutEntry { .. } => entry("dialogue-without-entry", NotNow, PARTIES),
            Self::DialogueNotConcluded { .. } => entry("dialogue-not-concluded", NotNow, PARTIES),
            Self::AlreadyNominated { .. } => entry("already-nominated", NotNow, Nobody),
            Self::NotNominated { .. } => entry("not-nominated", NotNow, PARTIES),
            Self::ElectorateEmpty => entry("electorate-empty", NotNow, SECRETARIAT),
            Self::VoteClosed { .. } => entry("vote-closed", NotNow, Nobody),
            Self::VoteStillOpen { .. } => {
                entry("vote-still-open", NotNow, Remedy::Roles(&[RoleKind::Clock]))
            }
            Self::NotInElectorate { .. } => entry("not-in-electorate", NotNow, Nobody),
            Self::Recused { .. } => entry("recused", NotNow, PARTIES),
            Self::BallotFinal { .. } => entry("ballot-final", NotNow, Nobody),
            Self::AlreadyExtended => entry("already-extended", NotNow, Nobody),
            Self::NobodyLeftToVote => entry("nobody-left-to-vote", NotNow, SECRETARIAT),
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

/// A phase passes when those who act in it act; a terminal one does not pass.
fn by_phase(phase: Phase) -> Remedy {
    if phase.is_terminal() { Nobody } else { SECRETARIAT }
}

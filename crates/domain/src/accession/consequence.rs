//! What a case means for the register.

use super::case::Case;
use super::fact::{CaseFact, FactKind};
use crate::id::CaseId;
use crate::membership::MembershipFact;
use crate::vote::Outcome;

/// What `case`, which has just taken `fact` in, means for the register.
pub fn consequence(id: CaseId, case: &Case, fact: &CaseFact) -> Option<MembershipFact> {
    let ending = case.ending().filter(|ending| ending.result.outcome == Outcome::Approved)?;
    match fact.kind() {
        FactKind::VoteClosed => {
            Some(MembershipFact::AssociateAdmitted { case: id, since: ending.at })
        }
        FactKind::DecisionIssued => Some(MembershipFact::AdmissionPublished),
        FactKind::Submitted
        | FactKind::OfficerAssigned
        | FactKind::FileNoteAdded
        | FactKind::PutOnHold
        | FactKind::Resumed
        | FactKind::InformationRequested
        | FactKind::InformationSupplied
        | FactKind::ApplicationRevised
        | FactKind::DialogueOpened
        | FactKind::DialogueEntryRecorded
        | FactKind::DialogueConcluded
        | FactKind::Nominated
        | FactKind::NominationWithdrawn
        | FactKind::InterestDeclared
        | FactKind::VoteOpened
        | FactKind::BallotCast
        | FactKind::ParticipationFellShort
        | FactKind::VoteExtended
        | FactKind::ResultConfirmed
        | FactKind::VoteVoided
        | FactKind::Lapsed
        | FactKind::Withdrawn
        | FactKind::ClosedWithoutNomination
        | FactKind::Reopened
        | FactKind::FileAttached
        | FactKind::KickoffHeld => None,
    }
}

//! Letters: what the applicant is written, and which facts bring it.

use super::case::Case;
use super::fact::{CaseFact, FactKind};
use super::sight::{Shown, Sight, shown};
use crate::time::Timestamp;
use crate::vote::Outcome;

/// What a letter to the applicant is for.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum LetterKind {
    /// The application has come in.
    Receipt,
    /// Something is missing.
    InformationRequest,
    /// The founding parties have approved.
    Approval,
    /// They have not.
    Rejection,
    /// The applicant has taken the application back.
    Withdrawal,
    /// The applicant did not answer in time.
    Lapse,
    /// No founding party has nominated the applicant.
    Closure,
    /// The new member is asked to the kick-off meeting.
    KickoffInvitation,
}

impl LetterKind {
    /// All of them, in the order of a case's course.
    pub const ALL: [Self; 8] = [
        Self::Receipt,
        Self::InformationRequest,
        Self::Approval,
        Self::KickoffInvitation,
        Self::Rejection,
        Self::Withdrawal,
        Self::Lapse,
        Self::Closure,
    ];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Receipt => "receipt",
            Self::InformationRequest => "information_request",
            Self::Approval => "approval",
            Self::Rejection => "rejection",
            Self::Withdrawal => "withdrawal",
            Self::Lapse => "lapse",
            Self::Closure => "closure",
            Self::KickoffInvitation => "kickoff_invitation",
        }
    }

    /// The kind with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// As whoever a letter is written to sees its case: a letter tells the applicant no more than the applicant may know.
pub const READER: Sight = Sight::Applicant;

/// The letters that `fact` brings, in the order in which they are sent. `case` is as the fact has left it.
pub fn letters_of(case: &Case, fact: &CaseFact) -> &'static [LetterKind] {
    match fact.kind() {
        FactKind::Submitted => &[LetterKind::Receipt],
        FactKind::InformationRequested => &[LetterKind::InformationRequest],
        FactKind::DecisionIssued => match case.ending().map(|ending| ending.result.outcome) {
            Some(Outcome::Approved) => &[LetterKind::Approval, LetterKind::KickoffInvitation],
            Some(Outcome::Rejected) => &[LetterKind::Rejection],
            None => &[],
        },
        FactKind::Withdrawn => &[LetterKind::Withdrawal],
        FactKind::Lapsed => &[LetterKind::Lapse],
        FactKind::ClosedWithoutNomination => &[LetterKind::Closure],
        FactKind::OfficerAssigned
        | FactKind::FileAttached
        | FactKind::FileNoteAdded
        | FactKind::PutOnHold
        | FactKind::Resumed
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
        | FactKind::VoteClosed
        | FactKind::Reopened
        | FactKind::KickoffHeld => &[],
    }
}

/// Whether the letters that `fact`, an event of `case`, has brought are shown to `sight` at `now`: they repeat what was said
/// with it, so that whoever is shown that is shown them.
pub fn is_letter_shown(case: &Case, fact: &CaseFact, sight: &Sight, now: Timestamp) -> bool {
    match shown(case, fact, sight, now) {
        Shown::Whole => true,
        Shown::Fact | Shown::Occurrence | Shown::Hidden => false,
    }
}

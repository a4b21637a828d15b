//! What a case remembers: facts, which are replayed, and details, which are only read.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::attachment::AttachedFile;
use crate::application::Application;
use crate::id::{CaseId, CaseNumber, DraftId, OrganisationId, PartyKey, PersonId, TrackKey};
use crate::text::Text;
use crate::time::Timestamp;
use crate::vote::{Choice, Hand, Opening, VoteResult};

/// A fact and its details.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Event {
    /// What happened: ids, kinds, choices and dates.
    pub fact: CaseFact,
    /// What was said: texts and names, kept apart so that they can be restricted or erased.
    pub details: Details,
}

/// What happened. Never free text, never personal data: replay reads facts alone.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum CaseFact {
    /// The application was submitted, and the case began.
    Submitted {
        /// The case's number.
        number: CaseNumber,
        /// The draft it was written in.
        draft: DraftId,
        /// By which door it came.
        door: Door,
        /// The organisation that applies; a paper application has none whose people act in Pagt.
        applicant: Option<OrganisationId>,
        /// The version of the charter that the applicant committed to.
        charter_version: u32,
        /// The latest earlier case of the same organisation.
        earlier: Option<CaseId>,
    },
    /// An officer of the secretariat took the case.
    OfficerAssigned {
        /// The officer.
        officer: PersonId,
    },
    /// A note was put on the file.
    FileNoteAdded {
        /// For whom.
        audience: Audience,
    },
    /// A file was attached.
    FileAttached(Box<AttachedFile>),
    /// The case's clocks were stopped.
    PutOnHold,
    /// They run again.
    Resumed,
    /// The applicant was asked for something.
    InformationRequested {
        /// Until when.
        deadline: Timestamp,
    },
    /// The applicant answered, with a new version of the application.
    InformationSupplied {
        /// The new version.
        application_version: u32,
    },
    /// The applicant revised the application.
    ApplicationRevised {
        /// The new version.
        application_version: u32,
    },
    /// A founding party's dialogue with the applicant was opened.
    DialogueOpened {
        /// The party.
        party: PartyKey,
    },
    /// Something was said in the dialogue.
    DialogueEntryRecorded {
        /// The party.
        party: PartyKey,
        /// The day on which it was said.
        held_on: NaiveDate,
        /// By which channel.
        channel: Channel,
    },
    /// The party concluded its dialogue.
    DialogueConcluded {
        /// The party.
        party: PartyKey,
        /// With which outcome.
        outcome: DialogueOutcome,
    },
    /// The party nominated the applicant.
    Nominated {
        /// The party.
        party: PartyKey,
    },
    /// The party took its nomination back.
    NominationWithdrawn {
        /// The party.
        party: PartyKey,
    },
    /// The party declared whether it has an interest in the case.
    InterestDeclared {
        /// The party.
        party: PartyKey,
        /// What it declared.
        interest: Interest,
        /// For whom.
        reach: Reach,
        /// Who declared it.
        representative: Option<PersonId>,
    },
    /// The vote opened; what it holds is frozen.
    VoteOpened(Box<Opening>),
    /// A ballot was cast. A later one of the same party takes its place.
    BallotCast {
        /// The vote.
        vote: u32,
        /// The party.
        party: PartyKey,
        /// What the ballot says.
        choice: Choice,
        /// Whose hand cast it.
        hand: Hand,
    },
    /// Too few had taken part when the vote closed.
    ParticipationFellShort {
        /// The vote.
        vote: u32,
        /// When it closed.
        at: Timestamp,
    },
    /// The secretariat gave the parties more time.
    VoteExtended {
        /// The vote.
        vote: u32,
        /// The new closing time.
        closes_at: Timestamp,
    },
    /// The secretariat let the result of too few stand.
    ResultConfirmed {
        /// The vote.
        vote: u32,
    },
    /// The secretariat voided the vote; it stays visible.
    VoteVoided {
        /// The vote.
        vote: u32,
    },
    /// The vote ended.
    VoteClosed {
        /// The vote.
        vote: u32,
        /// When.
        at: Timestamp,
        /// How.
        result: VoteResult,
    },
    /// The applicant did not answer by the deadline.
    Lapsed {
        /// The deadline.
        at: Timestamp,
    },
    /// The applicant took the application back.
    Withdrawn,
    /// The secretariat closed the case without a nomination.
    ClosedWithoutNomination,
    /// The secretariat opened it again.
    Reopened,
    /// The decision was sent and published.
    DecisionIssued,
    /// The kick-off meeting was held.
    KickoffHeld {
        /// On which day.
        held_on: NaiveDate,
        /// The tracks that the new member takes part in.
        tracks: BTreeSet<TrackKey>,
    },
}

/// What was said.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Details {
    /// Nothing.
    None,
    /// A version of the application, and a note or answer beside it.
    Application {
        /// The application.
        application: Box<Application>,
        /// The note; may be empty.
        note: String,
    },
    /// A reason, a statement, a question or a note.
    Text(String),
    /// A file.
    File {
        /// What it is called.
        name: String,
    },
    /// What was said in a dialogue, and by whom.
    Entry {
        /// The people who took part.
        participants: String,
        /// What was said.
        summary: String,
    },
    /// A ballot recorded on a party's instruction.
    Instruction {
        /// The party's reason; may be empty.
        reason: String,
        /// The instruction, as the party wrote it.
        instruction: String,
    },
    /// The question of a vote, and its rule in words.
    Question {
        /// The question.
        question: String,
        /// The rule, as printed on the ballot and in the letter.
        rule: Box<Text>,
    },
    /// A decision: its reasons and its letter.
    Decision {
        /// The reasons; may be empty on an approval.
        reasons: String,
        /// The letter.
        letter: String,
    },
}

/// By which door an application came.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Door {
    /// The applicant wrote it here.
    Portal,
    /// The secretariat entered what came on paper, and acts for the applicant.
    Paper,
    /// A founding party invited the applicant; its dialogue is open from the start.
    Invitation(PartyKey),
}

/// For whom a file note is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Audience {
    /// The secretariat and the founding parties that are not recused.
    Internal,
    /// The applicant too.
    Shared,
}

/// How a dialogue was held.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Channel {
    /// In one room.
    Meeting,
    /// By video.
    Video,
    /// By telephone.
    Phone,
    /// In writing.
    Email,
}

/// How a founding party's dialogue ended.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum DialogueOutcome {
    /// The party will nominate the applicant.
    Nominates,
    /// It will not.
    Declines,
}

/// For whom a representative declares an interest.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Reach {
    /// For the whole party.
    #[default]
    Party,
    /// For nobody but the one who declares; others of the party act on.
    Representative,
}

impl Reach {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Party, Self::Representative];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Party => "party",
            Self::Representative => "representative",
        }
    }
}

/// What a founding party, or one who acts for it, declares about an interest in a case.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Interest {
    /// It has none.
    None,
    /// It has one, tells it, and votes.
    Declared,
    /// It has one and takes no part.
    Recused,
}

impl CaseFact {
    /// Whether the fact records what time has decided, so that the clock is its author.
    pub fn is_of_time(&self) -> bool {
        matches!(
            self.kind(),
            FactKind::ParticipationFellShort | FactKind::VoteClosed | FactKind::Lapsed
        )
    }
}

impl Event {
    /// A fact with nothing said beside it.
    pub fn bare(fact: CaseFact) -> Self {
        Self { fact, details: Details::None }
    }

    pub(super) fn with_text(fact: CaseFact, text: impl Into<String>) -> Self {
        Self { fact, details: Details::Text(text.into()) }
    }
}

macro_rules! fact_kinds {
    ($($variant:ident $pattern:tt => $code:literal),+ $(,)?) => {
        /// The name of a fact without what it holds.
        #[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
        pub enum FactKind {
            $(#[doc = concat!("`", $code, "`")] $variant,)+
        }

        impl FactKind {
            /// All kinds of fact.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The stable code.
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)+ }
            }
        }

        impl CaseFact {
            /// Which kind of fact it is.
            pub fn kind(&self) -> FactKind {
                match self { $(fact_kinds!(@pattern $variant $pattern) => FactKind::$variant,)+ }
            }
        }
    };
    (@pattern $variant:ident {}) => { CaseFact::$variant { .. } };
    (@pattern $variant:ident ()) => { CaseFact::$variant(_) };
    (@pattern $variant:ident []) => { CaseFact::$variant };
}

fact_kinds! {
    Submitted {} => "submitted",
    OfficerAssigned {} => "officer_assigned",
    FileNoteAdded {} => "file_note_added",
    FileAttached () => "file_attached",
    PutOnHold [] => "put_on_hold",
    Resumed [] => "resumed",
    InformationRequested {} => "information_requested",
    InformationSupplied {} => "information_supplied",
    ApplicationRevised {} => "application_revised",
    DialogueOpened {} => "dialogue_opened",
    DialogueEntryRecorded {} => "dialogue_entry_recorded",
    DialogueConcluded {} => "dialogue_concluded",
    Nominated {} => "nominated",
    NominationWithdrawn {} => "nomination_withdrawn",
    InterestDeclared {} => "interest_declared",
    VoteOpened () => "vote_opened",
    BallotCast {} => "ballot_cast",
    ParticipationFellShort {} => "participation_fell_short",
    VoteExtended {} => "vote_extended",
    ResultConfirmed {} => "result_confirmed",
    VoteVoided {} => "vote_voided",
    VoteClosed {} => "vote_closed",
    Lapsed {} => "lapsed",
    Withdrawn [] => "withdrawn",
    ClosedWithoutNomination [] => "closed_without_nomination",
    Reopened [] => "reopened",
    DecisionIssued [] => "decision_issued",
    KickoffHeld {} => "kickoff_held",
}

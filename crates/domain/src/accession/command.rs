//! What can be asked of a case.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::attachment::AttachmentKind;
use super::fact::{Audience, Channel, DialogueOutcome, Interest, Reach};
use crate::application::Application;
use crate::id::{FileId, PartyKey, PersonId, TrackKey};
use crate::time::Timestamp;
use crate::vote::Choice;

/// A command to a case that exists. Where a `party` is left out, the party that the actor acts for is meant.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Command {
    /// Make a person of the secretariat the case's officer.
    AssignOfficer {
        /// The officer.
        officer: PersonId,
    },
    /// Put a note on the file.
    AddFileNote {
        /// For whom.
        audience: Audience,
        /// The note.
        text: String,
    },
    /// Attach a file to something that is said on the case.
    AttachFile {
        /// The party whose dialogue or instruction it is attached to.
        party: Option<PartyKey>,
        /// The file: one that the actor has uploaded and attached to nothing yet.
        file: FileId,
        /// What it is attached to.
        to: AttachmentKind,
    },
    /// Stop the case's clocks.
    PutOnHold {
        /// Why; needed wherever a clock is stopped.
        reason: String,
    },
    /// Let the clocks run again.
    Resume,
    /// Ask the applicant for something.
    RequestInformation {
        /// What is asked.
        question: String,
        /// Until when; the charter's period when left out.
        deadline: Option<Timestamp>,
    },
    /// Answer what was asked, with a new version of the application.
    SupplyInformation {
        /// The new version.
        application: Box<Application>,
        /// The answer.
        answer: String,
    },
    /// Put a new version of the application in.
    ReviseApplication {
        /// The new version.
        application: Box<Application>,
        /// What was changed; may be empty.
        note: String,
    },
    /// Open a founding party's dialogue with the applicant.
    OpenDialogue {
        /// The party.
        party: Option<PartyKey>,
    },
    /// Record what was said.
    RecordDialogueEntry {
        /// The party whose dialogue it is.
        party: Option<PartyKey>,
        /// On which day; not in the future.
        held_on: NaiveDate,
        /// By which channel.
        channel: Channel,
        /// Who took part.
        participants: String,
        /// What was said.
        summary: String,
    },
    /// Conclude the party's dialogue.
    ConcludeDialogue {
        /// The party.
        party: Option<PartyKey>,
        /// With which outcome.
        outcome: DialogueOutcome,
        /// The party's summary.
        summary: String,
    },
    /// Nominate the applicant.
    Nominate {
        /// The party.
        party: Option<PartyKey>,
        /// The party's statement.
        statement: String,
    },
    /// Take the nomination back before the vote opens.
    WithdrawNomination {
        /// The party.
        party: Option<PartyKey>,
        /// Why.
        reason: String,
    },
    /// Declare whether the party has an interest in the case.
    DeclareInterest {
        /// The party.
        party: Option<PartyKey>,
        /// What it declares.
        interest: Interest,
        /// For whom.
        reach: Reach,
        /// Why; needed for anything but none.
        reason: String,
    },
    /// Open the vote.
    OpenVote {
        /// The question, frozen into the vote.
        question: String,
        /// When it closes; the rule's voting days when left out.
        closes_at: Option<Timestamp>,
    },
    /// Cast the party's ballot, or cast it anew.
    CastBallot {
        /// The party.
        party: Option<PartyKey>,
        /// What it says.
        choice: Choice,
        /// Why; may be empty.
        reason: String,
    },
    /// Record a ballot that the party has instructed in writing.
    RecordBallotOnInstruction {
        /// The party.
        party: Option<PartyKey>,
        /// What it says.
        choice: Choice,
        /// The party's reason; may be empty.
        reason: String,
        /// The instruction, as the party wrote it.
        instruction: String,
    },
    /// Give the parties more time, once.
    ExtendVote {
        /// The new closing time.
        closes_at: Timestamp,
        /// Why.
        reason: String,
    },
    /// Let the result of too few stand.
    ConfirmResult {
        /// The secretariat's note.
        note: String,
    },
    /// Void the vote.
    VoidVote {
        /// Why.
        reason: String,
    },
    /// Take the application back.
    Withdraw {
        /// Why; may be empty.
        reason: String,
    },
    /// Close the case without a nomination.
    CloseWithoutNomination {
        /// Why.
        reason: String,
    },
    /// Open the case again.
    Reopen {
        /// Why.
        reason: String,
    },
    /// Send the decision and publish it.
    IssueDecision {
        /// The reasons; needed on a refusal.
        reasons: String,
        /// The letter.
        letter: String,
    },
    /// Record that the kick-off meeting was held.
    HoldKickoff {
        /// On which day; not in the future.
        held_on: NaiveDate,
        /// The tracks that the new member takes part in.
        tracks: BTreeSet<TrackKey>,
    },
}

macro_rules! command_kinds {
    ($($variant:ident => $code:literal),+ $(,)?) => {
        /// The name of a command without what it carries. Submitting makes the case, and the clock closes votes
        /// and lets requests lapse: these three are not commands to a case that exists.
        #[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
        pub enum CommandKind {
            $(#[doc = concat!("`", $code, "`")] $variant,)+
        }

        impl CommandKind {
            /// All commands, in the order of the process.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The stable code, in snake case: also the name of the operation.
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)+ }
            }
        }
    };
}

command_kinds! {
    Submit => "submit",
    AssignOfficer => "assign_officer",
    AddFileNote => "add_file_note",
    AttachFile => "attach_file",
    PutOnHold => "put_on_hold",
    Resume => "resume",
    RequestInformation => "request_information",
    SupplyInformation => "supply_information",
    ReviseApplication => "revise_application",
    OpenDialogue => "open_dialogue",
    RecordDialogueEntry => "record_dialogue_entry",
    ConcludeDialogue => "conclude_dialogue",
    Nominate => "nominate",
    WithdrawNomination => "withdraw_nomination",
    DeclareInterest => "declare_interest",
    OpenVote => "open_vote",
    CastBallot => "cast_ballot",
    RecordBallotOnInstruction => "record_ballot_on_instruction",
    ExtendVote => "extend_vote",
    ConfirmResult => "confirm_result",
    VoidVote => "void_vote",
    CloseVote => "close_vote",
    Lapse => "lapse",
    Withdraw => "withdraw",
    CloseWithoutNomination => "close_without_nomination",
    Reopen => "reopen",
    IssueDecision => "issue_decision",
    HoldKickoff => "hold_kickoff",
}

impl Command {
    /// Which command it is.
    pub fn kind(&self) -> CommandKind {
        match self {
            Self::AssignOfficer { .. } => CommandKind::AssignOfficer,
            Self::AddFileNote { .. } => CommandKind::AddFileNote,
            Self::AttachFile { .. } => CommandKind::AttachFile,
            Self::PutOnHold { .. } => CommandKind::PutOnHold,
            Self::Resume => CommandKind::Resume,
            Self::RequestInformation { .. } => CommandKind::RequestInformation,
            Self::SupplyInformation { .. } => CommandKind::SupplyInformation,
            Self::ReviseApplication { .. } => CommandKind::ReviseApplication,
            Self::OpenDialogue { .. } => CommandKind::OpenDialogue,
            Self::RecordDialogueEntry { .. } => CommandKind::RecordDialogueEntry,
            Self::ConcludeDialogue { .. } => CommandKind::ConcludeDialogue,
            Self::Nominate { .. } => CommandKind::Nominate,
            Self::WithdrawNomination { .. } => CommandKind::WithdrawNomination,
            Self::DeclareInterest { .. } => CommandKind::DeclareInterest,
            Self::OpenVote { .. } => CommandKind::OpenVote,
            Self::CastBallot { .. } => CommandKind::CastBallot,
            Self::RecordBallotOnInstruction { .. } => CommandKind::RecordBallotOnInstruction,
            Self::ExtendVote { .. } => CommandKind::ExtendVote,
            Self::ConfirmResult { .. } => CommandKind::ConfirmResult,
            Self::VoidVote { .. } => CommandKind::VoidVote,
            Self::Withdraw { .. } => CommandKind::Withdraw,
            Self::CloseWithoutNomination { .. } => CommandKind::CloseWithoutNomination,
            Self::Reopen { .. } => CommandKind::Reopen,
            Self::IssueDecision { .. } => CommandKind::IssueDecision,
            Self::HoldKickoff { .. } => CommandKind::HoldKickoff,
        }
    }

    /// The founding party that the command names, if it names one.
    pub fn party(&self) -> Option<&PartyKey> {
        match self {
            Self::AttachFile { party, .. }
            | Self::OpenDialogue { party }
            | Self::RecordDialogueEntry { party, .. }
            | Self::ConcludeDialogue { party, .. }
            | Self::Nominate { party, .. }
            | Self::WithdrawNomination { party, .. }
            | Self::DeclareInterest { party, .. }
            | Self::CastBallot { party, .. }
            | Self::RecordBallotOnInstruction { party, .. } => party.as_ref(),
            Self::AssignOfficer { .. }
            | Self::AddFileNote { .. }
            | Self::PutOnHold { .. }
            | Self::Resume
            | Self::RequestInformation { .. }
            | Self::SupplyInformation { .. }
            | Self::ReviseApplication { .. }
            | Self::OpenVote { .. }
            | Self::ExtendVote { .. }
            | Self::ConfirmResult { .. }
            | Self::VoidVote { .. }
            | Self::Withdraw { .. }
            | Self::CloseWithoutNomination { .. }
            | Self::Reopen { .. }
            | Self::IssueDecision { .. }
            | Self::HoldKickoff { .. } => None,
        }
    }

    /// The command that stands for what this one does: a file is attached by whoever may do now what it stands beside.
    pub fn standing(&self) -> CommandKind {
        if let Self::AttachFile { to, .. } = self { to.command() } else { self.kind() }
    }
}

//! What commands carry, as JSON. Where a `party` is left out, the party that the caller acts for is meant.

use std::collections::BTreeSet;

use domain::accession::Command;
use domain::id::{FileId, PartyKey, PersonId, TrackKey};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::application::ApplicationDocument;
use crate::operations::bodies;
use crate::parsed::{Day, Deadline, Parsed};
use crate::words::{
    AttachmentWord, AudienceWord, ChannelWord, ChoiceWord, DialogueOutcomeWord, InterestWord,
    ReachWord,
};

/// A ballot.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CastBallotBody {
    /// What it says.
    choice: ChoiceWord,
    /// Why.
    #[serde(default)]
    reason: String,
}

impl CastBallotBody {
    pub(crate) fn of(self, party: PartyKey) -> Command {
        Command::CastBallot { party: Some(party), choice: self.choice.into(), reason: self.reason }
    }
}

bodies! { Command;
    /// Who becomes the officer.
    AssignOfficerBody {
        /// A person of the secretariat, by its id.
        #[schema(value_type = String, format = Uuid)]
        officer: Parsed<PersonId>,
    } => Self::AssignOfficer { officer: officer.0 };

    /// A note for the file.
    AddFileNoteBody {
        /// For whom.
        audience: AudienceWord,
        /// The note.
        text: String,
    } => Self::AddFileNote { audience: audience.into(), text };

    /// Which file, and what it is attached to.
    AttachFileBody {
        /// The key of the party whose dialogue or instruction it is attached to.
        #[serde(default)]
        #[schema(value_type = Option<String>)]
        party: Option<Parsed<PartyKey>>,
        /// One that the caller has uploaded and attached to nothing yet.
        #[schema(value_type = String, format = Uuid)]
        file: Parsed<FileId>,
        /// What it is attached to. Whoever may revise the application, supply information, record an entry of the dialogue,
        /// record a ballot on instruction or add a note at the moment may attach to it.
        to: AttachmentWord,
    } => Self::AttachFile { party: key(party), file: file.0, to: to.into() };

    /// Why the clocks are stopped.
    PutOnHoldBody {
        /// Why; may be left out during a vote, which no hold stops.
        #[serde(default)]
        reason: String,
    } => Self::PutOnHold { reason };

    /// Nothing.
    ResumeBody {} => Self::Resume;

    /// What the applicant is asked for.
    RequestInformationBody {
        /// What is asked.
        question: String,
        /// Until when: a moment, or a day that ends at 23.59; the charter's period when left out.
        #[serde(default)]
        #[schema(value_type = Option<String>)]
        deadline: Option<Parsed<Deadline>>,
    } => Self::RequestInformation { question, deadline: deadline.map(|deadline| deadline.0.0) };

    /// The applicant's answer.
    SupplyInformationBody {
        /// The application, in its new version.
        application: Box<ApplicationDocument>,
        /// The answer.
        answer: String,
    } => Self::SupplyInformation { application: Box::new((*application).into()), answer };

    /// A new version of the application.
    ReviseApplicationBody {
        /// The application, in its new version.
        application: Box<ApplicationDocument>,
        /// What was changed.
        #[serde(default)]
        note: String,
    } => Self::ReviseApplication { application: Box::new((*application).into()), note };

    /// Whose dialogue is opened.
    OpenDialogueBody {
        /// The founding party.
        #[serde(default)]
        #[schema(value_type = Option<String>)]
        party: Option<Parsed<PartyKey>>,
    } => Self::OpenDialogue { party: key(party) };

    /// What was said in a dialogue.
    RecordDialogueEntryBody {
        /// The founding party whose dialogue it is.
        #[serde(default)]
        #[schema(value_type = Option<String>)]
        party: Option<Parsed<PartyKey>>,
        /// On which day; not in the future.
        #[schema(value_type = String, format = Date)]
        held_on: Parsed<Day>,
        /// By which channel.
        channel: ChannelWord,
        /// Who took part.
        participants: String,
        /// What was said.
        summary: String,
    } => Self::RecordDialogueEntry {
        party: key(party),
        held_on: held_on.0.0,
        channel: channel.into(),
        participants,
        summary,
    };

    /// How a dialogue ends.
    ConcludeDialogueBody {
        /// The founding party.
        #[serde(default)]
        #[schema(value_type = Option<String>)]
        party: Option<Parsed<PartyKey>>,
        /// Whether the party will nominate the applicant.
        outcome: DialogueOutcomeWord,
        /// The party's summary.
        summary: String,
    } => Self::ConcludeDialogue { party: key(party), outcome: outcome.into(), summary };

    /// A nomination.
    NominateBody {
        /// The founding party.
        #[serde(default)]
        #[schema(value_type = Option<String>)]
        party: Option<Parsed<PartyKey>>,
        /// Why the party nominates the applicant.
        statement: String,
    } => Self::Nominate { party: key(party), statement };

    /// A nomination taken back.
    WithdrawNominationBody {
        /// The founding party.
        #[serde(default)]
        #[schema(value_type = Option<String>)]
        party: Option<Parsed<PartyKey>>,
        /// Why.
        reason: String,
    } => Self::WithdrawNomination { party: key(party), reason };

    /// What a founding party declares about its interest in the case.
    DeclareInterestBody {
        /// The founding party.
        #[serde(default)]
        #[schema(value_type = Option<String>)]
        party: Option<Parsed<PartyKey>>,
        /// What it declares.
        interest: InterestWord,
        /// For whom: the whole party, or nobody but the one who declares.
        #[serde(default)]
        reach: ReachWord,
        /// Why; needed for anything but none.
        #[serde(default)]
        reason: String,
    } => Self::DeclareInterest { party: key(party), interest: interest.into(), reach: reach.into(), reason };

    /// What is voted on, and until when.
    OpenVoteBody {
        /// The question, as it will stand on the ballot.
        question: String,
        /// When the vote closes: a moment, or a day that ends at 23.59; the rule's period when left out.
        #[serde(default)]
        #[schema(value_type = Option<String>)]
        closes_at: Option<Parsed<Deadline>>,
    } => Self::OpenVote { question, closes_at: closes_at.map(|deadline| deadline.0.0) };

    /// A ballot that a founding party has instructed in writing.
    RecordBallotOnInstructionBody {
        /// The founding party.
        #[schema(value_type = String)]
        party: Parsed<PartyKey>,
        /// What it says.
        choice: ChoiceWord,
        /// The party's reason.
        #[serde(default)]
        reason: String,
        /// The instruction, as the party wrote it.
        instruction: String,
    } => Self::RecordBallotOnInstruction { party: Some(party.0), choice: choice.into(), reason, instruction };

    /// More time for a vote.
    ExtendVoteBody {
        /// The new closing time: a moment, or a day that ends at 23.59.
        #[schema(value_type = String)]
        closes_at: Parsed<Deadline>,
        /// Why.
        reason: String,
    } => Self::ExtendVote { closes_at: closes_at.0.0, reason };

    /// Why the result of too few stands.
    ConfirmResultBody {
        /// The secretariat's note.
        note: String,
    } => Self::ConfirmResult { note };

    /// Why the vote is void.
    VoidVoteBody {
        /// Why.
        reason: String,
    } => Self::VoidVote { reason };

    /// Why the application is taken back.
    WithdrawBody {
        /// Why; may be left out.
        #[serde(default)]
        reason: String,
    } => Self::Withdraw { reason };

    /// Why the case is closed.
    CloseWithoutNominationBody {
        /// Why.
        reason: String,
    } => Self::CloseWithoutNomination { reason };

    /// Why the case is opened again.
    ReopenBody {
        /// Why.
        reason: String,
    } => Self::Reopen { reason };

    /// The decision.
    IssueDecisionBody {
        /// The reasons; needed on a refusal.
        #[serde(default)]
        reasons: String,
        /// The letter.
        letter: String,
    } => Self::IssueDecision { reasons, letter };

    /// The kick-off meeting.
    HoldKickoffBody {
        /// On which day it was held; not in the future.
        #[schema(value_type = String, format = Date)]
        held_on: Parsed<Day>,
        /// The keys of the tracks that the new member takes part in.
        #[serde(default)]
        #[schema(value_type = Vec<String>)]
        tracks: BTreeSet<Parsed<TrackKey>>,
    } => Self::HoldKickoff {
        held_on: held_on.0.0,
        tracks: tracks.into_iter().map(|track| track.0).collect(),
    };
}

fn key(party: Option<Parsed<PartyKey>>) -> Option<PartyKey> {
    party.map(|party| party.0)
}

//! What people do in a scene, and the command that it is.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::accession::{Audience, Channel, Command, DialogueOutcome, Interest, Reach};
use domain::application::Application;
use domain::id::{PartyKey, PersonId, TrackKey};
use domain::vote::Choice;
use serde::de::{Deserialize, Deserializer, Error as _};
use serde_json::{Map, Value};

/// Something that somebody does; a founding party always does it for itself.
#[derive(Clone, Debug, serde::Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum Act {
    AssignOfficer {},
    AddFileNote {
        #[serde(with = "AudienceWord")]
        audience: Audience,
        text: String,
    },
    PutOnHold {
        reason: String,
    },
    RequestInformation {
        question: String,
    },
    /// The new version of the application differs from the last one by `changes`.
    SupplyInformation {
        answer: String,
        changes: Map<String, Value>,
    },
    /// The same.
    ReviseApplication {
        note: String,
        changes: Map<String, Value>,
    },
    OpenDialogue {},
    RecordDialogueEntry {
        #[serde(with = "ChannelWord")]
        channel: Channel,
        participants: String,
        summary: String,
    },
    ConcludeDialogue {
        #[serde(with = "DialogueOutcomeWord")]
        outcome: DialogueOutcome,
        summary: String,
    },
    Nominate {
        statement: String,
    },
    DeclareInterest {
        #[serde(with = "InterestWord")]
        interest: Interest,
        reason: String,
    },
    OpenVote {
        question: String,
    },
    CastBallot {
        #[serde(with = "ChoiceWord")]
        choice: Choice,
        reason: String,
    },
    RecordBallotOnInstruction {
        #[serde(deserialize_with = "key")]
        party: PartyKey,
        #[serde(with = "ChoiceWord")]
        choice: Choice,
        reason: String,
        instruction: String,
    },
    VoidVote {
        reason: String,
    },
    Withdraw {
        reason: String,
    },
    CloseWithoutNomination {
        reason: String,
    },
    /// `{number}` in the letter stands for the number of the case.
    IssueDecision {
        reasons: String,
        letter: String,
    },
    HoldKickoff {
        #[serde(deserialize_with = "keys")]
        tracks: BTreeSet<TrackKey>,
    },
}

/// What an act must know of the scene to become a command.
pub(super) struct Setting<'a> {
    /// The officer.
    pub(super) officer: PersonId,
    /// The day of the act.
    pub(super) today: NaiveDate,
    /// The number of the case.
    pub(super) number: &'a str,
    /// The application as it is after the act.
    pub(super) application: Application,
}

impl Act {
    /// What the act changes in the application.
    pub(super) fn changes(&self) -> Option<&Map<String, Value>> {
        match self {
            Self::SupplyInformation { changes, .. } | Self::ReviseApplication { changes, .. } => {
                Some(changes)
            }
            Self::AssignOfficer {}
            | Self::AddFileNote { .. }
            | Self::PutOnHold { .. }
            | Self::RequestInformation { .. }
            | Self::OpenDialogue {}
            | Self::RecordDialogueEntry { .. }
            | Self::ConcludeDialogue { .. }
            | Self::Nominate { .. }
            | Self::DeclareInterest { .. }
            | Self::OpenVote { .. }
            | Self::CastBallot { .. }
            | Self::RecordBallotOnInstruction { .. }
            | Self::VoidVote { .. }
            | Self::Withdraw { .. }
            | Self::CloseWithoutNomination { .. }
            | Self::IssueDecision { .. }
            | Self::HoldKickoff { .. } => None,
        }
    }

    /// The command that the act is, in `setting`.
    pub(super) fn command(self, setting: Setting<'_>) -> Command {
        let application = Box::new(setting.application);
        let (party, held_on) = (None, setting.today);
        match self {
            Self::AssignOfficer {} => Command::AssignOfficer { officer: setting.officer },
            Self::AddFileNote { audience, text } => Command::AddFileNote { audience, text },
            Self::PutOnHold { reason } => Command::PutOnHold { reason },
            Self::RequestInformation { question } => {
                Command::RequestInformation { question, deadline: None }
            }
            Self::SupplyInformation { answer, .. } => {
                Command::SupplyInformation { application, answer }
            }
            Self::ReviseApplication { note, .. } => {
                Command::ReviseApplication { application, note }
            }
            Self::OpenDialogue {} => Command::OpenDialogue { party },
            Self::RecordDialogueEntry { channel, participants, summary } => {
                Command::RecordDialogueEntry { party, held_on, channel, participants, summary }
            }
            Self::ConcludeDialogue { outcome, summary } => {
                Command::ConcludeDialogue { party, outcome, summary }
            }
            Self::Nominate { statement } => Command::Nominate { party, statement },
            Self::DeclareInterest { interest, reason } => {
                Command::DeclareInterest { party, interest, reach: Reach::Party, reason }
            }
            Self::OpenVote { question } => Command::OpenVote { question, closes_at: None },
            Self::CastBallot { choice, reason } => Command::CastBallot { party, choice, reason },
            Self::RecordBallotOnInstruction { party, choice, reason, instruction } => {
                let party = Some(party);
                Command::RecordBallotOnInstruction { party, choice, reason, instruction }
            }
            Self::VoidVote { reason } => Command::VoidVote { reason },
            Self::Withdraw { reason } => Command::Withdraw { reason },
            Self::CloseWithoutNomination { reason } => Command::CloseWithoutNomination { reason },
            Self::IssueDecision { reasons, letter } => {
                let letter = letter.replace("{number}", setting.number);
                Command::IssueDecision { reasons, letter }
            }
            Self::HoldKickoff { tracks } => Command::HoldKickoff { held_on, tracks },
        }
    }
}

#[derive(serde::Deserialize)]
#[serde(remote = "Audience", rename_all = "snake_case")]
enum AudienceWord {
    Internal,
    Shared,
}

#[derive(serde::Deserialize)]
#[serde(remote = "Channel", rename_all = "snake_case")]
enum ChannelWord {
    Meeting,
    Video,
    Phone,
    Email,
}

#[derive(serde::Deserialize)]
#[serde(remote = "DialogueOutcome", rename_all = "snake_case")]
enum DialogueOutcomeWord {
    Nominates,
    Declines,
}

#[derive(serde::Deserialize)]
#[serde(remote = "Interest", rename_all = "snake_case")]
enum InterestWord {
    None,
    Declared,
    Recused,
}

#[derive(serde::Deserialize)]
#[serde(remote = "Choice", rename_all = "snake_case")]
enum ChoiceWord {
    For,
    Against,
    Abstain,
}

fn key<'de, D: Deserializer<'de>>(reader: D) -> Result<PartyKey, D::Error> {
    String::deserialize(reader)?.parse().map_err(D::Error::custom)
}

fn keys<'de, D: Deserializer<'de>>(reader: D) -> Result<BTreeSet<TrackKey>, D::Error> {
    let texts = Vec::<String>::deserialize(reader)?;
    texts.iter().map(|text| text.parse().map_err(D::Error::custom)).collect()
}

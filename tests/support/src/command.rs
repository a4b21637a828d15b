//! Commands that lack nothing.

use chrono::TimeDelta;
use domain::accession::{
    AttachmentKind, Audience, Channel, Command, CommandKind, DialogueOutcome, Interest, Reach,
};
use domain::file::{File, FileDigest, FileType};
use domain::id::{FileId, PartyKey};
use domain::time::{Timestamp, local_date};
use domain::vote::Choice;
use uuid::Uuid;

use crate::application::a_complete_application;
use crate::moment::at;
use crate::people::{key, officer};

/// A well-formed command on the first day, for the party that the actor acts for. A vote closes at hour 48, an
/// extension ends at hour 96, a dialogue ends with a nomination, a ballot is for the admission.
pub fn ask(kind: CommandKind) -> Command {
    well_formed(kind, None, at(0)).unwrap()
}

/// Like [`ask`], with the founding party `name` named.
pub fn ask_of(name: &str, kind: CommandKind) -> Command {
    well_formed(kind, Some(key(name)), at(0)).unwrap()
}

/// A ballot.
pub fn cast(choice: Choice) -> Command {
    Command::CastBallot { party: None, choice, reason: String::new() }
}

/// A ballot that the secretariat records for the party `name`.
pub fn on_instruction(name: &str, choice: Choice) -> Command {
    instructed(Some(key(name)), choice)
}

/// The end of a dialogue.
pub fn conclude(outcome: DialogueOutcome) -> Command {
    Command::ConcludeDialogue { party: None, outcome, summary: text() }
}

/// What a party declares about its own interest.
pub fn declare(interest: Interest) -> Command {
    Command::DeclareInterest { party: None, interest, reach: Reach::Party, reason: text() }
}

/// What somebody who acts for a party declares for nobody but himself.
pub fn declare_alone(interest: Interest) -> Command {
    let reach = Reach::Representative;
    Command::DeclareInterest { party: None, interest, reach, reason: text() }
}

/// A command of this kind that lacks nothing when it is given at `now`; none for the three that no case is given.
#[expect(clippy::too_many_lines, reason = "one arm a command, and no command is left out")]
pub fn well_formed(kind: CommandKind, party: Option<PartyKey>, now: Timestamp) -> Option<Command> {
    let application = || Box::new(a_complete_application());
    let held_on = local_date(now);
    let command = match kind {
        CommandKind::Submit | CommandKind::CloseVote | CommandKind::Lapse => return None,
        CommandKind::AssignOfficer => Command::AssignOfficer { officer: officer() },
        CommandKind::AddFileNote => {
            Command::AddFileNote { audience: Audience::Internal, text: text() }
        }
        CommandKind::AttachFile => {
            Command::AttachFile { party, file: a_file().id, to: AttachmentKind::SharedNote }
        }
        CommandKind::PutOnHold => Command::PutOnHold { reason: text() },
        CommandKind::Resume => Command::Resume,
        CommandKind::RequestInformation => {
            Command::RequestInformation { question: text(), deadline: None }
        }
        CommandKind::SupplyInformation => {
            Command::SupplyInformation { application: application(), answer: text() }
        }
        CommandKind::ReviseApplication => {
            Command::ReviseApplication { application: application(), note: text() }
        }
        CommandKind::OpenDialogue => Command::OpenDialogue { party },
        CommandKind::RecordDialogueEntry => Command::RecordDialogueEntry {
            party,
            held_on,
            channel: Channel::Meeting,
            participants: text(),
            summary: text(),
        },
        CommandKind::ConcludeDialogue => Command::ConcludeDialogue {
            party,
            outcome: DialogueOutcome::Nominates,
            summary: text(),
        },
        CommandKind::Nominate => Command::Nominate { party, statement: text() },
        CommandKind::WithdrawNomination => Command::WithdrawNomination { party, reason: text() },
        CommandKind::DeclareInterest => {
            let (interest, reach) = (Interest::Declared, Reach::Party);
            Command::DeclareInterest { party, interest, reach, reason: text() }
        }
        CommandKind::OpenVote => {
            Command::OpenVote { question: text(), closes_at: Some(now + TimeDelta::hours(48)) }
        }
        CommandKind::CastBallot => {
            Command::CastBallot { party, choice: Choice::For, reason: String::new() }
        }
        CommandKind::RecordBallotOnInstruction => instructed(party, Choice::For),
        CommandKind::ExtendVote => {
            Command::ExtendVote { closes_at: now + TimeDelta::hours(96), reason: text() }
        }
        CommandKind::ConfirmResult => Command::ConfirmResult { note: text() },
        CommandKind::VoidVote => Command::VoidVote { reason: text() },
        CommandKind::Withdraw => Command::Withdraw { reason: text() },
        CommandKind::CloseWithoutNomination => Command::CloseWithoutNomination { reason: text() },
        CommandKind::Reopen => Command::Reopen { reason: text() },
        CommandKind::IssueDecision => Command::IssueDecision { reasons: text(), letter: text() },
        CommandKind::HoldKickoff => {
            Command::HoldKickoff { held_on, tracks: [key("warning")].into() }
        }
    };
    Some(command)
}

fn instructed(party: Option<PartyKey>, choice: Choice) -> Command {
    let instruction = "Vi stemmer som aftalt i mail af i dag.".to_owned();
    Command::RecordBallotOnInstruction { party, choice, reason: String::new(), instruction }
}

fn text() -> String {
    "Efter aftale.".to_owned()
}

/// A file that somebody has uploaded and attached to nothing yet.
pub fn a_file() -> File {
    File {
        id: FileId(Uuid::from_u128(70)),
        name: "Aftale.pdf".to_owned(),
        file_type: FileType::Pdf,
        bytes: 2048,
        digest: FileDigest([7; 32]),
    }
}

/// Attaches it to this.
pub fn attach_to(to: AttachmentKind) -> Command {
    Command::AttachFile { party: None, file: a_file().id, to }
}

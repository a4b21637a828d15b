//! A form as the command that it carries.

use domain::accession::{Command, CommandKind};
use domain::id::PersonId;
use domain::time::end_of_day;

use super::plan::{AUDIENCES, CHANNELS, CHOICES, INTERESTS, OUTCOMES, REACHES};
use crate::entries::Entries;
use crate::faults::Faults;
use crate::form::Reader;
use crate::texts::Voice;

/// The command that the form of `kind` carries, sent by `me`; none where no form carries it.
///
/// # Errors
/// What cannot be read.
pub(super) fn read(
    kind: CommandKind,
    entries: &Entries,
    me: PersonId,
    voice: Voice,
) -> Result<Option<Command>, Faults> {
    let mut reader = Reader { entries, voice, faults: Faults::default() };
    let command = reader.command(kind, me);
    if reader.faults.is_empty() { Ok(command) } else { Err(reader.faults) }
}

impl Reader<'_> {
    #[expect(clippy::too_many_lines, reason = "one arm a command, and no command is left out")]
    fn command(&mut self, kind: CommandKind, me: PersonId) -> Option<Command> {
        // Where none is named, the rules take the one for which somebody acts.
        let party = self.key("party");
        let reason = self.text("reason");
        Some(match kind {
            CommandKind::AssignOfficer => Command::AssignOfficer { officer: me },
            CommandKind::AddFileNote => Command::AddFileNote {
                audience: self.choice("audience", &AUDIENCES)?,
                text: self.text("text"),
            },
            CommandKind::PutOnHold => Command::PutOnHold { reason },
            CommandKind::Resume => Command::Resume,
            CommandKind::RequestInformation => Command::RequestInformation {
                question: self.text("question"),
                deadline: self.optional_day("deadline").map(end_of_day),
            },
            CommandKind::OpenDialogue => Command::OpenDialogue { party },
            CommandKind::RecordDialogueEntry => {
                let held_on = self.day("held_on");
                Command::RecordDialogueEntry {
                    party,
                    channel: self.choice("channel", &CHANNELS)?,
                    held_on: held_on?,
                    participants: self.text("participants"),
                    summary: self.text("summary"),
                }
            }
            CommandKind::ConcludeDialogue => Command::ConcludeDialogue {
                party,
                outcome: self.choice("outcome", &OUTCOMES)?,
                summary: self.text("summary"),
            },
            CommandKind::Nominate => Command::Nominate { party, statement: self.text("statement") },
            CommandKind::WithdrawNomination => Command::WithdrawNomination { party, reason },
            CommandKind::DeclareInterest => {
                let interest = self.choice("interest", &INTERESTS);
                let reach = self.choice("reach", &REACHES)?;
                Command::DeclareInterest { party, interest: interest?, reach, reason }
            }
            CommandKind::OpenVote => Command::OpenVote {
                question: self.text("question"),
                closes_at: self.optional_day("closes_at").map(end_of_day),
            },
            CommandKind::CastBallot => {
                Command::CastBallot { party, choice: self.choice("choice", &CHOICES)?, reason }
            }
            CommandKind::RecordBallotOnInstruction => Command::RecordBallotOnInstruction {
                party,
                choice: self.choice("choice", &CHOICES)?,
                reason,
                instruction: self.text("instruction"),
            },
            CommandKind::ExtendVote => {
                Command::ExtendVote { closes_at: end_of_day(self.day("closes_at")?), reason }
            }
            CommandKind::ConfirmResult => Command::ConfirmResult { note: self.text("note") },
            CommandKind::VoidVote => Command::VoidVote { reason },
            CommandKind::Withdraw => Command::Withdraw { reason },
            CommandKind::CloseWithoutNomination => Command::CloseWithoutNomination { reason },
            CommandKind::Reopen => Command::Reopen { reason },
            CommandKind::IssueDecision => Command::IssueDecision {
                reasons: self.text("reasons"),
                letter: self.text("letter"),
            },
            CommandKind::HoldKickoff => {
                let tracks = self.keys("tracks").collect();
                Command::HoldKickoff { held_on: self.day("held_on")?, tracks }
            }
            CommandKind::Submit
            | CommandKind::AttachFile
            | CommandKind::SupplyInformation
            | CommandKind::ReviseApplication
            | CommandKind::CloseVote
            | CommandKind::Lapse => return None,
        })
    }
}

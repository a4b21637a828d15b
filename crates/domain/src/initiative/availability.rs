//! What may be done with an initiative now, and why not.

use super::asker::Asker;
use super::command::CommandKind;
use super::state::Initiative;
use super::transition::permit;
use super::{FUNDINGS_MAX, PARTNERS_MAX};
use crate::refusal::{InitiativeRefusal, Refusal};

/// A command that somebody may think of, and whether it would be taken now.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Availability {
    /// The command.
    pub command: CommandKind,
    /// Why not, if not.
    pub refusal: Option<Refusal>,
}

/// All commands that the table lists for `asker` on this initiative, and whether each would be taken now.
pub fn availability(initiative: &Initiative, asker: Asker<'_>) -> Vec<Availability> {
    let commands = CommandKind::ALL.iter().copied();
    let offered = commands.filter(|command| *command != CommandKind::Create);
    offered
        .filter_map(|command| {
            let refusal =
                permit(command, initiative, asker).and_then(|()| guard(command, initiative)).err();
            match refusal {
                Some(Refusal::Initiative(
                    InitiativeRefusal::RoleNotEntitled { .. }
                    | InitiativeRefusal::MandateNotEntitled { .. },
                )) => None,
                refusal => Some(Availability { command, refusal }),
            }
        })
        .collect()
}

/// Refuses what the initiative itself stands against, whatever the command carries.
pub(super) fn guard(command: CommandKind, initiative: &Initiative) -> Result<(), Refusal> {
    match command {
        CommandKind::AddFunding if initiative.fundings().len() >= FUNDINGS_MAX => {
            Err(InitiativeRefusal::TooManyFundings { fundings_max: FUNDINGS_MAX }.into())
        }
        CommandKind::InvitePartner if initiative.partners().len() >= PARTNERS_MAX => {
            Err(InitiativeRefusal::TooManyPartners { partners_max: PARTNERS_MAX }.into())
        }
        CommandKind::AdvanceFunding
            if initiative.fundings().iter().all(|row| row.state.next().is_empty()) =>
        {
            Err(InitiativeRefusal::NoFundingOpen.into())
        }
        CommandKind::AnswerComment if initiative.unanswered() == 0 => {
            Err(InitiativeRefusal::NothingToAnswer.into())
        }
        CommandKind::Create
        | CommandKind::Revise
        | CommandKind::Start
        | CommandKind::NoteProgress
        | CommandKind::RecordResult
        | CommandKind::Complete
        | CommandKind::Stop
        | CommandKind::Resume
        | CommandKind::InvitePartner
        | CommandKind::ConfirmPartnership
        | CommandKind::DeclinePartnership
        | CommandKind::LeavePartnership
        | CommandKind::AddFunding
        | CommandKind::AdvanceFunding
        | CommandKind::Comment
        | CommandKind::AnswerComment => Ok(()),
    }
}

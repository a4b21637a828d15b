//! Whom a case waits for: who must act next, on what, and until when.

use std::collections::BTreeSet;
use std::fmt;

use super::case::{Case, Course, Ending};
use super::command::CommandKind;
use super::fact::{DialogueOutcome, Door};
use crate::actor::Role;
use crate::charter::{Charter, Period};
use crate::id::PartyKey;
use crate::time::Timestamp;
use crate::vote::Vote;

/// Somebody a case waits for.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum WaitsFor {
    /// The applicant.
    Applicant,
    /// A founding party.
    Party(PartyKey),
    /// The secretariat.
    Secretariat,
}

impl WaitsFor {
    /// As whom a case waits for those who act in `role`; the advisory board has nothing to do with cases.
    pub fn of(role: &Role) -> Option<Self> {
        match role {
            Role::Applicant(_) => Some(Self::Applicant),
            Role::Party(party) => Some(Self::Party(party.clone())),
            Role::Secretariat => Some(Self::Secretariat),
            Role::AdvisoryBoard => None,
        }
    }
}

impl fmt::Display for WaitsFor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Applicant => f.write_str("applicant"),
            Self::Party(party) => write!(f, "party:{party}"),
            Self::Secretariat => f.write_str("secretariat"),
        }
    }
}

/// Who must act next.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Waiting {
    /// Whom the case waits for; nobody when it is over, or when only time must pass.
    pub who: BTreeSet<WaitsFor>,
    /// What is expected of them: one of these.
    pub commands: Vec<CommandKind>,
    /// Until when; none when no period runs or a hold has stopped the clocks.
    pub until: Option<Timestamp>,
}

impl Waiting {
    fn for_secretariat(commands: &[CommandKind], until: Option<Timestamp>) -> Self {
        Self { who: [WaitsFor::Secretariat].into(), commands: commands.to_vec(), until }
    }

    fn for_parties<'a>(
        parties: impl Iterator<Item = &'a PartyKey>,
        commands: &[CommandKind],
        until: Option<Timestamp>,
    ) -> Self {
        Self {
            who: parties.cloned().map(WaitsFor::Party).collect(),
            commands: commands.to_vec(),
            until,
        }
    }
}

impl Case {
    /// Whom the case waits for, as recorded; [`Case::at`] brings it to a moment first.
    pub fn waiting(&self, charter: &Charter) -> Waiting {
        match &self.course {
            Course::Received => self.waiting_for_dialogue(charter),
            Course::AwaitingInformation { deadline, .. } => Waiting {
                who: [self.whoever_applies()].into(),
                commands: vec![CommandKind::SupplyInformation],
                until: self.hold.is_none().then_some(*deadline),
            },
            Course::InDialogue => self.waiting_in_dialogue(charter),
            Course::Nominated => Waiting::for_secretariat(&[CommandKind::OpenVote], None),
            Course::Voting => self.votes.last().map(waiting_in_vote).unwrap_or_default(),
            Course::Approved(ending) => {
                self.waiting_after_vote(ending, charter, AfterDecision::Kickoff)
            }
            Course::Rejected(ending) => {
                self.waiting_after_vote(ending, charter, AfterDecision::Nothing)
            }
            Course::Withdrawn | Course::Closed | Course::Lapsed => Waiting::default(),
        }
    }

    /// Until an officer has taken it the case waits to be looked over, and then for a dialogue.
    fn waiting_for_dialogue(&self, charter: &Charter) -> Waiting {
        let period = match self.officer {
            Some(_) => charter.periods.dialogue,
            None => charter.periods.completeness,
        };
        let commands = [CommandKind::OpenDialogue, CommandKind::RequestInformation];
        Waiting::for_secretariat(&commands, self.since_submission(charter, period))
    }

    /// The secretariat acts for an applicant on paper.
    fn whoever_applies(&self) -> WaitsFor {
        match self.submission.door {
            Door::Paper => WaitsFor::Secretariat,
            Door::Portal | Door::Invitation(_) => WaitsFor::Applicant,
        }
    }

    fn since_submission(&self, charter: &Charter, period: Period) -> Option<Timestamp> {
        self.deadline_with_holds(charter.periods.deadline(self.submission.at, period))
    }

    /// Open dialogues wait for their parties, and so does a nomination that was promised in a party's latest one; else
    /// the secretariat is to find a party or to close the case.
    fn waiting_in_dialogue(&self, charter: &Charter) -> Waiting {
        let until = self.since_submission(charter, charter.periods.nomination);
        let busy = self.dialogues.iter().filter(|dialogue| {
            let latest = self.dialogue_of(&dialogue.party) == Some(*dialogue);
            let promised = DialogueOutcome::Nominates;
            latest && dialogue.conclusion.is_none_or(|conclusion| conclusion.outcome == promised)
        });
        let commands = [
            CommandKind::RecordDialogueEntry,
            CommandKind::ConcludeDialogue,
            CommandKind::Nominate,
        ];
        let waiting = Waiting::for_parties(busy.map(|dialogue| &dialogue.party), &commands, until);
        if waiting.who.is_empty() {
            let commands = [CommandKind::OpenDialogue, CommandKind::CloseWithoutNomination];
            return Waiting::for_secretariat(&commands, until);
        }
        waiting
    }

    fn waiting_after_vote(
        &self,
        ending: &Ending,
        charter: &Charter,
        next: AfterDecision,
    ) -> Waiting {
        let letter = charter.periods.deadline(ending.at, charter.periods.letter);
        match (ending.decision_at, ending.kickoff_on, next) {
            (None, _, _) => Waiting::for_secretariat(&[CommandKind::IssueDecision], Some(letter)),
            (Some(_), None, AfterDecision::Kickoff) => {
                let mut waiting = Waiting::for_parties(
                    self.nominations.keys(),
                    &[CommandKind::HoldKickoff],
                    None,
                );
                waiting.who.insert(WaitsFor::Secretariat);
                waiting
            }
            (Some(_), Some(_), AfterDecision::Kickoff) | (Some(_), _, AfterDecision::Nothing) => {
                Waiting::default()
            }
        }
    }
}

#[derive(Clone, Copy)]
enum AfterDecision {
    Kickoff,
    Nothing,
}

fn waiting_in_vote(vote: &Vote) -> Waiting {
    match vote.shortfall_at() {
        Some(_) => {
            Waiting::for_secretariat(&[CommandKind::ExtendVote, CommandKind::ConfirmResult], None)
        }
        None => {
            Waiting::for_parties(vote.awaited(), &[CommandKind::CastBallot], Some(vote.closing()))
        }
    }
}

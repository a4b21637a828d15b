//! A case, as its facts tell: what is known of it, and what time has decided.

use std::collections::BTreeMap;

use chrono::{NaiveDate, TimeDelta};

use super::attachment::AttachedFile;
use super::fact::{CaseFact, DialogueOutcome, Door, Event, Interest, Reach};
use super::phase::Phase;
use crate::id::{CaseId, CaseNumber, DraftId, OrganisationId, PartyKey, PersonId};
use crate::time::{Timestamp, end_of_day_moved};
use crate::vote::{Standing, Vote, VoteResult};

/// One case. Its fields change only by [`Case::apply`].
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Case {
    pub(super) version: u32,
    pub(super) submission: Submission,
    pub(super) course: Course,
    pub(super) phase_since: Timestamp,
    pub(super) stay_count: u32,
    pub(super) application_version: u32,
    pub(super) officer: Option<PersonId>,
    pub(super) hold: Option<Hold>,
    /// How long the clocks have been stopped by holds that are over, as clocks on the wall tell it.
    pub(super) held: TimeDelta,
    pub(super) dialogues: Vec<Dialogue>,
    pub(super) nominations: BTreeMap<PartyKey, Timestamp>,
    pub(super) interests: BTreeMap<PartyKey, Interest>,
    /// What single representatives have declared, for their party or for themselves.
    pub(super) representatives: BTreeMap<PersonId, Declaration>,
    /// All votes on the case, voided ones among them; the last one is the current one.
    pub(super) votes: Vec<Vote>,
    /// All files, in the order in which they came.
    pub(super) files: Vec<AttachedFile>,
}

/// What a representative has declared about an interest in the case.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Declaration {
    /// Whether there is one.
    pub interest: Interest,
    /// For whom that was said.
    pub reach: Reach,
}

/// How the case began.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Submission {
    /// Its number.
    pub number: CaseNumber,
    /// The draft that was submitted.
    pub draft: DraftId,
    /// By which door it came.
    pub door: Door,
    /// The organisation that applies; a paper application has none whose people act in Pagt.
    pub applicant: Option<OrganisationId>,
    /// The version of the charter that the applicant committed to.
    pub charter_version: u32,
    /// The latest earlier case of the same organisation.
    pub earlier: Option<CaseId>,
    /// When.
    pub at: Timestamp,
}

/// The phase, with what only it knows.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) enum Course {
    Received,
    AwaitingInformation {
        requested_at: Timestamp,
        deadline: Timestamp,
    },
    InDialogue,
    Nominated,
    /// The vote is the last one in the case's list.
    Voting,
    Approved(Ending),
    Rejected(Ending),
    Withdrawn,
    Closed,
    Lapsed,
}

/// How a case that was voted on ended, and what has been done since.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Ending {
    /// When the vote closed.
    pub at: Timestamp,
    /// How.
    pub result: VoteResult,
    /// When the decision was issued, if it has been.
    pub decision_at: Option<Timestamp>,
    /// On which day the kick-off meeting was held, if it has been.
    pub kickoff_on: Option<NaiveDate>,
}

/// That the case's clocks are stopped.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Hold {
    /// Since when.
    pub since: Timestamp,
}

/// One founding party's dialogue with the applicant.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Dialogue {
    /// The party.
    pub party: PartyKey,
    /// When it was opened.
    pub opened_at: Timestamp,
    /// How many entries it has.
    pub entries: u32,
    /// How it was concluded, if it has been.
    pub conclusion: Option<Conclusion>,
}

/// How a dialogue was concluded.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Conclusion {
    /// The outcome.
    pub outcome: DialogueOutcome,
    /// When.
    pub at: Timestamp,
}

impl Case {
    /// How many facts it consists of.
    pub fn version(&self) -> u32 {
        self.version
    }

    /// How it began.
    pub fn submission(&self) -> &Submission {
        &self.submission
    }

    /// Where it stands, as recorded; [`Case::at`] brings it to a moment first.
    pub fn phase(&self) -> Phase {
        match self.course {
            Course::Received => Phase::Received,
            Course::AwaitingInformation { .. } => Phase::AwaitingInformation,
            Course::InDialogue => Phase::InDialogue,
            Course::Nominated => Phase::Nominated,
            Course::Voting => Phase::Voting,
            Course::Approved(_) => Phase::Approved,
            Course::Rejected(_) => Phase::Rejected,
            Course::Withdrawn => Phase::Withdrawn,
            Course::Closed => Phase::Closed,
            Course::Lapsed => Phase::Lapsed,
        }
    }

    /// The newest version of the application, counted from one.
    pub fn application_version(&self) -> u32 {
        self.application_version
    }

    /// The officer, if one has been assigned.
    pub fn officer(&self) -> Option<PersonId> {
        self.officer
    }

    /// The hold, while the clocks are stopped.
    pub fn hold(&self) -> Option<Hold> {
        self.hold
    }

    /// All dialogues, in the order of their opening.
    pub fn dialogues(&self) -> &[Dialogue] {
        &self.dialogues
    }

    /// The latest dialogue of `party`.
    pub fn dialogue_of(&self, party: &PartyKey) -> Option<&Dialogue> {
        self.dialogues.iter().rev().find(|dialogue| dialogue.party == *party)
    }

    /// The parties that nominate, and since when.
    pub fn nominations(&self) -> &BTreeMap<PartyKey, Timestamp> {
        &self.nominations
    }

    /// What the parties have declared about their interest.
    pub fn interests(&self) -> &BTreeMap<PartyKey, Interest> {
        &self.interests
    }

    /// What single representatives have declared, for their party or for themselves.
    pub fn representatives(&self) -> &BTreeMap<PersonId, Declaration> {
        &self.representatives
    }

    /// Whether `person` takes no part because of an interest of its own.
    pub fn is_representative_recused(&self, person: PersonId) -> bool {
        self.representatives.get(&person).is_some_and(|declaration| {
            declaration.reach == Reach::Representative && declaration.interest == Interest::Recused
        })
    }

    /// Whether `party` takes no part because of its interest.
    pub fn is_recused(&self, party: &PartyKey) -> bool {
        self.interests.get(party) == Some(&Interest::Recused)
    }

    /// All votes on the case, voided ones among them.
    pub fn votes(&self) -> &[Vote] {
        &self.votes
    }

    /// The vote that is going on or that decided the case.
    pub fn current_vote(&self) -> Option<&Vote> {
        match self.course {
            Course::Voting | Course::Approved(_) | Course::Rejected(_) => self.votes.last(),
            Course::Received
            | Course::AwaitingInformation { .. }
            | Course::InDialogue
            | Course::Nominated
            | Course::Withdrawn
            | Course::Closed
            | Course::Lapsed => None,
        }
    }

    /// How the vote ended, when the case was decided by one.
    pub fn ending(&self) -> Option<&Ending> {
        match &self.course {
            Course::Approved(ending) | Course::Rejected(ending) => Some(ending),
            Course::Received
            | Course::AwaitingInformation { .. }
            | Course::InDialogue
            | Course::Nominated
            | Course::Voting
            | Course::Withdrawn
            | Course::Closed
            | Course::Lapsed => None,
        }
    }

    /// What time has decided by `now` and nobody has recorded yet.
    pub fn due(&self, now: Timestamp) -> Option<CaseFact> {
        match &self.course {
            Course::AwaitingInformation { deadline, .. } => {
                let passed = self.hold.is_none() && *deadline <= now;
                passed.then_some(CaseFact::Lapsed { at: *deadline })
            }
            Course::Voting => self.votes.last().and_then(|vote| due_in(vote, now)),
            Course::Received
            | Course::InDialogue
            | Course::Nominated
            | Course::Approved(_)
            | Course::Rejected(_)
            | Course::Withdrawn
            | Course::Closed
            | Course::Lapsed => None,
        }
    }

    /// When time will next decide something by itself, if nobody acts.
    pub fn next_due(&self) -> Option<Timestamp> {
        match &self.course {
            Course::AwaitingInformation { deadline, .. } => {
                self.hold.is_none().then_some(*deadline)
            }
            Course::Voting => {
                self.votes.last().filter(|vote| vote.shortfall_at().is_none()).map(Vote::closing)
            }
            Course::Received
            | Course::InDialogue
            | Course::Nominated
            | Course::Approved(_)
            | Course::Rejected(_)
            | Course::Withdrawn
            | Course::Closed
            | Course::Lapsed => None,
        }
    }

    /// The case at `now`: with what time has decided taken in, recorded or not.
    pub fn at(&self, now: Timestamp) -> Self {
        let mut case = self.clone();
        while let Some(fact) = case.due(now) {
            case.apply(&fact, now);
        }
        case
    }

    /// The case after `events`, recorded at `at`.
    pub(super) fn after(mut self, events: &[Event], at: Timestamp) -> Self {
        for event in events {
            self.apply(&event.fact, at);
        }
        self
    }

    /// `deadline` moved by the time for which holds stopped the clocks, to the end of that day; none while they stand.
    pub(super) fn deadline_with_holds(&self, deadline: Timestamp) -> Option<Timestamp> {
        match self.hold {
            Some(_) => None,
            None if self.held.is_zero() => Some(deadline),
            None => Some(end_of_day_moved(deadline, self.held)),
        }
    }
}

fn due_in(vote: &Vote, now: Timestamp) -> Option<CaseFact> {
    match vote.standing(now) {
        Standing::Decided { at, result } => {
            Some(CaseFact::VoteClosed { vote: vote.number(), at, result })
        }
        Standing::AwaitingConfirmation { since } if vote.shortfall_at().is_none() => {
            Some(CaseFact::ParticipationFellShort { vote: vote.number(), at: since })
        }
        Standing::AwaitingConfirmation { .. } | Standing::Open { .. } | Standing::Voided { .. } => {
            None
        }
    }
}

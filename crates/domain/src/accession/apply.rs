//! Replay: how a fact changes a case. It cannot refuse; what was recorded has happened.

use std::collections::BTreeMap;

use chrono::TimeDelta;

use super::case::{Case, Conclusion, Course, Declaration, Dialogue, Ending, Hold, Submission};
use super::fact::{CaseFact, DialogueOutcome, Interest, Reach};
use crate::id::{PartyKey, PersonId};
use crate::time::{Timestamp, end_of_day_moved, local_time};
use crate::vote::{Ballot, Opening, Outcome, Vote, VoteResult};

impl Case {
    /// The case that begins with `fact`; none unless it is a submission.
    pub fn begin(fact: &CaseFact, at: Timestamp) -> Option<Self> {
        let CaseFact::Submitted { number, draft, door, applicant, charter_version, earlier } = fact
        else {
            return None;
        };
        Some(Self {
            version: 1,
            submission: Submission {
                number: *number,
                draft: *draft,
                door: door.clone(),
                applicant: *applicant,
                charter_version: *charter_version,
                earlier: *earlier,
                at,
            },
            course: Course::Received,
            phase_since: at,
            stay_count: 1,
            application_version: 1,
            officer: None,
            hold: None,
            held: TimeDelta::zero(),
            dialogues: Vec::new(),
            nominations: BTreeMap::new(),
            interests: BTreeMap::new(),
            representatives: BTreeMap::new(),
            votes: Vec::new(),
            files: Vec::new(),
        })
    }

    /// The case that `history` tells: each fact with the moment at which it was recorded.
    pub fn replay<'a>(
        history: impl IntoIterator<Item = (&'a CaseFact, Timestamp)>,
    ) -> Option<Self> {
        history.into_iter().fold(None, |case: Option<Self>, (fact, at)| match case {
            None => Self::begin(fact, at),
            Some(mut case) => {
                case.apply(fact, at);
                Some(case)
            }
        })
    }

    /// Takes in one more fact, recorded at `at`.
    pub fn apply(&mut self, fact: &CaseFact, at: Timestamp) {
        let before = self.phase();
        self.take_in(fact, at);
        if self.phase() != before {
            self.phase_since = happened(fact).unwrap_or(at);
            self.stay_count += 1;
        }
    }

    fn take_in(&mut self, fact: &CaseFact, at: Timestamp) {
        self.version += 1;
        match fact {
            CaseFact::Submitted { .. } | CaseFact::FileNoteAdded { .. } => {}
            CaseFact::FileAttached(file) => self.files.push(file.as_ref().clone()),
            CaseFact::OfficerAssigned { officer } => self.officer = Some(*officer),
            CaseFact::PutOnHold => self.hold = Some(Hold { since: at }),
            CaseFact::Resumed => self.resume(at),
            CaseFact::InformationRequested { deadline } => {
                self.course = Course::AwaitingInformation { requested_at: at, deadline: *deadline };
            }
            CaseFact::InformationSupplied { application_version } => {
                self.application_version = *application_version;
                self.course = self.before_nomination();
            }
            CaseFact::ApplicationRevised { application_version } => {
                self.application_version = *application_version;
            }
            CaseFact::DialogueOpened { party } => self.open_dialogue(party, at),
            CaseFact::DialogueEntryRecorded { party, .. } => {
                self.change_dialogue(party, |dialogue| dialogue.entries += 1);
            }
            CaseFact::DialogueConcluded { party, outcome } => {
                self.conclude_dialogue(party, *outcome, at)
            }
            CaseFact::Nominated { party } => self.nominate(party, at),
            CaseFact::NominationWithdrawn { party } => self.withdraw_nomination(party),
            CaseFact::InterestDeclared { party, interest, reach, representative } => {
                let declaration = Declaration { interest: *interest, reach: *reach };
                self.declare_interest(party, *representative, declaration, at);
            }
            CaseFact::VoteOpened(opening) => self.open_vote(opening, at),
            CaseFact::BallotCast { party, choice, hand, .. } => {
                let ballot = Ballot { choice: *choice, cast_at: at, hand: *hand };
                self.change_vote(|vote| vote.record_ballot(party.clone(), ballot));
            }
            CaseFact::ParticipationFellShort { at, .. } => {
                self.change_vote(|vote| vote.record_shortfall(*at))
            }
            CaseFact::VoteExtended { closes_at, .. } => {
                self.change_vote(|vote| vote.record_extension(*closes_at))
            }
            CaseFact::ResultConfirmed { .. } => {
                self.change_vote(|vote| vote.record_confirmation(at))
            }
            CaseFact::VoteVoided { .. } => self.void_vote(at),
            CaseFact::VoteClosed { at, result, .. } => self.course = ended(*at, *result),
            CaseFact::Lapsed { .. } => self.course = Course::Lapsed,
            CaseFact::Withdrawn => self.withdraw(at),
            CaseFact::ClosedWithoutNomination => self.close(at),
            CaseFact::Reopened => self.course = self.before_nomination(),
            CaseFact::DecisionIssued => self.change_ending(|ending| ending.decision_at = Some(at)),
            CaseFact::KickoffHeld { held_on, .. } => {
                self.change_ending(|ending| ending.kickoff_on = Some(*held_on));
            }
        }
        if !self.phase().is_open() {
            self.hold = None;
        }
    }

    /// Where a case without a nomination rests: in dialogue as soon as one was opened.
    fn before_nomination(&self) -> Course {
        if self.dialogues.is_empty() { Course::Received } else { Course::InDialogue }
    }

    /// A hold ends with the case; the time it took counts all the same, should the case be opened again.
    fn close(&mut self, at: Timestamp) {
        if let Some(hold) = self.hold.take() {
            self.held += stopped(hold.since, at);
        }
        self.course = Course::Closed;
    }

    fn resume(&mut self, at: Timestamp) {
        let Some(hold) = self.hold.take() else { return };
        self.held += stopped(hold.since, at);
        if let Course::AwaitingInformation { requested_at, deadline } = &mut self.course {
            let stopped = stopped(hold.since.max(*requested_at), at);
            *deadline = end_of_day_moved(*deadline, stopped);
        }
    }

    fn open_dialogue(&mut self, party: &PartyKey, at: Timestamp) {
        self.dialogues.push(Dialogue {
            party: party.clone(),
            opened_at: at,
            entries: 0,
            conclusion: None,
        });
        self.course = Course::InDialogue;
    }

    fn change_dialogue(&mut self, party: &PartyKey, change: impl FnOnce(&mut Dialogue)) {
        if let Some(dialogue) =
            self.dialogues.iter_mut().rev().find(|dialogue| dialogue.party == *party)
        {
            change(dialogue);
        }
    }

    fn conclude_dialogue(&mut self, party: &PartyKey, outcome: DialogueOutcome, at: Timestamp) {
        let conclusion = Some(Conclusion { outcome, at });
        self.change_dialogue(party, |dialogue| dialogue.conclusion = conclusion);
    }

    fn nominate(&mut self, party: &PartyKey, at: Timestamp) {
        self.nominations.insert(party.clone(), at);
        self.course = Course::Nominated;
    }

    fn void_vote(&mut self, at: Timestamp) {
        self.change_vote(|vote| vote.record_voiding(at));
        self.course = Course::Nominated;
    }

    /// A vote that was open ends without a result; else it would go on to decide a case that is over.
    fn withdraw(&mut self, at: Timestamp) {
        if matches!(self.course, Course::Voting) {
            self.change_vote(|vote| vote.record_voiding(at));
        }
        self.course = Course::Withdrawn;
    }

    fn withdraw_nomination(&mut self, party: &PartyKey) {
        self.nominations.remove(party);
        if self.nominations.is_empty() {
            self.course = Course::InDialogue;
        }
    }

    fn declare_interest(
        &mut self,
        party: &PartyKey,
        representative: Option<PersonId>,
        declaration: Declaration,
        at: Timestamp,
    ) {
        let stands_back = |person: &PersonId| self.is_representative_recused(*person);
        // Speaking for the party takes nobody's own recusal back.
        let own = representative
            .filter(|person| declaration.reach == Reach::Representative || !stands_back(person));
        self.representatives.extend(own.map(|person| (person, declaration)));
        let Declaration { interest, reach: Reach::Party } = declaration else { return };
        self.interests.insert(party.clone(), interest);
        if !matches!(self.course, Course::Voting) {
            return;
        }
        self.change_vote(|vote| match interest {
            Interest::Recused => vote.record_recusal(party.clone(), at),
            Interest::None | Interest::Declared => vote.record_return(party, at),
        });
    }

    fn open_vote(&mut self, opening: &Opening, at: Timestamp) {
        let recused = self.interests.iter().filter(|(_, interest)| **interest == Interest::Recused);
        let recused = recused.map(|(party, _)| party.clone()).collect();
        self.votes.push(Vote::open(opening.clone(), recused, at));
        self.course = Course::Voting;
    }

    fn change_vote(&mut self, change: impl FnOnce(&mut Vote)) {
        if let Some(vote) = self.votes.last_mut() {
            change(vote);
        }
    }

    fn change_ending(&mut self, change: impl FnOnce(&mut Ending)) {
        if let Course::Approved(ending) | Course::Rejected(ending) = &mut self.course {
            change(ending);
        }
    }
}

/// When time decided what `fact` records; none for what happens when it is recorded.
fn happened(fact: &CaseFact) -> Option<Timestamp> {
    if let CaseFact::VoteClosed { at, .. } | CaseFact::Lapsed { at } = fact {
        Some(*at)
    } else {
        None
    }
}

/// How long the clocks stood still, by the clock on the wall: a night of 23 hours is a night.
fn stopped(since: Timestamp, until: Timestamp) -> TimeDelta {
    local_time(until) - local_time(since)
}

fn ended(at: Timestamp, result: VoteResult) -> Course {
    let ending = Ending { at, result, decision_at: None, kickoff_on: None };
    match result.outcome {
        Outcome::Approved => Course::Approved(ending),
        Outcome::Rejected => Course::Rejected(ending),
    }
}

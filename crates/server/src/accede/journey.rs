//! One application's journey through the API, each command given by the one whose it is.

use std::thread::sleep;
use std::time::Duration;

use chrono::TimeDelta;
use domain::time::{Timestamp, local_date};
use indicatif::ProgressBar;
use serde_json::{Value, json};

use super::answer::{Case, Draft, FieldProblem, Obstacle, Outcome, Standing, Vote, Votes};
use super::client::Client;
use super::letter::{CONFIRMATION, Participation, letter};
use super::pact::Pact;
use super::script::Script;
use super::token::Who;

/// How an application fared.
pub(super) struct Journey {
    /// The case as it was last seen, if the application became one.
    pub(super) case: Option<Case>,
    /// How the journey ended, or what kept it from going on.
    pub(super) end: Result<End, Obstacle>,
    /// How long a closing time was waited for.
    pub(super) waited: Duration,
}

/// How a journey ends.
pub(super) enum End {
    /// The application lacks something and cannot be submitted.
    Incomplete(Vec<FieldProblem>),
    /// The vote has decided, and what follows from it has been done.
    Decided(Participation),
    /// The vote stays open for longer than is waited.
    StillOpen(Timestamp),
    /// Somebody voided the vote meanwhile.
    Voided,
}

/// How a vote went that was waited for.
enum VoteEnd {
    Decided(Vote, Participation),
    StillOpen(Timestamp),
    Voided,
}

/// How long a vote with silent parties is open, so that its end can be seen: time enough for every ballot.
const SHORT_VOTE_SECONDS: i64 = 6;
/// The longest that the end of a vote is waited for.
const WAIT_SECONDS_MAX: i64 = 60;
const LOOK_AGAIN: Duration = Duration::from_millis(250);

/// What all journeys share.
pub(super) struct Road<'a> {
    /// The way to the server.
    pub(super) client: &'a mut Client,
    /// The pact.
    pub(super) pact: &'a Pact,
    /// Shows how far it is; one step a command.
    pub(super) bar: &'a ProgressBar,
    /// For how many days votes are opened, when that is given.
    pub(super) voting_days: Option<u32>,
}

impl Road<'_> {
    /// Takes the application in `script` from draft to decision.
    pub(super) fn travel(&mut self, script: &Script) -> Journey {
        match self.submit(script) {
            Err(obstacle) => Journey { case: None, end: Err(obstacle), waited: Duration::ZERO },
            Ok(Filed::Incomplete(gaps)) => {
                Journey { case: None, end: Ok(End::Incomplete(gaps)), waited: Duration::ZERO }
            }
            Ok(Filed::Case(case)) => {
                let mut leg = Leg { road: self, script, case, waited: Duration::ZERO };
                let end = leg.run();
                Journey { case: Some(leg.case), end, waited: leg.waited }
            }
        }
    }

    /// Drafts and submits. A draft that cannot be submitted is deleted, so that a second run begins as the first did.
    fn submit(&mut self, script: &Script) -> Result<Filed, Obstacle> {
        self.tell(script, "draft");
        let body = json!({ "application": script.application });
        let draft: Draft = self.client.post(&Who::Applicant, "/drafts", &body)?;
        self.bar.inc(1);

        let place = format!("/drafts/{}", draft.id);
        let submitted = self.client.post(&Who::Applicant, &format!("{place}/submit"), &json!({}));
        let obstacle = match submitted {
            Ok(case) => {
                self.bar.inc(1);
                return Ok(Filed::Case(case));
            }
            Err(obstacle) => obstacle,
        };
        self.client.delete(&Who::Applicant, &place)?;
        match obstacle {
            Obstacle::Refused(problem) if problem.code == INCOMPLETE => {
                Ok(Filed::Incomplete(problem.errors))
            }
            obstacle @ (Obstacle::Refused(_)
            | Obstacle::Unanswered { .. }
            | Obstacle::Unreadable { .. }
            | Obstacle::TokenUnknown { .. }
            | Obstacle::TokenMissing { .. }) => Err(obstacle),
        }
    }

    fn tell(&self, script: &Script, step: impl std::fmt::Display) {
        self.bar.set_message(format!("{}: {step}", script.organisation()));
    }
}

/// The code of the refusal that lists what an application lacks.
const INCOMPLETE: &str = "application-incomplete";

/// What became of a draft.
enum Filed {
    Case(Case),
    Incomplete(Vec<FieldProblem>),
}

/// The way of one case.
struct Leg<'a, 'b> {
    road: &'a mut Road<'b>,
    script: &'a Script,
    case: Case,
    waited: Duration,
}

impl Leg<'_, '_> {
    fn run(&mut self) -> Result<End, Obstacle> {
        self.hold_dialogues()?;
        self.nominate()?;
        self.vote()?;
        match self.await_end()? {
            VoteEnd::Decided(vote, participation) => {
                self.conclude(&vote, participation)?;
                Ok(End::Decided(participation))
            }
            VoteEnd::StillOpen(until) => Ok(End::StillOpen(until)),
            VoteEnd::Voided => Ok(End::Voided),
        }
    }

    fn hold_dialogues(&mut self) -> Result<(), Obstacle> {
        let script = self.script;
        for dialogue in &script.course.dialogues {
            let party = Who::Party(dialogue.party.clone());
            self.road.tell(script, format!("dialogue with {party}"));
            self.give(&party, "open-dialogue", &json!({}))?;
            let entry = json!({
                "held_on": self.today(),
                "channel": dialogue.channel,
                "participants": dialogue.participants,
                "summary": dialogue.entry,
            });
            self.give(&party, "record-dialogue-entry", &entry)?;
            let conclusion = json!({ "outcome": dialogue.outcome, "summary": dialogue.summary });
            self.give(&party, "conclude-dialogue", &conclusion)?;
        }
        Ok(())
    }

    fn nominate(&mut self) -> Result<(), Obstacle> {
        let script = self.script;
        for nomination in &script.course.nominations {
            let party = Who::Party(nomination.party.clone());
            self.road.tell(script, format!("nomination by {party}"));
            self.give(&party, "nominate", &json!({ "statement": nomination.statement }))?;
        }
        for own in &script.course.interests {
            let party = Who::Party(own.party.clone());
            let declaration = json!({ "interest": own.interest, "reason": own.reason });
            self.give(&party, "declare-interest", &declaration)?;
        }
        Ok(())
    }

    fn vote(&mut self) -> Result<(), Obstacle> {
        let script = self.script;
        self.road.tell(script, "vote");
        let mut opening = json!({ "question": script.course.question });
        if let (Some(closes_at), Some(opening)) = (self.closing_time(), opening.as_object_mut()) {
            opening.insert("closes_at".to_owned(), closes_at.into());
        }
        self.give(&Who::Secretariat, "open-vote", &opening)?;
        for (party, ballot) in &script.course.ballots {
            let path = format!("/cases/{}/vote/ballots/{party}", self.case.id);
            self.case = self.road.client.put(&Who::Party(party.clone()), &path, &json!(ballot))?;
            self.road.bar.inc(1);
        }
        Ok(())
    }

    /// When the vote is to close: after the days that were asked for, in a moment when a silent party would keep it
    /// open, else when the rule says.
    fn closing_time(&self) -> Option<String> {
        let now = self.road.client.now();
        if let Some(days) = self.road.voting_days {
            return Some((local_date(now) + TimeDelta::days(i64::from(days))).to_string());
        }
        let complete = self.road.pact.silent(self.script).next().is_none();
        (!complete).then(|| (now + TimeDelta::seconds(SHORT_VOTE_SECONDS)).to_rfc3339())
    }

    fn await_end(&mut self) -> Result<VoteEnd, Obstacle> {
        let mut participation = Participation::Enough;
        loop {
            let Some(vote) = self.current_vote()? else { return Ok(VoteEnd::Voided) };
            match vote.standing {
                Standing::Decided => return Ok(VoteEnd::Decided(vote, participation)),
                Standing::Voided => return Ok(VoteEnd::Voided),
                Standing::AwaitingConfirmation => {
                    participation = Participation::Confirmed;
                    let note = json!({ "note": CONFIRMATION.trim() });
                    self.give(&Who::Secretariat, "confirm-result", &note)?;
                }
                Standing::Open => {
                    let rest = vote.closes_at - self.road.client.now();
                    if rest.num_seconds() > WAIT_SECONDS_MAX {
                        return Ok(VoteEnd::StillOpen(vote.closes_at));
                    }
                    self.wait(rest);
                }
            }
        }
    }

    fn wait(&mut self, rest: TimeDelta) {
        let silent: Vec<&str> = self.road.pact.silent(self.script).collect();
        let seconds = rest.num_seconds().max(0);
        let silent = silent.join(", ");
        self.road.tell(self.script, format!("vote closes in {seconds} s, silent: {silent}"));
        sleep(LOOK_AGAIN);
        self.waited += LOOK_AGAIN;
    }

    /// Sends the decision, and holds the kick-off where there is one to hold.
    fn conclude(&mut self, vote: &Vote, participation: Participation) -> Result<(), Obstacle> {
        let script = self.script;
        self.road.tell(script, "decision");
        let path = format!("/cases/{}", self.case.id);
        self.case = self.road.client.get(Some(&Who::Secretariat), &path)?;
        let Some(ending) = self.case.ending.clone() else { return Ok(()) };

        let letter = letter(&self.case, &ending, vote, participation, script, self.road.pact);
        let decision = json!({ "reasons": script.course.decision.reasons, "letter": letter });
        self.give(&Who::Secretariat, "issue-decision", &decision)?;
        match ending.outcome {
            Outcome::Rejected => Ok(()),
            Outcome::Approved => {
                let kickoff =
                    json!({ "held_on": self.today(), "tracks": script.course.kickoff.tracks });
                self.give(&Who::Secretariat, "hold-kickoff", &kickoff)
            }
        }
    }

    fn current_vote(&mut self) -> Result<Option<Vote>, Obstacle> {
        let path = format!("/cases/{}/vote", self.case.id);
        let votes: Votes = self.road.client.get(Some(&Who::Secretariat), &path)?;
        Ok(votes.votes.into_iter().next_back())
    }

    /// Gives a command on the case, and keeps what the case is then.
    fn give(&mut self, who: &Who, command: &str, body: &Value) -> Result<(), Obstacle> {
        let path = format!("/cases/{}/{command}", self.case.id);
        self.case = self.road.client.post(who, &path, body)?;
        self.road.bar.inc(1);
        Ok(())
    }

    fn today(&self) -> String {
        local_date(self.road.client.now()).to_string()
    }
}

//! The course of a case, told in a few words and walked when it is awaited.

use std::future::{Future, IntoFuture};
use std::pin::Pin;

use domain::accession::{Command, CommandKind as C, DialogueOutcome, Interest, Phase};
use domain::vote::Choice::{self, Abstain, Against, For};
use serde_json::{Value, json};

use super::TestApp;
use super::person::Who;
use crate::command::{cast, conclude, declare};
use crate::people::PARTIES;

/// One step of a course.
#[derive(Clone, Debug)]
pub enum Step {
    /// Somebody gives a command that is well formed at that moment.
    Does(Who, C),
    /// Somebody gives this command.
    Gives(Who, Command),
    /// The hand of the clock moves by so many hours; nothing is recorded.
    Waits(i64),
    /// What time has decided is recorded.
    Sweeps,
}

/// A case, from its submission on. Awaiting it walks the course and gives the case's id.
pub struct Course<'a> {
    app: &'a TestApp,
    application: Value,
    door: Door,
    steps: Vec<Step>,
}

enum Door {
    Portal,
    Paper,
    Invitation(&'static str),
}

impl TestApp {
    /// A case of an organisation of its own, which the applicant has just submitted.
    pub fn course(&self) -> Course<'_> {
        Course {
            app: self,
            application: self.another_application(),
            door: Door::Portal,
            steps: Vec::new(),
        }
    }
}

impl<'a> Course<'a> {
    /// With this application.
    pub fn of(self, application: Value) -> Self {
        Self { application, ..self }
    }

    /// It came on paper, and the secretariat has entered it.
    pub fn on_paper(self) -> Self {
        Self { door: Door::Paper, ..self }
    }

    /// The party `name` had invited the applicant.
    pub fn invited_by(self, name: &'static str) -> Self {
        Self { door: Door::Invitation(name), ..self }
    }

    /// Goes on with this step.
    pub fn then(mut self, step: Step) -> Self {
        self.steps.push(step);
        self
    }

    /// Goes on with a well-formed command.
    pub fn done(self, who: Who, kind: C) -> Self {
        self.then(Step::Does(who, kind))
    }

    /// Goes on with this command.
    pub fn given(self, who: Who, command: Command) -> Self {
        self.then(Step::Gives(who, command))
    }

    /// So many hours later, with nothing recorded.
    pub fn later(self, hours: i64) -> Self {
        self.then(Step::Waits(hours))
    }

    /// The sweeper has recorded what time has decided.
    pub fn swept(self) -> Self {
        self.then(Step::Sweeps)
    }

    /// The secretariat has asked for something; the answer is due after the charter's fourteen days.
    pub fn asked_for_information(self) -> Self {
        self.done(Who::Secretariat, C::RequestInformation)
    }

    /// The clocks are stopped.
    pub fn on_hold(self) -> Self {
        self.done(Who::Secretariat, C::PutOnHold)
    }

    /// The party `name` has opened its dialogue and recorded an entry.
    pub fn in_dialogue_with(self, name: &'static str) -> Self {
        self.done(Who::Party(name), C::OpenDialogue).done(Who::Party(name), C::RecordDialogueEntry)
    }

    /// The party `name` has held a dialogue and concluded it.
    pub fn concluded_by(self, name: &'static str, outcome: DialogueOutcome) -> Self {
        self.in_dialogue_with(name).given(Who::Party(name), conclude(outcome))
    }

    /// The party `name` has held a dialogue and nominated the applicant.
    pub fn nominated_by(self, name: &'static str) -> Self {
        self.concluded_by(name, DialogueOutcome::Nominates).done(Who::Party(name), C::Nominate)
    }

    /// The vote is open, for 48 hours from now.
    pub fn in_vote(self) -> Self {
        self.done(Who::Secretariat, C::OpenVote)
    }

    /// So many parties have voted for, against and not at all, in the charter's order.
    pub fn with_ballots(self, votes_for: usize, votes_against: usize, abstentions: usize) -> Self {
        let choices = [(For, votes_for), (Against, votes_against), (Abstain, abstentions)];
        let choices =
            choices.into_iter().flat_map(|(choice, count)| std::iter::repeat_n(choice, count));
        PARTIES
            .into_iter()
            .zip(choices)
            .fold(self, |course, (name, choice)| course.with_ballot(name, choice))
    }

    /// The party `name` has cast its ballot.
    pub fn with_ballot(self, name: &'static str, choice: Choice) -> Self {
        self.given(Who::Party(name), cast(choice))
    }

    /// The party `name` has recused itself.
    pub fn with_recusal_of(self, name: &'static str) -> Self {
        self.given(Who::Party(name), declare(Interest::Recused))
    }

    /// Nominated by `di`; the vote has ended with six for and none against.
    pub fn approved(self) -> Self {
        self.nominated_by("di").in_vote().with_ballots(6, 0, 0).later(48).swept()
    }

    /// Nominated by `di`; the vote has ended with none for and six against.
    pub fn rejected(self) -> Self {
        self.nominated_by("di").in_vote().with_ballots(0, 6, 0).later(48).swept()
    }

    /// Nominated by `di`; too few had taken part when the vote closed.
    pub fn fallen_short(self) -> Self {
        self.nominated_by("di").in_vote().with_ballots(5, 0, 0).later(48).swept()
    }

    /// The decision has been issued.
    pub fn decision_issued(self) -> Self {
        self.done(Who::Secretariat, C::IssueDecision)
    }

    /// The shortest course to this phase.
    ///
    /// # Panics
    /// For a draft, which is no case.
    pub fn to(self, phase: Phase) -> Self {
        match phase {
            Phase::Draft => panic!("a draft is no case"),
            Phase::Received => self,
            Phase::AwaitingInformation => self.asked_for_information(),
            Phase::InDialogue => self.in_dialogue_with("di"),
            Phase::Nominated => self.nominated_by("di"),
            Phase::Voting => self.nominated_by("di").in_vote(),
            Phase::Approved => self.approved(),
            Phase::Rejected => self.rejected(),
            Phase::Withdrawn => self.done(Who::Applicant, C::Withdraw),
            Phase::Closed => self.done(Who::Secretariat, C::CloseWithoutNomination),
            Phase::Lapsed => self.asked_for_information().later(15 * 24).swept(),
        }
    }

    async fn walk(self) -> String {
        let Self { app, application, door, steps } = self;
        let case = match door {
            Door::Portal => app.applicant().submits(application).await,
            Door::Paper => app.secretariat().submits(application).await,
            Door::Invitation(name) => submit_invited(app, name, application).await,
        };
        for step in steps {
            match step {
                Step::Does(who, kind) => drop(app.as_who(who).does(&case, kind).await),
                Step::Gives(who, command) => {
                    drop(app.as_who(who).gives(&case, &command).await.ok())
                }
                Step::Waits(hours) => app.wait(hours),
                Step::Sweeps => app.sweep(),
            }
        }
        case
    }
}

async fn submit_invited(app: &TestApp, name: &'static str, application: Value) -> String {
    let invitation =
        app.party(name).post("/drafts", json!({ "application": application })).await.expect(201);
    let code = json!({ "code": invitation["invitation_code"] });
    let draft = app.applicant().post("/invitations/accept", code).await.ok().text("id");
    let place = format!("/drafts/{draft}/submit");
    let case = app.applicant().post(&place, json!({})).await.expect(201).text("id");
    app.note_application(&case, application);
    case
}

impl<'a> IntoFuture for Course<'a> {
    type Output = String;
    type IntoFuture = Pin<Box<dyn Future<Output = String> + 'a>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.walk())
    }
}

//! A whole accession, as the requests that carry it from draft to decision.

use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::{Value, json};

use crate::client::{Asker, Client, Request};
use crate::cvr::{CvrNumbers, DRIVEN};
use crate::failure::Failure;
use crate::server::People;

/// The application and the texts of a case are those of one of the examples: as long as real ones.
const EXAMPLE: &str = include_str!("../../../examples/01-nordlys-robotics.json");
const NAME: &str = "Nordlys Robotics ApS";
const CVR: &str = "10000009";

/// The commands of a case, in their order.
pub(crate) const STEPS: [Step; 18] = [
    Step::CreateDraft,
    Step::Submit,
    Step::OpenDialogue,
    Step::RecordEntry,
    Step::ConcludeDialogue,
    Step::Nominate,
    Step::OpenVote,
    Step::CastBallot(0),
    Step::CastBallot(1),
    Step::CastBallot(2),
    Step::CastBallot(3),
    Step::CastBallot(4),
    Step::CastBallot(5),
    Step::CastBallot(6),
    Step::CastBallot(7),
    Step::CastBallot(8),
    Step::CastBallot(9),
    Step::IssueDecision,
];

/// One command.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Step {
    CreateDraft,
    Submit,
    OpenDialogue,
    RecordEntry,
    ConcludeDialogue,
    Nominate,
    OpenVote,
    /// Of the party with this place in the charter's order.
    CastBallot(usize),
    IssueDecision,
    Withdraw,
}

/// What all cases have in common.
pub(crate) struct Script {
    people: People,
    cvr_numbers: CvrNumbers,
    cases: AtomicUsize,
    /// The body that begins a draft: before the name, between name and CVR number, and behind.
    draft: [String; 3],
    entry: String,
    conclusion: String,
    nomination: String,
    question: String,
    decision: String,
}

/// One case on its way.
pub(crate) struct Course<'a> {
    script: &'a Script,
    applicant: &'a str,
    name: String,
    cvr: String,
    /// Where the draft, and then the case, is found.
    place: String,
}

impl Script {
    /// A script that these people play.
    pub(crate) fn new(people: People) -> Result<Self, Failure> {
        let example: Value = serde_json::from_str(EXAMPLE)
            .map_err(|error| Failure::Found(format!("the example: {error}")))?;
        let said = |pointer: &str| {
            let text = example.pointer(pointer).and_then(Value::as_str);
            text.ok_or_else(|| Failure::missing(&format!("{pointer} in the example")))
        };
        let draft = json!({ "application": example.get("application") }).to_string();
        Ok(Self {
            people,
            cvr_numbers: CvrNumbers::from(DRIVEN),
            cases: AtomicUsize::new(0),
            draft: cut(&draft)?,
            entry: json!({
                "held_on": "2026-01-15",
                "channel": "meeting",
                "participants": said("/course/dialogues/0/participants")?,
                "summary": said("/course/dialogues/0/entry")?,
            })
            .to_string(),
            conclusion: json!({
                "outcome": "nominates",
                "summary": said("/course/dialogues/0/summary")?,
            })
            .to_string(),
            nomination: json!({ "statement": said("/course/nominations/0/statement")? })
                .to_string(),
            question: json!({ "question": said("/course/question")? }).to_string(),
            decision: json!({
                "reasons": said("/course/decision/reasons")?,
                "letter": said("/course/decision/reasons")?,
            })
            .to_string(),
        })
    }

    /// Another case, of an organisation of its own, before its first step.
    pub(crate) fn course(&self) -> Result<Course<'_>, Failure> {
        let number = self.cases.fetch_add(1, Ordering::Relaxed);
        Ok(Course {
            script: self,
            applicant: self.people.applicant(number)?,
            name: format!("Nordlys Robotics {number} ApS"),
            cvr: self.cvr_numbers.next(),
            place: String::new(),
        })
    }
}

/// The body of a draft, without the example's name and CVR number.
fn cut(draft: &str) -> Result<[String; 3], Failure> {
    let missing = || Failure::missing("name or CVR number in the example");
    let (first, second) = (format!("\"name\":\"{NAME}\""), format!("\"cvr\":\"{CVR}\""));
    // The fields are written in the order of the example.
    let (before, rest) = draft.split_once(&first).ok_or_else(missing)?;
    let (between, behind) = rest.split_once(&second).ok_or_else(missing)?;
    Ok([format!("{before}\"name\":\""), format!("\"{between}\"cvr\":\""), format!("\"{behind}")])
}

impl Course<'_> {
    /// Takes `step`, and remembers where the draft and the case are found.
    pub(crate) async fn take(&mut self, step: Step, client: &mut Client) -> Result<(), Failure> {
        let Script { people, draft: [before, between, behind], .. } = self.script;
        match step {
            Step::CreateDraft => {
                let body = [before, self.name.as_str(), between, &self.cvr, behind];
                self.place = self.begun("/api/v1/drafts", &body, client).await?;
            }
            Step::Submit => {
                let path = format!("{}/submit", self.place);
                self.place = self.begun(&path, &["{}"], client).await?;
            }
            Step::CastBallot(place) => {
                let (key, token) = people.party(place)?;
                let path = format!("{}/vote/ballots/{key}", self.place);
                let body: &[&str] = &[r#"{"choice":"for"}"#];
                client
                    .ask(&Request { method: "PUT", path: &path, asker: Asker::Token(token), body })
                    .await?;
            }
            Step::OpenDialogue
            | Step::RecordEntry
            | Step::ConcludeDialogue
            | Step::Nominate
            | Step::OpenVote
            | Step::IssueDecision
            | Step::Withdraw => {
                let (command, token, body) = self.command(step)?;
                let path = format!("{}/{command}", self.place);
                client
                    .ask(&Request {
                        method: "POST",
                        path: &path,
                        asker: Asker::Token(token),
                        body: &[body],
                    })
                    .await?;
            }
        }
        Ok(())
    }

    /// The name of the command, the token of the one who gives it, and what it carries.
    fn command(&self, step: Step) -> Result<(&str, &str, &str), Failure> {
        let Script { people, entry, conclusion, nomination, question, decision, .. } = self.script;
        Ok(match step {
            Step::OpenDialogue => ("open-dialogue", people.nominating()?, "{}"),
            Step::RecordEntry => ("record-dialogue-entry", people.nominating()?, entry),
            Step::ConcludeDialogue => ("conclude-dialogue", people.nominating()?, conclusion),
            Step::Nominate => ("nominate", people.nominating()?, nomination),
            Step::OpenVote => ("open-vote", people.secretariat(), question),
            Step::IssueDecision => ("issue-decision", people.secretariat(), decision),
            Step::Withdraw => ("withdraw", self.applicant, "{}"),
            Step::CreateDraft | Step::Submit | Step::CastBallot(_) => {
                return Err(Failure::Found(format!("{step:?} is no such command")));
            }
        })
    }

    /// Has something begun by the applicant, and tells where it is found.
    async fn begun(
        &self,
        path: &str,
        body: &[&str],
        client: &mut Client,
    ) -> Result<String, Failure> {
        let request = Request { method: "POST", path, asker: Asker::Token(self.applicant), body };
        let place = client.ask(&request).await?;
        place.ok_or_else(|| Failure::missing("Location in the answer"))
    }

    /// The id under which the draft or the case is found.
    pub(crate) fn id(&self) -> String {
        self.place.rsplit('/').next().unwrap_or_default().to_owned()
    }
}

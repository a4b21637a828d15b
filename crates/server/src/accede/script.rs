//! A script: one application, and the course it is to take, as a file tells it.

use std::collections::BTreeMap;
use std::path::Path;

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// One application and its course.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Script {
    /// The application as the API takes it; the server judges it.
    pub(super) application: Value,
    /// What becomes of it.
    pub(super) course: Course,
}

/// What the founding parties and the secretariat do with an application.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Course {
    /// The dialogues, one after the other.
    pub(super) dialogues: Vec<Dialogue>,
    /// The nominations, in their order.
    pub(super) nominations: Vec<Nomination>,
    /// What founding parties declare before the vote.
    pub(super) interests: Vec<Interest>,
    /// The question on the ballot.
    pub(super) question: String,
    /// The ballots, by party; a party that is left out stays silent.
    pub(super) ballots: BTreeMap<String, Ballot>,
    /// The decision.
    pub(super) decision: Decision,
    /// The kick-off meeting, held when the application was approved.
    pub(super) kickoff: Kickoff,
    /// How it ends.
    pub(super) expected: Expected,
}

/// One founding party's dialogue.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Dialogue {
    /// The party.
    pub(super) party: String,
    /// By which channel it was held.
    pub(super) channel: String,
    /// Who took part.
    pub(super) participants: String,
    /// What was said.
    pub(super) entry: String,
    /// Whether the party will nominate.
    pub(super) outcome: String,
    /// The party's summary.
    pub(super) summary: String,
}

/// One nomination.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Nomination {
    /// The party.
    pub(super) party: String,
    /// Why.
    pub(super) statement: String,
}

/// What one founding party declares.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Interest {
    /// The party.
    pub(super) party: String,
    /// What it declares.
    pub(super) interest: InterestKind,
    /// Why.
    pub(super) reason: String,
}

/// What can be declared.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum InterestKind {
    /// None.
    None,
    /// One that is told; the party votes.
    Declared,
    /// One for which the party takes no part.
    Recused,
}

/// One ballot.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Ballot {
    /// What it says.
    choice: String,
    /// Why.
    reason: String,
}

/// The decision.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Decision {
    /// The reasons.
    pub(super) reasons: String,
}

/// The kick-off meeting.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Kickoff {
    /// The tracks that the new member takes part in.
    pub(super) tracks: Vec<String>,
}

/// How a script ends.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "snake_case")]
pub(super) enum Expected {
    /// The founding parties approve the admission.
    Approved,
    /// They do not.
    Rejected,
    /// The application cannot be submitted.
    Incomplete,
}

impl Script {
    /// Reads the script in the file at `path`.
    pub(super) fn read(path: &Path) -> Result<Self, String> {
        let text = std::fs::read_to_string(path).map_err(|error| error.to_string())?;
        serde_json::from_str(&text).map_err(|error| error.to_string())
    }

    /// The name of the organisation that applies.
    pub(super) fn organisation(&self) -> &str {
        let name = self.application.pointer("/organisation/name").and_then(Value::as_str);
        name.unwrap_or("(no name)")
    }

    /// How many commands it takes at most.
    pub(super) fn commands(&self) -> usize {
        let Course { dialogues, nominations, interests, ballots, expected, .. } = &self.course;
        let drafted = 2;
        let decided = match expected {
            Expected::Approved => 3,
            Expected::Rejected => 2,
            Expected::Incomplete => return drafted,
        };
        let talked = 3 * dialogues.len() + nominations.len();
        drafted + talked + interests.len() + ballots.len() + decided
    }

    /// Whether `party` has recused itself.
    pub(super) fn recuses(&self, party: &str) -> bool {
        let mut interests = self.course.interests.iter();
        interests.any(|own| own.party == party && own.interest == InterestKind::Recused)
    }

    /// Whether `party` nominates.
    pub(super) fn nominates(&self, party: &str) -> bool {
        self.course.nominations.iter().any(|nomination| nomination.party == party)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_example_is_a_script() {
        let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples");

        let scripts: Vec<Script> = std::fs::read_dir(examples)
            .unwrap()
            .map(|entry| Script::read(&entry.unwrap().path()).unwrap())
            .collect();

        let ends = |end| scripts.iter().filter(|script| script.course.expected == end).count();
        assert!(ends(Expected::Approved) > 0 && ends(Expected::Rejected) > 0);
        assert!(ends(Expected::Incomplete) > 0);
    }

    #[test]
    fn a_file_with_a_field_too_many_is_no_script() {
        let text = r#"{"application": {}, "course": {}, "more": 1}"#;

        assert!(serde_json::from_str::<Script>(text).is_err());
    }
}

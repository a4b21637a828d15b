//! What comes back from a form of the application: its fields are those of the charter's, so they are no struct's.

use engine::Condition;
use gate::Problem;
use serde::Deserialize;

use super::question::Question;
use crate::entry::{belongs_to, only_known};

/// The fields of a form, each by its name.
#[derive(Debug, Deserialize)]
#[serde(transparent)]
pub(super) struct Entries(Vec<(String, String)>);

/// Where one goes from a step.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Way {
    /// To the next step.
    On,
    /// To the one before.
    Back,
    /// Away, to go on some other day.
    Away,
}

impl Entries {
    /// What was entered in the field `name`; empty where it was left so, or was not there.
    pub(super) fn one(&self, name: &str) -> &str {
        self.all(name).next().unwrap_or_default()
    }

    /// All that was chosen under `name`.
    pub(super) fn all(&self, name: &str) -> impl Iterator<Item = &str> {
        let named = self.0.iter().filter(move |(field, _)| field == name);
        named.map(|(_, value)| value.as_str())
    }

    /// Refuses fields that are neither among these questions nor on every form of the application.
    ///
    /// # Errors
    /// The first field that the form does not have.
    pub(super) fn only(&self, questions: &[Question]) -> Result<(), Problem> {
        let names = self.0.iter().map(|(name, _)| name.as_str());
        only_known(names, |name| {
            ["version", "way", "to"].contains(&name)
                || questions.iter().any(|question| belongs_to(name, &question.id))
        })
    }

    /// What was entered in a field of one line.
    pub(super) fn line(&self, name: &str) -> String {
        self.one(name).trim().to_owned()
    }

    /// What was entered in a field of several lines.
    pub(super) fn text(&self, name: &str) -> String {
        self.one(name).to_owned()
    }

    /// The version of the draft for which the form was filled in; a form without one fits none.
    pub(super) fn version(&self) -> u32 {
        self.one("version").parse().unwrap_or_default()
    }

    /// The same, as the engine takes it.
    pub(super) fn condition(&self) -> Condition {
        Condition::Version(self.version())
    }

    /// Where one goes when all is saved.
    pub(super) fn way(&self) -> Way {
        match self.one("way") {
            "back" => Way::Back,
            "away" => Way::Away,
            _ => Way::On,
        }
    }
}

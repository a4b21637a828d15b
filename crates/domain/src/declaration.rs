//! The declaration: why a participant takes part, what it aims at and what it brings into the pact, for everybody to read.

use std::collections::BTreeMap;

use crate::application::{Application, Initiative};
use crate::id::ObjectiveKey;

/// What of an associate member's application becomes public on its admission. The person to write to, the signer, the size
/// and the wish for a nominating party are not among it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Declaration {
    /// Why it takes part.
    pub motivation: String,
    /// Its concrete goals, by objective; objectives for which it has none are left out.
    pub goals: BTreeMap<ObjectiveKey, String>,
    /// What it does.
    pub initiatives: Vec<Initiative>,
    /// How it lives up to the pact's objectives, in its own judgement.
    pub self_assessment: String,
}

impl From<Application> for Declaration {
    fn from(application: Application) -> Self {
        let Application {
            motivation,
            self_assessment,
            goals,
            initiatives,
            organisation: _,
            contact: _,
            signer: _,
            principles: _,
            preferred_party: _,
        } = application;
        let goals = goals.into_iter().filter(|(_, goal)| !goal.trim().is_empty());
        Self { motivation, goals: goals.collect(), initiatives, self_assessment }
    }
}

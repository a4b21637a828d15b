//! What an initiative is to be: the outline, which replay reads, and the wording beside it.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::said::{line, optional, required};
use crate::application::Novelty;
use crate::charter::Charter;
use crate::id::{ObjectiveKey, TrackKey};
use crate::refusal::{InitiativeRefusal, Refusal};

/// An initiative as its owner describes it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Plan {
    /// What can be counted and compared.
    pub outline: Outline,
    /// What is told.
    pub wording: Wording,
}

/// What can be counted and compared of an initiative: kinds, keys and days.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Outline {
    /// Started for the pact, or running already.
    pub novelty: Novelty,
    /// The objectives of the charter that it serves; one at least.
    pub objectives: BTreeSet<ObjectiveKey>,
    /// The track it belongs to, if any.
    pub track: Option<TrackKey>,
    /// The day on which it starts or started.
    pub start: NaiveDate,
    /// The day on which it is to end, where that is known.
    pub end: Option<NaiveDate>,
}

/// What is told of an initiative.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Wording {
    /// What it is called.
    pub title: String,
    /// What it is.
    pub description: String,
    /// Whom it is for.
    pub target_group: String,
    /// What is to come of it.
    pub expected_result: String,
    /// How it plays together with the pact's purpose.
    pub interplay: String,
    /// With whom besides participants of the pact; may be empty.
    pub outside_partners: String,
    /// How it is paid for, in words; may be empty.
    pub funding_note: String,
}

impl Plan {
    /// Looks whether all is there that `charter` asks for.
    ///
    /// # Errors
    /// The first condition that is not met.
    pub(super) fn check(&self, charter: &Charter) -> Result<(), Refusal> {
        self.wording.check()?;
        self.outline.check(charter)
    }
}

impl Outline {
    fn check(&self, charter: &Charter) -> Result<(), Refusal> {
        if self.objectives.is_empty() {
            return Err(InitiativeRefusal::ObjectiveMissing.into());
        }
        if let Some(key) = self.objectives.iter().find(|key| !charter.has_objective(key)) {
            return Err(InitiativeRefusal::UnknownObjective { objective: key.clone() }.into());
        }
        if let Some(key) = self.track.as_ref().filter(|key| !charter.has_track(key)) {
            return Err(InitiativeRefusal::UnknownTrack { track: key.clone() }.into());
        }
        if self.end.is_some_and(|end| end < self.start) {
            return Err(InitiativeRefusal::EndBeforeStart { start: self.start }.into());
        }
        Ok(())
    }
}

impl Wording {
    fn check(&self) -> Result<(), Refusal> {
        line("title", &self.title)?;
        required("description", &self.description)?;
        required("target_group", &self.target_group)?;
        required("expected_result", &self.expected_result)?;
        required("interplay", &self.interplay)?;
        optional("outside_partners", &self.outside_partners)?;
        optional("funding_note", &self.funding_note)
    }
}

//! A scene: one application of the demo, and what happened to it, as a file tells it.

use chrono::NaiveTime;
use domain::id::PartyKey;
use engine::Error;
use serde::de::{Deserialize, Deserializer, Error as _};
use serde_json::Value;

use super::act::Act;

/// One application and what happened to it.
#[derive(Clone, Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Scene {
    /// By which door it comes.
    pub(super) door: Door,
    /// When the draft was begun.
    pub(super) begun: Hour,
    /// When it was submitted; a draft that was not stays one.
    pub(super) submitted: Option<Hour>,
    /// Where it stands at the end.
    pub(super) phase: String,
    /// The application as the API takes it.
    pub(super) application: Value,
    /// What happened after the submission.
    pub(super) course: Vec<Step>,
}

/// By which door an application comes.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) enum Door {
    /// Written by the applicant.
    Portal,
    /// Entered by the secretariat.
    Paper,
    /// Begun by a founding party for the applicant.
    Invitation(PartyKey),
}

/// A moment: so many working days ago, by the clocks in Copenhagen.
#[derive(Clone, Copy, Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Hour {
    /// How many working days ago.
    pub(super) days: u32,
    /// At which time of the day.
    #[serde(deserialize_with = "time")]
    pub(super) at: NaiveTime,
}

/// Something that somebody did.
#[derive(Clone, Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Step {
    /// How many working days ago.
    days: u32,
    /// At which time of the day.
    #[serde(deserialize_with = "time")]
    at: NaiveTime,
    /// Who: `applicant`, `secretariat` or the key of a founding party.
    pub(super) by: String,
    /// What.
    pub(super) act: Act,
}

impl Scene {
    /// Reads the scene that the file `name` tells with `text`.
    pub(super) fn read(name: &str, text: &str) -> Result<Self, Error> {
        serde_json::from_str(text).map_err(|error| unreadable(name, &error))
    }
}

impl Step {
    /// When.
    pub(super) fn hour(&self) -> Hour {
        Hour { days: self.days, at: self.at }
    }
}

/// That a file of the demo does not say what it should.
pub(super) fn unreadable(name: &str, reason: &serde_json::Error) -> Error {
    store::Error::Corrupt { what: format!("demo/{name}"), reason: reason.to_string() }.into()
}

impl<'de> Deserialize<'de> for Door {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        let text = String::deserialize(reader)?;
        match text.as_str() {
            "portal" => Ok(Self::Portal),
            "paper" => Ok(Self::Paper),
            other => {
                let party = other.strip_prefix("invitation:").and_then(|key| key.parse().ok());
                party.map(Self::Invitation).ok_or_else(|| D::Error::custom("no such door"))
            }
        }
    }
}

pub(super) fn time<'de, D: Deserializer<'de>>(reader: D) -> Result<NaiveTime, D::Error> {
    NaiveTime::parse_from_str(&String::deserialize(reader)?, "%H:%M").map_err(D::Error::custom)
}

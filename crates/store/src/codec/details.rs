//! The JSON of what was said.

use domain::accession::Details;
use domain::application::Application;
use domain::text::Text;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::application::boxed as application_box;

#[derive(Serialize, Deserialize)]
#[serde(remote = "Details", tag = "kind", rename_all = "snake_case")]
pub(super) enum DetailsJson {
    None,
    Application {
        #[serde(with = "application_box")]
        application: Box<Application>,
        note: String,
    },
    Text(#[serde(with = "text")] String),
    File {
        name: String,
    },
    Entry {
        participants: String,
        summary: String,
    },
    Instruction {
        reason: String,
        instruction: String,
    },
    Question {
        question: String,
        #[serde(with = "rule")]
        rule: Box<Text>,
    },
    Decision {
        reasons: String,
        letter: String,
    },
}

/// A text alone, as an object: the kind stands beside it.
mod text {
    use super::*;

    #[derive(Serialize, Deserialize)]
    struct TextJson<T> {
        text: T,
    }

    pub(crate) fn serialize<S: Serializer>(text: &str, s: S) -> Result<S::Ok, S::Error> {
        TextJson { text }.serialize(s)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(d: D) -> Result<String, D::Error> {
        TextJson::deserialize(d).map(|json| json.text)
    }
}

/// The rule of a vote in words, in its box.
mod rule {
    use super::*;

    #[derive(Serialize, Deserialize)]
    #[serde(remote = "Text")]
    struct RuleJson {
        da: String,
        en: String,
    }

    #[expect(clippy::borrowed_box, reason = "serde hands over the field as it is")]
    pub(crate) fn serialize<S: Serializer>(value: &Box<Text>, s: S) -> Result<S::Ok, S::Error> {
        RuleJson::serialize(value, s)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(d: D) -> Result<Box<Text>, D::Error> {
        RuleJson::deserialize(d).map(Box::new)
    }
}

//! The JSON of what happened to an initiative, and of what was said.

use std::borrow::Cow;
use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::application::Novelty;
use domain::id::{CaseId, MembershipId, ObjectiveKey, TrackKey};
use domain::initiative::{
    AmountAudience, Details, FundingSource, FundingState, InitiativeFact, Kroner, Origin, Outline,
    Partnership, State, Subsidy, Wording,
};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::serial::{maybe, one, set};
use super::word::Word;

#[derive(Serialize, Deserialize)]
#[serde(remote = "InitiativeFact", tag = "kind", rename_all = "snake_case")]
pub(super) enum InitiativeFactJson {
    Created {
        #[serde(with = "one")]
        owner: MembershipId,
        #[serde(with = "OriginJson")]
        origin: Origin,
        #[serde(with = "OutlineJson")]
        outline: Outline,
    },
    Revised {
        #[serde(with = "OutlineJson")]
        outline: Outline,
    },
    ProgressNoted,
    ResultRecorded,
    Started,
    Completed,
    Stopped,
    Resumed,
    PartnerInvited {
        #[serde(with = "one")]
        partner: MembershipId,
    },
    PartnershipConfirmed {
        #[serde(with = "one")]
        partner: MembershipId,
    },
    PartnershipDeclined {
        #[serde(with = "one")]
        partner: MembershipId,
    },
    PartnershipLeft {
        #[serde(with = "one")]
        partner: MembershipId,
    },
    FundingAdded {
        number: u32,
        #[serde(with = "SubsidyJson")]
        subsidy: Subsidy,
        #[serde(with = "one")]
        state: FundingState,
    },
    FundingAdvanced {
        number: u32,
        #[serde(with = "one")]
        state: FundingState,
    },
    Commented {
        number: u32,
    },
    CommentAnswered {
        number: u32,
    },
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Origin", tag = "way", rename_all = "snake_case")]
enum OriginJson {
    Participant,
    Application {
        #[serde(with = "one")]
        case: CaseId,
        place: u32,
    },
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Outline")]
struct OutlineJson {
    #[serde(with = "one")]
    novelty: Novelty,
    #[serde(with = "set")]
    objectives: BTreeSet<ObjectiveKey>,
    #[serde(with = "maybe")]
    track: Option<TrackKey>,
    #[serde(with = "one")]
    start: NaiveDate,
    #[serde(with = "maybe")]
    end: Option<NaiveDate>,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Subsidy")]
struct SubsidyJson {
    #[serde(with = "one")]
    source: FundingSource,
    #[serde(with = "maybe")]
    amount: Option<Kroner>,
    #[serde(with = "one")]
    audience: AmountAudience,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Details", tag = "kind", rename_all = "snake_case")]
pub(super) enum InitiativeDetailsJson {
    None,
    Wording(#[serde(with = "wording")] Box<Wording>),
    Text(#[serde(with = "text")] String),
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Wording")]
struct WordingJson {
    title: String,
    description: String,
    target_group: String,
    expected_result: String,
    interplay: String,
    outside_partners: String,
    funding_note: String,
}

/// How an initiative is described, in its box.
mod wording {
    use super::*;

    #[expect(clippy::borrowed_box, reason = "serde hands over the field as it is")]
    pub(crate) fn serialize<S: Serializer>(value: &Box<Wording>, s: S) -> Result<S::Ok, S::Error> {
        WordingJson::serialize(value, s)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(d: D) -> Result<Box<Wording>, D::Error> {
        WordingJson::deserialize(d).map(Box::new)
    }
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

impl Word for Kroner {
    const NAME: &'static str = "Kroner";

    fn word(&self) -> Cow<'_, str> {
        Cow::Owned(self.to_string())
    }

    fn from_word(word: &str) -> Option<Self> {
        word.parse().ok().map(Self)
    }
}

/// Choices that have a code of their own.
macro_rules! coded {
    ($($type:ty),+ $(,)?) => {$(
        impl Word for $type {
            const NAME: &'static str = stringify!($type);

            fn word(&self) -> Cow<'_, str> {
                Cow::Borrowed(self.code())
            }

            fn from_word(word: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|choice| choice.code() == word)
            }
        }
    )+};
}

coded! { State, Partnership, FundingSource, FundingState }

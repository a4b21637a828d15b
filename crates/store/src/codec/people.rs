//! The words and the JSON of persons and mandates.

use std::borrow::Cow;

use domain::accession::Applicant;
use domain::actor::Role;
use domain::id::{MeetingId, PersonId, SignInId};
use domain::meeting::MeetingNews;
use domain::people::{Grant, Grantor, MandateFact, MandateKind, Notice, Scope, SecurityKind};
use domain::time::Timestamp;
use serde::{Deserialize, Serialize};

use super::serial::{maybe, one};
use super::word::Word;

#[derive(Serialize, Deserialize)]
#[serde(remote = "MandateFact", tag = "kind", rename_all = "snake_case")]
pub(super) enum MandateFactJson {
    Granted(#[serde(with = "GrantJson")] Grant),
    Ended {
        #[serde(with = "one")]
        at: Timestamp,
    },
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Grant")]
struct GrantJson {
    #[serde(with = "one")]
    person: PersonId,
    #[serde(with = "one")]
    role: Role,
    #[serde(with = "one", rename = "mandate")]
    kind: MandateKind,
    #[serde(with = "one")]
    starts_at: Timestamp,
    #[serde(with = "maybe")]
    ends_at: Option<Timestamp>,
    #[serde(with = "one")]
    grantor: Grantor,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Notice", tag = "kind", rename_all = "snake_case")]
pub(super) enum NoticeJson {
    SignInLink {
        #[serde(with = "one")]
        sign_in: SignInId,
    },
    MandateGranted {
        #[serde(with = "one")]
        role: Role,
        #[serde(with = "one", rename = "mandate")]
        kind: MandateKind,
    },
    MandateEnded {
        #[serde(with = "one")]
        role: Role,
        #[serde(with = "one", rename = "mandate")]
        kind: MandateKind,
    },
    MandateRequested,
    SomethingWaits,
    Meeting {
        #[serde(with = "one")]
        meeting: MeetingId,
        #[serde(with = "one")]
        news: MeetingNews,
    },
}

/// The column `kind` of the fact's event.
pub(crate) fn mandate_kind(fact: &MandateFact) -> &'static str {
    match fact {
        MandateFact::Granted(_) => "mandate_granted",
        MandateFact::Ended { .. } => "mandate_ended",
    }
}

impl Word for Role {
    const NAME: &'static str = "Role";

    fn word(&self) -> Cow<'_, str> {
        match self {
            Self::Applicant(organisation) => Cow::Owned(format!("applicant:{organisation}")),
            Self::Party(party) => Cow::Owned(format!("party:{party}")),
            Self::Secretariat => Cow::Borrowed("secretariat"),
            Self::AdvisoryBoard => Cow::Borrowed("advisory_board"),
        }
    }

    fn from_word(word: &str) -> Option<Self> {
        match (word, word.split_once(':')) {
            ("secretariat", _) => Some(Self::Secretariat),
            ("advisory_board", _) => Some(Self::AdvisoryBoard),
            (_, Some(("applicant", id))) => id.parse().ok().map(Self::Applicant),
            (_, Some(("party", key))) => key.parse().ok().map(Self::Party),
            (_, Some(_) | None) => None,
        }
    }
}

impl Word for Grantor {
    const NAME: &'static str = "Grantor";

    fn word(&self) -> Cow<'_, str> {
        match self {
            Self::Person(person) => Cow::Owned(person.to_string()),
            Self::Operator => Cow::Borrowed("operator"),
            Self::OwnApplication => Cow::Borrowed("own_application"),
        }
    }

    fn from_word(word: &str) -> Option<Self> {
        match word {
            "operator" => Some(Self::Operator),
            "own_application" => Some(Self::OwnApplication),
            id => id.parse().ok().map(Self::Person),
        }
    }
}

/// Who writes a draft.
impl Word for Applicant {
    const NAME: &'static str = "Applicant";

    fn word(&self) -> Cow<'_, str> {
        match self {
            Self::Organisation(id) => Cow::Owned(id.to_string()),
            Self::OnPaper => Cow::Borrowed("on_paper"),
        }
    }

    fn from_word(word: &str) -> Option<Self> {
        match word {
            "on_paper" => Some(Self::OnPaper),
            id => id.parse().ok().map(Self::Organisation),
        }
    }
}

/// Values that have codes of their own.
macro_rules! coded {
    ($($type:ty),+ $(,)?) => {$(
        impl Word for $type {
            const NAME: &'static str = stringify!($type);

            fn word(&self) -> Cow<'_, str> {
                Cow::Borrowed(self.code())
            }

            fn from_word(word: &str) -> Option<Self> {
                Self::from_code(word)
            }
        }
    )+};
}

coded! { MandateKind, Scope, SecurityKind }

//! Values that are written as one word: in a column of text, and as a string in JSON.

use std::borrow::Cow;

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use domain::accession::{
    Awaited, Behalf, CaseOrder, DeadlineWanted, Door, LetterKind, OfficerWanted, Phase, WaitsFor,
};
use domain::cvr::Cvr;
use domain::file::FileDigest;
use domain::id::{
    CaseId, CaseNumber, DraftId, FileId, ImportId, InitiativeId, MandateId, MeetingId,
    MembershipId, MessageId, ObjectiveKey, OrganisationId, PartyKey, PersonId, PrincipleKey,
    RequestId, SavedSearchId, SessionId, SignInId, TokenId, TrackKey,
};
use domain::meeting::{HalfYear, Seat};
use domain::time::Timestamp;
use uuid::Uuid;

/// A value that is written as one word. What is stored under a word stays readable for ever.
pub(crate) trait Word: Sized {
    /// What it is called in an error.
    const NAME: &'static str;

    /// The word for it.
    fn word(&self) -> Cow<'_, str>;

    /// What the word stands for.
    fn from_word(word: &str) -> Option<Self>;

    /// What the word stands for, or an error that names it.
    fn parsed(word: &str) -> Result<Self, String> {
        Self::from_word(word).ok_or_else(|| format!("{word:?} is not a {}", Self::NAME))
    }
}

/// Values whose own text is the word.
macro_rules! spoken {
    ($($type:ty),+ $(,)?) => {$(
        impl Word for $type {
            const NAME: &'static str = stringify!($type);

            fn word(&self) -> Cow<'_, str> {
                Cow::Owned(self.to_string())
            }

            fn from_word(word: &str) -> Option<Self> {
                word.parse().ok()
            }
        }
    )+};
}

spoken! {
    Uuid, CaseId, DraftId, PersonId, MembershipId, MandateId, OrganisationId, TokenId, SessionId,
    SignInId, RequestId, SavedSearchId, MessageId, MeetingId, HalfYear, Seat, FileId, FileDigest,
    ImportId, InitiativeId, Cvr, NaiveDate,
}

/// Keys of the charter.
macro_rules! keys {
    ($($type:ty),+ $(,)?) => {$(
        impl Word for $type {
            const NAME: &'static str = stringify!($type);

            fn word(&self) -> Cow<'_, str> {
                Cow::Borrowed(self.as_str())
            }

            fn from_word(word: &str) -> Option<Self> {
                word.parse().ok()
            }
        }
    )+};
}

keys! { PartyKey, PrincipleKey, ObjectiveKey, TrackKey }

impl Word for CaseNumber {
    const NAME: &'static str = "CaseNumber";

    fn word(&self) -> Cow<'_, str> {
        Cow::Owned(self.to_string())
    }

    fn from_word(word: &str) -> Option<Self> {
        let (year, serial) = word.split_once('-')?;
        Some(Self { year: year.parse().ok()?, serial: serial.parse().ok()? })
    }
}

impl Word for Timestamp {
    const NAME: &'static str = "Timestamp";

    fn word(&self) -> Cow<'_, str> {
        Cow::Owned(self.to_rfc3339_opts(SecondsFormat::Micros, true))
    }

    fn from_word(word: &str) -> Option<Self> {
        DateTime::parse_from_rfc3339(word).ok().map(|at| at.with_timezone(&Utc))
    }
}

/// Values that have a code of their own.
macro_rules! coded {
    ($($type:ty),+ $(,)?) => {$(
        impl Word for $type {
            const NAME: &'static str = stringify!($type);

            fn word(&self) -> Cow<'_, str> {
                Cow::Owned(self.clone().code().into())
            }

            fn from_word(word: &str) -> Option<Self> {
                Self::from_code(word)
            }
        }
    )+};
}

coded! { Awaited, OfficerWanted, DeadlineWanted, CaseOrder }

impl Word for Phase {
    const NAME: &'static str = "Phase";

    fn word(&self) -> Cow<'_, str> {
        Cow::Borrowed(self.code())
    }

    fn from_word(word: &str) -> Option<Self> {
        Self::from_code(word)
    }
}

impl Word for LetterKind {
    const NAME: &'static str = "LetterKind";

    fn word(&self) -> Cow<'_, str> {
        Cow::Borrowed(self.code())
    }

    fn from_word(word: &str) -> Option<Self> {
        Self::from_code(word)
    }
}

impl Word for Door {
    const NAME: &'static str = "Door";

    fn word(&self) -> Cow<'_, str> {
        match self {
            Self::Portal => Cow::Borrowed("portal"),
            Self::Paper => Cow::Borrowed("paper"),
            Self::Invitation(party) => Cow::Owned(format!("invitation:{party}")),
        }
    }

    fn from_word(word: &str) -> Option<Self> {
        match (word, word.strip_prefix("invitation:")) {
            ("portal", _) => Some(Self::Portal),
            ("paper", _) => Some(Self::Paper),
            (_, Some(party)) => party.parse().ok().map(Self::Invitation),
            (_, None) => None,
        }
    }
}

impl Word for WaitsFor {
    const NAME: &'static str = "WaitsFor";

    fn word(&self) -> Cow<'_, str> {
        match self {
            Self::Applicant => Cow::Borrowed("applicant"),
            Self::Secretariat => Cow::Borrowed("secretariat"),
            Self::Party(party) => Cow::Owned(format!("party:{party}")),
        }
    }

    fn from_word(word: &str) -> Option<Self> {
        match (word, word.strip_prefix("party:")) {
            ("applicant", _) => Some(Self::Applicant),
            ("secretariat", _) => Some(Self::Secretariat),
            (_, Some(party)) => party.parse().ok().map(Self::Party),
            (_, None) => None,
        }
    }
}

impl Word for Behalf {
    const NAME: &'static str = "Behalf";

    fn word(&self) -> Cow<'_, str> {
        match self {
            Self::Applicant => Cow::Borrowed("applicant"),
            Self::Secretariat => Cow::Borrowed("secretariat"),
            Self::AdvisoryBoard => Cow::Borrowed("advisory_board"),
            Self::Clock => Cow::Borrowed("clock"),
            Self::Party(party) => Cow::Owned(format!("party:{party}")),
        }
    }

    fn from_word(word: &str) -> Option<Self> {
        match (word, word.strip_prefix("party:")) {
            ("applicant", _) => Some(Self::Applicant),
            ("secretariat", _) => Some(Self::Secretariat),
            ("advisory_board", _) => Some(Self::AdvisoryBoard),
            ("clock", _) => Some(Self::Clock),
            (_, Some(party)) => party.parse().ok().map(Self::Party),
            (_, None) => None,
        }
    }
}

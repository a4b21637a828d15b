//! The names of things: typed, so that a case is never mistaken for a draft.

use std::fmt;
use std::str::FromStr;

use uuid::Uuid;

macro_rules! uuid_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }
    };
}

uuid_id! {
    /// One case: the course of one application from submission to its end.
    CaseId
}

uuid_id! {
    /// One draft: an application that its author has not submitted yet.
    DraftId
}

uuid_id! {
    /// One file that has been uploaded.
    FileId
}

uuid_id! {
    /// One person, who may act for organisations by mandates.
    PersonId
}

uuid_id! {
    /// One mandate: by which a person acts for an organisation.
    MandateId
}

uuid_id! {
    /// One organisation that applies or has joined. Founding parties go by their keys.
    OrganisationId
}

uuid_id! {
    /// One API token; whoever knows the id can end it, and nothing else.
    TokenId
}

uuid_id! {
    /// One session, from sign-in to sign-out.
    SessionId
}

uuid_id! {
    /// One sign-in under way, from asking for it to its end.
    SignInId
}

uuid_id! {
    /// One search in the list of cases that somebody keeps.
    SavedSearchId
}

uuid_id! {
    /// One request for a mandate.
    RequestId
}

uuid_id! {
    /// One message in the outbox.
    MessageId
}

uuid_id! {
    /// One membership of the pact, founding or associate.
    MembershipId
}

uuid_id! {
    /// One list of members that somebody has put in, to be taken over into the register.
    ImportId
}

uuid_id! {
    /// One half-yearly meeting.
    MeetingId
}

uuid_id! {
    /// One initiative in the register of initiatives.
    InitiativeId
}

macro_rules! key {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
        pub struct $name(String);

        impl $name {
            /// The key as written in the charter file.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl FromStr for $name {
            type Err = InvalidKey;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                checked_key(text).map(Self)
            }
        }
    };
}

key! {
    /// A founding party, by its key in the charter: `di`, `ida`, …
    PartyKey
}

key! {
    /// One of the charter's principles for taking part.
    PrincipleKey
}

key! {
    /// One of the charter's objectives.
    ObjectiveKey
}

key! {
    /// A track of work that members take part in.
    TrackKey
}

/// A key that is empty, longer than 40 characters or not made of `a-z`, `0-9` and `-`.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[error("a key has 1 to 40 characters out of a-z, 0-9 and -")]
pub struct InvalidKey;

fn checked_key(text: &str) -> Result<String, InvalidKey> {
    let fits = (1..=40).contains(&text.len());
    let plain = text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    if fits && plain { Ok(text.to_owned()) } else { Err(InvalidKey) }
}

/// The number of a case, `YYYY-NNNN`: the year of submission in Copenhagen, and a serial within it.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct CaseNumber {
    /// The year of submission.
    pub year: i32,
    /// Counts from one within the year.
    pub serial: u32,
}

impl fmt::Display for CaseNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:04}", self.year, self.serial)
    }
}

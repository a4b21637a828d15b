//! What is stored: the words and the JSON of the domain's values.
//!
//! The domain knows nothing of JSON; serde reaches its types through mirrors, which do not compile unless they name
//! every field and every variant. What has once been stored stays readable: a change of form is a new format, and the
//! old one keeps a `match` arm here.

mod application;
mod choice;
mod details;
mod fact;
mod file;
mod initiative;
mod meeting;
mod membership;
mod people;
mod serial;
mod vote;
mod word;

use domain::accession::{CaseFact, Details};
use domain::application::Application;
use domain::initiative::{Details as InitiativeDetails, InitiativeFact};
use domain::meeting::{MeetingDetails, MeetingFact};
use domain::membership::{MembershipDetails, MembershipFact};
use domain::people::{MandateFact, Notice};
use serde::{Deserialize, Serialize};

use self::application::ApplicationJson;
use self::details::DetailsJson;
use self::fact::CaseFactJson;
use self::initiative::{InitiativeDetailsJson, InitiativeFactJson};
use self::meeting::{MeetingDetailsJson, MeetingFactJson};
use self::membership::{MembershipFactJson, details as membership_details};
use self::people::{MandateFactJson, NoticeJson};
use crate::error::Error;

pub(crate) use self::membership::membership_kind;
pub(crate) use self::people::mandate_kind;
pub(crate) use self::word::Word;

/// The form in which facts and details are written today.
pub(crate) const FORMAT: i32 = 1;

/// A value that is stored as JSON.
pub(crate) trait Stored: Sized {
    /// What it is called in an error.
    const NAME: &'static str;

    /// The JSON for it, in the form of [`FORMAT`].
    fn to_json(&self) -> Result<String, serde_json::Error>;

    /// What the JSON of form [`FORMAT`] stands for.
    fn from_json(json: &str) -> Result<Self, serde_json::Error>;

    /// Writes it.
    fn encode(&self) -> Result<String, Error> {
        self.to_json().map_err(|error| corrupt(Self::NAME, error.to_string()))
    }

    /// Reads what was written in the form `format`.
    fn decode(format: i32, json: &str) -> Result<Self, Error> {
        match format {
            FORMAT => Self::from_json(json).map_err(|error| corrupt(Self::NAME, error.to_string())),
            later => Err(corrupt(Self::NAME, format!("the form {later} is not known"))),
        }
    }
}

fn corrupt(what: &str, reason: String) -> Error {
    Error::Corrupt { what: what.to_owned(), reason }
}

/// Types of the domain, each with its mirror.
macro_rules! stored {
    ($($type:ident through $mirror:literal, $name:literal;)+) => {$(
        impl Stored for $type {
            const NAME: &'static str = $name;

            fn to_json(&self) -> Result<String, serde_json::Error> {
                #[derive(Serialize)]
                struct Lent<'a>(#[serde(with = $mirror)] &'a $type);

                serde_json::to_string(&Lent(self))
            }

            fn from_json(json: &str) -> Result<Self, serde_json::Error> {
                #[derive(Deserialize)]
                struct Owned(#[serde(with = $mirror)] $type);

                serde_json::from_str(json).map(|Owned(value)| value)
            }
        }
    )+};
}

stored! {
    CaseFact through "CaseFactJson", "a case's fact";
    Details through "DetailsJson", "a case's details";
    Application through "ApplicationJson", "an application";
    MembershipFact through "MembershipFactJson", "a membership's fact";
    MembershipDetails through "membership_details", "what is said of a membership";
    MandateFact through "MandateFactJson", "a mandate's fact";
    MeetingFact through "MeetingFactJson", "a meeting's fact";
    MeetingDetails through "MeetingDetailsJson", "a meeting's details";
    Notice through "NoticeJson", "what a mail tells";
    InitiativeFact through "InitiativeFactJson", "an initiative's fact";
    InitiativeDetails through "InitiativeDetailsJson", "an initiative's details";
}

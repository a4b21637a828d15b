//! Values that are written as text: read by the rules of their own type, so that a bad one is refused where it stands.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, NaiveDate, SecondsFormat, SubsecRound, Utc};
use domain::time::{Timestamp, end_of_day};
use serde::de::{Deserialize, Deserializer, Error};
use serde::ser::{Serialize, Serializer};

/// A value of the domain that is written as a text.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(crate) struct Parsed<T>(pub(crate) T);

impl<'de, T: FromStr<Err: fmt::Display>> Deserialize<'de> for Parsed<T> {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        let text = String::deserialize(reader)?;
        text.parse().map(Self).map_err(D::Error::custom)
    }
}

impl<T: fmt::Display> Serialize for Parsed<T> {
    fn serialize<S: Serializer>(&self, writer: S) -> Result<S::Ok, S::Error> {
        writer.collect_str(&self.0)
    }
}

/// A moment, in RFC 3339; kept to microseconds, as the databases do.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Moment(pub(crate) Timestamp);

impl FromStr for Moment {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let at = DateTime::parse_from_rfc3339(text)
            .map_err(|_| "expected a moment such as 2026-12-01T12:00:00Z")?;
        Ok(Self(at.with_timezone(&Utc).trunc_subsecs(6)))
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.to_rfc3339_opts(SecondsFormat::AutoSi, true))
    }
}

/// A deadline: a moment, or a day, which ends at 23.59 in Copenhagen.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Deadline(pub(crate) Timestamp);

impl FromStr for Deadline {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if let Ok(day) = text.parse::<NaiveDate>() {
            return Ok(Self(end_of_day(day)));
        }
        text.parse::<Moment>().map(|moment| Self(moment.0)).map_err(
            |_| "expected a day such as 2026-12-01 or a moment such as 2026-12-01T12:00:00Z",
        )
    }
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, writer: S) -> Result<S::Ok, S::Error> {
        writer.collect_str(self)
    }
}

/// `at` as it is written in answers.
pub(crate) fn moment(at: Timestamp) -> Moment {
    Moment(at)
}

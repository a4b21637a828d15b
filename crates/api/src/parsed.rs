//! Values that are written as text: read by the rules of their own type, so that a bad one is refused where it stands.

use std::fmt;
use std::ops::RangeInclusive;
use std::str::FromStr;

use chrono::{DateTime, Datelike, NaiveDate, SecondsFormat, SubsecRound, Utc};
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

/// The years of days and moments that are taken. Neither database sorts all that a calendar could name, and a hold may
/// still move a deadline on.
const YEARS: RangeInclusive<i32> = 1..=2999;

/// A day.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Day(pub(crate) NaiveDate);

impl FromStr for Day {
    type Err = chrono::ParseError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let day: NaiveDate = text.parse()?;
        if YEARS.contains(&day.year()) {
            return Ok(Self(day));
        }
        // Said as of any day that the calendar does not have.
        "0-0-0".parse().map(Self)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A moment, in RFC 3339; kept to microseconds, as the databases do.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Moment(pub(crate) Timestamp);

impl FromStr for Moment {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let at = DateTime::parse_from_rfc3339(text).ok().map(|at| at.with_timezone(&Utc));
        let at = at.filter(|at| YEARS.contains(&at.year()));
        let at = at.ok_or("expected a moment such as 2026-12-01T12:00:00Z")?;
        Ok(Self(at.trunc_subsecs(6)))
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
        if let Ok(day) = text.parse::<Day>() {
            return Ok(Self(end_of_day(day.0)));
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

//! Single values of the file: each says itself what it expects, and the reader adds the line.

use std::fmt::Display;
use std::ops::RangeInclusive;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};
use domain::calendar::ClosedDay;
use domain::charter::Period;
use domain::id::PartyKey;
use domain::text::Text;
use domain::vote::Participation;
use serde::de::{Deserialize, Deserializer, Error, Unexpected, Visitor};

/// A text in which something is written.
pub(crate) struct Filled(pub(crate) String);

impl<'de> Deserialize<'de> for Filled {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        if text.trim().is_empty() {
            return Err(D::Error::custom("an empty text, expected words"));
        }
        Ok(Self(text))
    }
}

/// One text in both languages: `{ da = "…", en = "…" }`.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Words {
    da: Filled,
    en: Filled,
}

impl From<Words> for Text {
    fn from(words: Words) -> Self {
        Self { da: words.da.0, en: words.en.0 }
    }
}

/// A value that the rules themselves can read from a text, such as a key or a CVR number.
pub(crate) struct Parsed<T>(pub(crate) T);

impl<'de, T: FromStr<Err: Display>> Deserialize<'de> for Parsed<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse()
            .map(Self)
            .map_err(|error| D::Error::custom(format!("{text:?} does not fit: {error}")))
    }
}

/// The pact's own key, formed like the keys in its lists.
pub(crate) struct PactKey(pub(crate) String);

impl<'de> Deserialize<'de> for PactKey {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Parsed(key) = Parsed::<PartyKey>::deserialize(deserializer)?;
        Ok(Self(key.as_str().to_owned()))
    }
}

/// A day, written as TOML writes one: `2022-06-15`, without quotes.
pub(crate) struct Day(pub(crate) NaiveDate);

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        const EXPECTED: &str =
            "expected a day without a time and without quotes, such as 2022-06-15";
        let moment = toml::value::Datetime::deserialize(deserializer)
            .map_err(|_| D::Error::custom(EXPECTED))?;
        let (Some(date), None, None) = (moment.date, moment.time, moment.offset) else {
            return Err(D::Error::custom(format!("{moment} is not a day: {EXPECTED}")));
        };
        NaiveDate::from_ymd_opt(date.year.into(), date.month.into(), date.day.into())
            .map(Self)
            .ok_or_else(|| D::Error::custom(format!("{moment} is not in the calendar: {EXPECTED}")))
    }
}

/// A day of every year, `MM-DD`.
pub(crate) struct DayOfYear(pub(crate) ClosedDay);

impl<'de> Deserialize<'de> for DayOfYear {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        // Read as a day of a leap year, so that 02-29 is one.
        let day =
            (text.len() == 5).then(|| NaiveDate::from_str(&format!("2024-{text}")).ok()).flatten();
        let day = day.ok_or_else(|| {
            D::Error::custom(format!(
                "{text:?} is no day of the year, expected month and day such as \"12-24\""
            ))
        })?;
        Ok(Self(ClosedDay { month: day.month(), day: day.day() }))
    }
}

/// A whole number within limits.
pub(crate) struct Number<const MIN: u32, const MAX: u32>(pub(crate) u32);

impl<'de, const MIN: u32, const MAX: u32> Deserialize<'de> for Number<MIN, MAX> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Within { limits: MIN..=MAX }).map(Self)
    }
}

struct Within {
    limits: RangeInclusive<u32>,
}

impl Visitor<'_> for Within {
    type Value = u32;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "a whole number from {}", self.limits.start())?;
        match *self.limits.end() {
            u32::MAX => Ok(()),
            max => write!(f, " to {max}"),
        }
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<u32, E> {
        u32::try_from(number)
            .ok()
            .filter(|within| self.limits.contains(within))
            .ok_or_else(|| E::invalid_value(Unexpected::Signed(number), &self))
    }
}

/// The longest period, in days: ten years. It keeps a slip of the pen from becoming a deadline beyond the calendar.
const PERIOD_DAYS_MAX: u32 = 3650;

/// A length of time: `{ days = 14 }` or `{ working_days = 10 }`.
#[derive(serde::Deserialize)]
#[serde(try_from = "LengthTable")]
pub(crate) struct Length(pub(crate) Period);

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct LengthTable {
    days: Option<Number<1, PERIOD_DAYS_MAX>>,
    working_days: Option<Number<1, PERIOD_DAYS_MAX>>,
}

impl TryFrom<LengthTable> for Length {
    type Error = &'static str;

    fn try_from(table: LengthTable) -> Result<Self, Self::Error> {
        match (table.days, table.working_days) {
            (Some(days), None) => Ok(Self(Period::Days(days.0))),
            (None, Some(days)) => Ok(Self(Period::WorkingDays(days.0))),
            (Some(_), Some(_)) | (None, None) => {
                Err("expected either { days = … } or { working_days = … }")
            }
        }
    }
}

/// How many must take part: a word or a whole number.
pub(crate) struct TakingPart(pub(crate) Participation);

impl<'de> Deserialize<'de> for TakingPart {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(WordOrNumber).map(Self)
    }
}

struct WordOrNumber;

impl Visitor<'_> for WordOrNumber {
    type Value = Participation;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("\"any\", \"more_than_half\" or a whole number from 1")
    }

    fn visit_str<E: Error>(self, word: &str) -> Result<Participation, E> {
        match word {
            "any" => Ok(Participation::Any),
            "more_than_half" => Ok(Participation::MoreThanHalf),
            unknown => Err(E::invalid_value(Unexpected::Str(unknown), &self)),
        }
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Participation, E> {
        u32::try_from(number)
            .ok()
            .filter(|minimum| *minimum > 0)
            .map(Participation::AtLeast)
            .ok_or_else(|| E::invalid_value(Unexpected::Signed(number), &self))
    }
}

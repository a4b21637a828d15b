//! Half-years: the pact meets once in each.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Months, NaiveDate};

use crate::time::{Timestamp, local_date};

/// Half a year, by the calendar in Copenhagen.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct HalfYear {
    /// Its first day: 1 January or 1 July. Nothing else makes one.
    first_day: NaiveDate,
}

impl HalfYear {
    /// The half-year in which `day` lies.
    pub fn of(day: NaiveDate) -> Self {
        let month = if day.month() <= 6 { 1 } else { 7 };
        Self { first_day: NaiveDate::from_ymd_opt(day.year(), month, 1).unwrap_or(day) }
    }

    /// The half-year in which the moment `at` lies in Copenhagen.
    pub fn at(at: Timestamp) -> Self {
        Self::of(local_date(at))
    }

    /// 1 January or 1 July.
    pub fn first_day(self) -> NaiveDate {
        self.first_day
    }

    /// 30 June or 31 December.
    pub fn last_day(self) -> NaiveDate {
        self.next().first_day.pred_opt().unwrap_or(self.first_day)
    }

    /// The half-year after it.
    pub fn next(self) -> Self {
        Self::of(self.first_day.checked_add_months(Months::new(6)).unwrap_or(self.first_day))
    }

    /// The year in which it lies.
    pub fn year(self) -> i32 {
        self.first_day.year()
    }

    /// 1 or 2.
    pub fn number(self) -> u32 {
        if self.first_day.month() == 1 { 1 } else { 2 }
    }

    /// The half-years from `self` to `last`, both among them; none when `last` is earlier.
    pub fn through(self, last: Self) -> impl Iterator<Item = Self> {
        std::iter::successors(Some(self), |half_year| Some(half_year.next()))
            .take_while(move |half_year| *half_year <= last)
    }
}

impl fmt::Display for HalfYear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-H{}", self.year(), self.number())
    }
}

/// A text that is no half-year such as 2026-H2.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error("expected a half-year such as 2026-H2")]
pub struct InvalidHalfYear;

impl FromStr for HalfYear {
    type Err = InvalidHalfYear;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (year, half) = text.split_once("-H").ok_or(InvalidHalfYear)?;
        let is_year = year.len() == 4 && year.bytes().all(|digit| digit.is_ascii_digit());
        let year = year.parse().ok().filter(|_| is_year).ok_or(InvalidHalfYear)?;
        let month = match half {
            "1" => 1,
            "2" => 7,
            _ => return Err(InvalidHalfYear),
        };
        NaiveDate::from_ymd_opt(year, month, 1).map(Self::of).ok_or(InvalidHalfYear)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn half_year(text: &str) -> HalfYear {
        text.parse().unwrap()
    }

    #[test]
    fn a_half_year_has_a_first_and_a_last_day() {
        let second = half_year("2026-H2");

        assert_eq!(second.first_day().to_string(), "2026-07-01");
        assert_eq!(second.last_day().to_string(), "2026-12-31");
        assert_eq!(half_year("2024-H1").last_day().to_string(), "2024-06-30");
        assert_eq!(second.next().to_string(), "2027-H1");
    }

    #[test]
    fn the_last_hour_of_a_year_in_utc_lies_in_the_next_half_year_in_copenhagen() {
        assert_eq!(HalfYear::at("2026-12-31T23:30:00Z".parse().unwrap()), half_year("2027-H1"));
        assert_eq!(HalfYear::at("2026-06-30T21:59:59Z".parse().unwrap()), half_year("2026-H1"));
        assert_eq!(HalfYear::at("2026-06-30T22:00:00Z".parse().unwrap()), half_year("2026-H2"));
    }

    #[test]
    fn anything_else_is_no_half_year() {
        for text in ["", "2026", "2026-H3", "2026-H0", "26-H1", "+026-H1", "2026-h1", "2026-H1 "] {
            assert_eq!(text.parse::<HalfYear>(), Err(InvalidHalfYear), "{text}");
        }
    }
}

//! Moments: hours after one fixed start, told by hand.

use chrono::{NaiveDate, TimeDelta};
use domain::time::Timestamp;

/// `hours` after Monday 2 February 2026, 10.00 in Copenhagen: when every story begins.
pub fn at(hours: i64) -> Timestamp {
    moment("2026-02-02T09:00:00Z") + TimeDelta::hours(hours)
}

/// The moment that `text` gives by RFC 3339.
pub fn moment(text: &str) -> Timestamp {
    text.parse().unwrap()
}

/// The day that `text` gives as `YYYY-MM-DD`.
pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

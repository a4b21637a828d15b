//! What people enter in forms, read: addresses and days.

use chrono::{Datelike, NaiveDate};
use serde::Deserialize;

/// What is to be said of an e-mail address that is none: the name of the text.
pub(crate) fn email_fault(entered: &str) -> &'static str {
    if entered.trim().is_empty() { "email-missing" } else { "email-unfit" }
}

/// A day in three fields.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq)]
pub(crate) struct DayEntry {
    pub(crate) day: String,
    pub(crate) month: String,
    pub(crate) year: String,
}

/// What was entered as a day.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Entered {
    /// Nothing.
    Nothing,
    /// A day that the calendar has.
    Day(NaiveDate),
    /// Something else.
    Unreadable,
}

impl DayEntry {
    /// What was entered. The years are those that both databases sort.
    pub(crate) fn read(&self) -> Entered {
        let parts = [&self.day, &self.month, &self.year].map(|part| part.trim());
        if parts.iter().all(|part| part.is_empty()) {
            return Entered::Nothing;
        }
        let [day, month, year] = parts.map(|part| part.parse::<u16>().ok());
        let date = || NaiveDate::from_ymd_opt(i32::from(year?), u32::from(month?), u32::from(day?));
        let date = date().filter(|date| (1..=2999).contains(&date.year()));
        date.map_or(Entered::Unreadable, Entered::Day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(day: &str, month: &str, year: &str) -> Entered {
        let [day, month, year] = [day, month, year].map(str::to_owned);
        DayEntry { day, month, year }.read()
    }

    #[test]
    fn a_day_is_read_from_its_three_fields() {
        let date = NaiveDate::from_ymd_opt(2026, 6, 5).unwrap();

        assert_eq!(read("5", "6", "2026"), Entered::Day(date));
        assert_eq!(read(" 05", "06 ", "2026"), Entered::Day(date));
        assert_eq!(read("", " ", ""), Entered::Nothing);
        for (day, month, year) in [
            ("5", "", ""),
            ("31", "6", "2026"),
            ("5", "juni", "2026"),
            ("5", "6", "9999"),
            ("-5", "6", "2026"),
        ] {
            assert_eq!(read(day, month, year), Entered::Unreadable, "{day}.{month}.{year}");
        }
    }
}

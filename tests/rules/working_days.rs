//! Periods in working days are counted as the Danish calendar has them.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate, Weekday};
use domain::calendar::{WorkingCalendar, is_public_holiday};

/// The public holidays of thirty years, as somebody else counts them; `scripts/danish-holidays` writes the file.
const HOLIDAYS: &str = include_str!("working_days/holidays.txt");

const YEARS: std::ops::RangeInclusive<i32> = 2011..=2040;

fn holidays() -> BTreeSet<NaiveDate> {
    let days = HOLIDAYS.lines().map(|line| line.split_once(' ').unwrap().0);
    days.map(|day| day.parse().unwrap()).collect()
}

fn days() -> impl Iterator<Item = NaiveDate> {
    let first = NaiveDate::from_ymd_opt(*YEARS.start(), 1, 1).unwrap();
    first.iter_days().take_while(|day| YEARS.contains(&day.year()))
}

#[test]
fn the_public_holidays_of_thirty_years_are_those_that_others_count() {
    let holidays = holidays();
    let others: Vec<_> =
        days().filter(|day| is_public_holiday(*day) != holidays.contains(day)).collect();

    assert_eq!(others, []);
    assert_eq!(days().count(), 10_958);
}

#[test]
fn every_day_of_thirty_years_is_a_working_day_or_free_as_others_count() {
    let (calendar, holidays) = (WorkingCalendar::default(), holidays());
    let is_free = |day: &NaiveDate| {
        matches!(day.weekday(), Weekday::Sat | Weekday::Sun) || holidays.contains(day)
    };

    for day in days() {
        assert_eq!(calendar.is_working_day(day), !is_free(&day), "{day}");
    }
    // The days behind the last year are not known.
    let known: Vec<_> = days().collect();
    for (place, day) in known.iter().enumerate() {
        if let Some(next) = known[place + 1..].iter().find(|next| !is_free(next)) {
            assert_eq!(calendar.working_days_after(*day, 1), *next, "the one after {day}");
        }
    }
}

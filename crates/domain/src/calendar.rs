//! Danish working days: Monday to Friday, without public holidays and the days when the office is closed.

use std::collections::BTreeSet;

use chrono::{Datelike, Days, NaiveDate, Weekday};

/// A day of the year on which the secretariat's office is closed, such as 24 December.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct ClosedDay {
    /// 1 to 12.
    pub month: u32,
    /// 1 to 31.
    pub day: u32,
}

/// Which days count as working days.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct WorkingCalendar {
    /// Days beside the public holidays on which the office is closed.
    pub office_closed: BTreeSet<ClosedDay>,
}

impl WorkingCalendar {
    /// Whether `day` counts when a period is given in working days.
    pub fn is_working_day(&self, day: NaiveDate) -> bool {
        let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
        let closed = ClosedDay { month: day.month(), day: day.day() };
        !weekend && !is_public_holiday(day) && !self.office_closed.contains(&closed)
    }

    /// The `count`th working day after `day`; `day` itself does not count.
    pub fn working_days_after(&self, day: NaiveDate, count: u32) -> NaiveDate {
        day.iter_days()
            .skip(1)
            .filter(|candidate| self.is_working_day(*candidate))
            .zip(1..=count)
            .last()
            .map_or(day, |(found, _)| found)
    }
}

/// Whether `day` is a Danish public holiday. Store bededag counts until 2023; a law abolished it from 2024.
pub fn is_public_holiday(day: NaiveDate) -> bool {
    let fixed = matches!((day.month(), day.day()), (1, 1) | (12, 25) | (12, 26));
    fixed || moves_with_easter(day)
}

/// Days from Easter Sunday: Maundy Thursday, Good Friday, Easter, Easter Monday, Ascension, Whit Sunday and Monday.
const FROM_EASTER: [i64; 7] = [-3, -2, 0, 1, 39, 49, 50];
/// Store bededag, the fourth Friday after Easter.
const PRAYER_DAY_FROM_EASTER: i64 = 26;
const PRAYER_DAY_LAST_YEAR: i32 = 2023;

fn moves_with_easter(day: NaiveDate) -> bool {
    let Some(easter) = easter_sunday(day.year()) else { return false };
    let offset = (day - easter).num_days();
    FROM_EASTER.contains(&offset)
        || (offset == PRAYER_DAY_FROM_EASTER && day.year() <= PRAYER_DAY_LAST_YEAR)
}

/// Easter Sunday of a Gregorian year, by the computation of Butcher and Meeus.
fn easter_sunday(year: i32) -> Option<NaiveDate> {
    let golden = year % 19;
    let (century, within) = (year / 100, year % 100);
    let correction = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + century - century / 4 - correction + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (within / 4) - epact - within % 4) % 7;
    let late = (golden + 11 * epact + 22 * weekday) / 451;
    let from_march = epact + weekday - 7 * late + 22;
    let march = NaiveDate::from_ymd_opt(year, 3, 1)?;
    march.checked_add_days(Days::new(u64::try_from(from_march - 1).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn easter_falls_where_the_church_says() {
        assert_eq!(easter_sunday(2024), Some(day(2024, 3, 31)));
        assert_eq!(easter_sunday(2026), Some(day(2026, 4, 5)));
        assert_eq!(easter_sunday(2038), Some(day(2038, 4, 25)));
    }

    #[test]
    fn store_bededag_is_a_working_day_from_2024() {
        assert!(is_public_holiday(day(2023, 5, 5)));
        assert!(!is_public_holiday(day(2024, 4, 26)));
    }

    #[test]
    fn ten_working_days_skip_easter_and_weekends() {
        let calendar = WorkingCalendar::default();

        assert_eq!(calendar.working_days_after(day(2026, 3, 30), 10), day(2026, 4, 16));
    }

    #[test]
    fn the_office_may_be_closed_on_more_days() {
        let christmas_eve = ClosedDay { month: 12, day: 24 };
        let calendar = WorkingCalendar { office_closed: [christmas_eve].into() };

        assert!(!calendar.is_working_day(day(2026, 12, 24)));
        assert!(WorkingCalendar::default().is_working_day(day(2026, 12, 24)));
    }
}

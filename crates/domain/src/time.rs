//! Moments and days: UTC inside, Europe/Copenhagen outside.

use chrono::{
    DateTime, Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Utc,
};
use chrono_tz::Europe::Copenhagen;

/// A moment, in UTC.
pub type Timestamp = DateTime<Utc>;

/// The day in Copenhagen at the moment `at`.
pub fn local_date(at: Timestamp) -> NaiveDate {
    at.with_timezone(&Copenhagen).date_naive()
}

/// The time that clocks on the wall in Copenhagen show at the moment `at`.
pub fn local_time(at: Timestamp) -> NaiveDateTime {
    at.with_timezone(&Copenhagen).naive_local()
}

/// The year in Copenhagen at the moment `at`: the year of a case number.
pub fn local_year(at: Timestamp) -> i32 {
    local_date(at).year()
}

/// The end of `day` in Copenhagen, 23.59: when a deadline of that day ends.
pub fn end_of_day(day: NaiveDate) -> Timestamp {
    from_local(day.and_time(NaiveTime::MIN) + TimeDelta::minutes(24 * 60 - 1))
}

/// The beginning of `day` in Copenhagen, 0.00: when a membership of that day begins.
pub fn start_of_day(day: NaiveDate) -> Timestamp {
    from_local(day.and_time(NaiveTime::MIN))
}

/// The end of the day that lies `days` after the day of `at`, both as Copenhagen counts them.
pub fn end_of_day_after(at: Timestamp, days: u32) -> Timestamp {
    let day = local_date(at);
    end_of_day(day.checked_add_days(Days::new(u64::from(days))).unwrap_or(day))
}

/// The end of the day to which `deadline` moves when the clocks were stopped for `stopped`. Both are told by the clocks
/// on the wall, so that three days are three days also when one of them has 23 hours.
pub fn end_of_day_moved(deadline: Timestamp, stopped: TimeDelta) -> Timestamp {
    end_of_day((local_time(deadline) + stopped).date())
}

/// The moment at which clocks on the wall in Copenhagen show `time` on `day`; the earlier one where they show it twice.
pub fn local_moment(day: NaiveDate, time: NaiveTime) -> Timestamp {
    from_local(day.and_time(time))
}

/// Copenhagen moves its clocks between 2 and 3 in the night, so 23.59 and 0.00 exist exactly once. Should a law ever
/// move that, the earlier reading counts, and a reading that does not exist is taken as UTC.
fn from_local(local: NaiveDateTime) -> Timestamp {
    Copenhagen
        .from_local_datetime(&local)
        .earliest()
        .map_or_else(|| local.and_utc(), |local| local.with_timezone(&Utc))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn a_deadline_ends_at_23_59_in_copenhagen_in_winter_and_in_summer() {
        assert_eq!(end_of_day(day(2026, 1, 15)).to_rfc3339(), "2026-01-15T22:59:00+00:00");
        assert_eq!(end_of_day(day(2026, 7, 15)).to_rfc3339(), "2026-07-15T21:59:00+00:00");
    }

    #[test]
    fn fourteen_days_across_the_change_to_summer_time_end_at_23_59_local() {
        let opened = "2026-03-20T09:00:00Z".parse().unwrap();

        assert_eq!(end_of_day_after(opened, 14).to_rfc3339(), "2026-04-03T21:59:00+00:00");
    }

    #[test]
    fn the_day_of_a_late_evening_in_utc_is_the_next_one_in_copenhagen() {
        assert_eq!(local_date("2026-12-31T23:30:00Z".parse().unwrap()), day(2027, 1, 1));
        assert_eq!(local_year("2026-12-31T23:30:00Z".parse().unwrap()), 2027);
    }
}

//! Days and moments as they are written in running text, in Copenhagen's time.

use chrono::{Datelike, NaiveDate, Timelike};
use chrono_tz::Europe::Copenhagen;
use domain::text::Language;
use domain::time::Timestamp;

use super::catalogue::{Arguments, text};

/// «15. juni 2022», “15 June 2022”.
pub fn day(day: NaiveDate, language: Language) -> String {
    let month = text(&format!("month-{}", day.month()), &Arguments::default(), language);
    let arguments = Arguments::of([
        ("day", day.day().to_string()),
        ("month", month),
        ("year", day.year().to_string()),
    ]);
    text("day", &arguments, language)
}

/// «15. juni 2022 kl. 14.30», “15 June 2022 at 14:30”.
pub fn moment(at: Timestamp, language: Language) -> String {
    let local = at.with_timezone(&Copenhagen);
    let hour = match language {
        Language::Da => local.hour().to_string(),
        Language::En => format!("{:02}", local.hour()),
    };
    let arguments = Arguments::of([
        ("date", day(local.date_naive(), language)),
        ("hour", hour),
        ("minute", format!("{:02}", local.minute())),
    ]);
    text("moment", &arguments, language)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn a_day_is_written_without_leading_zero() {
        let fifth = NaiveDate::from_ymd_opt(2026, 6, 5).unwrap();

        assert_eq!(day(fifth, Language::Da), "5. juni 2026");
        assert_eq!(day(fifth, Language::En), "5 June 2026");
    }

    #[test]
    fn months_are_lower_case_in_danish_and_upper_case_in_english() {
        let months = |language| -> Vec<String> {
            let first = |month| NaiveDate::from_ymd_opt(2022, month, 1).unwrap();
            (1..=12).map(|month| day(first(month), language)).collect()
        };

        let danish = months(Language::Da).join(", ");
        assert_eq!(
            danish.replace("1. ", "").replace(" 2022", ""),
            "januar, februar, marts, april, maj, juni, juli, august, september, oktober, november, december"
        );
        let english = months(Language::En).join(", ");
        assert_eq!(
            english.replace("1 ", "").replace(" 2022", ""),
            "January, February, March, April, May, June, July, August, September, October, November, December"
        );
    }

    #[test]
    fn a_moment_is_copenhagens_in_summer_and_in_winter() {
        let (summer, winter) = (at("2022-06-15T12:30:00Z"), at("2022-12-15T12:30:00Z"));

        assert_eq!(moment(summer, Language::Da), "15. juni 2022 kl. 14.30");
        assert_eq!(moment(summer, Language::En), "15 June 2022 at 14:30");
        assert_eq!(moment(winter, Language::Da), "15. december 2022 kl. 13.30");
        assert_eq!(moment(winter, Language::En), "15 December 2022 at 13:30");
    }

    #[test]
    fn the_hours_of_the_night_and_the_morning_are_written_as_each_language_does() {
        let (midnight, morning) = (at("2022-06-14T22:00:00Z"), at("2022-06-15T07:05:00Z"));

        assert_eq!(moment(midnight, Language::Da), "15. juni 2022 kl. 0.00");
        assert_eq!(moment(midnight, Language::En), "15 June 2022 at 00:00");
        assert_eq!(moment(morning, Language::Da), "15. juni 2022 kl. 9.05");
        assert_eq!(moment(morning, Language::En), "15 June 2022 at 09:05");
    }

    #[test]
    fn seconds_are_left_out_so_that_a_deadline_at_23_59_reads_so() {
        assert_eq!(moment(at("2022-06-29T21:59:59Z"), Language::Da), "29. juni 2022 kl. 23.59");
    }
}

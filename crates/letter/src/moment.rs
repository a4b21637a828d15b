//! Days and moments as letters write them, in Copenhagen's time.

use chrono::{Datelike, NaiveDate, Timelike};
use domain::text::Language;
use domain::time::{Timestamp, local_time};

use crate::texts::{Arguments, text};

/// «15. juni 2022», “15 June 2022”.
pub(crate) fn day(day: NaiveDate, language: Language) -> String {
    let month = text(&format!("month-{}", day.month()), &Arguments::default(), language);
    let arguments = Arguments::default()
        .with("day", &day.day().to_string())
        .with("month", &month)
        .with("year", &day.year().to_string());
    text("day", &arguments, language)
}

/// «15. juni 2022 kl. 14.30», “15 June 2022 at 14:30”.
pub(crate) fn moment(at: Timestamp, language: Language) -> String {
    let local = local_time(at);
    let hour = match language {
        Language::Da => local.hour().to_string(),
        Language::En => format!("{:02}", local.hour()),
    };
    let arguments = Arguments::default()
        .with("date", &day(local.date(), language))
        .with("hour", &hour)
        .with("minute", &format!("{:02}", local.minute()));
    text("moment", &arguments, language)
}

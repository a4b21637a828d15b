//! Columns that hold values of the domain.

use chrono::{NaiveDate, NaiveDateTime, SubsecRound};
use diesel::deserialize::{self, FromSql, FromSqlRow};
use diesel::pg::Pg;
use diesel::sql_types;
use diesel::sqlite::Sqlite;
use domain::time::Timestamp;

use crate::any::{MultiBackend, MultiRawValue};
use crate::codec::Word;

/// A value read from a column of text, where it stands as its word.
#[derive(Debug, FromSqlRow)]
pub(crate) struct Text<T>(pub(crate) T);

/// A moment read from a column of time.
#[derive(Debug, FromSqlRow)]
pub(crate) struct Moment(pub(crate) Timestamp);

/// The value of a column that may be empty.
pub(crate) fn value<T>(column: Option<Text<T>>) -> Option<T> {
    column.map(|Text(value)| value)
}

/// The moment of a column that may be empty.
pub(crate) fn moment(column: Option<Moment>) -> Option<Timestamp> {
    column.map(|Moment(at)| at)
}

/// `at` as a column of time holds it: in UTC, to the microsecond, which is what PostgreSQL keeps.
pub(crate) fn naive(at: Timestamp) -> NaiveDateTime {
    at.naive_utc().trunc_subsecs(6)
}

impl<T: Word> FromSql<sql_types::Text, MultiBackend> for Text<T> {
    fn from_sql(bytes: MultiRawValue<'_>) -> deserialize::Result<Self> {
        let word = <String as FromSql<sql_types::Text, MultiBackend>>::from_sql(bytes)?;
        Ok(Self(T::parsed(&word)?))
    }
}

impl FromSql<sql_types::Timestamp, MultiBackend> for Moment {
    fn from_sql(bytes: MultiRawValue<'_>) -> deserialize::Result<Self> {
        let at = match bytes {
            MultiRawValue::Sqlite(text) => {
                let text = <String as FromSql<sql_types::Text, Sqlite>>::from_sql(text)?;
                spelled(&text).ok_or_else(|| format!("{text:?} is not a moment"))?
            }
            MultiRawValue::Postgres(bytes) => {
                <NaiveDateTime as FromSql<sql_types::Timestamp, Pg>>::from_sql(bytes)?
            }
        };
        Ok(Self(at.and_utc()))
    }
}

/// The moment in SQLite's spelling, `2026-11-24 09:30:00.123456`. diesel's own reading tries a list of spellings, which
/// showed in the time that a history takes.
pub(crate) fn spelled(text: &str) -> Option<NaiveDateTime> {
    let (day, time) = text.split_once(' ')?;
    let (time, fraction) = time.split_once('.').unwrap_or((time, ""));
    let mut day = day.splitn(3, '-');
    let mut time = time.splitn(3, ':');
    let date = NaiveDate::from_ymd_opt(
        day.next()?.parse().ok()?,
        day.next()?.parse().ok()?,
        day.next()?.parse().ok()?,
    )?;
    date.and_hms_micro_opt(
        time.next()?.parse().ok()?,
        time.next()?.parse().ok()?,
        time.next()?.parse().ok()?,
        format!("{fraction:0<6}").parse().ok()?,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_read_with_and_without_a_fraction() {
        for text in ["2026-11-24 09:30:00", "2026-11-24 09:30:00.120", "2026-11-24 09:30:00.123456"]
        {
            let expected = NaiveDateTime::parse_from_str(text, "%F %T%.f").unwrap();
            assert_eq!(spelled(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn anything_else_is_no_moment() {
        for text in ["", "2026-11-24", "2026-11-24T09:30:00", "2026-02-30 09:30:00", "soon"] {
            assert_eq!(spelled(text), None, "{text}");
        }
    }
}

//! Columns that hold values of the domain.

use chrono::{NaiveDateTime, SubsecRound};
use diesel::deserialize::{self, FromSql, FromSqlRow};
use diesel::sql_types;
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
        let at = <NaiveDateTime as FromSql<sql_types::Timestamp, MultiBackend>>::from_sql(bytes)?;
        Ok(Self(at.and_utc()))
    }
}

//! A row of any table, in the way in which SQLite keeps it: moments as text, truth as 0 and 1.

use chrono::NaiveDateTime;
use diesel::connection::DefaultLoadingMode;
use diesel::deserialize::{self, FromSql};
use diesel::pg::{Pg, PgRowByRowLoadingMode, PgValue};
use diesel::query_builder::BoxedSqlQuery;
use diesel::query_builder::SqlQuery;
use diesel::row::{Field, NamedRow, Row as Fields};
use diesel::sql_types::{BigInt, Binary, Bool, Integer, Nullable, Text, Timestamp};
use diesel::sqlite::{Sqlite, SqliteType};
use diesel::{QueryableByName, RunQueryDsl, sql_query};

use crate::any::AnyConnection;
use crate::column::spelled;
use crate::error::Error;
use crate::table::Class;

/// What stands in one column.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) enum Value {
    Null,
    Integer(i64),
    Text(String),
    Bytes(Vec<u8>),
}

/// What stands in the columns that a query selects.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Row(pub(crate) Vec<Value>);

/// How SQLite spells a moment, as diesel writes it.
const MOMENT: &str = "%F %T%.f";

/// Hands each row that `query` selects to `take`, one after the other.
pub(crate) fn each(
    conn: &mut AnyConnection,
    query: &str,
    mut take: impl FnMut(Row) -> Result<(), Error>,
) -> Result<(), Error> {
    match conn {
        AnyConnection::Sqlite(conn) => {
            for row in sql_query(query).load_iter::<Row, DefaultLoadingMode>(conn)? {
                take(row?)?;
            }
        }
        AnyConnection::Postgres(conn) => {
            for row in sql_query(query).load_iter::<Row, PgRowByRowLoadingMode>(conn)? {
                take(row?)?;
            }
        }
    }
    Ok(())
}

impl Row {
    /// About how much room it takes, in bytes.
    pub(crate) fn weight(&self) -> usize {
        let weights = self.0.iter().map(|value| match value {
            Value::Null | Value::Integer(_) => 8,
            Value::Text(text) => text.len(),
            Value::Bytes(bytes) => bytes.len(),
        });
        weights.sum()
    }
}

impl Value {
    /// Binds it where SQLite is to take it.
    pub(crate) fn bind_sqlite<'f>(
        self,
        query: BoxedSqlQuery<'f, Sqlite, SqlQuery>,
    ) -> BoxedSqlQuery<'f, Sqlite, SqlQuery> {
        match self {
            Self::Null => query.bind::<Nullable<Text>, _>(None::<String>),
            Self::Integer(number) => query.bind::<BigInt, _>(number),
            Self::Text(text) => query.bind::<Text, _>(text),
            Self::Bytes(bytes) => query.bind::<Binary, _>(bytes),
        }
    }

    /// Binds it where PostgreSQL is to take it for something of this class.
    pub(crate) fn bind_postgres<'f>(
        self,
        class: Class,
        query: BoxedSqlQuery<'f, Pg, SqlQuery>,
    ) -> Result<BoxedSqlQuery<'f, Pg, SqlQuery>, Error> {
        Ok(match (class, self) {
            (Class::Text, Self::Null) => query.bind::<Nullable<Text>, _>(None::<String>),
            (Class::Integer, Self::Null) => query.bind::<Nullable<BigInt>, _>(None::<i64>),
            (Class::Boolean, Self::Null) => query.bind::<Nullable<Bool>, _>(None::<bool>),
            (Class::Bytes, Self::Null) => query.bind::<Nullable<Binary>, _>(None::<Vec<u8>>),
            (Class::Moment, Self::Null) => {
                query.bind::<Nullable<Timestamp>, _>(None::<NaiveDateTime>)
            }
            (Class::Text, Self::Text(text)) => query.bind::<Text, _>(text),
            (Class::Integer, Self::Integer(number)) => query.bind::<BigInt, _>(number),
            (Class::Boolean, Self::Integer(number)) => query.bind::<Bool, _>(number != 0),
            (Class::Bytes, Self::Bytes(bytes)) => query.bind::<Binary, _>(bytes),
            (Class::Moment, Self::Text(text)) => {
                let moment = spelled(&text).ok_or_else(|| misplaced(class))?;
                query.bind::<Timestamp, _>(moment)
            }
            (
                Class::Text | Class::Integer | Class::Boolean | Class::Moment | Class::Bytes,
                Self::Integer(_) | Self::Text(_) | Self::Bytes(_),
            ) => return Err(misplaced(class)),
        })
    }
}

fn misplaced(class: Class) -> Error {
    Error::Corrupt {
        what: "a column".to_owned(),
        reason: format!("it holds something else than what it is for: {class:?}"),
    }
}

impl QueryableByName<Sqlite> for Row {
    fn build<'a>(row: &impl NamedRow<'a, Sqlite>) -> deserialize::Result<Self> {
        let fields = (0..row.field_count()).filter_map(|place| Fields::get(row, place));
        let values = fields.map(|field| {
            let Some(value) = field.value() else { return Ok(Value::Null) };
            match value.value_type() {
                None => Ok(Value::Null),
                Some(SqliteType::Text) => FromSql::<Text, Sqlite>::from_sql(value).map(Value::Text),
                Some(SqliteType::Binary) => {
                    FromSql::<Binary, Sqlite>::from_sql(value).map(Value::Bytes)
                }
                Some(SqliteType::SmallInt | SqliteType::Integer | SqliteType::Long) => {
                    FromSql::<BigInt, Sqlite>::from_sql(value).map(Value::Integer)
                }
                Some(SqliteType::Float | SqliteType::Double) => {
                    Err("a column holds a fraction, which no table has".into())
                }
            }
        });
        values.collect::<deserialize::Result<_>>().map(Self)
    }
}

impl QueryableByName<Pg> for Row {
    fn build<'a>(row: &impl NamedRow<'a, Pg>) -> deserialize::Result<Self> {
        let fields = (0..row.field_count()).filter_map(|place| Fields::get(row, place));
        let values = fields.map(|field| field.value().map_or(Ok(Value::Null), from_postgres));
        values.collect::<deserialize::Result<_>>().map(Self)
    }
}

/// What PostgreSQL tells, by the number that it has for each type.
fn from_postgres(value: PgValue<'_>) -> deserialize::Result<Value> {
    match value.get_oid().get() {
        16 => FromSql::<Bool, Pg>::from_sql(value).map(|truth: bool| Value::Integer(truth.into())),
        17 => FromSql::<Binary, Pg>::from_sql(value).map(Value::Bytes),
        20 => FromSql::<BigInt, Pg>::from_sql(value).map(Value::Integer),
        23 => {
            FromSql::<Integer, Pg>::from_sql(value).map(|number: i32| Value::Integer(number.into()))
        }
        25 => FromSql::<Text, Pg>::from_sql(value).map(Value::Text),
        1114 => FromSql::<Timestamp, Pg>::from_sql(value)
            .map(|moment: NaiveDateTime| Value::Text(moment.format(MOMENT).to_string())),
        other => Err(format!("a column is of the type {other}, which no table has").into()),
    }
}

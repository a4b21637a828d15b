//! Rows on their way from one database to another, table by table.

use std::fmt::Write;

use diesel::{QueryResult, RunQueryDsl, sql_query};

use crate::any::AnyConnection;
use crate::error::Error;
use crate::row::{Row, each};
use crate::table::{Table, quoted};

/// The most rows that go in one statement. SQLite takes 32766 values at once, PostgreSQL 65535.
const ROWS_MAX: usize = 200;
/// How much goes in one statement before the next one is begun, in bytes.
const WEIGHT_MAX: usize = 1 << 20;

/// Rows that wait to be written together.
struct Batch<'a> {
    to: &'a mut AnyConnection,
    table: &'a Table,
    rows: Vec<Row>,
    weight: usize,
    written: u64,
}

/// Writes every row of `table` in `from` to `to`; how many there are.
pub(crate) fn rows(
    from: &mut AnyConnection,
    to: &mut AnyConnection,
    table: &Table,
) -> Result<u64, Error> {
    let query = format!("SELECT {} FROM {}", table.column_list(), quoted(&table.name));
    let mut batch = Batch { to, table, rows: vec![], weight: 0, written: 0 };
    each(from, &query, |row| batch.take(row))?;
    batch.write()?;
    Ok(batch.written)
}

impl Batch<'_> {
    fn take(&mut self, row: Row) -> Result<(), Error> {
        self.weight += row.weight();
        self.rows.push(row);
        if self.rows.len() < ROWS_MAX && self.weight < WEIGHT_MAX { Ok(()) } else { self.write() }
    }

    fn write(&mut self) -> Result<(), Error> {
        self.weight = 0;
        let rows = std::mem::take(&mut self.rows);
        let count = rows.len();
        if count == 0 {
            return Ok(());
        }
        let written = match self.to {
            AnyConnection::Sqlite(conn) => {
                let mut query = sql_query(statement(self.table, "?", count)).into_boxed();
                for value in rows.into_iter().flat_map(|row| row.0) {
                    query = value.bind_sqlite(query);
                }
                query.execute(conn)
            }
            AnyConnection::Postgres(conn) => {
                let mut query = sql_query(statement(self.table, "$", count)).into_boxed();
                for row in rows {
                    for (value, column) in row.0.into_iter().zip(&self.table.columns) {
                        query = value.bind_postgres(column.class, query)?;
                    }
                }
                query.execute(conn)
            }
        };
        self.written += counted(written)?;
        Ok(())
    }
}

/// The statement that inserts `count` rows into `table`, with numbered places behind `sign`.
fn statement(table: &Table, sign: &str, count: usize) -> String {
    let width = table.columns.len();
    let mut statement =
        format!("INSERT INTO {} ({}) VALUES ", quoted(&table.name), table.column_list());
    for place in 0..count * width {
        let before = match (place, place % width) {
            (0, _) => "(",
            (_, 0) => "), (",
            _ => ", ",
        };
        // A string takes whatever is written to it.
        let _ = write!(statement, "{before}{sign}{}", place + 1);
    }
    statement.push(')');
    statement
}

fn counted(written: QueryResult<usize>) -> Result<u64, Error> {
    // What the database says here is about the copy: no key of it can mean that somebody else wrote first.
    let written = written.map_err(Error::Database)?;
    Ok(u64::try_from(written).unwrap_or(u64::MAX))
}

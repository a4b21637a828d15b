//! Whether the database itself is whole.

use diesel::sql_types::Text;
use diesel::{QueryableByName, RunQueryDsl, sql_query};

use crate::any::AnyConnection;
use crate::connection::Connection;
use crate::error::Error;

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    line: String,
}

const PAGES: &str =
    "SELECT integrity_check AS line FROM pragma_integrity_check WHERE integrity_check <> 'ok'";
const REFERENCES: &str = "SELECT \"table\" || ' refers to rows of ' || parent || ' that are not there' AS line \
     FROM pragma_foreign_key_check GROUP BY \"table\", parent";

impl Connection {
    /// What is wrong with the file of SQLite, and which rows refer to others that are not there. PostgreSQL sees to both
    /// by itself.
    ///
    /// # Errors
    /// The database says no.
    pub fn integrity_faults(&mut self) -> Result<Vec<String>, Error> {
        let AnyConnection::Sqlite(conn) = &mut self.inner else { return Ok(vec![]) };
        let pages: Vec<Line> = sql_query(PAGES).load(conn)?;
        let references: Vec<Line> = sql_query(REFERENCES).load(conn)?;
        Ok(pages.into_iter().chain(references).map(|found| found.line).collect())
    }
}

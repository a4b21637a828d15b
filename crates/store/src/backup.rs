//! Backup and restore. A backup of either database is a SQLite file with the same tables, marked as what it is.
//!
//! Both ways are one copy: every row of every table, read from one snapshot and written in one transaction.

use std::path::Path;

use diesel::connection::SimpleConnection;
use diesel::sql_types::{Bool, Text};
use diesel::{QueryableByName, RunQueryDsl, sql_query};

use crate::address::Address;
use crate::any::AnyConnection;
use crate::connection::{Connection, Purpose, TransactionKind};
use crate::copy;
use crate::error::Error;
use crate::migration::{self, POSTGRES_LOCK};
use crate::store::Store;
use crate::table::{self, Table, quoted};

/// Tables that stay behind: what somebody has signed out of must not come back with a backup.
const LEFT_BEHIND: [&str; 2] = ["sessions", "sign_ins"];

/// How each SQLite file begins.
const SQLITE_FILE: &[u8] = b"SQLite format 3\0";
/// What stands in a backup where SQLite keeps a mark of the program that a file belongs to.
const MARK: u32 = 0x5061_6774;
/// Where it stands in the file.
const MARK_AT: std::ops::Range<usize> = 68..72;

/// What came of filling a database.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Filled {
    /// All of it is there.
    Whole {
        /// How many rows.
        rows: u64,
    },
    /// There was something before: nothing has been written.
    Occupied {
        /// A table that holds rows.
        table: String,
    },
    /// A newer program has made its schema: nothing has been written.
    Newer {
        /// The migrations that this program does not know, by their moments.
        migrations: Vec<String>,
    },
}

/// Whether a file that begins with `head`, a hundred bytes, is a backup.
pub fn is_backup(head: &[u8]) -> bool {
    head.starts_with(SQLITE_FILE) && head.get(MARK_AT) == Some(&MARK.to_be_bytes())
}

#[derive(QueryableByName)]
struct NameRow {
    #[diesel(sql_type = Text)]
    name: String,
}

#[derive(QueryableByName)]
struct TruthRow {
    #[diesel(sql_type = Bool)]
    truth: bool,
}

#[derive(QueryableByName)]
struct IdentityRow {
    #[diesel(sql_type = Text)]
    table_name: String,
    #[diesel(sql_type = Text)]
    column_name: String,
}

const SQLITE_TABLES: &str = "SELECT name FROM sqlite_master WHERE type = 'table' \
     AND name NOT IN ('sqlite_sequence', '__diesel_schema_migrations') ORDER BY name";
const POSTGRES_TABLES: &str = "SELECT tablename::text AS name FROM pg_tables \
     WHERE schemaname = current_schema() AND tablename <> '__diesel_schema_migrations' ORDER BY 1";
const POSTGRES_IDENTITIES: &str = "SELECT table_name::text, column_name::text \
     FROM information_schema.columns WHERE table_schema = current_schema() AND is_identity = 'YES'";

impl Store {
    /// Writes everything that is kept, as it is at one moment, to the file at `path`, which is empty or not there; how
    /// many rows. The database is written to meanwhile as ever.
    ///
    /// # Errors
    /// The database or the file says no; then the file is worth nothing.
    pub fn backup(&self, path: &Path) -> Result<u64, Error> {
        let address = Address::Sqlite { path: path.display().to_string() };
        migration::run(&address)?;
        let mut file = Connection::open(&address, Purpose::Write)?;
        // A backup is one file by itself, and the transaction need not survive a crash.
        let alone = format!("PRAGMA journal_mode = DELETE; PRAGMA application_id = {MARK}");
        file.inner.batch_execute(&alone)?;
        let tables = table::all()?;
        self.read(|from| file.within(TransactionKind::Batch, |to| copied(from, to, &tables)))
    }

    /// Fills this database from `backup`, if it holds nothing: in one transaction, in which nobody else writes.
    ///
    /// # Errors
    /// A database says no; then nothing is there that was not there before.
    pub fn restore(&self, backup: &Self) -> Result<Filled, Error> {
        let mut conn = Connection::open(self.address(), Purpose::Write)?;
        // A schema of somebody else's rows is not ours to bring up to date.
        if let Some(table) = conn.snapshot(occupied)? {
            return Ok(Filled::Occupied { table });
        }
        let migrations = self.migrations_unknown()?;
        if !migrations.is_empty() {
            return Ok(Filled::Newer { migrations });
        }
        self.migrate()?;
        let kind = match self.address() {
            Address::Sqlite { .. } => TransactionKind::Batch,
            Address::Postgres { .. } => TransactionKind::Write,
        };
        let tables = table::all()?;
        backup.read(|from| {
            conn.within(kind, |to| {
                keep_others_out(to, &tables)?;
                if let Some(table) = occupied(to)? {
                    return Ok(Filled::Occupied { table });
                }
                let rows = copied(from, to, &tables)?;
                move_identities_on(to)?;
                Ok(Filled::Whole { rows })
            })
        })
    }
}

fn copied(from: &mut Connection, to: &mut Connection, tables: &[Table]) -> Result<u64, Error> {
    let mut rows = 0;
    for table in tables.iter().filter(|table| !LEFT_BEHIND.contains(&table.name.as_str())) {
        rows += copy::rows(&mut from.inner, &mut to.inner, table)?;
    }
    Ok(rows)
}

/// A table that holds rows, if there is one.
fn occupied(conn: &mut Connection) -> Result<Option<String>, Error> {
    let names: Vec<NameRow> = match &mut conn.inner {
        AnyConnection::Sqlite(conn) => sql_query(SQLITE_TABLES).load(conn)?,
        AnyConnection::Postgres(conn) => sql_query(POSTGRES_TABLES).load(conn)?,
    };
    for NameRow { name } in names {
        let query = format!("SELECT EXISTS (SELECT 1 FROM {}) AS truth", quoted(&name));
        let found: TruthRow = match &mut conn.inner {
            AnyConnection::Sqlite(conn) => sql_query(query).get_result(conn)?,
            AnyConnection::Postgres(conn) => sql_query(query).get_result(conn)?,
        };
        if found.truth {
            return Ok(Some(name));
        }
    }
    Ok(None)
}

/// Lets nobody write, and no server start, before the transaction ends.
fn keep_others_out(conn: &mut Connection, tables: &[Table]) -> Result<(), Error> {
    match &mut conn.inner {
        // There is one writer at a time.
        AnyConnection::Sqlite(_) => {}
        AnyConnection::Postgres(conn) => {
            let names: Vec<_> = tables.iter().map(|table| quoted(&table.name)).collect();
            let lock = format!("LOCK TABLE {} IN EXCLUSIVE MODE", names.join(", "));
            conn.batch_execute(POSTGRES_LOCK)?;
            conn.batch_execute(&lock)?;
        }
    }
    Ok(())
}

/// PostgreSQL goes on counting behind what was copied, as SQLite does by itself.
fn move_identities_on(conn: &mut Connection) -> Result<(), Error> {
    let AnyConnection::Postgres(conn) = &mut conn.inner else { return Ok(()) };
    let identities: Vec<IdentityRow> = sql_query(POSTGRES_IDENTITIES).load(conn)?;
    for IdentityRow { table_name, column_name } in identities {
        let (table, column) = (quoted(&table_name), quoted(&column_name));
        conn.batch_execute(&format!(
            "SELECT setval(pg_get_serial_sequence('{table}', '{column_name}'), max({column})) \
             FROM {table} HAVING max({column}) IS NOT NULL"
        ))?;
    }
    Ok(())
}

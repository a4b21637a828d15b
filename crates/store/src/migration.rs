//! The schema: migrations for both databases, with equal names, embedded in the program.

use diesel::backend::Backend;
use diesel::connection::SimpleConnection;
use diesel::migration::{Migration, MigrationSource, MigrationVersion};
use diesel::{Connection as _, PgConnection, SqliteConnection};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

use crate::address::Address;
use crate::any::AnyConnection;
use crate::connection::{Connection, Purpose};
use crate::error::Error;

const SQLITE: EmbeddedMigrations = embed_migrations!("../../migrations/sqlite");
const POSTGRES: EmbeddedMigrations = embed_migrations!("../../migrations/postgres");

/// Any number will do, as long as nobody else on the server uses it for a lock.
pub(crate) const POSTGRES_LOCK: &str = "SELECT pg_advisory_xact_lock(7024771)";

/// What to do about migrations.
#[derive(Clone, Copy)]
enum Task {
    /// Name those that are pending.
    Name,
    /// Name those that another program has run, and this one does not know.
    NameUnknown,
    /// Run those that are pending, and name them.
    Run,
}

type Names = Result<Vec<String>, Box<dyn std::error::Error + Send + Sync>>;

/// Runs all pending migrations in one transaction, and names them.
pub(crate) fn run(address: &Address) -> Result<Vec<String>, Error> {
    perform(Task::Run, address)
}

/// The names of the migrations that have not been run.
pub(crate) fn pending(address: &Address) -> Result<Vec<String>, Error> {
    perform(Task::Name, address)
}

/// What another program has run on the database, and this one does not know: the moments by which migrations are named.
pub(crate) fn unknown(address: &Address) -> Result<Vec<String>, Error> {
    perform(Task::NameUnknown, address)
}

/// Runs all migrations on a database that is there for this connection alone.
pub(crate) fn run_on_sqlite(conn: &mut SqliteConnection) -> Result<(), Error> {
    let run = conn.run_pending_migrations(SQLITE).map(drop);
    run.map_err(|error| Error::Migration { reason: error.to_string() })
}

fn perform(task: Task, address: &Address) -> Result<Vec<String>, Error> {
    let outcome = match Connection::open(address, Purpose::Write)?.inner {
        AnyConnection::Sqlite(mut conn) => perform_on_sqlite(task, &mut conn),
        AnyConnection::Postgres(mut conn) => perform_on_postgres(task, &mut conn),
    };
    outcome.map_err(|error| Error::Migration { reason: address.scrubbed(&error.to_string()) })
}

fn perform_on_sqlite(task: Task, conn: &mut SqliteConnection) -> Names {
    conn.immediate_transaction(|conn| fulfil(task, conn, || SQLITE))
}

fn perform_on_postgres(task: Task, conn: &mut PgConnection) -> Names {
    conn.transaction(|conn| {
        conn.batch_execute(POSTGRES_LOCK)?;
        fulfil(task, conn, || POSTGRES)
    })
}

fn fulfil<DB: Backend>(
    task: Task,
    conn: &mut impl MigrationHarness<DB>,
    known: impl Fn() -> EmbeddedMigrations,
) -> Names {
    let pending = conn.pending_migrations(known())?;
    match task {
        Task::Name => {}
        Task::Run => drop(conn.run_pending_migrations(known())?),
        Task::NameUnknown => {
            let known: Vec<Box<dyn Migration<DB>>> = known().migrations()?;
            let is_unknown = |run: &MigrationVersion<'_>| {
                known.iter().all(|migration| migration.name().version() != *run)
            };
            let run = conn.applied_migrations()?.into_iter();
            return Ok(run.filter(is_unknown).map(|version| version.to_string()).collect());
        }
    }
    Ok(names(&pending))
}

fn names<DB: Backend>(migrations: &[Box<dyn Migration<DB>>]) -> Vec<String> {
    migrations.iter().map(|migration| migration.name().to_string()).collect()
}

#[cfg(test)]
mod tests {
    use diesel::sql_types::BigInt;
    use diesel::{RunQueryDsl, dsl};

    use super::*;

    #[test]
    fn down_undoes_what_up_has_done_on_sqlite() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("pagt.db").display().to_string();
        let mut conn = SqliteConnection::establish(&path).unwrap();
        let count = |conn: &mut SqliteConnection| -> i64 {
            let made = "SELECT count(*) FROM sqlite_master \
                 WHERE name NOT LIKE 'sqlite%' AND name NOT LIKE '%diesel%'";
            dsl::sql::<BigInt>(made).get_result(conn).unwrap()
        };

        conn.run_pending_migrations(SQLITE).unwrap();
        let up = count(&mut conn);
        conn.revert_all_migrations(SQLITE).unwrap();
        let down = count(&mut conn);
        conn.run_pending_migrations(SQLITE).unwrap();

        assert_eq!((down, count(&mut conn)), (0, up));
    }

    #[test]
    fn down_undoes_what_up_has_done_on_postgresql() {
        let Ok(server) = std::env::var("TEST_DATABASE_URL") else { return };
        let mut conn = PgConnection::establish(&server).unwrap();
        conn.batch_execute("CREATE SCHEMA up_down_up; SET search_path TO up_down_up").unwrap();
        let count = |conn: &mut PgConnection| -> i64 {
            let made = "SELECT count(*) FROM pg_class \
                 WHERE relnamespace = 'up_down_up'::regnamespace AND relname NOT LIKE '%diesel%'";
            dsl::sql::<BigInt>(made).get_result(conn).unwrap()
        };

        conn.run_pending_migrations(POSTGRES).unwrap();
        let up = count(&mut conn);
        conn.revert_all_migrations(POSTGRES).unwrap();
        let down = count(&mut conn);
        conn.run_pending_migrations(POSTGRES).unwrap();

        assert_eq!((down, count(&mut conn)), (0, up));
    }
}

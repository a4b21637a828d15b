//! A database for each test, and what is done to it past the store.

use std::env;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

use diesel::connection::SimpleConnection;
use diesel::{Connection, PgConnection, SqliteConnection};
use tempfile::TempDir;

/// Whether the tests run on PostgreSQL.
pub(crate) fn on_postgres() -> bool {
    match env::var("TEST_DATABASE").as_deref() {
        Err(_) | Ok("" | "sqlite") => false,
        Ok("postgres") => true,
        Ok(other) => panic!("TEST_DATABASE is {other}; expected sqlite or postgres"),
    }
}

/// An empty database of one test. It is removed when this is dropped.
pub(crate) enum Database {
    /// A file in a folder of its own.
    File(TempDir),
    /// A schema in the server's database, by name.
    OnServer(String),
}

impl Database {
    /// A database without tables, on the kind of database that `TEST_DATABASE` names.
    pub(crate) fn new() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);

        if !on_postgres() {
            return Self::File(tempfile::tempdir().unwrap());
        }
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("outside_{}_{count}", std::process::id());
        postgres(&server_url()).batch_execute(&format!("CREATE SCHEMA {name}")).unwrap();
        Self::OnServer(name)
    }

    /// Its address.
    pub(crate) fn url(&self) -> String {
        match self {
            Self::File(folder) => format!("sqlite:{}", file(folder).display()),
            Self::OnServer(name) => {
                let server = server_url();
                let separator = if server.contains('?') { '&' } else { '?' };
                format!("{server}{separator}options=-csearch_path%3D{name}")
            }
        }
    }

    /// Executes statements past the store.
    pub(crate) fn execute(&self, sql: &str) {
        match self {
            Self::File(folder) => {
                let file = file(folder).display().to_string();
                let mut conn = SqliteConnection::establish(&file).unwrap();
                conn.batch_execute("PRAGMA busy_timeout = 5000").unwrap();
                conn.batch_execute(sql).unwrap();
            }
            Self::OnServer(_) => postgres(&self.url()).batch_execute(sql).unwrap(),
        }
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        if let Self::OnServer(name) = self {
            // Whatever stays behind does no harm: the server goes with the tests, and names are never used twice. A
            // server that was killed may still hold a lock for a moment.
            let drop_it = format!("SET lock_timeout = '5s'; DROP SCHEMA IF EXISTS {name} CASCADE");
            drop(postgres(&server_url()).batch_execute(&drop_it));
        }
    }
}

fn file(folder: &TempDir) -> PathBuf {
    folder.path().join("pagt.db")
}

fn server_url() -> String {
    env::var("TEST_DATABASE_URL")
        .expect("TEST_DATABASE_URL names the PostgreSQL server: see scripts/with-postgres")
}

fn postgres(url: &str) -> PgConnection {
    PgConnection::establish(url)
        .unwrap_or_else(|error| panic!("no PostgreSQL for the tests: {error}"))
}

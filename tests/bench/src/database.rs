//! Databases for the run, and the benchmark's own connections to them.

use std::sync::atomic::{AtomicU32, Ordering};

use crate::failure::Failure;
use crate::options::Folder;
use diesel::connection::SimpleConnection;
use diesel::{Connection as _, PgConnection, SqliteConnection};

/// Where databases are made.
pub(crate) enum Backend {
    /// Files in a folder that is removed in the end.
    Sqlite { folder: Folder },
    /// Databases on a server.
    Postgres { url: String },
}

/// One database, made for the run; what a server holds of it is removed with this.
pub(crate) enum Database {
    /// The path of the file.
    Sqlite { path: String },
    /// The addresses of the database and of the one beside which it was made.
    Postgres { url: String, beside: String, name: String },
}

/// A connection to either.
pub(crate) enum Conn {
    Sqlite(SqliteConnection),
    Postgres(PgConnection),
}

/// As the store opens its writing connection.
const SQLITE_PRAGMAS: &str = "PRAGMA busy_timeout = 5000; PRAGMA foreign_keys = ON; \
     PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 268435456; PRAGMA cache_size = -16384; \
     PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA journal_size_limit = 67108864;";

static DATABASES: AtomicU32 = AtomicU32::new(1);

impl Backend {
    /// What it is called.
    pub(crate) fn name(&self) -> &'static str {
        match self {
            Self::Sqlite { .. } => "SQLite",
            Self::Postgres { .. } => "PostgreSQL",
        }
    }

    /// Makes an empty database.
    pub(crate) fn database(&self) -> Result<Database, Failure> {
        let number = DATABASES.fetch_add(1, Ordering::Relaxed);
        match self {
            Self::Sqlite { folder } => {
                Ok(Database::Sqlite { path: folder.path(&format!("pagt-{number}.db")) })
            }
            Self::Postgres { url: beside } => {
                let name = format!("pagt_bench_{}_{number}", std::process::id());
                let (server, rest) = beside
                    .rsplit_once('/')
                    .ok_or_else(|| Failure::missing("database in PostgreSQL's address"))?;
                let options =
                    rest.split_once('?').map_or(String::new(), |(_, it)| format!("?{it}"));
                PgConnection::establish(beside)?
                    .batch_execute(&format!("CREATE DATABASE {name}"))?;
                let url = format!("{server}/{name}{options}");
                Ok(Database::Postgres { url, beside: beside.clone(), name })
            }
        }
    }
}

impl Database {
    /// Its address, as `pagt` takes it.
    pub(crate) fn url(&self) -> String {
        match self {
            Self::Sqlite { path } => format!("sqlite:{path}"),
            Self::Postgres { url, .. } => url.clone(),
        }
    }

    /// A connection of the benchmark's own.
    pub(crate) fn connect(&self) -> Result<Conn, Failure> {
        Ok(match self {
            Self::Sqlite { path } => {
                let mut conn = SqliteConnection::establish(path)?;
                conn.batch_execute(SQLITE_PRAGMAS)?;
                Conn::Sqlite(conn)
            }
            Self::Postgres { url, .. } => Conn::Postgres(PgConnection::establish(url)?),
        })
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        if let Self::Postgres { beside, name, .. } = self
            && let Ok(mut conn) = PgConnection::establish(beside)
        {
            // What cannot be removed now is in nobody's way but the server's.
            let _ = conn.batch_execute(&format!("DROP DATABASE {name} WITH (FORCE)"));
        }
    }
}

impl Conn {
    /// Runs statements that answer nothing.
    pub(crate) fn run(&mut self, statements: &str) -> Result<(), Failure> {
        match self {
            Self::Sqlite(conn) => conn.batch_execute(statements)?,
            Self::Postgres(conn) => conn.batch_execute(statements)?,
        }
        Ok(())
    }
}

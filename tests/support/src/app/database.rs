//! A database for each test: a copy of one template, which is filled once.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, LazyLock, Mutex, PoisonError, Weak};
use std::thread;
use std::time::Duration;

use diesel::connection::{LoadConnection, SimpleConnection};
use diesel::query_builder::SqlQuery;
use diesel::query_dsl::LoadQuery;
use diesel::sql_types::Text;
use diesel::{Connection, PgConnection, QueryableByName, RunQueryDsl, SqliteConnection, sql_query};
use tempfile::TempDir;

/// Fills an empty database, at this address.
pub(super) type Fill = fn(&str);

/// A database of one test. It is removed when this is dropped.
pub(super) enum Database {
    /// A file in a folder of its own.
    Sqlite(TempDir),
    /// A database on the server that `TEST_DATABASE_URL` names.
    Postgres {
        /// The database.
        database: OnServer,
        /// What it was copied from; kept for the tests that run beside this one.
        _template: Arc<OnServer>,
    },
}

impl Database {
    /// A copy of the template, on the kind of database that `TEST_DATABASE` names.
    pub(super) fn new(fill: Fill) -> Self {
        match env::var("TEST_DATABASE").as_deref() {
            Err(_) | Ok("" | "sqlite") => Self::on_sqlite(fill),
            Ok("postgres") => Self::on_postgres(fill),
            Ok(other) => panic!("TEST_DATABASE is {other}; expected sqlite or postgres"),
        }
    }

    fn on_sqlite(fill: Fill) -> Self {
        static TEMPLATE: LazyLock<Mutex<Option<Arc<[u8]>>>> = LazyLock::new(Mutex::default);

        let template =
            locked(&TEMPLATE).get_or_insert_with(|| sqlite_template(fill).into()).clone();
        let folder = tempfile::tempdir().unwrap();
        fs::write(file_in(&folder), template).unwrap();
        Self::Sqlite(folder)
    }

    fn on_postgres(fill: Fill) -> Self {
        // It goes away with the last test that uses it, for nothing runs at the very end of a test run.
        static TEMPLATE: Mutex<Weak<OnServer>> = Mutex::new(Weak::new());

        let mut known = locked(&TEMPLATE);
        let template = known.upgrade().unwrap_or_else(|| {
            let template = Arc::new(OnServer::create("template", None));
            fill(&template.url());
            *known = Arc::downgrade(&template);
            template
        });
        drop(known);
        Self::Postgres { database: OnServer::create("test", Some(&template)), _template: template }
    }

    /// Its address.
    pub(super) fn url(&self) -> String {
        match self {
            Self::Sqlite(folder) => format!("sqlite:{}", file_in(folder).display()),
            Self::Postgres { database, .. } => database.url(),
        }
    }

    /// Takes a table out of it.
    pub(super) fn lose(&self, table: &str) {
        let lost = format!("ALTER TABLE {table} RENAME TO {table}_lost");
        match self {
            Self::Sqlite(folder) => sqlite(&file_in(folder)).batch_execute(&lost).unwrap(),
            Self::Postgres { database, .. } => {
                postgres(&database.url()).batch_execute(&lost).unwrap()
            }
        }
    }

    /// Every row of every table, as a line of text.
    pub(super) fn rows(&self) -> BTreeMap<String, Vec<String>> {
        match self {
            Self::Sqlite(folder) => sqlite_rows(&mut sqlite(&file_in(folder))),
            Self::Postgres { database, .. } => postgres_rows(&mut postgres(&database.url())),
        }
    }
}

/// A database on the server of `TEST_DATABASE_URL`.
pub(super) struct OnServer {
    name: String,
}

impl OnServer {
    fn create(kind: &str, template: Option<&Self>) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);

        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("pagt_{kind}_{}_{count}", std::process::id());
        let from = template.map(|template| format!(" TEMPLATE {}", template.name));
        let create = format!("CREATE DATABASE {name}{}", from.unwrap_or_default());
        let mut server = postgres(&server_url());
        // A connection that has just been closed holds its database for a moment.
        for _ in 0..100 {
            match server.batch_execute(&create) {
                Ok(()) => return Self { name },
                Err(error) if error.to_string().contains("being accessed") => {
                    thread::sleep(Duration::from_millis(20));
                }
                Err(error) => panic!("{create}: {error}"),
            }
        }
        panic!("{create}: the template stays in use");
    }

    /// The address of the server, with another database at its end.
    fn url(&self) -> String {
        let server = server_url();
        let (place, options) = server.split_once('?').unwrap_or((&server, ""));
        let (host, _) = place.rsplit_once('/').unwrap();
        let options = if options.is_empty() { String::new() } else { format!("?{options}") };
        format!("{host}/{}{options}", self.name)
    }
}

impl Drop for OnServer {
    fn drop(&mut self) {
        // Whatever stays behind all the same does no harm: names are never used twice.
        let Ok(mut server) = PgConnection::establish(&server_url()) else { return };
        let dropped = format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", self.name);
        for _ in 0..10 {
            if server.batch_execute(&dropped).is_ok() {
                return;
            }
            thread::sleep(Duration::from_millis(20));
        }
    }
}

fn server_url() -> String {
    env::var("TEST_DATABASE_URL")
        .expect("TEST_DATABASE_URL names the PostgreSQL server: see scripts/with-postgres")
}

/// The bytes of a filled file. They are copied out of it, for the file itself may still have a log beside it.
fn sqlite_template(fill: Fill) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let (filled, copied) = (file_in(&folder), folder.path().join("copy.db"));
    fill(&format!("sqlite:{}", filled.display()));
    sqlite(&filled).batch_execute(&format!("VACUUM INTO '{}'", copied.display())).unwrap();
    fs::read(copied).unwrap()
}

fn file_in(folder: &TempDir) -> PathBuf {
    folder.path().join("pagt.db")
}

fn sqlite(file: &Path) -> SqliteConnection {
    let mut conn = SqliteConnection::establish(&file.display().to_string()).unwrap();
    conn.batch_execute("PRAGMA busy_timeout = 5000").unwrap();
    conn
}

fn postgres(url: &str) -> PgConnection {
    PgConnection::establish(url)
        .unwrap_or_else(|error| panic!("no PostgreSQL for the tests: {error}"))
}

fn sqlite_rows(conn: &mut SqliteConnection) -> BTreeMap<String, Vec<String>> {
    const TABLES: &str =
        "SELECT name AS line FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'";

    let tables = lines(conn, TABLES.to_owned());
    let rows = |table: String| {
        let columns = format!("SELECT name AS line FROM pragma_table_info('{table}')");
        let columns: Vec<_> =
            lines(conn, columns).iter().map(|column| format!("quote({column})")).collect();
        let columns = columns.join(" || ' ' || ");
        let rows = lines(conn, format!("SELECT {columns} AS line FROM {table} ORDER BY 1"));
        (table, rows)
    };
    tables.into_iter().map(rows).collect()
}

fn postgres_rows(conn: &mut PgConnection) -> BTreeMap<String, Vec<String>> {
    const TABLES: &str =
        "SELECT tablename::text AS line FROM pg_tables WHERE schemaname = 'public'";

    let tables = lines(conn, TABLES.to_owned());
    let rows = |table: String| {
        let rows = lines(conn, format!("SELECT t::text AS line FROM {table} t ORDER BY 1"));
        (table, rows)
    };
    tables.into_iter().map(rows).collect()
}

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    line: String,
}

fn lines<'a, Conn: LoadConnection>(conn: &mut Conn, query: String) -> Vec<String>
where
    SqlQuery: LoadQuery<'a, Conn, Line>,
{
    let lines: Vec<Line> = sql_query(query).load(conn).unwrap();
    lines.into_iter().map(|line| line.line).collect()
}

fn locked<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

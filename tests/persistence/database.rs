//! A database for each test, and what stands in it, read past the store.

use std::collections::BTreeMap;
use std::env;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

use diesel::connection::SimpleConnection;
use diesel::sql_types::Text;
use diesel::{Connection, PgConnection, QueryableByName, RunQueryDsl, SqliteConnection, sql_query};
use store::{Settings, Store};
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
pub(crate) struct Database {
    place: Place,
}

enum Place {
    /// A file in a folder of its own.
    File(TempDir),
    /// A schema in the server's database, by name: much sooner made and removed than a database, and as much by itself.
    OnServer(String),
}

/// Every row of every table, at a moment, each as a line of text.
pub(crate) type Contents = BTreeMap<String, Vec<String>>;

/// The rows that are in only one of the two, each with its table and `+` or `-`.
pub(crate) fn changes(before: &Contents, after: &Contents) -> Vec<String> {
    let only_in = |sign: char, one: &Contents, other: &Contents| {
        let tables = one.iter().flat_map(|(table, rows)| rows.iter().map(move |row| (table, row)));
        let alone =
            tables.filter(|(table, row)| !other.get(*table).is_some_and(|rows| rows.contains(row)));
        alone.map(|(table, row)| format!("{sign} {table}: {row}")).collect::<Vec<_>>()
    };
    [only_in('-', before, after), only_in('+', after, before)].concat()
}

/// The tables that `rebuild` makes anew.
pub(crate) const PROJECTIONS: [&str; 12] = [
    "case_stays",
    "case_waits",
    "cases",
    "initiative_news",
    "initiative_objectives",
    "initiative_partners",
    "initiatives",
    "mandates",
    "meeting_actions",
    "meetings",
    "membership_names",
    "memberships",
];

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    line: String,
}

#[derive(QueryableByName)]
struct Step {
    #[diesel(sql_type = Text)]
    detail: String,
}

#[derive(QueryableByName)]
struct PlanLine {
    #[diesel(sql_type = Text, column_name = "QUERY PLAN")]
    plan: String,
}

impl Database {
    /// A database without tables, on the kind of database that `TEST_DATABASE` names.
    pub(crate) fn new() -> Self {
        if on_postgres() { Self::on_server() } else { Self::in_file() }
    }

    /// A database without tables in a file.
    pub(crate) fn in_file() -> Self {
        Self { place: Place::File(tempfile::tempdir().unwrap()) }
    }

    fn on_server() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);

        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("persistence_{}_{count}", std::process::id());
        postgres(&server_url()).batch_execute(&format!("CREATE SCHEMA {name}")).unwrap();
        Self { place: Place::OnServer(name) }
    }

    /// Its address.
    pub(crate) fn url(&self) -> String {
        match &self.place {
            Place::File(folder) => format!("sqlite:{}", file(folder).display()),
            Place::OnServer(name) => {
                let server = server_url();
                let separator = if server.contains('?') { '&' } else { '?' };
                format!("{server}{separator}options=-csearch_path%3D{name}")
            }
        }
    }

    /// A store on it, as it is.
    pub(crate) fn store(&self) -> Store {
        Store::open(&Settings::new(self.url())).unwrap()
    }

    /// Executes statements past the store.
    pub(crate) fn execute(&self, sql: &str) {
        match &self.place {
            Place::File(folder) => sqlite(folder).batch_execute(sql).unwrap(),
            Place::OnServer(_) => postgres(&self.url()).batch_execute(sql).unwrap(),
        }
    }

    /// What the database says when it refuses to execute `sql`.
    pub(crate) fn refuses(&self, sql: &str) -> String {
        let outcome = match &self.place {
            Place::File(folder) => sqlite(folder).batch_execute(sql),
            Place::OnServer(_) => postgres(&self.url()).batch_execute(sql),
        };
        outcome.unwrap_err().to_string()
    }

    /// The lines that `query` selects as `line`.
    pub(crate) fn lines(&self, query: &str) -> Vec<String> {
        let lines: Vec<Line> = match &self.place {
            Place::File(folder) => sql_query(query).load(&mut sqlite(folder)).unwrap(),
            Place::OnServer(_) => sql_query(query).load(&mut postgres(&self.url())).unwrap(),
        };
        lines.into_iter().map(|line| line.line).collect()
    }

    /// What SQLite tells of a plan.
    pub(crate) fn details(&self, query: &str) -> Vec<String> {
        let Place::File(folder) = &self.place else { return vec![] };
        let steps: Vec<Step> = sql_query(query).load(&mut sqlite(folder)).unwrap();
        steps.into_iter().map(|step| step.detail).collect()
    }

    /// What PostgreSQL tells of its plan for `query`, where it must neither read a whole table nor sort if it can help it.
    pub(crate) fn explained(&self, query: &str) -> Vec<String> {
        let mut conn = postgres(&self.url());
        let forbidden = "SET enable_seqscan = off; SET enable_sort = off; SET enable_bitmapscan = off; \
             SET enable_incremental_sort = off";
        conn.batch_execute(forbidden).unwrap();
        let lines: Vec<PlanLine> = sql_query(format!("EXPLAIN {query}")).load(&mut conn).unwrap();
        lines.into_iter().map(|line| line.plan).collect()
    }

    /// The names of all tables that Pagt has made.
    pub(crate) fn tables(&self) -> Vec<String> {
        let tables = match &self.place {
            Place::File(_) => {
                "SELECT name AS line FROM sqlite_master
                 WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '%diesel%' ORDER BY 1"
            }
            Place::OnServer(_) => {
                "SELECT tablename::text AS line FROM pg_tables
                 WHERE schemaname = current_schema() AND tablename NOT LIKE '%diesel%' ORDER BY 1"
            }
        };
        self.lines(tables)
    }

    /// The rows of `table`, all columns of them.
    pub(crate) fn rows(&self, table: &str) -> Vec<String> {
        let row = match &self.place {
            Place::File(_) => {
                let columns = format!(
                    "SELECT 'quote(' || name || ')' AS line FROM pragma_table_info('{table}')"
                );
                self.lines(&columns).join(" || ' ' || ")
            }
            Place::OnServer(_) => "t::text".to_owned(),
        };
        self.lines(&format!("SELECT {row} AS line FROM {table} t ORDER BY 1"))
    }

    /// Everything in it.
    pub(crate) fn contents(&self) -> Contents {
        self.tables().into_iter().map(|table| (table.clone(), self.rows(&table))).collect()
    }

    /// Everything that `rebuild` makes anew.
    pub(crate) fn projections(&self) -> Contents {
        PROJECTIONS.into_iter().map(|table| (table.to_owned(), self.rows(table))).collect()
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        if let Place::OnServer(name) = &self.place {
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

fn sqlite(folder: &TempDir) -> SqliteConnection {
    let mut conn = SqliteConnection::establish(&file(folder).display().to_string()).unwrap();
    conn.batch_execute("PRAGMA busy_timeout = 5000").unwrap();
    conn
}

fn server_url() -> String {
    env::var("TEST_DATABASE_URL")
        .expect("TEST_DATABASE_URL names the PostgreSQL server: see scripts/with-postgres")
}

fn postgres(url: &str) -> PgConnection {
    PgConnection::establish(url)
        .unwrap_or_else(|error| panic!("no PostgreSQL for the tests: {error}"))
}

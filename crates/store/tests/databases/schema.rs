//! Migrations: up, down and up again, alike on both databases, and by several at once.

use std::thread;

use diesel::{
    Connection as _, PgConnection, QueryableByName, RunQueryDsl, SqliteConnection, sql_types,
};
use insta::assert_snapshot;
use store::{Error, Settings, Store};

use crate::setting::{TestStore, on_postgres};

/// Each column: its table, name, kind, and whether it may be empty and is part of the primary key.
const SQLITE_COLUMNS: &str = "
    SELECT m.name || '.' || c.name || ' ' || c.type
        || CASE WHEN c.\"notnull\" THEN '' ELSE ' NULL' END
        || CASE WHEN c.pk > 0 THEN ' KEY ' || c.pk ELSE '' END AS line
    FROM sqlite_master m JOIN pragma_table_info(m.name) c
    WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' AND m.name NOT LIKE '%diesel%'
    UNION ALL
    SELECT tbl_name || ': ' || name
        || CASE WHEN sql LIKE 'CREATE UNIQUE%' THEN ' UNIQUE' ELSE '' END
        || CASE WHEN sql LIKE '% WHERE %' THEN ' PARTIAL' ELSE '' END
    FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL
    ORDER BY 1";

const POSTGRES_COLUMNS: &str = "
    SELECT t.relname || '.' || a.attname || ' ' || format_type(a.atttypid, NULL)
        || CASE WHEN a.attnotnull THEN '' ELSE ' NULL' END
        || coalesce(' KEY ' || array_position(k.conkey, a.attnum), '') AS line
    FROM pg_class t JOIN pg_attribute a ON a.attrelid = t.oid
    LEFT JOIN pg_constraint k ON k.conrelid = t.oid AND k.contype = 'p'
    WHERE t.relnamespace = current_schema()::regnamespace AND t.relkind = 'r' AND a.attnum > 0
        AND t.relname NOT LIKE '%diesel%'
    UNION ALL
    SELECT t.relname || ': ' || i.relname
        || CASE WHEN x.indisunique THEN ' UNIQUE' ELSE '' END
        || CASE WHEN x.indpred IS NULL THEN '' ELSE ' PARTIAL' END
    FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid
    WHERE t.relnamespace = current_schema()::regnamespace AND t.relname NOT LIKE '%diesel%'
        AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.oid)
    ORDER BY 1";

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = sql_types::Text)]
    line: String,
}

#[test]
fn the_twins_make_the_same_tables() {
    let store = TestStore::new();

    let lines: Vec<Line> = match store.url.strip_prefix("sqlite:") {
        Some(path) => diesel::sql_query(SQLITE_COLUMNS)
            .load(&mut SqliteConnection::establish(path).unwrap())
            .unwrap(),
        None => diesel::sql_query(POSTGRES_COLUMNS)
            .load(&mut PgConnection::establish(&store.url).unwrap())
            .unwrap(),
    };

    // Each database has its own words for the same kinds; a whole number is the same to SQLite in each size.
    let mut lines: Vec<String> = lines
        .into_iter()
        .map(|Line { line }| {
            let line = line.replace("timestamp without time zone", "TIMESTAMP");
            let line = line.replace(" bytea", " BINARY").replace(" BLOB", " BINARY");
            let line = line.replace(" bigint", " INTEGER").replace(" BIGINT", " INTEGER");
            let line = line.replace(" integer", " INTEGER").replace(" text", " TEXT");
            line.replace(" boolean", " BOOLEAN")
        })
        .collect();
    lines.sort();
    assert_snapshot!("tables", lines.join("\n"));
}

/// The names of the migrations in the folder of a kind of database, in their order.
fn migrations(database: &str) -> Vec<String> {
    let path = format!("{}/../../migrations/{database}", env!("CARGO_MANIFEST_DIR"));
    let entries = std::fs::read_dir(path).unwrap().map(|entry| entry.unwrap().file_name());
    let mut names: Vec<_> = entries.map(|name| name.into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn pending_migrations_are_named_and_run_once() {
    let store = TestStore::empty();

    let pending = store.migrations_pending().unwrap();
    let run = store.migrate().unwrap();

    assert_eq!(pending, migrations("sqlite"));
    assert_eq!(run, pending);
    assert_eq!(store.migrations_pending().unwrap(), Vec::<String>::new());
    assert_eq!(store.migrate().unwrap(), Vec::<String>::new());
}

#[test]
fn several_may_migrate_at_once() {
    let store = TestStore::empty();

    let run: usize = thread::scope(|scope| {
        let threads: Vec<_> =
            (0..4).map(|_| scope.spawn(|| store.migrate().unwrap().len())).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).sum()
    });

    assert_eq!(run, migrations("sqlite").len());
}

#[test]
fn the_twins_have_equal_names() {
    assert_eq!(migrations("sqlite"), migrations("postgres"));
}

#[test]
fn a_database_that_cannot_be_reached_is_named_without_its_password() {
    let url = "postgres://pagt:hunter2@127.0.0.1:1/pagt";

    let error = Store::open(&Settings::new(url)).unwrap_err();

    assert!(matches!(error, Error::Connect { .. }), "{error:?}");
    let told = format!("{error} {error:?} {:?}", Settings::new(url));
    assert!(told.contains("127.0.0.1:1/pagt"), "{told}");
    assert!(!told.contains("hunter2"), "{told}");
}

#[test]
fn a_store_that_goes_takes_its_writer_along() {
    if on_postgres() {
        return; // The writer is SQLite's.
    }
    let place = TestStore::new();

    let store = Store::open(&Settings::new(&place.url)).unwrap();
    let clone = store.clone();
    drop(store);
    clone.write(|conn| conn.counter_next("a")).unwrap();
    drop(clone);

    assert_eq!(place.read(|conn| conn.log_list(0, 1)).unwrap(), []);
}

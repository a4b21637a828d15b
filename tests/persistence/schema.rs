//! The schema: alike on both databases, in the code, and after going down and up again.

mod described;
mod in_code;

use std::fs;
use std::path::{Path, PathBuf};

use self::described::{Schema, described};
use crate::database::{Database, on_postgres};

fn workspace() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

fn migrated(database: Database) -> Database {
    database.store().migrate().unwrap();
    database
}

/// The lines that are in only one of the two, to be read in a message.
fn differences(one: &Schema, other: &Schema) -> Vec<String> {
    let only = |sign: char, one: &Schema, other: &Schema| {
        one.lines()
            .into_iter()
            .filter(|line| !other.lines().contains(line))
            .map(|line| format!("{sign} {line}"))
            .collect::<Vec<_>>()
    };
    [only('-', one, other), only('+', other, one)].concat()
}

#[test]
fn the_twins_agree_on_every_column_key_and_index_by_name() {
    let sqlite = described(&migrated(Database::in_file()));
    assert_eq!(sqlite.tables.len(), 29, "all tables are read");
    assert_eq!(sqlite.lines().iter().filter(|line| line.contains("PRIMARY KEY")).count(), 29);
    if !on_postgres() {
        return; // The twin is there only when the tests run on it.
    }

    let postgres = described(&migrated(Database::new()));

    assert_eq!(differences(&sqlite, &postgres), [""; 0]);
}

#[test]
fn the_code_knows_every_column_as_it_is() {
    let database = described(&migrated(Database::new()));
    let code = in_code::described(
        &fs::read_to_string(workspace().join("crates/store/src/schema.rs")).unwrap(),
    );

    assert_eq!(code.len(), database.tables.len());
    for (table, in_code) in code {
        let in_database = &database.tables[&table];
        assert_eq!(in_code.columns, in_database.columns, "columns of {table}");
        assert_eq!(Some(&in_code.key), in_database.primary_key().as_ref(), "key of {table}");
    }
}

#[test]
fn migrations_go_up_and_down_and_up_again() {
    let database = Database::new();
    let kind = if on_postgres() { "postgres" } else { "sqlite" };
    let migrations = migrations(kind);

    let mut seen = Vec::new();
    for _ in 0..2 {
        migrations.iter().for_each(|folder| {
            database.execute(&fs::read_to_string(folder.join("up.sql")).unwrap())
        });
        seen.push(described(&database));
        migrations.iter().rev().for_each(|folder| {
            database.execute(&fs::read_to_string(folder.join("down.sql")).unwrap())
        });
        assert_eq!(database.tables(), [""; 0], "nothing is left");
    }

    assert_eq!(differences(&seen[0], &seen[1]), [""; 0]);
    let by_the_program = described(&migrated(Database::new()));
    assert_eq!(differences(&seen[0], &by_the_program), [""; 0], "the program makes the same");
}

#[test]
fn the_twins_have_migrations_of_equal_names() {
    let names = |kind| {
        migrations(kind)
            .iter()
            .map(|folder| folder.file_name().unwrap().to_owned())
            .collect::<Vec<_>>()
    };

    assert_eq!(names("sqlite"), names("postgres"));
}

#[test]
fn a_migrated_database_has_nothing_pending() {
    let database = migrated(Database::new());

    assert_eq!(database.store().migrations_pending().unwrap(), [""; 0]);
    assert_eq!(database.store().migrate().unwrap(), [""; 0]);
}

/// The folders of the migrations, in order.
fn migrations(kind: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(workspace().join("migrations").join(kind)).unwrap();
    let mut folders: Vec<_> =
        entries.map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()).collect();
    folders.sort();
    folders
}

//! What is not backed up, and what is not restored: each with one sentence, exit code 2, and nothing changed.

use std::fs;
use std::path::Path;

use support::at;
use support::server::pagt;

use super::{backup_of, file, run};
use crate::database::{Database, changes, on_postgres};
use crate::pact::Pact;

/// What `pagt ARGUMENTS` says when it refuses with exit code 2, without the folder of `backup`.
#[track_caller]
fn refusal(database: &Database, command: &str, path: &Path) -> String {
    let output = pagt(&database.url(), &[command, &path.display().to_string()]);
    let words = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{words}");
    let folder = format!("{}/", path.parent().unwrap().display());
    words.replace(&folder, "").trim_end().to_owned()
}

/// Holds that nothing is in `database`: no rows in it, nor even its file.
#[track_caller]
fn is_empty(database: &Database) {
    let rows = || database.contents().into_values().flatten().count();
    assert_eq!(if on_postgres() || file(database).exists() { rows() } else { 0 }, 0);
}

fn small_pact() -> Pact {
    let pact = Pact::new();
    pact.case(1, at(0));
    pact
}

#[test]
fn a_file_that_is_there_is_not_written_over() {
    let pact = small_pact();
    let place = Database::in_file();
    fs::write(file(&place), "mine").unwrap();

    let words = refusal(&pact.database, "backup", &file(&place));

    assert_eq!(
        words,
        "pagt: pagt.db: there is a file already; name another, or move this one away"
    );
    assert_eq!(fs::read(file(&place)).unwrap(), b"mine");
}

#[test]
fn a_folder_that_is_not_there_is_named() {
    let pact = small_pact();
    let place = Database::in_file();
    let folder = file(&place).with_file_name("no-such-folder");

    let words = refusal(&pact.database, "backup", &folder.join("backup.db"));

    assert!(words.contains("no-such-folder: No such file or directory"), "{words}");
}

#[test]
fn a_database_of_an_older_program_is_not_backed_up_by_this_one() {
    let database = Database::new();

    let words = refusal(&database, "backup", &file(&Database::in_file()));

    assert!(words.ends_with("; run `pagt migrate`, then make the backup"), "{words}");
}

#[test]
fn what_is_no_backup_is_not_restored() {
    let target = Database::new();
    let [text, nothing, plain] = [Database::in_file(), Database::in_file(), Database::in_file()];
    fs::write(file(&text), "Kære sekretariat").unwrap();
    plain.store().migrate().unwrap();

    assert_eq!(
        refusal(&target, "restore", &file(&nothing)),
        "pagt: pagt.db: No such file or directory (os error 2)"
    );
    for other in [text, plain] {
        assert_eq!(
            refusal(&target, "restore", &file(&other)),
            "pagt: pagt.db: this is no backup; `pagt backup` makes one"
        );
    }
    is_empty(&target);
}

#[test]
fn a_database_that_holds_something_is_left_as_it_is() {
    let pact = small_pact();
    let backup = backup_of(&pact.database);
    let before = pact.database.contents();

    let words = refusal(&pact.database, "restore", &file(&backup));

    let expected = "pagt: the database holds rows already, in ";
    assert!(
        words.starts_with(expected) && words.ends_with("; restore into an empty one"),
        "{words}"
    );
    assert_eq!(changes(&before, &pact.database.contents()), [""; 0]);
}

#[test]
fn tables_of_somebody_else_are_in_the_way_as_well() {
    let backup = backup_of(&small_pact().database);
    let target = Database::new();
    target.execute("CREATE TABLE wine (name TEXT); INSERT INTO wine VALUES ('Rugmark')");

    let words = refusal(&target, "restore", &file(&backup));

    assert!(words.contains("in wine;"), "{words}");
    assert_eq!(target.tables(), ["wine"], "it is not given our tables");
}

#[test]
fn a_byte_of_the_details_that_has_turned_is_found() {
    let backup = backup_of(&small_pact().database);
    let texts = "SELECT details AS line FROM events WHERE details IS NOT NULL
         ORDER BY length(details) LIMIT 1";
    let details = backup.lines(texts).remove(0);
    let mut bytes = fs::read(file(&backup)).unwrap();
    let letter = details.find("\":\"").unwrap() + 3;
    // SQLite leaves copies of what it has moved; the one that is in use is among them.
    for at in 0..bytes.len() {
        if bytes[at..].starts_with(details.as_bytes()) {
            bytes[at + letter] ^= 0x20;
        }
    }
    fs::write(file(&backup), &bytes).unwrap();
    let target = Database::new();

    let words = refusal(&target, "restore", &file(&backup));

    assert!(words.starts_with("pagt: pagt.db: the backup is damaged: event "), "{words}");
    assert!(words.contains(": the details do not fit their digest"), "{words}");
    is_empty(&target);
}

#[test]
fn a_backup_that_was_cut_off_is_found() {
    let backup = backup_of(&small_pact().database);
    let bytes = fs::read(file(&backup)).unwrap();
    let target = Database::new();

    for length in [bytes.len() - 4096, bytes.len() / 2, 8192, 4096, 100] {
        fs::write(file(&backup), &bytes[..length]).unwrap();
        let words = refusal(&target, "restore", &file(&backup));
        assert!(words.starts_with("pagt: pagt.db: the backup is damaged: "), "{length}: {words}");
    }
    is_empty(&target);
}

#[test]
fn a_row_that_refers_to_nothing_is_found() {
    let backup = backup_of(&small_pact().database);
    backup.execute("PRAGMA foreign_keys = OFF; DELETE FROM persons");

    let words = refusal(&Database::new(), "restore", &file(&backup));

    assert!(words.contains("refers to rows of persons that are not there"), "{words}");
}

#[test]
fn a_restore_that_fails_midway_leaves_nothing() {
    let backup = backup_of(&small_pact().database);
    let target = Database::new();
    target.store().migrate().unwrap();
    target.execute(if on_postgres() {
        "ALTER TABLE tokens ADD CONSTRAINT never CHECK (1 = 0)"
    } else {
        "CREATE TRIGGER never BEFORE INSERT ON tokens BEGIN SELECT RAISE (ABORT, 'never'); END"
    });

    let output = run(&target, "restore", &backup);

    let words = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "{words}");
    assert!(words.contains("never"), "{words}");
    is_empty(&target);
}

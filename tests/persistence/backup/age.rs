//! Backups of older and newer programs.

use std::fs;
use std::path::Path;

use super::{backup_of, done, file, run};
use crate::database::{Database, changes};
use crate::pact::Pact;

/// Takes the newest migration of the backup back, as if an older program had made it.
fn grow_older(backup: &Database) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../migrations/sqlite");
    let newest = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).max().unwrap();
    backup.execute(&fs::read_to_string(newest.join("down.sql")).unwrap());
    backup.execute(
        "DELETE FROM __diesel_schema_migrations
         WHERE version = (SELECT max(version) FROM __diesel_schema_migrations)",
    );
}

#[test]
fn a_backup_of_an_older_program_is_brought_up_to_date() {
    let pact = Pact::new();
    pact.fill();
    let backup = backup_of(&pact.database);
    grow_older(&backup);
    let before = fs::read(file(&backup)).unwrap();

    let target = Database::new();
    done(&target, "restore", &backup);

    let restored = target.contents();
    assert_eq!(changes(&pact.database.contents(), &restored), [""; 0]);
    assert!(before == fs::read(file(&backup)).unwrap(), "the backup itself stays as it was");
}

#[test]
fn a_backup_of_a_newer_program_is_left_to_that_one() {
    let backup = backup_of(&Pact::new().database);
    backup.execute("INSERT INTO __diesel_schema_migrations (version) VALUES ('20991231000000')");

    let output = run(&Database::new(), "restore", &backup);

    let words = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{words}");
    assert!(
        words.contains("a newer program made it, with the migrations 20991231000000; use that"),
        "{words}"
    );
}

#[test]
fn a_database_of_a_newer_program_is_neither_backed_up_nor_filled() {
    let backup = backup_of(&Pact::new().database);
    let newer = Database::new();
    newer.store().migrate().unwrap();
    newer.execute("INSERT INTO __diesel_schema_migrations (version) VALUES ('20991231000000')");

    for (command, file) in [("backup", &Database::in_file()), ("restore", &backup)] {
        let output = run(&newer, command, file);
        let words = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{words}");
        assert!(words.starts_with("pagt: the database: a newer program made it"), "{words}");
    }
}

//! Migrations: up, down and up again, alike on both databases, and by several at once.

use std::thread;

use store::{Error, Settings, Store};

use crate::setting::{TestStore, on_postgres};

#[test]
fn pending_migrations_are_named_and_run_once() {
    let store = TestStore::empty();

    let pending = store.migrations_pending().unwrap();
    let run = store.migrate().unwrap();

    assert_eq!(pending, ["2026-11-24-000000_foundation"]);
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

    assert_eq!(run, 1);
}

#[test]
fn the_twins_have_equal_names() {
    let folder = |database: &str| {
        let path = format!("{}/../../migrations/{database}", env!("CARGO_MANIFEST_DIR"));
        let mut names: Vec<_> =
            std::fs::read_dir(path).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        names.sort();
        names
    };

    assert_eq!(folder("sqlite"), folder("postgres"));
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

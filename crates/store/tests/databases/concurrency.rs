//! Many at once: the batches of the writer, races, panics, and a store that is full.

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::mpsc::{channel, sync_channel};
use std::sync::{Arc, Barrier, Mutex};
use std::thread;

use diesel::connection::SimpleConnection;
use diesel::{Connection as _, PgConnection};
use uuid::Uuid;

use store::{Error, Settings, Store};

use crate::setting::{TestStore, at, by_applicant, case, note, on_postgres};

/// Appends a note to a case, whatever its version.
fn append(store: &Store, serial: u128) -> Result<(), Error> {
    store.write(move |conn| {
        let version = conn.case_history(case(serial))?.len().try_into().unwrap();
        conn.case_append(case(serial), version, &[note("a note")], &by_applicant(), at(1))
    })
}

/// What becomes of the same work in `count` threads that begin at the same instant.
pub(crate) fn at_once<T: Send>(count: usize, work: impl Fn() -> T + Sync) -> Vec<T> {
    let (start, work) = (&Barrier::new(count), &work);
    thread::scope(|scope| {
        let threads: Vec<_> = (0..count)
            .map(|_| {
                scope.spawn(move || {
                    start.wait();
                    work()
                })
            })
            .collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    })
}

#[test]
fn eight_writers_on_one_case_all_get_their_turn() {
    let store = TestStore::new();

    let start = Barrier::new(8);
    thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| {
                start.wait();
                for _ in 0..20 {
                    while let Err(error) = append(&store, 1) {
                        assert!(matches!(error, Error::Busy), "{error}");
                    }
                }
            });
        }
    });

    let history = store.read(|conn| conn.case_history(case(1))).unwrap();
    let versions: Vec<u32> = history.iter().map(|entry| entry.version).collect();
    assert_eq!(versions, (1..=160).collect::<Vec<_>>());
}

#[test]
fn a_counter_gives_each_number_once() {
    let store = TestStore::new();

    let numbers = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| {
                for _ in 0..20 {
                    let next = store.write(|conn| conn.counter_next("case:2026")).unwrap();
                    numbers.lock().unwrap().push(next);
                }
            });
        }
    });

    let mut numbers = numbers.into_inner().unwrap();
    numbers.sort_unstable();
    assert_eq!(numbers, (1..=160).collect::<Vec<_>>());
}

#[test]
fn work_that_fails_leaves_nothing_and_its_neighbours_stay() {
    let store = TestStore::new();

    let outcomes: Vec<Result<(), Error>> = thread::scope(|scope| {
        let threads: Vec<_> = (1..=16)
            .map(|serial: u128| {
                let store = &store;
                scope.spawn(move || {
                    store.write(move |conn| {
                        conn.case_append(case(serial), 0, &[note("a")], &by_applicant(), at(1))?;
                        if serial.is_multiple_of(2) {
                            let reason = "refused".to_owned();
                            return Err(Error::Migration { reason });
                        }
                        Ok(())
                    })
                })
            })
            .collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });

    for (serial, outcome) in (1..=16).zip(outcomes) {
        let events = store.read(|conn| conn.case_history(case(serial))).unwrap().len();
        assert_eq!((outcome.is_ok(), events == 1), (serial % 2 == 1, serial % 2 == 1));
    }
}

#[test]
fn a_panic_is_told_leaves_nothing_and_ends_nothing() {
    let store = TestStore::new();

    let outcome: Result<(), Error> = store.write(|conn| {
        conn.case_append(case(1), 0, &[note("lost")], &by_applicant(), at(1))?;
        panic!("at the {} moment", "worst");
    });
    let read: Result<(), Error> = store.read(|_| panic!("while reading"));

    assert_eq!(outcome.unwrap_err().to_string(), "the work panicked: at the worst moment");
    assert!(matches!(read, Err(Error::Panicked { .. })));
    assert!(store.read(|conn| conn.case_history(case(1))).unwrap().is_empty());
    append(&store, 1).unwrap();
    assert_eq!(store.read(|conn| conn.case_history(case(1))).unwrap().len(), 1);
}

#[test]
fn a_reader_cannot_write() {
    let store = TestStore::new();

    let outcome = store.read(|conn| conn.counter_next("case:2026"));

    assert!(matches!(outcome, Err(Error::Database(_))), "{outcome:?}");
    assert_eq!(store.write(|conn| conn.counter_next("case:2026")).unwrap(), 1);
}

#[test]
fn a_reader_sees_one_snapshot() {
    let store = TestStore::new();

    let (before, after) = store
        .read(|conn| {
            let before = conn.case_history(case(1))?.len();
            append(&store, 1)?;
            Ok::<_, Error>((before, conn.case_history(case(1))?.len()))
        })
        .unwrap();

    assert_eq!((before, after), (0, 0));
    assert_eq!(store.read(|conn| conn.case_history(case(1))).unwrap().len(), 1);
}

#[test]
fn nothing_of_a_batch_is_seen_or_answered_before_it_is_committed() {
    if on_postgres() {
        return; // The batches are SQLite's.
    }
    let store = Arc::new(TestStore::new());
    let (running, is_running) = channel();
    let (release, released) = sync_channel::<()>(0);
    let released = Mutex::new(released);

    // The first piece of work holds the writer, so that the second one lands in the same batch.
    let first = thread::spawn({
        let store = store.clone();
        move || {
            store.write(move |conn| {
                conn.case_append(case(1), 0, &[note("a")], &by_applicant(), at(1))?;
                running.send(()).unwrap();
                released.lock().unwrap().recv().unwrap();
                Ok::<_, Error>(())
            })
        }
    });
    is_running.recv().unwrap();
    let second = thread::spawn({
        let (store, outside) = (store.clone(), Store::open(&Settings::new(&store.url)).unwrap());
        move || {
            store.write(move |conn| {
                let inside = conn.case_history(case(1))?.len();
                let outside = outside.read(|conn| conn.case_history(case(1)))?.len();
                Ok::<_, Error>((inside, outside))
            })
        }
    });
    while Arc::strong_count(&store) < 3 {
        thread::yield_now();
    }
    thread::sleep(std::time::Duration::from_millis(50));
    release.send(()).unwrap();

    first.join().unwrap().unwrap();
    assert_eq!(second.join().unwrap().unwrap(), (1, 0), "seen inside the batch, not outside");
    assert_eq!(store.read(|conn| conn.case_history(case(1))).unwrap().len(), 1);
}

#[test]
fn two_that_wait_for_each_other_both_get_their_turn() {
    if !on_postgres() {
        return; // SQLite has one writer, which waits for nobody.
    }
    let store = TestStore::new();
    store
        .write(|conn| {
            conn.counter_next("a")?;
            conn.counter_next("b")
        })
        .unwrap();

    let both = Arc::new(Barrier::new(2));
    let tries = Arc::new(AtomicU32::new(0));
    thread::scope(|scope| {
        for [first, second] in [["a", "b"], ["b", "a"]] {
            let (store, both, tries) = (&store, both.clone(), tries.clone());
            scope.spawn(move || {
                store
                    .write(move |conn| {
                        conn.counter_next(first)?;
                        if tries.fetch_add(1, Ordering::SeqCst) < 2 {
                            both.wait();
                        }
                        conn.counter_next(second)
                    })
                    .unwrap()
            });
        }
    });

    assert!(tries.load(Ordering::SeqCst) > 2, "neither had to try again");
    assert_eq!(store.write(|conn| conn.counter_next("a")).unwrap(), 4);
}

#[test]
fn a_lost_connection_is_replaced() {
    if !on_postgres() {
        return; // A file is never lost.
    }
    let place = TestStore::new();
    let name = format!("lost-{}", Uuid::now_v7());
    let url = format!("{}&application_name={name}", place.url);
    let store = Store::open(&Settings { pool_size: 1, ..Settings::new(url) }).unwrap();
    store.read(|conn| conn.case_history(case(1))).unwrap();

    PgConnection::establish(&place.url)
        .unwrap()
        .batch_execute(&format!(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = '{name}'"
        ))
        .unwrap();
    let first = store.read(|conn| conn.case_history(case(1)));
    let second = store.read(|conn| conn.case_history(case(1)));

    assert!(matches!(first, Err(Error::Unavailable { .. })), "{first:?}");
    assert_eq!(second.unwrap(), []);
}

#[test]
fn a_full_queue_turns_the_next_one_away() {
    if on_postgres() {
        return; // The queue is SQLite's.
    }
    let place = TestStore::new();
    let store = Store::open(&Settings { queue_length: 1, ..Settings::new(&place.url) }).unwrap();
    let (running, is_running) = channel();
    let (release, released) = channel::<()>();
    let released = Mutex::new(released);

    let busy = thread::scope(|scope| {
        scope.spawn(|| {
            store.write(move |_| {
                running.send(()).unwrap();
                released.lock().unwrap().recv().unwrap_err();
                Ok::<_, Error>(())
            })
        });
        is_running.recv().unwrap();
        let waiting: Vec<_> =
            (0..4).map(|_| scope.spawn(|| store.write(|_| Ok::<_, Error>(())))).collect();
        // One of the four waits in the queue until the writer is let go; the others are turned away.
        while waiting.iter().filter(|thread| thread.is_finished()).count() < 3 {
            thread::yield_now();
        }
        drop(release);
        waiting.into_iter().map(|thread| thread.join().unwrap()).filter(Result::is_err).count()
    });

    assert_eq!(busy, 3);
}

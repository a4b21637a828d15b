//! Counters, and answers that are given again.

use store::{Error, StoredAnswer};

use crate::setting::{TestStore, at, id, somebody};

#[test]
fn each_counter_counts_by_itself_and_forgets_what_was_not_kept() {
    let store = TestStore::new();

    let first = store.write(|conn| conn.counter_next("case:2026")).unwrap();
    let lost: Result<i64, Error> = store.write(|conn| {
        conn.counter_next("case:2026")?;
        Err(Error::Busy)
    });
    let second = store.write(|conn| conn.counter_next("case:2026")).unwrap();
    let other = store.write(|conn| conn.counter_next("case:2027")).unwrap();

    assert!(lost.is_err());
    assert_eq!((first, second, other), (1, 2, 1));
}

#[test]
fn an_answer_is_kept_once_and_given_again_until_it_is_old() {
    let store = TestStore::new();
    let answer = StoredAnswer {
        request_digest: vec![1, 2, 3],
        subject: id(20),
        version: 3,
        body: "{}".to_owned(),
        created_at: at(1),
    };

    let kept = answer.clone();
    store.write(move |conn| conn.idempotency_insert(somebody(), "key", &kept)).unwrap();
    let again = answer.clone();
    let found = store
        .write(move |conn| match conn.idempotency_get(somebody(), "key")? {
            Some(found) => Ok::<_, Error>(found),
            None => conn.idempotency_insert(somebody(), "key", &again).map(|()| again.clone()),
        })
        .unwrap();
    let too_early = store.write(|conn| conn.idempotency_delete_before(at(1))).unwrap();
    let deleted = store.write(|conn| conn.idempotency_delete_before(at(2))).unwrap();

    assert_eq!(found, answer);
    assert_eq!((too_early, deleted), (0, 1));
    assert_eq!(store.read(|conn| conn.idempotency_get(somebody(), "key")).unwrap(), None);
}

//! Mail on its way.

use std::collections::BTreeSet;

use domain::actor::Role;
use domain::id::{MessageId, SignInId};
use domain::people::{MandateKind, Notice};
use domain::text::Language;
use domain::time::Timestamp;
use store::{Delivery, Error, OutboxEntry, OutboxState, Store};

use crate::concurrency::at_once;
use crate::setting::{TestStore, applicant, at, id, on_postgres};

fn message(number: u128, due: i64) -> OutboxEntry {
    OutboxEntry {
        id: MessageId(id(number)),
        recipient: "ase@example.org".to_owned(),
        language: Language::Da,
        notice: Notice::MandateRequested,
        state: OutboxState::Waiting,
        attempts: 0,
        due_at: at(due),
        reason: None,
        created_at: at(0),
        settled_at: None,
    }
}

fn with(messages: &[OutboxEntry]) -> TestStore {
    let store = TestStore::new();
    let stored = messages.to_vec();
    store.write(move |conn| stored.iter().try_for_each(|it| conn.outbox_insert(it))).unwrap();
    store
}

fn claim(store: &Store, now: Timestamp, until: Timestamp, limit: u32) -> Vec<OutboxEntry> {
    store.write(move |conn| conn.outbox_claim(now, until, limit)).unwrap()
}

fn settle(store: &Store, number: u128, delivery: Delivery, now: Timestamp) {
    store.write(move |conn| conn.outbox_settle(MessageId(id(number)), &delivery, now)).unwrap();
}

/// All messages, the oldest first.
fn all(store: &TestStore) -> Vec<OutboxEntry> {
    let mut items = store.read(|conn| conn.outbox_list(None, None, 999)).unwrap().items;
    items.reverse();
    items
}

#[test]
fn what_every_message_tells_is_read_again() {
    let role = || Role::Applicant(applicant());
    let notices = [
        Notice::SignInLink { sign_in: SignInId(id(900)) },
        Notice::MandateGranted { role: role(), kind: MandateKind::Signer },
        Notice::MandateEnded {
            role: Role::Party("di".parse().unwrap()),
            kind: MandateKind::Deputy,
        },
        Notice::MandateRequested,
        Notice::SomethingWaits,
    ];
    let mut messages: Vec<_> = (1..)
        .zip(notices)
        .map(|(number, notice)| OutboxEntry { notice, ..message(number, 1) })
        .collect();
    messages.push(OutboxEntry {
        language: Language::En,
        state: OutboxState::Dead,
        attempts: 14,
        reason: Some("550 ukendt".to_owned()),
        settled_at: Some(at(9)),
        ..message(9, 1)
    });
    let store = with(&messages);

    assert_eq!(all(&store), messages);
}

#[test]
fn the_same_word_to_the_same_address_is_known_while_it_waits() {
    let store = with(&[message(1, 5)]);
    let tells = |recipient: &str, notice: &Notice| {
        store.read(|conn| conn.outbox_tells(recipient, notice)).unwrap()
    };
    let waiting = || tells("ase@example.org", &Notice::MandateRequested);

    assert!(waiting());
    assert!(!tells("bo@example.org", &Notice::MandateRequested));
    assert!(!tells("ase@example.org", &Notice::SomethingWaits));
    settle(&store, 1, Delivery::Sent, at(6));
    assert!(!waiting());
}

#[test]
fn a_claim_takes_what_is_due_and_counts_the_attempt() {
    let store = with(&[message(1, 5), message(2, 3), message(3, 6)]);

    let claimed = claim(&store, at(5), at(20), 9);

    let taken = |number| OutboxEntry { attempts: 1, due_at: at(20), ..message(number, 0) };
    assert_eq!(claimed, [taken(1), taken(2)]);
    assert_eq!(all(&store), [taken(1), taken(2), message(3, 6)]);
}

#[test]
fn what_has_been_claimed_is_given_to_nobody_before_its_time() {
    let store = with(&[message(1, 0)]);

    let rounds = [at(1), at(1), at(19), at(20)].map(|now| claim(&store, now, at(20), 9).len());

    assert_eq!(rounds, [1, 0, 0, 1]);
}

#[test]
fn a_claim_takes_no_more_than_it_is_told_and_the_longest_due_first() {
    let store = with(&[message(1, 5), message(2, 3), message(3, 4)]);

    let ids = |entries: Vec<OutboxEntry>| -> Vec<_> {
        entries.into_iter().map(|entry| entry.id.0).collect()
    };

    assert_eq!(ids(claim(&store, at(9), at(20), 2)), [2, 3].map(id));
    assert_eq!(ids(claim(&store, at(9), at(20), 2)), [id(1)]);
}

#[test]
fn the_next_message_is_the_one_that_waits_and_comes_due_first() {
    let store = with(&[message(1, 5), message(2, 3)]);
    let next = || store.read(|conn| conn.outbox_next_due()).unwrap();

    let before = next();
    settle(&store, 2, Delivery::Sent, at(4));
    let between = next();
    settle(&store, 1, Delivery::Dead { reason: "no".to_owned() }, at(4));

    assert_eq!((before, between, next()), (Some(at(3)), Some(at(5)), None));
}

#[test]
fn a_message_is_sent_tried_again_or_given_up() {
    let store = with(&[message(1, 0), message(2, 0), message(3, 0)]);
    let reason = || "421 senere".to_owned();

    settle(&store, 1, Delivery::Sent, at(4));
    settle(&store, 2, Delivery::Again { due_at: at(30), reason: reason() }, at(4));
    settle(&store, 3, Delivery::Dead { reason: reason() }, at(4));

    let sent = OutboxEntry { state: OutboxState::Sent, settled_at: Some(at(4)), ..message(1, 4) };
    let again = OutboxEntry { reason: Some(reason()), ..message(2, 30) };
    let dead = OutboxEntry {
        state: OutboxState::Dead,
        reason: Some(reason()),
        settled_at: Some(at(4)),
        ..message(3, 4)
    };
    assert_eq!(all(&store), [sent.clone(), again, dead.clone()]);
    // What has been settled stays so, whoever comes late with other news.
    settle(&store, 1, Delivery::Dead { reason: reason() }, at(5));
    settle(&store, 3, Delivery::Sent, at(5));
    let after = all(&store);
    assert_eq!((&after[0], &after[2]), (&sent, &dead));
}

#[test]
fn only_what_was_given_up_is_tried_again_at_somebodys_word() {
    let store = with(&[message(1, 0), message(2, 0), message(3, 9)]);
    settle(&store, 1, Delivery::Dead { reason: "550".to_owned() }, at(4));
    settle(&store, 2, Delivery::Sent, at(4));

    let retried = [1, 1, 2, 3, 9].map(|number| {
        store.write(move |conn| conn.outbox_retry(MessageId(id(number)), at(6))).unwrap()
    });

    assert_eq!(retried, [true, false, false, false, false]);
    let waiting = OutboxEntry { reason: Some("550".to_owned()), ..message(1, 6) };
    assert_eq!(all(&store)[0], waiting);
}

#[test]
fn messages_of_one_state_are_listed_page_by_page() {
    let store = with(&[message(1, 0), message(2, 0), message(3, 0), message(4, 0)]);
    settle(&store, 2, Delivery::Sent, at(4));

    let waiting = Some(OutboxState::Waiting);
    let first = store.read(|conn| conn.outbox_list(waiting, None, 2)).unwrap();
    let second = store.read(|conn| conn.outbox_list(waiting, first.next, 2)).unwrap();
    let sent = store.read(|conn| conn.outbox_list(Some(OutboxState::Sent), None, 2)).unwrap();

    let ids = |items: &[OutboxEntry]| items.iter().map(|entry| entry.id.0).collect::<Vec<_>>();
    assert_eq!((ids(&first.items), first.next), ([4, 3].map(id).into(), Some(MessageId(id(3)))));
    assert_eq!((ids(&second.items), second.next), ([1].map(id).into(), None));
    assert_eq!(ids(&sent.items), [id(2)]);
}

#[test]
fn only_what_was_settled_long_ago_is_forgotten() {
    let store = with(&[message(1, 0), message(2, 0), message(3, 0)]);
    settle(&store, 1, Delivery::Sent, at(4));
    settle(&store, 2, Delivery::Dead { reason: "550".to_owned() }, at(5));

    let forgotten = store
        .write(|conn| {
            let early = conn.outbox_forget(at(4))?;
            Ok::<_, Error>([early, conn.outbox_forget(at(5))?, conn.outbox_forget(at(999))?])
        })
        .unwrap();

    assert_eq!(forgotten, [0, 1, 1]);
    assert_eq!(all(&store), [message(3, 0)]);
}

#[test]
fn no_two_that_claim_are_ever_given_the_same_message() {
    const MESSAGES: u128 = 120;
    let messages: Vec<_> = (0..MESSAGES).map(|number| message(number, 0)).collect();
    let store = with(&messages);

    let claimed: Vec<MessageId> = at_once(8, || {
        let mut taken = Vec::new();
        loop {
            let batch = claim(&store, at(1), at(20), 4);
            if batch.is_empty() {
                return taken;
            }
            taken.extend(batch.into_iter().map(|entry| entry.id));
        }
    })
    .concat();

    let different: BTreeSet<_> = claimed.iter().collect();
    assert_eq!(claimed.len(), different.len(), "a message was given twice");
    // What somebody is taking is passed over, so that all are taken only once those are done.
    let left = claim(&store, at(1), at(20), 999).len();
    assert_eq!(claimed.len() + left, messages.len());
    assert!(all(&store).iter().all(|entry| entry.attempts == 1));
}

#[test]
fn whoever_claims_does_not_wait_for_another_who_is_claiming() {
    if !on_postgres() {
        return; // SQLite has one writer.
    }
    let store = with(&[message(1, 0), message(2, 0)]);
    let other = Store::open(&store::Settings::new(&store.url)).unwrap();

    let (first, second) = store
        .write(move |conn| {
            let first = conn.outbox_claim(at(1), at(20), 1)?;
            let second = other.write(|conn| conn.outbox_claim(at(1), at(20), 9))?;
            Ok::<_, Error>((first, second))
        })
        .unwrap();

    let ids = |entries: Vec<OutboxEntry>| -> Vec<_> {
        entries.into_iter().map(|entry| entry.id.0).collect()
    };
    assert_eq!((ids(first), ids(second)), (vec![id(1)], vec![id(2)]));
}

#[test]
fn a_claim_that_is_rolled_back_gives_the_message_free() {
    let store = with(&[message(1, 0)]);

    let lost: Result<(), Error> = store.write(|conn| {
        assert_eq!(conn.outbox_claim(at(1), at(20), 9)?.len(), 1);
        Err(Error::Busy)
    });

    assert!(lost.is_err());
    assert_eq!(claim(&store, at(1), at(20), 9).len(), 1);
}

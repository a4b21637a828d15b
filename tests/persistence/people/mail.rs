//! The outbox under several that deliver from it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;

use chrono::TimeDelta;
use domain::id::MessageId;
use domain::people::MandateKind;
use domain::time::Timestamp;
use engine::{Engine, Outcome};
use support::{at, colleague, secretariat};

use crate::append::at_once;
use crate::database::on_postgres;
use crate::pact::{Pact, engine_on};

/// So many messages that are due from hour 1 on.
fn messages(pact: &Pact, count: usize) {
    let role = colleague("hk").role().unwrap().clone();
    for number in 0..count {
        let wanted = (number, role.clone(), MandateKind::Contact);
        pact.grants(&secretariat(), wanted, [None, None], at(1)).unwrap();
    }
}

/// The engines of two processes on PostgreSQL; a file belongs to one.
fn engines(pact: &Pact) -> [Engine; 2] {
    let second = if on_postgres() { engine_on(&pact.database) } else { pact.engine.clone() };
    [pact.engine.clone(), second]
}

/// Takes messages until there are none, and tells at the end what was taken.
fn delivered(
    engine: &Engine,
    now: Timestamp,
    on_desk: &Mutex<BTreeSet<MessageId>>,
) -> Vec<MessageId> {
    let mut sent = Vec::new();
    loop {
        let claimed = engine.outbox_claim(now, 3).unwrap();
        if claimed.is_empty() {
            return sent;
        }
        for entry in &claimed {
            assert!(on_desk.lock().unwrap().insert(entry.id), "somebody else is sending it");
        }
        for entry in &claimed {
            std::thread::yield_now();
            on_desk.lock().unwrap().remove(&entry.id);
            engine.outbox_settle(entry, Outcome::Sent, now).unwrap();
            sent.push(entry.id);
        }
    }
}

#[test]
fn no_message_is_sent_by_two_at_the_same_time_and_each_is_sent_once() {
    const MESSAGES: usize = 40;
    let pact = Pact::new();
    messages(&pact, MESSAGES);
    let (engines, on_desk) = (engines(&pact), Mutex::default());

    let mut sent: Vec<_> = at_once(6, |place| {
        delivered(&engines[usize::try_from(place).unwrap() % 2], at(2), &on_desk)
    })
    .concat();
    // What somebody was taking was passed over; whoever comes afterwards takes it.
    sent.extend(delivered(&engines[0], at(2), &on_desk));

    let different: BTreeSet<_> = sent.iter().collect();
    assert_eq!((sent.len(), different.len()), (MESSAGES, MESSAGES));
    let attempts =
        pact.database.lines("SELECT DISTINCT state || ' ' || attempts AS line FROM outbox");
    assert_eq!(attempts, ["sent 1"]);
    assert_eq!(pact.engine.outbox_next_due().unwrap(), None);
}

#[test]
fn a_message_whose_sender_died_is_taken_again_after_five_minutes_by_one_of_many() {
    let pact = Pact::new();
    messages(&pact, 12);
    let lost = pact.engine.outbox_claim(at(2), 99).unwrap();
    let engines = engines(&pact);

    let claims = |now: Timestamp| -> BTreeMap<MessageId, u32> {
        let claimed = at_once(6, |place| {
            let engine = &engines[usize::try_from(place).unwrap() % 2];
            (0..12).flat_map(|_| engine.outbox_claim(now, 1).unwrap()).collect::<Vec<_>>()
        })
        .concat();
        let by_id: BTreeMap<_, _> =
            claimed.iter().map(|entry| (entry.id, entry.attempts)).collect();
        assert_eq!(by_id.len(), claimed.len(), "a message was given to two");
        by_id
    };

    assert_eq!(claims(at(2) + TimeDelta::minutes(5) - TimeDelta::microseconds(1)), BTreeMap::new());
    let again = claims(at(2) + TimeDelta::minutes(5));
    assert_eq!(again, lost.iter().map(|entry| (entry.id, 2)).collect());
}

//! How fast it is. Run by hand: `cargo test -p store --release -- --ignored --nocapture speed`.

use std::thread;
use std::time::Instant;

use domain::accession::{CaseFact, Details, Event, Phase, WaitsFor};
use domain::vote::{Choice, Hand};
use store::{CaseProjection, Store};

use crate::setting::{TestStore, at, by_applicant, case, note, organisation, received, submitted};

const CASES: u32 = 256;
const EVENTS_BEFORE: u32 = 19;

fn ballot(party: &str) -> Event {
    let party = party.parse().unwrap();
    let fact = CaseFact::BallotCast { vote: 1, party, choice: Choice::For, hand: Hand::Party };
    Event { fact, details: Details::Text("because".to_owned()) }
}

/// Cases with some history, all waiting for three parties.
fn prepared() -> TestStore {
    let store = TestStore::new();
    for serial in 1..=CASES {
        store
            .write(move |conn| {
                let mut events = vec![submitted(serial)];
                events.extend((1..EVENTS_BEFORE).map(|_| ballot("di")));
                let id = case(serial.into());
                conn.case_append(id, 0, &events, &by_applicant(), at(1))?;
                conn.case_project(&CaseProjection {
                    phase: Phase::Voting,
                    ..received(serial, organisation("Sikker Sky", None))
                })
            })
            .unwrap();
    }
    store
}

/// One command: load, append one event, project.
fn command(store: &Store, serial: u32, round: u32) {
    store
        .write(move |conn| {
            let id = case(serial.into());
            let history = conn.case_history(id)?;
            let version = history.last().map_or(0, |entry| entry.version);
            conn.case_append(id, version, &[note("a note")], &by_applicant(), at(2))?;
            conn.case_project(&CaseProjection {
                organisation: None,
                phase: Phase::Voting,
                version: version + 1,
                waits_for: if round.is_multiple_of(2) {
                    [WaitsFor::Secretariat].into()
                } else {
                    [WaitsFor::Applicant].into()
                },
                ..received(serial, organisation("Sikker Sky", None))
            })
        })
        .unwrap();
}

fn rate(name: &str, clients: u32, each: u32, work: impl Fn(u32, u32) + Sync) {
    let start = Instant::now();
    thread::scope(|scope| {
        for client in 0..clients {
            let work = &work;
            scope.spawn(move || (0..each).for_each(|round| work(client, round)));
        }
    });
    let rate = f64::from(clients * each) / start.elapsed().as_secs_f64();
    println!("{name}, {clients} clients: {rate:.0}/s");
}

#[test]
#[ignore = "measures, and asserts nothing"]
fn speed() {
    for clients in [1, 8, 64] {
        let store = prepared();
        let each = 6400 / clients;
        rate("commands", clients, each, |client, round| {
            command(&store, 1 + (client * each + round) % CASES, round);
        });
        rate("histories read", clients, each, |client, round| {
            let id = case(u128::from(1 + (client * each + round) % CASES));
            store.read(|conn| conn.case_history(id)).unwrap();
        });
        rate("summaries read", clients, each, |client, round| {
            let id = case(u128::from(1 + (client * each + round) % CASES));
            store.read(|conn| conn.case_get(id)).unwrap();
        });
    }
}

//! What the secretariat reads every day: in as many statements however many cases there are, and each order of the list by
//! an index.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use diesel::connection::{Instrumentation, InstrumentationEvent, set_default_instrumentation};
use domain::accession::{CaseOrder, CaseSearch, CommandKind as C, OrderKey, Phase};
use domain::id::CaseId;
use engine::CaseAsk;
use support::{applicant, at, secretariat};

use crate::database::on_postgres;
use crate::pact::{Pact, application, ask_by};

/// How many statements have been run so far on the database at each address.
static STATEMENTS: Mutex<BTreeMap<String, usize>> = Mutex::new(BTreeMap::new());

/// Counts the statements of one connection.
struct Counter(String);

impl Instrumentation for Counter {
    fn on_connection_event(&mut self, event: InstrumentationEvent<'_>) {
        match event {
            InstrumentationEvent::StartEstablishConnection { url, .. } => self.0 = url.to_owned(),
            InstrumentationEvent::StartQuery { .. } => {
                let mut counts = STATEMENTS.lock().unwrap_or_else(PoisonError::into_inner);
                *counts.entry(self.0.clone()).or_default() += 1;
            }
            _ => {}
        }
    }
}

/// How many statements `work` runs on the database of `pact`.
fn statements(pact: &Pact, work: impl FnOnce()) -> usize {
    let url = pact.database.url();
    let place = url.strip_prefix("sqlite:").unwrap_or(&url);
    let count = || {
        let counts = STATEMENTS.lock().unwrap_or_else(PoisonError::into_inner);
        counts.get(place).copied().unwrap_or_default()
    };
    let before = count();
    work();
    count() - before
}

/// Cases from the number `first` on: some received, some in dialogue, some withdrawn, some closed.
fn submit(pact: &Pact, first: u32, count: u32) -> CaseId {
    let mut last = None;
    for number in first..first + count {
        let case = pact.submit(&applicant(), application(number), at(1)).unwrap();
        match number % 4 {
            0 => pact.does(&secretariat(), case, C::AssignOfficer, at(2)),
            1 => pact.does(&secretariat(), case, C::CloseWithoutNomination, at(2)),
            2 => pact.does(&applicant(), case, C::Withdraw, at(2)),
            _ => {}
        }
        last = Some(case);
    }
    last.unwrap()
}

#[test]
fn the_list_a_case_and_the_figures_take_as_many_statements_however_many_cases_there_are() {
    set_default_instrumentation(|| Some(Box::new(Counter(String::new())))).unwrap();
    let pact = Pact::new();
    let credential = ask_by(&secretariat(), at(3)).credential;
    let read = |case: CaseId| {
        let lists = [OrderKey::Received, OrderKey::Organisation].map(|key| {
            let search = CaseSearch { order: CaseOrder::by(key), ..CaseSearch::default() };
            let ask = CaseAsk { search, limit: 25, ..CaseAsk::default() };
            statements(&pact, || drop(pact.engine.case_desk(&credential, &ask, at(3)).unwrap()))
        });
        let page =
            statements(&pact, || drop(pact.engine.timeline(&credential, case, at(3)).unwrap()));
        let figures =
            statements(&pact, || drop(pact.engine.dashboard(&credential, at(3)).unwrap()));
        (lists, page, figures)
    };

    let case = submit(&pact, 1, 30);
    // The first use of a token in an hour is noted.
    read(case);
    let few = read(case);
    submit(&pact, 31, 240);
    let many = read(case);

    assert_eq!(few, many);
    assert!(few.0.iter().all(|count| (1..20).contains(count)), "{few:?}");
    assert!((1..12).contains(&few.1) && (1..30).contains(&few.2), "{few:?}");
    pact.agrees();
}

/// The condition that each filter begins with, and the columns of each order.
const FILTERS: [&str; 3] = ["1 = 1", "is_open = true", "phase = 'received'"];
const COLUMNS: [(&str, OrderKey); 4] = [
    ("received_at", OrderKey::Received),
    ("deadline", OrderKey::Deadline),
    ("organisation_key", OrderKey::Organisation),
    ("phase_since", OrderKey::PhaseAge),
];

/// How the database would go about `query`, in its own words.
fn plan(pact: &Pact, query: &str) -> String {
    if !on_postgres() {
        let wanted = format!("EXPLAIN QUERY PLAN {query}");
        return pact.database.details(&wanted).join("\n");
    }
    // So few rows are read whole unless that is forbidden; what is left is whether an index gives the order.
    pact.database.explained(query).join("\n")
}

#[test]
fn each_order_of_the_list_is_an_index_for_all_for_open_and_for_the_cases_of_one_phase() {
    let pact = Pact::new();
    submit(&pact, 1, 8);
    assert_eq!(COLUMNS.map(|(_, key)| key), OrderKey::ALL, "each order has its column here");

    for filter in FILTERS {
        for (column, key) in COLUMNS {
            for way in ["ASC", "DESC"] {
                let present =
                    if key == OrderKey::Deadline { "deadline IS NOT NULL" } else { "2 = 2" };
                let query = format!(
                    "SELECT * FROM cases WHERE {filter} AND {present} ORDER BY {column} {way}, id {way} LIMIT 26"
                );

                let plan = plan(&pact, &query);

                let sorted = ["TEMP B-TREE", "Sort"].iter().any(|word| plan.contains(word));
                assert!(!sorted && plan.contains("idx"), "{query}\n{plan}");
            }
        }
    }
}

#[test]
fn a_case_that_moves_on_twice_in_a_moment_has_stayed_in_each_phase() {
    let pact = Pact::new();
    let case = pact.submit(&applicant(), application(1), at(1)).unwrap();
    pact.does(&secretariat(), case, C::RequestInformation, at(5));
    pact.does(&applicant(), case, C::Withdraw, at(5));

    let stays = pact.engine.store().read(|conn| conn.case_stay_list(case)).unwrap();

    let phases: Vec<_> = stays.iter().map(|stay| stay.phase).collect();
    assert_eq!(phases, [Phase::Received, Phase::AwaitingInformation]);
    assert_eq!(stays.iter().map(|stay| stay.place).collect::<Vec<_>>(), [1, 2]);
    pact.agrees();
}

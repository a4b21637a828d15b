//! Where cases stand, and how they are listed.

use std::collections::BTreeSet;

use domain::accession::{CaseOrder, DeadlineSpan, Door, OrderKey, Phase, WaitsFor};
use domain::id::OrganisationId;
use store::{CaseFilter, CaseProjection, CaseQuery, DeadlineFilter, Error, OfficerFilter};

use crate::setting::{TestStore, applicant, at, case, organisation, received, somebody};

fn party(key: &str) -> WaitsFor {
    WaitsFor::Party(key.parse().unwrap())
}

/// Six cases: by number, phase, deadline, whom they wait for.
fn six_cases() -> TestStore {
    let store = TestStore::new();
    store
        .write(|conn| {
            let rows = [
                (1, "Sikker Sky A/S", Phase::Received, Some(50), WaitsFor::Secretariat),
                (2, "Ærlig Drift", Phase::InDialogue, None, party("di")),
                (3, "Åben Kode", Phase::InDialogue, Some(40), party("ida")),
                (4, "100% Net_Vagt", Phase::Received, Some(50), WaitsFor::Secretariat),
                (5, "Sky Drift", Phase::AwaitingInformation, Some(30), WaitsFor::Applicant),
                (6, "Sidste Sky", Phase::Received, None, WaitsFor::Secretariat),
            ];
            for (serial, name, phase, deadline, who) in rows {
                conn.case_project(&CaseProjection {
                    phase,
                    deadline: deadline.map(at),
                    waits_for: [who].into(),
                    ..received(serial, organisation(name, None))
                })?;
            }
            Ok::<_, Error>(())
        })
        .unwrap();
    store
}

/// The serials of the cases that fit, in pages of `limit`.
fn serials(store: &TestStore, filter: CaseFilter, order: CaseOrder, limit: u32) -> Vec<Vec<u32>> {
    let mut query = CaseQuery { filter, order, after: None, limit };
    let mut pages = Vec::new();
    loop {
        let page = store.read(|conn| conn.case_list(&query)).unwrap();
        pages.push(page.items.iter().map(|case| case.number.serial).collect());
        query.after = page.next;
        if query.after.is_none() {
            return pages;
        }
    }
}

fn newest(store: &TestStore, filter: CaseFilter) -> Vec<u32> {
    serials(store, filter, CaseOrder::default(), 100).concat()
}

#[test]
fn a_case_is_read_as_it_was_written() {
    let store = TestStore::new();
    let written = CaseProjection {
        door: Door::Invitation("di".parse().unwrap()),
        officer: Some(somebody()),
        deadline: Some(at(5)),
        due_at: Some(at(6)),
        waits_for: [party("di"), party("ida"), WaitsFor::Applicant].into(),
        ..received(1, organisation("Sikker Sky", Some("13748136")))
    };

    let stored = written.clone();
    store.write(move |conn| conn.case_project(&stored)).unwrap();
    let found = store.read(|conn| conn.case_get(case(1))).unwrap().unwrap();

    let organisation = written.organisation.unwrap();
    assert_eq!(found.organisation_name, organisation.name);
    assert_eq!((found.cvr, found.organisation_kind), (organisation.cvr, organisation.kind));
    assert_eq!((found.id, found.number, found.door), (written.id, written.number, written.door));
    assert_eq!((found.officer, found.applicant), (written.officer, written.applicant));
    assert_eq!((found.received_at, found.updated_at), (written.received_at, written.updated_at));
    assert_eq!((found.deadline, found.due_at), (written.deadline, written.due_at));
    assert_eq!((found.waits_for, found.version), (written.waits_for, written.version));
}

#[test]
fn a_later_state_writes_over_the_earlier_one_and_leaves_the_organisation() {
    let store = TestStore::new();
    store
        .write(|conn| {
            let first = CaseProjection {
                waits_for: [party("di"), party("ida")].into(),
                ..received(1, organisation("Sikker Sky", Some("13748136")))
            };
            conn.case_project(&first)?;
            conn.case_project(&CaseProjection {
                organisation: None,
                phase: Phase::InDialogue,
                waits_for: [party("ida"), party("it-branchen")].into(),
                version: 2,
                ..first
            })
        })
        .unwrap();

    let found = store.read(|conn| conn.case_get(case(1))).unwrap().unwrap();
    assert_eq!((found.phase, found.version), (Phase::InDialogue, 2));
    assert_eq!(found.organisation_name, "Sikker Sky");
    assert_eq!(found.waits_for, BTreeSet::from([party("ida"), party("it-branchen")]));
}

#[test]
fn a_new_name_is_found() {
    let store = TestStore::new();
    store
        .write(|conn| {
            let first = received(1, organisation("Sikker Sky", Some("13748136")));
            conn.case_project(&first)?;
            conn.case_project(&CaseProjection {
                organisation: Some(organisation("Ny Ørn", Some("13748136"))),
                ..first
            })
        })
        .unwrap();

    let text = |text: &str| CaseFilter { text: Some(text.to_owned()), ..CaseFilter::default() };
    assert_eq!(newest(&store, text("ØRN 1374")), [1]);
    assert_eq!(newest(&store, text("sikker")), [0_u32; 0]);
}

#[test]
fn lists_are_filtered_by_everything_that_is_said() {
    let store = six_cases();
    let all = CaseFilter::default;

    let waiting = CaseFilter { waits_for: Some(party("ida")), ..all() };
    assert_eq!(newest(&store, waiting), [3]);
    let phases = vec![Phase::InDialogue, Phase::AwaitingInformation];
    assert_eq!(newest(&store, CaseFilter { phases, ..all() }), [5, 3, 2]);
    let soon = CaseFilter { deadline_before: Some(at(50)), ..all() };
    assert_eq!(newest(&store, soon), [5, 3]);
    let own = CaseFilter { applicant: Some(applicant()), ..all() };
    assert_eq!(newest(&store, own).len(), 6);
    let nobodys = CaseFilter { officer: Some(OfficerFilter::One(somebody())), ..all() };
    assert_eq!(newest(&store, nobodys), [0_u32; 0]);
    let without = CaseFilter { officer: Some(OfficerFilter::Nobody), ..all() };
    assert_eq!(newest(&store, without).len(), 6);
    let span = DeadlineSpan { after: Some(at(30)), until: at(40) };
    let within = CaseFilter { deadline: Some(DeadlineFilter::Within(span)), ..all() };
    assert_eq!(newest(&store, within), [3]);
    let without = CaseFilter { deadline: Some(DeadlineFilter::Absent), ..all() };
    assert_eq!(newest(&store, without), [6, 2]);
    let open = CaseFilter { phases: Phase::OPEN.into(), ..all() };
    assert_eq!(newest(&store, open).len(), 6);
    let phases = vec![Phase::Received];
    let both = CaseFilter { phases, text: Some("sky".to_owned()), ..all() };
    assert_eq!(newest(&store, both), [6, 1]);
}

#[test]
fn text_is_looked_for_as_it_stands() {
    let store = six_cases();
    let found = |text: &str| {
        newest(&store, CaseFilter { text: Some(text.to_owned()), ..CaseFilter::default() })
    };

    assert_eq!(found("ÆRLIG"), [2]);
    assert_eq!(found("drift sky"), [5]);
    assert_eq!(found("100%"), [4]);
    assert_eq!(found("0%_N"), [0_u32; 0]);
    assert_eq!(found("t_v"), [4]);
    assert_eq!(found("2026-0003"), [3]);
    assert_eq!(found("  "), [6, 5, 4, 3, 2, 1]);
}

#[test]
fn a_word_is_found_in_many_cases_as_in_few() {
    let store = TestStore::new();
    store
        .write(|conn| {
            (1..=1100).try_for_each(|serial| {
                let name = if serial <= 1050 { "Nordhavn" } else { "Sydhavn" };
                conn.case_project(&received(serial, organisation(name, None)))
            })
        })
        .unwrap();
    let with = |text: &str| CaseFilter { text: Some(text.to_owned()), ..CaseFilter::default() };
    let down = |from: u32, to: u32| (to..=from).rev().collect::<Vec<_>>();

    assert_eq!(newest(&store, with("havn")), down(1100, 1));
    assert_eq!(newest(&store, with("nordhavn")), down(1050, 1));
    assert_eq!(newest(&store, with("sydhavn")), down(1100, 1051));
    let counted = |text| store.read(|conn| conn.case_count(&with(text), 5000)).unwrap();
    assert_eq!(["havn", "nordhavn", "sydhavn", "vest"].map(counted), [1100, 1050, 50, 0]);
}

#[test]
fn pages_hold_every_case_once_in_every_order() {
    let store = six_cases();
    let by = CaseOrder::by;
    let orders = [
        (by(OrderKey::Received), [6, 5, 4, 3, 2, 1]),
        (by(OrderKey::Received).reversed(), [1, 2, 3, 4, 5, 6]),
        (by(OrderKey::Deadline), [5, 3, 1, 4, 2, 6]),
        // Cases without a deadline come last in either direction.
        (by(OrderKey::Deadline).reversed(), [4, 1, 3, 5, 2, 6]),
        (by(OrderKey::Organisation), [4, 6, 1, 5, 2, 3]),
        (by(OrderKey::Organisation).reversed(), [3, 2, 5, 1, 6, 4]),
        (by(OrderKey::PhaseAge), [1, 2, 3, 4, 5, 6]),
        (by(OrderKey::PhaseAge).reversed(), [6, 5, 4, 3, 2, 1]),
    ];

    for (order, expected) in orders {
        for limit in 1..=7 {
            let pages = serials(&store, CaseFilter::default(), order, limit);
            assert_eq!(pages.concat(), expected, "pages of {limit} by {}", order.code());
        }
    }
}

#[test]
fn cases_are_counted_by_phase_and_by_whom_they_wait_for() {
    let store = six_cases();

    let counts = store.read(|conn| conn.case_counts()).unwrap();
    let counted = |max| store.read(|conn| conn.case_count(&CaseFilter::default(), max)).unwrap();

    assert_eq!(counts.by_phase[&Phase::Received], 3);
    assert_eq!(counts.by_phase.values().sum::<i64>(), 6);
    assert_eq!(counts.by_awaited[&WaitsFor::Secretariat], 3);
    assert_eq!(counts.by_awaited.get(&party("hk")), None);
    assert_eq!((counted(4), counted(100)), (4, 6));
}

#[test]
fn one_organisation_has_one_open_case() {
    let store = TestStore::new();
    let cvr = "13748136".parse().unwrap();
    store
        .write(|conn| {
            let first = received(1, organisation("Sikker Sky", Some("13748136")));
            conn.case_project(&CaseProjection { phase: Phase::Withdrawn, ..first })?;
            conn.case_project(&received(2, organisation("Sikker Sky", Some("13748136"))))
        })
        .unwrap();

    let third = store.write(|conn| {
        conn.case_project(&received(3, organisation("Sikker Sky", Some("13748136"))))
    });

    assert!(matches!(third, Err(Error::Busy)), "{third:?}");
    let open = store.read(|conn| conn.case_open_by_cvr(cvr)).unwrap();
    let ended = store.read(|conn| conn.case_ended_by_cvr(cvr)).unwrap();
    assert_eq!(open.map(|case| case.number.serial), Some(2));
    assert_eq!(ended.map(|case| case.number.serial), Some(1));
}

#[test]
fn what_time_has_decided_comes_longest_overdue_first() {
    let store = TestStore::new();
    store
        .write(|conn| {
            for (serial, due) in [(1, Some(30)), (2, None), (3, Some(10)), (4, Some(31))] {
                let row = received(serial, organisation("Sikker Sky", None));
                conn.case_project(&CaseProjection { due_at: due.map(at), ..row })?;
            }
            Ok::<_, Error>(())
        })
        .unwrap();

    assert_eq!(store.read(|conn| conn.case_due_list(at(30), 10)).unwrap(), [case(3), case(1)]);
    assert_eq!(store.read(|conn| conn.case_due_list(at(30), 1)).unwrap(), [case(3)]);
    assert_eq!(store.read(|conn| conn.case_next_due()).unwrap(), Some(at(10)));
}

#[test]
fn emptied_projections_leave_the_log() {
    let store = six_cases();

    store.write(|conn| conn.projection_clear()).unwrap();

    assert_eq!(newest(&store, CaseFilter::default()), [0_u32; 0]);
    assert!(store.read(|conn| conn.membership_list(at(100))).unwrap().is_empty());
}

#[test]
fn the_latest_case_of_an_organisation_is_found() {
    let store = six_cases();

    let latest = store.read(|conn| conn.case_of_applicant(applicant())).unwrap();
    let nobodys = OrganisationId(crate::setting::id(999));

    assert_eq!(latest.map(|found| found.number.serial), Some(6));
    assert_eq!(store.read(|conn| conn.case_of_applicant(nobodys)).unwrap(), None);
}

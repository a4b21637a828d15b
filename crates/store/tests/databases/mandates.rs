//! Mandates: their events, the list made from them, and who asks for one.

use std::sync::Mutex;
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

use domain::actor::Role;
use domain::id::{MandateId, PersonId, RequestId};
use domain::people::{Grant, Grantor, Mandate, MandateFact, MandateKind, MandateScope};
use store::{
    Conflicted, Error, LoggedEvent, MandateProjection, MandateRequest, MandateSummary, Store,
};

use crate::setting::{TestStore, applicant, at, by_applicant, id, on_postgres, person, somebody};

fn di() -> Role {
    Role::Party("di".parse().unwrap())
}

/// The `number`th mandate: from its minute on.
fn mandate(number: u128, role: Role, kind: MandateKind) -> MandateProjection {
    let starts_at = at(number.try_into().unwrap());
    let grant = Grant {
        person: person(1).id,
        role,
        kind,
        starts_at,
        ends_at: None,
        grantor: Grantor::Operator,
    };
    MandateProjection {
        id: MandateId(id(number)),
        mandate: Mandate { grant, granted_at: starts_at, end_told_at: None },
        version: 1,
    }
}

/// The `number`th mandate: of a voter of `di`.
pub(crate) fn voter(number: u128) -> MandateProjection {
    mandate(number, di(), MandateKind::Voter)
}

/// The same, ended.
pub(crate) fn ending(projection: MandateProjection, minutes: i64) -> MandateProjection {
    let mandate = projection.mandate;
    let grant = Grant { ends_at: Some(at(minutes)), ..mandate.grant };
    MandateProjection {
        mandate: Mandate { grant, ..mandate },
        version: projection.version + 1,
        ..projection
    }
}

fn with(mandates: &[MandateProjection]) -> TestStore {
    let store = TestStore::new();
    let stored = mandates.to_vec();
    store
        .write(move |conn| {
            [1, 2].iter().try_for_each(|number| conn.person_insert(&person(*number)))?;
            stored.iter().try_for_each(|it| conn.mandate_project(it))
        })
        .unwrap();
    store
}

/// The mandate, as the list has it.
pub(crate) fn summary(projection: &MandateProjection) -> MandateSummary {
    MandateSummary { id: projection.id, mandate: projection.mandate.clone() }
}

#[test]
fn every_mandate_is_found_again() {
    let mut of_grantor = voter(5);
    of_grantor.mandate.grant.grantor = Grantor::Person(somebody());
    let mut own = mandate(6, Role::Applicant(applicant()), MandateKind::Signer);
    own.mandate.grant.grantor = Grantor::OwnApplication;
    let mandates = [
        voter(1),
        mandate(2, Role::Secretariat, MandateKind::HeadOfSecretariat),
        mandate(3, Role::AdvisoryBoard, MandateKind::AdvisoryBoardMember),
        ending(mandate(4, Role::Applicant(applicant()), MandateKind::Contact), 90),
        of_grantor,
        own,
    ];
    let store = with(&mandates);

    for mandate in &mandates {
        let found = store.read(|conn| conn.mandate_get(mandate.id)).unwrap();
        assert_eq!(found.as_ref(), Some(mandate));
    }
    let of_person = store.read(|conn| conn.mandate_list_of(person(1).id)).unwrap();
    assert_eq!(of_person, mandates.iter().map(summary).collect::<Vec<_>>());
    assert_eq!(store.read(|conn| conn.mandate_list_of(person(2).id)).unwrap(), []);
    assert_eq!(store.read(|conn| conn.mandate_get(MandateId(id(99)))).unwrap(), None);
}

#[test]
fn the_list_takes_in_a_new_end_and_leaves_the_neighbours_alone() {
    let store = with(&[voter(1), voter(2)]);

    let ended = ending(voter(1), 90);
    let stored = ended.clone();
    store.write(move |conn| conn.mandate_project(&stored)).unwrap();

    let get = |number| store.read(|conn| conn.mandate_get(MandateId(id(number)))).unwrap();
    assert_eq!((get(1), get(2)), (Some(ended), Some(voter(2))));
}

#[test]
fn mandates_are_listed_newest_first_of_one_organisation_or_of_all() {
    let mandates = [
        voter(1),
        mandate(2, Role::Party("hk".parse().unwrap()), MandateKind::Voter),
        mandate(3, di(), MandateKind::Deputy),
        mandate(4, di(), MandateKind::Contact),
    ];
    let store = with(&mandates);
    let page = |scope: &MandateScope, after| {
        let page = store.read(|conn| conn.mandate_list(scope, after, 2)).unwrap();
        let ids: Vec<_> = page.items.iter().map(|mandate| mandate.id.0).collect();
        (ids, page.next)
    };

    let of_di = MandateScope::OfRole(di());
    assert_eq!(page(&of_di, None), ([4, 3].map(id).into(), Some(MandateId(id(3)))));
    assert_eq!(page(&of_di, Some(MandateId(id(3)))), ([1].map(id).into(), None));
    assert_eq!(page(&MandateScope::All, None).0, [4, 3].map(id));
    assert_eq!(page(&MandateScope::All, Some(MandateId(id(3)))), ([2, 1].map(id).into(), None));
    let for_di = store.read(|conn| conn.mandate_list_for(&di())).unwrap();
    assert_eq!(for_di, [0, 2, 3].map(|place: usize| summary(&mandates[place])));
}

#[test]
fn the_names_of_holders_are_told_by_their_mandates() {
    let mut foreign = mandate(2, di(), MandateKind::Deputy);
    foreign.mandate.grant.person = person(2).id;
    let store = with(&[voter(1), ending(foreign, 3), voter(3)]);

    let ids = [1, 2, 99].map(|number| MandateId(id(number))).into();
    let holders = store.read(|conn| conn.mandate_holders(&ids)).unwrap();

    let told = [
        (MandateId(id(1)), ("person 1".to_owned(), MandateKind::Voter)),
        (MandateId(id(2)), ("person 2".to_owned(), MandateKind::Deputy)),
    ];
    assert_eq!(holders, told.into());
}

#[test]
fn those_who_hold_a_mandate_of_a_role_at_a_moment_are_listed() {
    let mut deputy = mandate(2, di(), MandateKind::Deputy);
    deputy.mandate.grant.person = person(2).id;
    let elsewhere = mandate(3, Role::Secretariat, MandateKind::CaseOfficer);
    let store = with(&[ending(voter(1), 90), deputy, elsewhere]);

    let held = |minutes| store.read(|conn| conn.mandated_list(&di(), at(minutes))).unwrap();

    let both = [(person(1), MandateKind::Voter), (person(2), MandateKind::Deputy)];
    assert_eq!(held(0), []);
    assert_eq!(held(1), both[..1]);
    assert_eq!(held(89), both);
    assert_eq!(held(90), both[1..]);
}

#[test]
fn the_facts_of_a_mandate_are_read_again_and_a_case_of_the_same_id_is_another_stream() {
    let store = TestStore::new();
    let granted = MandateFact::Granted(ending(voter(1), 90).mandate.grant);
    let facts = [granted, MandateFact::Ended { at: at(50) }];
    let stored = facts.clone();
    store
        .write(move |conn| {
            let (mandate, by) = (MandateId(id(1)), by_applicant());
            conn.mandate_append(mandate, 0, &stored[0], &by, at(1))?;
            conn.case_append(crate::setting::case(1), 0, &[crate::setting::note("a")], &by, at(2))?;
            conn.mandate_append(mandate, 1, &stored[1], &by, at(3))
        })
        .unwrap();

    let history = store.read(|conn| conn.mandate_history(MandateId(id(1)))).unwrap();
    let told: Vec<_> =
        history.into_iter().map(|event| (event.version, event.fact, event.recorded_at)).collect();
    assert_eq!(told, [(1, facts[0].clone(), at(1)), (2, facts[1].clone(), at(3))]);
    assert_eq!(store.read(|conn| conn.mandate_history(MandateId(id(9)))).unwrap(), []);
    let log = store.read(|conn| conn.log_list(0, 9)).unwrap();
    let of_mandates: Vec<_> = log
        .into_iter()
        .filter_map(|entry| match entry.event {
            LoggedEvent::Mandate { id, fact } => Some((id, fact)),
            LoggedEvent::Case { .. }
            | LoggedEvent::Membership { .. }
            | LoggedEvent::Meeting { .. }
            | LoggedEvent::Initiative { .. } => None,
        })
        .collect();
    assert_eq!(of_mandates, facts.map(|fact| (MandateId(id(1)), fact)));
}

#[test]
fn whoever_appends_to_an_old_version_meets_a_conflict() {
    let store = TestStore::new();
    let end = MandateFact::Ended { at: at(5) };
    let first = end.clone();
    store
        .write(move |conn| conn.mandate_append(MandateId(id(1)), 0, &first, &by_applicant(), at(1)))
        .unwrap();

    let outcome: Result<(), Error> = store.write(move |conn| {
        let late = conn.mandate_append(MandateId(id(1)), 0, &end, &by_applicant(), at(2));
        assert!(late.as_ref().unwrap_err().is_conflict());
        late
    });

    assert!(matches!(outcome, Err(Error::Busy)), "{outcome:?}");
}

#[test]
fn the_list_is_emptied_and_counted_with_the_others() {
    let store = with(&[voter(1), voter(2)]);

    let before = store.read(|conn| conn.projection_counts()).unwrap();
    store.write(|conn| conn.projection_clear()).unwrap();

    assert_eq!(before, [0, 0, 2, 0, 0]);
    assert_eq!(store.read(|conn| conn.projection_counts()).unwrap(), [0; 5]);
}

#[test]
fn whoever_holds_a_mandate_is_told_which_still_run() {
    let store = with(&[voter(1), ending(voter(2), 90), ending(voter(3), 50)]);
    let ids = [1, 2, 3].map(|number| MandateId(id(number)));

    let held = store.write(move |conn| conn.mandate_hold(ids.into(), at(50))).unwrap();

    // SQLite has one writer: what was read in the same piece of work still holds.
    let still = if on_postgres() { &ids[..2] } else { &ids[..] };
    assert_eq!(held, still);
    assert_eq!(store.write(|conn| conn.mandate_hold(vec![], at(50))).unwrap(), []);
}

/// Holds the first mandate until `release` is dropped, and ends it meanwhile from elsewhere; whether the end had to wait.
fn ends_while_it_is_held(store: &TestStore) -> bool {
    let other = Store::open(&store::Settings::new(&store.url)).unwrap();
    let (holding, is_held) = channel();
    let (release, released) = channel::<()>();
    let released = Mutex::new(released);
    thread::scope(|scope| {
        scope.spawn(|| {
            store
                .write(move |conn| {
                    let held = conn.mandate_hold(vec![MandateId(id(1))], at(5))?;
                    assert_eq!(held, [MandateId(id(1))]);
                    holding.send(()).unwrap();
                    released.lock().unwrap().recv().unwrap_err();
                    Ok::<_, Error>(())
                })
                .unwrap();
        });
        is_held.recv().unwrap();
        let ending_it = scope.spawn(move || {
            other.write(|conn| conn.mandate_project(&ending(voter(1), 5))).unwrap();
        });
        thread::sleep(Duration::from_millis(200));
        let had_to_wait = !ending_it.is_finished();
        drop(release);
        ending_it.join().unwrap();
        had_to_wait
    })
}

#[test]
fn nobody_ends_a_mandate_while_something_is_done_by_it() {
    let store = with(&[voter(1)]);

    assert!(ends_while_it_is_held(&store));

    let after = store.read(|conn| conn.mandate_get(MandateId(id(1)))).unwrap();
    assert_eq!(after, Some(ending(voter(1), 5)));
}

#[test]
fn several_hold_one_mandate_at_the_same_time() {
    if !on_postgres() {
        return; // SQLite has one writer.
    }
    let store = with(&[voter(1)]);
    let other = Store::open(&store::Settings::new(&store.url)).unwrap();

    let held = store
        .write(move |conn| {
            let ids = vec![MandateId(id(1))];
            let first = conn.mandate_hold(ids.clone(), at(5))?;
            let second = other.write(move |conn| conn.mandate_hold(ids.clone(), at(5)))?;
            Ok::<_, Error>((first.len(), second.len()))
        })
        .unwrap();

    assert_eq!(held, (1, 1));
}

#[test]
fn whoever_holds_a_mandate_waits_for_its_end_and_is_told_of_it() {
    if !on_postgres() {
        return; // SQLite has one writer.
    }
    let store = with(&[voter(1), voter(2)]);
    let other = Store::open(&store::Settings::new(&store.url)).unwrap();
    let ids = [1, 2].map(|number| MandateId(id(number)));
    let (ending_it, is_ending) = channel();

    let held = thread::scope(|scope| {
        scope.spawn(|| {
            store
                .write(move |conn| {
                    conn.mandate_project(&ending(voter(1), 5))?;
                    ending_it.send(()).unwrap();
                    // Long enough for the other one to come and wait.
                    thread::sleep(Duration::from_millis(200));
                    Ok::<_, Error>(())
                })
                .unwrap();
        });
        is_ending.recv().unwrap();
        other.write(move |conn| conn.mandate_hold(ids.into(), at(5))).unwrap()
    });

    assert_eq!(held, [ids[1]]);
}

fn request(number: u128, who: u128, role: Role) -> MandateRequest {
    MandateRequest {
        id: RequestId(id(number)),
        person: person(who).id,
        role,
        requested_at: at(number.try_into().unwrap()),
    }
}

#[test]
fn a_request_is_noted_once_and_stands_until_it_is_settled() {
    let store = with(&[]);
    let [first, again, of_another, elsewhere] = [
        request(10, 1, di()),
        request(11, 1, di()),
        request(12, 2, di()),
        request(13, 1, Role::Secretariat),
    ];

    let all = [first.clone(), again.clone(), of_another.clone(), elsewhere.clone()];
    let noted = store
        .write(move |conn| {
            all.iter().map(|it| conn.mandate_request_insert(it)).collect::<Result<Vec<_>, _>>()
        })
        .unwrap();
    let listed = store.read(|conn| conn.mandate_request_list()).unwrap();
    let settled = store
        .write(|conn| {
            let settled = conn.mandate_request_settle(person(1).id, &di(), at(20))?;
            Ok::<_, Error>([settled, conn.mandate_request_settle(person(1).id, &di(), at(21))?])
        })
        .unwrap();
    let get = |number| store.read(|conn| conn.mandate_request_get(RequestId(id(number)))).unwrap();

    assert_eq!(noted, [true, false, true, true]);
    assert_eq!(listed, [first, of_another.clone(), elsewhere.clone()]);
    assert_eq!(settled, [1, 0]);
    assert_eq!([10, 11, 12].map(get), [None, None, Some(of_another.clone())]);
    let left = store.read(|conn| conn.mandate_request_list()).unwrap();
    assert_eq!(left, [of_another, elsewhere]);
    assert!(store.write(move |conn| conn.mandate_request_insert(&again)).unwrap(), "asked anew");
}

#[test]
fn a_request_needs_a_person() {
    let store = with(&[]);
    let nobodys = MandateRequest { person: PersonId(id(9)), ..request(10, 1, di()) };

    let outcome = store.write(move |conn| conn.mandate_request_insert(&nobodys));

    assert!(matches!(outcome, Err(Error::Database(_))), "{outcome:?}");
}

#[test]
fn of_many_who_ask_for_the_same_at_once_one_request_is_noted() {
    let store = with(&[]);

    let noted = crate::concurrency::at_once(8, || {
        let request = MandateRequest { id: RequestId(uuid::Uuid::now_v7()), ..request(1, 1, di()) };
        store.write(move |conn| conn.mandate_request_insert(&request)).unwrap()
    });

    assert_eq!(noted.into_iter().filter(|noted| *noted).count(), 1);
    assert_eq!(store.read(|conn| conn.mandate_request_list()).unwrap().len(), 1);
}

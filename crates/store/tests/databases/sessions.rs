//! Sessions of browsers.

use domain::actor::Role;
use domain::id::SessionId;
use domain::people::{SessionTimes, SignInMethod};
use store::{Error, Session};

use crate::mandates::{summary, voter};
use crate::setting::{TestStore, applicant, at, id, person, somebody};

fn session(number: u128, began: i64) -> Session {
    Session {
        id: SessionId(id(number)),
        person: person(1).id,
        role: None,
        method: SignInMethod::Link,
        device: "Firefox på Ærø".to_owned(),
        times: SessionTimes { began_at: at(began), seen_at: at(began), ended_at: None },
    }
}

/// A store with two persons and these sessions, each known by the hash of its place.
fn with(sessions: &[Session]) -> TestStore {
    let store = TestStore::new();
    let stored = sessions.to_vec();
    store
        .write(move |conn| {
            conn.person_insert(&person(1))?;
            conn.person_insert(&person(2))?;
            let mut numbered = (0..).zip(&stored);
            numbered
                .try_for_each(|(place, session)| conn.session_insert(session, &[place; 32], None))
        })
        .unwrap();
    store
}

fn by_hash(store: &TestStore, place: u8) -> Option<Session> {
    let found = store.read(|conn| conn.session_by_hash(&[place; 32])).unwrap();
    found.map(|(session, _)| session)
}

#[test]
fn a_session_is_found_again_by_its_hash_ended_or_not() {
    let mut ended = session(11, 2);
    ended.times.ended_at = Some(at(5));
    let other = Session {
        method: SignInMethod::Oidc,
        role: Some(Role::Applicant(applicant())),
        ..session(12, 3)
    };
    let sessions = [session(10, 1), ended, other];
    let store = with(&sessions);

    assert_eq!([0, 1, 2].map(|place| by_hash(&store, place)), sessions.map(Some));
    assert_eq!(by_hash(&store, 9), None);
}

#[test]
fn with_a_session_come_the_mandates_of_its_owner() {
    let store = with(&[session(10, 1), Session { person: person(2).id, ..session(11, 1) }]);
    let mandates = [voter(20), voter(21)];
    let stored = mandates.clone();
    store.write(move |conn| stored.iter().try_for_each(|it| conn.mandate_project(it))).unwrap();

    let held = |place: u8| {
        let found = store.read(|conn| conn.session_by_hash(&[place; 32])).unwrap();
        found.map(|(_, mandates)| mandates)
    };

    assert_eq!(held(0), Some(mandates.iter().map(summary).collect()));
    assert_eq!(held(1), Some(vec![]));
}

#[test]
fn what_the_provider_is_to_be_shown_is_kept_with_the_session() {
    let store = with(&[session(10, 1)]);

    store
        .write(|conn| conn.session_insert(&session(11, 1), &[7; 32], Some("a provider's token")))
        .unwrap();

    let token = |number| {
        let id = SessionId(id(number));
        store.read(|conn| conn.session_provider_token(id)).unwrap()
    };
    let kept = Some("a provider's token".to_owned());
    assert_eq!([10, 11, 99].map(token), [None, kept, None]);
}

#[test]
fn the_sessions_of_a_person_that_began_later_come_newest_first() {
    let foreign = Session { person: person(2).id, ..session(13, 9) };
    let store = with(&[session(10, 1), session(11, 5), session(12, 3), foreign]);

    let since = |minutes| {
        let listed = store.read(|conn| conn.session_list(person(1).id, at(minutes))).unwrap();
        listed.into_iter().map(|session| session.id.0).collect::<Vec<_>>()
    };

    assert_eq!(since(0), [11, 12, 10].map(id));
    assert_eq!(since(1), [11, 12].map(id));
    assert!(since(5).is_empty());
}

#[test]
fn a_session_is_used_and_chooses_a_role() {
    let store = with(&[session(10, 1), session(11, 1)]);

    store
        .write(|conn| {
            conn.session_touch(SessionId(id(10)), at(7))?;
            conn.session_choose(SessionId(id(10)), &Role::Secretariat)
        })
        .unwrap();

    let mut used = Session { role: Some(Role::Secretariat), ..session(10, 1) };
    used.times.seen_at = at(7);
    assert_eq!([0, 1].map(|place| by_hash(&store, place)), [Some(used), Some(session(11, 1))]);
}

#[test]
fn a_session_is_ended_once_and_by_its_owner_alone() {
    let store = with(&[session(10, 1)]);

    let ended = store
        .write(|conn| {
            let by_another = conn.session_end(person(2).id, SessionId(id(10)), at(2))?;
            let by_owner = conn.session_end(person(1).id, SessionId(id(10)), at(3))?;
            let again = conn.session_end(person(1).id, SessionId(id(10)), at(4))?;
            Ok::<_, Error>([by_another, by_owner, again])
        })
        .unwrap();

    assert_eq!(ended, [false, true, false]);
    assert_eq!(by_hash(&store, 0).unwrap().times.ended_at, Some(at(3)));
}

#[test]
fn a_session_is_forgotten_when_it_has_not_been_used_for_long() {
    let store = with(&[session(10, 1), session(11, 1)]);

    let forgotten = store
        .write(|conn| {
            conn.session_touch(SessionId(id(11)), at(7))?;
            Ok::<_, Error>([conn.session_forget(at(1))?, conn.session_forget(at(7))?])
        })
        .unwrap();

    assert_eq!(forgotten, [0, 1]);
    assert!(by_hash(&store, 0).is_none() && by_hash(&store, 1).is_some());
}

#[test]
fn a_session_needs_a_person_and_a_hash_of_its_own() {
    let store = with(&[session(10, 1)]);
    let nobodys = Session { person: somebody(), ..session(11, 1) };

    let of_nobody = store.write(move |conn| conn.session_insert(&nobodys, &[7; 32], None));
    let same = store.write(|conn| conn.session_insert(&session(12, 1), &[0; 32], None));

    assert!(matches!(of_nobody, Err(Error::Database(_))), "{of_nobody:?}");
    assert!(matches!(same, Err(Error::Busy)), "{same:?}");
}

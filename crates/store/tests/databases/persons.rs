//! Persons, and by what they are known.

use domain::id::PersonId;
use domain::text::Language;
use store::{Error, Identity, Person};

use crate::setting::{TestStore, at, id, person};

fn identity(subject: &str, number: u128) -> Identity {
    Identity {
        issuer: "https://id.example.org".to_owned(),
        subject: subject.to_owned(),
        person: PersonId(id(number)),
        cvr: Some("13748136".parse().unwrap()),
        created_at: at(1),
    }
}

/// A store with the persons 1 to 3; the third has no e-mail address and reads English.
fn three() -> (TestStore, [Person; 3]) {
    let store = TestStore::new();
    let nameless = Person { email: None, language: Language::En, ..person(3) };
    let persons = [person(1), person(2), nameless];
    let stored = persons.clone();
    store.write(move |conn| stored.iter().try_for_each(|it| conn.person_insert(it))).unwrap();
    (store, persons)
}

#[test]
fn a_person_is_found_again_by_its_id_and_by_its_address() {
    let (store, [first, second, third]) = three();

    let by_id = |number| store.read(|conn| conn.person_get(PersonId(id(number)))).unwrap();
    let by_email = |email: &str| store.read(|conn| conn.person_by_email(email)).unwrap();

    assert_eq!([1, 3, 9].map(by_id), [Some(first.clone()), Some(third), None]);
    assert_eq!(by_email("person-2@example.org"), Some(second));
    assert_eq!(by_email("nobody@example.org"), None);
    assert_eq!(by_email("PERSON-2@example.org"), None, "whoever asks writes it in lower case");
}

#[test]
fn persons_are_listed_by_their_ids() {
    let (store, [first, _, third]) = three();

    let ids = [1, 3, 9].map(|number| PersonId(id(number))).into();
    let listed = store.read(|conn| conn.person_list(&ids)).unwrap();

    assert_eq!(listed, [(first.id, first), (third.id, third)].into());
}

#[test]
fn persons_are_counted_up_to_a_limit() {
    let (store, _) = three();

    let counts = [0, 1, 3, 9].map(|limit| store.read(|conn| conn.person_count(limit)).unwrap());

    assert_eq!(counts, [0, 1, 3, 3]);
}

#[test]
fn an_address_is_one_persons() {
    let (store, [first, ..]) = three();
    let impostor = Person { id: PersonId(id(4)), ..first };

    // The work is run again while somebody else was first; here that does not end.
    let outcome = store.write(move |conn| conn.person_insert(&impostor));

    assert!(matches!(outcome, Err(Error::Busy)), "{outcome:?}");
    assert_eq!(store.read(|conn| conn.person_count(9)).unwrap(), 3);
}

#[test]
fn many_may_have_no_address() {
    let (store, _) = three();
    let another = Person { email: None, ..person(4) };

    store.write(move |conn| conn.person_insert(&another)).unwrap();

    assert_eq!(store.read(|conn| conn.person_count(9)).unwrap(), 4);
}

#[test]
fn a_person_is_renamed_and_nobody_else_is() {
    let (store, [first, second, _]) = three();

    store.write(|conn| conn.person_rename(PersonId(id(1)), "Åse Ørsted")).unwrap();

    let ids = [first.id, second.id].into();
    let listed = store.read(|conn| conn.person_list(&ids)).unwrap();
    let names: Vec<_> = listed.into_values().map(|person| person.name).collect();
    assert_eq!(names, ["Åse Ørsted", "person 2"]);
}

#[test]
fn an_identity_is_known_by_issuer_and_subject_together() {
    let (store, _) = three();
    let (known, bare) = (identity("a", 1), Identity { cvr: None, ..identity("b", 1) });
    let stored = [known.clone(), bare.clone()];
    store.write(move |conn| stored.iter().try_for_each(|it| conn.identity_insert(it))).unwrap();

    let get = |issuer: &str, subject: &str| {
        store.read(|conn| conn.identity_get(issuer, subject)).unwrap()
    };

    assert_eq!(get("https://id.example.org", "a"), Some(known));
    assert_eq!(get("https://id.example.org", "b"), Some(bare));
    assert_eq!(get("https://id.example.org", "c"), None);
    assert_eq!(get("https://other.example.org", "a"), None);
}

#[test]
fn an_identity_is_one_persons_and_needs_a_person() {
    let (store, _) = three();
    let (first, again, nobodys) = (identity("a", 1), identity("a", 2), identity("b", 9));
    store.write(move |conn| conn.identity_insert(&first)).unwrap();

    let taken = store.write(move |conn| conn.identity_insert(&again));
    let of_nobody = store.write(move |conn| conn.identity_insert(&nobodys));

    assert!(matches!(taken, Err(Error::Busy)), "{taken:?}");
    assert!(matches!(of_nobody, Err(Error::Database(_))), "{of_nobody:?}");
}

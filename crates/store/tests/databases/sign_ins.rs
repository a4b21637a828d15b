//! Sign-ins under way.

use domain::id::SignInId;
use domain::people::SignInMethod;
use domain::text::Language;
use store::{Error, SignIn};

use crate::concurrency::at_once;
use crate::setting::{TestStore, at, id};

fn sign_in(number: u128, begun: i64) -> SignIn {
    SignIn {
        id: SignInId(id(number)),
        method: SignInMethod::Link,
        browser_hash: vec![9; 32],
        email: Some("ase@example.org".to_owned()),
        language: Language::Da,
        return_to: "/sager?side=2".to_owned(),
        begun_at: at(begun),
        expires_at: at(begun + 15),
        used_at: None,
    }
}

/// A store with these sign-ins, each known by the hash of its place.
fn with(sign_ins: &[SignIn]) -> TestStore {
    let store = TestStore::new();
    let stored = sign_ins.to_vec();
    store
        .write(move |conn| {
            let mut numbered = (0..).zip(&stored);
            numbered.try_for_each(|(place, sign_in)| conn.sign_in_insert(sign_in, &[place; 32]))
        })
        .unwrap();
    store
}

fn by_hash(store: &TestStore, place: u8) -> Option<SignIn> {
    store.read(|conn| conn.sign_in_by_hash(&[place; 32])).unwrap()
}

#[test]
fn a_sign_in_is_found_again_by_its_hash() {
    let by_provider = SignIn {
        method: SignInMethod::Oidc,
        email: None,
        language: Language::En,
        used_at: Some(at(3)),
        ..sign_in(11, 2)
    };
    let sign_ins = [sign_in(10, 1), by_provider];
    let store = with(&sign_ins);

    assert_eq!([0, 1].map(|place| by_hash(&store, place)), sign_ins.map(Some));
    assert_eq!(by_hash(&store, 9), None);
}

#[test]
fn a_sign_in_is_used_once_however_many_try() {
    let store = with(&[sign_in(10, 1)]);

    let outcomes: Vec<bool> =
        at_once(8, || store.write(|conn| conn.sign_in_use(SignInId(id(10)), at(2))).unwrap());

    assert_eq!(outcomes.into_iter().filter(|used| *used).count(), 1);
    assert_eq!(by_hash(&store, 0).unwrap().used_at, Some(at(2)));
}

#[test]
fn the_sign_ins_of_an_address_are_counted_since_a_moment() {
    let other = SignIn { email: Some("bo@example.org".to_owned()), ..sign_in(13, 5) };
    let store = with(&[sign_in(10, 1), sign_in(11, 3), sign_in(12, 5), other]);

    let count =
        |email: &str, minutes| store.read(|conn| conn.sign_in_count(email, at(minutes))).unwrap();

    assert_eq!([0, 1, 4, 5].map(|minutes| count("ase@example.org", minutes)), [3, 2, 1, 0]);
    assert_eq!(count("bo@example.org", 0), 1);
    assert_eq!(count("nobody@example.org", 0), 0);
}

#[test]
fn a_sign_in_is_forgotten_when_it_is_old() {
    let store = with(&[sign_in(10, 1), sign_in(11, 5)]);

    let forgotten = store
        .write(|conn| Ok::<_, Error>([conn.sign_in_forget(at(1))?, conn.sign_in_forget(at(5))?]))
        .unwrap();

    assert_eq!(forgotten, [0, 1]);
    assert!(by_hash(&store, 0).is_none() && by_hash(&store, 1).is_some());
}

#[test]
fn a_hash_completes_one_sign_in() {
    let store = with(&[sign_in(10, 1)]);

    let outcome = store.write(|conn| conn.sign_in_insert(&sign_in(11, 1), &[0; 32]));

    assert!(matches!(outcome, Err(Error::Busy)), "{outcome:?}");
}

//! Accounts and tokens, counters, and answers that are given again.

use domain::actor::Role;
use domain::id::AccountId;
use store::{Account, Error, StoredAnswer, Token};

use crate::setting::{TestStore, at, id, somebody};

fn account(number: u128, role: Role) -> Account {
    Account {
        id: AccountId(id(number)),
        role,
        name: format!("account {number}"),
        created_at: at(0),
    }
}

#[test]
fn every_role_is_found_again() {
    let store = TestStore::new();
    let accounts = [
        account(1, Role::Applicant),
        account(2, Role::Party("di".parse().unwrap())),
        account(3, Role::Secretariat),
        account(4, Role::AdvisoryBoard),
    ];

    let stored = accounts.clone();
    store.write(move |conn| stored.iter().try_for_each(|it| conn.account_insert(it))).unwrap();

    assert_eq!(store.read(|conn| conn.account_list()).unwrap(), accounts);
    let second = store.read(|conn| conn.account_get(AccountId(id(2)))).unwrap();
    assert_eq!(second.as_ref(), Some(&accounts[1]));
    assert_eq!(store.read(|conn| conn.account_get(AccountId(id(9)))).unwrap(), None);
}

#[test]
fn a_revoked_token_stands_for_nobody() {
    let store = TestStore::new();
    let owner = account(1, Role::Secretariat);
    let token = Token { id: id(10), account: owner.id, created_at: at(1), revoked_at: None };

    let (first, second) = (owner.clone(), token.clone());
    store
        .write(move |conn| {
            conn.account_insert(&first)?;
            conn.token_insert(&second, b"a hash")
        })
        .unwrap();
    let before = store.read(|conn| conn.account_by_token(b"a hash")).unwrap();
    let revoked = store
        .write(|conn| {
            Ok::<_, Error>((conn.token_revoke(id(10), at(2))?, conn.token_revoke(id(10), at(3))?))
        })
        .unwrap();
    let after = store.read(|conn| conn.account_by_token(b"a hash")).unwrap();

    assert_eq!((before, after), (Some(owner.clone()), None));
    assert_eq!(revoked, (true, false));
    let listed = store.read(|conn| conn.token_list(owner.id)).unwrap();
    assert_eq!(listed, [Token { revoked_at: Some(at(2)), ..token }]);
}

#[test]
fn a_token_needs_an_account() {
    let store = TestStore::new();
    let token = Token { id: id(10), account: somebody(), created_at: at(1), revoked_at: None };

    let outcome = store.write(move |conn| conn.token_insert(&token, b"a hash"));

    assert!(matches!(outcome, Err(Error::Database(_))), "{outcome:?}");
}

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

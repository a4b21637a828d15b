//! API tokens.

use domain::actor::Role;
use domain::id::TokenId;
use domain::people::Scope;
use store::{Error, Token};

use crate::mandates::{ending, summary, voter};
use crate::setting::{TestStore, applicant, at, id, person, somebody};

fn token(number: u128, role: Option<Role>) -> Token {
    Token {
        id: TokenId(id(number)),
        person: person(1).id,
        role,
        name: format!("token {number}"),
        scope: Scope::Act,
        created_at: at(1),
        expires_at: at(1000),
        used_at: None,
        revoked_at: None,
        made_with: None,
    }
}

/// A store with one person and these tokens of its, each known by the hash of its place.
fn with(tokens: &[Token]) -> TestStore {
    let store = TestStore::new();
    let stored = tokens.to_vec();
    store
        .write(move |conn| {
            conn.person_insert(&person(1))?;
            conn.person_insert(&person(2))?;
            (0..).zip(&stored).try_for_each(|(place, token)| conn.token_insert(token, &[place; 32]))
        })
        .unwrap();
    store
}

#[test]
fn a_token_of_every_role_and_scope_is_found_again() {
    let roles = [
        None,
        Some(Role::Applicant(applicant())),
        Some(Role::Party("di".parse().unwrap())),
        Some(Role::Secretariat),
        Some(Role::AdvisoryBoard),
    ];
    let mut tokens: Vec<_> = (10..).zip(roles).map(|(number, role)| token(number, role)).collect();
    tokens.push(Token { scope: Scope::Read, used_at: Some(at(5)), ..token(20, None) });
    let store = with(&tokens);

    for (place, token) in (0..).zip(&tokens) {
        let by_hash = store.read(|conn| conn.token_by_hash(&[place; 32])).unwrap();
        let by_id = store.read(|conn| conn.token_get(token.id)).unwrap();
        let by_hash = by_hash.map(|(token, _)| token);
        assert_eq!((by_hash.as_ref(), by_id.as_ref()), (Some(token), Some(token)));
    }
    assert_eq!(store.read(|conn| conn.token_list(person(1).id)).unwrap(), tokens);
    assert_eq!(store.read(|conn| conn.token_list(person(2).id)).unwrap(), []);
    assert_eq!(store.read(|conn| conn.token_by_hash(&[99; 32])).unwrap(), None);
    assert_eq!(store.read(|conn| conn.token_get(TokenId(id(99)))).unwrap(), None);
}

#[test]
fn with_a_token_come_the_mandates_of_its_owner_ended_ones_among_them() {
    let store = with(&[token(10, None)]);
    let mut foreign = voter(22);
    foreign.mandate.grant.person = person(2).id;
    let mandates = [voter(20), ending(voter(21), 90), foreign];
    let stored = mandates.clone();
    let bare = store.read(|conn| conn.token_by_hash(&[0; 32])).unwrap();
    store.write(move |conn| stored.iter().try_for_each(|it| conn.mandate_project(it))).unwrap();

    let found = store.read(|conn| conn.token_by_hash(&[0; 32])).unwrap();

    assert_eq!(bare, Some((token(10, None), vec![])));
    let own = mandates[..2].iter().map(summary).collect();
    assert_eq!(found, Some((token(10, None), own)));
}

#[test]
fn only_those_who_have_a_token_are_listed_as_such_and_each_once() {
    let store = with(&[token(10, None), token(11, None)]);

    let listed = store.read(|conn| conn.person_with_token_list()).unwrap();

    assert_eq!(listed, [person(1)]);
}

#[test]
fn a_revoked_token_is_listed_and_stands_for_nobody() {
    let store = with(&[token(10, None)]);

    let known = TokenId(id(10));
    let revoked = store
        .write(move |conn| {
            let unknown = conn.token_revoke(TokenId(id(99)), at(2))?;
            let first = conn.token_revoke(known, at(2))?;
            Ok::<_, Error>([unknown, first, conn.token_revoke(known, at(3))?])
        })
        .unwrap();

    assert_eq!(revoked, [false, true, false]);
    assert_eq!(store.read(|conn| conn.token_by_hash(&[0; 32])).unwrap(), None);
    let listed = store.read(|conn| conn.token_list(person(1).id)).unwrap();
    assert_eq!(listed, [Token { revoked_at: Some(at(2)), ..token(10, None) }]);
}

#[test]
fn the_use_of_a_token_is_noted_on_it_alone() {
    let store = with(&[token(10, None), token(11, None)]);

    store.write(|conn| conn.token_touch(TokenId(id(10)), at(7))).unwrap();

    let listed = store.read(|conn| conn.token_list(person(1).id)).unwrap();
    assert_eq!(listed, [Token { used_at: Some(at(7)), ..token(10, None) }, token(11, None)]);
}

#[test]
fn a_token_needs_a_person() {
    let store = with(&[]);
    let nobodys = Token { person: somebody(), ..token(10, None) };

    let outcome = store.write(move |conn| conn.token_insert(&nobodys, &[0; 32]));

    assert!(matches!(outcome, Err(Error::Database(_))), "{outcome:?}");
}

#[test]
fn a_hash_stands_for_one_token() {
    let store = with(&[token(10, None)]);

    let outcome = store.write(|conn| conn.token_insert(&token(11, None), &[0; 32]));

    assert!(matches!(outcome, Err(Error::Busy)), "{outcome:?}");
}

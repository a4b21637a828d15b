//! The people of the stories.

use std::collections::BTreeSet;
use std::fmt::Debug;
use std::str::FromStr;

use domain::actor::{Actor, Role};
use domain::id::{AccountId, PartyKey};
use uuid::Uuid;

/// The ten founding parties, in the charter's order.
pub const PARTIES: [&str; 10] = [
    "em",
    "di",
    "danskerhverv",
    "itb",
    "industriensfond",
    "smvdanmark",
    "ida",
    "finansdanmark",
    "hk",
    "fogp",
];

/// The company that applies.
pub fn applicant() -> Actor {
    account(1, Role::Applicant)
}

/// A company that has nothing to do with the case.
pub fn another_applicant() -> Actor {
    account(2, Role::Applicant)
}

/// Somebody of the secretariat.
pub fn secretariat() -> Actor {
    account(3, Role::Secretariat)
}

/// The account that becomes a case's officer.
pub fn officer() -> AccountId {
    secretariat().account().unwrap()
}

/// Somebody of the advisory board.
pub fn advisory_board() -> Actor {
    account(4, Role::AdvisoryBoard)
}

/// Somebody who acts for the founding party `name`.
pub fn party(name: &str) -> Actor {
    let number = PARTIES.iter().position(|party| *party == name).map_or(99, |index| index + 10);
    account(u128::try_from(number).unwrap(), Role::Party(key(name)))
}

/// Somebody who has not said who they are.
pub fn public() -> Actor {
    Actor::Public
}

/// Time itself.
pub fn clock() -> Actor {
    Actor::Clock
}

/// The key that `text` spells: of a party, a principle, an objective or a track.
pub fn key<Key: FromStr<Err: Debug>>(text: &str) -> Key {
    text.parse().unwrap()
}

/// The register's founding parties while nothing has changed.
pub fn founding_parties() -> BTreeSet<PartyKey> {
    PARTIES.into_iter().map(key).collect()
}

fn account(number: u128, role: Role) -> Actor {
    Actor::Account { id: AccountId(Uuid::from_u128(number)), role }
}

/// The role of the account `id`, when one of these people has it.
pub fn role_of(id: AccountId) -> Option<Role> {
    let people = [applicant(), another_applicant(), secretariat(), advisory_board()];
    people.into_iter().chain(PARTIES.map(party)).find_map(|actor| match actor {
        Actor::Account { id: known, role } if known == id => Some(role),
        Actor::Account { .. } | Actor::Public | Actor::Clock => None,
    })
}

//! The people of the stories.

use std::collections::BTreeSet;
use std::fmt::Debug;
use std::str::FromStr;

use domain::actor::{Actor, Held, Role};
use domain::id::{MandateId, OrganisationId, PartyKey, PersonId};
use domain::people::MandateKind;
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
    person(1, Role::Applicant(organisation()))
}

/// The organisation for which the applicant acts.
pub fn organisation() -> OrganisationId {
    OrganisationId(Uuid::from_u128(101))
}

/// A company that has nothing to do with the case.
pub fn another_applicant() -> Actor {
    person(2, Role::Applicant(OrganisationId(Uuid::from_u128(102))))
}

/// Somebody of the secretariat.
pub fn secretariat() -> Actor {
    person(3, Role::Secretariat)
}

/// The person that becomes a case's officer.
pub fn officer() -> PersonId {
    secretariat().person().unwrap()
}

/// Somebody of the advisory board.
pub fn advisory_board() -> Actor {
    person(4, Role::AdvisoryBoard)
}

/// Somebody who acts for the founding party `name`.
pub fn party(name: &str) -> Actor {
    let number = PARTIES.iter().position(|party| *party == name).map_or(99, |index| index + 10);
    person(u128::try_from(number).unwrap(), Role::Party(key(name)))
}

/// Another person who acts for the founding party `name`, by the same mandate.
pub fn colleague(name: &str) -> Actor {
    let number = party(name).person().map_or(0, |person| person.0.as_u128());
    person(number + 100, Role::Party(key(name)))
}

/// Somebody who has said who they are and holds no mandate.
pub fn newcomer() -> Actor {
    Actor::Newcomer(PersonId(Uuid::from_u128(5)))
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

/// `actor` by another mandate of its role.
pub fn with_mandate(actor: Actor, kind: MandateKind) -> Actor {
    match actor {
        Actor::Person { id, role, .. } => {
            let held = Held { id: MandateId(id.0), kind };
            Actor::Person { id, role, mandates: vec![held] }
        }
        Actor::Public | Actor::Newcomer(_) | Actor::Clock => actor,
    }
}

/// The `number`th person, in a role, by the mandate that can do whatever the role can.
pub fn person(number: u128, role: Role) -> Actor {
    let id = PersonId(Uuid::from_u128(number));
    let held = Held { id: MandateId(id.0), kind: MandateKind::of_role(&role)[0] };
    Actor::Person { id, role, mandates: vec![held] }
}

/// The role of the person `id`, when one of these people has it.
pub fn role_of(id: PersonId) -> Option<Role> {
    let people = [applicant(), another_applicant(), secretariat(), advisory_board()];
    people.into_iter().chain(PARTIES.map(party)).find_map(|actor| match actor {
        Actor::Person { id: known, role, .. } if known == id => Some(role),
        Actor::Person { .. } | Actor::Public | Actor::Newcomer(_) | Actor::Clock => None,
    })
}

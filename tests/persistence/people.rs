//! People at work on one database: mandates that are granted and ended while others act by them, and mail on its way.

mod mail;
mod mandates;
mod race;

use domain::actor::{Actor, Role};
use domain::id::MandateId;
use domain::people::MandateKind;
use domain::time::Timestamp;
use engine::{Answer, Error, NewMandate};
use support::{at, person};

use crate::pact::{Pact, ask_by, enter};

impl Pact {
    /// Makes another person, by the mandates that `actor` holds.
    pub(crate) fn joined_by(&self, actor: &Actor) {
        let actor = actor.clone();
        self.engine.store().write(move |conn| enter(conn, &actor)).unwrap();
    }

    /// `actor` grants the `number`th address a mandate that runs from `starts_at`.
    fn grants(
        &self,
        actor: &Actor,
        (number, role, kind): (usize, Role, MandateKind),
        [starts_at, ends_at]: [Option<Timestamp>; 2],
        now: Timestamp,
    ) -> Result<Answer, Error> {
        let new = NewMandate {
            email: format!("person-{number}@example.org"),
            name: format!("Person {number}"),
            language: domain::text::Language::En,
            role,
            kind,
            starts_at,
            ends_at,
        };
        self.engine.mandate_grant(ask_by(actor, now), new, |_| String::new())
    }

    /// `actor` ends a mandate at `end`, or at once.
    fn ends(
        &self,
        actor: &Actor,
        mandate: MandateId,
        end: Option<Timestamp>,
        now: Timestamp,
    ) -> Result<Answer, Error> {
        self.engine.mandate_end(ask_by(actor, now), mandate, end, |_| String::new())
    }
}

/// Another head of secretariat.
fn another_head() -> Actor {
    person(6, Role::Secretariat)
}

/// The mandate by which `actor` acts.
fn mandate_id(actor: &Actor) -> MandateId {
    actor.mandate_of(&MandateKind::ALL).unwrap()
}

/// The code of a refusal.
#[track_caller]
fn refused<T: std::fmt::Debug>(outcome: Result<T, Error>) -> &'static str {
    match outcome.unwrap_err() {
        Error::Refused(refusal) => refusal.code(),
        other => panic!("{other}"),
    }
}

#[test]
fn a_mandate_gives_its_holder_what_it_entitles_to_and_nothing_from_its_end_on() {
    let pact = Pact::new();
    let case = pact.case_in_vote(1, at(0), 48);
    let (head, voter) = (support::secretariat(), support::party("hk"));

    pact.casts(case, "hk", domain::vote::Choice::For, at(1));
    pact.ends(&head, mandate_id(&voter), Some(at(5)), at(2)).unwrap();
    let before = at(5) - chrono::TimeDelta::microseconds(1);
    pact.casts(case, "hk", domain::vote::Choice::Against, before);
    let from_the_end_on = pact.give(&voter, case, support::cast(domain::vote::Choice::For), at(5));

    assert_eq!(refused(from_the_end_on), "no-mandate");
    pact.agrees();
}

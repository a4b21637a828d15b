//! What a mandate remembers, and when it gives anything.

use chrono::TimeDelta;
use domain::actor::Role;
use domain::people::{Grant, Grantor, Mandate, MandateFact, MandateKind as K};
use domain::time::Timestamp;
use proptest::prelude::*;
use proptest::sample::select;
use support::{a_grant, a_mandate, at, key, somebody};

use crate::properties::config;

const MICROSECOND: TimeDelta = TimeDelta::microseconds(1);

fn between(start: Timestamp, end: Option<Timestamp>) -> Mandate {
    let mandate = a_mandate(Role::Party(key("di")), K::Voter);
    Mandate { grant: Grant { starts_at: start, ends_at: end, ..mandate.grant }, ..mandate }
}

#[test]
fn a_mandate_gives_nothing_before_its_start_and_nothing_from_its_end_on() {
    let mandate = between(at(5), Some(at(48)));

    let moments = [at(5) - MICROSECOND, at(5), at(48) - MICROSECOND, at(48)];
    assert_eq!(moments.map(|now| mandate.runs_at(now)), [false, true, true, false]);
}

#[test]
fn a_mandate_without_an_end_runs_on() {
    assert!(between(at(5), None).runs_at(at(1_000_000)));
}

#[test]
fn a_mandate_that_ends_before_it_starts_never_gives_anything() {
    let mandate = between(at(5), Some(at(4)));

    assert!([at(3), at(4), at(5), at(6)].iter().all(|now| !mandate.runs_at(*now)));
}

#[test]
fn an_end_changes_nothing_but_the_end_and_when_it_was_told() {
    let granted = between(at(5), None);

    let ended = Mandate::apply(Some(granted.clone()), &MandateFact::Ended { at: at(9) }, at(7));

    let told = Mandate { end_told_at: Some(at(7)), ..between(at(5), Some(at(9))) };
    assert_eq!(ended, Some(told));
    assert_eq!(Mandate::apply(None, &MandateFact::Ended { at: at(9) }, at(7)), None);
}

#[test]
fn kinds_are_found_by_their_codes_and_stand_in_one_role_each_but_contacts() {
    assert_eq!(K::ALL.map(|kind| K::from_code(kind.code())), K::ALL.map(Some));
    assert_eq!(K::from_code("king"), None);

    let roles = [
        Role::Applicant(support::organisation()),
        Role::Party(key("di")),
        Role::Secretariat,
        Role::AdvisoryBoard,
    ];
    for kind in K::ALL {
        let places = roles.iter().filter(|role| K::of_role(role).contains(&kind)).count();
        assert_eq!(places, if kind == K::Contact { 2 } else { 1 }, "{}", kind.code());
    }
}

fn a_moment() -> impl Strategy<Value = Timestamp> {
    (0..50_i64, -2..=2_i64).prop_map(|(hours, micros)| at(hours) + TimeDelta::microseconds(micros))
}

fn a_granted() -> impl Strategy<Value = Grant> {
    let kind = select(K::of_role(&Role::Party(key("di"))));
    let grantor =
        select(vec![Grantor::Operator, Grantor::OwnApplication, Grantor::Person(somebody())]);
    (kind, a_moment(), prop::option::of(a_moment()), grantor).prop_map(
        |(kind, starts_at, ends_at, grantor)| {
            let grant = a_grant(Role::Party(key("di")), kind);
            Grant { starts_at, ends_at, grantor, ..grant }
        },
    )
}

/// A grant and the ends that follow it, each with the moment of its recording.
fn a_history() -> impl Strategy<Value = Vec<(MandateFact, Timestamp)>> {
    let ends = prop::collection::vec((a_moment(), a_moment()), 0..6);
    (a_granted(), a_moment(), ends).prop_map(|(grant, granted_at, ends)| {
        let ends = ends.into_iter().map(|(end, at)| (MandateFact::Ended { at: end }, at));
        std::iter::once((MandateFact::Granted(grant), granted_at)).chain(ends).collect()
    })
}

fn replayed(history: &[(MandateFact, Timestamp)]) -> Option<Mandate> {
    history.iter().fold(None, |state, (fact, at)| Mandate::apply(state, fact, *at))
}

proptest! {
    #![proptest_config(config(300))]

    #[test]
    fn the_replayed_facts_are_the_grant_with_the_newest_end(history in a_history()) {
        let mandate = replayed(&history).unwrap();

        let (MandateFact::Granted(grant), granted_at) = &history[0] else { unreachable!() };
        let newest = history.iter().rev().find_map(|(fact, told_at)| match fact {
            MandateFact::Ended { at } => Some((*at, *told_at)),
            MandateFact::Granted(_) => None,
        });
        let ends_at = newest.map(|(at, _)| at).or(grant.ends_at);
        let grant = Grant { ends_at, ..grant.clone() };
        let end_told_at = newest.map(|(_, told_at)| told_at);
        prop_assert_eq!(mandate, Mandate { grant, granted_at: *granted_at, end_told_at });
    }

    #[test]
    fn once_a_mandate_was_ended_at_once_nothing_that_was_asked_for_before_is_done_by_it(
        history in a_history(),
        now in a_moment(),
    ) {
        let mandate = replayed(&history).unwrap();

        let ended_at_once = mandate.end_told_at.zip(mandate.grant.ends_at);
        let is_over = ended_at_once.is_some_and(|(told_at, end)| end <= told_at);
        prop_assert_eq!(mandate.gives_at(now), mandate.runs_at(now) && !is_over);
    }

    #[test]
    fn a_history_can_be_replayed_in_two_parts(history in a_history(), cut in 0..8_usize) {
        let (first, rest) = history.split_at(cut.min(history.len()));

        let in_parts =
            rest.iter().fold(replayed(first), |state, (fact, at)| Mandate::apply(state, fact, *at));

        prop_assert_eq!(in_parts, replayed(&history));
    }

    #[test]
    fn a_mandate_runs_exactly_from_its_start_until_just_before_its_end(
        history in a_history(),
        now in a_moment(),
    ) {
        let mandate = replayed(&history).unwrap();

        let end = mandate.grant.ends_at.unwrap_or(Timestamp::MAX_UTC);
        prop_assert_eq!(mandate.runs_at(now), (mandate.grant.starts_at..end).contains(&now));
    }
}

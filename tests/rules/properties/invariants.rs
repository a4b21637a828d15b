//! The invariants of a case, after any story.

use std::collections::BTreeMap;

use domain::accession::{Case, CaseFact, DialogueOutcome, FactKind, Phase, TRANSITIONS, To};
use domain::time::Timestamp;
use domain::vote::{Base, Choice, Outcome, Standing, Threshold};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use support::Story;

use super::config;
use super::plan::a_plan;

/// The facts with their moments, and the case after each of them.
fn steps_of(story: &Story) -> Vec<(CaseFact, Timestamp, Case)> {
    let mut case: Option<Case> = None;
    let facts = story.history().iter().map(|(event, at)| {
        case = Some(match case.take() {
            None => Case::begin(&event.fact, *at).unwrap(),
            Some(mut known) => {
                known.apply(&event.fact, *at);
                known
            }
        });
        (event.fact.clone(), *at, case.clone().unwrap())
    });
    facts.collect()
}

proptest! {
    #![proptest_config(config(200))]

    #[test]
    fn the_replayed_facts_are_the_state(plan in a_plan(80)) {
        let story = plan.story();

        let replayed = Case::replay(story.history().iter().map(|(event, at)| (&event.fact, *at)));

        prop_assert_eq!(replayed.as_ref(), Some(story.case_recorded()));
        prop_assert_eq!(usize::try_from(replayed.unwrap().version()).unwrap(), story.history().len());
    }

    #[test]
    fn no_case_is_approved_without_dialogue_nomination_and_an_approving_vote(plan in a_plan(80)) {
        let case = plan.story().at(100_000).case();
        if case.phase() == Phase::Approved {
            let nominated = case.nominations().keys().all(|party| {
                let conclusion = case.dialogue_of(party).and_then(|dialogue| dialogue.conclusion);
                conclusion.is_some_and(|conclusion| conclusion.outcome == DialogueOutcome::Nominates)
            });
            let result = case.ending().unwrap().result;
            let vote = case.current_vote().unwrap();

            prop_assert!(nominated && !case.nominations().is_empty(), "{:?}", case);
            prop_assert_eq!(result.outcome, Outcome::Approved);
            prop_assert_eq!(result.tally, vote.tally());
            prop_assert!(carries(vote), "{:?}", vote);
        }
    }

    #[test]
    fn no_ballot_counts_that_was_recorded_at_or_after_the_closing(plan in a_plan(80)) {
        let mut before: Option<Case> = None;
        let mut closed = false;
        for (fact, at, after) in steps_of(&plan.story()) {
            if fact.kind() == FactKind::BallotCast {
                let vote = before.as_ref().and_then(Case::current_vote).unwrap();
                let open = matches!(vote.standing(at), Standing::Open { .. });
                prop_assert!(open && at < vote.closes_at() && !closed, "{:?} at {}", vote, at);
            }
            if let CaseFact::VoteClosed { at: closing, .. } = &fact {
                let vote = after.current_vote().unwrap();
                let latest = vote.ballots().values().map(|ballot| ballot.cast_at).max();
                prop_assert!(latest.is_none_or(|latest| latest <= *closing));
                closed = true;
            }
            before = Some(after);
        }
    }

    #[test]
    fn a_party_has_at_most_one_ballot_and_only_the_electorate_has_any(plan in a_plan(80)) {
        for (_, _, case) in steps_of(&plan.story()) {
            for vote in case.votes() {
                prop_assert!(vote.ballots().len() <= vote.electorate().len() && vote.electorate().len() <= 10);
                prop_assert!(vote.ballots().keys().all(|party| vote.may_cast(party)));
                prop_assert!(vote.tally().participation() <= vote.tally().entitled);
            }
        }
    }

    #[test]
    fn a_case_moves_only_where_the_table_says_and_never_out_of_its_end(plan in a_plan(80)) {
        let mut phase = Phase::Draft;
        for (fact, _, case) in steps_of(&plan.story()) {
            let next = case.phase();
            prop_assert!(next == phase || is_listed(phase, next), "{} by {}", next.code(), fact.kind().code());
            prop_assert!(next == phase || !phase.is_terminal());
            phase = next;
        }
    }

    #[test]
    fn what_time_decides_is_the_same_recorded_or_not_and_whenever_it_is_recorded(
        plan in a_plan(80),
        hours in 0..2_000_i64,
    ) {
        let story = plan.story();
        let now = story.now() + chrono::TimeDelta::hours(hours);
        let read = story.clone().at_moment(now).case();

        let recorded = story.clone().at_moment(now).recorded();
        prop_assert_eq!(recorded.case_recorded(), &read);
        prop_assert_eq!(read.at(now), read.clone());
        prop_assert_eq!(read.overdue(now), []);
        prop_assert!(story.case_recorded().overdue(now).iter().all(CaseFact::is_of_time));

        let week_later = story.clone().at_moment(now + chrono::TimeDelta::days(7)).recorded();
        let on_time = recorded.at_moment(week_later.now()).recorded();
        prop_assert_eq!(on_time.case_recorded(), week_later.case_recorded());
    }

    #[test]
    fn time_decides_exactly_when_it_says_it_will(plan in a_plan(80)) {
        let story = plan.story();
        let case = story.case();
        let second = chrono::TimeDelta::seconds(1);
        match case.next_due() {
            Some(due) => {
                prop_assert!(story.now() < due);
                prop_assert_eq!(case.overdue(due - second), []);
                prop_assert_ne!(case.overdue(due), []);
            }
            None => prop_assert_eq!(case.overdue(support::at(1_000_000)), []),
        }
    }
}

/// Whether the ballots carry the admission by the vote's rule, written anew.
fn carries(vote: &domain::vote::Vote) -> bool {
    let mut counts: BTreeMap<Choice, usize> = BTreeMap::new();
    for ballot in vote.ballots().values() {
        *counts.entry(ballot.choice).or_default() += 1;
    }
    let [votes_for, against, abstain] = [Choice::For, Choice::Against, Choice::Abstain]
        .map(|choice| counts.get(&choice).copied().unwrap_or(0));
    let recused = match vote.rule().recusal {
        domain::vote::Recusal::LeavesBase => vote.recused().count(),
        domain::vote::Recusal::StaysInBase => 0,
    };
    let others = match vote.rule().base {
        Base::VotesForAndAgainst => against,
        Base::VotesCastWithAbstentions => against + abstain,
        Base::AllEntitled => vote.electorate().len() - recused - votes_for,
    };
    votes_for > 0
        && match vote.rule().threshold {
            Threshold::MoreThanHalf => votes_for > others,
            Threshold::TwoThirds => votes_for >= 2 * others,
            Threshold::ThreeQuarters => votes_for >= 3 * others,
        }
}

fn is_listed(from: Phase, to: Phase) -> bool {
    TRANSITIONS.iter().any(|row| match row.to {
        To::Same => false,
        To::OneOf(phases) => row.from.contains(&from) && phases.contains(&to),
    })
}

/// That the plans go deep enough to show anything.
#[test]
fn the_plans_reach_every_phase_and_every_fact() {
    let mut phases: BTreeMap<&str, usize> = BTreeMap::new();
    let mut facts: BTreeMap<&str, usize> = BTreeMap::new();
    let mut runner = proptest::test_runner::TestRunner::new(config(200));
    for _ in 0..200 {
        let plan = a_plan(80).new_tree(&mut runner).unwrap().current();
        for (fact, _, case) in steps_of(&plan.story()) {
            *phases.entry(case.phase().code()).or_default() += 1;
            *facts.entry(fact.kind().code()).or_default() += 1;
        }
    }

    println!("facts recorded in each phase: {phases:?}\nof each kind: {facts:?}");
    let unseen: Vec<_> =
        FactKind::ALL.iter().filter(|kind| !facts.contains_key(kind.code())).collect();
    assert_eq!((phases.len(), unseen), (Phase::ALL.len() - 1, vec![]));
}

//! Worked examples, and what does not matter to the count.

use domain::vote::{
    Choice::{self, Abstain, Against, For},
    Nominator, Outcome, Recusal, Threshold,
};
use insta::assert_snapshot;
use support::{PARTIES, a_case, cast, charter, charter_where, given, key, party};

use super::{
    BASES, THRESHOLDS, a_vote, cast as record, choices, ended, is_approved, rule, vote_on,
};

#[test]
fn the_worked_examples_end_as_written_there() {
    let examples = [
        (10, 1, 0, 0),
        (10, 5, 5, 0),
        (10, 4, 3, 3),
        (10, 5, 4, 1),
        (10, 6, 4, 0),
        (10, 0, 0, 10),
        (10, 0, 0, 0),
        (5, 2, 1, 2),
    ];
    let lines = examples.map(|(entitled, votes_for, votes_against, abstentions)| {
        let outcomes = BASES.map(|base| {
            let choices = choices(votes_for, votes_against, abstentions);
            let result = vote_on(rule(base, Threshold::MoreThanHalf), entitled, &choices);
            if is_approved(result.outcome) { "approved" } else { "rejected" }
        });
        format!("{votes_for}-{votes_against}-{abstentions} of {entitled}: {}", outcomes.join(", "))
    });

    assert_snapshot!(lines.join("\n"), @r"
    1-0-0 of 10: approved, approved, rejected
    5-5-0 of 10: rejected, rejected, rejected
    4-3-3 of 10: approved, rejected, rejected
    5-4-1 of 10: approved, rejected, rejected
    6-4-0 of 10: approved, approved, approved
    0-0-10 of 10: rejected, rejected, rejected
    0-0-0 of 10: rejected, rejected, rejected
    2-1-2 of 5: approved, rejected, rejected
    ");
}

#[test]
fn a_tie_or_no_vote_for_never_approves_whatever_the_rule() {
    for base in BASES {
        for threshold in THRESHOLDS {
            for entitled in 0..=10 {
                for each in 0..=entitled / 2 {
                    for abstentions in 0..=entitled - 2 * each {
                        let choices = choices(each, each, abstentions);
                        let result = vote_on(rule(base, threshold), entitled, &choices);
                        assert_eq!(result.outcome, Outcome::Rejected, "{choices:?} of {entitled}");
                    }
                }
            }
        }
    }
}

#[test]
fn the_order_of_the_ballots_does_not_matter() {
    let choices = [For, For, For, Against, Against, Abstain];
    let ballots: Vec<_> = PARTIES.into_iter().zip(choices).collect();
    let mut orders = 0;
    let mut results = Vec::new();
    each_order(&mut ballots.clone(), ballots.len(), &mut |order| {
        let mut vote = a_vote(charter().voting, 10);
        for (hour, (name, choice)) in (1..).zip(order) {
            record(&mut vote, name, *choice, hour);
        }
        results.push(ended(&vote));
        orders += 1;
    });

    results.dedup();
    assert_eq!((orders, results.len()), (720, 1));
    assert!(is_approved(results[0].outcome));
}

/// Heap's way through all orders.
fn each_order<T>(items: &mut [T], of_first: usize, visit: &mut impl FnMut(&[T])) {
    if of_first <= 1 {
        return visit(items);
    }
    for index in 0..of_first {
        each_order(items, of_first - 1, visit);
        let other = if of_first.is_multiple_of(2) { index } else { 0 };
        items.swap(other, of_first - 1);
    }
}

#[test]
fn a_replaced_ballot_counts_once_and_only_the_last_one_counts() {
    let mut vote = a_vote(charter().voting, 10);
    for (hour, choice) in [For, For, Against, Abstain, Against].into_iter().enumerate() {
        record(&mut vote, "di", choice, i64::try_from(hour).unwrap());
    }

    assert_eq!((vote.tally().participation(), vote.tally().votes_against), (1, 1));
}

#[test]
fn a_replaced_ballot_is_kept_in_the_history_of_the_case() {
    let story = given(a_case().in_vote())
        .when(party("di"), cast(For))
        .then_events(["ballot_cast"])
        .when(party("di"), cast(Against))
        .then_events(["ballot_cast"]);

    let kept =
        story.history().iter().filter(|(event, _)| event.fact.kind().code() == "ballot_cast");
    assert_eq!(kept.count(), 2);
    assert_eq!(story.case().votes()[0].tally().participation(), 1);
}

/// Five for and nothing else, one of ten recused: more than half of nine, not more than half of ten.
#[test]
fn a_recused_party_leaves_the_base_unless_the_rule_keeps_it() {
    let outcome = |recusal| {
        let mut vote = a_vote(
            domain::vote::VotingRule { recusal, ..rule(BASES[2], Threshold::MoreThanHalf) },
            10,
        );
        vote.record_recusal(key("fogp"), super::at(1));
        for name in PARTIES.into_iter().take(5) {
            record(&mut vote, name, For, 1);
        }
        (vote.tally().entitled, ended(&vote).outcome)
    };

    assert_eq!(outcome(Recusal::LeavesBase), (9, Outcome::Approved));
    assert_eq!(outcome(Recusal::StaysInBase), (10, Outcome::Rejected));
}

#[test]
fn a_ballot_cast_before_the_recusal_counts_no_longer() {
    let mut vote = a_vote(charter().voting, 10);
    record(&mut vote, "hk", For, 1);
    vote.record_recusal(key("hk"), super::at(2));

    assert_eq!(vote.tally().votes_for, 0);
    assert_eq!(vote.tally().entitled, 9);
}

#[test]
fn the_stricter_reading_is_told_whenever_it_differs() {
    let differs = super::tallies_of(10)
        .filter(|(votes_for, votes_against, abstentions)| {
            let choices = choices(*votes_for, *votes_against, *abstentions);
            let result = vote_on(rule(BASES[0], Threshold::MoreThanHalf), 10, &choices);
            assert_eq!(is_approved(result.outcome_of_all_entitled), *votes_for >= 6);
            result.outcome != result.outcome_of_all_entitled
        })
        .count();

    assert_eq!(differs, 90, "125 - 35");
}

#[test]
fn a_nominating_party_votes_unless_the_rule_keeps_it_out() {
    given(a_case().in_vote()).when(party("di"), cast(For)).then_events(["ballot_cast"]);

    let charter = charter_where(|rule| rule.nominator = Nominator::DoesNotVote);
    let story = given(a_case().under(charter).in_vote())
        .when(party("di"), cast(For))
        .then_refused("not-in-electorate");
    assert_eq!(story.case().votes()[0].electorate().len(), 9);
}

#[test]
fn silence_is_not_a_vote() {
    let silent: [Choice; 0] = [];

    let result = vote_on(rule(BASES[0], Threshold::MoreThanHalf), 10, &silent);

    assert_eq!((result.outcome, result.tally.silent()), (Outcome::Rejected, 10));
}

//! Counting: from ballots to an outcome, and when that is.

mod ballots;
mod examples;
mod outlook;
mod participation;
mod tallies;
mod walk;

use std::collections::BTreeSet;

use domain::id::PartyKey;
use domain::vote::{
    Ballot, Base, Choice, Hand, Opening, Outcome, Participation, Shortfall, Standing, Threshold,
    Vote, VoteResult, VotingRule,
};
use support::{PARTIES, at, charter, key};

const BASES: [Base; 3] =
    [Base::VotesForAndAgainst, Base::VotesCastWithAbstentions, Base::AllEntitled];
const THRESHOLDS: [Threshold; 3] =
    [Threshold::MoreThanHalf, Threshold::TwoThirds, Threshold::ThreeQuarters];

/// The charter's rule with another base and threshold, where any number may take part.
fn rule(base: Base, threshold: Threshold) -> VotingRule {
    VotingRule { base, threshold, participation_min: Participation::Any, ..charter().voting }
}

/// The charter's rule, which fails when fewer than `minimum` take part.
fn rule_with_quorum(minimum: u32) -> VotingRule {
    let participation_min = Participation::AtLeast(minimum);
    VotingRule { participation_min, shortfall: Shortfall::Fails, ..charter().voting }
}

/// A vote of the first `entitled` parties, open from hour 0 to hour 48.
fn a_vote(rule: VotingRule, entitled: usize) -> Vote {
    let electorate: BTreeSet<PartyKey> = PARTIES.into_iter().take(entitled).map(key).collect();
    let opening =
        Opening { number: 1, closes_at: at(48), rule, electorate, application_version: 1 };
    Vote::open(opening, BTreeSet::new(), at(0))
}

fn cast(vote: &mut Vote, name: &str, choice: Choice, hour: i64) {
    vote.record_ballot(key(name), Ballot { choice, cast_at: at(hour), hand: Hand::Party });
}

/// How the vote ended at hour 48.
fn ended(vote: &Vote) -> VoteResult {
    match vote.standing(at(48)) {
        Standing::Decided { result, .. } => result,
        standing @ (Standing::Open { .. }
        | Standing::AwaitingConfirmation { .. }
        | Standing::Voided { .. }) => {
            panic!("the vote is {standing:?}")
        }
    }
}

fn is_approved(outcome: Outcome) -> bool {
    outcome == Outcome::Approved
}

/// All ways in which `parties` can be for, against, abstaining and silent, each as a number of parties.
fn tallies_of(parties: usize) -> impl Iterator<Item = (usize, usize, usize)> {
    (0..=parties).flat_map(move |votes_for| {
        (0..=parties - votes_for).flat_map(move |votes_against| {
            (0..=parties - votes_for - votes_against)
                .map(move |abstentions| (votes_for, votes_against, abstentions))
        })
    })
}

/// So many choices of each kind.
fn choices(votes_for: usize, votes_against: usize, abstentions: usize) -> Vec<Choice> {
    let mut choices = vec![Choice::For; votes_for];
    choices.extend(vec![Choice::Against; votes_against]);
    choices.extend(vec![Choice::Abstain; abstentions]);
    choices
}

/// The result of a vote of `entitled` parties in which the first ones choose so.
fn vote_on(rule: VotingRule, entitled: usize, choices: &[Choice]) -> VoteResult {
    let mut vote = a_vote(rule, entitled);
    for (name, choice) in PARTIES.into_iter().zip(choices) {
        cast(&mut vote, name, *choice, 1);
    }
    ended(&vote)
}

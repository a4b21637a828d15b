//! How many more votes decide a vote, against every way in which it can go on.

use domain::vote::{
    Choice::{Against, For},
    Outcome, Participation, Recusal, Shortfall, Tally, VotingRule,
};
use support::key;

use super::{BASES, THRESHOLDS, a_vote, cast, rule, tallies_of};

const PARTICIPATIONS: [Participation; 3] =
    [Participation::Any, Participation::MoreThanHalf, Participation::AtLeast(8)];
const SHORTFALLS: [Shortfall; 2] = [Shortfall::ExtendOrConfirm, Shortfall::Fails];

/// Every rule that counts differently.
fn rules() -> impl Iterator<Item = VotingRule> {
    BASES.into_iter().flat_map(|base| {
        THRESHOLDS.into_iter().flat_map(move |threshold| {
            PARTICIPATIONS.into_iter().flat_map(move |participation_min| {
                SHORTFALLS.into_iter().map(move |shortfall| VotingRule {
                    participation_min,
                    shortfall,
                    ..rule(base, threshold)
                })
            })
        })
    })
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap()
}

fn tally(entitled: u32, votes_for: usize, votes_against: usize, abstentions: usize) -> Tally {
    let [votes_for, votes_against, abstentions] =
        [votes_for, votes_against, abstentions].map(number);
    Tally { entitled, votes_for, votes_against, abstentions }
}

/// How a vote with this count ends; none where too few took part and nothing follows from that by itself.
fn ending(tally: Tally, rule: &VotingRule) -> Option<Outcome> {
    match (tally.is_quorate(rule), rule.shortfall) {
        (true, _) => Some(tally.outcome(rule)),
        (false, Shortfall::Fails) => Some(Outcome::Rejected),
        (false, Shortfall::ExtendOrConfirm) => None,
    }
}

/// Whether each way in which `rest` parties go on ends so.
fn is_certain(outcome: Outcome, tally: Tally, rest: u32, rule: &VotingRule) -> bool {
    tallies_of(usize::try_from(rest).unwrap()).all(|(votes_for, votes_against, abstentions)| {
        let completed = Tally {
            entitled: tally.entitled,
            votes_for: tally.votes_for + number(votes_for),
            votes_against: tally.votes_against + number(votes_against),
            abstentions: tally.abstentions + number(abstentions),
        };
        ending(completed, rule) == Some(outcome)
    })
}

#[test]
fn the_number_of_votes_that_decides_is_the_one_that_every_way_of_ten_parties_confirms() {
    let mut looked_at = 0;
    for rule in rules() {
        // One of the ten may be recused and still be counted among those entitled.
        for recused in [0, 1] {
            for (votes_for, votes_against, abstentions) in tallies_of(10 - recused) {
                let tally = tally(10, votes_for, votes_against, abstentions);
                let awaited = 10 - number(recused) - tally.participation();

                let outlook = tally.outlook(&rule, awaited);

                let for_to_approve = (0..=awaited).find(|more| {
                    let with = Tally { votes_for: tally.votes_for + more, ..tally };
                    is_certain(Outcome::Approved, with, awaited - more, &rule)
                });
                let against_to_reject = (0..=awaited).find(|more| {
                    let with = Tally { votes_against: tally.votes_against + more, ..tally };
                    is_certain(Outcome::Rejected, with, awaited - more, &rule)
                });
                let settled = [Outcome::Approved, Outcome::Rejected]
                    .into_iter()
                    .find(|outcome| is_certain(*outcome, tally, awaited, &rule));
                let said = (outlook.for_to_approve, outlook.against_to_reject, outlook.settled);
                assert_eq!(
                    said,
                    (for_to_approve, against_to_reject, settled),
                    "{tally:?}, {awaited} awaited, {rule:?}"
                );
                looked_at += 1;
            }
        }
    }
    assert_eq!(looked_at, 3 * 3 * 3 * 2 * (286 + 220));
}

#[test]
fn one_more_vote_decides_only_when_it_does() {
    let mut vote = a_vote(rule(BASES[0], THRESHOLDS[0]), 10);
    for name in ["em", "di", "danskerhverv", "itb"] {
        assert_ne!(vote.outlook().for_to_approve, Some(1));
        cast(&mut vote, name, For, 1);
    }
    assert_eq!(vote.outlook().for_to_approve, Some(2));

    cast(&mut vote, "industriensfond", For, 2);
    assert_eq!(vote.outlook().for_to_approve, Some(1));

    cast(&mut vote, "smvdanmark", Against, 3);
    assert_eq!(vote.outlook().for_to_approve, Some(1));

    cast(&mut vote, "ida", For, 4);
    assert_eq!(vote.outlook().settled, Some(Outcome::Approved));
}

#[test]
fn the_recused_are_not_waited_for_even_where_they_stay_in_the_base() {
    let rule = VotingRule { recusal: Recusal::StaysInBase, ..rule(BASES[2], THRESHOLDS[0]) };
    let mut vote = a_vote(rule, 3);
    vote.record_recusal(key("di"), super::at(1));
    cast(&mut vote, "em", For, 2);
    assert_eq!(vote.outlook().for_to_approve, Some(1));

    cast(&mut vote, "danskerhverv", Against, 3);
    assert_eq!(vote.outlook().settled, Some(Outcome::Rejected));
}

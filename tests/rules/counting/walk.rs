//! Every way in which ten parties can vote, against a formula of its own.

use std::collections::BTreeMap;

use domain::vote::{
    Choice::{self, Abstain, Against, For},
    Tally, Threshold,
};
use support::PARTIES;

use super::{BASES, a_vote, cast, ended, is_approved, rule};

/// Four answers of ten parties: 4^10.
const WAYS: u32 = 1 << 20;

/// The ways that approve, from generating functions. A tie of for and against has C(20,10) = 184,756 ways: the middle
/// of (x + 1/x + 2)^10. Base one halves the rest. The others are the upper halves of (x + 2/x + 1)^10 and (x + 3/x)^10.
const WAYS_APPROVED: [u32; 3] = [431_910, 135_443, 20_686];

/// What party number `party` answers in `way`: two bits of it, nothing for silence.
fn answer(way: u32, party: usize) -> Option<Choice> {
    match way >> (2 * party) & 3 {
        0 => None,
        1 => Some(For),
        2 => Some(Against),
        _ => Some(Abstain),
    }
}

/// How many parties are silent, for, against and abstaining in `way`.
fn split(way: u32) -> [u32; 4] {
    let mut counts = [0; 4];
    for party in 0..10 {
        counts[usize::try_from(way >> (2 * party) & 3).unwrap()] += 1;
    }
    counts
}

/// The formula: more for than against; more for than all other ballots; more for than all other parties.
fn formula([silent, votes_for, against, abstain]: [u32; 4]) -> [bool; 3] {
    [votes_for > against, votes_for > against + abstain, votes_for > against + abstain + silent]
}

#[test]
fn all_1_048_576_ways_of_ten_parties_end_as_the_formula_says() {
    let rules = BASES.map(|base| rule(base, Threshold::MoreThanHalf));
    let mut approved = [0_u32; 3];
    let mut walked = 0_u32;
    let mut seen: BTreeMap<[u32; 4], [bool; 3]> = BTreeMap::new();
    for way in 0..WAYS {
        let tally = Tally::count(10, (0..10).filter_map(|party| answer(way, party)));

        let outcomes = [0, 1, 2].map(|base: usize| is_approved(tally.outcome(&rules[base])));

        let split = split(way);
        assert_eq!(outcomes, formula(split), "{tally:?}");
        assert_eq!(is_approved(tally.outcome_of_all_entitled()), outcomes[2]);
        assert_eq!(
            [tally.silent(), tally.votes_for, tally.votes_against, tally.abstentions],
            split
        );
        assert_eq!(*seen.entry(split).or_insert(outcomes), outcomes);
        for (count, outcome) in approved.iter_mut().zip(outcomes) {
            *count += u32::from(outcome);
        }
        walked += 1;
    }

    println!(
        "walked {walked} ways; bases one, two, three approve {approved:?}; {} distinct tallies",
        seen.len()
    );
    assert_eq!((walked, seen.len()), (1_048_576, 286));
    assert_eq!(approved, WAYS_APPROVED);
    let of_tallies =
        [0, 1, 2].map(|base: usize| seen.values().filter(|outcomes| outcomes[base]).count());
    assert_eq!(of_tallies, [125, 70, 35]);
}

/// Every 509th way; 509 is a prime, so that all parties take turns at all answers.
#[test]
fn real_votes_end_as_the_formula_says() {
    let ways: Vec<u32> = (0..WAYS).step_by(509).collect();
    for way in &ways {
        for (index, base) in BASES.into_iter().enumerate() {
            let mut vote = a_vote(rule(base, Threshold::MoreThanHalf), 10);
            for (party, name) in PARTIES.into_iter().enumerate() {
                if let Some(choice) = answer(*way, party) {
                    cast(&mut vote, name, choice, 1);
                }
            }

            assert_eq!(is_approved(ended(&vote).outcome), formula(split(*way))[index], "{vote:?}");
        }
    }
    println!("held {} real votes", ways.len() * BASES.len());
}

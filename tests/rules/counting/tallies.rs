//! The 286 tallies of ten parties, under every base and threshold, for a reader to check.

use domain::vote::{Choice, Threshold};
use insta::assert_snapshot;
use support::PARTIES;

use super::{BASES, THRESHOLDS, choices, is_approved, rule, rule_with_quorum, tallies_of, vote_on};

const TEN: usize = PARTIES.len();

/// Which bases approve, as `12-` for one and two but not three.
fn bases_that_approve(choices: &[Choice]) -> String {
    let marks = BASES.into_iter().zip(['1', '2', '3']).map(|(base, mark)| {
        let result = vote_on(rule(base, Threshold::MoreThanHalf), TEN, choices);
        if is_approved(result.outcome) { mark } else { '-' }
    });
    marks.collect()
}

#[test]
fn the_286_tallies_of_ten_parties() {
    let mut lines = vec![
        "Approved under base 1 (votes for and against), 2 (votes cast with abstentions), 3 (all entitled).".to_owned(),
        "A line for each number of parties for and against, a column for each number that abstains; the rest is silent."
            .to_owned(),
        String::new(),
        format!("for against {}", (0..=TEN).map(|abstain| format!("{abstain:>4}")).collect::<String>()),
    ];
    let mut totals = [0; 3];
    let mut count = 0;
    for votes_for in 0..=TEN {
        for votes_against in 0..=TEN - votes_for {
            let cells: Vec<_> = (0..=TEN - votes_for - votes_against)
                .map(|abstentions| {
                    bases_that_approve(&choices(votes_for, votes_against, abstentions))
                })
                .collect();
            for (total, mark) in totals.iter_mut().zip(['1', '2', '3']) {
                *total += cells.iter().filter(|cell| cell.contains(mark)).count();
            }
            count += cells.len();
            lines.push(format!("{votes_for:>3} {votes_against:>7}  {}", cells.join(" ")));
        }
    }
    let [one, two, three] = totals;
    lines.push(format!("\n{count} tallies; approved under base 1: {one}, under base 2: {two}, under base 3: {three}"));

    assert_eq!((count, totals), (286, [125, 70, 35]));
    assert_snapshot!("tallies", lines.join("\n"));
}

/// A base matters to a threshold only by its size, so that one small triangle holds every case.
#[test]
fn the_three_thresholds() {
    let mut lines = vec![
        "The highest threshold that so many for out of a base of so many reach.".to_owned(),
        "h more than half; t two thirds; q three quarters; - none.".to_owned(),
        String::new(),
        format!("base{}", (0..=TEN).map(|votes_for| format!("{votes_for:>3}")).collect::<String>()),
    ];
    for base in 0..=TEN {
        let cells =
            (0..=base).map(|votes_for| format!("{:>3}", highest_threshold(votes_for, base)));
        lines.push(format!("{base:>4}{}", cells.collect::<String>()));
    }
    lines
        .push(format!("\napproved out of 286 {:>9} {:>9} {:>9}", "half", "two 3rds", "three 4ths"));
    for (base, name) in BASES.into_iter().zip(["for and against", "votes cast", "all entitled"]) {
        let approved = THRESHOLDS.map(|threshold| {
            let approves = |(votes_for, votes_against, abstentions): &(usize, usize, usize)| {
                let choices = choices(*votes_for, *votes_against, *abstentions);
                is_approved(vote_on(rule(base, threshold), TEN, &choices).outcome)
            };
            tallies_of(TEN).filter(approves).count()
        });
        lines.push(format!("{name:<19} {:>9} {:>9} {:>9}", approved[0], approved[1], approved[2]));
    }

    assert_snapshot!("thresholds", lines.join("\n"));
}

/// Under all bases alike: the base is filled up with votes against, with abstentions, or with silence.
fn highest_threshold(votes_for: usize, base: usize) -> char {
    let rest = base - votes_for;
    let fillings = [
        (BASES[0], choices(votes_for, rest, 0), TEN),
        (BASES[1], choices(votes_for, 0, rest), TEN),
        (BASES[2], choices(votes_for, 0, 0), base),
    ];
    let reached = fillings.map(|(base, choices, entitled)| {
        let marks = THRESHOLDS.into_iter().zip(['h', 't', 'q']);
        let mut reached = marks.filter(|(threshold, _)| {
            is_approved(vote_on(rule(base, *threshold), entitled, &choices).outcome)
        });
        reached.next_back().map_or('-', |(_, mark)| mark)
    });
    assert!(reached.iter().all(|mark| *mark == reached[0]), "{votes_for} of {base}: {reached:?}");
    reached[0]
}

#[test]
fn a_quorum_of_five_passes_112_tallies_and_one_of_six_passes_103() {
    let passed = [1, 5, 6].map(|minimum| {
        let passes = |(votes_for, votes_against, abstentions): &(usize, usize, usize)| {
            let choices = choices(*votes_for, *votes_against, *abstentions);
            is_approved(vote_on(rule_with_quorum(minimum), TEN, &choices).outcome)
        };
        tallies_of(TEN).filter(passes).count()
    });

    assert_eq!(passed, [125, 112, 103]);
}

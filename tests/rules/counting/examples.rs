//! The examples by which the rule is explained: what each shows, and that the rule itself decides them.

use domain::charter::{Charter, FoundingParty};
use domain::vote::{
    Base, Example, ExampleKind, Outcome, Participation, Recusal, Standing, examples,
};
use insta::assert_snapshot;
use support::{at, charter, charter_where};

fn line(example: &Example) -> String {
    let tally = example.tally;
    let end = match example.standing {
        Standing::Decided { result, .. } => format!("{:?}", result.outcome),
        Standing::AwaitingConfirmation { .. } => format!("{:?} if confirmed", example.outcome),
        Standing::Open { .. } | Standing::Voided { .. } => "no end".to_owned(),
    };
    format!(
        "{:<13} {:>2} for {:>2} against {:>2} abstain {:>2} silent {:>2} recused: {} of {} needed: {end}",
        example.kind.code(),
        tally.votes_for,
        tally.votes_against,
        tally.abstentions,
        example.silent,
        example.recused,
        example.votes_needed,
        example.measured_against,
    )
}

#[test]
fn the_examples_of_the_charter() {
    let lines: Vec<String> = examples(&charter(), at(0)).iter().map(line).collect();

    assert_snapshot!(lines.join("\n"));
}

#[test]
fn each_example_shows_what_it_is_named_for_with_any_number_of_parties() {
    for parties in 4..=30 {
        let charter = with_parties(parties);
        for example in examples(&charter, at(0)) {
            let (tally, place) = (example.tally, format!("{:?} of {parties}", example.kind));
            let is_meant = match example.kind {
                ExampleKind::Majority => {
                    tally.votes_for > tally.votes_against && example.silent == 0
                }
                ExampleKind::Abstentions => {
                    tally.abstentions > 0 && tally.votes_for == tally.votes_against + 1
                }
                ExampleKind::Tie => tally.votes_for == tally.votes_against,
                ExampleKind::Minority => tally.votes_for < tally.votes_against,
                ExampleKind::AllAbstain => tally.abstentions == tally.entitled,
                ExampleKind::Silence => example.silent > 0 && example.is_quorate,
                ExampleKind::FewTakePart => {
                    !example.is_quorate && tally.votes_for > tally.votes_against
                }
                ExampleKind::Recusal => {
                    example.recused == 2 && tally.votes_for > tally.votes_against
                }
            };
            assert!(is_meant, "{place}: {}", line(&example));
            let counted = tally.participation() + example.silent + example.recused;
            assert_eq!(usize::try_from(counted).unwrap(), parties, "{place}");
        }
    }
}

#[test]
fn as_many_as_are_needed_approve_and_one_less_does_not() {
    for example in examples(&charter(), at(0)) {
        let is_enough = example.tally.votes_for >= example.votes_needed;
        assert_eq!(is_enough, example.outcome == Outcome::Approved, "{:?}", example.kind);
    }
}

#[test]
fn another_rule_decides_the_same_examples_otherwise() {
    let strict = charter_where(|rule| {
        rule.base = Base::AllEntitled;
        rule.recusal = Recusal::StaysInBase;
        rule.participation_min = Participation::Any;
    });

    let lines: Vec<String> = examples(&strict, at(0)).iter().map(line).collect();

    assert_snapshot!(lines.join("\n"));
}

/// The charter with as many parties.
fn with_parties(count: usize) -> Charter {
    let model = charter().parties[0].clone();
    let named =
        |number| FoundingParty { key: format!("p{number}").parse().unwrap(), ..model.clone() };
    Charter { parties: (0..count).map(named).collect(), ..charter() }
}

//! Who sees what.

use domain::initiative::{
    AmountAudience, FactKind, FundingSource, Kroner, Partnership, Shown, Sight, Subsidy, sight,
};
use insta::assert_snapshot;

use super::{
    Someone, board, everybody, invited, nobody_of_the_pact, office, other, owner, partner, planned,
};

fn lookers() -> [(&'static str, Someone); 8] {
    [
        ("owner", owner()),
        ("invited", invited()),
        ("partner", partner()),
        ("participant", other()),
        ("secretariat", office()),
        ("board", board()),
        ("applicant", nobody_of_the_pact()),
        ("public", everybody()),
    ]
}

fn mark(shown: Shown) -> &'static str {
    match shown {
        Shown::Yes => "yes",
        Shown::No => ".",
    }
}

/// What is shown in this capacity, one mark a line.
fn seen(sight: Sight) -> Vec<(String, &'static str)> {
    let amount = |audience| {
        let amount = Some(Kroner(1));
        let subsidy = Subsidy { source: FundingSource::Own, amount, audience };
        if sight.amount(subsidy).is_some() { "yes" } else { "." }
    };
    let events = FactKind::ALL.iter();
    let events = events.map(|kind| (format!("event {}", kind.code()), mark(sight.event(*kind))));
    let partners = Partnership::ALL.iter();
    let partners =
        partners.map(|what| (format!("partner {}", what.code()), mark(sight.partner(*what))));
    let amounts = [
        ("amount for everybody".to_owned(), amount(AmountAudience::Public)),
        ("amount for insiders".to_owned(), amount(AmountAudience::Insiders)),
        ("comments and answers".to_owned(), mark(sight.sparring())),
    ];
    partners.chain(amounts).chain(events).collect()
}

#[test]
fn what_x_who_looks() {
    let course = planned().with_partners();
    let columns: Vec<_> = lookers()
        .into_iter()
        .map(|(name, someone)| (name, seen(sight(&course.initiative, someone.asker()))))
        .collect();
    let mut lines = vec![format!("{:28}", "")];
    for (name, _) in &columns {
        lines[0].push_str(&format!(" {name:11}"));
    }
    for (place, (what, _)) in columns[0].1.iter().enumerate() {
        let mut line = format!("{what:28}");
        for (_, marks) in &columns {
            line.push_str(&format!(" {:11}", marks[place].1));
        }
        lines.push(line);
    }
    let lines: Vec<_> = lines.iter().map(|line| line.trim_end()).collect();

    assert_snapshot!("initiative_sight", lines.join("\n"));
}

#[test]
fn whoever_declined_sees_no_more_than_any_participant() {
    use domain::initiative::Command;

    let course = planned().with_partners().then(&invited(), Command::DeclinePartnership);

    assert_eq!(sight(&course.initiative, invited().asker()), Sight::Pact);
}

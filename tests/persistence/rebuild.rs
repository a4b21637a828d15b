//! The lists are made from the log alone: made anew they are the same, and what was changed past the log is found.

mod random;
mod tampering;

use domain::accession::{CaseFact, FactKind};
use domain::meeting::MeetingCommandKind;
use support::at;

use crate::append::at_once;
use crate::database::changes;
use crate::pact::Pact;

#[test]
fn after_a_course_through_every_phase_a_rebuild_changes_nothing() {
    let pact = Pact::new();
    pact.fill();
    let before = pact.database.contents();

    assert_eq!(pact.engine.verify().unwrap(), []);
    let rows = pact.engine.rebuild().unwrap();

    assert_eq!(changes(&before, &pact.database.contents()), [""; 0]);
    let lists = ["cases", "memberships", "mandates", "meetings", "meeting_actions", "initiatives"];
    let lists = lists.map(|table| before[table].len());
    assert_eq!(rows, lists.iter().sum::<usize>());
    assert_eq!(pact.engine.verify().unwrap(), []);
}

#[test]
fn the_course_records_every_kind_of_fact() {
    let pact = Pact::new();
    pact.fill();

    let recorded = pact.database.lines("SELECT DISTINCT kind AS line FROM events");

    let missing: Vec<_> =
        FactKind::ALL.iter().filter(|kind| !recorded.contains(&kind.code().to_owned())).collect();
    assert!(missing.is_empty(), "{missing:?}");
    // One kind for each command, planning and the freezing of the agenda among them.
    assert_eq!(pact.kinds_at_meetings().len(), MeetingCommandKind::ALL.len());
}

#[test]
fn lists_that_were_lost_are_made_anew() {
    let pact = Pact::new();
    pact.fill();
    let before = pact.database.contents();

    pact.database.execute("DELETE FROM case_waits; DELETE FROM cases; DELETE FROM memberships");
    let found = pact.engine.verify().unwrap();
    pact.engine.rebuild().unwrap();

    assert_eq!(found.len(), before["cases"].len() + before["memberships"].len() + 1, "{found:?}");
    assert_eq!(changes(&before, &pact.database.contents()), [""; 0]);
}

#[test]
fn a_log_that_cannot_be_read_leaves_the_lists_as_they_are() {
    let pact = Pact::new();
    let case = pact.case(1, at(0));
    let fact = r#"{"kind":"spurious"}"#;
    let position = "(SELECT max(position) FROM events)";
    let before = pact.database.projections();

    pact.database
        .execute(&format!("UPDATE events SET fact = '{fact}' WHERE position = {position}"));

    assert!(pact.engine.rebuild().is_err());
    assert!(pact.engine.verify().is_err());
    assert_eq!(changes(&before, &pact.database.projections()), [""; 0]);
    assert!(pact.engine.store().read(|conn| conn.case_history(case)).is_err());
}

#[test]
fn a_rebuild_and_commands_at_once_do_each_other_no_harm() {
    let pact = Pact::new();
    let cases: Vec<_> = (1..=3).map(|number| pact.case_in_vote(number, at(0), 9000)).collect();

    for _ in 0..12 {
        at_once(4, |number| match cases.get(usize::try_from(number).unwrap()) {
            Some(case) => pact.ballots(*case, [1, 1, 0], at(1)),
            None => assert!(pact.engine.rebuild().is_ok()),
        });
        assert_eq!(pact.engine.verify().unwrap(), []);
    }

    for case in cases {
        let ballots = pact
            .history(case)
            .into_iter()
            .filter(|event| matches!(event.fact, CaseFact::BallotCast { .. }));
        assert_eq!(ballots.count(), 24);
    }
    pact.agrees();
}

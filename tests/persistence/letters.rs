//! Letters are kept with the event that brings them, in both languages, and stay as they were sent.

use domain::accession::{Command, LetterKind};
use support::{applicant, at};

use crate::database::changes;
use crate::pact::Pact;

#[test]
fn each_letter_is_kept_with_its_event_in_both_languages() {
    let pact = Pact::new();
    pact.fill();

    let kept = pact.database.lines(
        "SELECT kind || ' ' || language AS line FROM letters GROUP BY kind, language ORDER BY kind, language",
    );

    let mut expected: Vec<_> = LetterKind::ALL
        .iter()
        .flat_map(|kind| ["da", "en"].map(|language| format!("{} {language}", kind.code())))
        .collect();
    expected.sort();
    assert_eq!(kept, expected);
}

#[test]
fn letters_that_were_lost_are_found_missing_and_written_anew_alike() {
    let pact = Pact::new();
    pact.fill();
    let before = pact.database.contents();

    pact.database.execute("DELETE FROM letters WHERE language = 'en' OR kind = 'receipt'");
    assert_ne!(pact.engine.verify().unwrap(), []);
    pact.database.execute("DELETE FROM letters");
    assert_ne!(pact.engine.verify().unwrap(), []);
    pact.engine.rebuild().unwrap();

    assert_eq!(changes(&before, &pact.database.contents()), [""; 0]);
    assert_eq!(pact.engine.verify().unwrap(), []);
}

#[test]
fn a_letter_that_was_changed_is_found_and_no_rebuild_changes_a_letter() {
    let pact = Pact::new();
    pact.fill();

    pact.database.execute(
        "UPDATE letters SET content = replace(content, 'godkendt', 'afvist') WHERE kind = 'approval' AND language = 'da'",
    );
    let before = pact.database.contents();
    let found = pact.engine.verify().unwrap();
    pact.engine.rebuild().unwrap();

    assert!(found.iter().any(|other| other.found == "a letter does not fit its digest"));
    assert_eq!(changes(&before, &pact.database.contents()), [""; 0]);
}

#[test]
fn letters_that_no_event_brings_are_found() {
    let pact = Pact::new();
    pact.case(1, at(0));

    pact.database.execute(
        "INSERT INTO letters SELECT case_id, 9, language, event_version, 'approval', texts, layout, content, digest, \
         written_at FROM letters",
    );

    assert_eq!(pact.engine.verify().unwrap().len(), 2);
}

/// The event and its letter are one transaction: neither is there without the other.
#[test]
fn a_command_whose_letter_cannot_be_kept_leaves_nothing_behind() {
    let pact = Pact::new();
    let case = pact.case(1, at(0));
    pact.database.execute("UPDATE letters SET kind = 'spurious'");
    let before = pact.database.contents();

    let outcome = pact.give(&applicant(), case, Command::Withdraw { reason: String::new() }, at(1));

    assert!(outcome.is_err());
    assert_eq!(changes(&before, &pact.database.contents()), [""; 0]);
}

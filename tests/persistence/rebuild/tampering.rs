//! Whoever changes the database past the program is found out.

use domain::accession::FactKind;
use support::at;

use crate::database::changes;
use crate::pact::Pact;

/// The event that is tampered with: the last one of its kind.
fn last(kind: FactKind) -> String {
    format!("position = (SELECT max(position) FROM events WHERE kind = '{}')", kind.code())
}

#[test]
fn changed_details_are_found() {
    let pact = Pact::new();
    pact.fill();
    let event = last(FactKind::Nominated);
    let position = pact
        .database
        .lines(&format!("SELECT position || '' AS line FROM events WHERE {event}"))
        .remove(0);

    let forged = r#"{"kind":"text","text":"Vi har altid villet det."}"#;
    pact.database.execute(&format!("UPDATE events SET details = '{forged}' WHERE {event}"));

    let found = pact.engine.verify().unwrap();
    let places: Vec<_> = found.iter().map(|discrepancy| discrepancy.place.as_str()).collect();
    assert_eq!(places, [format!("event {position}")], "{found:?}");
    pact.engine.rebuild().unwrap();
    assert_eq!(pact.engine.verify().unwrap(), found, "no rebuild can mend the log");
}

#[test]
fn a_changed_salt_and_added_details_are_found() {
    let pact = Pact::new();
    pact.fill();
    let salted = last(FactKind::Nominated);
    let bare = last(FactKind::DialogueOpened);

    pact.database.execute(&format!(
        "UPDATE events SET salt = digest WHERE {salted};
         UPDATE events SET details = '{{\"kind\":\"text\",\"text\":\"Nyt.\"}}' WHERE {bare}"
    ));

    assert_eq!(pact.engine.verify().unwrap().len(), 2);
}

#[test]
fn erased_details_are_no_tampering() {
    let pact = Pact::new();
    pact.fill();

    pact.database.execute(&format!(
        "UPDATE events SET details = NULL, salt = NULL WHERE {}",
        last(FactKind::Nominated)
    ));

    assert_eq!(pact.engine.verify().unwrap(), []);
}

#[test]
fn a_changed_row_of_the_lists_is_found_and_mended() {
    let pact = Pact::new();
    pact.fill();
    let before = pact.database.contents();
    let case = "id = (SELECT min(id) FROM cases WHERE phase = 'voting')";
    let member = "id = (SELECT min(id) FROM memberships WHERE case_id IS NOT NULL)";
    let mandate = "id = (SELECT min(id) FROM mandates WHERE kind = 'voter')";

    let forgeries = [
        format!("UPDATE cases SET phase = 'nominated' WHERE {case}"),
        format!("UPDATE cases SET organisation_name = 'En anden' WHERE {case}"),
        format!("UPDATE cases SET cvr = NULL WHERE {case}"),
        format!("UPDATE cases SET officer = applicant WHERE {case}"),
        format!("UPDATE cases SET due_at = NULL WHERE {case}"),
        format!("UPDATE cases SET deadline = received_at WHERE {case}"),
        format!("UPDATE cases SET updated_at = received_at WHERE {case}"),
        format!("UPDATE cases SET version = version + 1 WHERE {case}"),
        format!("UPDATE cases SET number = '2026-9999' WHERE {case}"),
        "DELETE FROM case_waits WHERE who = 'party:ida'".to_owned(),
        format!(
            "INSERT INTO case_waits (case_id, who) SELECT id, 'applicant' FROM cases WHERE {case}"
        ),
        format!("DELETE FROM cases WHERE {case}"),
        format!("UPDATE memberships SET name = 'En anden' WHERE {member}"),
        format!("UPDATE memberships SET since = '2020-01-01 00:00:00' WHERE {member}"),
        format!("UPDATE memberships SET published_at = since WHERE {member}"),
        format!("UPDATE memberships SET until = since WHERE {member}"),
        format!("UPDATE memberships SET version = 9 WHERE {member}"),
        format!("DELETE FROM memberships WHERE {member}"),
        format!("UPDATE mandates SET person_id = '{}' WHERE {mandate}", support::officer()),
        format!("UPDATE mandates SET role = 'secretariat' WHERE {mandate}"),
        format!("UPDATE mandates SET kind = 'head_contact' WHERE {mandate}"),
        format!("UPDATE mandates SET starts_at = '2020-01-01 00:00:00' WHERE {mandate}"),
        format!("UPDATE mandates SET ends_at = starts_at WHERE {mandate}"),
        format!("UPDATE mandates SET grantor = 'own_application' WHERE {mandate}"),
        format!("UPDATE mandates SET granted_at = '2020-01-01 00:00:00' WHERE {mandate}"),
        format!("UPDATE mandates SET version = 9 WHERE {mandate}"),
        format!("DELETE FROM mandates WHERE {mandate}"),
    ];
    for forgery in forgeries {
        pact.database.execute(&forgery);
        assert_ne!(changes(&before, &pact.database.contents()), [""; 0], "{forgery} does nothing");

        assert_ne!(pact.engine.verify().unwrap(), [], "{forgery} is not found");
        pact.engine.rebuild().unwrap();
        assert_eq!(changes(&before, &pact.database.contents()), [""; 0], "{forgery} is not mended");
    }
    assert_eq!(pact.engine.verify().unwrap(), []);
}

#[test]
fn a_row_that_no_event_stands_for_is_found_and_removed() {
    let pact = Pact::new();
    pact.case(1, at(0));
    let before = pact.database.contents();

    for row in [
        "memberships (id, kind, party_key, name, since, version)
         VALUES ('00000000-0000-7000-8000-000000000001', 'founding', 'ven', 'En ven', '2020-01-01 00:00:00', 1)",
        "mandates (id, person_id, role, kind, starts_at, grantor, granted_at, version)
         SELECT '00000000-0000-7000-8000-000000000001', person_id, 'secretariat', 'head_of_secretariat', starts_at,
             'operator', granted_at, 1 FROM mandates WHERE role = 'party:di'",
    ] {
        pact.database.execute(&format!("INSERT INTO {row}"));

        assert_ne!(pact.engine.verify().unwrap(), [], "{row}");
        pact.engine.rebuild().unwrap();
        assert_eq!(changes(&before, &pact.database.contents()), [""; 0]);
    }
}

#[test]
fn what_lists_are_sorted_and_searched_by_is_looked_at_too() {
    let pact = Pact::new();
    let case = pact.case(1, at(0));

    for forgery in ["search_text = 'intet'", "is_open = (1 = 0)"] {
        pact.database.execute(&format!("UPDATE cases SET {forgery} WHERE id = '{case}'"));
        assert_ne!(pact.engine.verify().unwrap(), [], "{forgery} is not found");
        pact.engine.rebuild().unwrap();
        assert_eq!(pact.engine.verify().unwrap(), []);
    }
}

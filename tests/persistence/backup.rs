//! What is kept goes into a file and comes back from it: while the server runs, into either kind of database, and whole or not
//! at all.

mod age;
mod refusal;

use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::process::Output;
use std::thread;

use domain::accession::AttachmentKind;
use serde_json::json;
use support::server::{Server, pagt, until};
use support::{applicant, at};

use crate::crash::ledger::Ledger;
use crate::crash::load::{Load, Turnout, told};
use crate::database::{Contents, Database, changes};
use crate::over_http::{People, Servers};
use crate::pact::Pact;
use crate::race::agrees;

/// The tables that stay behind.
const LEFT_BEHIND: [&str; 2] = ["sessions", "sign_ins"];

/// Where the file of a database in a file is.
fn file(database: &Database) -> PathBuf {
    database.url().strip_prefix("sqlite:").unwrap().into()
}

/// Runs `pagt COMMAND FILE` on `database`, with the file of `backup`.
fn run(database: &Database, command: &str, backup: &Database) -> Output {
    pagt(&database.url(), &[command, &file(backup).display().to_string()])
}

/// The same, where it succeeds; what it says.
#[track_caller]
fn done(database: &Database, command: &str, backup: &Database) -> String {
    let output = run(database, command, backup);
    assert!(output.status.success(), "{command}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// A backup of `database`.
#[track_caller]
fn backup_of(database: &Database) -> Database {
    let backup = Database::in_file();
    done(database, "backup", &backup);
    backup
}

/// What is in `target` when a backup of `database` has been restored into it.
#[track_caller]
fn carried(database: &Database, target: &Database) -> Contents {
    done(target, "restore", &backup_of(database));
    assert!(pagt(&target.url(), &["verify"]).status.success());
    target.contents()
}

/// Everything in `database` that a backup takes along; the tables are those of the database itself.
fn taken_along(database: &Database) -> Contents {
    let mut contents = database.contents();
    for table in LEFT_BEHIND {
        contents.insert(table.to_owned(), vec![]);
    }
    contents
}

/// What no course of a pact in this process leaves in the tables, a row each, of what is there.
const ROWS: [&str; 9] = [
    "sessions (id, person_id, hash, method, device, began_at, seen_at)
     SELECT id, person_id, hash, 'link', 'Firefox', created_at, created_at FROM tokens",
    "sign_ins (id, method, hash, browser_hash, language, return_to, begun_at, expires_at)
     SELECT id, 'link', hash, hash, 'da', '/', created_at, created_at FROM tokens",
    "identities (issuer, subject, person_id, created_at)
     SELECT 'https://login.example', name, id, created_at FROM persons",
    "mandate_requests (id, person_id, role, requested_at)
     SELECT id, person_id, 'party:di', created_at FROM tokens",
    "saved_searches (id, person_id, name, phases, search_text, case_order, created_at)
     SELECT id, person_id, 'Æbler', '', '', 'received', created_at FROM tokens",
    "outbox (id, recipient, language, content, state, attempts, due_at, created_at)
     SELECT id, name, 'da', '{}', 'waiting', 0, created_at, created_at FROM tokens",
    "security_log (id, at, kind, person_id, detail)
     SELECT id, created_at, 'token_made', person_id, '' FROM tokens",
    "member_imports (id, person_id, content, created_at)
     SELECT id, person_id, '[]', created_at FROM tokens",
    "idempotency_keys (person_id, key, request_digest, subject, version, body, created_at)
     SELECT person_id, 'key', hash, id, 1, '', created_at FROM tokens",
];

/// A pact with cases in every phase, and something in every table.
fn filled() -> Pact {
    let pact = Pact::new();
    pact.fill();
    let case = pact.case(40, at(401));
    pact.attach(&applicant(), case, AttachmentKind::Application, at(402));
    for row in ROWS {
        pact.database.execute(&format!("INSERT INTO {row} LIMIT 1"));
    }
    let contents = pact.database.contents();
    let empty: Vec<_> = contents.iter().filter(|(_, rows)| rows.is_empty()).collect();
    assert!(
        empty.is_empty(),
        "give these tables a row, so that it is seen to come back: {empty:?}"
    );
    pact
}

#[test]
fn everything_comes_back_but_who_was_signed_in() {
    let pact = filled();

    let target = Database::new();
    let restored = carried(&pact.database, &target);

    assert_eq!(changes(&taken_along(&pact.database), &restored), [""; 0]);
    for table in LEFT_BEHIND {
        assert_ne!(pact.database.rows(table), [""; 0]);
        assert_eq!(target.rows(table), [""; 0]);
    }
    agrees(&target);
}

#[test]
fn from_one_kind_of_database_to_the_other_and_back_nothing_changes() {
    let pact = filled();

    let (in_file, back, in_file_again) =
        (Database::in_file(), Database::new(), Database::in_file());
    let once = carried(&pact.database, &in_file);
    let home = carried(&in_file, &back);
    let twice = carried(&back, &in_file_again);

    assert_eq!(changes(&once, &twice), [""; 0]);
    assert_eq!(changes(&taken_along(&pact.database), &home), [""; 0]);
}

#[test]
fn a_backup_is_a_database_by_itself_that_its_owner_alone_can_read() {
    let pact = filled();

    let backup = backup_of(&pact.database);

    let mode = file(&backup).metadata().unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    let folder = file(&backup).parent().unwrap().read_dir().unwrap();
    assert_eq!(folder.count(), 1, "nothing stays beside it");
    assert!(pagt(&backup.url(), &["verify"]).status.success());
}

#[test]
fn a_backup_under_load_holds_what_was_answered_before_it() {
    let database = Database::new();
    let server = Server::start(&database.url());
    let people = People::enter(&database.url());
    let load = Load::new(&people, server.address());

    let turnout: Turnout = thread::scope(|scope| {
        let _last = load.lets_go_at_last();
        let workers = load.start(scope);
        load.goes_to(server.address());
        for round in 1..=3 {
            assert!(until(|| count(&load.answered()) > 40 * round), "there is load");
            let answered = load.answered();
            let backup = backup_of(&database);
            goes_on_elsewhere(&backup, &answered, &people);
        }
        load.ends();
        workers.into_iter().map(|worker| worker.join().unwrap()).sum()
    });

    assert!(server.stop().success());
    println!("{turnout}");
    load.happened_once(&database);
}

fn count(answered: &Ledger) -> usize {
    answered.cases().map(|(_, account)| account.count()).sum()
}

/// Restores the backup into another database, in which everything is that was answered, and which takes new commands.
fn goes_on_elsewhere(backup: &Database, answered: &Ledger, people: &People) {
    let elsewhere = Database::new();
    done(&elsewhere, "restore", backup);
    agrees(&elsewhere);
    let store = elsewhere.store();
    for (case, account) in answered.cases() {
        let timeline = store.read(|conn| conn.case_timeline(case.parse().unwrap())).unwrap();
        let texts: Vec<_> = timeline.into_iter().map(|event| told(event.details)).collect();
        account.is_among(case, &texts);
    }

    let server = Server::start(&elsewhere.url());
    let servers = Servers::new(people, vec![server.address()]);
    let (case, _) = answered.cases().next().unwrap();
    let note = json!({ "audience": "internal", "text": "Vi er her endnu." });
    servers.post("secretariat", &format!("/cases/{case}/add-file-note"), &note);
    assert!(server.stop().success());
    agrees(&elsewhere);
}

#[test]
fn a_pact_that_was_restored_goes_on() {
    let pact = Pact::new();
    pact.case(1, at(0));
    let target = Database::new();
    carried(&pact.database, &target);

    let restored = Pact::on(target);

    restored.case(2, at(1));
    restored.agrees();
    let numbers = restored.database.lines("SELECT number AS line FROM cases ORDER BY number");
    assert_eq!(numbers.len(), 2);
}

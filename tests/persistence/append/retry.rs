//! Kept answers: a request that comes again has the effect it had, and the answer it got.

use std::sync::Mutex;
use std::sync::mpsc::channel;
use std::thread;

use domain::accession::{Audience, Command};
use domain::id::CaseId;
use engine::{Answer, Ask, Condition, Error, Given};
use support::server::until;
use support::{applicant, at, party, secretariat};

use super::conflict::at_once;
use crate::database::on_postgres;
use crate::pact::{Pact, application, ask_once};

fn note(pact: &Pact, case: CaseId, key: &str, text: &str) -> Result<Answer, Error> {
    let command = Command::AddFileNote { audience: Audience::Internal, text: text.to_owned() };
    let ask = ask_once(&secretariat(), at(1), key, text);
    pact.engine.execute(ask, case, command, |reading| format!("version {}", reading.case.version()))
}

/// Whether all are one answer: given once, and given again to the others.
#[track_caller]
fn are_one(answers: &[Answer]) {
    let first = answers.iter().filter(|answer| answer.given == Given::Now).count();
    assert_eq!(first, 1, "the work was done once: {answers:?}");
    let words = |answer: &Answer| (answer.subject, answer.version, answer.body.clone());
    assert!(answers.iter().all(|answer| words(answer) == words(&answers[0])), "{answers:?}");
}

#[test]
fn the_same_request_at_once_has_one_effect_and_one_answer() {
    let pact = Pact::new();
    let case = pact.case(1, at(0));

    for round in 0..8 {
        let count = if round % 2 == 0 { 2 } else { 8 };
        let answers =
            at_once(count, |_| note(&pact, case, &format!("key {round}"), "En note").unwrap());

        are_one(&answers);
        assert_eq!(answers[0].version, round + 2);
    }
    assert_eq!(pact.history(case).len(), 9);
    assert_eq!(pact.database.rows("idempotency_keys").len(), 8);
    pact.agrees();
}

#[test]
fn one_draft_submitted_twice_at_once_becomes_one_case() {
    let pact = Pact::new();

    for number in 1..=5 {
        let draft = pact.draft(&applicant(), application(number), at(0));
        let key = draft.to_string();
        let answers = at_once(2, |_| {
            let ask = ask_once(&applicant(), at(1), &key, "submit");
            pact.engine
                .draft_submit(ask, draft, |reading| reading.case.submission().number.to_string())
                .unwrap()
        });

        are_one(&answers);
        assert_eq!(answers[0].body, format!("2026-{number:04}"));
    }
    assert_eq!(pact.database.rows("cases").len(), 5);
}

/// What only one request can have done; a retry of it bears the same condition, which holds no longer once it is done.
fn withdraw(
    pact: &Pact,
    case: CaseId,
    before_the_commit: impl Fn() + Send + Sync + 'static,
) -> Result<Answer, Error> {
    let ask = Ask {
        condition: Condition::Version(1),
        ..ask_once(&applicant(), at(1), &case.to_string(), "withdraw")
    };
    let withdraw = Command::Withdraw { reason: "Vi er færdige.".to_owned() };
    pact.engine.execute(ask, case, withdraw, move |_| {
        before_the_commit();
        "withdrawn".to_owned()
    })
}

#[test]
fn what_can_be_done_once_is_not_refused_to_its_own_retry() {
    let pact = Pact::new();

    for number in 1..=8 {
        let case = pact.case(number, at(0));
        let answers = at_once(4, |_| withdraw(&pact, case, || ()).unwrap());

        are_one(&answers);
        assert_eq!(pact.history(case).len(), 2);
    }
}

#[test]
fn a_retry_that_looks_for_an_answer_before_and_reads_the_log_after_is_not_refused() {
    if !on_postgres() {
        return; // On SQLite one follows the other.
    }
    let pact = Pact::new();
    let case = pact.case(1, at(0));
    pact.draft(&applicant(), application(2), at(1)); // The use of the token is noted to the hour; nobody waits for that.
    let (writing, is_writing) = channel();
    let (release, released) = channel::<()>();
    let released = Mutex::new(released);

    let answers = thread::scope(|scope| {
        let first = scope.spawn(|| {
            withdraw(&pact, case, move || {
                writing.send(()).unwrap();
                released.lock().unwrap().recv().unwrap();
            })
        });
        is_writing.recv().unwrap();
        // This waits for the first request, and whoever reads the log from now on waits for this.
        let lock = "BEGIN; LOCK TABLE events IN ACCESS EXCLUSIVE MODE; COMMIT";
        scope.spawn(|| pact.database.execute(lock));
        assert!(until(|| waiting_for_the_log(&pact) == 1));
        let second = scope.spawn(|| withdraw(&pact, case, || ()));
        assert!(until(|| waiting_for_the_log(&pact) == 2));
        release.send(()).unwrap();
        [first, second].map(|thread| thread.join().unwrap().unwrap())
    });

    are_one(&answers);
    assert_eq!(pact.history(case).len(), 2);
}

fn waiting_for_the_log(pact: &Pact) -> usize {
    let waiting =
        "SELECT mode AS line FROM pg_locks WHERE NOT granted AND relation = 'events'::regclass";
    pact.database.lines(waiting).len()
}

#[test]
fn a_later_retry_gets_the_answer_as_it_was() {
    let pact = Pact::new();
    let case = pact.case(1, at(0));

    let first = note(&pact, case, "key", "En note").unwrap();
    note(&pact, case, "another key", "En anden note").unwrap();
    let again = note(&pact, case, "key", "En note").unwrap();

    are_one(&[first, again]);
    assert_eq!(pact.history(case).len(), 3);
}

#[test]
fn a_key_stands_for_one_request_of_one_account() {
    let pact = Pact::new();
    let case = pact.case(1, at(0));
    note(&pact, case, "key", "En note").unwrap();

    let other = note(&pact, case, "key", "En anden note");
    let open = Command::OpenDialogue { party: None };
    let ask = ask_once(&party("di"), at(1), "key", "open");
    let of_another = pact.engine.execute(ask, case, open, |_| String::new()).unwrap();

    assert!(matches!(other, Err(Error::RetryKeyReused)), "{other:?}");
    assert_eq!(of_another.given, Given::Now);
    assert_eq!(pact.history(case).len(), 3);
}

#[test]
fn an_answer_is_forgotten_when_it_is_old() {
    let pact = Pact::new();
    let case = pact.case(1, at(0));
    note(&pact, case, "key", "En note").unwrap();

    let too_early = pact.engine.answers_forget(at(1)).unwrap();
    let forgotten = pact.engine.answers_forget(at(2)).unwrap();
    let again = note(&pact, case, "key", "En note").unwrap();

    assert_eq!((too_early, forgotten), (0, 1));
    assert_eq!((again.given, again.version), (Given::Now, 3));
}

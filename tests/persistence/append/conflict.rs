//! Many writers at once: none is lost, and no version is given twice.

use std::collections::BTreeSet;
use std::sync::Barrier;
use std::thread;

use domain::accession::{Audience, Command, Details};
use domain::id::CaseId;
use engine::{Answer, Condition, Error};
use store::Conflicted;
use support::{C, applicant, at, secretariat, well_formed};

use crate::database::on_postgres;
use crate::pact::{Pact, application, ask_by};

fn a_note(text: String) -> Command {
    Command::AddFileNote { audience: Audience::Internal, text }
}

/// What becomes of `count` pieces of work that begin at the same instant, each in a thread of its own.
pub(crate) fn at_once<T: Send>(count: u32, work: impl Fn(u32) -> T + Sync) -> Vec<T> {
    let start = Barrier::new(count.try_into().unwrap());
    let (start, work) = (&start, &work);
    thread::scope(|scope| {
        let threads: Vec<_> = (0..count)
            .map(|number| {
                scope.spawn(move || {
                    start.wait();
                    work(number)
                })
            })
            .collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    })
}

fn versions(pact: &Pact, case: CaseId) -> Vec<u32> {
    pact.history(case).iter().map(|event| event.version).collect()
}

#[test]
fn eight_writers_on_one_case_all_get_their_turn() {
    const EACH: u32 = 12;
    let pact = Pact::new();
    let case = pact.case(1, at(0));

    let answers: Vec<Answer> = at_once(8, |writer| {
        let notes = (0..EACH).map(|note| a_note(format!("writer {writer}, note {note}")));
        notes.map(|note| pact.give(&secretariat(), case, note, at(1)).unwrap()).collect::<Vec<_>>()
    })
    .concat();

    assert_eq!(versions(&pact, case), (1..=1 + 8 * EACH).collect::<Vec<_>>());
    let answered: BTreeSet<u32> = answers.iter().map(|answer| answer.version).collect();
    assert_eq!(answered, (2..=1 + 8 * EACH).collect(), "each writer was told a version of its own");
    let texts: BTreeSet<String> = pact
        .timeline(case)
        .into_iter()
        .filter_map(|event| match event.details {
            Details::Text(text) => Some(text),
            _ => None,
        })
        .collect();
    assert_eq!(
        texts.len(),
        usize::try_from(8 * EACH).unwrap(),
        "no note is lost, none is there twice"
    );
    pact.agrees();
}

#[test]
fn of_eight_who_mean_the_same_version_one_gets_in() {
    let pact = Pact::new();
    let case = pact.case(1, at(0));

    let outcomes = at_once(8, |writer| {
        let ask = engine::Ask { condition: Condition::Version(1), ..ask_by(&secretariat(), at(1)) };
        pact.engine.execute(ask, case, a_note(format!("writer {writer}")), |_| String::new())
    });

    let (done, late): (Vec<_>, Vec<_>) = outcomes.into_iter().partition(Result::is_ok);
    assert_eq!((done.len(), late.len()), (1, 7));
    for outcome in late {
        assert!(matches!(outcome, Err(Error::VersionMismatch { actual: 2 })), "{outcome:?}");
    }
    assert_eq!(versions(&pact, case), [1, 2]);
}

#[test]
fn of_two_who_do_what_can_be_done_once_one_is_refused() {
    let pact = Pact::new();

    for number in 1..=5 {
        let case = pact.case(number, at(0));
        let outcomes = at_once(2, |_| {
            let withdraw = well_formed(C::Withdraw, None, at(1)).unwrap();
            pact.give(&applicant(), case, withdraw, at(1)).map_err(|error| error.to_string())
        });

        assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 1, "{outcomes:?}");
        assert_eq!(versions(&pact, case), [1, 2]);
    }
}

#[test]
fn of_two_applications_of_one_organisation_one_becomes_a_case() {
    let pact = Pact::new();

    for number in 1..=5 {
        let outcomes = at_once(2, |_| pact.submit(&applicant(), application(number), at(1)));

        let refused: Vec<_> = outcomes.into_iter().filter_map(Result::err).collect();
        assert!(matches!(refused[..], [Error::Refused(_)]), "{refused:?}");
    }
    assert_eq!(pact.database.rows("cases").len(), 5);
    assert_eq!(pact.database.rows("drafts").len(), 5, "whoever is refused keeps the draft");
}

#[test]
fn a_case_is_not_reopened_beside_another_of_its_organisation() {
    let pact = Pact::new();

    for number in 1..=5 {
        let closed = pact.case(number, at(0));
        pact.does(&secretariat(), closed, C::CloseWithoutNomination, at(1));
        let outcomes = at_once(2, |who| {
            if who == 0 {
                let reopen = well_formed(C::Reopen, None, at(2)).unwrap();
                pact.give(&secretariat(), closed, reopen, at(2)).map(|_| ())
            } else {
                pact.submit(&applicant(), application(number), at(2)).map(|_| ())
            }
        });

        let refused: Vec<_> = outcomes.into_iter().filter_map(Result::err).collect();
        assert!(matches!(refused[..], [Error::Refused(_)]), "{refused:?}");
    }
    pact.agrees();
}

#[test]
fn numbers_have_no_gaps_where_submissions_are_refused() {
    let pact = Pact::new();
    pact.case(1, at(0));

    let submitted: usize = at_once(6, |writer| {
        let own = 10 * (writer + 1);
        let good = (own..own + 4).map(application);
        let bad = (0..4).map(|_| application(1)); // Its organisation has an open case.
        let attempts = good.zip(bad).flat_map(|(good, bad)| [bad, good]);
        attempts
            .filter(|application| pact.submit(&applicant(), application.clone(), at(1)).is_ok())
            .count()
    })
    .into_iter()
    .sum();

    let numbers = pact.database.lines("SELECT number AS line FROM cases ORDER BY number");
    assert_eq!(submitted, 24);
    assert_eq!(numbers, (1..=25).map(|serial| format!("2026-{serial:04}")).collect::<Vec<_>>());
    assert_eq!(pact.case_number_of_the_next(at(2)), "2026-0026");
}

impl Pact {
    fn case_number_of_the_next(&self, now: domain::time::Timestamp) -> String {
        let case = self.case(90, now);
        self.database
            .lines(&format!("SELECT number AS line FROM cases WHERE id = '{case}'"))
            .remove(0)
    }
}

#[test]
fn no_version_of_a_stream_is_there_twice() {
    let pact = Pact::new();
    let case = pact.case(1, at(0));

    let columns = "stream_kind, stream_id, version, kind, format, fact, digest, actor, on_behalf_of, recorded_at";
    let refusal = pact
        .database
        .refuses(&format!("INSERT INTO events ({columns}) SELECT {columns} FROM events"));
    let outcome: Result<(), store::Error> = pact.engine.store().write(move |conn| {
        let by = store::Authorship::clock();
        let again = conn.case_append(
            case,
            0,
            &[domain::accession::Event::bare(domain::accession::CaseFact::Resumed)],
            &by,
            at(1),
        );
        assert!(again.as_ref().is_err_and(Conflicted::is_conflict));
        again
    });

    assert!(refusal.to_lowercase().contains("unique"), "{refusal}");
    assert!(
        matches!(outcome, Err(store::Error::Busy)),
        "a conflict that does not end: {outcome:?}"
    );
    assert_eq!(versions(&pact, case), [1]);
    assert_eq!(refusal.contains("events_stream_version_key"), on_postgres(), "{refusal}");
}

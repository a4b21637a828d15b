//! What fails leaves nothing behind, wherever it fails.

use domain::accession::{Audience, Command, CommandKind, Details, Event};
use domain::actor::Actor;
use domain::id::CaseId;
use engine::{Ask, Condition, Error};
use store::Authorship;
use support::{C, another_applicant, applicant, at, party, public, secretariat, well_formed};
use uuid::Uuid;

use crate::database::changes;
use crate::pact::{Pact, application, ask_by, ask_once};

fn a_note() -> Command {
    Command::AddFileNote { audience: Audience::Internal, text: "En note".to_owned() }
}

/// Does what will fail, and checks that the database holds what it held before.
#[track_caller]
fn leaves_nothing<T: std::fmt::Debug>(
    pact: &Pact,
    work: impl FnOnce(&Pact) -> Result<T, Error>,
) -> Error {
    let before = pact.database.contents();
    let error = work(pact).unwrap_err();
    assert_eq!(changes(&before, &pact.database.contents()), [""; 0], "after {error}");
    error
}

#[test]
fn a_refused_command_leaves_nothing_behind() {
    let pact = Pact::new();
    let case = pact.case(1, at(0));
    let in_vote = pact.case_in_vote(2, at(0), 48);
    pact.ballots(in_vote, [6, 0, 0], at(1));

    let attempts: [(Actor, CaseId, CommandKind); 7] = [
        (public(), case, C::AddFileNote),
        (applicant(), case, C::AddFileNote),
        (another_applicant(), case, C::Withdraw),
        (secretariat(), case, C::OpenVote),
        (party("di"), case, C::Nominate),
        (party("ida"), in_vote, C::CastBallot),
        (secretariat(), CaseId(Uuid::from_u128(9)), C::AddFileNote),
    ];
    for (actor, case, kind) in attempts {
        // After the vote has closed, which nobody has recorded: not even that is recorded by a refusal.
        let command = well_formed(kind, None, at(49)).unwrap();
        let key = format!("{kind:?}");
        let ask = if actor == public() {
            Ask {
                credential: engine::Credential::None,
                ..ask_once(&secretariat(), at(49), &key, &key)
            }
        } else {
            ask_once(&actor, at(49), &key, &key)
        };
        leaves_nothing(&pact, |pact| pact.engine.execute(ask, case, command, |_| String::new()));
    }
}

#[test]
fn a_command_for_another_version_leaves_nothing_behind() {
    let pact = Pact::new();
    let case = pact.case(1, at(0));

    let error = leaves_nothing(&pact, |pact| {
        let ask = Ask {
            condition: Condition::Version(7),
            ..ask_once(&secretariat(), at(1), "key", "note")
        };
        pact.engine.execute(ask, case, a_note(), |_| String::new())
    });

    assert!(matches!(error, Error::VersionMismatch { actual: 1 }), "{error}");
}

#[test]
fn a_refused_submission_leaves_the_draft_and_the_counter() {
    let pact = Pact::new();
    pact.case(1, at(0));
    let twin = pact.draft(&applicant(), application(1), at(1));
    let mut incomplete = application(2);
    incomplete.motivation.clear();
    let incomplete = pact.draft(&applicant(), incomplete, at(1));

    for (actor, draft) in
        [(applicant(), twin), (applicant(), incomplete), (another_applicant(), twin)]
    {
        leaves_nothing(&pact, |pact| pact.file(&actor, draft, at(2)));
    }
}

#[test]
fn work_that_fails_after_writing_leaves_nothing_behind() {
    let pact = Pact::new();
    let case = pact.case(1, at(0));

    let error = leaves_nothing(&pact, |pact| {
        pact.engine.store().write(move |conn| {
            let note = Event {
                fact: domain::accession::CaseFact::FileNoteAdded { audience: Audience::Internal },
                details: Details::Text("tabt".to_owned()),
            };
            conn.case_append(case, 1, &[note], &Authorship::clock(), at(1))?;
            conn.counter_next("case-number-2026")?;
            conn.projection_clear()?;
            Err::<(), _>(Error::NotFound)
        })
    });

    assert!(matches!(error, Error::NotFound));
    pact.agrees();
}

#[test]
fn a_panic_in_the_work_leaves_nothing_behind_and_ends_nothing() {
    let pact = Pact::new();
    let case = pact.case(1, at(0));

    // The answer is written last: by then events, lists and all have been written.
    let error = leaves_nothing(&pact, |pact| {
        let ask = ask_once(&secretariat(), at(1), "key", "note");
        pact.engine.execute(ask, case, a_note(), |_| panic!("while the answer is written"))
    });

    let told = error.to_string();
    assert!(told.contains("while the answer is written"), "{told}");
    let ask = ask_once(&secretariat(), at(2), "key", "note");
    let answer = pact.engine.execute(ask, case, a_note(), |_| String::new()).unwrap();
    assert_eq!((answer.version, answer.given), (2, engine::Given::Now));
    pact.agrees();
}

#[test]
fn among_many_at_once_only_those_that_fail_leave_nothing() {
    let pact = Pact::new();
    let case = pact.case(1, at(0));

    // On SQLite many of them share one transaction with those that fail.
    let outcomes = super::conflict::at_once(16, |number| {
        let ask = ask_by(&secretariat(), at(1));
        pact.engine.execute(ask, case, a_note(), move |_| match number % 3 {
            0 => panic!("while the answer is written"),
            _ => String::new(),
        })
    });

    let kept = outcomes.iter().filter(|outcome| outcome.is_ok()).count();
    assert_eq!(kept, 10);
    assert_eq!(pact.history(case).len(), 1 + kept);
    pact.agrees();
}

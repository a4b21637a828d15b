//! The clock's hand: whenever, however often and by however many it is moved, the same facts with the same times.

use chrono::TimeDelta;
use domain::accession::{Behalf, CaseFact, FactKind, Phase};
use domain::id::CaseId;
use domain::time::Timestamp;
use store::Recorder;
use support::{C, at, cast, party, secretariat};

use crate::database::changes;
use crate::pact::{Pact, ask_by, engine_on};

const WEEK: i64 = 7 * 24;

/// What time has decided about a case, as it is recorded.
fn of_time(pact: &Pact, case: CaseId) -> Vec<CaseFact> {
    pact.history(case).into_iter().map(|event| event.fact).filter(CaseFact::is_of_time).collect()
}

/// Votes that carry, that fail and that too few take part in, and a request that nobody answers: all end by themselves
/// between hour 24 and hour 30.
fn cases_that_end_by_themselves(pact: &Pact) -> Vec<CaseId> {
    let votes = [(1, [6, 2, 0]), (2, [3, 5, 1]), (3, [2, 0, 0]), (4, [10, 0, 0]), (5, [4, 4, 0])];
    let mut cases: Vec<_> = votes
        .into_iter()
        .map(|(number, ballots)| {
            let case = pact.case_in_vote(number, at(0), 24 + i64::from(number));
            pact.ballots(case, ballots, at(1));
            case
        })
        .collect();
    let asked = pact.case(6, at(0));
    let question = "Hvem?".to_owned();
    let request =
        domain::accession::Command::RequestInformation { question, deadline: Some(at(30)) };
    pact.done(&secretariat(), asked, request, at(1));
    cases.push(asked);
    cases
}

#[test]
fn a_second_sweep_changes_nothing() {
    let pact = Pact::new();
    let cases = cases_that_end_by_themselves(&pact);

    let first = pact.engine.sweep(at(40)).unwrap();
    let after_first = pact.database.contents();
    let second = [pact.engine.sweep(at(40)).unwrap(), pact.engine.sweep(at(41)).unwrap()];

    assert_eq!(
        (first.cases, second.map(|sweep| sweep.cases)),
        (5, [0, 0]),
        "the complete vote had closed before"
    );
    assert_eq!(changes(&after_first, &pact.database.contents()), [""; 0]);
    for case in cases {
        assert_eq!(of_time(&pact, case).len(), 1);
    }
    pact.agrees();
}

#[test]
fn after_a_pause_of_a_week_the_same_facts_with_the_same_times_are_recorded() {
    let [awake, asleep] = [Pact::new(), Pact::new()];
    let told = [&awake, &asleep].map(cases_that_end_by_themselves);

    for hour in 0..=WEEK {
        awake.engine.sweep(at(hour)).unwrap();
    }
    asleep.engine.sweep(at(WEEK)).unwrap();

    let [told_awake, told_asleep] = told;
    for (one, other) in told_awake.into_iter().zip(told_asleep) {
        let facts = of_time(&awake, one);
        assert_eq!(facts.len(), 1);
        assert_eq!(facts, of_time(&asleep, other));
    }
    let members = "SELECT name || ' ' || since AS line FROM memberships ORDER BY 1";
    assert_eq!(awake.database.lines(members), asleep.database.lines(members));
}

#[test]
fn before_anything_is_recorded_everybody_sees_what_time_has_decided() {
    let pact = Pact::new();
    let cases = cases_that_end_by_themselves(&pact);
    let seen = |case| {
        let credential = ask_by(&secretariat(), at(WEEK)).credential;
        let reading = pact.engine.case_read(&credential, case, at(WEEK)).unwrap();
        (
            reading.case.phase(),
            reading.case.ending().map(|ending| (ending.at, ending.result)),
            reading.case.version(),
        )
    };

    let before: Vec<_> = cases.iter().copied().map(seen).collect();
    pact.engine.sweep(at(WEEK)).unwrap();

    assert_eq!(cases.into_iter().map(seen).collect::<Vec<_>>(), before);
    let phases: Vec<_> = before.into_iter().map(|(phase, ..)| phase).collect();
    use Phase::{Approved, Lapsed, Rejected, Voting};
    assert_eq!(phases, [Approved, Rejected, Voting, Approved, Rejected, Lapsed]);
}

#[test]
fn a_command_after_the_pause_records_first_what_time_had_decided() {
    let pact = Pact::new();
    let case = pact.case_in_vote(1, at(0), 24);
    pact.ballots(case, [6, 0, 0], at(1));

    let late = pact.give(&party("hk"), case, cast(domain::vote::Choice::Against), at(WEEK));
    pact.does(&secretariat(), case, C::IssueDecision, at(WEEK));

    assert!(late.is_err_and(|error| matches!(error, engine::Error::Refused(_))));
    let last: Vec<_> = pact.timeline(case).into_iter().rev().take(2).collect();
    let [decision, closing] = &last[..] else { panic!("{last:?}") };
    assert_eq!(decision.fact.kind(), FactKind::DecisionIssued);
    assert!(
        matches!(closing.fact, CaseFact::VoteClosed { at: closed_at, .. } if closed_at == at(24))
    );
    assert_eq!(
        (closing.authorship.recorder, &closing.authorship.behalf),
        (Recorder::Clock, &Behalf::Clock)
    );
    assert_eq!(pact.engine.sweep(at(WEEK)).unwrap().cases, 0);
    pact.agrees();
}

#[test]
fn two_engines_that_sweep_at_once_record_each_fact_once() {
    let pact = Pact::new();
    let cases: Vec<CaseId> = (1..=24)
        .map(|number| {
            let case = pact.case_in_vote(number, at(0), 24);
            pact.ballots(case, [usize::try_from(number % 10).unwrap(), 0, 0], at(1));
            case
        })
        .collect();
    let engines = [engine_on(&pact.database), engine_on(&pact.database), pact.engine.clone()];

    // Each by a clock of its own: they are never quite alike.
    crate::append::at_once(3, |number| {
        let now = at(25) + TimeDelta::seconds(number.into());
        engines[usize::try_from(number).unwrap()].sweep(now).unwrap()
    });

    let closed_at = |fact: &CaseFact| match fact {
        CaseFact::VoteClosed { at, .. } | CaseFact::ParticipationFellShort { at, .. } => Some(*at),
        _ => None,
    };
    for case in cases {
        let times: Vec<Option<Timestamp>> = of_time(&pact, case).iter().map(closed_at).collect();
        assert_eq!(times, [Some(at(24))]);
    }
    pact.agrees();
}

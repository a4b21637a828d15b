//! The register as of any moment, whatever has become of its members since.

use chrono::{Days, TimeDelta};
use domain::id::MembershipId;
use domain::membership::{
    Ending, ImportLine, MemberName, MembershipCommand as Command, MembershipKind, Successor,
};
use domain::time::{Timestamp, local_date};
use engine::{Credential, MemberQuery};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use store::MembershipState;
use support::{at, secretariat};

use crate::pact::{Pact, ask_by, cvr_number};

/// Something that is asked of a member: which one, what, when after the last, and from which day.
#[derive(Clone, Copy, Debug)]
struct Step {
    member: usize,
    what: u8,
    hours: i64,
    days: u64,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = (0_usize..20, 0_u8..6, 1_i64..400, 0_u64..40)
        .prop_map(|(member, what, hours, days)| Step { member, what, hours, days });
    proptest::collection::vec(step, 1..14)
}

/// Members by id and name, as the register has them at `as_of` when it is asked at `now`.
fn members(pact: &Pact, as_of: Timestamp, now: Timestamp) -> Vec<(MembershipId, String)> {
    let entries = pact.engine.register(&Credential::None, as_of, now).unwrap();
    let mut members: Vec<_> =
        entries.into_iter().map(|entry| (entry.id, entry.name.name)).collect();
    members.sort();
    members
}

/// The same, as the list of members has them now.
fn listed(pact: &Pact, now: Timestamp) -> Vec<(MembershipId, String)> {
    let query = MemberQuery {
        text: String::new(),
        as_of: None,
        state: MembershipState::Current,
        after: None,
        limit: 500,
    };
    let page = pact.engine.member_list(&Credential::None, &query, now).unwrap();
    let entries = page.founding.into_iter().chain(page.associates.items);
    let mut members: Vec<_> = entries.map(|entry| (entry.id, entry.name.name)).collect();
    members.sort();
    members
}

/// A pact with three associate members, taken over from a list.
fn pact() -> Pact {
    let pact = Pact::new();
    let line = |line: u32| ImportLine {
        line,
        name: format!("Medlem {line}"),
        cvr: cvr_number(line),
        since: "2023-06-05".to_owned(),
    };
    let lines = (1..=3).map(line).collect();
    let ask = ask_by(&secretariat(), at(0));
    let begun = pact.engine.member_import_begin(ask, lines, |_| String::new()).unwrap();
    let list = domain::id::ImportId(begun.subject);
    pact.engine.member_import_confirm(ask_by(&secretariat(), at(0)), list).unwrap();
    pact
}

fn command(step: Step, number: usize, kind: &MembershipKind, now: Timestamp) -> Command {
    let effective_on = Some(local_date(now) + Days::new(step.days));
    let ending = Ending { effective_on, note: "Fordi".to_owned() };
    let name = MemberName {
        name: format!("Navn {number}"),
        short_name: Some(format!("N{number}")),
        cvr: None,
    };
    match (step.what, kind) {
        (0, _) => Command::Resign(ending),
        (1, _) => Command::Dissolve(ending),
        (2, _) => Command::RevokeEnd { note: String::new() },
        (3, MembershipKind::Founding(_)) => {
            let key = format!("ny-{number}").parse().unwrap();
            Command::Succeed { successor: Successor::New { key, name }, ending }
        }
        (4, MembershipKind::Founding(_)) => {
            let successor = Successor::Party("di".parse().unwrap());
            Command::Succeed { successor, ending }
        }
        (_, _) => Command::Rename { name },
    }
}

/// Plays `steps`; what the register says of each moment stays what it said at that moment.
fn plays(steps: &[Step]) {
    let pact = pact();
    let (mut now, mut answers) = (at(1), Vec::new());
    for (number, step) in steps.iter().enumerate() {
        now += TimeDelta::hours(step.hours);
        let today = members(&pact, now, now);
        assert_eq!(today, listed(&pact, now), "as of now is now");
        answers.push((now, today));

        now += TimeDelta::seconds(1);
        let known = pact.engine.register(&Credential::None, now, now).unwrap();
        let member = &known[step.member % known.len()];
        let command = command(*step, number, &member.kind, now);
        let ask = ask_by(&secretariat(), now);
        // Refused or done: either way, what was said stays.
        let _ = pact.engine.membership_execute(ask, member.id, command, |_| String::new());

        for (moment, said) in &answers {
            assert_eq!(&members(&pact, *moment, now), said, "as of {moment}, after {step:?}");
        }
    }
    let much_later = now + TimeDelta::days(100);
    for (moment, said) in &answers {
        assert_eq!(&members(&pact, *moment, much_later), said, "as of {moment}, much later");
    }
    pact.agrees();
}

#[test]
fn what_the_register_said_of_a_day_it_says_for_ever() {
    let mut runner = TestRunner::new(Config { cases: 16, ..Config::default() });
    runner
        .run(&steps(), |steps| {
            plays(&steps);
            Ok(())
        })
        .unwrap();
}

#[test]
fn a_list_is_taken_over_once_though_two_confirm_it() {
    let pact = Pact::new();
    let line = ImportLine {
        line: 1,
        name: "Medlem".to_owned(),
        cvr: cvr_number(1),
        since: "2023-06-05".to_owned(),
    };
    let begin = || {
        let ask = ask_by(&secretariat(), at(0));
        pact.engine.member_import_begin(ask, vec![line.clone()], |_| String::new()).unwrap()
    };
    let lists = [begin(), begin()].map(|begun| domain::id::ImportId(begun.subject));

    let confirmed = std::thread::scope(|scope| {
        let workers = lists.map(|list| {
            let engine = &pact.engine;
            scope.spawn(move || engine.member_import_confirm(ask_by(&secretariat(), at(1)), list))
        });
        workers.map(|worker| worker.join().unwrap().is_ok())
    });

    assert_eq!(confirmed.into_iter().filter(|done| *done).count(), 1);
    assert_eq!(members(&pact, at(2), at(2)).len(), 11);
    pact.agrees();
}

#[test]
fn a_restart_does_not_enter_a_party_again_that_has_left() {
    let pact = Pact::new();
    let ida = members(&pact, at(1), at(1)).into_iter().find(|(_, name)| name == "IDA").unwrap().0;
    let ask = ask_by(&secretariat(), at(2));
    let resign = Command::Resign(Ending::default());
    pact.engine.membership_execute(ask, ida, resign, |_| String::new()).unwrap();

    assert_eq!(pact.engine.founding_parties_enter(at(3)).unwrap(), 0);

    let charter = pact.engine.charter();
    assert_eq!((charter.parties.len(), charter.other_parties.len()), (9, 1));
    assert_eq!(members(&pact, at(3), at(3)).len(), 9);
}

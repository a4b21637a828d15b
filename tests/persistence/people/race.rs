//! Two at once: what is done by a mandate is done before its end, or not at all.

use chrono::TimeDelta;
use domain::accession::CaseFact;
use domain::actor::Actor;
use domain::id::{CaseId, MandateId};
use domain::people::{MandateFact, MandateKind};
use domain::vote::Choice::For;
use store::LoggedEvent;
use support::{at, cast, colleague, secretariat, with_mandate};

use super::{another_head, mandate_id, refused};
use crate::append::at_once;
use crate::pact::Pact;

/// One voter of `hk` a round, and a case in vote.
fn voter(round: u128) -> Actor {
    support::person(1000 + round, colleague("hk").role().unwrap().clone())
}

/// Where in the log the ballot on `case` stands, and where the end of `mandate` does.
fn positions(pact: &Pact, case: CaseId, mandate: MandateId) -> (Option<i64>, Option<i64>) {
    let log = pact.engine.store().read(|conn| conn.log_list(0, 100_000)).unwrap();
    let position = |is_it: &dyn Fn(&LoggedEvent) -> bool| {
        log.iter().find(|entry| is_it(&entry.event)).map(|entry| entry.position)
    };
    let ballot = position(&|event| match event {
        LoggedEvent::Case { id, fact: CaseFact::BallotCast { .. }, .. } => *id == case,
        LoggedEvent::Case { .. }
        | LoggedEvent::Membership { .. }
        | LoggedEvent::Mandate { .. }
        | LoggedEvent::Meeting { .. }
        | LoggedEvent::Initiative { .. } => false,
    });
    let end = position(&|event| match event {
        LoggedEvent::Mandate { id, fact: MandateFact::Ended { .. } } => *id == mandate,
        LoggedEvent::Case { .. }
        | LoggedEvent::Membership { .. }
        | LoggedEvent::Mandate { .. }
        | LoggedEvent::Meeting { .. }
        | LoggedEvent::Initiative { .. } => false,
    });
    (ballot, end)
}

#[test]
fn a_ballot_comes_before_the_end_of_the_mandate_or_not_at_all() {
    const ROUNDS: u128 = 40;
    // It was asked for before the end, and may come to be done after it.
    let asked_at = at(1) - TimeDelta::milliseconds(1);
    let pact = Pact::new();
    let (mut cast_first, mut ended_first) = (0, 0);

    for round in 0..ROUNDS {
        let (case, voter) =
            (pact.case_in_vote(u32::try_from(round).unwrap(), at(0), 48), voter(round));
        pact.joined_by(&voter);
        let mandate = mandate_id(&voter);

        let outcomes = at_once(2, |place| {
            // Each in turn has a start.
            if u128::from(place) == round % 2 {
                std::thread::sleep(std::time::Duration::from_micros(700));
            }
            match place {
                0 => pact.ends(&secretariat(), mandate, None, at(1)),
                _ => pact.give(&voter, case, cast(For), asked_at),
            }
        });

        let [ended, ballot] = <[_; 2]>::try_from(outcomes).unwrap();
        ended.unwrap();
        let (position, end) = positions(&pact, case, mandate);
        assert_eq!(ballot.is_ok(), position.is_some(), "what was answered is what was recorded");
        match position {
            Some(position) => {
                cast_first += 1;
                assert!(Some(position) < end, "round {round}: a ballot stands behind the end");
            }
            None => {
                ended_first += 1;
                assert_eq!(refused(ballot), "no-mandate");
            }
        }
        assert_eq!(refused(pact.give(&voter, case, cast(For), asked_at)), "no-mandate");
    }

    assert!(cast_first > 0 && ended_first > 0, "{cast_first} to {ended_first}: no race");
    pact.agrees();
}

#[test]
fn many_ballots_while_the_mandate_ends_are_cast_before_it_or_refused() {
    const ROUNDS: u128 = 6;
    let pact = Pact::new();

    for round in 0..ROUNDS {
        let voter = voter(round);
        pact.joined_by(&voter);
        let mandate = mandate_id(&voter);
        let cases: Vec<_> = (0..8)
            .map(|place| pact.case_in_vote(u32::try_from(round * 8).unwrap() + place, at(0), 48))
            .collect();

        let outcomes = at_once(9, |place| match cases.get(usize::try_from(place).unwrap()) {
            Some(case) => pact.give(&voter, *case, cast(For), at(1)),
            None => pact.ends(&secretariat(), mandate, None, at(1)),
        });

        for (case, outcome) in cases.iter().zip(outcomes) {
            let (position, end) = positions(&pact, *case, mandate);
            assert_eq!(outcome.is_ok(), position.is_some());
            assert!(position < end, "round {round}: a ballot stands behind the end");
            if outcome.is_err() {
                assert_eq!(refused(outcome), "no-mandate");
            }
        }
    }
    pact.agrees();
}

#[test]
fn two_heads_who_end_each_other_at_the_same_time_leave_one() {
    const ROUNDS: usize = 12;

    for _ in 0..ROUNDS {
        let pact = Pact::new();
        let heads = [secretariat(), another_head()];
        pact.joined_by(&heads[1]);

        let outcomes = at_once(2, |place| {
            let place = usize::try_from(place).unwrap();
            pact.ends(&heads[place], mandate_id(&heads[1 - place]), None, at(1))
        });

        let (done, late): (Vec<_>, Vec<_>) = outcomes.into_iter().partition(Result::is_ok);
        assert_eq!((done.len(), late.len()), (1, 1));
        for outcome in late {
            assert_eq!(refused(outcome), "no-mandate");
        }
        let left = pact.database.lines(
            "SELECT id AS line FROM mandates WHERE kind = 'head_of_secretariat' AND ends_at IS NULL",
        );
        assert_eq!(left.len(), 1);
        pact.agrees();
    }
}

#[test]
fn two_heads_who_lay_down_their_mandates_at_the_same_time_leave_one() {
    const ROUNDS: usize = 12;

    for _ in 0..ROUNDS {
        let pact = Pact::new();
        let heads = [secretariat(), another_head()];
        pact.joined_by(&heads[1]);

        let outcomes = at_once(2, |place| {
            let head = &heads[usize::try_from(place).unwrap()];
            pact.ends(head, mandate_id(head), None, at(1))
        });

        let (done, late): (Vec<_>, Vec<_>) = outcomes.into_iter().partition(Result::is_ok);
        assert_eq!((done.len(), late.len()), (1, 1));
        for outcome in late {
            assert_eq!(refused(outcome), "last-head");
        }
        pact.agrees();
    }
}

#[test]
fn of_two_who_end_one_mandate_at_once_one_is_told_that_it_has_ended() {
    let pact = Pact::new();

    for round in 0..8 {
        let voter = voter(round);
        pact.joined_by(&voter);

        let outcomes = at_once(2, |_| pact.ends(&secretariat(), mandate_id(&voter), None, at(1)));

        let late: Vec<_> = outcomes.into_iter().filter(Result::is_err).collect();
        assert_eq!(late.into_iter().map(refused).collect::<Vec<_>>(), ["mandate-ended"]);
    }
    pact.agrees();
}

#[test]
fn whoever_moves_the_end_at_the_same_time_does_not_bring_an_ended_mandate_back() {
    const ROUNDS: u128 = 16;
    let pact = Pact::new();

    for round in 0..ROUNDS {
        let voter = voter(round);
        pact.joined_by(&voter);
        let mandate = mandate_id(&voter);

        let [ended, moved] = at_once(2, |place| {
            let end = [None, Some(at(500))][usize::try_from(place).unwrap()];
            pact.ends(&secretariat(), mandate, end, at(1))
        })
        .try_into()
        .unwrap();

        ended.unwrap();
        if moved.is_err() {
            assert_eq!(refused(moved), "mandate-ended");
        }
        let listed = pact.engine.store().read(|conn| conn.mandate_get(mandate)).unwrap().unwrap();
        assert_eq!(listed.mandate.grant.ends_at, Some(at(1)), "round {round}");
    }
    pact.agrees();
}

#[test]
fn of_two_who_grant_the_same_address_its_first_mandate_both_mean_one_person() {
    let pact = Pact::new();
    let role = colleague("hk").role().unwrap().clone();

    for number in 0..8 {
        let granted = at_once(2, |place| {
            let kind = [MandateKind::Voter, MandateKind::Deputy][usize::try_from(place).unwrap()];
            pact.grants(&secretariat(), (number, role.clone(), kind), [None, None], at(1))
        });

        assert!(granted.iter().all(Result::is_ok), "{granted:?}");
        let people = pact.database.lines(&format!(
            "SELECT id AS line FROM persons WHERE email = 'person-{number}@example.org'"
        ));
        assert_eq!(people.len(), 1);
    }
    pact.agrees();
}

#[test]
fn a_rebuild_beside_grants_ends_and_ballots_changes_nothing() {
    let pact = Pact::new();
    let role = colleague("hk").role().unwrap().clone();
    let contact = with_mandate(secretariat(), MandateKind::CaseOfficer);
    let cases: Vec<_> = (0..6).map(|number| pact.case_in_vote(number, at(0), 48)).collect();

    at_once(4, |place| {
        for round in 0..6_usize {
            match place {
                0 => drop(pact.engine.rebuild().unwrap()),
                1 => pact.casts(cases[round], "hk", For, at(1)),
                2 => {
                    let wanted = (round, role.clone(), MandateKind::Contact);
                    let granted = pact.grants(&contact, wanted, [None, None], at(1)).unwrap();
                    pact.ends(&contact, MandateId(granted.subject), None, at(1)).unwrap();
                }
                _ => pact.casts(cases[5 - round], "di", For, at(1)),
            }
        }
    });

    pact.agrees();
}

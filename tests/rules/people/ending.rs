//! Who ends a mandate, and from when.

use domain::actor::{Actor, Role};
use domain::people::{Grant, Mandate, MandateFact, MandateKind as K, end};
use domain::refusal::{PeopleRefusal, Refusal};
use support::{
    a_mandate, at, colleague, key, mandate_of, newcomer, party, secretariat, with_mandate,
};

const MICROSECOND: chrono::TimeDelta = chrono::TimeDelta::microseconds(1);

fn of_di(kind: K) -> Mandate {
    a_mandate(Role::Party(key("di")), kind)
}

fn ending_at(hours: i64) -> Mandate {
    let mandate = of_di(K::Voter);
    Mandate { grant: Grant { ends_at: Some(at(hours)), ..mandate.grant }, ..mandate }
}

#[track_caller]
fn refused(mandate: &Mandate, actor: &Actor) -> &'static str {
    end(mandate, at(5), 1, actor, at(5)).unwrap_err().code()
}

#[test]
fn whoever_grants_a_mandate_ends_it() {
    let officer = with_mandate(secretariat(), K::CaseOfficer);
    let head_contact = with_mandate(party("di"), K::HeadContact);

    for actor in [secretariat(), officer, head_contact] {
        let fact = end(&of_di(K::Voter), at(5), 1, &actor, at(5)).unwrap();
        assert_eq!(fact, MandateFact::Ended { at: at(5) });
    }
}

#[test]
fn others_do_not_end_it() {
    let head_contact_of_hk = with_mandate(party("hk"), K::HeadContact);
    let contact = with_mandate(party("di"), K::Contact);

    for actor in [head_contact_of_hk, contact, party("di"), newcomer(), Actor::Public] {
        assert_eq!(refused(&of_di(K::Voter), &actor), "mandates-closed");
    }
}

#[test]
fn anyone_lays_down_his_own_mandate() {
    for kind in K::of_role(&Role::Party(key("di"))) {
        let holder = with_mandate(party("di"), *kind);
        assert!(end(&mandate_of(&holder), at(5), 0, &holder, at(5)).is_ok(), "{}", kind.code());
    }
    let own = mandate_of(&party("di"));
    assert_eq!(refused(&own, &colleague("di")), "mandates-closed");
}

#[test]
fn a_mandate_that_has_not_begun_can_be_laid_down_by_one_who_holds_no_other() {
    let mut mandate = of_di(K::Voter);
    (mandate.grant.person, mandate.grant.starts_at) = (newcomer().person().unwrap(), at(500));

    assert!(end(&mandate, at(5), 0, &newcomer(), at(5)).is_ok());
}

#[test]
fn the_last_head_of_secretariat_cannot_be_ended_not_even_by_himself() {
    let own = mandate_of(&secretariat());
    let another = a_mandate(Role::Secretariat, K::HeadOfSecretariat);

    for mandate in [own, another] {
        let alone = end(&mandate, at(5), 0, &secretariat(), at(5));
        assert_eq!(alone.unwrap_err(), Refusal::People(PeopleRefusal::LastHead));
        assert!(end(&mandate, at(5), 1, &secretariat(), at(5)).is_ok());
    }
    let officer = a_mandate(Role::Secretariat, K::CaseOfficer);
    assert!(end(&officer, at(5), 0, &secretariat(), at(5)).is_ok());
}

#[test]
fn a_case_officer_ends_nobody_in_the_secretariat() {
    let officer = with_mandate(secretariat(), K::CaseOfficer);

    for kind in K::OF_SECRETARIAT {
        assert_eq!(refused(&a_mandate(Role::Secretariat, *kind), &officer), "mandates-closed");
    }
}

#[test]
fn a_mandate_ends_now_or_later_and_never_in_the_past() {
    let backdated = end(&of_di(K::Voter), at(5) - MICROSECOND, 0, &secretariat(), at(5));

    let deadline = at(5) - MICROSECOND;
    let told = Refusal::DeadlineNotInFuture { field: "at", deadline };
    assert_eq!(backdated.unwrap_err(), told);
    assert!(end(&of_di(K::Voter), at(500), 0, &secretariat(), at(5)).is_ok());
}

#[test]
fn an_end_that_has_not_come_can_be_moved_either_way() {
    for moved in [at(5), at(40), at(600)] {
        let fact = end(&ending_at(500), moved, 0, &secretariat(), at(5)).unwrap();
        let after = Mandate::apply(Some(ending_at(500)), &fact, at(5)).unwrap();
        assert_eq!(after.grant.ends_at, Some(moved));
    }
}

#[test]
fn an_ended_mandate_cannot_be_changed() {
    let ended = PeopleRefusal::MandateEnded { ended_at: at(5) };

    for moved in [at(5), at(600)] {
        let refusal = end(&ending_at(5), moved, 1, &secretariat(), at(5)).unwrap_err();
        assert_eq!(refusal, Refusal::People(ended.clone()));
    }
    assert!(end(&ending_at(5), at(600), 1, &secretariat(), at(5) - MICROSECOND).is_ok());
}

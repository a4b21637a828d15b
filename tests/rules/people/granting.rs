//! Who grants what to whom.

use domain::actor::{Actor, Role};
use domain::people::{Grant, Grantor, MandateFact, MandateKind as K, grant};
use domain::refusal::{PeopleRefusal, Refusal};
use domain::time::Timestamp;
use support::{
    a_grant, at, charter, key, newcomer, organisation, party, secretariat, with_mandate,
};

const MICROSECOND: chrono::TimeDelta = chrono::TimeDelta::microseconds(1);

fn granted(wanted: Grant, actor: &Actor, now: Timestamp) -> Result<MandateFact, Refusal> {
    grant(wanted, actor, &charter(), now)
}

#[track_caller]
fn refused(wanted: Grant, actor: &Actor, now: Timestamp) -> &'static str {
    granted(wanted, actor, now).unwrap_err().code()
}

fn of_di(kind: K) -> Grant {
    a_grant(Role::Party(key("di")), kind)
}

#[test]
fn whoever_grants_a_mandate_is_remembered_as_its_grantor() {
    let head = secretariat();

    let fact = granted(of_di(K::Voter), &head, at(0)).unwrap();

    let grantor = Grantor::Person(head.person().unwrap());
    assert_eq!(fact, MandateFact::Granted(Grant { grantor, ..of_di(K::Voter) }));
}

#[test]
fn nobody_grants_a_mandate_to_himself() {
    let head_contact = with_mandate(party("di"), K::HeadContact);

    for actor in [secretariat(), head_contact] {
        let own = Grant { person: actor.person().unwrap(), ..of_di(K::Voter) };
        assert_eq!(refused(own, &actor, at(0)), "own-mandate");
    }
}

#[test]
fn a_head_contact_grants_within_the_party_alone() {
    let head_contact = with_mandate(party("di"), K::HeadContact);

    for kind in K::of_role(&Role::Party(key("di"))) {
        assert!(granted(of_di(*kind), &head_contact, at(0)).is_ok(), "{}", kind.code());
    }
    for role in [Role::Party(key("hk")), Role::Secretariat, Role::AdvisoryBoard] {
        let kind = K::of_role(&role)[0];
        assert_eq!(refused(a_grant(role, kind), &head_contact, at(0)), "mandates-closed");
    }
}

#[test]
fn who_votes_for_a_party_does_not_grant_its_mandates() {
    for kind in [K::Voter, K::Deputy, K::Contact] {
        let actor = with_mandate(party("di"), kind);
        assert_eq!(refused(of_di(K::Contact), &actor, at(0)), "mandates-closed");
    }
}

#[test]
fn a_signer_grants_within_its_organisation() {
    let own = Role::Applicant(organisation());
    let signer = support::applicant();

    assert!(granted(a_grant(own.clone(), K::Contact), &signer, at(0)).is_ok());
    let contact = with_mandate(signer, K::Contact);
    assert_eq!(refused(a_grant(own.clone(), K::Contact), &contact, at(0)), "mandates-closed");
    let stranger = support::another_applicant();
    assert_eq!(refused(a_grant(own, K::Contact), &stranger, at(0)), "mandates-closed");
}

#[test]
fn the_head_of_secretariat_alone_grants_the_secretariats_own() {
    let officer = with_mandate(secretariat(), K::CaseOfficer);

    for kind in K::OF_SECRETARIAT {
        let wanted = || a_grant(Role::Secretariat, *kind);
        assert!(granted(wanted(), &secretariat(), at(0)).is_ok());
        assert_eq!(refused(wanted(), &officer, at(0)), "mandates-closed");
    }
    assert!(granted(of_di(K::Voter), &officer, at(0)).is_ok());
}

#[test]
fn whoever_holds_no_mandate_grants_none() {
    for actor in [newcomer(), Actor::Public, Actor::Clock] {
        assert_eq!(refused(of_di(K::Contact), &actor, at(0)), "mandates-closed");
    }
}

#[test]
fn a_mandate_is_granted_for_a_party_of_the_charter() {
    let wanted = a_grant(Role::Party(key("dsb")), K::Voter);

    assert_eq!(refused(wanted, &secretariat(), at(0)), "unknown-party");
}

#[test]
fn a_mandate_begins_now_or_later_and_never_in_the_past() {
    let begins = |starts_at| Grant { starts_at, ..of_di(K::Voter) };

    let backdated = granted(begins(at(5) - MICROSECOND), &secretariat(), at(5)).unwrap_err();
    let deadline = at(5) - MICROSECOND;
    assert_eq!(backdated, Refusal::DeadlineNotInFuture { field: "starts_at", deadline });
    assert!(granted(begins(at(5)), &secretariat(), at(5)).is_ok());
    assert!(granted(begins(at(500)), &secretariat(), at(5)).is_ok());
}

#[test]
fn a_mandate_ends_after_it_has_begun() {
    let until = |ends_at| Grant { ends_at: Some(ends_at), starts_at: at(5), ..of_di(K::Voter) };

    let empty = granted(until(at(5)), &secretariat(), at(0)).unwrap_err();
    let told = PeopleRefusal::EndNotAfterStart { starts_at: at(5) };
    assert_eq!((&empty, empty.field()), (&Refusal::People(told), Some("ends_at")));
    assert!(granted(until(at(5) + MICROSECOND), &secretariat(), at(0)).is_ok());
}

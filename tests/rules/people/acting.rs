//! As whom somebody acts, and what the house notes about people.

use domain::actor::{Actor, Choice, Role, Running};
use domain::people::{
    MandateKind as K, MandateScope, mandate_scope, may_see_outbox, may_see_requests,
    may_see_security_log,
};
use insta::assert_snapshot;
use support::{
    a_held, advisory_board, applicant, clock, key, newcomer, organisation, party, public,
    secretariat, somebody, with_mandate,
};

/// A voter of `di` and its head contact, and a contact of the applicant's between the two.
fn running() -> Vec<Running> {
    let di = || Role::Party(key("di"));
    vec![
        Running { role: di(), held: a_held(1, K::Voter) },
        Running { role: Role::Applicant(organisation()), held: a_held(2, K::Contact) },
        Running { role: di(), held: a_held(3, K::HeadContact) },
    ]
}

fn acting(choice: &Choice, running: Vec<Running>) -> Result<Actor, &'static str> {
    Actor::acting(somebody(), choice, running).map_err(|refusal| refusal.code())
}

fn as_di() -> Actor {
    Actor::Person {
        id: somebody(),
        role: Role::Party(key("di")),
        mandates: vec![a_held(1, K::Voter), a_held(3, K::HeadContact)],
    }
}

fn as_applicant() -> Actor {
    let mandates = vec![a_held(2, K::Contact)];
    Actor::Person { id: somebody(), role: Role::Applicant(organisation()), mandates }
}

#[test]
fn whoever_chooses_nothing_acts_by_all_mandates_of_the_role_that_was_granted_first() {
    assert_eq!(acting(&Choice::Any, running()), Ok(as_di()));
}

#[test]
fn whoever_chooses_a_role_acts_in_it_and_by_no_mandate_of_another() {
    let role = Role::Applicant(organisation());

    assert_eq!(acting(&Choice::Preferred(role.clone()), running()), Ok(as_applicant()));
    assert_eq!(acting(&Choice::Only(role), running()), Ok(as_applicant()));
}

#[test]
fn a_session_goes_on_in_another_role_when_its_own_is_lost_and_a_token_does_not() {
    assert_eq!(acting(&Choice::Preferred(Role::Secretariat), running()), Ok(as_di()));
    assert_eq!(acting(&Choice::Only(Role::Secretariat), running()), Err("no-mandate"));
}

#[test]
fn whoever_holds_no_mandate_is_a_newcomer_but_a_token_of_a_role_is_worth_nothing() {
    let newcomer = Actor::Newcomer(somebody());

    assert_eq!(acting(&Choice::Any, vec![]), Ok(newcomer.clone()));
    assert_eq!(acting(&Choice::Preferred(Role::Secretariat), vec![]), Ok(newcomer));
    assert_eq!(acting(&Choice::Only(Role::Secretariat), vec![]), Err("no-mandate"));
}

#[test]
fn only_persons_have_a_person_and_only_mandates_a_role() {
    let who =
        |actor: &Actor| (actor.person().is_some(), actor.role().is_some(), actor.party().is_some());

    assert_eq!(as_di().person(), Some(somebody()));
    assert_eq!(who(&as_di()), (true, true, true));
    assert_eq!(who(&as_applicant()), (true, true, false));
    assert_eq!(who(&newcomer()), (true, false, false));
    assert_eq!([public(), clock()].map(|actor| who(&actor)), [(false, false, false); 2]);
    assert_eq!(as_di().mandate_of(&[K::HeadContact]), Some(a_held(3, K::HeadContact).id));
    assert_eq!(as_di().mandate_of(&[K::Deputy]), None);
}

#[test]
fn who_sees_what_the_house_notes_about_people() {
    let officer = with_mandate(secretariat(), K::CaseOfficer);
    let lines = [
        ("head", secretariat()),
        ("case officer", officer),
        ("di", party("di")),
        ("applicant", applicant()),
        ("advisory board", advisory_board()),
        ("newcomer", newcomer()),
        ("public", public()),
        ("clock", clock()),
    ]
    .map(|(name, actor)| {
        let seen = [
            ("security log", may_see_security_log(&actor)),
            ("outbox", may_see_outbox(&actor)),
            ("requests", may_see_requests(&actor)),
        ];
        let seen = seen.into_iter().filter(|(_, outcome)| outcome.is_ok()).map(|(what, _)| what);
        let mandates = match mandate_scope(&actor) {
            Ok(MandateScope::All) => "all mandates".to_owned(),
            Ok(MandateScope::OfRole(role)) => {
                assert_eq!(Some(&role), actor.role());
                "own mandates".to_owned()
            }
            Err(refusal) => refusal.code().to_owned(),
        };
        let seen = seen.collect::<Vec<_>>().join(", ");
        format!("{name:14} {mandates:15} {seen}").trim_end().to_owned()
    });

    assert_snapshot!(lines.join("\n"), @r"
    head           all mandates    security log, outbox, requests
    case officer   all mandates    outbox, requests
    di             own mandates
    applicant      own mandates
    advisory board own mandates
    newcomer       mandates-closed
    public         mandates-closed
    clock          mandates-closed
    ");
}

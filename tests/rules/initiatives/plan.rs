//! Who adds what.

use domain::initiative::{InitiativeFact, NewInitiative, Plan, Surroundings, create};
use domain::refusal::Refusal;
use support::{charter, day, key};

use super::{
    OWNER, PARTNER, Someone, a_plan, board, created, everybody, member, nobody_of_the_pact, office,
    owner, partner,
};

fn refused(change: impl FnOnce(&mut Plan)) -> Refusal {
    let mut plan = a_plan();
    change(&mut plan);
    created(plan, &owner()).unwrap_err()
}

fn created_for(someone: &Someone, named: u128) -> Result<InitiativeFact, Refusal> {
    let new = NewInitiative { owner: Some(member(named)), plan: a_plan() };
    let charter = charter();
    let around = Surroundings { charter: &charter, named: Some(member(named)) };
    create(new, someone.asker(), around).map(|event| event.fact)
}

#[test]
fn founding_parties_and_associate_members_add_their_own() {
    for (someone, number) in [(owner(), OWNER), (partner(), PARTNER)] {
        let InitiativeFact::Created { owner, .. } = created(a_plan(), &someone).unwrap().fact
        else {
            unreachable!()
        };
        assert_eq!(owner, member(number));
    }
}

#[test]
fn nobody_but_the_secretariat_adds_for_another() {
    assert_eq!(created_for(&owner(), PARTNER).unwrap_err().code(), "other-owner");
    assert!(created_for(&office(), PARTNER).is_ok());
}

#[test]
fn the_secretariat_says_for_whom() {
    assert_eq!(created(a_plan(), &office()).unwrap_err().code(), "owner-missing");
}

#[test]
fn whoever_takes_no_part_in_the_pact_adds_nothing() {
    for someone in [nobody_of_the_pact(), board(), everybody()] {
        let refusal = created(a_plan(), &someone).unwrap_err();
        assert_eq!(refusal.code(), "initiative-role-not-entitled");
    }
}

#[test]
fn an_owner_that_the_register_does_not_have_today_is_refused() {
    let new = NewInitiative { owner: None, plan: a_plan() };
    let charter = charter();
    let around = Surroundings { charter: &charter, named: None };

    let refusal = create(new, owner().asker(), around).unwrap_err();

    assert_eq!(refusal.code(), "not-in-register");
}

#[test]
fn an_initiative_is_described_in_full() {
    let texts: [fn(&mut Plan) -> &mut String; 5] = [
        |plan| &mut plan.wording.title,
        |plan| &mut plan.wording.description,
        |plan| &mut plan.wording.target_group,
        |plan| &mut plan.wording.expected_result,
        |plan| &mut plan.wording.interplay,
    ];
    for text in texts {
        assert_eq!(refused(|plan| text(plan).clear()).code(), "text-missing");
    }
    let long = refused(|plan| plan.wording.title = "x".repeat(301));
    assert_eq!((long.code(), long.field()), ("text-too-long", Some("title")));
}

#[test]
fn it_serves_an_objective_of_the_charter_and_belongs_to_one_of_its_tracks_or_none() {
    let told = |refusal: Refusal| (refusal.code(), refusal.field());

    let none = refused(|plan| plan.outline.objectives.clear());
    assert_eq!(told(none), ("objective-missing", Some("objectives")));
    let unknown = refused(|plan| plan.outline.objectives = [key("havnen")].into());
    assert_eq!(told(unknown), ("unknown-objective", Some("objectives")));
    let track = refused(|plan| plan.outline.track = Some(key("havnen")));
    assert_eq!(told(track), ("initiative-track-unknown", Some("track")));

    let mut plan = a_plan();
    plan.outline.track = None;
    assert!(created(plan, &owner()).is_ok());
}

#[test]
fn nothing_ends_before_it_starts() {
    let refusal = refused(|plan| plan.outline.end = Some(day("2026-02-28")));

    assert_eq!((refusal.code(), refusal.field()), ("end-before-start", Some("end")));
    let mut plan = a_plan();
    plan.outline.end = Some(plan.outline.start);
    assert!(created(plan, &owner()).is_ok());
}

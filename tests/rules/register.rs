//! The register: what a decision means for membership, and who may know.

use domain::accession::{CaseFact, consequence};
use domain::id::CaseId;
use domain::membership::{
    Membership, MembershipFact, MembershipKind, is_known_to, membership_of_case,
};
use domain::time::Timestamp;
use support::{
    C, Story, a_case, advisory_board, applicant, ask, at, clock, day, key, party, public,
    secretariat,
};

fn case_id() -> CaseId {
    CaseId("01890a5d-ac96-774b-bcce-b302099a8057".parse().unwrap())
}

/// What the whole story of a case means for the register, each with the moment of its recording.
fn consequences(story: &Story) -> Vec<(MembershipFact, Timestamp)> {
    let mut case = None;
    let mut consequences = Vec::new();
    for (event, at) in story.history() {
        let known = match case.take() {
            None => domain::accession::Case::begin(&event.fact, *at).unwrap(),
            Some(mut known) => {
                domain::accession::Case::apply(&mut known, &event.fact, *at);
                known
            }
        };
        consequences.extend(consequence(case_id(), &known, &event.fact).map(|fact| (fact, *at)));
        case = Some(known);
    }
    consequences
}

#[test]
fn an_approving_vote_admits_an_associate_member_from_the_close_of_the_vote_on() {
    let story = a_case().in_vote().with_ballots(6, 0, 0).at(500).recorded();

    let admitted = MembershipFact::AssociateAdmitted { case: case_id(), since: at(48) };
    assert_eq!(consequences(&story), [(admitted, at(500))]);
}

#[test]
fn the_decision_makes_the_admission_public_and_the_kick_off_changes_nothing() {
    let decided = a_case().approved().at(60).decision_issued();
    let story = decided.done(secretariat(), ask(C::HoldKickoff));

    let facts = consequences(&story);

    assert_eq!(facts.len(), 2);
    assert_eq!(facts[1], (MembershipFact::AdmissionPublished, at(60)));
}

#[test]
fn a_confirmed_result_admits_from_the_confirmation_on() {
    let story = a_case().fallen_short().at(60).done(secretariat(), ask(C::ConfirmResult));

    let admitted = MembershipFact::AssociateAdmitted { case: case_id(), since: at(60) };
    assert_eq!(consequences(&story), [(admitted, at(60))]);
}

#[test]
fn no_other_end_of_a_case_touches_the_register() {
    let ends = [
        a_case().rejected().decision_issued(),
        a_case().withdrawn(),
        a_case().closed(),
        a_case().lapsed(),
        a_case().fallen_short(),
    ];

    for story in ends {
        assert_eq!(consequences(&story), []);
    }
}

#[test]
fn a_membership_is_made_public_once_and_keeps_its_beginning() {
    let admitted = MembershipFact::AssociateAdmitted { case: case_id(), since: at(48) };
    let membership = Membership::apply(None, &admitted, at(50)).unwrap();
    assert_eq!((membership.since, membership.published_at), (at(48), None));
    assert_eq!(membership.kind, MembershipKind::Associate(Some(case_id())));

    let published =
        Membership::apply(Some(membership), &MembershipFact::AdmissionPublished, at(60)).unwrap();
    let again =
        Membership::apply(Some(published.clone()), &MembershipFact::AdmissionPublished, at(70))
            .unwrap();

    assert_eq!((published.since, published.published_at), (at(48), Some(at(60))));
    assert_eq!(again, published);
}

#[test]
fn nothing_is_published_of_what_was_never_admitted() {
    assert_eq!(Membership::apply(None, &MembershipFact::AdmissionPublished, at(0)), None);
}

#[test]
fn a_founding_party_is_public_from_its_first_day() {
    let entered = MembershipFact::FoundingPartyEntered { party: key("di"), since: at(0) };

    let membership = Membership::apply(None, &entered, at(9)).unwrap();

    assert_eq!((membership.since, membership.published_at), (at(0), Some(at(0))));
    assert_eq!(membership.kind, MembershipKind::Founding(key("di")));
}

#[test]
fn before_its_publication_only_the_pacts_own_people_know_of_a_membership() {
    let known = |actor, now| is_known_to(Some(at(60)), &actor, now);

    for own in [secretariat(), party("hk"), clock()] {
        assert!(known(own.clone(), at(59)) && is_known_to(None, &own, at(999)));
    }
    for other in [applicant(), advisory_board(), public()] {
        assert!(!known(other.clone(), at(59)) && known(other.clone(), at(60)));
        assert!(!is_known_to(None, &other, at(999)));
    }
}

#[test]
fn one_case_gives_one_membership() {
    assert_eq!(membership_of_case(case_id()).0, case_id().0);
}

#[test]
fn the_kick_off_remembers_its_day_and_tracks() {
    let story = a_case().approved().done(secretariat(), ask(C::HoldKickoff));

    let CaseFact::KickoffHeld { held_on, tracks } = story.last_fact() else { panic!() };
    assert_eq!((*held_on, tracks.len()), (day("2026-02-02"), 1));
}

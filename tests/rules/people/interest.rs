//! The interest of one who acts for a party, and of the party.

use domain::accession::{
    CaseFact,
    DialogueOutcome::Nominates,
    Interest::{Declared, None as NoInterest, Recused},
    Reach, Sight, is_interest_asked, sight,
};
use domain::people::MandateKind;
use domain::vote::Choice::{Against, For};
use support::{
    C, Story, a_case, applicant, ask, cast, colleague, declare, declare_alone, given, key,
    on_instruction, party, secretariat, with_mandate,
};

/// The one who acts for `hk` has stepped back; the vote is open.
fn stepped_back() -> Story {
    a_case().in_vote().done(party("hk"), declare_alone(Recused))
}

#[test]
fn whoever_has_stepped_back_does_not_vote_and_a_colleague_does() {
    given(stepped_back())
        .when(party("hk"), cast(For))
        .then_refused("representative-recused")
        .when(colleague("hk"), cast(For))
        .then_events(["ballot_cast"]);
}

#[test]
fn whoever_has_stepped_back_does_not_nominate_and_a_colleague_does() {
    given(a_case().concluded_by("itb", Nominates).nominated_by("di"))
        .when(party("itb"), declare_alone(Recused))
        .then_events(["interest_declared"])
        .when(party("itb"), ask(C::Nominate))
        .then_refused("representative-recused")
        .when(colleague("itb"), ask(C::Nominate))
        .then_events(["nominated"]);
}

#[test]
fn whoever_has_stepped_back_takes_no_nomination_back_and_a_colleague_does() {
    given(a_case().nominated_by("di").done(party("di"), declare_alone(Recused)))
        .when(party("di"), ask(C::WithdrawNomination))
        .then_refused("representative-recused")
        .when(colleague("di"), ask(C::WithdrawNomination))
        .then_events(["nomination_withdrawn"]);
}

#[test]
fn the_ballot_of_the_colleague_counts_and_the_party_stays_in_the_base() {
    let story = stepped_back().done(colleague("hk"), cast(Against));

    let case = story.case();
    let vote = case.current_vote().unwrap();
    assert_eq!(vote.ballots()[&key("hk")].choice, Against);
    assert_eq!((vote.recused().count(), vote.tally().entitled), (0, 10));
    assert_eq!(vote.tally().votes_against, 1);
}

#[test]
fn a_ballot_that_was_cast_before_stepping_back_stands() {
    let story = a_case().in_vote().with_ballot("hk", For);

    let case = story.done(party("hk"), declare_alone(Recused)).case();

    assert_eq!(case.current_vote().unwrap().tally().votes_for, 1);
}

#[test]
fn speaking_for_the_party_takes_nobodys_own_recusal_back() {
    given(stepped_back().done(party("hk"), declare(NoInterest)))
        .when(party("hk"), cast(For))
        .then_refused("representative-recused");
}

#[test]
fn the_secretariat_records_the_ballot_of_a_party_whose_representative_stepped_back() {
    given(stepped_back())
        .when(secretariat(), on_instruction("hk", For))
        .then_events(["ballot_cast"]);
}

#[test]
fn a_party_that_recuses_itself_leaves_the_base_whoever_of_it_asks() {
    let story = given(a_case().in_vote().with_recusal_of("hk"))
        .when(colleague("hk"), cast(For))
        .then_refused("recused");

    let case = story.case();
    let vote = case.current_vote().unwrap();
    assert_eq!(vote.recused().collect::<Vec<_>>(), [&key("hk")]);
    assert_eq!(sight(&case, &colleague("hk")), Some(Sight::RecusedParty(key("hk"))));
}

#[test]
fn whoever_has_stepped_back_sees_what_a_recused_party_sees_and_a_colleague_sees_all() {
    let case = stepped_back().case();

    assert_eq!(sight(&case, &party("hk")), Some(Sight::RecusedParty(key("hk"))));
    assert_eq!(sight(&case, &colleague("hk")), Some(Sight::Party(key("hk"))));
}

#[test]
fn an_interest_that_is_declared_and_no_recusal_keeps_nobody_from_anything() {
    for interest in [Declared, NoInterest] {
        let story = a_case().in_vote().done(party("hk"), declare_alone(interest));
        assert_eq!(sight(&story.case(), &party("hk")), Some(Sight::Party(key("hk"))));
        given(story).when(party("hk"), cast(For)).then_events(["ballot_cast"]);
    }
}

#[test]
fn whoever_takes_stepping_back_back_votes_again() {
    given(stepped_back())
        .when(party("hk"), declare_alone(NoInterest))
        .then_events(["interest_declared"])
        .when(party("hk"), cast(For))
        .then_events(["ballot_cast"]);
}

#[test]
fn the_declaration_remembers_who_made_it_and_for_whom() {
    let story = stepped_back();

    let representative = party("hk").person();
    let (interest, reach) = (Recused, Reach::Representative);
    let told = CaseFact::InterestDeclared { party: key("hk"), interest, reach, representative };
    assert_eq!(story.last_fact(), &told);
    let case = story.case();
    assert!(case.interests().is_empty(), "nothing is said for the party");
    assert!(case.is_representative_recused(representative.unwrap()));
    assert!(!case.is_recused(&key("hk")));
}

#[test]
fn everyone_whose_word_binds_a_party_is_asked_from_the_nomination_on_until_he_has_said() {
    let nominated = a_case().nominated_by("di");
    let asked = |story: &Story| {
        [party("hk"), colleague("hk")].map(|actor| is_interest_asked(&story.case(), &actor))
    };

    assert_eq!(asked(&a_case().concluded_by("di", Nominates)), [false, false]);
    assert_eq!(asked(&nominated), [true, true]);
    assert_eq!(asked(&nominated.clone().in_vote()), [true, true]);
    for declaration in [declare(NoInterest), declare_alone(Declared), declare(Recused)] {
        let said = nominated.clone().done(party("hk"), declaration);
        assert_eq!(asked(&said), [false, true], "a colleague is asked for himself");
    }
    assert_eq!(asked(&nominated.approved()), [false, false]);
}

#[test]
fn nobody_else_is_asked() {
    let case = a_case().nominated_by("di").case();

    let deputy = with_mandate(party("hk"), MandateKind::Deputy);
    assert!(is_interest_asked(&case, &deputy));
    let contacts = [MandateKind::HeadContact, MandateKind::Contact];
    let preparing = contacts.map(|kind| with_mandate(party("hk"), kind));
    for actor in preparing.into_iter().chain([applicant(), secretariat(), support::public()]) {
        assert!(!is_interest_asked(&case, &actor), "{actor:?}");
    }
}

#[test]
fn whose_word_does_not_bind_the_party_declares_nothing() {
    for declaration in [declare(Recused), declare_alone(Recused)] {
        given(a_case().nominated_by("di"))
            .when(with_mandate(party("hk"), MandateKind::Contact), declaration)
            .then_refused("mandate-not-entitled");
    }
}

//! Nomination, and taking it back.

use domain::accession::{
    Command,
    DialogueOutcome::{Declines, Nominates},
};
use support::{C, a_case, ask, ask_of, given, party, secretariat};

#[test]
fn a_party_nominates_only_after_its_own_dialogue_was_concluded_with_nominates() {
    given(a_case().in_dialogue_with("di"))
        .when(party("di"), ask(C::Nominate))
        .then_refused("dialogue-not-concluded")
        .with_entry_of("di")
        .when(party("di"), ask(C::Nominate))
        .then_refused("dialogue-not-concluded")
        .concluded_by("di", Nominates)
        .when(party("di"), ask(C::Nominate))
        .then_events(["nominated"])
        .then_phase("nominated");
}

#[test]
fn a_party_that_declined_does_not_nominate() {
    given(a_case().concluded_by("di", Declines))
        .when(party("di"), ask(C::Nominate))
        .then_refused("dialogue-not-concluded");
}

#[test]
fn the_dialogue_of_another_party_is_not_enough() {
    given(a_case().concluded_by("di", Nominates))
        .when(party("hk"), ask(C::Nominate))
        .then_refused("dialogue-not-concluded");
}

#[test]
fn a_party_that_talks_anew_nominates_by_its_latest_dialogue() {
    given(a_case().concluded_by("di", Nominates).in_dialogue_with("di"))
        .when(party("di"), ask(C::Nominate))
        .then_refused("dialogue-not-concluded");
    given(a_case().concluded_by("di", Nominates).concluded_by("di", Declines))
        .when(party("di"), ask(C::Nominate))
        .then_refused("dialogue-not-concluded");
}

#[test]
fn a_nomination_has_a_statement() {
    let silent = Command::Nominate { party: None, statement: " ".to_owned() };

    given(a_case().concluded_by("di", Nominates))
        .when(party("di"), silent)
        .then_refused("text-missing");
}

#[test]
fn nobody_nominates_for_a_party() {
    given(a_case().concluded_by("di", Nominates))
        .when(secretariat(), ask_of("di", C::Nominate))
        .then_refused("role-not-entitled")
        .when(party("hk"), ask_of("di", C::Nominate))
        .then_refused("other-party");
}

#[test]
fn another_party_with_a_dialogue_of_its_own_nominates_too() {
    let story = given(a_case().concluded_by("hk", Nominates).nominated_by("di"))
        .when(party("di"), ask(C::Nominate))
        .then_refused("already-nominated")
        .when(party("hk"), ask(C::Nominate))
        .then_events(["nominated"])
        .then_phase("nominated");

    assert_eq!(story.case().nominations().len(), 2);
}

#[test]
fn the_last_nomination_withdrawn_takes_the_case_back_to_dialogue() {
    given(a_case().concluded_by("hk", Nominates).nominated_by("di").nominated_by("hk"))
        .when(party("itb"), ask(C::WithdrawNomination))
        .then_refused("not-nominated")
        .when(party("di"), ask(C::WithdrawNomination))
        .then_events(["nomination_withdrawn"])
        .then_phase("nominated")
        .when(party("hk"), ask(C::WithdrawNomination))
        .then_events(["nomination_withdrawn"])
        .then_phase("in_dialogue")
        .when(party("hk"), ask(C::Nominate))
        .then_events(["nominated"]);
}

#[test]
fn a_nomination_is_withdrawn_with_a_reason() {
    let silent = Command::WithdrawNomination { party: None, reason: String::new() };

    given(a_case().nominated_by("di")).when(party("di"), silent).then_refused("text-missing");
}

#[test]
fn a_nomination_is_withdrawn_before_the_vote_opens() {
    given(a_case().in_vote())
        .when(party("di"), ask(C::WithdrawNomination))
        .then_refused("phase-forbids");
}

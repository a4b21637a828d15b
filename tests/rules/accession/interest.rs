//! Declarations of interest, and recusal.

use domain::accession::{
    Command,
    Interest::{self, Declared, None as NoInterest, Recused},
    Reach,
};
use domain::vote::Choice::For;
use support::{
    C, PARTIES, a_case, ask, ask_of, cast, declare, given, key, on_instruction, party, secretariat,
};

fn declare_silently(interest: Interest) -> Command {
    Command::DeclareInterest { party: None, interest, reach: Reach::Party, reason: String::new() }
}

#[test]
fn a_party_declares_its_own_interest_from_the_nomination_on() {
    given(a_case().in_dialogue_with("di"))
        .when(party("di"), declare(NoInterest))
        .then_refused("phase-forbids");
    given(a_case().nominated_by("di"))
        .when(party("hk"), ask_of("di", C::DeclareInterest))
        .then_refused("other-party")
        .when(party("hk"), declare(NoInterest))
        .then_events(["interest_declared"]);
}

#[test]
fn an_interest_needs_a_reason_and_none_needs_none() {
    given(a_case().nominated_by("di"))
        .when(party("hk"), declare_silently(Declared))
        .then_refused("text-missing")
        .when(party("hk"), declare_silently(Recused))
        .then_refused("text-missing")
        .when(party("hk"), declare_silently(NoInterest))
        .then_events(["interest_declared"]);
}

#[test]
fn only_a_founding_party_of_the_register_declares() {
    given(a_case().nominated_by("di").with_parties(&["di"]))
        .when(party("hk"), declare(Recused))
        .then_refused("unknown-party");
}

#[test]
fn a_party_that_has_declared_an_interest_votes() {
    given(a_case().nominated_by("di").done(party("hk"), declare(Declared)).in_vote())
        .when(party("hk"), cast(For))
        .then_events(["ballot_cast"]);
}

#[test]
fn a_recused_party_does_not_vote_neither_by_its_own_hand_nor_on_instruction() {
    for story in [
        a_case().nominated_by("di").with_recusal_of("hk").in_vote(),
        a_case().in_vote().with_recusal_of("hk"),
    ] {
        given(story)
            .when(party("hk"), cast(For))
            .then_refused("recused")
            .when(secretariat(), on_instruction("hk", For))
            .then_refused("recused");
    }
}

#[test]
fn a_recusal_during_the_vote_takes_the_ballot_out_and_keeps_the_party_in_the_electorate() {
    let story = a_case().in_vote().with_ballot("hk", For).with_recusal_of("hk");

    let case = story.case();
    let vote = case.current_vote().unwrap();
    assert!(vote.ballots().is_empty());
    assert!(
        vote.electorate().contains(&key("hk")) && vote.recused().any(|party| *party == key("hk"))
    );
    assert!(story.history().iter().any(|(event, _)| event.fact.kind().code() == "ballot_cast"));
}

#[test]
fn a_party_that_takes_its_recusal_back_votes_again() {
    given(a_case().in_vote().with_recusal_of("hk"))
        .when(party("hk"), declare(NoInterest))
        .then_events(["interest_declared"])
        .when(party("hk"), cast(For))
        .then_events(["ballot_cast"]);
}

#[test]
fn a_recused_party_does_not_nominate() {
    let nominates = domain::accession::DialogueOutcome::Nominates;

    given(a_case().concluded_by("itb", nominates).nominated_by("di"))
        .when(party("itb"), declare(Recused))
        .then_events(["interest_declared"])
        .when(party("itb"), ask(C::Nominate))
        .then_refused("recused");
}

#[test]
fn no_interest_is_declared_after_the_closing_time() {
    given(a_case().in_vote().at(48))
        .when(party("hk"), declare(Recused))
        .then_refused("vote-closed");
}

/// Nobody can take part, so that too few did, and the secretariat must say so.
#[test]
fn a_vote_of_recused_parties_is_over_when_it_opens() {
    let nominated =
        PARTIES.into_iter().fold(a_case().nominated_by("di"), support::Story::with_recusal_of);

    given(nominated)
        .when(secretariat(), ask(C::OpenVote))
        .then_events(["vote_opened", "participation_fell_short"])
        .when(secretariat(), ask(C::ExtendVote))
        .then_refused("nobody-left-to-vote")
        .when(secretariat(), ask(C::ConfirmResult))
        .then_events(["result_confirmed", "vote_closed"])
        .then_phase("rejected");
}

//! How many must take part, and when a vote is over.

use domain::accession::Interest::{None as NoInterest, Recused};
use domain::vote::{
    BallotChange,
    Choice::{Abstain, Against, For},
    EarlyClose, Outcome, Participation, Recusal, Shortfall, Standing,
};
use support::{
    C, PARTIES, a_case, ask, at, cast, charter_where, declare, given, party, secretariat,
};

fn standing(story: &support::Story) -> Standing {
    story.case().votes()[0].standing(story.now())
}

#[test]
fn five_of_ten_are_too_few_and_the_secretariat_extends_or_confirms() {
    let story = a_case().in_vote().with_ballots(5, 0, 0).at(48);

    assert_eq!(standing(&story), Standing::AwaitingConfirmation { since: at(48) });
    story.then_phase("voting");
}

#[test]
fn six_of_ten_are_enough() {
    given(a_case().in_vote().with_ballots(6, 0, 0).at(48)).then_phase("approved");
    given(a_case().in_vote().with_ballots(3, 3, 0).at(48)).then_phase("rejected");
}

#[test]
fn abstaining_is_taking_part() {
    given(a_case().in_vote().with_ballots(1, 0, 5).at(48)).then_phase("approved");
    given(a_case().in_vote().with_ballots(1, 0, 4).at(48)).then_phase("voting");
}

#[test]
fn of_nine_after_a_recusal_five_are_enough() {
    let story = a_case().in_vote().with_recusal_of("fogp").with_ballots(5, 0, 0);
    given(story.at(48)).then_phase("approved");

    let stays = charter_where(|rule| rule.recusal = Recusal::StaysInBase);
    let story = a_case().under(stays).in_vote().with_recusal_of("fogp").with_ballots(5, 0, 0);
    given(story.at(48)).then_phase("voting");
}

#[test]
fn where_the_rule_says_so_too_few_fail() {
    let fails = charter_where(|rule| rule.shortfall = Shortfall::Fails);

    let story = a_case().under(fails).in_vote().with_ballots(5, 0, 0).at(48);

    let case = story.then_phase("rejected").case();
    let ending = case.ending().unwrap();
    assert_eq!((ending.at, ending.result.outcome), (at(48), Outcome::Rejected));
    assert_eq!(ending.result.tally.votes_for, 5, "the tally still says what was cast");
}

#[test]
fn where_any_number_will_do_one_vote_for_is_an_approval() {
    let any = charter_where(|rule| rule.participation_min = Participation::Any);

    given(a_case().under(any.clone()).in_vote().with_ballots(1, 0, 0).at(48))
        .then_phase("approved");
    given(a_case().under(any).in_vote().at(48)).then_phase("rejected");
}

#[test]
fn a_confirmed_result_of_too_few_stands_from_the_confirmation_on() {
    let story = given(a_case().fallen_short().at(60))
        .when(secretariat(), ask(C::ConfirmResult))
        .then_events(["result_confirmed", "vote_closed"])
        .then_phase("approved");

    assert_eq!(story.case().ending().unwrap().at, at(60));
    assert_eq!(story.case().ending().unwrap().result.outcome_of_all_entitled, Outcome::Rejected);
}

#[test]
fn the_tenth_ballot_closes_the_vote_at_once() {
    given(a_case().in_vote().with_ballots(9, 0, 0).at(7))
        .when(party(PARTIES[9]), cast(For))
        .then_events(["ballot_cast", "vote_closed"])
        .then_phase("approved");
}

#[test]
fn a_recusal_that_completes_the_vote_closes_it() {
    let story = given(a_case().in_vote().with_ballots(4, 5, 0).at(7))
        .when(party(PARTIES[9]), declare(Recused))
        .then_events(["interest_declared", "vote_closed"])
        .then_phase("rejected");

    assert_eq!(story.case().ending().unwrap().at, at(7));
}

#[test]
fn where_the_rule_says_so_a_complete_vote_waits_for_its_closing_time() {
    let never = charter_where(|rule| rule.early_close = EarlyClose::Never);

    let story = a_case().under(never).in_vote().with_ballots(9, 0, 0);

    given(story)
        .when(party(PARTIES[9]), cast(For))
        .then_events(["ballot_cast"])
        .at(47)
        .then_phase("voting")
        .when(party("di"), cast(Against))
        .then_events(["ballot_cast"])
        .when(secretariat(), ask(C::ExtendVote))
        .then_refused("nobody-left-to-vote")
        .at(48)
        .then_phase("approved");
}

#[test]
fn a_complete_vote_stays_open_for_its_shortest_time() {
    let a_day = charter_where(|rule| rule.open_hours_min = 24);

    let story = given(a_case().under(a_day).in_vote().with_ballots(6, 4, 0))
        .at(23)
        .then_phase("voting")
        .when(party("di"), cast(Against))
        .then_events(["ballot_cast"])
        .at(24)
        .then_phase("rejected");

    assert_eq!(story.case().ending().unwrap().at, at(24));
}

#[test]
fn where_the_rule_says_so_a_ballot_is_final() {
    let never = charter_where(|rule| rule.ballot_change = BallotChange::Never);

    given(a_case().under(never).in_vote())
        .when(party("hk"), cast(Abstain))
        .then_events(["ballot_cast"])
        .when(party("hk"), cast(For))
        .then_refused("ballot-final");
}

#[test]
fn a_final_ballot_is_final_across_a_recusal_too() {
    let never = charter_where(|rule| rule.ballot_change = BallotChange::Never);

    given(a_case().under(never).in_vote())
        .when(party("hk"), cast(Against))
        .then_events(["ballot_cast"])
        .when(party("hk"), declare(Recused))
        .then_events(["interest_declared"])
        .when(party("hk"), declare(NoInterest))
        .then_events(["interest_declared"])
        .when(party("hk"), cast(For))
        .then_refused("ballot-final");
}

#[test]
fn a_complete_vote_to_which_a_party_returns_is_complete_no_longer() {
    let a_day = charter_where(|rule| rule.open_hours_min = 24);
    let complete = a_case().under(a_day).in_vote().with_ballots(9, 0, 0).with_recusal_of("fogp");
    complete.clone().at(24).then_phase("approved");

    given(complete.at(23))
        .when(party("fogp"), declare(NoInterest))
        .then_events(["interest_declared"])
        .at(24)
        .then_phase("voting");
}

#[test]
fn a_party_that_returns_from_its_recusal_is_waited_for_again() {
    let story = given(a_case().in_vote().with_recusal_of("fogp"))
        .when(party("fogp"), declare(NoInterest))
        .then_events(["interest_declared"]);

    let case = story.case();
    assert!(case.current_vote().unwrap().awaited().any(|party| party.as_str() == "fogp"));
    assert_eq!(case.current_vote().unwrap().tally().entitled, 10);
}

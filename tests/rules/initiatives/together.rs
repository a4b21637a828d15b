//! Partners who confirm, money that is asked for, and the board's comments.

use domain::initiative::{
    AMOUNT_MAX, AmountAudience, Command, FUNDINGS_MAX, Funding, FundingSource, FundingState,
    Kroner, NewFunding, Partnership, Subsidy,
};
use domain::people::MandateKind;
use support::{at, with_mandate};

use super::{
    INVITED, OTHER, OWNER, Someone, board, invited, member, office, other, owner, partner, planned,
};

fn invite(number: u128) -> Command {
    Command::InvitePartner { partner: member(number) }
}

fn funding(state: FundingState) -> Command {
    let subsidy = Subsidy {
        source: FundingSource::DigitalEurope,
        amount: Some(Kroner(250_000)),
        audience: AmountAudience::Insiders,
    };
    Command::AddFunding(NewFunding { subsidy, state })
}

fn advance(number: u32, state: FundingState) -> Command {
    Command::AdvanceFunding { number, state }
}

fn reply(number: u32) -> Command {
    Command::AnswerComment { number, reply: "Det gør vi.".to_owned() }
}

#[test]
fn a_partner_is_one_only_once_it_has_confirmed() {
    let course = planned().with_invited(INVITED);
    assert_eq!(course.initiative.partnership(member(INVITED)), Some(Partnership::Invited));

    let course = course.then(&invited(), Command::ConfirmPartnership);
    assert_eq!(course.initiative.partnership(member(INVITED)), Some(Partnership::Confirmed));
}

#[test]
fn nobody_confirms_for_another() {
    let course = planned().with_invited(INVITED);

    for someone in [owner(), other(), office(), board()] {
        let code = course.refused(&someone, Command::ConfirmPartnership);
        assert_eq!(code, "initiative-role-not-entitled");
    }
}

#[test]
fn confirming_binds_the_organisation_and_takes_a_mandate_that_does() {
    let course = planned().with_invited(INVITED);
    let contact =
        Someone { actor: with_mandate(invited().actor, MandateKind::Contact), ..invited() };

    let code = course.refused(&contact, Command::ConfirmPartnership);

    assert_eq!(code, "initiative-mandate-not-entitled");
}

#[test]
fn whoever_declined_or_left_may_be_invited_again() {
    let declined = planned().with_invited(INVITED).then(&invited(), Command::DeclinePartnership);
    assert!(declined.asked(&owner(), invite(INVITED)).is_ok());

    let left = planned().with_partners().then(&partner(), Command::LeavePartnership);
    assert!(left.asked(&owner(), invite(super::PARTNER)).is_ok());
    assert_eq!(left.refused(&partner(), Command::LeavePartnership), "initiative-role-not-entitled");
}

#[test]
fn nobody_is_invited_twice_and_the_owner_is_no_partner() {
    let course = planned().with_partners();

    assert_eq!(course.refused(&owner(), invite(INVITED)), "partner-already");
    assert_eq!(course.refused(&owner(), invite(super::PARTNER)), "partner-already");
    assert_eq!(course.refused(&owner(), invite(OWNER)), "partner-is-owner");
    assert!(course.asked(&office(), invite(OTHER)).is_ok());
}

#[test]
fn money_is_considered_then_sought_then_granted_or_refused() {
    use FundingState::{Considered, Granted, Refused, Sought};

    let course = planned().then(&owner(), funding(Considered));
    for too_far in [Granted, Refused, Considered] {
        let code = course.refused(&owner(), advance(1, too_far));
        assert_eq!(code, "funding-step-forbidden");
    }
    let course = course.then(&owner(), advance(1, Sought)).then(&owner(), advance(1, Granted));
    let states: Vec<FundingState> =
        course.initiative.fundings().iter().map(|row: &Funding| row.state).collect();
    assert_eq!(states, [Granted]);
    assert_eq!(course.refused(&owner(), advance(1, Refused)), "no-funding-open");
}

#[test]
fn a_row_of_funding_is_one_that_there_is() {
    let course = planned().then(&owner(), funding(FundingState::Sought));

    assert_eq!(course.refused(&owner(), advance(2, FundingState::Granted)), "unknown-funding");
}

#[test]
fn sums_and_rows_have_a_measure() {
    let subsidy = |amount| Subsidy {
        source: FundingSource::Own,
        amount: Some(Kroner(amount)),
        audience: AmountAudience::Public,
    };
    let add = |amount| {
        let state = FundingState::Granted;
        Command::AddFunding(NewFunding { subsidy: subsidy(amount), state })
    };
    assert!(planned().asked(&owner(), add(AMOUNT_MAX.0)).is_ok());
    assert_eq!(planned().refused(&owner(), add(AMOUNT_MAX.0 + 1)), "amount-too-large");

    let many = (0..FUNDINGS_MAX).fold(planned(), |course, _| course.then(&owner(), add(1)));
    assert_eq!(many.refused(&owner(), add(1)), "too-many-fundings");
}

#[test]
fn the_board_comments_and_the_owner_answers_once() {
    let course = planned().commented().commented();
    assert_eq!(course.initiative.unanswered(), 2);

    let course = course.then(&owner(), reply(2));
    let answered: Vec<_> =
        course.initiative.comments().iter().map(|comment| comment.answered_at).collect();
    assert_eq!(answered, [None, Some(at(1))]);
    assert_eq!(course.refused(&owner(), reply(2)), "comment-answered");
    assert_eq!(course.refused(&owner(), reply(3)), "unknown-comment");

    let course = course.then(&office(), reply(1));
    assert_eq!(course.refused(&owner(), reply(1)), "nothing-to-answer");
}

#[test]
fn nobody_but_the_board_comments_and_the_board_answers_nothing() {
    let comment = || Command::Comment { comment: "Godt.".to_owned() };

    for someone in [owner(), other(), office()] {
        let code = planned().refused(&someone, comment());
        assert_eq!(code, "initiative-role-not-entitled");
    }
    let code = planned().commented().refused(&board(), reply(1));
    assert_eq!(code, "initiative-role-not-entitled");
}

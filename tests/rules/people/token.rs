//! The terms of API tokens.

use chrono::TimeDelta;
use domain::people::{
    Scope, TOKEN_DAYS_MAX, TOKENS_PER_PERSON_MAX, TokenTerms, check_token_terms,
    is_token_use_worth_noting, may_act,
};
use domain::refusal::{PeopleRefusal, Refusal};
use domain::time::Timestamp;
use insta::assert_snapshot;
use support::at;

const MICROSECOND: TimeDelta = TimeDelta::microseconds(1);

fn terms(name: &str, expires_at: Timestamp) -> TokenTerms {
    TokenTerms { name: name.to_owned(), scope: Scope::Act, expires_at }
}

fn checked(terms: &TokenTerms) -> Result<(), Refusal> {
    check_token_terms(terms, 0, None, at(0))
}

#[test]
fn a_token_has_a_name_of_a_hundred_characters_at_most() {
    assert_eq!(checked(&terms("ø", at(1))), Ok(()));
    assert_eq!(checked(&terms(&format!(" {} ", "ø".repeat(100)), at(1))), Ok(()));
    let nameless = checked(&terms(" \n", at(1))).unwrap_err();
    assert_eq!(nameless, Refusal::TextMissing { field: "name" });
    let long = checked(&terms(&"ø".repeat(101), at(1))).unwrap_err();
    assert_eq!(long, Refusal::TextTooLong { field: "name", chars_max: 100 });
}

#[test]
fn a_token_expires_in_the_future() {
    let past = checked(&terms("robot", at(0))).unwrap_err();

    assert_eq!(past, Refusal::DeadlineNotInFuture { field: "expires_at", deadline: at(0) });
    assert_eq!(checked(&terms("robot", at(0) + MICROSECOND)), Ok(()));
}

#[test]
fn a_token_is_good_for_a_year_and_a_day_at_most() {
    let latest = at(0) + TimeDelta::days(TOKEN_DAYS_MAX);

    assert_eq!(checked(&terms("robot", latest)), Ok(()));
    let refusal = checked(&terms("robot", latest + MICROSECOND)).unwrap_err();
    assert_eq!(refusal, Refusal::People(PeopleRefusal::TokenTooLong { latest }));
    assert_eq!((refusal.field(), refusal.until()), (Some("expires_at"), Some(latest)));
}

#[test]
fn a_token_that_is_made_with_another_one_ends_no_later() {
    let made_with =
        |until, expires_at| check_token_terms(&terms("robot", expires_at), 0, Some(until), at(0));

    assert_eq!(made_with(at(48), at(48)), Ok(()));
    let refusal = made_with(at(48), at(48) + MICROSECOND).unwrap_err();
    assert_eq!(refusal, Refusal::People(PeopleRefusal::TokenTooLong { latest: at(48) }));
    let long = at(0) + TimeDelta::days(2 * TOKEN_DAYS_MAX);
    assert_snapshot!(made_with(long, long).unwrap_err(), @"token-too-long");
}

#[test]
fn a_person_has_twenty_tokens_at_most() {
    let with = |live| check_token_terms(&terms("robot", at(1)), live, None, at(0));

    assert_eq!(TOKENS_PER_PERSON_MAX, 20);
    assert_eq!(with(19), Ok(()));
    let refusal = with(20).unwrap_err();
    assert_eq!(refusal, Refusal::People(PeopleRefusal::TooManyTokens { tokens_max: 20 }));
}

#[test]
fn a_token_for_reading_refuses_to_act() {
    assert_eq!(may_act(Scope::Act), Ok(()));
    assert_snapshot!(may_act(Scope::Read).unwrap_err(), @"token-only-reads");
    assert_eq!(Scope::ALL.map(|scope| Scope::from_code(scope.code())), Scope::ALL.map(Some));
}

#[test]
fn the_use_of_a_token_is_noted_to_the_hour() {
    let worth = is_token_use_worth_noting;

    assert!(worth(None, at(1)));
    assert!(!worth(Some(at(0)), at(1) - MICROSECOND));
    assert!(worth(Some(at(0)), at(1)));
}

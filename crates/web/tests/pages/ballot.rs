//! The ballot: filled in, looked over, cast, changed.

use domain::vote::Choice;
use insta::assert_snapshot;

use crate::course::Course;
use crate::site::Site;

const FILLED: [(&str, &str); 2] = [("choice", "abstain"), ("reason", "Vi kender\ndem ikke.")];

#[actix_web::test]
async fn a_ballot_is_cast_after_a_page_that_shows_it_and_is_confirmed_by_a_receipt() {
    let site = Site::new().await;
    let course = Course::voting(&site).await;
    course.votes(&course.anna, Choice::For);
    let form = course.page("/vote");
    let step = |step| [&[("version", "7"), ("step", step)][..], &FILLED].concat();

    assert_snapshot!("ballot", course.bo.looks_at(&form).await.main());
    assert_snapshot!("ballot_review", course.bo.sends(&form, &form, &step("review")).await.main());
    let cast = course.bo.sends(&form, &form, &step("confirm")).await;
    assert_eq!(cast.outcome(), format!("303 {}", course.page("/vote/receipt")));
    assert_snapshot!("receipt", course.bo.looks_at(&course.page("/vote/receipt")).await.main());
}

#[actix_web::test]
async fn a_ballot_is_changed_on_the_same_page_which_is_in_english_too() {
    let site = Site::new().await;
    let course = Course::voting(&site).await;
    course.votes(&course.anna, Choice::Against);
    let form = course.page("/vote");
    let anna = &course.anna;
    anna.sends(&form, "/language", &[("language", "en"), ("back", "/")]).await;

    assert_snapshot!("ballot_in_english", anna.looks_at(&form).await.main());
    let edited = [&[("version", "7"), ("step", "edit")][..], &FILLED].concat();
    let edited = anna.sends(&form, &form, &edited).await;
    assert!(edited.html.contains("value=\"abstain\" class=\"form-radio\" checked"));
    let changed = [("version", "7"), ("step", "confirm"), ("choice", "for"), ("reason", "")];
    anna.sends(&form, &form, &changed).await;
    let receipt = anna.looks_at(&course.page("/vote/receipt")).await;
    assert!(receipt.html.contains("<strong>For</strong>"));
}

#[actix_web::test]
async fn a_ballot_without_a_choice_or_out_of_date_is_shown_again() {
    let site = Site::new().await;
    let course = Course::voting(&site).await;
    let form = course.page("/vote");
    let fields = [("version", "6"), ("step", "review"), ("reason", "Fordi")];

    let unchosen = course.bo.sends(&form, &form, &fields).await;
    course.votes(&course.anna, Choice::For);
    let late = [&[("version", "6"), ("step", "confirm")][..], &FILLED].concat();
    let late = course.bo.sends(&form, &form, &late).await;

    assert_eq!(unchosen.outcome(), "422");
    assert!(unchosen.html.contains("href=\"#choice\"") && unchosen.html.contains("Fordi"));
    assert_eq!(late.outcome(), "412");
    assert!(late.html.contains("value=\"abstain\" class=\"form-radio\" checked"));
    assert_eq!(course.bo.looks_at(&course.page("/vote/receipt")).await.outcome(), "404");
}

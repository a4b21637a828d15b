//! What the script asks for: how long the session lasts, whether a number fits, how a vote stands, and to save.

use actix_web::http::header::IF_NONE_MATCH;
use actix_web::test::TestRequest;
use domain::vote::Choice;

use crate::course::Course;
use crate::site::Site;

#[actix_web::test]
async fn the_page_carries_the_end_of_the_session_and_asking_prolongs_it() {
    let site = Site::new().await;
    let mette = site.signed_in("Mette").await;
    assert!(mette.looks_at("/").await.html.contains("<body data-session=\"3600\""));
    assert!(!site.browser().looks_at("/").await.html.contains("data-session"));

    site.wait(50);
    assert_eq!(mette.looks_at("/session").await.html, "3600");
    site.wait(50);
    assert_eq!(mette.looks_at("/session").await.html, "3600");
    site.wait(61);
    assert_eq!(mette.looks_at("/session").await.html, "0");
}

#[actix_web::test]
async fn the_session_ends_after_its_longest_time_however_often_one_asks() {
    let site = Site::new().await;
    let mette = site.signed_in("Mette").await;
    for _ in 0..14 {
        site.wait(50);
        mette.looks_at("/session").await;
    }

    assert_eq!(mette.looks_at("/session").await.html, "1200");
}

#[actix_web::test]
async fn a_cvr_number_is_looked_at_while_it_is_typed() {
    let site = Site::new().await;
    let browser = site.browser();

    assert_eq!(browser.looks_at("/apply/cvr?number=10000009").await.html, "");
    assert_eq!(browser.looks_at("/apply/cvr?number=").await.html, "");
    let short = browser.looks_at("/apply/cvr?number=1000").await;
    assert!(short.outcome() == "200" && short.html.contains("8 cifre"), "{}", short.html);
    assert_ne!(browser.looks_at("/apply/cvr?number=10000008").await.html, short.html);
}

#[actix_web::test]
async fn how_a_vote_stands_is_told_once_and_nobody_uses_the_session_by_asking() {
    let site = Site::new().await;
    let course = Course::voting(&site).await;
    let page = course.page("/vote/so-far");
    let first = course.bo.looks_at(&page).await;
    let tag = first.header("etag").to_owned();
    let again = || {
        course.bo.asks(TestRequest::get().uri(&page).insert_header((IF_NONE_MATCH, tag.clone())))
    };

    assert!(first.html.contains("<svg") && !first.html.contains("<body"));
    assert_eq!(again().await.outcome(), "304");
    course.votes(&course.anna, Choice::For);
    assert_eq!(again().await.outcome(), "200");

    assert_eq!(course.mette.looks_at(&page).await.html.matches("<svg").count(), 0);
    assert_eq!(site.signed_in("Nina").await.looks_at(&page).await.outcome(), "404");
    site.wait(40);
    course.bo.looks_at(&page).await;
    site.wait(40);
    assert_eq!(course.bo.looks_at("/session").await.html, "0");
}

#[actix_web::test]
async fn a_step_is_saved_in_passing() {
    let site = Site::new().await;
    let mette = site.signed_in("Mette").await;
    let begun = mette.sends("/apply", "/apply/begin", &[]).await.outcome();
    let step = begun.strip_prefix("303 ").unwrap().replace("organisation", "motivation");

    let fields = [("version", "1"), ("motivation", "Vi vil"), ("self_assessment", "")];
    let fields = [&fields[..], &[("to", ""), ("way", "stay")]].concat();
    let saved = mette.sends(&step, &step, &fields).await;

    assert_eq!(saved.outcome(), format!("303 {step}"));
    let page = mette.looks_at(&step).await;
    assert!(page.html.contains("Vi vil") && page.html.contains("name=\"version\" value=\"2\""));
}

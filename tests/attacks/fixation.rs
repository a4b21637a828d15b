//! Session fixation: a cookie that an attacker knows is never the one by which somebody is signed in.

use gate::CookieKind::{Browser, Session};
use support::app::TestApp;

use crate::scene::{HEAD, NOBODY};

const SIGNED_OUT: &str = "303 /sign-in?return=%2Faccount";

#[actix_web::test]
async fn a_cookie_that_was_put_there_before_is_not_the_one_after_the_sign_in() {
    let app = TestApp::new().await;
    let (victim, attacker) = (app.browser(), app.browser());
    let planted = "x".repeat(43);
    victim.is_given(Session, &planted);
    attacker.is_given(Session, &planted);

    let session = victim.signs_in(HEAD).await;

    assert_ne!(session, planted);
    assert_eq!(victim.looks_at("/account").await.status, 200);
    assert_eq!(attacker.looks_at("/account").await.outcome(), SIGNED_OUT);
}

#[actix_web::test]
async fn the_session_that_was_there_before_ends_with_the_sign_in() {
    let app = TestApp::new().await;
    let (victim, attacker) = (app.browser(), app.browser());
    let theirs = attacker.signs_in(NOBODY).await;
    let link = victim.asks_for_link(HEAD).await;
    victim.is_given(Session, &theirs);

    let answer = victim.opens(&link).await;

    assert_eq!(answer.outcome(), "303 /");
    assert_ne!(victim.cookie(Session).unwrap(), theirs);
    assert!(victim.looks_at("/account").await.html.contains(HEAD));
    assert_eq!(attacker.looks_at("/account").await.outcome(), SIGNED_OUT);
}

#[actix_web::test]
async fn a_sign_in_that_fails_ends_no_session() {
    let app = TestApp::new().await;
    let browser = app.browser();
    let session = browser.signs_in(HEAD).await;

    let answer = browser.sends("/", "/sign-in/link/x", &[]).await;

    assert_eq!(answer.status, 403);
    assert_eq!(browser.cookie(Session).unwrap(), session);
    assert_eq!(browser.looks_at("/account").await.status, 200);
}

#[actix_web::test]
async fn the_cookie_of_the_browser_never_becomes_a_session() {
    let app = TestApp::new().await;
    let (victim, attacker) = (app.browser(), app.browser());
    victim.looks_at("/sign-in").await;
    let known = victim.cookie(Browser).unwrap();
    victim.signs_in(HEAD).await;

    attacker.is_given(Browser, &known);
    assert_eq!(attacker.looks_at("/account").await.outcome(), SIGNED_OUT);
    attacker.is_given(Session, &known);
    assert_eq!(attacker.looks_at("/account").await.outcome(), SIGNED_OUT);
}

#[actix_web::test]
async fn every_sign_in_has_a_cookie_of_its_own_and_signing_out_ends_it() {
    let app = TestApp::new().await;
    let (browser, attacker) = (app.browser(), app.browser());
    let first = browser.signs_in(HEAD).await;
    browser.sends("/", "/sign-out", &[]).await;
    assert_eq!(browser.cookie(Session), None);

    let second = browser.signs_in(HEAD).await;

    assert_ne!(first, second);
    attacker.is_given(Session, &first);
    assert_eq!(attacker.looks_at("/account").await.outcome(), SIGNED_OUT);
}

#[actix_web::test]
async fn form_tokens_of_before_the_sign_in_are_worth_nothing_after_it() {
    let app = TestApp::new().await;
    let browser = app.browser();
    let before = browser.looks_at("/sign-in").await.form_token();
    browser.signs_in(HEAD).await;

    let answer = browser.asks(browser.form("/account/name", &before, &[("name", "X")])).await;

    assert_eq!(answer.status, 403);
}

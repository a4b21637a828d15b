//! Sign-in links that are replayed, stolen, too old, made up, or meant for somebody else.

use actix_web::http::Method;
use actix_web::test::TestRequest;
use gate::CookieKind::{Browser, Session};
use support::app::{Page, TestApp};

use crate::scene::{HEAD, NOBODY};

/// The status of a failed sign-in that has given the browser no session.
fn failed(page: &Page) -> u16 {
    let cookies = page.headers.get_all("set-cookie");
    assert_eq!(cookies.filter(|cookie| cookie.to_str().unwrap().contains("session=")).count(), 0);
    page.status
}

#[actix_web::test]
async fn a_link_that_was_used_is_used_up_even_in_its_own_browser() {
    let app = TestApp::new().await;
    let browser = app.browser();
    let link = browser.asks_for_link(HEAD).await;
    assert_eq!(browser.opens(&link).await.outcome(), "303 /");
    browser.sends("/", "/sign-out", &[]).await;

    let again = browser.opens(&link).await;

    assert_eq!(failed(&again), 410);
    assert_eq!(browser.cookie(Session), None);
}

#[actix_web::test]
async fn a_stolen_link_opens_nothing_in_another_browser_and_stays_good_in_its_own() {
    let app = TestApp::new().await;
    let (owner, thief) = (app.browser(), app.browser());
    let link = owner.asks_for_link(HEAD).await;

    // With a cookie of its own, with none, and with one that it has asked for a link with itself.
    assert_eq!(failed(&thief.opens(&link).await), 403);
    thief.asks_for_link(NOBODY).await;
    assert_eq!(failed(&thief.opens(&link).await), 403);
    thief.is_given(Session, &"x".repeat(43));
    thief.loses(Browser);
    assert_eq!(failed(&thief.opens(&link).await), 403);

    assert_eq!(owner.opens(&link).await.outcome(), "303 /");
}

#[actix_web::test]
async fn a_link_is_good_for_a_quarter_of_an_hour_and_no_longer() {
    let app = TestApp::new().await;
    let browser = app.browser();
    let (early, late) = (browser.asks_for_link(HEAD).await, browser.asks_for_link(HEAD).await);

    app.wait_minutes(14);
    assert_eq!(browser.opens(&early).await.outcome(), "303 /");
    browser.sends("/", "/sign-out", &[]).await;
    app.wait_minutes(1);

    assert_eq!(failed(&browser.opens(&late).await), 410);
}

#[actix_web::test]
async fn looking_at_a_link_does_not_use_it_up() {
    let app = TestApp::new().await;
    let (browser, scanner) = (app.browser(), app.browser());
    let link = browser.asks_for_link(HEAD).await;

    for looks in [&scanner, &browser] {
        for method in [Method::GET, Method::HEAD, Method::GET] {
            let page = looks.asks(TestRequest::default().method(method).uri(&link)).await;
            assert_eq!(page.status, 200);
            assert_eq!(looks.cookie(Session), None);
        }
    }

    assert_eq!(browser.opens(&link).await.outcome(), "303 /");
}

#[actix_web::test]
async fn a_link_signs_in_whom_it_was_sent_to_whatever_the_form_says() {
    let app = TestApp::new().await;
    let browser = app.browser();
    let link = browser.asks_for_link(NOBODY).await;

    let claimed = browser.sends(&link, &link, &[("email", HEAD)]).await;
    assert_eq!(failed(&claimed), 422);
    assert_eq!(browser.opens(&link).await.outcome(), "303 /");

    let account = browser.looks_at("/account").await;
    assert!(account.html.contains(NOBODY) && !account.html.contains(HEAD));
    assert_eq!(browser.looks_at("/outbox").await.status, 403);
}

#[actix_web::test]
async fn a_link_with_an_own_id_and_another_seal_is_no_link() {
    let app = TestApp::new().await;
    let browser = app.browser();
    let (mine, other) = (browser.asks_for_link(NOBODY).await, browser.asks_for_link(HEAD).await);
    let secret = |link: &str| link.rsplit_once('/').unwrap().1.to_owned();
    let (mine, other) = (secret(&mine), secret(&other));

    // The first 16 of the 48 bytes are the id; four letters hold three bytes.
    let made_up = [
        format!("{}{}", &mine[..24], &other[24..]),
        format!("{}{}", &other[..24], &mine[24..]),
        format!("{}{}", &other[..24], "A".repeat(40)),
        other[..22].to_owned(),
        format!("{other}A"),
        other.to_uppercase(),
        format!("{other}%00"),
        "%2e%2e".to_owned(),
    ];
    for secret in made_up {
        let answer = browser.sends("/sign-in", &format!("/sign-in/link/{secret}"), &[]).await;
        assert_eq!(failed(&answer), 403, "{secret}");
    }

    assert_eq!(browser.opens(&format!("/sign-in/link/{other}")).await.outcome(), "303 /");
}

#[actix_web::test]
async fn a_link_of_another_server_is_no_link() {
    let (app, other) = (TestApp::new().await, TestApp::new().await);
    let browser = app.browser();
    browser.asks_for_link(HEAD).await;
    let foreign = other.browser().asks_for_link(HEAD).await;

    assert_eq!(failed(&browser.opens(&foreign).await), 403);
}

/// Whoever asks twice may well open the first letter. Each of the two opens once.
#[actix_web::test]
async fn a_link_stays_good_beside_a_newer_one_and_each_is_good_once() {
    let app = TestApp::new().await;
    let browser = app.browser();
    let (older, newer) = (browser.asks_for_link(HEAD).await, browser.asks_for_link(HEAD).await);
    assert_ne!(older, newer);

    let mut outcomes = Vec::new();
    for link in [&older, &newer, &older, &newer] {
        outcomes.push(browser.opens(link).await.status);
        if browser.cookie(Session).is_some() {
            browser.sends("/", "/sign-out", &[]).await;
        }
    }

    assert_eq!(outcomes, [303, 303, 410, 410]);
}

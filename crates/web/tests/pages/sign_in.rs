//! Signing in by a link, and out again.

use domain::actor::Role;
use domain::people::MandateKind;
use gate::{Rate, Rates};
use insta::assert_snapshot;
use web::Pages;

use crate::site::Site;

#[actix_web::test]
async fn the_pages_of_a_sign_in_read_well() {
    let site = Site::new().await;
    let (browser, english) = (site.browser(), site.english_browser());

    assert_snapshot!("sign_in", browser.looks_at("/sign-in?return=/account").await.main());
    assert_snapshot!("frame", browser.looks_at("/sign-in").await.frame());
    assert_snapshot!("frame_in_english", english.looks_at("/sign-in").await.frame());
    assert_snapshot!("sent", browser.looks_at("/sign-in/sent").await.main());
    assert_snapshot!("sent_in_english", english.looks_at("/sign-in/sent").await.main());
    let link = browser.asks_for_link("freja@example.org", "/").await;
    assert_snapshot!("link", browser.looks_at(&link).await.main());
}

#[actix_web::test]
async fn the_identity_provider_is_offered_where_there_is_one() {
    let pages = Pages { provider: true, ..Pages::default() };
    let site = Site::with(Rates::OFF, pages).await;

    let page = site.browser().looks_at("/sign-in?return=/account").await;

    assert_snapshot!("sign_in_with_provider", page.main());
}

#[actix_web::test]
async fn a_link_leads_to_the_page_that_was_wanted() {
    let site = Site::new().await;
    let browser = site.browser();
    let wanted = browser.looks_at("/account?x=1").await;
    assert_eq!(wanted.outcome(), "303 /sign-in?return=%2Faccount%3Fx%3D1");

    let link = browser.asks_for_link("freja@example.org", "/account?x=1").await;
    // A scanner of mail opens it first.
    browser.looks_at(&link).await;
    let answer = browser.sends(&link, &link, &[]).await;

    assert_eq!(answer.outcome(), "303 /account?x=1");
    assert_eq!(browser.looks_at("/account").await.heading(), "Din konto");
    assert_eq!(browser.looks_at("/sign-in?return=/mandates").await.outcome(), "303 /mandates");
}

#[actix_web::test]
async fn no_link_leads_to_another_site() {
    let site = Site::new().await;
    let browser = site.browser();

    let link = browser.asks_for_link("freja@example.org", "//other.example/").await;

    assert_eq!(browser.sends(&link, &link, &[]).await.outcome(), "303 /");
}

#[actix_web::test]
async fn a_sign_in_begins_a_session_of_its_own_and_ends_the_one_before() {
    let site = Site::new().await;
    site.enrol("Freja", Role::Secretariat, &[MandateKind::HeadOfSecretariat]);
    let browser = site.signed_in("Freja").await;
    let before = browser.jar.borrow()["pagt-session"].clone();

    browser.jar.borrow_mut().remove("pagt-session");
    let link = browser.asks_for_link("freja@example.org", "/").await;
    browser.jar.borrow_mut().insert("pagt-session".to_owned(), before.clone());
    browser.sends(&link, &link, &[]).await;

    let after = browser.jar.borrow()["pagt-session"].clone();
    assert_ne!(after, before);
    let account = browser.looks_at("/account").await;
    assert_eq!(account.between("action=\"/account/sessions/", "\"").len(), 0);
    browser.jar.borrow_mut().insert("pagt-session".to_owned(), before);
    assert_eq!(browser.looks_at("/account").await.outcome(), "303 /sign-in?return=%2Faccount");
}

#[actix_web::test]
async fn a_link_that_is_no_good_says_why() {
    let site = Site::new().await;
    let browser = site.browser();
    let link = browser.asks_for_link("freja@example.org", "/").await;

    let unknown = browser.sends("/", "/sign-in/link/abc", &[]).await;
    let other = site.browser().sends(&link, &link, &[]).await;
    browser.sends(&link, &link, &[]).await;
    let used = browser.sends(&link, &link, &[]).await;
    browser.sends("/", "/sign-out", &[]).await;
    let late = browser.asks_for_link("freja@example.org", "/").await;
    site.wait(15);
    let expired = browser.sends(&late, &late, &[]).await;

    assert_snapshot!("link_unknown", unknown.main());
    assert_snapshot!("link_of_another_browser", other.main());
    assert_snapshot!("link_used", used.main());
    assert_snapshot!("link_expired", expired.main());
}

#[actix_web::test]
async fn an_address_that_is_none_is_asked_for_again() {
    let site = Site::new().await;
    let browser = site.browser();

    let page = browser.sends("/sign-in", "/sign-in", &[("email", "freja"), ("return", "/account")]);

    assert_snapshot!("sign_in_with_faults", page.await.main());
}

#[actix_web::test]
async fn whoever_asks_for_too_many_links_waits() {
    let acts = Rate { per_minute: 1, burst: 2 };
    let site = Site::with(Rates { acts, ..Rates::OFF }, Pages::default()).await;
    let browser = site.browser();

    let ask = || browser.sends("/sign-in", "/sign-in", &[("email", "freja@example.org")]);
    let (first, second, third) = (ask().await, ask().await, ask().await);

    assert_eq!((first.outcome(), second.outcome()), (third_of("sent"), third_of("sent")));
    assert_eq!((third.outcome().as_str(), third.header("retry-after").as_str()), ("429", "60"));
    assert_snapshot!("too_many_links", third.main());
}

fn third_of(page: &str) -> String {
    format!("303 /sign-in/{page}")
}

#[actix_web::test]
async fn signing_out_takes_the_cookie_and_ends_the_session() {
    let site = Site::new().await;
    let browser = site.signed_in("freja").await;
    let session = browser.jar.borrow()["pagt-session"].clone();

    let answer = browser.sends("/", "/sign-out", &[]).await;

    assert_eq!(answer.outcome(), "303 /?done=signed-out");
    assert!(!browser.jar.borrow().contains_key("pagt-session"));
    browser.jar.borrow_mut().insert("pagt-session".to_owned(), session);
    assert_eq!(browser.looks_at("/account").await.outcome(), "303 /sign-in?return=%2Faccount");
}

#[actix_web::test]
async fn a_language_is_chosen_and_kept() {
    let site = Site::new().await;
    let browser = site.browser();

    let fields = [("language", "en"), ("back", "/sign-in?return=%2Faccount")];
    let answer = browser.sends("/sign-in?return=/account", "/language", &fields).await;

    assert_eq!(answer.outcome(), "303 /sign-in?return=%2Faccount");
    assert_eq!(browser.looks_at("/sign-in").await.heading(), "Sign in");
    let elsewhere = [("language", "da"), ("back", "https://other.example/")];
    assert_eq!(browser.sends("/", "/language", &elsewhere).await.outcome(), "303 /");
}

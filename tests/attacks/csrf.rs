//! Forms from elsewhere: none is taken without the token of a page that was shown to this very browser.

use actix_web::http::Method;
use actix_web::test::TestRequest;
use gate::CookieKind::{Browser as BrowserCookie, Session};
use oidc::{ClaimNames, Provider, Secret, Settings};
use support::app::{Browser, TestApp};

use crate::forms::{FORMS, code, places};
use crate::scene::HEAD;

/// A Pagt at which one can sign in at an identity provider, too, which cannot be reached.
async fn app() -> TestApp {
    let provider = Provider::new(Settings {
        issuer: "http://127.0.0.1:9".to_owned(),
        client_id: "pagt".to_owned(),
        client_secret: Secret::new("secret".to_owned()),
        redirect_url: "http://localhost:8080/sign-in/return".to_owned(),
        post_logout_redirect_url: None,
        scopes: vec![],
        parameters: vec![],
        claims: ClaimNames::default(),
        clock_skew: chrono::TimeDelta::seconds(60),
        timeout: std::time::Duration::from_secs(5),
    });
    TestApp::set_up()
        .with_provider(provider.unwrap_or_else(|error| panic!("{error}")))
        .begun()
        .await
}

/// Every form as an attacker sends it, which is not taken and changes nothing.
async fn all_are_refused(
    attack: impl Fn(&Browser<'_>, &str, &[(&str, &str)], &str) -> TestRequest,
) {
    let app = app().await;
    let (browser, places) = places(&app).await;
    let own = browser.looks_at("/account").await.form_token();
    for (form, place) in FORMS.iter().zip(&places) {
        let before = app.contents();

        let answer = browser.asks_plainly(attack(&browser, place, form.fields, &own)).await;

        assert_eq!(
            (answer.status, code(&answer).as_str()),
            (403, "form-not-trusted"),
            "{}: {}",
            form.pattern,
            answer.html
        );
        let changes = before.difference(&app.contents());
        let others = changes.iter().filter(|change| !change.starts_with("+ security_log: "));
        assert_eq!(others.count(), 0, "{}: {changes:#?}", form.pattern);
        assert!(browser.cookie(Session).is_some(), "{}", form.pattern);
    }
}

#[actix_web::test]
async fn no_form_is_taken_without_a_token() {
    all_are_refused(|_, place, fields, _| TestRequest::post().uri(place).set_form(fields)).await;
}

#[actix_web::test]
async fn no_form_is_taken_with_two_tokens_or_a_changed_one() {
    all_are_refused(|browser, place, fields, own| {
        let doubled: Vec<_> = fields.iter().copied().chain([("csrf", own)]).collect();
        browser.form(place, own, &doubled)
    })
    .await;
    all_are_refused(|browser, place, fields, own| browser.form(place, &own[1..], fields)).await;
}

#[actix_web::test]
async fn no_form_is_taken_with_the_token_of_another_browser() {
    let app = app().await;
    let (browser, places) = places(&app).await;
    let other = app.browser();
    let theirs = other.looks_at("/sign-in").await.form_token();
    for (form, place) in FORMS.iter().zip(&places) {
        let request = browser.form(place, &theirs, form.fields);
        let answer = browser.asks_plainly(request).await;
        assert_eq!((answer.status, code(&answer).as_str()), (403, "form-not-trusted"), "{place}");
    }
}

#[actix_web::test]
async fn no_form_is_taken_from_another_origin() {
    for origin in [
        "https://evil.example",
        "http://localhost",
        "http://localhost:8081",
        "https://localhost:8080",
        "null",
    ] {
        all_are_refused(|browser, place, fields, own| {
            browser.form(place, own, fields).insert_header(("origin", origin))
        })
        .await;
    }
}

#[actix_web::test]
async fn no_form_is_taken_that_the_browser_says_another_site_has_sent() {
    for site in ["cross-site", "same-site"] {
        all_are_refused(|browser, place, fields, own| {
            browser.form(place, own, fields).insert_header(("sec-fetch-site", site))
        })
        .await;
    }
}

/// Where an answer leads, whichever things they are.
fn without_ids(outcome: &str) -> String {
    let is_id = |part: &str| part.len() == 36 && part.matches('-').count() == 4;
    let bare = |part: &str| {
        let (name, rest) = part.split_at(part.find('?').unwrap_or(part.len()));
        if is_id(name) { format!("…{rest}") } else { part.to_owned() }
    };
    outcome.split('/').map(bare).collect::<Vec<_>>().join("/")
}

/// All that the others lack is the token: so the tests above look at what they say they do.
#[actix_web::test]
async fn every_form_is_taken_with_its_own_token() {
    let app = app().await;
    let (browser, places) = places(&app).await;
    let mut outcomes = Vec::new();
    for (form, place) in FORMS.iter().zip(&places) {
        let own = browser.looks_at("/account").await.form_token();
        let request = browser.form(place, &own, form.fields);
        outcomes.push(without_ids(&browser.asks_plainly(request).await.outcome()));
    }

    let expected = [
        "303 /",
        "303 /sign-in/sent",
        "503",
        "303 /account?done=renamed",
        "303 /account?done=role-chosen",
        "303 /account?done=sessions-ended",
        // The one before has ended it already.
        "404",
        "201",
        "303 /account?done=token-ended",
        "303 /mandates?done=mandate-granted",
        "303 /mandates?done=request-declined",
        "303 /mandates?done=mandate-ended",
        "303 /outbox?done=mail-retried",
        // It is not said whose the initiative is.
        "422",
        "303 /initiatives/…?done=initiative-note-progress",
        "303 /apply/…/organisation",
        // There is no such invitation, and the secretariat takes none up.
        "403",
        // The secretariat invites nobody.
        "404",
        "303 /apply?done=draft-saved",
        "303 /apply/…/party",
        "303 /apply/…/goals",
        "303 /apply/…/initiatives",
        "303 /apply/…/initiatives",
        // No file was chosen.
        "422",
        "303 /apply/…/files",
        "303 /apply?done=draft-deleted",
        "303 /cases?done=search-saved&phase=open&officer=me",
        "303 /cases?done=search-forgotten",
        "303 /meetings/…?done=meeting-scheduled",
        "303 /meetings/…?done=meeting-add-agenda-item",
        "303 /cases/…?done=case-add-file-note",
        // The secretariat has no ballot.
        "403",
        // No file was chosen.
        "422",
        // Nor is the application its own.
        "403",
        "403",
        "303 /members/…?done=member-revoke-end",
        // No file was chosen.
        "422",
        "303 /members?done=members-imported",
        // It was asked for in another browser.
        "403",
        "303 /?done=signed-out",
    ];
    assert_eq!(outcomes, expected);
}

#[actix_web::test]
async fn the_api_does_not_take_the_cookie_of_a_session() {
    let app = TestApp::new().await;
    let browser = app.browser();
    browser.signs_in(HEAD).await;
    for (method, path) in [
        (Method::GET, "/api/v1/me"),
        (Method::GET, "/api/v1/security-log"),
        (Method::POST, "/api/v1/drafts"),
        (Method::PUT, "/api/v1/me"),
        (Method::DELETE, "/api/v1/tokens/01890a5d-ac96-774b-bcce-b302099a8057"),
    ] {
        let request = TestRequest::default().method(method).uri(path);
        let body = r#"{"name": "X"}"#;
        let body = if path == "/api/v1/me" { body } else { "{}" };
        let request = request.insert_header(("content-type", "application/json")).set_payload(body);
        let answer = browser.asks(request).await;
        assert_eq!((answer.status, code(&answer).as_str()), (401, "unauthenticated"), "{path}");
    }
    assert!(browser.cookie(BrowserCookie).is_some() && browser.cookie(Session).is_some());
}

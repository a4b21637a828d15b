//! What the security log notes, and who reads it.

use serde_json::json;
use support::C;
use support::app::{Browser, TestApp, Who};

use crate::scene::{
    HEAD, NOBODY, a_mandate, bearing, ended, granted, own_mandate, token_made_by, with_token,
};

/// The lines of the log since it had `count`, the oldest first: what, by whom, and what else.
async fn lines(app: &TestApp, count: usize) -> Vec<String> {
    let log = app.secretariat().get("/security-log?limit=100").await.ok();
    assert_eq!(log["next"], serde_json::Value::Null);
    let entries = log["entries"].as_array().unwrap().iter().rev().skip(count);
    let line = |entry: &serde_json::Value| {
        let text = |value: &serde_json::Value| value.as_str().unwrap_or("-").to_owned();
        let (kind, name) = (text(&entry["kind"]), text(&entry["person"]["name"]));
        format!("{kind} by {name}: {}", text(&entry["detail"]))
    };
    entries.map(line).collect()
}

fn count(app: &TestApp) -> usize {
    app.contents().count("security_log")
}

async fn head(app: &TestApp) -> Browser<'_> {
    let browser = app.browser();
    browser.signs_in(HEAD).await;
    browser
}

#[actix_web::test]
async fn sign_ins_that_succeed_and_fail_are_noted() {
    let app = TestApp::new().await;
    let before = count(&app);
    let (browser, other) = (app.browser(), app.browser());
    let link = browser.asks_for_link(HEAD).await;
    other.opens(&link).await;
    browser.opens(&link).await;
    browser.opens(&link).await;
    let late = browser.asks_for_link(HEAD).await;
    app.wait_minutes(15);
    browser.opens(&late).await;
    browser.sends("/", "/sign-in/link/x", &[]).await;
    browser.sends("/", "/sign-out", &[]).await;

    let expected = [
        "sign_in_begun by -: link",
        "sign_in_refused by -: sign-in-other-browser",
        "signed_in by secretariat: link",
        "sign_in_refused by -: sign-in-used",
        "sign_in_begun by -: link",
        "sign_in_refused by -: sign-in-expired",
        "sign_in_refused by -: sign-in-unknown",
        "session_ended by secretariat: ",
    ];
    assert_eq!(lines(&app, before).await, expected);
}

#[actix_web::test]
async fn what_happens_to_mandates_and_tokens_is_noted() {
    let app = TestApp::new().await;
    let before = count(&app);
    let mandate = granted(&app, a_mandate("bo@example.org", "di", "contact")).await;
    ended(&app, &mandate).await;
    let token = json!({ "name": "robot", "scope": "read", "expires_at": "2026-12-31" });
    let made = app.party("hk").post("/tokens", token).await.expect(201).text("id");
    app.party("hk").delete(&format!("/tokens/{made}")).await.expect(204);

    let expected = [
        "mandate_granted by secretariat: contact",
        "mandate_ended by secretariat: contact",
        "token_made by hk: read",
        "token_ended by hk: ",
    ];
    assert_eq!(lines(&app, before).await, expected);
}

#[actix_web::test]
async fn refusals_are_noted_with_the_person_even_when_the_mandate_or_the_token_has_ended() {
    let app = TestApp::new().await;
    let case = app.course().await;
    let browser = app.browser();
    browser.signs_in("hk@example.org").await;
    let mandate = own_mandate(app.party("hk")).await;
    ended(&app, &mandate).await;
    let before = count(&app);

    app.party("hk").reads_in_vain(&case).await;
    browser.looks_at("/mandates").await;
    app.party("di").tries(&case, C::OpenVote).await.refused(403, "role-not-entitled");
    app.revoke(Who::Party("ida"));
    app.party("ida").get("/cases").await.refused(401, "unauthenticated");
    with_token(&app, "pagt_guess", "/cases").await.refused(401, "unauthenticated");
    app.public().get("/cases").await.refused(401, "unauthenticated");
    app.wait(13);
    browser.looks_at("/mandates").await;

    let expected = [
        "refused by hk: GET /api/v1/cases/{id}: no-mandate",
        "refused by hk: GET /mandates: mandates-closed",
        "refused by di: POST /api/v1/cases/{id}/open-vote: role-not-entitled",
        "refused by ida: GET /api/v1/cases: unauthenticated",
        "refused by -: GET /api/v1/cases: unauthenticated",
        "refused by hk: GET /mandates: unauthenticated",
    ];
    assert_eq!(lines(&app, before).await, expected);
}

/// Somebody reads a case who may not.
trait ReadsInVain {
    async fn reads_in_vain(self, case: &str);
}

impl ReadsInVain for support::app::Person<'_> {
    async fn reads_in_vain(self, case: &str) {
        self.get(&format!("/cases/{case}")).await.refused(403, "no-mandate");
    }
}

#[actix_web::test]
async fn a_refusal_that_is_told_beside_a_form_is_noted_as_well() {
    let app = TestApp::new().await;
    let browser = app.browser();
    browser.signs_in("case-officer@example.org").await;
    let before = count(&app);
    let fields = [
        ("email", NOBODY),
        ("name", "Bo"),
        ("role", "secretariat"),
        ("mandate", "head_of_secretariat"),
        ("starts_at-day", ""),
        ("starts_at-month", ""),
        ("starts_at-year", ""),
        ("ends_at-day", ""),
        ("ends_at-month", ""),
        ("ends_at-year", ""),
    ];

    let page = browser.sends("/mandates/new", "/mandates/new", &fields).await;

    assert_eq!(page.status, 403);
    let expected = ["refused by case-officer: POST /mandates/new: mandates-closed"];
    assert_eq!(lines(&app, before).await, expected);
}

#[actix_web::test]
async fn nobody_hides_behind_a_header_that_the_pages_do_not_read() {
    let app = TestApp::new().await;
    let browser = app.browser();
    browser.signs_in("hk@example.org").await;
    let before = count(&app);

    let request = actix_web::test::TestRequest::get().uri("/outbox");
    let page = browser.asks(request.insert_header(("authorization", "Bearer x"))).await;

    assert_eq!(page.status, 403);
    let expected = ["refused by hk: GET /outbox: administration-closed"];
    assert_eq!(lines(&app, before).await, expected);
}

#[actix_web::test]
async fn no_line_holds_an_id_from_an_address_or_a_text_of_a_user() {
    let app = TestApp::new().await;
    let case = app.course().await;
    app.party("di").tries(&case, C::OpenVote).await.refused(403, "role-not-entitled");
    app.party("di").get(&format!("/security-log?cursor={case}")).await;
    let browser = app.browser();
    browser.signs_in(NOBODY).await;
    browser.looks_at("/outbox?after=hemmelig").await;

    let rows = app.contents();
    let rows = rows.rows("security_log");
    for text in [case.as_str(), "hemmelig", NOBODY, "Skal de med", "Browser/1.0"] {
        assert!(rows.iter().all(|row| !row.contains(text)), "{text}");
    }
}

#[actix_web::test]
async fn the_head_of_secretariat_alone_reads_it() {
    let app = TestApp::new().await;
    for who in [
        Who::CaseOfficer,
        Who::Party("di"),
        Who::HeadContactAtDi,
        Who::Applicant,
        Who::AdvisoryBoard,
    ] {
        app.as_who(who).get("/security-log").await.refused(403, "administration-closed");
        let browser = app.browser();
        browser.signs_in(&format!("{}@example.org", who.token().unwrap())).await;
        assert_eq!(browser.looks_at("/security-log").await.status, 403);
        assert!(!browser.looks_at("/").await.html.contains("href=\"/security-log\""));
    }
    app.public().get("/security-log").await.refused(401, "unauthenticated");
    assert_eq!(app.browser().looks_at("/security-log").await.status, 303);

    let browser = head(&app).await;
    assert_eq!(browser.looks_at("/security-log").await.status, 200);
    let token = token_made_by(&browser, "read").await;
    bearing(app.public().get("/security-log"), &token).await.ok();
}

//! API tokens that should not do any more, or never should have done, what is asked with them.

use chrono::TimeDelta;
use serde_json::{Value, json};
use support::app::{Answer, TestApp, Who};

use crate::operations::{Things, operations};
use crate::scene::{HEAD, a_mandate, bearing, granted, token_made_by, with_token};

/// A token to be made.
fn wanted(app: &TestApp, scope: &str, hours: i64) -> Value {
    let expires_at = (app.now() + TimeDelta::hours(hours)).to_rfc3339();
    json!({ "name": "robot", "scope": scope, "expires_at": expires_at })
}

async fn made(app: &TestApp, who: Who, scope: &str, hours: i64) -> String {
    app.as_who(who).post("/tokens", wanted(app, scope, hours)).await.expect(201).text("token")
}

/// The token that is made by showing `token`, or why there is none.
async fn made_with(app: &TestApp, token: &str, wanted: Value) -> Answer {
    bearing(app.public().post("/tokens", wanted), token).await
}

#[actix_web::test]
async fn a_token_for_reading_changes_nothing_at_all() {
    let app = TestApp::new().await;
    let things = Things::new(&app).await;
    for who in [Who::Secretariat, Who::Applicant, Who::Party("di")] {
        let token = made(&app, who, "read", 24).await;
        with_token(&app, &token, "/cases").await.ok();
        for operation in operations().into_iter().filter(|operation| operation.changes()) {
            let before = app.contents();

            let answer = bearing(operation.asked(&app, Who::Public, &things), &token).await;

            assert_eq!((answer.status, answer.code()), (403, "token-only-reads"), "{answer:?}");
            let changes = before.difference(&app.contents());
            let noted = changes.iter().all(|change| change.starts_with("+ security_log"));
            assert!(noted && changes.len() == 1, "{}: {changes:#?}", operation.id);
        }
    }
}

#[actix_web::test]
async fn whatever_was_made_with_a_token_ends_with_it() {
    let app = TestApp::new().await;
    let stolen = app.as_who(Who::Secretariat).post("/tokens", wanted(&app, "act", 24)).await;
    let stolen = stolen.expect(201);
    let child = made_with(&app, &stolen.text("token"), wanted(&app, "act", 24)).await.expect(201);
    let child = child.text("token");
    let grandchild = made_with(&app, &child, wanted(&app, "act", 24)).await.expect(201);
    let other = made(&app, Who::Secretariat, "act", 24).await;

    let place = format!("/tokens/{}", stolen.text("id"));
    app.as_who(Who::Secretariat).delete(&place).await.expect(204);

    for token in [stolen.text("token"), child, grandchild.text("token")] {
        with_token(&app, &token, "/cases").await.refused(401, "unauthenticated");
    }
    with_token(&app, &other, "/cases").await.ok();
}

#[actix_web::test]
async fn a_token_ends_when_it_was_to_end() {
    let app = TestApp::new().await;
    let token = made(&app, Who::Secretariat, "act", 2).await;

    app.wait_minutes(119);
    with_token(&app, &token, "/cases").await.ok();
    app.wait_minutes(1);

    with_token(&app, &token, "/cases").await.refused(401, "unauthenticated");
}

#[actix_web::test]
async fn a_token_is_made_for_no_longer_than_the_one_that_makes_it() {
    let app = TestApp::new().await;
    let token = made(&app, Who::Secretariat, "act", 2).await;

    let longer = made_with(&app, &token, wanted(&app, "act", 3)).await;
    longer.refused(422, "token-too-long");
    let child = made_with(&app, &token, wanted(&app, "act", 2)).await.expect(201).text("token");

    app.wait(2);
    for token in [&token, &child] {
        with_token(&app, token, "/me").await.refused(401, "unauthenticated");
    }
}

#[actix_web::test]
async fn a_token_that_was_ended_gives_nothing_not_even_to_end_others() {
    let app = TestApp::new().await;
    let token = made(&app, Who::Secretariat, "act", 24).await;
    let list = app.secretariat().get("/tokens").await.ok();
    let id = list["tokens"][1]["id"].as_str().unwrap().to_owned();

    app.secretariat().delete(&format!("/tokens/{id}")).await.expect(204);

    with_token(&app, &token, "/me").await.refused(401, "unauthenticated");
    made_with(&app, &token, wanted(&app, "read", 1)).await.refused(401, "unauthenticated");
    let other = list["tokens"][0]["id"].as_str().unwrap();
    let ended = bearing(app.public().delete(&format!("/tokens/{other}")), &token).await;
    ended.refused(401, "unauthenticated");
    app.secretariat().get("/me").await.ok();
    app.secretariat().delete(&format!("/tokens/{id}")).await.refused(404, "not-found");
}

#[actix_web::test]
async fn a_token_acts_in_its_own_role_whatever_else_its_owner_is_given() {
    let app = TestApp::new().await;
    let token = made(&app, Who::Party("hk"), "act", 24).await;
    granted(&app, a_mandate("hk@example.org", "ida", "voter")).await;

    let me = with_token(&app, &token, "/me").await.ok();
    assert_eq!(me["role"], json!({ "kind": "party", "party": "hk" }));
    assert_eq!(me["roles"].as_array().unwrap().len(), 2);
    let mut other = wanted(&app, "act", 24);
    other["role"] = json!({ "kind": "party", "party": "ida" });
    made_with(&app, &token, other.clone()).await.refused(403, "no-mandate");
    other["role"] = json!({ "kind": "secretariat" });
    made_with(&app, &token, other.clone()).await.refused(403, "no-mandate");
    app.party("hk").post("/tokens", other).await.refused(403, "no-mandate");
}

/// What the token makes may not be more than it is, either.
#[actix_web::test]
async fn a_token_for_reading_makes_no_token_for_acting() {
    let app = TestApp::new().await;
    let token = made(&app, Who::Secretariat, "read", 24).await;

    for scope in ["read", "act"] {
        let answer = made_with(&app, &token, wanted(&app, scope, 1)).await;
        answer.refused(403, "token-only-reads");
    }
}

#[actix_web::test]
async fn a_token_is_shown_once_and_is_no_way_into_the_pages() {
    let app = TestApp::new().await;
    let browser = app.browser();
    browser.signs_in(HEAD).await;
    let token = token_made_by(&browser, "act").await;

    assert!(!browser.looks_at("/account").await.html.contains(&token));
    let list = with_token(&app, &token, "/tokens").await.ok();
    assert!(!list.body.to_string().contains(&token));
    let request = actix_web::test::TestRequest::get().uri("/account");
    let request = request.insert_header(("authorization", format!("Bearer {token}")));
    let page = app.browser().asks(request).await;
    assert_eq!(page.outcome(), "303 /sign-in?return=%2Faccount");
}

//! Mandates that have not begun, or are over; and mandates that somebody would like to give to themselves.

use chrono::TimeDelta;
use serde_json::{Value, json};
use support::C;
use support::app::{TestApp, Who};

use crate::scene::{HEAD, a_mandate, bearing, ended, granted, own_mandate, token_of, with_token};

/// The kind of role in which `token` acts.
async fn acts_as(app: &TestApp, token: &str) -> String {
    let me = with_token(app, token, "/me").await.ok();
    me["role"]["kind"].as_str().unwrap().to_owned()
}

#[actix_web::test]
async fn a_mandate_gives_nothing_before_its_start_and_from_its_end_on() {
    let app = TestApp::new().await;
    let case = app.course().in_dialogue_with("hk").await;
    let token = token_of(&app, "aase@example.org").await;
    let hours = |hours| json!((app.now() + TimeDelta::hours(hours)).to_rfc3339());
    let mut mandate = a_mandate("aase@example.org", "hk", "voter");
    (mandate["starts_at"], mandate["ends_at"]) = (hours(2), hours(4));
    granted(&app, mandate).await;
    let entry = || bearing(app.public().tries(&case, C::RecordDialogueEntry), &token);

    assert_eq!(acts_as(&app, &token).await, "none");
    entry().await.refused(404, "not-found");
    app.wait_minutes(119);
    entry().await.refused(404, "not-found");
    app.wait_minutes(1);
    assert_eq!(acts_as(&app, &token).await, "party");
    entry().await.ok();
    app.wait_minutes(119);
    entry().await.ok();
    app.wait_minutes(1);
    assert_eq!(acts_as(&app, &token).await, "none");
    entry().await.refused(404, "not-found");
    with_token(&app, &token, "/cases").await.refused(403, "cases-not-shown");
    with_token(&app, &token, "/mandates").await.refused(403, "mandates-closed");
}

#[actix_web::test]
async fn a_mandate_is_not_dated_back() {
    let app = TestApp::new().await;
    let mut mandate = a_mandate("aase@example.org", "hk", "voter");
    mandate["starts_at"] = json!((app.now() - TimeDelta::minutes(1)).to_rfc3339());
    app.secretariat().post("/mandates", mandate).await.refused(422, "deadline-not-in-future");

    let own = own_mandate(app.party("hk")).await;
    let before = json!({ "at": (app.now() - TimeDelta::minutes(1)).to_rfc3339() });
    let end = format!("/mandates/{own}/end");
    app.secretariat().post(&end, before).await.refused(422, "deadline-not-in-future");
    app.party("hk").get("/cases").await.ok();
}

#[actix_web::test]
async fn an_ended_mandate_does_not_come_back_by_another_end() {
    let app = TestApp::new().await;
    let own = own_mandate(app.party("hk")).await;
    ended(&app, &own).await;
    app.wait(1);

    let later = json!({ "at": (app.now() + TimeDelta::hours(24)).to_rfc3339() });
    let again = app.secretariat().post(&format!("/mandates/{own}/end"), later).await;

    again.refused(409, "mandate-ended");
    app.party("hk").get("/cases").await.refused(403, "no-mandate");
}

/// A mandate for somebody of the secretariat.
fn of_secretariat(email: &str, kind: &str) -> Value {
    json!({ "email": email, "name": "X", "role": { "kind": "secretariat" }, "mandate": kind })
}

#[actix_web::test]
async fn nobody_raises_themselves_or_others_above_what_they_have_a_say_in() {
    let app = TestApp::new().await;
    let own = |who: Who| format!("{}@example.org", who.token().unwrap());
    let attempts = [
        (Who::CaseOfficer, of_secretariat(&own(Who::CaseOfficer), "head_of_secretariat")),
        (Who::CaseOfficer, of_secretariat("ny@example.org", "head_of_secretariat")),
        (Who::CaseOfficer, of_secretariat("ny@example.org", "case_officer")),
        (Who::ContactAtDi, a_mandate(&own(Who::ContactAtDi), "di", "voter")),
        (Who::ContactAtDi, a_mandate("ny@example.org", "di", "voter")),
        (Who::Party("di"), a_mandate("ny@example.org", "di", "voter")),
        (Who::HeadContactAtDi, a_mandate(&own(Who::HeadContactAtDi), "di", "voter")),
        (Who::HeadContactAtDi, a_mandate("ny@example.org", "hk", "voter")),
        (Who::HeadContactAtDi, of_secretariat("ny@example.org", "case_officer")),
        (Who::Applicant, a_mandate("ny@example.org", "di", "voter")),
        (Who::AdvisoryBoard, a_mandate("ny@example.org", "di", "voter")),
        (Who::Secretariat, a_mandate(HEAD, "di", "voter")),
    ];
    for (who, mandate) in attempts {
        let before = app.contents();
        let answer = app.as_who(who).post("/mandates", mandate).await;
        assert_eq!(answer.status, 403, "{who:?}: {:#}", answer.body);
        assert!(["mandates-closed", "own-mandate"].contains(&answer.code()));
        let changes = before.difference(&app.contents());
        assert_eq!(changes.len(), 1, "{changes:#?}");
        assert!(changes[0].starts_with("+ security_log"), "{changes:#?}");
    }
}

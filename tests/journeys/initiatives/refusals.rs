//! What is refused over HTTP, each once.

use serde_json::{Value, json};
use support::app::{Answer, Person, TestApp, Who, a_plan};

/// What is told when `person` adds an initiative with this change.
async fn told(person: Person<'_>, change: impl FnOnce(&mut Value)) -> Answer {
    let mut body = json!({ "plan": a_plan() });
    change(&mut body);
    person.post("/initiatives", body).await
}

#[actix_web::test]
async fn a_description_that_does_not_fit_is_told_at_its_field() {
    let app = TestApp::new().await;
    let di = || app.party("di");
    let missing = told(di(), |body| body["plan"]["title"] = " ".into()).await;
    assert_eq!(missing["errors"][0]["pointer"], "/title");
    missing.refused(422, "text-missing");
    let none = told(di(), |body| body["plan"]["objectives"] = json!([])).await;
    none.refused(422, "objective-missing");
    let unknown = told(di(), |body| body["plan"]["objectives"] = json!(["havnen"])).await;
    unknown.refused(422, "unknown-objective");
    let track = told(di(), |body| body["plan"]["track"] = "havnen".into()).await;
    track.refused(422, "initiative-track-unknown");
    let end = told(di(), |body| body["plan"]["end"] = "2026-02-01".into()).await;
    end.refused(422, "end-before-start");
    let field = told(di(), |body| body["plan"]["colour"] = "red".into()).await;
    field.refused(422, "json-mismatch");
}

#[actix_web::test]
async fn whose_it_is_must_be_said_rightly() {
    let app = TestApp::new().await;
    let hk = app.member("hk");
    told(app.secretariat(), |_| {}).await.refused(422, "owner-missing");
    told(app.party("di"), |body| body["owner"] = hk.into()).await.refused(403, "other-owner");
    let nobody = "01890a5d-ac96-774b-bcce-b302099a8057";
    let unknown = told(app.secretariat(), |body| body["owner"] = nobody.into()).await;
    unknown.refused(422, "not-in-register");
    told(app.applicant(), |_| {}).await.refused(403, "initiative-role-not-entitled");
}

#[actix_web::test]
async fn an_admission_that_is_not_public_yet_brings_no_initiatives() {
    let app = TestApp::new().await;
    let case = app.course().approved().await;
    app.sweep();

    let own = told(app.applicant(), |_| {}).await;
    own.refused(403, "initiative-role-not-entitled");
    let invited = app.party("di").adds_initiative().await;
    let body = json!({ "partner": case });
    let refused = app.party("di").orders(&invited, "invite_partner", body).await;
    refused.refused(422, "not-in-register");
}

#[actix_web::test]
async fn partners_funding_and_comments_are_refused_with_their_reasons() {
    let app = TestApp::new().await;
    let owner = app.party("di");
    let id = owner.adds_initiative().await;
    let order = |command, body| owner.orders(&id, command, body);

    order("invite_partner", json!({ "partner": app.member("di") }))
        .await
        .refused(422, "partner-is-owner");
    owner.orders_well(&id, "invite_partner").await.ok();
    owner.orders_well(&id, "invite_partner").await.refused(409, "partner-already");
    app.as_who(Who::ContactAtDi)
        .orders_well(&id, "confirm_partnership")
        .await
        .refused(403, "initiative-role-not-entitled");
    owner.orders_well(&id, "advance_funding").await.refused(409, "no-funding-open");
    let large = json!({ "source": "own", "amount": 1_000_000_000_001_u64, "state": "granted" });
    order("add_funding", large).await.refused(422, "amount-too-large");
    owner.orders_well(&id, "add_funding").await.ok();
    order("advance_funding", json!({ "number": 2, "state": "sought" }))
        .await
        .refused(422, "unknown-funding");
    order("advance_funding", json!({ "number": 1, "state": "granted" }))
        .await
        .refused(422, "funding-step-forbidden");
    owner.orders_well(&id, "answer_comment").await.refused(409, "nothing-to-answer");
    let board = app.as_who(Who::AdvisoryBoard);
    board.orders_well(&id, "comment_initiative").await.ok();
    board.orders_well(&id, "comment_initiative").await.ok();
    order("answer_comment", json!({ "number": 3, "reply": "Ja." }))
        .await
        .refused(422, "unknown-comment");
    owner.orders_well(&id, "answer_comment").await.ok();
    let answered = owner.orders_well(&id, "answer_comment").await;
    assert!(answered["until"].is_string());
    answered.refused(409, "comment-answered");
    owner.orders_well(&id, "complete_initiative").await.refused(409, "initiative-state-forbids");
}

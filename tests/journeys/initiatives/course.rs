//! The course of an initiative, from the participant that adds it to the public that reads it.

use serde_json::json;
use support::app::{TestApp, a_plan, an_application};
use support::{C, snapshot};

use super::{board, is_whole, seen};

#[actix_web::test]
async fn a_participant_adds_an_initiative_and_everybody_reads_it() {
    let app = TestApp::new().await;
    let id = app.party("di").adds_initiative().await;

    let shown = seen(app.public(), &id).await;

    assert_eq!((&shown["state"], &shown["actions"]), (&"planned".into(), &json!([])));
    snapshot!("added", shown);
    is_whole(&app);
}

#[actix_web::test]
async fn an_initiative_is_worked_on_together_paid_for_and_commented_on() {
    let app = TestApp::new().await;
    let (owner, partner) = (app.party("di"), app.party("hk"));
    let id = owner.adds_initiative().await;
    owner.orders_well(&id, "start_initiative").await.ok();
    let hk = json!({ "partner": app.member("hk") });
    owner.orders(&id, "invite_partner", hk).await.ok();
    partner.orders_well(&id, "confirm_partnership").await.ok();
    owner.orders_well(&id, "note_progress").await.ok();
    owner.orders_well(&id, "add_funding").await.ok();
    owner.orders_well(&id, "advance_funding").await.ok();
    board(&app).orders_well(&id, "comment_initiative").await.ok();
    owner.orders_well(&id, "answer_comment").await.ok();
    app.secretariat().orders_well(&id, "record_result").await.ok();
    let done = owner.orders_well(&id, "complete_initiative").await.ok();

    snapshot!("completed_of_owner", done);
    snapshot!("completed_of_public", seen(app.public(), &id).await);
    is_whole(&app);
}

#[actix_web::test]
async fn only_those_whom_it_concerns_see_amounts_and_invitations_and_only_the_pact_the_sparring() {
    let app = TestApp::new().await;
    let owner = app.party("di");
    let id = owner.adds_initiative().await;
    owner.orders_well(&id, "add_funding").await.ok();
    let open =
        json!({ "source": "own", "amount": 100, "amount_for": "public", "state": "granted" });
    owner.orders(&id, "add_funding", open).await.ok();
    owner.orders(&id, "invite_partner", json!({ "partner": app.member("hk") })).await.ok();
    board(&app).orders_well(&id, "comment_initiative").await.ok();

    let mut lines = Vec::new();
    for (name, person) in [
        ("owner", owner),
        ("invited", app.party("hk")),
        ("participant", app.party("ida")),
        ("secretariat", app.secretariat()),
        ("board", board(&app)),
        ("applicant", app.another_applicant()),
        ("public", app.public()),
    ] {
        let shown = seen(person, &id).await;
        let amounts: Vec<_> =
            shown["fundings"].as_array().unwrap().iter().map(|row| row["amount"].clone()).collect();
        let partners = shown["partners"].as_array().unwrap().len();
        let comments = shown["comments"].as_array().map(Vec::len);
        lines.push(format!("{name}: {amounts:?}, {partners} partners, comments {comments:?}"));
    }

    snapshot!("eyes", lines.join("\n"));
    is_whole(&app);
}

#[actix_web::test]
async fn an_application_brings_its_initiatives_when_the_admission_is_made_public_and_once() {
    let app = TestApp::new().await;
    let case = app.course().of(an_application()).approved().await;
    app.sweep();
    let list = async || app.public().get("/initiatives").await.ok();
    assert_eq!(list().await["initiatives"], json!([]));

    app.secretariat().does(&case, C::IssueDecision).await;

    let listed = list().await;
    assert_eq!(listed["initiatives"][0]["owner"]["id"], json!(case));
    assert_eq!(listed["initiatives"].as_array().unwrap().len(), 1);
    snapshot!("brought", listed);
    is_whole(&app);
    assert_eq!(list().await["initiatives"].as_array().unwrap().len(), 1);
}

#[actix_web::test]
async fn an_associate_member_works_on_what_it_has_brought() {
    let app = TestApp::new().await;
    let case = app.course().of(an_application()).approved().decision_issued().await;
    let listed = app.public().get(&format!("/initiatives?owner={case}")).await.ok();
    let id = listed["initiatives"][0]["id"].as_str().unwrap().to_owned();

    let started = app.applicant().orders_well(&id, "start_initiative").await.ok();
    assert_eq!(started["state"], "running");

    let refused = app.another_applicant().orders_well(&id, "note_progress").await;
    refused.refused(403, "initiative-role-not-entitled");
    app.applicant().adds_initiative().await;
    is_whole(&app);
}

#[actix_web::test]
async fn what_is_revised_takes_the_place_of_what_was_there() {
    let app = TestApp::new().await;
    let owner = app.party("di");
    let id = owner.adds_initiative().await;
    let mut plan = a_plan();
    plan["title"] = "Varsler i lommen".into();
    plan["objectives"] = json!(["coherence", "cooperation"]);
    plan["track"] = json!(null);
    plan["end"] = json!(null);

    let revised = owner.orders(&id, "revise_initiative", json!({ "plan": plan })).await.ok();

    assert_eq!(revised["objectives"], json!(["coherence", "cooperation"]));
    let found = app.public().get("/initiatives?text=lommen").await.ok();
    assert_eq!(found["initiatives"][0]["title"], "Varsler i lommen");
    let gone = app.public().get("/initiatives?objective=insight").await.ok();
    assert_eq!(gone["initiatives"], json!([]));
    is_whole(&app);
}

#[actix_web::test]
async fn a_stale_version_is_refused_and_a_retry_does_nothing_twice() {
    let app = TestApp::new().await;
    let owner = app.party("di");
    let id = owner.adds_initiative().await;

    let note = || owner.orders_well(&id, "note_progress");
    note().if_match("\"7\"").await.refused(412, "version-mismatch");
    let first = note().if_match("\"1\"").retry_key("once").await.ok();
    let again = note().if_match("\"1\"").retry_key("once").await.ok();

    assert_eq!(first.body, again.body);
    assert_eq!(seen(owner, &id).await["news"].as_array().unwrap().len(), 1);

    let add = || owner.post("/initiatives", json!({ "plan": a_plan() })).retry_key("added");
    let one = add().await.expect(201);
    assert_eq!(add().await.expect(201).text("id"), one.text("id"));
}

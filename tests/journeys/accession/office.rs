//! What the secretariat does beside the way: officers, notes, holds, closing and reopening; and what time does.

use serde_json::json;
use support::app::{TestApp, Who, an_application};
use support::{C, snapshot};

use crate::told::timeline;

#[actix_web::test]
async fn a_case_has_an_officer_and_notes_of_which_the_applicant_sees_the_shared_ones() {
    let app = TestApp::new().await;
    let case = app.applicant().submits(an_application()).await;

    let served = app.secretariat().does(&case, C::AssignOfficer).await;
    let note = format!("/cases/{case}/add-file-note");
    let internal = json!({ "audience": "internal", "text": "Ringede til kontaktpersonen." });
    app.secretariat().post(&note, internal).await.ok();
    let shared = json!({ "audience": "shared", "text": "Vi har modtaget bilagene." });
    app.secretariat().post(&note, shared).await.ok();

    assert_eq!(served.text("officer"), app.person(Who::Secretariat).to_string());
    snapshot!("notes_applicant", timeline(app.applicant(), &case).await);
    snapshot!("notes_party", timeline(app.party("hk"), &case).await);
}

#[actix_web::test]
async fn an_unanswered_request_lapses_at_its_deadline_whoever_looks_and_can_be_reopened() {
    let app = TestApp::new().await;
    let case = app.course().of(an_application()).asked_for_information().await;
    app.at(24 * 14);
    assert_eq!(app.applicant().reads(&case).await["phase"], "awaiting_information");

    app.at(24 * 15);
    app.applicant().tries(&case, C::SupplyInformation).await.refused(409, "phase-forbids");
    app.sweep();
    let reopened = app.secretariat().does(&case, C::Reopen).await;

    assert_eq!(reopened["phase"], "received");
    snapshot!("lapsed_and_reopened", timeline(app.applicant(), &case).await);
}

#[actix_web::test]
async fn a_hold_stops_the_clock_of_a_request_and_the_deadline_moves_by_the_days_it_lasted() {
    let app = TestApp::new().await;
    let case = app.course().asked_for_information().on_hold().await;
    let held = app.applicant().reads(&case).await;
    assert_eq!(
        (&held["waits_for"]["until"], &held["on_hold_since"]),
        (&json!(null), &json!("2026-02-02T09:00:00Z"))
    );

    app.at(24 * 20);
    assert_eq!(app.applicant().reads(&case).await["phase"], "awaiting_information");
    let resumed = app.secretariat().does(&case, C::Resume).await;

    assert_eq!(resumed["waits_for"]["until"], "2026-03-08T22:59:00Z");
    assert_eq!(resumed["on_hold_since"], json!(null));
}

#[actix_web::test]
async fn a_case_closed_without_a_nomination_is_reopened_where_it_was() {
    let app = TestApp::new().await;
    let case = app.course().in_dialogue_with("di").await;

    let closed = app.secretariat().does(&case, C::CloseWithoutNomination).await;
    assert_eq!((&closed["phase"], &closed["waits_for"]["who"]), (&json!("closed"), &json!([])));
    let reopened = app.secretariat().does(&case, C::Reopen).await;

    assert_eq!(
        (&reopened["phase"], &reopened["waits_for"]["who"]),
        (&json!("in_dialogue"), &json!(["party:di"]))
    );
}

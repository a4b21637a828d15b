//! The end of a case, and what may follow it.

use domain::accession::Phase;
use serde_json::json;
use support::C;
use support::app::{TestApp, an_application};

#[actix_web::test]
async fn an_applicant_withdraws_from_every_open_phase_and_nothing_follows() {
    let app = TestApp::new().await;
    for phase in Phase::OPEN {
        let case = app.course().to(phase).await;

        let withdrawn = app.applicant().does(&case, C::Withdraw).await;

        assert_eq!(
            (&withdrawn["phase"], &withdrawn["actions"]),
            (&json!("withdrawn"), &json!([])),
            "{phase:?}"
        );
        app.secretariat().tries(&case, C::Reopen).await.refused(409, "phase-forbids");
    }
}

#[actix_web::test]
async fn an_organisation_applies_again_and_the_new_case_names_the_earlier_one() {
    let app = TestApp::new().await;
    for ending in [Phase::Rejected, Phase::Withdrawn, Phase::Closed, Phase::Lapsed] {
        let application = app.another_application();
        let earlier = app.course().of(application.clone()).to(ending).await;

        let again = app.applicant().submits(application).await;

        let case = app.applicant().reads(&again).await;
        assert_eq!(
            (&case["earlier_case"], &case["phase"]),
            (&json!(earlier), &json!("received")),
            "{ending:?}"
        );
    }
}

#[actix_web::test]
async fn a_case_that_another_one_has_followed_cannot_be_reopened_beside_it() {
    let app = TestApp::new().await;
    let earlier = app.course().of(an_application()).to(Phase::Closed).await;
    app.applicant().submits(an_application()).await;

    let before = app.contents();
    app.secretariat().tries(&earlier, C::Reopen).await.refused(409, "case-open");
    assert_eq!(before.difference(&app.contents()), Vec::<String>::new());
}

#[actix_web::test]
async fn a_case_of_an_organisation_that_has_become_a_member_cannot_be_reopened() {
    let app = TestApp::new().await;
    let earlier = app.course().of(an_application()).to(Phase::Closed).await;
    app.course().of(an_application()).approved().await;

    app.secretariat().tries(&earlier, C::Reopen).await.refused(409, "already-member");
}

#[actix_web::test]
async fn an_organisation_may_apply_again_as_soon_as_its_case_has_lapsed_though_nobody_has_swept() {
    let app = TestApp::new().await;
    let earlier = app.course().of(an_application()).asked_for_information().later(24 * 15).await;

    let again = app.applicant().submits(an_application()).await;

    assert_eq!(app.applicant().reads(&again).await["earlier_case"], json!(earlier));
}

#[actix_web::test]
async fn a_case_has_its_number_in_the_order_of_submission_and_none_is_lost_to_a_refusal() {
    let app = TestApp::new().await;
    let number = async |case: &str| app.secretariat().reads(case).await.text("number");
    let first = app.course().await;

    let draft = app.applicant().drafts(json!({})).await;
    app.applicant()
        .post(&format!("/drafts/{draft}/submit"), json!({}))
        .await
        .refused(422, "application-incomplete");
    let second = app.course().await;
    app.at(24 * 365);
    let third = app.course().await;

    let numbers = [number(&first).await, number(&second).await, number(&third).await];
    assert_eq!(numbers, ["2026-0001", "2026-0002", "2027-0001"]);
}

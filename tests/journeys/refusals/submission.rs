//! Refused when an application comes in, or a new version of it.

use serde_json::json;
use support::app::{Answer, TestApp, an_application, cvr_number};

pub(super) async fn an_empty_application(app: TestApp) -> Answer {
    let draft = app.applicant().drafts(json!({})).await;
    app.applicant().post(&format!("/drafts/{draft}/submit"), json!({})).await
}

pub(super) async fn a_second_application(app: TestApp) -> Answer {
    app.applicant().submits(an_application()).await;
    let draft = app.applicant().drafts(an_application()).await;
    app.applicant().post(&format!("/drafts/{draft}/submit"), json!({})).await
}

pub(super) async fn an_application_of_a_member(app: TestApp) -> Answer {
    app.course().of(an_application()).approved().await;
    let draft = app.applicant().drafts(an_application()).await;
    app.applicant().post(&format!("/drafts/{draft}/submit"), json!({})).await
}

pub(super) async fn another_cvr_number_in_a_new_version(app: TestApp) -> Answer {
    let case = app.course().of(an_application()).await;
    let mut application = an_application();
    application["organisation"]["cvr"] = json!(cvr_number(7));
    app.applicant()
        .post(&format!("/cases/{case}/revise-application"), json!({ "application": application }))
        .await
}

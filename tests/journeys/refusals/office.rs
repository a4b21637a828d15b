//! Refused in the office: roles, phases, officers, notes, holds and deadlines.

use domain::accession::{Audience, Command};
use serde_json::json;
use support::C;
use support::app::{Answer, TestApp, Who};

pub(super) async fn an_applicant_opens_the_vote(app: TestApp) -> Answer {
    let case = app.course().nominated_by("di").await;
    app.applicant().tries(&case, C::OpenVote).await
}

pub(super) async fn the_advisory_board_lists_the_cases(app: TestApp) -> Answer {
    app.as_who(Who::AdvisoryBoard).get("/cases").await
}

pub(super) async fn a_nominated_case_is_asked_for_information(app: TestApp) -> Answer {
    let case = app.course().nominated_by("di").await;
    app.secretariat().tries(&case, C::RequestInformation).await
}

pub(super) async fn an_applicant_becomes_the_officer(app: TestApp) -> Answer {
    let case = app.course().await;
    let officer = app.person(Who::Applicant).to_string();
    app.secretariat()
        .post(&format!("/cases/{case}/assign-officer"), json!({ "officer": officer }))
        .await
}

pub(super) async fn a_second_hold(app: TestApp) -> Answer {
    let case = app.course().on_hold().later(3).await;
    app.secretariat().tries(&case, C::PutOnHold).await
}

pub(super) async fn nothing_to_resume(app: TestApp) -> Answer {
    let case = app.course().await;
    app.secretariat().tries(&case, C::Resume).await
}

pub(super) async fn a_deadline_that_has_passed(app: TestApp) -> Answer {
    let case = app.course().await;
    let question = json!({ "question": "Hvem er partnerne?", "deadline": "2026-02-01" });
    app.secretariat().post(&format!("/cases/{case}/request-information"), question).await
}

pub(super) async fn an_empty_note(app: TestApp) -> Answer {
    note(app, "  \n".to_owned()).await
}

pub(super) async fn a_note_too_long(app: TestApp) -> Answer {
    note(app, "æ".repeat(20_001)).await
}

async fn note(app: TestApp, text: String) -> Answer {
    let case = app.course().await;
    app.secretariat().gives(&case, &Command::AddFileNote { audience: Audience::Shared, text }).await
}

//! The three doors: the portal, the post, and an invitation.

use domain::accession::DialogueOutcome::Nominates;
use domain::vote::Choice::For;
use serde_json::json;
use support::app::{TestApp, an_application};
use support::{C, PARTIES, snapshot};

use super::associates;
use crate::told::timeline;

#[actix_web::test]
async fn an_applicant_comes_through_the_portal_and_the_tenth_ballot_admits_it_at_once() {
    let app = TestApp::new().await;
    let case = app.applicant().submits(an_application()).await;
    app.party("di").holds_dialogue(&case, Nominates).await;
    app.party("di").nominates(&case).await;
    app.secretariat().opens_vote(&case).await;

    for name in PARTIES {
        assert_eq!(app.applicant().reads(&case).await["phase"], "voting");
        app.wait(1);
        app.party(name).casts(&case, For).await;
    }

    let approved = app.applicant().reads(&case).await;
    assert_eq!(approved["phase"], "approved");
    assert_eq!(approved["ending"]["decided_at"], "2026-02-02T19:00:00Z");
    snapshot!("portal", timeline(app.secretariat(), &case).await);
}

#[actix_web::test]
async fn an_admission_is_public_only_with_the_decision_and_ends_with_the_kickoff() {
    let app = TestApp::new().await;
    let case = app.course().of(an_application()).approved().await;
    assert_eq!(associates(app.secretariat()).await, ["Nordlys Robotics ApS"]);
    assert_eq!(associates(app.party("hk")).await, ["Nordlys Robotics ApS"]);
    for person in [app.public(), app.applicant()] {
        assert!(associates(person).await.is_empty());
    }

    app.secretariat().does(&case, C::IssueDecision).await;

    assert_eq!(associates(app.public()).await, ["Nordlys Robotics ApS"]);
    let waiting = app.applicant().reads(&case).await;
    assert_eq!(
        waiting["waits_for"],
        json!({ "who": ["party:di", "secretariat"], "commands": ["hold_kickoff"], "until": null })
    );

    app.party("di").does(&case, C::HoldKickoff).await;

    let done = app.applicant().reads(&case).await;
    assert_eq!(done["waits_for"], json!({ "who": [], "commands": [], "until": null }));
    snapshot!("admitted", done);
    snapshot!("admitted_register", app.public().get("/register").await.ok());
}

#[actix_web::test]
async fn a_paper_application_is_entered_by_the_secretariat_which_acts_for_the_applicant() {
    let app = TestApp::new().await;
    let case = app.secretariat().submits(an_application()).await;
    app.applicant().get(&format!("/cases/{case}")).await.refused(404, "not-found");

    app.secretariat().does(&case, C::RequestInformation).await;
    app.secretariat().does(&case, C::SupplyInformation).await;
    app.secretariat().does(&case, C::ReviseApplication).await;
    app.secretariat().does(&case, C::Withdraw).await;

    assert_eq!(app.secretariat().reads(&case).await["door"], "paper");
    snapshot!("paper", timeline(app.secretariat(), &case).await);
}

#[actix_web::test]
async fn an_invited_applicant_takes_the_draft_over_and_its_dialogue_is_open() {
    let app = TestApp::new().await;
    let half_written = json!({ "application": { "motivation": "Vi vil gerne have jer med." } });
    let invitation = app.party("hk").post("/drafts", half_written).await.expect(201);
    let code = json!({ "code": invitation["invitation_code"] });
    assert_eq!(invitation["invited_by"], "hk");
    app.party("hk")
        .post("/invitations/accept", code.clone())
        .await
        .refused(403, "role-not-entitled");

    let draft = app.applicant().post("/invitations/accept", code.clone()).await.ok();

    assert_eq!(draft["application"]["motivation"], "Vi vil gerne have jer med.");
    assert_eq!(draft["invitation_code"], json!(null));
    app.another_applicant().post("/invitations/accept", code).await.refused(404, "not-found");

    let place = format!("/drafts/{}", draft.text("id"));
    app.party("hk").get(&place).await.refused(404, "not-found");
    app.applicant().put(&place, json!({ "application": an_application() })).await.ok();
    let case = app.applicant().post(&format!("{place}/submit"), json!({})).await.expect(201);

    assert_eq!((&case["door"], &case["invited_by"]), (&json!("invitation"), &json!("hk")));
    assert_eq!(case["phase"], "in_dialogue");
    snapshot!("invitation", timeline(app.applicant(), &case.text("id")).await);
}

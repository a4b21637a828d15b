//! A mandate that ends in the middle of a vote: the matter is handed over, and nothing is left to whoever handed over.

use domain::vote::Choice::{Against, For};
use gate::CookieKind::Session;
use support::app::{Answer, TestApp};
use support::{C, cast};

use crate::scene::{a_mandate, bearing, ended, granted, own_mandate, token_of};

/// Who has cast a ballot in `case`, by which mandate, in their order.
async fn ballots(app: &TestApp, case: &str) -> Vec<String> {
    let timeline = app.secretariat().get(&format!("/cases/{case}/timeline")).await.ok();
    let entries = timeline["entries"].as_array().unwrap().iter();
    let cast = entries.filter(|entry| entry["kind"] == "ballot_cast");
    cast.map(|entry| format!("{} {}", entry["by"], entry["by_mandate"]).replace('"', "")).collect()
}

/// The ballot of `hk`, with `token`.
async fn votes(app: &TestApp, token: &str, case: &str, choice: domain::vote::Choice) -> Answer {
    bearing(app.public().gives(case, &hk(cast(choice))), token).await
}

/// `command`, for `hk`.
fn hk(command: domain::accession::Command) -> domain::accession::Command {
    use domain::accession::Command::CastBallot;
    match command {
        CastBallot { choice, reason, .. } => {
            CastBallot { party: Some(support::key("hk")), choice, reason }
        }
        other => other,
    }
}

#[actix_web::test]
async fn the_deputy_replaces_the_ballot_of_the_voter_who_has_left_and_both_are_told() {
    let app = TestApp::new().await;
    let case = app.course().nominated_by("di").in_vote().with_ballot("hk", For).await;
    let voter = own_mandate(app.party("hk")).await;

    app.wait(1);
    ended(&app, &voter).await;
    granted(&app, a_mandate("aase@example.org", "hk", "deputy")).await;
    let token = token_of(&app, "aase@example.org").await;
    app.wait(1);
    votes(&app, &token, &case, Against).await.ok();

    assert_eq!(ballots(&app, &case).await, ["hk voter", "Åse Ørsted deputy"]);
    app.party("hk").gives(&case, &cast(For)).await.refused(403, "no-mandate");
    app.party("hk").get(&format!("/cases/{case}")).await.refused(403, "no-mandate");
    assert_eq!(ballots(&app, &case).await, ["hk voter", "Åse Ørsted deputy"]);
    let vote = app.secretariat().reads(&case).await;
    assert_eq!(vote["phase"], "voting");
}

#[actix_web::test]
async fn the_session_of_whoever_has_left_falls_back_to_nothing() {
    let app = TestApp::new().await;
    let browser = app.browser();
    browser.signs_in("hk@example.org").await;
    assert_eq!(browser.looks_at("/mandates").await.status, 200);
    let mandate = own_mandate(app.party("hk")).await;

    ended(&app, &mandate).await;

    assert_eq!(browser.looks_at("/mandates").await.status, 403);
    let account = browser.looks_at("/account").await;
    assert_eq!(account.status, 200);
    assert!(!account.html.contains("action=\"/account/role\""));
    assert!(browser.cookie(Session).is_some());
    let role = [("role", "party:hk")];
    assert_eq!(browser.sends("/account", "/account/role", &role).await.status, 403);
}

#[actix_web::test]
async fn whoever_has_left_acts_for_their_other_organisation_alone() {
    let app = TestApp::new().await;
    granted(&app, a_mandate("hk@example.org", "ida", "contact")).await;
    let browser = app.browser();
    browser.signs_in("hk@example.org").await;
    let chosen = browser.sends("/account", "/account/role", &[("role", "party:hk")]).await;
    assert_eq!(chosen.outcome(), "303 /account?done=role-chosen");
    let before = browser.looks_at("/mandates").await;
    assert!(!before.html.contains("ida@example.org"), "{}", before.html);
    let mandate = own_mandate(app.party("hk")).await;
    let token = token_of(&app, "hk@example.org").await;

    ended(&app, &mandate).await;

    let me = crate::scene::with_token(&app, &token, "/me").await;
    // The token was bound to the role in which it was made.
    me.refused(403, "no-mandate");
    let mandates = browser.looks_at("/mandates").await;
    assert!(mandates.html.contains("ida@example.org"), "{}", mandates.html);
}

/// A mandate may end later today: until then it gives what it gave, and from then on nothing.
#[actix_web::test]
async fn a_mandate_that_is_to_end_during_the_vote_votes_until_then() {
    let app = TestApp::new().await;
    let case = app.course().nominated_by("di").in_vote().await;
    let mandate = own_mandate(app.party("hk")).await;
    let end = serde_json::json!({ "at": (app.now() + chrono::TimeDelta::hours(2)).to_rfc3339() });
    app.secretariat().post(&format!("/mandates/{mandate}/end"), end).await.ok();

    app.wait_minutes(119);
    app.party("hk").does(&case, C::CastBallot).await;
    app.wait_minutes(1);

    app.party("hk").tries(&case, C::CastBallot).await.refused(403, "no-mandate");
}

//! No job decides: what time has decided is seen at once, with its own time, whether or not it has been recorded.

use serde_json::{Value, json};
use support::app::{TestApp, Who};
use support::{C, snapshot};

use crate::told::timeline;

/// What the applicant sees of how the case ended.
async fn ending(app: &TestApp, case: &str) -> (Value, Value) {
    let read = app.applicant().reads(case).await;
    (read["phase"].clone(), read["ending"].clone())
}

#[actix_web::test]
async fn a_vote_past_its_time_is_seen_as_decided_and_the_sweep_records_the_same() {
    let app = TestApp::new().await;
    let case = app.course().nominated_by("di").in_vote().with_ballots(5, 1, 0).await;
    app.at(47);
    assert_eq!(ending(&app, &case).await.0, "voting");

    app.at(24 * 9);
    for person in [app.applicant(), app.party("hk")] {
        person.get("/me").await.ok(); // The use of a token is noted to the hour.
    }
    let before = app.contents();
    let unrecorded = ending(&app, &case).await;
    assert_eq!(
        (&unrecorded.0, &unrecorded.1["decided_at"]),
        (&json!("approved"), &json!("2026-02-04T09:00:00Z"))
    );
    let vote = app.party("hk").get(&format!("/cases/{case}/vote")).await.ok();
    assert_eq!(vote["votes"][0]["standing"], "decided");
    assert_eq!(before.difference(&app.contents()), Vec::<String>::new(), "reading records nothing");

    app.sweep();
    assert_eq!(ending(&app, &case).await, unrecorded);
    let swept = app.contents();
    app.sweep();
    assert_eq!(
        swept.difference(&app.contents()),
        Vec::<String>::new(),
        "a second sweep records nothing"
    );
    snapshot!("swept", timeline(app.secretariat(), &case).await);
}

#[actix_web::test]
async fn a_list_shows_what_time_has_decided_though_nobody_has_swept() {
    let app = TestApp::new().await;
    let lapsed = app.course().asked_for_information().await;
    let approved = app.course().nominated_by("di").in_vote().with_ballots(6, 0, 0).await;
    app.at(24 * 30);

    let found = async |phase: &str| {
        let list = app.secretariat().get(&format!("/cases?phase={phase}")).await.ok();
        list["cases"].as_array().unwrap().iter().map(|case| case["id"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(found("lapsed").await, [json!(lapsed)]);
    assert_eq!(found("approved").await, [json!(approved)]);
    assert!(found("voting,awaiting_information").await.is_empty());
}

#[actix_web::test]
async fn the_register_knows_a_member_from_the_moment_at_which_the_vote_ended() {
    let app = TestApp::new().await;
    app.course().nominated_by("di").in_vote().with_ballots(6, 0, 0).await;
    app.at(24 * 9);

    let register = app.party("hk").get("/register").await.ok();

    let newest = register["members"].as_array().unwrap().last().unwrap().clone();
    assert_eq!(
        (&newest["kind"], &newest["since"]),
        (&json!("associate"), &json!("2026-02-04T09:00:00Z"))
    );
    assert_eq!(newest["published_at"], json!(null));
}

#[actix_web::test]
async fn a_command_that_comes_late_records_what_time_had_decided_before_it() {
    let app = TestApp::new().await;
    let case = app.course().nominated_by("di").in_vote().with_ballots(6, 0, 0).await;
    app.at(24 * 9);

    app.secretariat().does(&case, C::IssueDecision).await;

    let told = timeline(app.secretariat(), &case).await;
    let last: Vec<_> = told.lines().rev().take(2).collect();
    assert!(last[0].contains("2026-02-11T09:00:00Z decision_issued by secretariat"), "{told}");
    assert!(
        last[1].contains("2026-02-11T09:00:00Z vote_closed for clock at=2026-02-04T09:00:00Z"),
        "{told}"
    );
}

#[actix_web::test]
async fn the_database_is_as_the_log_tells_after_everything_that_time_has_done() {
    let app = TestApp::new().await;
    app.course().asked_for_information().await;
    app.course().fallen_short().done(Who::Secretariat, C::ConfirmResult).decision_issued().await;
    app.at(24 * 60);
    app.sweep();

    assert_eq!(app.engine().verify().unwrap(), vec![]);
    let before = app.contents();
    app.engine().rebuild().unwrap();
    assert_eq!(before.difference(&app.contents()), Vec::<String>::new());
}

//! Letters over the API: listed, read in both languages, printed.

use domain::accession::CommandKind as Kind;
use support::app::{Answer, TestApp, Who};
use support::snapshot;

/// A case that has been approved, and whose decision has been issued.
async fn decided(app: &TestApp) -> String {
    let course = app.course().nominated_by("di").in_vote().with_ballots(6, 1, 0).later(48).swept();
    course.done(Who::Secretariat, Kind::IssueDecision).await
}

async fn asked(app: &TestApp, case: &str, below: &str) -> Answer {
    app.applicant().get(&format!("/cases/{case}/letters{below}")).await
}

#[actix_web::test]
async fn the_letters_of_a_case_are_listed_in_the_order_in_which_they_were_sent() {
    let app = TestApp::new().await;
    let case = decided(&app).await;

    let list = asked(&app, &case, "").await.ok();

    let kinds: Vec<_> =
        list["letters"].as_array().unwrap().iter().map(|one| &one["kind"]).collect();
    assert_eq!(kinds, ["receipt", "approval", "kickoff_invitation"]);
}

#[actix_web::test]
async fn a_letter_is_read_in_the_language_that_is_asked_for() {
    let app = TestApp::new().await;
    let case = decided(&app).await;

    let danish = asked(&app, &case, "/2").await.ok();
    let english = asked(&app, &case, "/2?language=en").await.ok();

    assert_eq!(danish["title"], "Ansøgningen er godkendt");
    snapshot!("approval", english.body);
    assert_ne!(danish.header("etag"), english.header("etag"));
}

#[actix_web::test]
async fn a_letter_is_printed_and_the_same_each_time() {
    let app = TestApp::new().await;
    let case = decided(&app).await;

    let printed = asked(&app, &case, "/2/pdf?language=en").await.ok();

    assert_eq!(printed.header("content-type"), "application/pdf");
    assert!(printed.header("content-disposition").starts_with("inline; filename="));
    let again = asked(&app, &case, "/2/pdf?language=en").await.ok();
    assert_eq!(printed.header("etag"), again.header("etag"));
}

#[actix_web::test]
async fn what_is_no_letter_is_not_found() {
    let app = TestApp::new().await;
    let case = decided(&app).await;

    for below in ["/4", "/0", "/x", "/4/pdf", "/4294967295"] {
        asked(&app, &case, below).await.refused(404, "not-found");
    }
    for below in ["/1?language=de", "/1?tongue=da", "/1/pdf?language="] {
        asked(&app, &case, below).await.refused(422, "query-malformed");
    }
}

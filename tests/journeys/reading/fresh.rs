//! Entity tags: whoever knows the newest version is told so, and nobody is told so wrongly.

use actix_web::http::Method;
use serde_json::json;
use support::C;
use support::app::{Answer, Person, TestApp};

async fn known(person: Person<'_>, path: &str, tag: &str) -> Answer {
    person.asks(Method::GET, path).header("If-None-Match", tag).await
}

#[actix_web::test]
async fn what_one_knows_is_not_sent_again_until_it_changes() {
    let app = TestApp::new().await;
    let case = app.course().in_dialogue_with("di").await;
    for below in ["", "/timeline", "/vote"] {
        let path = format!("/cases/{case}{below}");
        let first = app.secretariat().get(&path).await.ok();
        let tag = first.header("etag").to_owned();
        assert_eq!(first.header("vary"), "Authorization, Accept-Language");

        let again = known(app.secretariat(), &path, &tag).await.expect(304);
        assert_eq!((again.header("etag"), &again.body), (tag.as_str(), &json!(null)));
        known(app.secretariat(), &path, &format!("\"0\", W/{tag}")).await.expect(304);
        known(app.secretariat(), &path, "*").await.expect(304);
        known(app.secretariat(), &path, "\"0\"").await.ok();

        app.secretariat().does(&case, C::AddFileNote).await;
        let changed = known(app.secretariat(), &path, &tag).await.ok();
        assert_ne!(changed.header("etag"), tag);
    }
}

#[actix_web::test]
async fn drafts_applications_the_charter_and_the_process_carry_tags_too() {
    let app = TestApp::new().await;
    let draft = app.applicant().drafts(json!({})).await;
    let case = app.course().await;
    let paths = [
        format!("/drafts/{draft}"),
        format!("/cases/{case}/application"),
        "/charter".to_owned(),
        "/process".to_owned(),
    ];
    for path in &paths {
        let first = app.applicant().get(path).await.ok();
        known(app.applicant(), path, first.header("etag")).await.expect(304);
    }
    let draft = &paths[0];
    let first = app.applicant().get(draft).await.ok();
    let written =
        app.applicant().put(draft, json!({ "application": { "motivation": "Ny." } })).await.ok();
    assert_eq!((first.header("etag"), written.header("etag")), ("\"1\"", "\"2\""));
    known(app.applicant(), draft, "\"1\"").await.ok();
}

/// Time changes a case as much as a command does, whether or not it has been recorded.
#[actix_web::test]
async fn what_time_has_decided_is_news() {
    let app = TestApp::new().await;
    let case = app.course().nominated_by("di").in_vote().with_ballots(6, 0, 0).await;
    for below in ["", "/timeline", "/vote"] {
        let path = format!("/cases/{case}{below}");
        let tag = app.secretariat().get(&path).await.ok().header("etag").to_owned();
        app.at(47);
        known(app.secretariat(), &path, &tag).await.expect(304);
        app.at(48);
        known(app.secretariat(), &path, &tag).await.ok();
        app.at(0);
    }
}

#[actix_web::test]
async fn a_timeline_is_news_when_the_sweeper_has_recorded_what_time_had_decided() {
    let app = TestApp::new().await;
    let case = app.course().nominated_by("di").in_vote().with_ballots(6, 0, 0).later(48).await;
    let path = format!("/cases/{case}/timeline");
    let before = app.secretariat().get(&path).await.ok();

    app.sweep();

    let known_tag = known(app.secretariat(), &path, before.header("etag")).await;
    let after = app.secretariat().get(&path).await.ok();
    assert_eq!(
        known_tag.status == 200,
        after["entries"] != before["entries"],
        "told that nothing is new"
    );
}

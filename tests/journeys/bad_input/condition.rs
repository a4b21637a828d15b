//! Versions that have passed, and keys that have been used: nothing is overwritten, and nothing done twice.

use serde_json::json;
use support::app::{Contents, an_application};
use support::{C, snapshot};

use super::{Probe, probe};

#[actix_web::test]
async fn versions() {
    let mut probe = Probe::new().await;
    let draft = probe.app.applicant().drafts(an_application()).await;
    let case = probe.app.course().in_dialogue_with("di").await;
    let (draft, note) = (format!("/drafts/{draft}"), format!("/cases/{case}/add-file-note"));
    for tag in [
        "\"2\"",
        "\"0\"",
        "1",
        "\"1",
        "W/\"1\"",
        "\"1\", \"2\"",
        "\"en\"",
        "\"-1\"",
        "\"4294967296\"",
        "",
    ] {
        let what = |of: &str| format!("{of} If-Match {tag}");
        let body = json!({ "application": { "motivation": "Ny." } });
        probe!(probe, what("put draft"), |app| app.applicant().put(&draft, body).if_match(tag));
        probe!(probe, what("delete draft"), |app| app.applicant().delete(&draft).if_match(tag));
        let place = format!("{draft}/submit");
        probe!(probe, what("submit"), |app| app.applicant().post(&place, json!({})).if_match(tag));
        let text = json!({ "audience": "internal", "text": "Ringede." });
        probe!(probe, what("note"), |app| app.secretariat().post(&note, text).if_match(tag));
    }
    let bytes = b"\"\xff\"";
    probe!(probe, "no text in If-Match", |app| app
        .applicant()
        .delete(&draft)
        .header_bytes("If-Match", bytes));
    snapshot!("versions", probe.page());
}

#[actix_web::test]
async fn a_version_that_fits_is_taken_and_then_it_is_stale() {
    let probe = Probe::new().await;
    let app = &probe.app;
    let case = app.course().await;
    let read = app.secretariat().reads(&case).await;
    assert_eq!(read.header("etag"), "\"1\"");

    let first =
        app.party("di").tries(&case, C::OpenDialogue).if_match(read.header("etag")).await.ok();
    let second = app.party("hk").tries(&case, C::OpenDialogue).if_match(read.header("etag")).await;

    assert_eq!((first.header("etag"), &first["version"]), ("\"2\"", &json!(2)));
    second.refused(412, "version-mismatch");
    app.party("hk").tries(&case, C::OpenDialogue).if_match("*").await.ok();
}

#[actix_web::test]
async fn a_version_counts_what_time_has_decided_and_nobody_has_recorded() {
    let probe = Probe::new().await;
    let app = &probe.app;
    let case = app.course().asked_for_information().await;
    let before = app.secretariat().reads(&case).await;
    app.wait(15 * 24);

    app.secretariat()
        .tries(&case, C::Reopen)
        .if_match(before.header("etag"))
        .await
        .refused(412, "version-mismatch");
    let lapsed = app.secretariat().reads(&case).await;
    app.secretariat().tries(&case, C::Reopen).if_match(lapsed.header("etag")).await.ok();
}

#[actix_web::test]
async fn keys() {
    let mut probe = Probe::new().await;
    let case = probe.app.course().await;
    let note = format!("/cases/{case}/add-file-note");
    let text = |text: &str| json!({ "audience": "internal", "text": text });
    probe.app.secretariat().post(&note, text("Ringede.")).retry_key("k-1").await.ok();

    let another = text("Skrev.");
    probe!(probe, "another body", |app| app.secretariat().post(&note, another).retry_key("k-1"));
    let hold = format!("/cases/{case}/put-on-hold");
    probe!(probe, "another command", |app| app
        .secretariat()
        .post(&hold, json!({ "reason": "x" }))
        .retry_key("k-1"));
    probe!(probe, "another address", |app| app
        .secretariat()
        .post("/drafts", json!({}))
        .retry_key("k-1"));
    let long = "k".repeat(201);
    for key in ["", " ", "to ord", "nøgle", &long] {
        let shown: String = key.chars().take(8).collect();
        probe!(probe, format!("the key {shown:?}"), |app| app
            .applicant()
            .post("/drafts", json!({}))
            .retry_key(key));
    }
    let bytes = b"k\xff";
    let drafted = || json!({});
    probe!(probe, "no text", |app| app
        .applicant()
        .post("/drafts", drafted())
        .header_bytes("Idempotency-Key", bytes));
    snapshot!("keys", probe.page());
}

#[actix_web::test]
async fn the_same_key_and_body_give_the_same_answer_and_nothing_is_done_twice() {
    let probe = Probe::new().await;
    let app = &probe.app;
    let case = app.course().await;
    let open = || app.party("di").tries(&case, C::OpenDialogue).retry_key("open-1");
    let first = open().await.ok();
    let after_first = app.contents();

    let second = open().await.ok();

    assert_eq!(
        (second.body, second.headers.get("etag")),
        (first.body.clone(), first.headers.get("etag"))
    );
    assert_eq!(after_first.difference(&app.contents()), Vec::<String>::new());

    app.party("di").records_entry(&case).await;
    app.wait(20);
    app.party("di").get("/me").await.ok(); // The use of its token is noted to the hour.
    let moved_on = app.contents();
    let third = open().await.ok();
    assert_eq!((&third.body, &third["version"]), (&first.body, &json!(2)));
    assert_eq!(moved_on.difference(&app.contents()), Vec::<String>::new());
}

#[actix_web::test]
async fn a_draft_is_begun_once_and_submitted_once_under_one_key() {
    let probe = Probe::new().await;
    let app = &probe.app;
    let body = || json!({ "application": an_application() });
    let begin = || app.applicant().post("/drafts", body()).retry_key("begin");
    let (first, second) = (begin().await.expect(201), begin().await.expect(201));
    assert_eq!((&first.body, first.header("location")), (&second.body, second.header("location")));

    let submit = format!("/drafts/{}/submit", first.text("id"));
    let submit = || app.applicant().post(&submit, json!({})).retry_key("submit");
    let (first, second) = (submit().await.expect(201), submit().await.expect(201));

    assert_eq!((&first.body, first.header("location")), (&second.body, second.header("location")));
    let counted = |contents: Contents| (contents.count("drafts"), contents.count("cases"));
    assert_eq!(counted(app.contents()), (0, 1));
}

#[actix_web::test]
async fn a_key_is_its_callers_own_and_a_refusal_does_not_use_it_up() {
    let probe = Probe::new().await;
    let app = &probe.app;
    let case = app.course().await;
    let open = |name| app.party(name).tries(&case, C::OpenDialogue).retry_key("k");
    open("di").await.ok();
    open("hk").await.ok();

    let nominate = || app.party("di").tries(&case, C::Nominate).retry_key("n");
    nominate().await.refused(409, "dialogue-not-concluded");
    app.party("di").records_entry(&case).await;
    app.party("di").concludes(&case, domain::accession::DialogueOutcome::Nominates).await;
    nominate().await.ok();
}

//! Bodies that are no JSON, too large, in another form, or with fields that are not known.

use actix_web::http::Method;
use serde_json::{Value, json};
use support::app::{Person, Request, an_application};
use support::snapshot;

use super::{Probe, probe};

const JSON: Option<&str> = Some("application/json");

fn post<'a>(
    person: Person<'a>,
    path: &str,
    body: impl Into<Vec<u8>>,
    kind: Option<&str>,
) -> Request<'a> {
    person.asks(Method::POST, path).bytes(body, kind)
}

#[actix_web::test]
async fn a_body_that_is_no_json() {
    let mut probe = Probe::new().await;
    let deep = format!("{}{}", "[".repeat(500), "]".repeat(500));
    let bodies: [(&str, &[u8]); 14] = [
        ("words", b"Hej"),
        ("an open bracket", b"{\"application\": {"),
        ("a comma too many", b"{\"application\": {},}"),
        ("single quotes", b"{'application': {}}"),
        ("two documents", b"{} {}"),
        ("a comment", b"{ /* intet */ }"),
        ("a byte order mark", b"\xef\xbb\xbf{}"),
        ("a line break in a text", b"{\"application\": {\"motivation\": \"a\nb\"}}"),
        ("half a surrogate", b"{\"application\": {\"motivation\": \"\\ud800\"}}"),
        ("Latin 1", b"{\"application\": {\"motivation\": \"\xe6\xf8\xe5\"}}"),
        ("half a letter", b"{\"application\": {\"motivation\": \"\xc3\"}}"),
        ("UTF-16", b"\xff\xfe{\0}\0"),
        ("a null byte", b"\0"),
        ("500 brackets", deep.as_bytes()),
    ];
    for (what, body) in bodies {
        probe!(probe, what, |app| post(app.applicant(), "/drafts", body, JSON));
    }
    snapshot!("no_json", probe.page());
}

#[actix_web::test]
async fn json_in_another_form() {
    let mut probe = Probe::new().await;
    let bodies = [
        ("null", "null"),
        ("a list", "[]"),
        ("a number", "7"),
        ("an unknown field", r#"{"application": {}, "submit": true}"#),
        ("an unknown field far inside", r#"{"application": {"contact": {"mail": "a@b.dk"}}}"#),
        ("a doubled field", r#"{"application": {}, "application": {}}"#),
        (
            "a doubled field far inside",
            r#"{"application": {"signer": {"name": "A", "name": "B"}}}"#,
        ),
        ("a doubled goal", r#"{"application": {"goals": {"insight": "A", "insight": "B"}}}"#),
        ("a number for a text", r#"{"application": {"motivation": 7}}"#),
        ("null for a text", r#"{"application": {"motivation": null}}"#),
        ("a text for a list", r#"{"application": {"initiatives": "mange"}}"#),
        ("a list for an object", r#"{"application": {"organisation": []}}"#),
        ("an unknown word", r#"{"application": {"organisation": {"kind": "foundation"}}}"#),
        ("a word in capitals", r#"{"application": {"organisation": {"kind": "Company"}}}"#),
        ("a wrong type in a list", r#"{"application": {"initiatives": [{}, {"title": ["x"]}]}}"#),
        ("a key with a slash", r#"{"application": {"a/b~c": 1}}"#),
    ];
    for (what, body) in bodies {
        probe!(probe, what, |app| post(app.applicant(), "/drafts", body, JSON));
    }
    snapshot!("another_form", probe.page());
}

#[actix_web::test]
async fn a_body_of_another_kind_or_size() {
    let mut probe = Probe::new().await;
    let draft = probe.app.applicant().drafts(json!({})).await;
    let kinds = [
        ("no media type", None),
        ("an empty media type", Some("")),
        ("text", Some("text/plain")),
        ("a form", Some("application/x-www-form-urlencoded")),
        ("a patch", Some("application/merge-patch+json")),
        ("another JSON", Some("application/jsonp")),
    ];
    for (what, kind) in kinds {
        probe!(probe, what, |app| post(app.applicant(), "/drafts", "{}", kind));
    }
    let text = "x".repeat(256 * 1024);
    let large = json!({ "application": { "motivation": text } }).to_string();
    probe!(probe, "more than 256 KiB", |app| post(app.applicant(), "/drafts", large.clone(), JSON));
    let place = format!("/drafts/{draft}");
    probe!(probe, "the same to an own draft", |app| app
        .applicant()
        .asks(Method::PUT, &place)
        .bytes(large, JSON));
    probe!(probe, "nothing in a draft's place", |app| app.applicant().asks(Method::PUT, &place));
    probe!(probe, "an empty object in its place", |app| app.applicant().put(&place, json!({})));
    snapshot!("another_kind", probe.page());
}

/// Every command with its fields left out, unknown or of another type.
#[actix_web::test]
async fn commands_that_lack_something() {
    let mut probe = Probe::new().await;
    let case = probe.app.applicant().submits(an_application()).await;
    let bodies: [(&str, Value); 17] = [
        ("assign-officer", json!({})),
        ("assign-officer", json!({ "officer": "Sofie" })),
        ("add-file-note", json!({ "text": "Ringede." })),
        ("add-file-note", json!({ "text": "Ringede.", "audience": "public" })),
        ("resume", json!({ "reason": "Nu." })),
        ("request-information", json!({ "question": "Hvem?", "deadline": "snart" })),
        ("request-information", json!({ "question": "Hvem?", "deadline": 1769990400 })),
        ("open-dialogue", json!({ "party": "Dansk Industri" })),
        ("record-dialogue-entry", json!({ "party": "di" })),
        ("conclude-dialogue", json!({ "outcome": "perhaps", "summary": "Måske." })),
        ("nominate", json!({ "statement": ["En", "to"] })),
        ("declare-interest", json!({ "interest": "some" })),
        ("open-vote", json!({ "question": "Skal de med?", "closes_at": "2026-02-30" })),
        ("record-ballot-on-instruction", json!({ "choice": "for", "instruction": "Ja." })),
        ("extend-vote", json!({ "reason": "Ferie." })),
        ("issue-decision", json!({ "letter": null })),
        ("hold-kickoff", json!({ "held_on": "2026-02-02T10:00:00Z" })),
    ];
    for (command, body) in bodies {
        let what = format!("{command} {body}");
        probe!(probe, what, |app| app
            .secretariat()
            .post(&format!("/cases/{case}/{command}"), body));
    }
    let ballot = format!("/cases/{case}/vote/ballots/di");
    probe!(probe, "a ballot for nothing", |app| app.party("di").put(&ballot, json!({})));
    probe!(probe, "a ballot for both", |app| app
        .party("di")
        .put(&ballot, json!({ "choice": "for, against" })));
    probe!(probe, "a code that is a number", |app| app
        .applicant()
        .post("/invitations/accept", json!({ "code": 1 })));
    snapshot!("commands", probe.page());
}

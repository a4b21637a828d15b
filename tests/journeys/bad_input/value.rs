//! Values that cannot be: numbers, days, deadlines, keys and texts.

use serde_json::{Value, json};
use support::app::an_application;
use support::snapshot;

use super::{Probe, probe};

/// `value` at `pointer` in an application.
fn with(pointer: &str, value: Value) -> Value {
    let mut application = an_application();
    *application.pointer_mut(pointer).unwrap() = value;
    application
}

#[actix_web::test]
async fn in_a_draft() {
    let mut probe = Probe::new().await;
    let values = [
        ("/organisation/cvr", json!("12345678")),
        ("/organisation/cvr", json!("1000000")),
        ("/organisation/cvr", json!("00000000")),
        ("/organisation/cvr", json!("1000000９")),
        ("/organisation/cvr", json!(10000009)),
        ("/initiatives/0/start", json!("2026-02-30")),
        ("/initiatives/0/start", json!("1. februar 2026")),
        ("/initiatives/0/start", json!("2026-02-01T09:00:00Z")),
        ("/initiatives/0/start", json!("+12026-02-01")),
        ("/initiatives/0/start", json!("999999999999-01-01")),
        ("/initiatives/0/track", json!("Varsling")),
        ("/initiatives/0/objectives", json!(["insight", "Ny viden"])),
        ("/principles", json!(["synergy", ""])),
        ("/preferred_party", json!("x".repeat(41))),
        ("/motivation", json!("Et \u{0} tegn")),
    ];
    for (pointer, value) in values {
        let what = format!("{pointer} {value}");
        let application = with(pointer, value);
        probe!(probe, what, |app| app
            .applicant()
            .post("/drafts", json!({ "application": application })));
    }
    snapshot!("draft", probe.page());
}

#[actix_web::test]
async fn in_an_application_that_is_submitted() {
    let mut probe = Probe::new().await;
    let initiative = an_application()["initiatives"][0].clone();
    let values = [
        ("/organisation/name", json!(" ")),
        ("/organisation/name", json!("x".repeat(301))),
        ("/organisation/cvr", json!(null)),
        ("/contact/email", json!("mette@localhost")),
        ("/contact/phone", json!("1".repeat(301))),
        ("/principles", json!(["responsibility", "synergy", "expertise", "initiative"])),
        (
            "/principles",
            json!(["responsibility", "synergy", "expertise", "initiative", "meetings", "profit"]),
        ),
        ("/motivation", json!("æ".repeat(20_001))),
        ("/goals", json!({ "insight": "  " })),
        ("/goals", json!({ "profit": "Mere." })),
        ("/initiatives", json!([])),
        ("/initiatives/0/novelty", json!("existing")),
        ("/initiatives/0/objectives", json!(["profit"])),
        ("/initiatives/0/track", json!("quantum")),
        ("/initiatives", Value::Array(vec![initiative; 51])),
        ("/preferred_party", json!("havnen")),
    ];
    for (pointer, value) in values {
        let what: String = format!("{pointer} {value}").chars().take(80).collect();
        let draft = probe.app.applicant().drafts(with(pointer, value)).await;
        probe!(probe, what, |app| app
            .applicant()
            .post(&format!("/drafts/{draft}/submit"), json!({})));
    }
    snapshot!("submission", probe.page());
}

/// Days and moments: in the past where the future is meant, in the future where the past is, and beyond all calendars.
#[actix_web::test]
async fn days_and_deadlines() {
    let mut probe = Probe::new().await;
    let received = probe.app.course().await;
    let in_dialogue = probe.app.course().in_dialogue_with("di").await;
    let nominated = probe.app.course().nominated_by("di").await;
    let approved = probe.app.course().approved().await;
    let far =
        ["+10000-01-01", "+262142-12-31", "9999-12-31T23:59:59-23:59", "-0001-01-01", "0000-00-00"];
    let past = ["2026-02-03", "2026-02-04T09:00:00Z"];
    for deadline in past.into_iter().chain(far) {
        let question = json!({ "question": "Hvem?", "deadline": deadline });
        let place = format!("/cases/{received}/request-information");
        probe!(probe, format!("deadline {deadline}"), |app| app
            .secretariat()
            .post(&place, question));
        let vote = json!({ "question": "Skal de med?", "closes_at": deadline });
        let place = format!("/cases/{nominated}/open-vote");
        probe!(probe, format!("closes_at {deadline}"), |app| app.secretariat().post(&place, vote));
    }
    for day in ["2026-02-05", "2026-02-31", "+10000-01-01", "+262142-12-31"] {
        let entry = json!({ "held_on": day, "channel": "video", "participants": "Alle", "summary": "Aftalt." });
        let place = format!("/cases/{in_dialogue}/record-dialogue-entry");
        probe!(probe, format!("dialogue held_on {day}"), |app| app.party("di").post(&place, entry));
        let place = format!("/cases/{approved}/hold-kickoff");
        probe!(probe, format!("kickoff held_on {day}"), |app| app
            .party("di")
            .post(&place, json!({ "held_on": day })));
    }
    snapshot!("days", probe.page());
}

#[actix_web::test]
async fn texts_of_commands() {
    let mut probe = Probe::new().await;
    let received = probe.app.course().await;
    let nominated = probe.app.course().nominated_by("di").await;
    let long = "x".repeat(20_001);
    for text in ["", " \n\t", &long] {
        let shown: String = format!("{text:?}").chars().take(10).collect();
        let place = |case: &str, command: &str| format!("/cases/{case}/{command}");
        let hold = place(&received, "put-on-hold");
        probe!(probe, format!("a reason {shown}"), |app| app
            .secretariat()
            .post(&hold, json!({ "reason": text })));
        let close = place(&received, "close-without-nomination");
        probe!(probe, format!("a reason {shown}"), |app| app
            .secretariat()
            .post(&close, json!({ "reason": text })));
        let vote = place(&nominated, "open-vote");
        probe!(probe, format!("a question {shown}"), |app| app
            .secretariat()
            .post(&vote, json!({ "question": text })));
        let declare = place(&nominated, "declare-interest");
        let interest = json!({ "interest": "recused", "reason": text });
        probe!(probe, format!("a reason {shown}"), |app| app.party("hk").post(&declare, interest));
    }
    let note = format!("/cases/{received}/add-file-note");
    let text = json!({ "audience": "internal", "text": "Et \u{0} tegn" });
    probe!(probe, "a note with a null character", |app| app.secretariat().post(&note, text));
    snapshot!("texts", probe.page());
}

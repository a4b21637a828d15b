//! Ids of what is others': it is not told whether there is such a thing.

use serde_json::{Value, json};
use support::app::{TestApp, Who};

use crate::operations::{Things, operations};
use crate::scene::{NOBODY, NOWHERE, said};

/// Those to whom the case, the draft and whatever else belongs to others must not be known.
const STRANGERS: [Who; 2] = [Who::AnotherApplicant, Who::AdvisoryBoard];

#[actix_web::test]
async fn a_strangers_case_and_draft_are_as_if_they_were_not_there() {
    let app = TestApp::new().await;
    let (there, nowhere) = (Things::new(&app).await, Things::none());
    let mut asked = 0;
    for operation in operations() {
        let is_of_a_draft = operation.path.starts_with("/api/v1/drafts/{id}");
        if !operation.is_of_a_case() && !is_of_a_draft {
            continue;
        }
        for who in STRANGERS {
            let answer = operation.asked(&app, who, &there).await.refused(404, "not-found");
            let other = operation.asked(&app, who, &nowhere).await;
            assert_eq!(said(&answer), said(&other), "{}", operation.id);
            assert_eq!(answer.headers.len(), other.headers.len());
            asked += 1;
        }
    }
    assert!(asked > 60, "{asked}");
}

/// The draft is the applicant's alone: even the secretariat does not learn of it before it is submitted.
#[actix_web::test]
async fn a_draft_is_nobodys_but_its_authors() {
    let app = TestApp::new().await;
    let (there, nowhere) = (Things::new(&app).await, Things::none());
    let others = [Who::Secretariat, Who::CaseOfficer, Who::Party("di"), Who::HeadContactAtDi];
    for operation in operations() {
        if !operation.path.starts_with("/api/v1/drafts/{id}") {
            continue;
        }
        for who in others {
            let answer = operation.asked(&app, who, &there).await.refused(404, "not-found");
            assert_eq!(said(&answer), said(&operation.asked(&app, who, &nowhere).await));
        }
    }
}

#[actix_web::test]
async fn others_tokens_sessions_and_mandates_are_as_if_they_were_not_there() {
    let app = TestApp::new().await;
    let (there, nowhere) = (Things::new(&app).await, Things::none());
    let own = ["delete_token", "delete_session", "end_mandate"];
    for operation in operations().into_iter().filter(|known| own.contains(&known.id.as_str())) {
        for who in
            [Who::AnotherApplicant, Who::AdvisoryBoard, Who::Party("di"), Who::HeadContactAtDi]
        {
            let before = app.contents();
            let answer = operation.asked(&app, who, &there).await.refused(404, "not-found");
            assert_eq!(said(&answer), said(&operation.asked(&app, who, &nowhere).await));
            assert_eq!(before.difference(&app.contents()), Vec::<String>::new());
        }
    }
}

#[actix_web::test]
async fn requests_and_letters_are_refused_alike_whether_they_are_there_or_not() {
    let app = TestApp::new().await;
    let (there, nowhere) = (Things::new(&app).await, Things::none());
    let offices = ["decline_mandate_request", "retry_message"];
    for operation in operations().into_iter().filter(|known| offices.contains(&known.id.as_str())) {
        for who in [Who::Applicant, Who::AdvisoryBoard, Who::Party("di"), Who::HeadContactAtDi] {
            let answer = operation.asked(&app, who, &there).await;
            let answer = answer.refused(403, "administration-closed");
            assert_eq!(said(&answer), said(&operation.asked(&app, who, &nowhere).await));
        }
    }
}

#[actix_web::test]
async fn a_mandate_for_an_organisation_is_refused_alike_whether_that_is_there_or_not() {
    let app = TestApp::new().await;
    let there = app.applicant().get("/me").await.ok()["role"]["organisation"].clone();
    let mandate = |organisation: &Value| {
        let role = json!({ "kind": "applicant", "organisation": organisation });
        json!({ "email": NOBODY, "name": "X", "role": role, "mandate": "signer" })
    };
    for who in [Who::AnotherApplicant, Who::AdvisoryBoard, Who::Party("di"), Who::HeadContactAtDi] {
        let answer = app.as_who(who).post("/mandates", mandate(&there)).await;
        let answer = answer.refused(403, "mandates-closed");
        let other = app.as_who(who).post("/mandates", mandate(&json!(NOWHERE))).await;
        assert_eq!(said(&answer), said(&other));
    }
    let nobodys = app.secretariat().post("/mandates", mandate(&json!(NOWHERE))).await;
    nobodys.refused(404, "not-found");
    assert_eq!(app.letters(), []);
}

#[actix_web::test]
async fn the_pages_tell_no_more_of_others_things() {
    let app = TestApp::new().await;
    let there = Things::new(&app).await;
    let browser = app.browser();
    browser.signs_in("di@example.org").await;
    let places = [
        (
            "/mandates/{id}/end",
            &there.mandate,
            vec![("at-day", ""), ("at-month", ""), ("at-year", "")],
        ),
        ("/account/tokens/{id}/end", &there.token, vec![]),
        ("/account/sessions/{id}/end", &there.session, vec![]),
        ("/mandates/requests/{id}/decline", &there.request, vec![]),
        ("/outbox/{id}/retry", &there.letter, vec![]),
    ];
    for (pattern, id, fields) in places {
        let token = browser.looks_at("/account").await.form_token();
        let mut seen = Vec::new();
        for id in [id.as_str(), NOWHERE, "x"] {
            let request = browser.form(&pattern.replace("{id}", id), &token, &fields);
            let answer = browser.asks_plainly(request).await;
            let said = answer.html.split("\"request_id\"").next().unwrap().to_owned();
            seen.push((answer.status, said));
        }
        assert!([403, 404].contains(&seen[0].0), "{pattern}: {}", seen[0].0);
        assert_eq!(seen[0], seen[1], "{pattern}");
        assert_eq!(seen[2].0, 404, "{pattern}");
    }
    let page = browser.looks_at(&format!("/mandates/{}/end", there.mandate)).await;
    assert_eq!(page.status, 404);
}

//! Addresses where nothing is, or nothing for the caller's eyes; and methods that they do not take.

use actix_web::http::Method;
use serde_json::json;
use support::app::{DESCRIPTION, an_application};
use support::{C, snapshot};

use super::{Probe, probe};

const UNKNOWN: &str = "019a1b2c-0000-7000-8000-000000000001";

#[actix_web::test]
async fn what_is_not_there() {
    let mut probe = Probe::new().await;
    let case = probe.app.course().await;
    let reads = [
        format!("/cases/{UNKNOWN}"),
        format!("/cases/{UNKNOWN}/timeline"),
        format!("/cases/{UNKNOWN}/vote"),
        format!("/cases/{UNKNOWN}/application"),
        format!("/drafts/{UNKNOWN}"),
        format!("/cases/{case}/application?version=0"),
        format!("/cases/{case}/application?version=2"),
        format!("/cases/{case}/ballots"),
        "/cases/2026-0001".to_owned(),
        "/cases/%00".to_owned(),
        "/cases/%ff%fe".to_owned(),
        "/cases/..%2F..%2Fetc%2Fpasswd".to_owned(),
        format!("/cases/{case}/"),
        "//cases".to_owned(),
        "/CASES".to_owned(),
        "/members".to_owned(),
        "/api/v2/cases".to_owned(),
        "/api/docs/nothing".to_owned(),
    ];
    for path in reads {
        let what = format!("GET {}", path.replace(&case, "ID").replace(UNKNOWN, "UNKNOWN"));
        probe!(probe, what, |app| app.secretariat().get(&path));
    }
    probe!(probe, "a command to no case", |app| app.secretariat().tries(UNKNOWN, C::Withdraw));
    probe!(probe, "a command to no id", |app| app.secretariat().tries("2026-0001", C::Withdraw));
    let place = format!("/cases/{case}/approve");
    probe!(probe, "a command that is none", |app| app.secretariat().post(&place, json!({})));
    let place = format!("/cases/{case}/vote/ballots/DI");
    probe!(probe, "a ballot of no key", |app| app
        .party("di")
        .put(&place, json!({ "choice": "for" })));
    probe!(probe, "an invitation that is none", |app| {
        app.applicant().post("/invitations/accept", json!({ "code": "x" }))
    });
    snapshot!("nothing_there", probe.page());
}

/// What belongs to another applicant does not exist for this one: 404 and never 403.
#[actix_web::test]
async fn what_is_anothers() {
    let mut probe = Probe::new().await;
    let case = probe.app.applicant().submits(an_application()).await;
    let draft = probe.app.applicant().drafts(an_application()).await;
    for below in ["", "/timeline", "/vote", "/application"] {
        let path = format!("/cases/{case}{below}");
        let answer =
            probe!(probe, format!("GET case{below}"), |app| app.another_applicant().get(&path));
        assert_eq!(answer.status, 404);
    }
    for kind in [C::Withdraw, C::ReviseApplication, C::OpenVote, C::CastBallot] {
        let answer = probe!(probe, kind.code(), |app| app.another_applicant().tries(&case, kind));
        assert_eq!(answer.status, 404);
    }
    let place = format!("/drafts/{draft}");
    probe!(probe, "GET draft", |app| app.another_applicant().get(&place));
    probe!(probe, "PUT draft", |app| {
        app.another_applicant().put(&place, json!({ "application": {} }))
    });
    probe!(probe, "DELETE draft", |app| app.another_applicant().delete(&place));
    let submit = format!("{place}/submit");
    probe!(probe, "submit draft", |app| app.another_applicant().post(&submit, json!({})));
    probe!(probe, "submit draft, by the secretariat", |app| app
        .secretariat()
        .post(&submit, json!({})));
    assert_eq!(probe.app.another_applicant().get("/cases").await.ok()["cases"], json!([]));
    assert_eq!(probe.app.another_applicant().get("/drafts").await.ok()["drafts"], json!([]));
    snapshot!("anothers", probe.page());
}

#[actix_web::test]
async fn every_address_tells_which_methods_it_takes() {
    let mut probe = Probe::new().await;
    let id = probe.app.course().await;
    for (template, item) in DESCRIPTION["paths"].as_object().unwrap() {
        let path = template.replace("{id}", &id).replace("{party}", "di");
        let mut taken: Vec<_> =
            item.as_object().unwrap().keys().map(|method| method.to_uppercase()).collect();
        taken.sort_unstable();
        let methods = [
            Method::GET,
            Method::PUT,
            Method::POST,
            Method::DELETE,
            Method::PATCH,
            Method::OPTIONS,
        ];
        let others = methods.into_iter().filter(|method| !taken.contains(&method.to_string()));
        for method in others.chain([Method::TRACE, Method::HEAD]) {
            let before = probe.app.contents();
            let answer = probe.app.secretariat().asks(method.clone(), &path).await;
            assert_eq!(
                (answer.status, answer.code()),
                (405, "method-not-allowed"),
                "{method} {template}"
            );
            let mut allowed: Vec<_> = answer.header("allow").split(", ").collect();
            allowed.sort_unstable();
            assert_eq!(allowed, taken, "{method} {template}");
            probe.note(&format!("{method} {template}"), &before, &answer);
        }
    }
}

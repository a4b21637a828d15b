//! Callers who have not said who they are, or say it in a way that cannot be read.

use actix_web::http::Method;
use support::app::{Answer, Request, TestApp, Who};
use support::{C, snapshot};

use super::{Probe, probe};

fn with<'a>(app: &'a TestApp, value: &[u8]) -> Request<'a> {
    app.public().asks(Method::GET, "/cases").header_bytes("Authorization", value)
}

#[actix_web::test]
async fn tokens() {
    let mut probe = Probe::new().await;
    let values: [&[u8]; 10] = [
        b"",
        b"Bearer",
        b"Bearer ",
        b"secretariat",
        b"Basic c2VjcmV0YXJpYXQ6",
        b"Bearer unknown",
        b"Bearer secretariat secretariat",
        b"Bearer Secretariat",
        b"Bearer \xff\xfe",
        b"Bearer ' OR 1=1 --",
    ];
    for value in values {
        let what = String::from_utf8_lossy(value).into_owned();
        let answer = probe!(probe, format!("Authorization: {what}"), |app| with(app, value));
        challenged(&answer);
    }
    let answer = probe!(probe, "no Authorization", |app| app.public().get("/cases"));
    challenged(&answer);
    let long = [b"Bearer ", "x".repeat(8000).as_bytes()].concat();
    probe!(probe, "8000 characters", |app| with(app, &long));
    snapshot!("tokens", probe.page());
}

fn challenged(answer: &Answer) {
    assert_eq!(
        (answer.status, answer.header("www-authenticate")),
        (401, "Bearer"),
        "{:#}",
        answer.body
    );
}

#[actix_web::test]
async fn a_token_that_has_been_revoked_gives_nothing_any_more() {
    let mut probe = Probe::new().await;
    let case = probe.app.course().await;
    probe.app.secretariat().reads(&case).await;

    probe.app.revoke(Who::Secretariat);

    let path = format!("/cases/{case}");
    for person in ["GET case", "GET list", "a command", "a public page"] {
        let answer = probe!(probe, person, |app| match person {
            "GET case" => app.secretariat().get(&path),
            "GET list" => app.secretariat().get("/cases"),
            "a command" => app.secretariat().tries(&case, C::PutOnHold),
            _ => app.secretariat().get("/register"),
        });
        answer.refused(401, "unauthenticated");
    }
}

#[actix_web::test]
async fn the_scheme_of_a_token_may_be_spelt_in_any_case() {
    let probe = Probe::new().await;

    with(&probe.app, b"bearer secretariat").await.ok();
    with(&probe.app, b"BEARER  secretariat ").await.ok();
}

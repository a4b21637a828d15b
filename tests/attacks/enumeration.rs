//! User enumeration: whether an address is known is nowhere to be seen.

use support::app::{Page, TestApp};

use crate::scene::{HEAD, NOBODY};

/// Everything that an answer tells, but for what is another one each time.
fn told(page: &Page) -> (u16, Vec<String>, String) {
    let header = |(name, value): (
        &actix_web::http::header::HeaderName,
        &actix_web::http::header::HeaderValue,
    )| {
        let value = value.to_str().unwrap();
        match name.as_str() {
            "x-request-id" => "x-request-id".to_owned(),
            "set-cookie" => {
                let (pair, attributes) = value.split_once("; ").unwrap();
                format!("set-cookie: {}; {attributes}", pair.split('=').next().unwrap())
            }
            name => format!("{name}: {value}"),
        }
    };
    let mut headers: Vec<_> = page.headers.iter().map(header).collect();
    headers.sort();
    let token = page.between("name=\"csrf\" value=\"", "\"").into_iter().next();
    let html = token.map_or(page.html.clone(), |token| page.html.replace(&token, "[token]"));
    (page.status, headers, html)
}

/// What the database has more than before, by table.
fn written(app: &TestApp, before: &support::app::Contents) -> Vec<String> {
    let changes = before.difference(&app.contents());
    let mut tables: Vec<_> =
        changes.iter().map(|change| change.split(':').next().unwrap().to_owned()).collect();
    tables.sort();
    tables
}

#[actix_web::test]
async fn a_known_and_an_unknown_address_are_answered_alike_and_cause_the_same_work() {
    let app = TestApp::new().await;
    let mut seen = Vec::new();
    for address in [HEAD, NOBODY] {
        let browser = app.browser();
        let before = app.contents();
        let answer = browser.sends("/sign-in", "/sign-in", &[("email", address)]).await;
        let written = written(&app, &before);
        assert_eq!(written, ["+ outbox", "+ security_log", "+ sign_ins"]);
        let after = browser.looks_at("/sign-in/sent").await;
        seen.push((told(&answer), told(&after), written));
    }
    assert_eq!(seen[0], seen[1]);
}

#[actix_web::test]
async fn the_sixth_letter_within_an_hour_is_not_written_to_either_and_nobody_is_told() {
    let app = TestApp::new().await;
    let mut seen = Vec::new();
    for address in [HEAD, NOBODY] {
        let browser = app.browser();
        for _ in 0..5 {
            browser.asks_for_link(address).await;
        }
        let before = app.contents();
        let answer = browser.sends("/sign-in", "/sign-in", &[("email", address)]).await;
        assert_eq!(answer.outcome(), "303 /sign-in/sent");
        seen.push((told(&answer), written(&app, &before)));
    }
    assert_eq!(seen[0], seen[1]);
    assert!(seen[0].1.iter().all(|table| table != "+ outbox"));
}

#[actix_web::test]
async fn the_spelling_of_an_address_tells_nothing_either() {
    let app = TestApp::new().await;
    let browser = app.browser();
    for spelt in [HEAD.to_uppercase(), format!(" {HEAD} ")] {
        let answer = browser.sends("/sign-in", "/sign-in", &[("email", &spelt)]).await;
        assert_eq!(answer.outcome(), "303 /sign-in/sent");
        assert_eq!(app.letters()[0].to, HEAD);
    }
}

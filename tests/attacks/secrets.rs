//! Secrets at rest: neither the database nor the log of the server holds one in the clear.

use std::io::{self, Write};
use std::sync::{Arc, Mutex, PoisonError};

use gate::CookieKind::{Browser, Session};
use serde_json::json;
use support::app::TestApp;
use tracing_subscriber::fmt::MakeWriter;

use crate::scene::{HEAD, a_mandate, bearing, granted, token_made_by, with_token};

const SECRET: &str = "uZ5nq0LQw2y8Jm4cXb7RtV1sKd9EhA3F";

/// Keeps what is logged.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Log {
    fn text(&self) -> String {
        String::from_utf8_lossy(&self.0.lock().unwrap_or_else(PoisonError::into_inner)).into_owned()
    }
}

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Log {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

/// Everybody does everything that has to do with a secret, and some of it goes wrong. The secrets, each with its name.
async fn story(app: &TestApp) -> Vec<(&'static str, String)> {
    let browser = app.browser();
    let link = browser.asks_for_link(HEAD).await;
    let before = browser.looks_at(&link).await.form_token();
    browser.opens(&link).await;
    browser.opens(&link).await;
    let session = browser.cookie(Session).unwrap();
    let after = browser.looks_at("/account").await.form_token();
    let on_page = token_made_by(&browser, "act").await;
    let wanted = json!({ "name": "robot", "scope": "act", "expires_at": "2026-02-20" });
    let by_api = bearing(app.public().post("/tokens", wanted), &on_page).await.text("token");
    let mandate = granted(app, a_mandate("bo@example.org", "di", "contact")).await;
    let invitation = app.party("di").post("/drafts", json!({})).retry_key("once").await;
    let code = invitation.expect(201).text("invitation_code");
    let taken = json!({ "code": code });
    app.applicant().post("/invitations/accept", taken).retry_key("twice").await.ok();
    let guess = format!("pagt_{}", "g".repeat(43));
    with_token(app, &guess, "/cases").await.refused(401, "unauthenticated");
    with_token(app, &by_api, &format!("/mandates?cursor={mandate}"))
        .await
        .refused(422, "cursor-malformed");
    with_token(app, &by_api, "/nowhere").await.refused(404, "not-found");
    browser.asks(browser.form("/account/name", &before, &[("name", "X")])).await;
    let bound_to = browser.cookie(Browser).unwrap();
    browser.sends("/", "/sign-out", &[]).await;
    vec![
        ("the server's secret", SECRET.to_owned()),
        ("the link", link.rsplit_once('/').unwrap().1.to_owned()),
        ("the cookie of the session", session),
        ("the cookie of the browser", bound_to),
        ("the token of a form before the sign-in", before),
        ("the token of a form after it", after),
        ("a token made on the page", on_page),
        ("a token made by the API", by_api),
        ("the code of an invitation", code),
        ("a guess", guess),
    ]
}

/// `text` as it stands where bytes are written as digits.
fn digits(text: &str) -> String {
    text.bytes().map(|byte| format!("{byte:02x}")).collect()
}

#[actix_web::test]
async fn no_table_holds_a_secret() {
    let app = TestApp::set_up().with_secret(SECRET).begun().await;

    let secrets = story(&app).await;

    let contents = app.contents();
    for (name, secret) in secrets {
        let bare = secret.trim_start_matches("pagt_");
        for text in [bare.to_owned(), digits(bare), digits(bare).to_uppercase()] {
            assert_eq!(contents.naming(&text), Vec::<String>::new(), "{name}");
        }
    }
    // So that what is looked through is what was written.
    assert!(contents.count("security_log") > 5 && contents.count("tokens") > 2);
    assert!(!contents.naming("bo@example.org").is_empty());
}

#[actix_web::test]
async fn no_line_of_the_servers_log_holds_a_secret_or_an_address() {
    let log = Log::default();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing_subscriber::filter::LevelFilter::DEBUG)
        .with_ansi(false)
        .with_writer(log.clone());
    let listening = subscriber.try_init();
    assert!(listening.is_ok(), "{listening:?}");
    let app = TestApp::set_up().with_secret(SECRET).begun().await;

    let secrets = story(&app).await;

    let text = log.text();
    assert!(text.contains("answered") && text.contains("/sign-in/link/{secret}"), "{text}");
    for (name, secret) in secrets {
        let bare = secret.trim_start_matches("pagt_");
        let line = text.lines().find(|line| line.contains(bare));
        assert_eq!(line, None, "{name}");
    }
    let line = text.lines().find(|line| line.contains("bo@example.org") || line.contains(HEAD));
    assert_eq!(line, None);
}

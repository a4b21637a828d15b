//! Too much, too deep, twice, of the wrong kind, or with letters that no text has.

use actix_web::test::TestRequest;
use gate::FORM_BYTES_MAX;
use serde_json::json;
use support::app::{Answer, BODY_BYTES_MAX, Request, TestApp};

use crate::forms::code;
use crate::scene::{HEAD, a_mandate};

/// A draft whose body is these bytes.
fn draft<'a>(app: &'a TestApp, body: &str) -> Request<'a> {
    app.applicant()
        .asks(actix_web::http::Method::POST, "/drafts")
        .bytes(body, Some("application/json"))
}

fn pointer(answer: &Answer) -> &str {
    answer["errors"][0]["pointer"].as_str().unwrap_or_default()
}

#[actix_web::test]
async fn cookies_beyond_measure_are_refused_before_anybody_is_looked_up() {
    let app = TestApp::new().await;
    let cookie = "x".repeat(8 * 1024 + 1);
    app.secretariat()
        .get("/cases")
        .header("Cookie", &cookie)
        .await
        .refused(431, "headers-too-large");
    for path in ["/", "/account", "/sign-in", "/nowhere"] {
        let request = TestRequest::get().uri(path).insert_header(("cookie", cookie.as_str()));
        assert_eq!(app.browser().asks(request).await.status, 431, "{path}");
    }
}

#[actix_web::test]
async fn bodies_beyond_measure_are_refused() {
    let app = TestApp::new().await;
    let before = app.contents();
    draft(&app, &" ".repeat(BODY_BYTES_MAX + 1)).await.refused(413, "body-too-large");
    draft(&app, &format!("{}{{}}", " ".repeat(BODY_BYTES_MAX)))
        .await
        .refused(413, "body-too-large");
    assert_eq!(before.difference(&app.contents()), Vec::<String>::new());

    let browser = app.browser();
    let large = "x".repeat(FORM_BYTES_MAX);
    let page = browser.sends("/sign-in", "/sign-in", &[("email", &large)]).await;
    assert_eq!(page.status, 413);
    assert_eq!(app.letters(), []);
}

#[actix_web::test]
async fn a_doubled_field_is_refused_and_the_object_that_has_it_is_told() {
    let app = TestApp::new().await;
    for (body, place) in [
        (r#"{"application": {}, "application": {}}"#, ""),
        (r#"{"application": {"signer": {"name": "A", "name": "B"}}}"#, "/application/signer"),
        (
            r#"{"application": {"initiatives": [{}, {"title": "A", "title": "A"}]}}"#,
            "/application/initiatives/1",
        ),
    ] {
        let answer = draft(&app, body).await.refused(422, "json-mismatch");
        assert_eq!(pointer(&answer), place);
        assert!(answer.body.to_string().contains("duplicate field"), "{:#}", answer.body);
    }
    let browser = app.browser();
    let doubled = [("email", HEAD), ("email", "ingen@example.org")];
    assert_eq!(browser.sends("/sign-in", "/sign-in", &doubled).await.status, 422);
    assert_eq!(app.letters(), []);
}

#[actix_web::test]
async fn json_that_is_nested_too_deep_is_refused() {
    let app = TestApp::new().await;
    for depth in [128, 500, 100_000] {
        let lists = format!("{{\"application\": {}{}}}", "[".repeat(depth), "]".repeat(depth));
        draft(&app, &lists).await.refused(400, "json-malformed");
    }
    for (depth, status) in [(2, 422), (127, 422), (128, 400), (10_000, 400)] {
        let objects = format!("{}1{}", "{\"application\":".repeat(depth), "}".repeat(depth));
        let answer = draft(&app, &objects).await;
        assert_eq!(answer.status, status, "{depth}");
    }
}

#[actix_web::test]
async fn a_body_of_another_kind_is_refused() {
    let app = TestApp::new().await;
    let browser = app.browser();
    let token = browser.looks_at("/sign-in").await.form_token();
    for kind in [
        "text/plain",
        "text/html",
        "multipart/form-data",
        "application/xml",
        "application/json;",
        "",
    ] {
        let body = json!({ "application": {} }).to_string();
        let answer = app.applicant().asks(actix_web::http::Method::POST, "/drafts");
        let answer = answer.bytes(body, Some(kind)).await;
        let expected = if kind == "application/json;" { 201 } else { 415 };
        assert_eq!(answer.status, expected, "{kind:?}");

        let form = TestRequest::post().uri("/sign-in").insert_header(("content-type", kind));
        let form = form.set_payload(format!("csrf={token}&email={HEAD}"));
        let answer = browser.asks_plainly(form).await;
        assert_eq!(
            (answer.status, code(&answer).as_str()),
            (415, "form-type-unsupported"),
            "{kind:?}"
        );
    }
    let form = app.applicant().asks(actix_web::http::Method::POST, "/drafts");
    let form = form.bytes("application=", Some("application/x-www-form-urlencoded")).await;
    form.refused(415, "media-type-unsupported");
}

#[actix_web::test]
async fn null_characters_are_refused_with_the_place_where_they_stand() {
    let app = TestApp::new().await;
    let body = r#"{"application": {"motivation": "a\u0000b"}}"#;
    let answer = draft(&app, body).await.refused(422, "json-mismatch");
    assert_eq!(pointer(&answer), "/application/motivation");
    let answer = draft(&app, r#"{"a\u0000": 1}"#).await.refused(422, "json-mismatch");
    assert!(!answer.body.to_string().contains("\\u0000"));
    app.secretariat().get("/cases?text=a%00b").await.refused(422, "query-malformed");

    let browser = app.browser();
    browser.signs_in(HEAD).await;
    let token = browser.looks_at("/account").await.form_token();
    let form = browser.form("/account/name", &token, &[("name", "Met\0te")]);
    let answer = browser.asks_plainly(form).await;
    assert_eq!(code(&answer), "form-mismatch");
    assert!(answer.html.contains("\"pointer\":\"/name\""), "{}", answer.html);
    for path in ["/account?done=%00", "/sign-in?return=%00", "/nowhere/%00", "/outbox?after=%00"] {
        let page = browser.looks_at(path).await;
        assert!((300..500).contains(&page.status), "{path}: {}", page.status);
    }
}

/// What people call themselves is shown as it is, and is never taken for a part of the page.
#[actix_web::test]
async fn what_looks_like_a_page_or_controls_a_terminal_is_shown_as_text() {
    let app = TestApp::new().await;
    let name = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>\u{1b}[2J{{7*7}}";
    let mut mandate = a_mandate("bo@example.org", "di", "voter");
    mandate["name"] = json!(name);
    let granted = app.secretariat().post("/mandates", mandate).await.expect(201);
    let browser = app.browser();
    browser.signs_in(HEAD).await;
    browser.sends("/account", "/account/name", &[("name", name)]).await;
    let fields = [("token-name", &name[..60]), ("scope", "read"), ("days", "30")];
    browser.sends("/account", "/account/tokens", &fields).await;

    let end = format!("/mandates/{}/end", granted.text("id"));
    for path in ["/", "/account", "/mandates", "/outbox", "/security-log", &end] {
        let page = browser.looks_at(path).await;
        assert_eq!(page.status, 200, "{path}");
        assert!(
            page.html.contains("&#60;script&#62;") || page.html.contains("&lt;script&gt;"),
            "{path}"
        );
        for part in ["<script>alert", "<img src=x", "\"'>"] {
            assert!(!page.html.contains(part), "{path}: {part}");
        }
    }
}

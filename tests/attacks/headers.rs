//! What every answer tells a browser, whatever went wrong.

use actix_web::http::Method;
use actix_web::test::TestRequest;
use gate::{Rate, Rates};
use support::app::{Page, TestApp};

use crate::scene::HEAD;

const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; script-src 'self'; \
    connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/// Checks what stands on every answer.
fn is_dressed(what: &str, page: &Page) {
    for name in
        ["content-security-policy", "x-content-type-options", "x-frame-options", "referrer-policy"]
    {
        assert_eq!(page.headers.get_all(name).count(), 1, "{what}: {name}");
    }
    if what.contains("/api/docs/") {
        let policy = page.header("content-security-policy");
        assert!(policy.contains("script-src 'self';") && policy.contains("frame-ancestors 'none'"));
    } else {
        assert_eq!(page.header("content-security-policy"), POLICY, "{what}");
    }
    assert_eq!(page.header("x-content-type-options"), "nosniff", "{what}");
    assert_eq!(page.header("x-frame-options"), "DENY", "{what}");
    assert_eq!(page.header("referrer-policy"), "same-origin", "{what}");
    assert_eq!(page.header("cross-origin-opener-policy"), "same-origin", "{what}");
    assert_eq!(page.header("cross-origin-resource-policy"), "same-origin", "{what}");
    assert!(page.header("permissions-policy").contains("camera=()"), "{what}");
    assert_eq!(page.header("server"), "", "{what}");
    assert_eq!(page.header("access-control-allow-origin"), "", "{what}");
}

/// A request, and the status with which a browser without a session is answered.
fn requests() -> Vec<(u16, TestRequest, &'static str)> {
    let ask = |method: &str, path| {
        TestRequest::default().method(method.parse::<Method>().unwrap()).uri(path)
    };
    let large = "x".repeat(300 * 1024);
    vec![
        (200, ask("GET", "/"), "/"),
        (200, ask("HEAD", "/"), "HEAD /"),
        (200, ask("GET", "/sign-in"), "/sign-in"),
        (200, ask("GET", "/healthz"), "/healthz"),
        (200, ask("GET", "/api/docs/"), "/api/docs/"),
        (200, ask("GET", "/api/openapi.json"), "/api/openapi.json"),
        (200, ask("GET", "/api/v1/charter"), "/api/v1/charter"),
        (303, ask("GET", "/account"), "/account"),
        (308, ask("GET", "/api/docs"), "/api/docs"),
        (401, ask("GET", "/api/v1/cases"), "/api/v1/cases"),
        (401, ask("GET", "/api/v1/cases").insert_header(("authorization", "x")), "malformed"),
        (403, ask("POST", "/sign-out").set_form([("csrf", "x")]), "a foreign form"),
        (404, ask("GET", "/nowhere"), "/nowhere"),
        (404, ask("GET", "/assets/x/nowhere.css"), "an asset"),
        (404, ask("GET", "/api/nowhere"), "/api/nowhere"),
        (404, ask("GET", "/api/v1/cases/x"), "an id"),
        (405, ask("DELETE", "/"), "DELETE /"),
        (405, ask("GET", "/sign-out"), "GET /sign-out"),
        (405, ask("PATCH", "/api/v1/cases"), "PATCH /api/v1/cases"),
        (405, ask("OPTIONS", "/api/v1/cases"), "OPTIONS /api/v1/cases"),
        (413, ask("POST", "/sign-out").set_form([("csrf", large.clone())]), "a large form"),
        (413, ask("POST", "/api/v1/drafts").set_payload(large), "a large body"),
        (415, ask("POST", "/sign-out").set_payload("x"), "no form"),
        (415, ask("POST", "/api/v1/drafts").set_payload("x"), "no JSON"),
        (422, ask("GET", "/api/v1/cases?limit=0"), "a query"),
        (431, ask("GET", "/").insert_header(("cookie", "x".repeat(9000))), "a cookie"),
    ]
}

#[actix_web::test]
async fn every_page_and_every_answer_says_what_may_be_done_with_it() {
    let app = TestApp::new().await;
    for (status, request, what) in requests() {
        let page = app.browser().asks(request).await;
        assert_eq!(page.status, status, "{what}: {}", page.html);
        is_dressed(what, &page);
        assert_eq!(page.header("strict-transport-security"), "", "{what}");
    }
    for (status, request, what) in requests() {
        let page = app.browser().asks_plainly(request).await;
        assert_eq!(page.status == status, what != "/account", "{what}: {}", page.status);
        is_dressed(what, &page);
    }
}

#[actix_web::test]
async fn whoever_waits_is_told_no_less() {
    let address = Rate { per_minute: 1, burst: 1 };
    let app = TestApp::set_up().limited_to(Rates { address, ..Rates::OFF }).begun().await;
    app.browser().looks_at("/").await;

    for page in [
        app.browser().looks_at("/").await,
        app.browser().looks_at("/api/v1/charter").await,
        app.browser().asks_plainly(TestRequest::get().uri("/")).await,
    ] {
        assert_eq!(page.status, 429);
        is_dressed("429", &page);
        assert_ne!(page.header("retry-after"), "");
    }
}

#[actix_web::test]
async fn what_fails_through_our_fault_tells_nothing_of_the_inside() {
    let app = TestApp::new().await;
    let browser = app.browser();
    browser.signs_in(HEAD).await;
    app.loses("mandates");

    let request = TestRequest::get().uri("/api/v1/cases");
    let request = request.insert_header(("authorization", "Bearer secretariat"));
    for page in [browser.looks_at("/mandates").await, app.browser().asks_plainly(request).await] {
        assert_eq!(page.status, 500, "{}", page.html);
        is_dressed("500", &page);
        let small = page.html.to_lowercase();
        for inside in [
            "select",
            "mandates_lost",
            "no such",
            "relation",
            "diesel",
            "sqlite",
            "postgres",
            ".rs",
        ] {
            assert!(!small.contains(inside), "{inside}: {}", page.html);
        }
        assert!(page.html.contains(page.header("x-request-id")));
    }
}

#[actix_web::test]
async fn on_https_cookies_and_addresses_stay_on_https() {
    let app = TestApp::set_up().at_site("https://pagt.example").begun().await;
    let browser = app.browser();
    for (_, request, what) in requests() {
        let page = app.browser().asks(request).await;
        let policy = page.header("strict-transport-security");
        assert_eq!(policy, "max-age=31536000; includeSubDomains", "{what}");
    }

    let first = browser.looks_at("/sign-in").await;
    let link = browser.asks_for_link(HEAD).await;
    let signed_in = browser.opens(&link).await;
    let fields = [("language", "en"), ("back", "/")];
    let language = browser.sends("/", "/language", &fields).await;
    let signed_out = browser.sends("/", "/sign-out", &[]).await;

    let cookie = |page: &Page| {
        let value = page.header("set-cookie");
        let (name, rest) = value.split_once('=').unwrap();
        format!("{name}: {}", rest.split_once("; ").unwrap().1)
    };
    assert_eq!(
        [&first, &signed_in, &language, &signed_out].map(cookie),
        [
            "__Host-pagt-browser: Max-Age=86400; Path=/; HttpOnly; SameSite=Lax; Secure",
            "__Host-pagt-session: Max-Age=43200; Path=/; HttpOnly; SameSite=Lax; Secure",
            "pagt-language: Max-Age=31536000; Path=/; HttpOnly; SameSite=Lax; Secure",
            "__Host-pagt-session: Max-Age=0; Path=/; HttpOnly; SameSite=Lax; Secure",
        ]
    );
}

#[actix_web::test]
async fn nothing_that_is_meant_for_somebody_is_kept_by_anybody() {
    let app = TestApp::new().await;
    let browser = app.browser();
    browser.signs_in(HEAD).await;
    for path in ["/", "/account", "/mandates", "/outbox", "/security-log", "/nowhere"] {
        assert_eq!(browser.looks_at(path).await.header("cache-control"), "no-store", "{path}");
    }
    for path in ["/me", "/cases", "/tokens", "/security-log", "/nowhere"] {
        let answer = app.secretariat().get(path).await;
        assert_eq!(answer.header("cache-control"), "no-store", "{path}");
    }
}

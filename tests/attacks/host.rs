//! Host-header poisoning: the site's address is the one that was set, whatever a request says.

use support::app::TestApp;

use crate::scene::HEAD;

const POISON: [(&str, &str); 6] = [
    ("host", "evil.example"),
    ("x-forwarded-host", "evil.example"),
    ("x-forwarded-proto", "https"),
    ("forwarded", "host=evil.example;proto=https"),
    ("x-original-host", "evil.example"),
    ("x-forwarded-prefix", "//evil.example"),
];

#[actix_web::test]
async fn the_link_in_a_letter_leads_to_the_site_that_was_set() {
    let app = TestApp::set_up().at_site("https://pagt.example").begun().await;
    let browser = app.browser();
    let token = browser.looks_at("/sign-in").await.form_token();
    let mut request = browser.form("/sign-in", &token, &[("email", HEAD)]);
    for (name, value) in POISON {
        request = request.insert_header((name, value));
    }

    let answer = browser.asks(request).await;

    assert_eq!(answer.outcome(), "303 /sign-in/sent");
    let rendered = mail::render(&app.letters()[0]);
    assert!(rendered.text.contains("\nhttps://pagt.example/sign-in/link/"), "{}", rendered.text);
    assert!(!rendered.text.contains("evil") && !rendered.html.contains("evil"));
}

#[actix_web::test]
async fn no_page_and_no_answer_names_another_host() {
    let app = TestApp::set_up().at_site("https://pagt.example").begun().await;
    let browser = app.browser();
    for path in [
        "/",
        "/sign-in",
        "/account",
        "/nowhere",
        "/api/docs",
        "/api/openapi.json",
        "/api/v1/charter",
    ] {
        let mut request = actix_web::test::TestRequest::get().uri(path);
        for (name, value) in POISON {
            request = request.insert_header((name, value));
        }
        let page = browser.asks(request).await;
        assert!(!page.html.contains("evil.example"), "{path}");
        let headers = page.headers.iter().map(|(_, value)| value.to_str().unwrap_or_default());
        assert!(headers.into_iter().all(|value| !value.contains("evil.example")), "{path}");
    }
}

#[actix_web::test]
async fn an_origin_that_only_fits_the_host_header_is_another_origin() {
    let app = TestApp::set_up().at_site("https://pagt.example").begun().await;
    let browser = app.browser();
    let token = browser.looks_at("/sign-in").await.form_token();

    let request = browser.form("/sign-in", &token, &[("email", HEAD)]);
    let request = request.insert_header(("host", "evil.example"));
    let answer = browser.asks(request.insert_header(("origin", "https://evil.example"))).await;

    assert_eq!(answer.status, 403);
    assert_eq!(app.letters(), []);
}

//! Open redirects: whatever is asked for, a page leads on within the site.

use support::app::TestApp;

use crate::scene::HEAD;

/// What would lead elsewhere in one browser or another.
const ELSEWHERE: [&str; 14] = [
    "//evil.example",
    "///evil.example",
    "https://evil.example",
    "https:evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "\t//evil.example",
    " //evil.example",
    "javascript:alert(1)",
    "data:text/html,x",
    "/\nLocation: https://evil.example",
    "/account\r\nSet-Cookie: pagt-session=x",
    "/\u{a0}/evil.example",
];

/// `text` as a value in the query of an address.
fn escaped(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

#[actix_web::test]
async fn a_sign_in_leads_nowhere_else() {
    let app = TestApp::new().await;
    for (number, wanted) in ELSEWHERE.into_iter().enumerate() {
        let browser = app.browser();
        let link = browser.asks_for_link_to(&format!("nr{number}@example.org"), wanted).await;
        assert_eq!(browser.opens(&link).await.outcome(), "303 /", "{wanted:?}");
    }
}

#[actix_web::test]
async fn the_page_of_a_sign_in_passes_nothing_else_on() {
    let app = TestApp::new().await;
    let (browser, member) = (app.browser(), app.browser());
    member.signs_in(HEAD).await;
    for wanted in ELSEWHERE {
        let path = format!("/sign-in?return={}", escaped(wanted));

        let page = browser.looks_at(&path).await;

        let kept = page.between("name=\"return\" value=\"", "\"");
        assert_eq!(kept, ["/"], "{wanted:?}");
        assert_eq!(member.looks_at(&path).await.outcome(), "303 /", "{wanted:?}");
    }
}

#[actix_web::test]
async fn choosing_a_language_leads_nowhere_else() {
    let app = TestApp::new().await;
    let browser = app.browser();
    for wanted in ELSEWHERE {
        let fields = [("language", "en"), ("back", wanted)];
        let answer = browser.sends("/", "/language", &fields).await;
        assert_eq!(answer.outcome(), "303 /", "{wanted:?}");
    }
}

#[actix_web::test]
async fn a_page_that_asks_for_a_sign_in_leads_back_to_itself_alone() {
    let app = TestApp::new().await;
    let browser = app.browser();
    for (asked, leads) in [
        (
            "/account?x=https://evil.example",
            "303 /sign-in?return=%2Faccount%3Fx%3Dhttps%3A%2F%2Fevil.example",
        ),
        (
            "/account?done=%0d%0aSet-Cookie:x",
            "303 /sign-in?return=%2Faccount%3Fdone%3D%250d%250aSet-Cookie%3Ax",
        ),
    ] {
        assert_eq!(browser.looks_at(asked).await.outcome(), leads);
    }
    for nowhere in ["//evil.example/account", "/%5cevil.example", "/%09/evil.example"] {
        assert_eq!(browser.looks_at(nowhere).await.outcome(), "404", "{nowhere}");
    }
}

//! Header injection: whatever people write, a letter has the headers that it should have.

use mail::{Letter, Rendered, render};
use serde_json::json;
use support::app::TestApp;

use crate::scene::{HEAD, a_mandate};

/// Addresses that bring lines of their own along, or another recipient.
const ADDRESSES: [&str; 7] = [
    "mette@example.org\r\nBcc: victim@example.org",
    "mette@example.org\nSubject: x",
    "mette@example.org\rX: y",
    "mette\r\n@example.org",
    "mette@example.org\0",
    "mette@example.org, victim@example.org, x@example.org",
    "mette@exam\u{2028}ple.org",
];

/// Checks that nothing in `letter` begins a line that it should not.
fn is_in_order(letter: &Letter) -> Rendered {
    let rendered = render(letter);
    assert!(!rendered.subject.contains(|letter: char| letter.is_control()), "{rendered:?}");
    assert!(!letter.to.contains(|letter: char| letter.is_control() || letter.is_whitespace()));
    let begins = |line: &str| line.starts_with("Bcc:") || line.starts_with("<script");
    assert!(!rendered.text.lines().any(begins), "{}", rendered.text);
    assert!(!rendered.text.contains('\r') && !rendered.html.contains("<script"));
    rendered
}

#[actix_web::test]
async fn an_address_with_a_line_break_is_refused_on_the_page_and_no_letter_is_written() {
    let app = TestApp::new().await;
    let browser = app.browser();
    for address in ADDRESSES {
        let page = browser.sends("/sign-in", "/sign-in", &[("email", address)]).await;
        assert_eq!(page.status, 422, "{address:?}");
    }
    assert_eq!(app.letters(), []);
}

#[actix_web::test]
async fn an_address_with_a_line_break_is_refused_for_a_mandate() {
    let app = TestApp::new().await;
    let browser = app.browser();
    browser.signs_in(HEAD).await;
    let letters = app.letters().len();
    for address in ADDRESSES {
        let answer = app.secretariat().post("/mandates", a_mandate(address, "di", "voter")).await;
        assert_eq!(answer.status, 422, "{address:?}");
        assert_eq!(pointer(&answer), "/email", "{:#}", answer.body);

        let fields = [
            ("email", address),
            ("name", "Mette"),
            ("role", "party:di"),
            ("mandate", "voter"),
            ("starts_at-day", ""),
            ("starts_at-month", ""),
            ("starts_at-year", ""),
            ("ends_at-day", ""),
            ("ends_at-month", ""),
            ("ends_at-year", ""),
        ];
        let page = browser.sends("/mandates/new", "/mandates/new", &fields).await;
        assert_eq!(page.status, 422, "{address:?}");
    }
    assert_eq!(app.letters().len(), letters);
}

fn pointer(answer: &support::app::Answer) -> &str {
    answer["errors"][0]["pointer"].as_str().unwrap_or_default()
}

#[actix_web::test]
async fn the_name_of_an_organisation_stays_on_the_line_where_it_stands() {
    let app = TestApp::new().await;
    let mut application = app.another_application();
    let name = "Nordlys\r\nBcc: victim@example.org\r\n\r\n<script>alert(1)</script>\u{202e}";
    application["organisation"]["name"] = json!(name);
    let case = app.course().of(application).await;
    app.applicant().reads(&case).await;
    let role = app.applicant().get("/me").await.ok()["role"].clone();
    let mandate =
        json!({ "email": "bo@example.org", "name": "Bo", "role": role, "mandate": "contact" });

    let granted = app.applicant().post("/mandates", mandate).await.expect(201).text("id");
    app.applicant().post(&format!("/mandates/{granted}/end"), json!({})).await.ok();

    let letters = app.letters();
    let bos: Vec<_> = letters.iter().filter(|letter| letter.to == "bo@example.org").collect();
    assert_eq!(bos.len(), 2);
    for letter in &letters {
        is_in_order(letter);
    }
    for letter in bos {
        let rendered = is_in_order(letter);
        assert!(rendered.text.contains("Nordlys Bcc: victim@example.org <script>"));
        assert!(!rendered.text.contains('\u{202e}'));
    }
}

#[actix_web::test]
async fn the_name_of_a_person_gets_into_no_letter() {
    let app = TestApp::new().await;
    let mut mandate = a_mandate("bo@example.org", "di", "voter");
    mandate["name"] = json!("Bo\r\nBcc: victim@example.org");
    app.secretariat().post("/mandates", mandate).await.expect(201);
    app.browser().asks_for_link("bo@example.org").await;

    for letter in app.letters() {
        let rendered = is_in_order(&letter);
        assert!(!rendered.text.contains("Bcc") && !rendered.html.contains("Bcc"));
        assert_eq!(letter.to, "bo@example.org");
    }
}

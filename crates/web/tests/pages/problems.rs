//! Problems as pages, for those who look with a browser.

use actix_web::http::header::{ACCEPT, ORIGIN};
use actix_web::test::TestRequest;
use domain::actor::Role;
use domain::people::MandateKind;
use gate::{Rate, Rates};
use insta::assert_snapshot;
use web::Pages;

use crate::site::Site;

#[actix_web::test]
async fn what_is_not_there_is_told_in_both_languages() {
    let site = Site::new().await;

    assert_snapshot!("not_found", site.browser().looks_at("/nowhere").await.main());
    assert_snapshot!(
        "not_found_in_english",
        site.english_browser().looks_at("/nowhere").await.main()
    );
}

#[actix_web::test]
async fn whoever_may_not_is_told_who_may() {
    let site = Site::new().await;
    site.enrol("Soren", Role::Secretariat, &[MandateKind::CaseOfficer]);
    let browser = site.signed_in("Soren").await;

    let page = browser.looks_at("/security-log").await;

    assert_snapshot!("not_entitled", page.main());
    assert!(page.html.contains("<p class=\"user\">Soren, "));
}

#[actix_web::test]
async fn whoever_must_sign_in_first_is_led_there_or_told() {
    let site = Site::new().await;
    let browser = site.signed_in("freja").await;
    let token = browser.looks_at("/account").await.form_token();
    site.wait(61);

    let sent = TestRequest::post().uri("/account/name");
    let sent = sent.set_form([("name", "Freja"), ("csrf", &token)]);
    let sent = browser.asks(sent.insert_header((ORIGIN, "http://localhost:8080"))).await;
    let looked = browser.looks_at("/account").await;

    assert_snapshot!("signed_out", sent.main());
    assert_eq!(sent.header("www-authenticate"), "Bearer");
    assert_eq!(looked.outcome(), "303 /sign-in?return=%2Faccount");
    assert!(!browser.jar.borrow().contains_key("pagt-session"));
}

#[actix_web::test]
async fn each_kind_of_request_that_is_not_taken_has_its_page() {
    let site = Site::new().await;
    let browser = site.browser();
    browser.looks_at("/").await;
    let form =
        || TestRequest::post().uri("/sign-in").insert_header((ORIGIN, "http://localhost:8080"));

    let mut told = Vec::new();
    for (what, request) in [
        ("another method", TestRequest::delete().uri("/account")),
        ("looking at what is sent", TestRequest::get().uri("/sign-out")),
        ("a form without its token", form().set_form([("email", "a@b.c")])),
        ("no form", form().set_json([1])),
        ("too much", form().set_form([("email", "a".repeat(70_000))])),
    ] {
        let page = browser.asks(request).await;
        assert!(page.header("content-type").starts_with("text/html"), "{what}");
        assert!(page.html.contains("Forespørgslens nummer: "), "{what}");
        let allowed = page.header("allow");
        told.push(format!("{what}: {} {} [{allowed}]", page.outcome(), page.heading()));
    }

    browser.jar.borrow_mut().insert("other".to_owned(), "x".repeat(9000));
    let page = browser.looks_at("/").await;
    told.push(format!("too many cookies: {} {}", page.outcome(), page.heading()));

    assert_snapshot!(told.join("\n"), @r"
    another method: 405 Siden kan ikke bruges på den måde [GET, HEAD]
    looking at what is sent: 405 Siden kan ikke bruges på den måde [POST]
    a form without its token: 403 Formularen kan ikke bruges længere []
    no form: 415 Formularens format kan ikke bruges []
    too much: 413 Indholdet fylder for meget []
    too many cookies: 431 Browseren sendte for meget med
    ");
}

#[actix_web::test]
async fn whoever_asks_too_much_is_told_when_to_come_back() {
    let address = Rate { per_minute: 6, burst: 1 };
    let site = Site::with(Rates { address, ..Rates::OFF }, Pages::default()).await;
    let browser = site.browser();
    browser.looks_at("/").await;

    let page = browser.looks_at("/").await;

    assert_eq!((page.outcome().as_str(), page.header("retry-after").as_str()), ("429", "10"));
    assert_snapshot!("too_many_requests", page.main());
}

#[actix_web::test]
async fn programs_get_the_document_as_before() {
    let site = Site::new().await;

    let any = TestRequest::get().uri("/nowhere").insert_header((ACCEPT, "*/*"));
    let any = site.answers(any).await;
    let api = site.browser().looks_at("/api/v1/nowhere").await;

    for page in [any, api] {
        assert_eq!(page.header("content-type"), "application/problem+json");
    }
}

#[actix_web::test]
async fn what_pages_are_dressed_in_may_be_kept_for_good() {
    let site = Site::new().await;
    let browser = site.browser();
    let page = browser.looks_at("/").await;
    let style = page.between("<link rel=\"stylesheet\" href=\"", "\"").remove(0);

    let plain = browser.looks_at(&style).await;
    let old = browser.looks_at("/assets/old/css/dkfds.min.css").await;
    let missing = browser.looks_at(&style.replace("dkfds.min", "other")).await;

    assert_eq!(plain.header("cache-control"), "public, max-age=31536000, immutable");
    assert_eq!(plain.header("content-type"), "text/css; charset=utf-8");
    assert_eq!(
        (old.outcome().as_str(), old.header("cache-control").as_str()),
        ("200", "public, no-cache")
    );
    assert_eq!(missing.outcome(), "404");
}

#[actix_web::test]
async fn pages_are_kept_by_nobody_and_hold_neither_script_nor_style_of_their_own() {
    let site = Site::new().await;
    site.enrol("Freja", Role::Secretariat, &[MandateKind::HeadOfSecretariat]);
    let browser = site.signed_in("Freja").await;

    for path in
        ["/", "/account", "/mandates", "/mandates/new", "/outbox", "/security-log", "/demo/mail"]
    {
        let page = browser.looks_at(path).await;
        assert_eq!(page.outcome(), "200", "{path}");
        assert_eq!(page.header("cache-control"), "no-store", "{path}");
        let scripts = page.between("<script ", "</script>");
        let own =
            |script: &String| script.starts_with("src=\"/assets/") && script.ends_with("defer>");
        assert!(scripts.len() == 1 && scripts.iter().all(own), "{path}: {scripts:?}");
        for word in ["style=", "<style", " onclick", "javascript:"] {
            assert!(!page.html.contains(word), "{path}: {word}");
        }
        let ids = page.between(" id=\"", "\"");
        let mut different = ids.clone();
        different.sort();
        different.dedup();
        assert_eq!(ids.len(), different.len(), "{path}: {ids:?}");
        assert_eq!(page.html.matches("<h1>").count(), 1, "{path}");
    }
}

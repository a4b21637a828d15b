//! The pages that are open to everybody.

use actix_web::http::header::IF_NONE_MATCH;
use actix_web::test::TestRequest;
use domain::accession::Command;
use gate::Rates;
use insta::assert_snapshot;
use web::{Pages, Statement};

use crate::course::Course;
use crate::site::Site;

/// The pages that bear a tag, without those of single members.
const PUBLIC: [&str; 8] =
    ["/", "/pact", "/members", "/process", "/voting", "/was", "/privacy", "/apply"];

#[actix_web::test]
async fn the_pact_is_explained_in_both_languages() {
    let site = Site::new().await;

    for (path, danish, english) in [
        ("/pact", "public_pact", "public_pact_in_english"),
        ("/members", "public_members", "public_members_in_english"),
        ("/process", "public_process", "public_process_in_english"),
        ("/voting", "public_voting", "public_voting_in_english"),
        ("/was", "public_was", "public_was_in_english"),
        ("/privacy", "public_privacy", "public_privacy_in_english"),
    ] {
        assert_snapshot!(danish, site.browser().looks_at(path).await.main());
        assert_snapshot!(english, site.english_browser().looks_at(path).await.main());
    }
}

#[actix_web::test]
async fn a_public_page_is_sent_once_to_a_browser_that_keeps_it() {
    let site = Site::new().await;
    let browser = site.browser();
    let english = site.english_browser();
    browser.looks_at("/").await;
    english.looks_at("/").await;

    for path in PUBLIC {
        let page = browser.looks_at(path).await;
        let tag = page.header("etag");
        assert!(tag.starts_with('"') && tag.ends_with('"'), "{path}: {tag}");
        assert_eq!(page.header("cache-control"), "private, no-cache", "{path}");
        assert_eq!(page.header("vary"), "Cookie, Accept-Language", "{path}");

        let known = || TestRequest::get().uri(path).insert_header((IF_NONE_MATCH, tag.clone()));
        let again = browser.asks(known()).await;
        let of_another = site.browser().asks(known()).await;
        let in_english = english.asks(known()).await;

        assert_eq!((again.outcome(), again.html.len()), ("304".to_owned(), 0), "{path}");
        assert_eq!(again.header("etag"), tag, "{path}");
        // A program keeps no cookies.
        let ask = || TestRequest::get().uri(path);
        let plain = site.browser().asks(ask()).await.header("etag");
        let plain_again = site.browser().asks(ask().insert_header((IF_NONE_MATCH, plain))).await;
        assert_eq!(plain_again.outcome(), "304", "{path}");
        // What is on a page is bound to the browser, and to the language.
        assert_eq!(of_another.outcome(), "200", "{path}");
        assert_eq!(in_english.outcome(), "200", "{path}");
    }
}

#[actix_web::test]
async fn whoever_has_signed_in_keeps_no_page() {
    let site = Site::new().await;
    let browser = site.signed_in("freja").await;

    for path in PUBLIC {
        let page = browser.looks_at(path).await;
        assert_eq!(page.header("cache-control"), "no-store", "{path}");
        assert_eq!(page.header("etag"), "", "{path}");
    }
}

#[actix_web::test]
async fn a_member_is_shown_to_everybody_once_its_admission_is_public() {
    let site = Site::new().await;
    let course = Course::approved(&site).await;
    let (path, public) = (format!("/members/{}", course.id), site.browser());

    assert_eq!(public.looks_at(&path).await.outcome(), "404");
    assert_eq!(course.freja.looks_at(&path).await.outcome(), "200");
    assert!(!public.looks_at("/members").await.html.contains("Nordlys"));

    let (reasons, letter) = (String::new(), "Velkommen.".to_owned());
    course.does(&course.freja, Command::IssueDecision { reasons, letter });
    let member = public.looks_at(&path).await;

    assert_snapshot!("public_member", member.main());
    assert_snapshot!(
        "public_member_in_english",
        site.english_browser().looks_at(&path).await.main()
    );
    assert_snapshot!("public_members_with_associate", public.looks_at("/members").await.main());
    for private in ["mette@example.org", "+45 12 34 56 01", "nordlys.example.org"] {
        assert!(!member.html.contains(private), "{private}");
    }
    assert!(member.header("etag").starts_with('"'));
    assert_eq!(public.looks_at("/members/other").await.outcome(), "404");
}

#[actix_web::test]
async fn members_are_found_by_name_and_number() {
    let site = Site::new().await;
    let browser = site.browser();
    let names = async |path: &str| {
        browser
            .looks_at(path)
            .await
            .between(
                "<td class=\"pagt-long\" data-title=\"Organisation\"><a href=\"/members/",
                "</a>",
            )
            .len()
    };

    assert_eq!(names("/members").await, 10);
    assert_eq!(names("/members?text=DANSK").await, 2);
    assert_eq!(names("/members?text=16077593").await, 1);
    assert_eq!(names("/members?state=former").await, 0);
    let none = browser.looks_at("/members?text=zzz").await;
    assert!(none.html.contains("Intet medlem har det navn eller CVR-nummer."));
    for path in ["/members?state=other", "/members?after=x"] {
        assert_eq!(browser.looks_at(path).await.outcome(), "422", "{path}");
    }
}

#[actix_web::test]
async fn the_search_finds_pages_and_members_and_the_cases_that_one_may_see() {
    let site = Site::new().await;
    let course = Course::voting(&site).await;
    let public = site.browser();

    assert_snapshot!("search", public.looks_at("/search?text=dansk").await.main());
    assert_snapshot!("search_of_nothing", public.looks_at("/search").await.main());
    assert_snapshot!("search_in_vain", public.looks_at("/search?text=z%22%3Cb%3E").await.main());
    let english = site.english_browser();
    assert_snapshot!("search_in_english", english.looks_at("/search?text=vote").await.main());

    let case = course.page("");
    for (browser, sees) in
        [(&course.freja, true), (&course.anna, true), (&course.mette, true), (&public, false)]
    {
        let found = browser.looks_at("/search?text=nordlys").await;
        assert_eq!(found.html.contains(&case), sees);
    }
    let newcomer = site.signed_in("ny").await.looks_at("/search?text=nordlys").await;
    assert!(!newcomer.html.contains(&case));
    let long = format!("/search?text={}", "a".repeat(201));
    assert_eq!(public.looks_at(&long).await.outcome(), "422");
}

#[actix_web::test]
async fn the_owners_statements_come_before_ours_and_an_address_before_both() {
    let text = Statement::new(Some("# Vores erklæring\n\nAlt <b>virker</b>."), None);
    let pages = Pages {
        accessibility_text: text,
        privacy: Some("https://pagt.example/privacy".to_owned()),
        ..Pages::default()
    };
    let site = Site::with(Rates::OFF, pages).await;

    assert_snapshot!("was_of_owner", site.english_browser().looks_at("/was").await.main());
    let privacy = site.browser().looks_at("/privacy").await;
    assert_eq!(privacy.outcome(), "303 https://pagt.example/privacy");
    let front = site.browser().looks_at("/").await;
    assert!(front.html.contains("href=\"/was\""));
    assert!(front.html.contains("href=\"https://pagt.example/privacy\""));
}

#[actix_web::test]
async fn a_page_about_the_pact_says_where_it_is_and_what_it_is_about() {
    let site = Site::new().await;

    let page = site.english_browser().looks_at("/voting").await;

    let current = page.between("aria-current=\"true\"><span>", "</span>");
    assert_eq!(current, ["The pact"]);
    assert_eq!(
        page.between("<meta name=\"description\" content=\"", "\""),
        ["The rule by which the founding parties decide on an application, with worked examples."]
    );
    assert!(page.html.contains("<form action=\"/search\" method=\"get\" role=\"search\""));
}

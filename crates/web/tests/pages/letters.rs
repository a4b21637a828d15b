//! Letters to the applicant: the list on the page of a case, each on its page, and as a PDF.

use domain::accession::Command;
use insta::assert_snapshot;

use crate::course::Course;
use crate::site::Site;

/// The case has been approved, and the letter is sent.
async fn decided(site: &Site) -> Course<'_> {
    let course = Course::approved(site).await;
    let (reasons, letter) = (String::new(), "Velkommen til.\n\nVi glæder os.".to_owned());
    course.does(&course.freja, Command::IssueDecision { reasons, letter });
    course
}

#[actix_web::test]
async fn the_page_of_a_case_lists_its_letters_to_whoever_sees_the_case() {
    let site = Site::new().await;
    let course = decided(&site).await;

    let list = async |browser: &crate::site::Browser<'_>| {
        let page = browser.looks_at(&course.page("")).await;
        page.between("<ul class=\"pagt-letters\">", "</ul>")
            .concat()
            .replace(&course.id.to_string(), "[id]")
    };

    let shown = list(&course.mette).await;
    assert_eq!(shown, list(&course.anna).await);
    assert_eq!(shown, list(&course.freja).await);
    assert_snapshot!("letters", shown);
}

#[actix_web::test]
async fn each_letter_has_a_page_in_both_languages() {
    let site = Site::new().await;
    let course = decided(&site).await;

    let receipt = course.mette.looks_at(&course.page("/letters/1")).await;
    let approval = course.mette.looks_at(&course.page("/letters/2")).await;
    let english = course.mette.looks_at(&course.page("/letters/3?language=en")).await;

    assert_snapshot!("receipt", receipt.main());
    assert_snapshot!("approval", approval.main());
    assert_snapshot!("kickoff_in_english", english.main());
}

#[actix_web::test]
async fn each_letter_comes_as_a_pdf() {
    let site = Site::new().await;
    let course = decided(&site).await;

    let pdf = course.mette.looks_at(&course.page("/letters/2.pdf?language=en")).await;

    assert_eq!(pdf.outcome(), "200");
    assert_eq!(pdf.header("content-type"), "application/pdf");
    let named = pdf.header("content-disposition");
    assert!(named.starts_with("inline; filename=\"") && named.ends_with("-2-en.pdf\""), "{named}");
    assert!(pdf.html.starts_with("%PDF-1.7"));
}

#[actix_web::test]
async fn a_letter_is_for_those_who_see_the_case() {
    let site = Site::new().await;
    let course = decided(&site).await;
    let nina = site.signed_in("Nina").await;

    for page in ["/letters/1", "/letters/1.pdf"] {
        let place = course.page(page);
        assert_eq!(nina.looks_at(&place).await.outcome(), "404");
        assert!(site.browser().looks_at(&place).await.outcome().starts_with("303 /sign-in?"));
        assert_eq!(course.anna.looks_at(&place).await.outcome(), "200");
    }
    for page in [
        "/letters/9",
        "/letters/0",
        "/letters/x",
        "/letters/9.pdf",
        "/letters/-1",
        "/letters/4294967295",
    ] {
        assert_eq!(course.mette.looks_at(&course.page(page)).await.outcome(), "404", "{page}");
    }
}

//! Attachments: on a case, beside a note, and with an application that is still being written.

use domain::accession::Command;
use insta::assert_snapshot;

use crate::course::Course;
use crate::site::{Browser, Site};

const A_PDF: &[u8] = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n";
const ANOTHER_PDF: &[u8] = b"%PDF-1.7\n2 0 obj\n<<>>\nendobj\n%%EOF\n";
const NO_PDF: &[u8] = b"<!doctype html><script>alert(1)</script>";

#[actix_web::test]
async fn files_are_attached_to_a_case_and_listed() {
    let site = Site::new().await;
    let course = Course::received(&site).await;
    let (freja, page) = (&course.freja, course.page("/files"));
    assert_snapshot!("files_secretariat", freja.looks_at(&page).await.main());

    let fields = [("version", "1"), ("to", "shared_note")];
    let files = [("Referat af mødet.pdf", A_PDF), ("Bilag 2.pdf", ANOTHER_PDF)];
    let sent = freja.sends_files(&page, &page, &fields, &files).await;
    assert_eq!(sent.outcome(), format!("303 {}?done=file-attached", course.page("")));

    assert_snapshot!("files_applicant", course.mette.looks_at(&page).await.main());
    let case = course.mette.looks_at(&course.page("")).await;
    let place = case.between("<a href=\"", "\"").into_iter().find(|href| href.contains("/files/"));
    let file = course.mette.looks_at(&place.unwrap()).await;
    assert_eq!(
        (file.header("content-type").as_str(), file.html.as_bytes()),
        ("application/pdf", A_PDF)
    );
    assert_eq!(
        file.header("content-disposition"),
        "inline; filename=\"Referat af m_det.pdf\"; filename*=UTF-8''Referat%20af%20m%C3%B8det.pdf"
    );
}

#[actix_web::test]
async fn what_was_sent_is_kept_when_something_is_to_be_mended() {
    let site = Site::new().await;
    let course = Course::received(&site).await;
    let (freja, page) = (&course.freja, course.page("/files"));

    let fields = [("version", "1"), ("to", "shared_note")];
    let none = freja.sends_files(&page, &page, &fields, &[]).await;
    assert_eq!(none.outcome(), "422");
    assert!(none.html.contains("href=\"#file\""));

    let fields = [("version", "1")];
    let no_place = freja.sends_files(&page, &page, &fields, &[("a.pdf", A_PDF)]).await;
    assert_eq!(no_place.outcome(), "422");
    assert_snapshot!("files_to_mend", no_place.main());
    let kept = no_place.between("name=\"kept\" value=\"", "\"").remove(0);
    let fields = [("version", "1"), ("to", "internal_note"), ("kept", kept.as_str())];
    let sent = freja.sends(&page, &page, &fields).await;
    assert_eq!(sent.outcome(), format!("303 {}?done=file-attached", course.page("")));
    assert!(!course.mette.looks_at(&page).await.html.contains("a.pdf"));

    let files = [("b.pdf", ANOTHER_PDF), ("c.pdf", NO_PDF)];
    let fields = [("version", "2"), ("to", "internal_note")];
    let refused = freja.sends_files(&page, &page, &fields, &files).await;
    assert_eq!(refused.outcome(), "422");
    assert!(refused.html.contains("<li>b.pdf<input") && refused.html.contains("makroer"));
}

#[actix_web::test]
async fn a_note_is_written_with_its_files_or_not_at_all() {
    let site = Site::new().await;
    let course = Course::received(&site).await;
    let (freja, page) = (&course.freja, course.page("/do/add-file-note"));
    assert_snapshot!("files_on_a_note", freja.looks_at(&page).await.main());

    let fields = [("version", "1"), ("audience", "internal"), ("text", " ")];
    let empty = freja.sends_files(&page, &page, &fields, &[("a.pdf", A_PDF)]).await;
    assert_eq!(empty.outcome(), "422");
    let kept = empty.between("name=\"kept\" value=\"", "\"").remove(0);
    assert!(freja.looks_at(&course.page("/files")).await.html.contains("ingen bilag endnu"));

    let fields =
        [("version", "1"), ("audience", "internal"), ("text", "Se bilaget"), ("kept", &kept)];
    assert_eq!(freja.sends(&page, &page, &fields).await.status, 303);
    let listed = course.anna.looks_at(&course.page("/files")).await;
    assert!(listed.html.contains("a.pdf") && listed.html.contains("Internt notat"));
    assert!(!course.mette.looks_at(&course.page("")).await.html.contains("a.pdf"));
}

#[actix_web::test]
async fn a_page_tells_why_nothing_can_be_attached() {
    let site = Site::new().await;
    let course = Course::nominated(&site).await;
    let page = course.page("/files");

    let closed = course.mette.looks_at(&page).await;
    assert!(!closed.html.contains("type=\"file\""));
    assert!(closed.html.contains("rette ansøgningen"), "{}", closed.main());
    let sent = course.mette.sends_files("/account", &page, &[("version", "1")], &[]).await;
    assert_eq!(sent.outcome(), "409");
}

/// The draft that somebody new has begun.
async fn draft(browser: &Browser<'_>) -> String {
    let begun = browser.sends("/apply", "/apply/begin", &[]).await.outcome();
    begun.strip_prefix("303 ").unwrap().replace("/organisation", "")
}

#[actix_web::test]
async fn an_application_has_attachments_until_it_is_submitted() {
    let site = Site::new().await;
    let mette = site.signed_in("Mette").await;
    let draft = draft(&mette).await;
    let page = format!("{draft}/files");

    let sent = mette.sends_files(&page, &page, &[], &[("CV.pdf", A_PDF)]).await;
    assert_eq!(sent.outcome(), format!("303 {page}"));
    let again = mette.sends_files(&page, &page, &[], &[("CV igen.pdf", A_PDF)]).await;
    assert_eq!(again.outcome(), "409");
    let listed = mette.looks_at(&page).await;
    assert_snapshot!("files_of_a_draft", listed.main());
    assert!(mette.looks_at(&format!("{draft}/check")).await.html.contains("CV.pdf"));

    let file = listed.between("href=\"", "\"").into_iter().find(|href| href.ends_with("/remove"));
    let remove = file.unwrap();
    let download = mette.looks_at(remove.strip_suffix("/remove").unwrap()).await;
    assert_eq!(download.header("content-security-policy"), "sandbox; default-src 'none'");
    assert!(mette.looks_at(&remove).await.html.contains("CV.pdf"));
    let removed = mette.sends(&remove, &remove, &[("version", "1")]).await;
    assert_eq!(removed.outcome(), format!("303 {page}"));
    assert!(mette.looks_at(&page).await.html.contains("ingen bilag endnu"));
}

#[actix_web::test]
async fn the_next_version_of_an_application_brings_its_attachments_along() {
    let site = Site::new().await;
    let course = Course::received(&site).await;
    let question = "Har I et bilag?".to_owned();
    course.does(&course.freja, Command::RequestInformation { question, deadline: None });
    let (mette, page) = (&course.mette, course.page("/revision"));
    let begun = mette.sends(&page, &format!("{page}/begin"), &[]).await.outcome();
    let files = begun.strip_prefix("303 ").unwrap().replace("/check", "/files");
    let added = mette.sends_files(&files, &files, &[], &[("Bilaget.pdf", A_PDF)]).await;
    assert_eq!(added.outcome(), format!("303 {files}"));

    let sent = mette.sends(&page, &page, &[("version", "2"), ("said", "Ja.")]).await;
    assert_eq!(sent.outcome(), format!("303 {}?done=revision-sent", course.page("")));
    let listed = course.anna.looks_at(&course.page("/files")).await;
    assert!(listed.html.contains("Bilaget.pdf"), "{}", listed.main());
    assert!(listed.html.contains("Svar på en anmodning om oplysninger"));
}

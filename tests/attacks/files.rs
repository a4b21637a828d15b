//! Files that are something else, too large, too many, broken off, or somebody else's; and how files are handed over.

use actix_web::http::Method;
use actix_web::test::TestRequest;
use serde_json::json;
use support::app::{A_PDF, Answer, Browser, TestApp, Who};

use crate::forms::code;
use crate::scene::{HEAD, NOWHERE};

const MEGABYTE: usize = 1024 * 1024;

#[actix_web::test]
async fn a_file_is_what_its_content_says() {
    let app = TestApp::new().await;
    let before = app.contents();
    for (name, content) in [
        ("letter.pdf", b"<!doctype html><script>alert(1)</script>".as_slice()),
        ("picture.png", b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"),
        ("letter.docx", b"MZ\x90\x00\x03 an executable"),
        ("both.pdf", b"%PDF-1.7\n<html><script>alert(1)</script></html>\n%%EOF"),
        ("behind.pdf", b"%PDF-1.7\n%%EOF\n<script>alert(1)</script>"),
        ("archive.pdf", b"%PDF-1.7\nPK\x05\x06 an archive\n%%EOF"),
        ("picture.gif", b"GIF89a/*<script>*/;"),
        ("script.png", b"#!/bin/sh\necho"),
    ] {
        let answer = app.applicant().brings(name, content).await;
        answer.refused(422, "file-type-not-taken");
    }
    app.applicant().brings("nothing.pdf", b"").await.refused(422, "file-empty");
    assert_eq!(before.difference(&app.contents()), Vec::<String>::new());
}

#[actix_web::test]
async fn the_type_that_is_sent_is_not_believed() {
    let app = TestApp::new().await;
    let sent = |content: &[u8], kind| {
        app.applicant().asks(Method::POST, "/files").bytes(content, Some(kind))
    };
    sent(b"<html></html>", "application/pdf").await.refused(422, "file-type-not-taken");
    let taken = sent(A_PDF, "text/html").await.expect(201);
    assert_eq!(taken["media_type"], "application/pdf");
    assert_eq!(taken["name"], "file.pdf");
}

#[actix_web::test]
async fn a_name_leads_nowhere_and_breaks_no_header() {
    let app = TestApp::new().await;
    let case = app.course().await;
    let huge = "x".repeat(7000);
    for (said, kept) in [
        ("../../../etc/passwd", "passwd.pdf"),
        ("..%2f..%2fx.pdf", "x.pdf"),
        ("C:\\\\temp\\\\x.html", "x.html.pdf"),
        ("a\tb.pdf", "ab.pdf"),
        (huge.as_str(), &format!("{}.pdf", "x".repeat(116))),
    ] {
        let file = app.applicant().brings(said, A_PDF).await.expect(201);
        if !said.contains("%2f") {
            assert_eq!(file["name"], *kept);
        }
    }
    let extended = "attachment; filename*=UTF-8''a%0D%0ASet-Cookie:%20x%00%E2%80%AEfdp.exe";
    let request =
        app.applicant().asks(Method::POST, "/files").header("Content-Disposition", extended);
    let file = request.bytes(A_PDF, Some("application/pdf")).await.expect(201);
    assert_eq!(file["name"], "aSet-Cookie- xfdp.exe.pdf");

    let body = json!({ "file": file["id"], "to": "application" });
    app.applicant().post(&format!("/cases/{case}/attach-file"), body).await.ok();
    let place = format!("/cases/{case}/files/{}", file.text("id"));
    let answer = app.applicant().get(&place).await.ok();
    assert_eq!(
        answer.header("content-disposition"),
        "inline; filename=\"aSet-Cookie- xfdp.exe.pdf\"; filename*=UTF-8''aSet-Cookie-%20xfdp.exe.pdf"
    );
    assert_eq!(answer.header("set-cookie"), "");
}

/// What keeps a file from doing anything.
fn is_safe(answer: &Answer, how: &str) {
    assert_eq!(answer.header("x-content-type-options"), "nosniff");
    assert_eq!(answer.header("content-security-policy"), "sandbox; default-src 'none'");
    assert_eq!(answer.header("cross-origin-resource-policy"), "same-origin");
    assert_eq!(answer.header("cache-control"), "no-store");
    assert!(answer.header("content-disposition").starts_with(how), "{:?}", answer.headers);
}

#[actix_web::test]
async fn a_file_is_handed_over_so_that_nothing_in_it_runs() {
    let app = TestApp::new().await;
    let case = app.course().await;
    let file = app.applicant().attaches(&case, "application", "a.pdf", A_PDF).await;
    let answer = app.party("di").get(&format!("/cases/{case}/files/{file}")).await.ok();
    is_safe(&answer, "inline; ");
    assert_eq!(answer.header("content-type"), "application/pdf");
    assert_eq!(answer.body.as_str().map(str::as_bytes), Some(A_PDF));

    let file = app.applicant().attaches(&case, "application", "a.odt", &an_odt()).await;
    let answer = app.party("di").get(&format!("/cases/{case}/files/{file}")).await.ok();
    is_safe(&answer, "attachment; ");
    assert_eq!(answer.header("content-type"), "application/vnd.oasis.opendocument.text");
}

/// The least that is an OpenDocument text: an archive with one part, which is not packed.
fn an_odt() -> Vec<u8> {
    const SAID: &[u8] = b"application/vnd.oasis.opendocument.text";
    let size = u8::try_from(SAID.len()).unwrap();
    let sizes = [size, 0, 0, 0, size, 0, 0, 0, 8, 0, 0, 0];
    let mut content = b"PK\x03\x04\x14\0\0\0\0\0\0\0\0\0\0\0\0\0".to_vec();
    content.extend(sizes);
    content.extend(b"mimetype");
    content.extend(SAID);
    let at = u8::try_from(content.len()).unwrap();
    let mut list = b"PK\x01\x02\x14\0\x14\0\0\0\0\0\0\0\0\0\0\0\0\0".to_vec();
    list.extend(sizes);
    list.extend([0; 14]);
    list.extend(b"mimetype");
    content.extend(&list);
    content.extend(b"PK\x05\x06\0\0\0\0\x01\0\x01\0");
    content.extend([u8::try_from(list.len()).unwrap(), 0, 0, 0, at, 0, 0, 0, 0, 0]);
    content
}

#[actix_web::test]
async fn what_is_too_large_is_not_taken() {
    let app = TestApp::new().await;
    let large = vec![b' '; 10 * MEGABYTE + 1];
    app.applicant().brings("large.pdf", &large).await.refused(413, "body-too-large");

    let browser = app.browser();
    browser.signs_in(HEAD).await;
    let case = app.course().await;
    let place = format!("/cases/{case}/do/add-file-note");
    let token = browser.looks_at("/account").await.form_token();
    let fields = [("version", "1"), ("audience", "internal"), ("text", "Husk det her")];
    let page = browser.asks(browser.form_with(&place, &token, &fields, &[("a.pdf", &large)])).await;
    assert_eq!(page.status, 413);
    assert!(page.html.contains("Husk det her") && page.html.contains("10 MB"), "{}", page.html);

    let endless = vec![b' '; 61 * MEGABYTE];
    let request = browser.form_with(&place, &token, &fields, &[("a.pdf", &endless)]);
    assert_eq!(code(&browser.asks_plainly(request).await), "body-too-large");
}

#[actix_web::test]
async fn too_many_files_are_not_taken() {
    let app = TestApp::new().await;
    let (browser, place, token) = noting(&app).await;
    let fields = [("version", "1"), ("audience", "internal"), ("text", "Husk det her")];
    let six = [("a.pdf", A_PDF); 6];
    let page = browser.asks(browser.form_with(&place, &token, &fields, &six)).await;
    assert_eq!(page.status, 409);
    assert!(page.html.contains("Husk det her"), "{}", page.html);

    for _ in 0..20 {
        app.applicant().uploads("a.pdf", A_PDF).await;
    }
    app.applicant().brings("a.pdf", A_PDF).await.refused(409, "files-loose");
    app.wait(25);
    app.engine().forget(app.now()).unwrap();
    app.applicant().uploads("a.pdf", A_PDF).await;
}

/// The browser of the head of the secretariat, the place where a note is added to a case, and a token.
async fn noting(app: &TestApp) -> (Browser<'_>, String, String) {
    let browser = app.browser();
    browser.signs_in(HEAD).await;
    let case = app.course().await;
    let token = browser.looks_at("/account").await.form_token();
    (browser, format!("/cases/{case}/do/add-file-note"), token)
}

#[actix_web::test]
async fn no_form_with_files_is_taken_without_its_token_before_them() {
    let app = TestApp::new().await;
    let (browser, place, token) = noting(&app).await;
    let before = app.contents();
    let part = |name: &str, value: &str| {
        format!("--B\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
    };
    let file = format!(
        "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n{}\r\n",
        String::from_utf8_lossy(A_PDF)
    );
    let note = part("audience", "internal") + &part("text", "Hej") + &part("version", "1");
    let own = part("csrf", &token);
    for (what, body) in [
        ("no token", format!("{note}{file}--B--\r\n")),
        ("a changed token", format!("{}{note}{file}--B--\r\n", part("csrf", &token[1..]))),
        ("two tokens", format!("{own}{own}{note}{file}--B--\r\n")),
        ("the token behind the file", format!("{note}{file}{own}--B--\r\n")),
        ("a second token behind the file", format!("{own}{note}{file}{own}--B--\r\n")),
    ] {
        let answer = browser.asks_plainly(multipart(&place, body)).await;
        assert_eq!((answer.status, code(&answer).as_str()), (403, "form-not-trusted"), "{what}");
    }
    let foreign = multipart(&place, format!("{own}{note}{file}--B--\r\n"))
        .insert_header(("origin", "https://evil.example"));
    assert_eq!(browser.asks_plainly(foreign).await.status, 403);
    let changes = before.difference(&app.contents());
    assert!(changes.iter().all(|change| change.starts_with("+ security_log: ")), "{changes:#?}");

    let whole = format!("{own}{note}{file}--B--\r\n");
    for (what, body, expected) in [
        ("broken off in the file", whole[..whole.len() - 30].to_owned(), "body-interrupted"),
        ("broken off in a field", format!("{own}--B\r\nContent-Dispo"), "body-interrupted"),
        ("not in parts at all", "csrf=x".to_owned(), "body-interrupted"),
        (
            "a file in another field",
            whole.replace("name=\"file\"", "name=\"text2\""),
            "form-mismatch",
        ),
        ("an unknown field", format!("{own}{note}{}--B--\r\n", part("role", "x")), "form-mismatch"),
        ("a null character", format!("{own}{}--B--\r\n", part("text", "a\0b")), "form-mismatch"),
        ("a text as a file", format!("{own}{note}{}--B--\r\n", part("file", "x")), "form-mismatch"),
    ] {
        let answer = browser.asks_plainly(multipart(&place, body)).await;
        assert_eq!(code(&answer), expected, "{what}: {}", answer.html);
    }
    assert_eq!(browser.asks_plainly(multipart(&place, whole)).await.status, 303);
}

fn multipart(place: &str, body: String) -> TestRequest {
    TestRequest::post()
        .uri(place)
        .insert_header(("origin", "http://localhost:8080"))
        .insert_header(("content-type", "multipart/form-data; boundary=B"))
        .set_payload(body)
}

#[actix_web::test]
async fn no_form_that_takes_no_files_is_sent_any() {
    let app = TestApp::new().await;
    let (browser, place, token) = noting(&app).await;
    let place = place.replace("add-file-note", "put-on-hold");
    let before = app.contents();
    let fields = [("version", "1"), ("reason", "Ferie")];
    let request = browser.form_with(&place, &token, &fields, &[("a.pdf", A_PDF)]);
    assert_eq!(code(&browser.asks_plainly(request).await), "form-mismatch");
    assert_eq!(before.difference(&app.contents()), Vec::<String>::new());
}

#[actix_web::test]
async fn others_files_are_as_if_they_were_not_there() {
    let app = TestApp::new().await;
    let (case, other) = (app.course().await, app.course().of(app.another_application()).await);
    let loose = app.applicant().uploads("a.pdf", A_PDF).await;
    let attached = app.applicant().attaches(&case, "application", "b.pdf", A_PDF).await;

    // Somebody else's, one that is attached already, and none at all.
    for file in [loose.as_str(), &attached, NOWHERE] {
        let body = json!({ "file": file, "to": "internal_note" });
        let answer = app.secretariat().post(&format!("/cases/{case}/attach-file"), body).await;
        answer.refused(422, "file-unknown");
        let draft = app.another_applicant().drafts(app.another_application()).await;
        let body = json!({ "file": file });
        let answer = app.another_applicant().post(&format!("/drafts/{draft}/files"), body).await;
        answer.refused(422, "file-unknown");
    }
    // On another case than its own, and loose.
    for place in [
        format!("/cases/{other}/files/{attached}"),
        format!("/cases/{case}/files/{loose}"),
        format!("/cases/{case}/files/{NOWHERE}"),
    ] {
        app.secretariat().get(&place).await.refused(404, "not-found");
    }
    // A case that one cannot see.
    for who in [Who::AnotherApplicant, Who::AdvisoryBoard] {
        let place = format!("/cases/{case}/files/{attached}");
        app.as_who(who).get(&place).await.refused(404, "not-found");
    }
    let body = json!({ "file": loose, "to": "application" });
    let place = format!("/cases/{NOWHERE}/attach-file");
    app.applicant().post(&place, body).await.refused(404, "not-found");
}

#[actix_web::test]
async fn a_file_is_hidden_from_those_who_do_not_see_what_it_stands_beside() {
    let app = TestApp::new().await;
    let case = app.course().nominated_by("di").with_recusal_of("hk").await;
    let internal = app.secretariat().attaches(&case, "internal_note", "a.pdf", A_PDF).await;
    let shared = app.secretariat().attaches(&case, "shared_note", "b.pdf", A_PDF).await;

    for (who, file, status) in [
        (Who::Party("di"), &internal, 200),
        (Who::Party("hk"), &internal, 404),
        (Who::Applicant, &internal, 404),
        (Who::Applicant, &shared, 200),
        (Who::Party("hk"), &shared, 200),
    ] {
        let answer = app.as_who(who).get(&format!("/cases/{case}/files/{file}")).await;
        assert_eq!(answer.status, status, "{who:?}");
    }
    let listed = app.applicant().get(&format!("/cases/{case}/files")).await.ok();
    assert!(!listed.body.to_string().contains(&internal), "{:#}", listed.body);
    let timeline = app.applicant().get(&format!("/cases/{case}/timeline")).await.ok();
    assert!(!timeline.body.to_string().contains(&internal), "{:#}", timeline.body);
}

#[actix_web::test]
async fn a_file_on_a_case_stays_there() {
    let app = TestApp::new().await;
    let case = app.course().await;
    let file = app.applicant().attaches(&case, "application", "a.pdf", A_PDF).await;
    let place = format!("/cases/{case}/files/{file}");
    app.applicant().delete(&place).await.refused(405, "method-not-allowed");
    app.wait(100);
    app.engine().forget(app.now()).unwrap();
    app.applicant().get(&place).await.ok();
    assert_eq!(app.engine().verify().unwrap(), []);
}

//! An applicant's answer to a question, and the next version of its application.

use domain::accession::Command;
use insta::assert_snapshot;

use crate::course::Course;
use crate::site::Site;

async fn asked(site: &Site) -> Course<'_> {
    let course = Course::received(site).await;
    let question = "Hvilke robotter\nhar I?".to_owned();
    course.does(&course.freja, Command::RequestInformation { question, deadline: None });
    course
}

#[actix_web::test]
async fn a_question_stands_first_and_is_answered_without_a_change() {
    let site = Site::new().await;
    let course = asked(&site).await;
    let page = course.page("/revision");

    let case = course.mette.looks_at(&course.page("")).await;
    assert!(case.html.find("Hvilke robotter").unwrap() < case.html.find("pagt-facts").unwrap());
    assert_snapshot!("revision_asked", course.mette.looks_at(&page).await.main());

    let fields = [("version", "2"), ("said", " ")];
    let empty = course.mette.sends(&page, &page, &fields).await;
    assert_eq!(empty.outcome(), "422");
    assert!(empty.html.contains("href=\"#said\""));

    let fields = [("version", "2"), ("said", "Syv store.")];
    let sent = course.mette.sends(&page, &page, &fields).await;
    assert_eq!(sent.outcome(), format!("303 {}?done=revision-sent", course.page("")));
    assert!(course.freja.looks_at(&course.page("")).await.html.contains("Syv store."));
}

#[actix_web::test]
async fn a_new_version_is_written_in_the_steps_and_told_with_what_has_changed() {
    let site = Site::new().await;
    let course = Course::received(&site).await;
    let (mette, page) = (&course.mette, course.page("/revision"));
    assert!(!mette.looks_at(&page).await.html.contains("name=\"said\""));

    let begun = mette.sends(&page, &format!("{page}/begin"), &[]).await.outcome();
    let check = begun.strip_prefix("303 ").unwrap();
    let step = check.replace("check", "motivation");
    let written = [
        ("version", "1"),
        ("motivation", "Ny motivation"),
        ("self_assessment", "Tekst"),
        ("to", "check"),
    ];
    assert_eq!(mette.sends(&step, &step, &written).await.outcome(), begun);
    let again = mette.sends(&page, &format!("{page}/begin"), &[]).await;
    assert_eq!(again.outcome(), begun, "the draft is gone on with");
    assert!(mette.looks_at(check).await.html.contains(&format!("href=\"{page}\"")));
    assert!(mette.looks_at("/apply").await.html.contains("(rettelser til en sag)"));

    assert_snapshot!("revision_changed", mette.looks_at(&page).await.main());
    let sent = mette.sends(&page, &page, &[("version", "1"), ("said", "Bedre ord")]).await;
    assert_eq!(sent.outcome(), format!("303 {}?done=revision-sent", course.page("")));
    let case = course.anna.looks_at(&course.page("")).await;
    assert!(case.html.contains("<del class=\"pagt-text\">Tekst</del>"));
    assert!(case.html.contains("<ins class=\"pagt-text\">Ny motivation</ins>"));
    assert_eq!(mette.looks_at(check).await.outcome(), "404", "the draft is gone");
}

#[actix_web::test]
async fn nobody_else_revises_an_application_and_what_is_out_of_date_is_kept() {
    let site = Site::new().await;
    let course = asked(&site).await;
    let page = course.page("/revision");

    for other in [&course.anna, &course.freja] {
        assert_eq!(other.looks_at(&page).await.outcome(), "403");
        assert_eq!(other.sends("/account", &format!("{page}/begin"), &[]).await.outcome(), "403");
    }
    let late = course.mette.sends(&page, &page, &[("version", "1"), ("said", "Syv.")]).await;
    assert_eq!(late.outcome(), "412");
    assert!(late.html.contains("Syv.") && late.html.contains("Det er sket siden"));
}

//! The secretariat's daily tools: the list with its views and saved searches, files, figures, the check of an application.

use domain::vote::Choice;
use insta::assert_snapshot;

use crate::course::Course;
use crate::site::Site;

#[actix_web::test]
async fn the_list_has_views_filters_and_headings_that_sort() {
    let site = Site::new().await;
    let course = Course::nominated(&site).await;

    let page = course.freja.looks_at("/cases?phase=open&sort=-deadline").await;
    let english = site.english_browser();
    english.jar.replace(course.freja.jar.borrow().clone());
    let translated = english.looks_at("/cases?phase=open&sort=-deadline").await;

    assert_snapshot!("desk", page.main());
    assert_snapshot!("desk_in_english", translated.main());
    let there = async |query: &str| {
        let page = course.freja.looks_at(&format!("/cases?{query}")).await;
        page.html.contains("<a href=\"/cases/0")
    };
    for query in ["officer=none", "deadline=none", "sort=organisation", "sort=-phase_age"] {
        assert!(there(query).await, "{query}");
    }
    for query in ["officer=me", "deadline=overdue", "deadline=7_days", "phase=voting"] {
        assert!(!there(query).await, "{query}");
    }
}

#[actix_web::test]
async fn a_search_is_kept_under_a_name_and_forgotten_again() {
    let site = Site::new().await;
    let course = Course::nominated(&site).await;
    let freja = &course.freja;
    let fields = [("search-name", "Mine egne"), ("officer", "me"), ("sort", "deadline")];

    let nameless = freja.sends("/cases", "/cases/searches", &[("search-name", " ")]).await;
    let saved = freja.sends("/cases", "/cases/searches", &fields).await;
    let page = freja.looks_at("/cases?done=search-saved&officer=me&sort=deadline").await;
    let id = page.between("action=\"/cases/searches/", "/delete\"").remove(0);

    assert_eq!(nameless.outcome(), "422");
    assert!(nameless.html.contains("<a class=\"function-link\" href=\"#search-name\">"));
    let address = "/cases?done=search-saved&officer=me&sort=deadline";
    assert_eq!(saved.outcome(), format!("303 {address}"));
    assert!(page.html.contains(
        "<a href=\"/cases?officer=me&#38;sort=deadline\" aria-current=\"true\">Mine egne</a>"
    ));
    // Another person has searches of her own, and cannot touch these.
    let forget = format!("/cases/searches/{id}/delete");
    assert!(!course.anna.looks_at("/cases").await.html.contains("Mine egne"));
    assert_eq!(course.anna.sends("/cases", &forget, &[]).await.outcome(), "404");
    assert_eq!(course.mette.sends("/", "/cases/searches", &fields).await.outcome(), "403");
    let forgotten = freja.sends("/cases", &forget, &[]).await;
    assert_eq!(forgotten.outcome(), "303 /cases?done=search-forgotten");
    assert!(!freja.looks_at("/cases").await.html.contains("Mine egne"));
}

#[actix_web::test]
async fn the_found_cases_are_taken_along_as_files_by_the_secretariat_alone() {
    let site = Site::new().await;
    let course = Course::nominated(&site).await;

    let csv = course.freja.looks_at("/cases/export.csv?phase=open").await;

    assert_eq!(csv.header("content-type"), "text/csv; charset=utf-8");
    assert_eq!(csv.header("content-disposition"), "attachment; filename=\"sager-2026-03-02.csv\"");
    assert_snapshot!("export", csv.html.trim_start_matches('\u{feff}').replace('\r', ""));
    assert!(course.freja.looks_at("/cases").await.html.contains("/cases/export.xlsx"));
    for path in ["/cases/export.csv", "/cases/export.xlsx"] {
        assert_eq!(course.anna.looks_at(path).await.outcome(), "403");
        assert_eq!(course.mette.looks_at(path).await.outcome(), "403");
    }
    assert!(!course.anna.looks_at("/cases").await.html.contains("/cases/export"));
}

#[actix_web::test]
async fn the_figures_tell_where_cases_stand_how_long_they_stay_and_who_is_to_vote() {
    let site = Site::new().await;
    let course = Course::received(&site).await;
    site.wait(2 * 24 * 60);
    let course = Course { anna: site.signed_in("Anna").await, ..course };
    course.nominates();
    site.wait(30);
    let course = Course { freja: site.signed_in("Freja").await, ..course };
    course.opens_vote();
    course.votes(&course.anna, Choice::For);

    let page = course.freja.looks_at("/dashboard").await;

    assert_snapshot!("dashboard", page.main());
    assert_eq!(course.anna.looks_at("/dashboard").await.outcome(), "200");
    let mette = site.signed_in("Mette").await;
    assert_eq!(mette.looks_at("/dashboard").await.outcome(), "403");
}

#[actix_web::test]
async fn the_check_of_an_application_stands_with_the_secretariat_until_the_case_goes_on() {
    let site = Site::new().await;
    let course = Course::received(&site).await;
    let is_there = |html: &str| html.contains("id=\"check\"");

    assert!(is_there(&course.freja.looks_at(&course.page("")).await.html));
    assert!(!is_there(&course.anna.looks_at(&course.page("")).await.html));
    assert!(!is_there(&course.mette.looks_at(&course.page("")).await.html));
    course.nominates();
    assert!(!is_there(&course.freja.looks_at(&course.page("")).await.html));
}

//! Cases: the list, the page of each, and the forms for what can be done.

use insta::assert_snapshot;

use crate::course::Course;
use crate::page::Page;
use crate::site::Site;

/// The status, and what stands above the form.
fn summary(page: &Page) -> String {
    let fields = page.between("<a class=\"function-link\" href=\"#", "</a></li>");
    let fields = fields.iter().map(|fault| format!("#{}", fault.replace("\">", " ")));
    let said: Vec<_> = fields.chain(page.between("id=\"alert-heading\">", "<")).collect();
    format!("{}: {}", page.outcome(), said.join("; "))
}

#[actix_web::test]
async fn the_list_is_for_those_who_have_to_do_with_cases() {
    let site = Site::new().await;
    let course = Course::received(&site).await;

    assert_snapshot!("cases", course.freja.looks_at("/cases").await.main());
    assert_snapshot!("cases_of_applicant", course.mette.looks_at("/cases").await.main());
    let newcomer = site.signed_in("Nina").await;
    assert_eq!(newcomer.looks_at("/cases").await.outcome(), "403");
    assert!(!newcomer.looks_at("/").await.html.contains("href=\"/cases\""));
    let signed_out = site.browser().looks_at("/cases").await;
    assert_eq!(signed_out.outcome(), "303 /sign-in?return=%2Fcases");
}

#[actix_web::test]
async fn the_list_is_filtered_by_what_the_form_asks_for() {
    let site = Site::new().await;
    let course = Course::nominated(&site).await;
    let there = async |query: &str| {
        let page = course.freja.looks_at(&format!("/cases?{query}")).await;
        assert_eq!(page.outcome(), "200", "{query}");
        page.html.contains("Nordlys Robotics ApS")
    };

    assert!(there("text=nordlys&phase=&waits_for=&sort=deadline").await);
    assert!(there("waits_for=me&phase=open").await);
    assert!(there("phase=nominated&waits_for=secretariat").await);
    assert!(!there("phase=received").await);
    assert!(!there("waits_for=party:di").await);
    assert!(!there("text=sydlys").await);
    for query in ["phase=none", "waits_for=party:DI", "sort=size", "after=x"] {
        assert_eq!(course.freja.looks_at(&format!("/cases?{query}")).await.outcome(), "422");
    }
}

#[actix_web::test]
async fn a_case_that_was_received_is_shown_to_the_secretariat_and_to_its_applicant() {
    let site = Site::new().await;
    let course = Course::received(&site).await;
    let page = course.page("");

    assert_snapshot!("case_received", course.freja.looks_at(&page).await.main());
    let applicant = course.mette.looks_at(&page).await;
    let actions = applicant.between("<ul class=\"pagt-actions\">", "</ul>").remove(0);
    assert!(actions.contains("/do/withdraw\">Træk ansøgningen tilbage</a>"));
    assert!(actions.contains("/revision\">Ret ansøgningen</a>"));
    assert_eq!(site.signed_in("Nina").await.looks_at(&page).await.outcome(), "404");
    assert_eq!(course.freja.looks_at("/cases/1").await.outcome(), "404");
}

#[actix_web::test]
async fn a_case_that_is_nominated_asks_a_party_for_its_interest() {
    let site = Site::new().await;
    let course = Course::nominated(&site).await;

    assert_snapshot!("case_nominated", course.bo.looks_at(&course.page("")).await.main());
}

#[actix_web::test]
async fn a_case_that_was_decided_shows_the_vote_to_each_as_far_as_they_may_see_it() {
    let site = Site::new().await;
    let course = Course::approved(&site).await;
    let page = course.page("");

    assert_snapshot!("case_approved", course.anna.looks_at(&page).await.main());
    assert_snapshot!("case_approved_of_applicant", course.mette.looks_at(&page).await.main());
}

#[actix_web::test]
async fn a_form_is_sent_and_leads_back_to_the_case() {
    let site = Site::new().await;
    let course = Course::received(&site).await;
    let form = course.page("/do/add-file-note");
    let note = [("version", "1"), ("audience", "shared"), ("text", "Husk at ringe.")];

    let done = course.freja.sends(&form, &form, &note).await;

    assert_eq!(done.outcome(), format!("303 {}?done=case-add-file-note", course.page("")));
    let case = course.mette.looks_at(&course.page("")).await;
    assert!(case.html.contains("Husk at ringe."));
}

#[actix_web::test]
async fn what_is_wrong_with_a_form_stands_at_its_field_and_the_text_is_kept() {
    let site = Site::new().await;
    let course = Course::nominated(&site).await;
    let form = course.page("/do/open-vote");
    let day = [("closes_at-day", "2"), ("closes_at-month", "3"), ("closes_at-year", "2020")];
    let fields = |question| [&[("version", "5"), ("question", question)][..], &day].concat();

    let past = course.freja.sends(&form, &form, &fields("Skal de\noptages?")).await;
    let empty = course.freja.sends(&form, &form, &fields("")).await;
    let entry = course.page("/do/declare-interest");
    let unchosen = course.bo.sends(&entry, &entry, &[("version", "5"), ("reason", "Nej")]).await;

    assert_snapshot!("case_act_with_faults", past.main());
    assert_snapshot!(summary(&empty), @"422: #question Skriv et spørgsmål.");
    assert_snapshot!(summary(&unchosen), @"422: #interest Vælg en af mulighederne.; #reach Vælg en af mulighederne.");
}

#[actix_web::test]
async fn a_form_that_is_out_of_date_shows_what_has_happened() {
    let site = Site::new().await;
    let course = Course::nominated(&site).await;
    let form = course.page("/do/open-vote");
    let day = [("closes_at-day", ""), ("closes_at-month", ""), ("closes_at-year", "")];
    let fields = [&[("version", "3"), ("question", "Skal de optages?")][..], &day].concat();

    let page = course.freja.sends(&form, &form, &fields).await;

    assert_snapshot!("case_act_out_of_date", page.main());
}

#[actix_web::test]
async fn what_cannot_be_undone_is_said_before() {
    let site = Site::new().await;
    let course = Course::received(&site).await;

    let page = course.mette.looks_at(&course.page("/do/withdraw")).await;

    assert_snapshot!("case_act_final", page.main());
}

#[actix_web::test]
async fn a_form_is_not_shown_for_what_cannot_be_done() {
    let site = Site::new().await;
    let course = Course::received(&site).await;
    let outcome = async |browser: &crate::site::Browser<'_>, below: &str| {
        let page = browser.looks_at(&course.page(below)).await;
        format!("{} {}", page.outcome(), page.heading())
    };

    assert_snapshot!(outcome(&course.freja, "/do/open-vote").await, @"409 Sagens status tillader det ikke");
    assert_snapshot!(outcome(&course.mette, "/do/open-vote").await, @"403 Det ligger ikke i din rolle");
    assert_snapshot!(outcome(&course.anna, "/vote").await, @"409 Sagens status tillader det ikke");
    assert_snapshot!(outcome(&course.freja, "/do/lapse").await, @"403 Det ligger ikke i din rolle");
    assert_snapshot!(outcome(&course.freja, "/do/fly").await, @"404 Vi kan ikke finde siden");
}

//! Half-yearly meetings: the half-years with their lights, the page of a meeting, and its forms.

use domain::actor::Role;
use domain::people::MandateKind;
use insta::assert_snapshot;

use crate::page::Page;
use crate::site::{Browser, Site};

async fn site() -> Site {
    let site = Site::new().await;
    site.enrol("Freja", Role::Secretariat, &[MandateKind::HeadOfSecretariat]);
    site.enrol("Anna", Role::Party("di".parse().unwrap()), &[MandateKind::HeadContact]);
    site
}

/// Plans a meeting for the first half-year of 2026 on this day of January.
async fn plans(freja: &Browser<'_>, day: &'static str) -> Page {
    let fields = [
        ("half_year", "2026-H1"),
        ("day-day", day),
        ("day-month", "1"),
        ("day-year", "2026"),
        ("start", "10"),
        ("end", "12.30"),
        ("place", "Langelinie Allé 17"),
    ];
    freja.sends("/meetings/new", "/meetings/new", &fields).await
}

/// A meeting on 15 January, to which nobody was invited; its page.
async fn a_meeting(freja: &Browser<'_>) -> String {
    let planned = plans(freja, "15").await.header("location");
    planned.split('?').next().unwrap().to_owned()
}

/// Sends the form of a command to the meeting that has had `version` events; where that leads.
async fn does(
    browser: &Browser<'_>,
    meeting: &str,
    command: &str,
    version: &str,
    fields: &[(&str, &str)],
) -> Page {
    let fields: Vec<_> = fields.iter().copied().chain([("version", version)]).collect();
    browser.sends(meeting, &format!("{meeting}/do/{command}"), &fields).await
}

#[actix_web::test]
async fn everybody_sees_the_half_years_with_their_lights_and_the_secretariat_plans() {
    let site = site().await;
    let freja = site.signed_in("Freja").await;
    a_meeting(&freja).await;

    assert_snapshot!("meetings_public", site.browser().looks_at("/meetings").await.main());
    assert_snapshot!(
        "meetings_in_english",
        site.english_browser().looks_at("/meetings").await.main()
    );
    assert_snapshot!("meetings", freja.looks_at("/meetings").await.main());
    let anna = site.signed_in("Anna").await;
    assert_eq!(anna.looks_at("/meetings/new").await.outcome(), "403");
}

#[actix_web::test]
async fn a_meeting_is_held_written_down_and_shown() {
    let site = site().await;
    let (freja, anna) = (site.signed_in("Freja").await, site.signed_in("Anna").await);
    let meeting = a_meeting(&freja).await;
    let item = [("title", "Status på varslingssporet"), ("text", "Piloten er slut.")];
    does(&anna, &meeting, "add-agenda-item", "1", &item).await;
    assert_snapshot!("meeting_planned", anna.looks_at(&meeting).await.main());
    does(&freja, &meeting, "hold-meeting", "2", &[]).await;
    assert_snapshot!(
        "meeting_minutes_form",
        freja.looks_at(&format!("{meeting}/do/write-minutes")).await.main()
    );

    let minutes = [("general", "Alle var enige."), ("points", "Piloten gik godt.")];
    let written = does(&freja, &meeting, "write-minutes", "3", &minutes).await;
    assert_eq!(written.outcome(), format!("303 {meeting}?done=meeting-write-minutes"));
    does(&freja, &meeting, "record-decision", "4", &[("decision", "Piloten fortsætter.")]).await;
    let action = [
        ("what", "Skriv en vejledning."),
        ("owner", "secretariat"),
        ("due_on-day", "1"),
        ("due_on-month", "2"),
        ("due_on-year", "2026"),
    ];
    does(&freja, &meeting, "add-action", "5", &action).await;
    let came = [("seat", "advisory_board"), ("attendance", "present"), ("names", "Bo")];
    does(&freja, &meeting, "register-attendance", "6", &came).await;

    let page = freja.looks_at(&format!("{meeting}?done=meeting-register-attendance")).await;
    assert_snapshot!("meeting_held", page.main());
    let english = site.english_browser();
    english.jar.replace(anna.jar.borrow().clone());
    assert_snapshot!("meeting_held_in_english", english.looks_at(&meeting).await.main());
    let file = anna.looks_at(&format!("{meeting}.ics")).await;
    assert_eq!(file.header("content-type"), "text/calendar; charset=utf-8");
    assert!(file.html.starts_with("BEGIN:VCALENDAR\r\n"));
}

#[actix_web::test]
async fn a_form_with_faults_is_shown_again_as_it_was_filled_in() {
    let site = site().await;
    let freja = site.signed_in("Freja").await;
    let fields = [
        ("half_year", "2026"),
        ("day-day", "31"),
        ("day-month", "2"),
        ("day-year", "2026"),
        ("start", "ti"),
        ("end", "25.00"),
        ("place", "Langelinie"),
    ];

    let page = freja.sends("/meetings/new", "/meetings/new", &fields).await;

    assert_snapshot!("meeting_new_with_faults", page.main());
}

#[actix_web::test]
async fn a_form_that_is_out_of_date_keeps_what_was_written() {
    let site = site().await;
    let freja = site.signed_in("Freja").await;
    let meeting = a_meeting(&freja).await;
    let item = [("title", "Noget nyt"), ("text", "")];
    does(&freja, &meeting, "add-agenda-item", "1", &item).await;

    let late =
        does(&freja, &meeting, "add-agenda-item", "1", &[("title", "Mit"), ("text", "")]).await;

    assert_eq!(late.outcome(), "412");
    assert!(late.html.contains("value=\"Mit\"") && late.html.contains("Mødet er ændret imens"));
    assert_eq!(plans(&freja, "16").await.outcome(), "422");
}

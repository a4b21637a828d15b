//! A mistake in each form: what is wrong is listed on top, where the focus is, and said again at its field, and nothing that
//! was written is lost.

use crate::course;
use crate::site::Site;
use crate::view::{Language, Size, View};
use crate::window::Window;

/// Makes the mistakes that an applicant can make.
#[track_caller]
fn applicant_errs(view: View) {
    let site = Site::demo();
    let mut window = Window::open(&site, view, "mistakes-of-an-applicant");

    window.opens("/sign-in");
    window.is_mistaken_with(&[("email", "mette.nordlys")]);
    window.signs_in("mette@nordlys.example.org", "/apply");
    window.clicks("form[action='/apply/invitation'] button");
    window.clicks("form[action='/apply/begin'] button");
    let draft = window.place().replace("/organisation", "");
    window.is_mistaken_with(&[("organisation-name", "Nordlys"), ("organisation-cvr", "12345678")]);
    window.opens(&format!("{draft}/people"));
    window.answers_and_sends(&[("contact-name", "Mette Holm"), ("contact-email", "mette")]);
    window.opens(&format!("{draft}/initiatives/new"));
    window.is_mistaken_with(&[
        ("initiative-title", "Øvelser"),
        ("initiative-start-day", "31"),
        ("initiative-start-month", "2"),
        ("initiative-start-year", "2027"),
    ]);
    window.opens(&format!("{draft}/check"));
    window.sends();
    window.clicks(".alert-error a[href*='/people']");
    assert_eq!(window.entry("contact-email"), "mette");
    assert!(window.text_of("#contact-email-error").contains("mail"));

    window.closes();
}

/// Makes the mistakes that a founding party can make.
#[track_caller]
fn party_errs(view: View) {
    let site = Site::demo();
    let mut window = Window::open(&site, view, "mistakes-of-a-party");

    window.signs_in("fogp@demo.example", "/cases?phase=in_dialogue");
    window.clicks("main td a[href^='/cases/']");
    let case = window.place();
    window.opens(&format!("{case}/do/open-dialogue"));
    if window.has("main form") {
        window.sends();
    }
    for (form, answers) in [
        (
            "record-dialogue-entry",
            &[
                ("held_on-day", "31"),
                ("held_on-month", "2"),
                ("held_on-year", "2026"),
                ("summary", "Et møde."),
            ][..],
        ),
        ("conclude-dialogue", &[("summary", "Det gik godt.")]),
    ] {
        window.opens(&format!("{case}/do/{form}"));
        window.is_mistaken_with(answers);
        if form == "record-dialogue-entry" {
            course::records_a_dialogue_entry(&mut window);
        }
    }
    window.opens("/cases?phase=voting");
    window.clicks("main td a[href^='/cases/']");
    let case = window.place();
    window.opens(&format!("{case}/do/declare-interest"));
    window.is_mistaken_with(&[("reason", "Vi kender dem.")]);
    window.opens(&format!("{case}/vote"));
    window.is_mistaken_with(&[("reason", "Vi er i tvivl.")]);

    window.closes();
}

/// Makes the mistakes that the secretariat can make.
#[track_caller]
fn secretariat_errs(view: View) {
    let site = Site::demo();
    let mut window = Window::open(&site, view, "mistakes-of-the-secretariat");

    window.signs_in("secretariat@demo.example", "/cases?phase=received");
    window.clicks("main td a[href^='/cases/']");
    let case = window.place();
    for (form, answers) in [
        ("add-file-note", &[("text", "Husk at ringe.")][..]),
        ("put-on-hold", &[("reason", "")]),
        (
            "request-information",
            &[
                ("deadline-day", "1"),
                ("deadline-month", "1"),
                ("deadline-year", "2020"),
                ("question", "Hvem?"),
            ],
        ),
        ("close-without-nomination", &[("reason", "")]),
    ] {
        window.opens(&format!("{case}/do/{form}"));
        window.is_mistaken_with(answers);
    }
    window.opens("/cases?phase=nominated");
    window.clicks("main td a[href^='/cases/']");
    let case = window.place();
    window.opens(&format!("{case}/do/open-vote"));
    window.is_mistaken_with(&[
        ("question", "Skal de optages?"),
        ("closes_at-day", "1"),
        ("closes_at-month", "1"),
        ("closes_at-year", "2020"),
    ]);
    window.opens("/cases?phase=voting");
    window.clicks("main td a[href^='/cases/']");
    let case = window.place();
    for (form, answers) in [
        ("record-ballot-on-instruction", &[("instruction", "Brev af 1. marts")][..]),
        ("extend-vote", &[("reason", "Ferie")]),
        ("void-vote", &[("reason", "")]),
    ] {
        window.opens(&format!("{case}/do/{form}"));
        window.is_mistaken_with(answers);
    }
    window.opens("/mandates/new");
    window.is_mistaken_with(&[("name", "Anna Lund"), ("email", "anna")]);
    window.opens("/account");

    window.closes();
}

#[test]
fn an_applicants_mistakes_are_told_in_danish_on_a_phone() {
    applicant_errs(View::of(Language::Da, Size::Phone));
}

#[test]
fn an_applicants_mistakes_are_told_in_english_at_a_desk() {
    applicant_errs(View::of(Language::En, Size::Desk));
}

#[test]
fn a_partys_mistakes_are_told_in_danish_at_a_desk() {
    party_errs(View::of(Language::Da, Size::Desk));
}

#[test]
fn a_partys_mistakes_are_told_in_english_on_a_phone() {
    party_errs(View::of(Language::En, Size::Phone));
}

#[test]
fn the_secretariats_mistakes_are_told_in_danish_on_a_phone() {
    secretariat_errs(View::of(Language::Da, Size::Phone));
}

#[test]
fn the_secretariats_mistakes_are_told_in_english_at_a_desk() {
    secretariat_errs(View::of(Language::En, Size::Desk));
}

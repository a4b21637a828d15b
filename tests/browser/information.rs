//! The secretariat asks for what is missing; the applicant corrects the application, answers, and finds the case going on.

use insta::assert_snapshot;

use crate::applying::applies;
use crate::course;
use crate::site::Site;
use crate::view::{Language, Size, View};
use crate::window::Window;

const EMAIL: &str = "mette@nordlys.example.org";

/// Walks from the question to the answer, and returns what was seen.
#[track_caller]
fn is_asked(view: View) -> String {
    let site = Site::demo();
    let mut window = Window::open(&site, view, "information");
    window.in_passing();
    let case = applies(&mut window, EMAIL);
    window.signs_out();
    course::secretariat_asks(&mut window, &case, "Hvor mange robotter har I?");

    window.signs_in(EMAIL, &case);
    window.closely();
    window.opens(&case);
    assert!(window.text().contains("Hvor mange robotter har I?"));
    window.follows("/revision");
    window.is_mistaken_with(&[("said", "")]);
    window.clicks("form[action$='/revision/begin'] button");
    let step = window.place();
    let draft = step.rsplit_once('/').unwrap().0.to_owned();
    window.opens(&format!("{draft}/motivation"));
    window
        .answers_and_sends(&[("motivation", "Vi har tolv robotter og vil dele vores erfaringer.")]);
    window.opens(&format!("{case}/revision"));
    window.fills("said", "Tolv. Det står nu i ansøgningen.");
    window.clicks("form[action$='/revision'] button");
    assert!(window.text().contains("Tolv. Det står nu i ansøgningen."));

    window.closes()
}

#[test]
fn an_applicant_is_asked_and_answers_in_danish_on_a_phone() {
    assert_snapshot!(is_asked(View::of(Language::Da, Size::Phone)));
}

#[test]
fn an_applicant_is_asked_and_answers_in_english_at_a_desk() {
    is_asked(View::of(Language::En, Size::Desk));
}

//! The whole path: from the guide to admission, with the applicant, a founding party's dialogue and nomination, ten votes
//! and the secretariat.

use insta::assert_snapshot;

use crate::applying::applies;
use crate::course;
use crate::site::Site;
use crate::view::{Language, Script, Size, View};
use crate::window::Window;

/// Walks the whole path, and returns what was seen on it.
#[track_caller]
fn is_admitted(view: View) -> String {
    let site = Site::demo();
    let mut window = Window::open(&site, view, "admission");
    window.opens("/");
    let case = applies(&mut window, "mette@nordlys.example.org");
    window.signs_out();

    course::itb_holds_a_dialogue(&mut window, &case);
    course::secretariat_opens_the_vote(&mut window, &case);
    course::ten_vote(&mut window, &case, "for");
    window.closely();
    course::secretariat_decides(&mut window, &case);

    window.signs_in("mette@nordlys.example.org", &case);
    window.closes()
}

#[test]
fn a_case_is_walked_to_admission_in_danish_at_a_desk() {
    assert_snapshot!(is_admitted(View::of(Language::Da, Size::Desk)));
}

#[test]
fn a_case_is_walked_to_admission_in_danish_on_a_phone() {
    is_admitted(View::of(Language::Da, Size::Phone));
}

#[test]
fn a_case_is_walked_to_admission_in_english_at_a_desk() {
    is_admitted(View::of(Language::En, Size::Desk));
}

#[test]
fn a_case_is_walked_to_admission_in_english_on_a_phone() {
    assert_snapshot!(is_admitted(View::of(Language::En, Size::Phone)));
}

#[test]
fn a_case_is_walked_to_admission_without_script() {
    is_admitted(View { script: Script::Off, ..View::of(Language::Da, Size::Desk) });
}

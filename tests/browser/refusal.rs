//! The case of somebody whom the founding parties refuse.

use insta::assert_snapshot;

use crate::applying::applies;
use crate::course;
use crate::site::Site;
use crate::view::{Language, Size, View};
use crate::window::Window;

const EMAIL: &str = "mette@nordlys.example.org";

/// Walks to the refusal, and returns what the applicant reads in the end.
#[track_caller]
fn is_refused(view: View) -> String {
    let site = Site::demo();
    let mut window = Window::open(&site, view, "refusal");
    window.in_passing();
    let case = applies(&mut window, EMAIL);
    window.signs_out();
    course::itb_holds_a_dialogue(&mut window, &case);
    course::secretariat_opens_the_vote(&mut window, &case);
    course::ten_vote(&mut window, &case, "against");
    window.closely();
    course::secretariat_decides_against(&mut window, &case);
    window.signs_in(EMAIL, &case);
    window.closes()
}

#[test]
fn a_case_is_walked_to_its_refusal_in_danish_on_a_phone() {
    assert_snapshot!(is_refused(View::of(Language::Da, Size::Phone)));
}

#[test]
fn a_case_is_walked_to_its_refusal_in_english_at_a_desk() {
    is_refused(View::of(Language::En, Size::Desk));
}

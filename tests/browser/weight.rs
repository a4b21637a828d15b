//! What a page weighs for somebody who has never been here.

use crate::site::Site;
use crate::view::{Language, Size, View};
use crate::window::Window;

/// The most that a page may bring along at its first opening, fonts aside, in bytes.
const BYTES_MAX: u64 = 150_000;

#[test]
fn a_page_is_light_when_it_is_first_opened() {
    let site = Site::demo();
    let mut window = Window::open(&site, View::of(Language::Da, Size::Phone), "weight");
    for page in ["/", "/apply", "/sign-in"] {
        is_light(&mut window, page);
    }
    window.signs_in("secretariat@demo.example", "/cases?phase=voting");
    window.clicks("main td a[href^='/cases/']");
    let case = window.place();
    for page in ["/", "/cases", &case, "/mandates"] {
        is_light(&mut window, page);
    }

    window.closes();
}

#[track_caller]
fn is_light(window: &mut Window<'_>, page: &str) {
    let bytes = window.weighs(page);
    assert!(bytes > 1_000, "{page} has not been weighed: {bytes} bytes");
    assert!(bytes < BYTES_MAX, "{page} weighs {bytes} bytes");
}

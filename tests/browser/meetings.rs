//! A meeting, by the hands of the secretariat and of a participant, while everybody looks on.

use crate::site::Site;
use crate::view::{Language, Size, View};
use crate::window::Window;

const SECRETARIAT: &str = "secretariat@demo.example";

#[track_caller]
fn is_prepared_and_followed_up(view: View) {
    let site = Site::demo();
    let mut window = Window::open(&site, view, "meetings");
    window.opens("/meetings");
    assert!(!window.has("main a[href^='/meetings/']"), "the public sees the lights alone");

    window.signs_in("di@demo.example", "/meetings");
    window.clicks("main td a[href^='/meetings/']");
    let meeting = window.place();
    window.follows("/do/add-agenda-item");
    window.is_mistaken_with(&[("text", "Hvor langt er vi?")]);
    window.answers_and_sends(&[("title", "Status på mærkningen")]);
    window.follows("/do/register-attendance");
    window.answers_and_sends(&[("attendance", "present"), ("names", "Mikkel Thorlund")]);
    assert!(window.text().contains("Status på mærkningen"), "{}", window.text());
    window.signs_out();

    window.signs_in(SECRETARIAT, &meeting);
    window.follows("/do/send-invitations");
    window.sends();
    window.follows("/do/reschedule-meeting");
    window.is_mistaken_with(&[("start", "ti")]);
    window.answers_and_sends(&[("start", "9"), ("end", "11:30")]);
    window.opens("/meetings");
    let held = "main tr:has(.pagt-light-held) a[href^='/meetings/']";
    window.clicks(held);
    window.follows("/do/complete-action");
    window.answers_and_sends(&[("action", "1"), ("note", "Den er ude.")]);
    assert!(window.text().contains("Den er ude."), "{}", window.text());
    window.closes();
}

#[test]
fn a_meeting_is_prepared_in_danish_on_a_phone() {
    is_prepared_and_followed_up(View::of(Language::Da, Size::Phone));
}

#[test]
fn a_meeting_is_prepared_in_english_at_a_desk() {
    is_prepared_and_followed_up(View::of(Language::En, Size::Desk));
}

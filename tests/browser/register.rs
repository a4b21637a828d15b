//! The secretariat keeps the register: a list is taken over, a ministry has a successor, a party resigns; everybody reads it.

use std::fs;

use crate::site::Site;
use crate::view::{Language, Size, View};
use crate::window::Window;

const LIST: &str = "navn;cvr;siden\nSejlmagerne A/S;10000009;2023-06-05\n";
const FAULTY: &str = "navn;cvr;siden\nSejlmagerne A/S;10000009;i fjor\n";

/// A list of this name on the disk of whoever sits before the browser.
fn on_disk(name: &str, content: &str) -> String {
    let path = format!("{}/{name}", env!("CARGO_TARGET_TMPDIR"));
    fs::write(&path, content).unwrap();
    path
}

#[track_caller]
fn is_kept(view: View) {
    let site = Site::demo();
    let mut window = Window::open(&site, view, "register");
    let (faulty, list) = (on_disk("faulty.csv", FAULTY), on_disk("members.csv", LIST));

    window.signs_in("secretariat@demo.example", "/members");
    window.follows("/member-imports");
    window.is_mistaken_with(&[]);
    window.takes_from_disk("file", &faulty);
    window.sends();
    assert!(window.text().contains("i fjor") || window.text().contains("Sejlmagerne"));
    window.follows("/member-imports");
    window.takes_from_disk("file", &list);
    window.sends();
    window.sends();
    assert!(window.text().contains("Sejlmagerne A/S"), "{}", window.text());

    window.clicks("main td a[href^='/members/']");
    let ministry = window.place();
    window.follows("/do/succeed");
    window.is_mistaken_with(&[("key", "Ikke en nøgle")]);
    window.answers_and_sends(&[
        ("key", "digmin"),
        ("name", "Digitaliseringsministeriet"),
        ("short_name", "DIGMIN"),
    ]);
    window.clicks("main dd a[href^='/members/']");
    assert!(window.text().contains("Digitaliseringsministeriet"));
    window.follows("/history");

    window.signs_out();
    window.opens("/members?state=former");
    assert!(window.text().contains("Erhvervsministeriet"), "{}", window.text());
    window.opens(&format!("{ministry}/history"));
    window.opens("/members?as_of=2023-06-05");
    assert!(window.text().contains("Sejlmagerne A/S"), "{}", window.text());

    window.closes();
}

#[test]
fn the_register_is_kept_in_danish_on_a_phone() {
    is_kept(View::of(Language::Da, Size::Phone));
}

#[test]
fn the_register_is_kept_in_english_at_a_desk() {
    is_kept(View::of(Language::En, Size::Desk));
}

//! Without a mouse: only keys are pressed.

use thirtyfour::Key;

use crate::site::Site;
use crate::view::{Language, Size, View};
use crate::window::Window;

#[test]
fn the_keyboard_alone_leads_from_the_front_page_into_the_application() {
    let site = Site::demo();
    let mut window = Window::open(&site, View::of(Language::Da, Size::Desk), "keyboard");
    window.opens("/");

    window.tabs_to(".skipnav");
    window.types(Key::Enter);
    window.tabs_to("main a[href='/apply']");
    window.enters();
    window.tabs_to("main a[href^='/sign-in']");
    window.enters();
    window.tabs_to("main [name='email']");
    window.types("mette@nordlys.example.org");
    window.enters();
    window.tabs_to("main a[href='/demo/mail']");
    window.enters();
    window.tabs_to("main a[href*='/sign-in/link/']");
    window.enters();
    window.tabs_to("main form button");
    window.enters();
    window.tabs_to("form[action='/apply/begin'] button");
    window.enters();
    window.tabs_to("[name='organisation-name']");
    window.types("Nordlys Robotics ApS");
    window.tabs_to("[name='organisation-cvr']");
    window.types("12345678");
    window.tabs_to("[name='organisation-kind']");
    window.types(" ");
    window.tabs_to("main form button");
    window.enters();
    assert_eq!(window.entry("organisation-name"), "Nordlys Robotics ApS");
    window.tabs_to(".alert-error a");
    window.types(Key::Enter);
    window.types(Key::End);
    for _ in "12345678".chars() {
        window.types(Key::Backspace);
    }
    window.types("10000009");
    window.enters();
    assert!(window.place().ends_with("/people"), "{}", window.place());

    window.closes();
}

#[test]
fn the_keyboard_alone_casts_a_ballot() {
    let site = Site::demo();
    let mut window = Window::open(&site, View::of(Language::En, Size::Desk), "ballot");
    window.signs_in("fogp@demo.example", "/cases?phase=voting");

    window.tabs_to("main td a[href^='/cases/']");
    window.enters();
    let case = window.place();
    window.opens(&format!("{case}/vote"));
    window.tabs_to("[name='choice']");
    window.types(" ");
    window.types(Key::Down);
    window.tabs_to("[name='reason']");
    window.types("We have seen too little of them.");
    window.tabs_to("main form button");
    window.enters();
    window.tabs_to("main form button");
    window.enters();
    assert_eq!(window.place(), format!("{case}/vote/receipt"));

    window.closes();
}

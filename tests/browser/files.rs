//! The secretariat attaches a file to a case: what is no such file is told, and what is one can be read by the applicant.

use std::fs;

use crate::site::Site;
use crate::view::{Language, Size, View};
use crate::window::Window;

/// The least that is a PDF file by its content.
const A_PLAN: &[u8] = b"%PDF-1.7\ntrailer\n<<>>\n%%EOF\n";

/// A file of this name on the disk of whoever sits before the browser.
fn on_disk(name: &str, content: &[u8]) -> String {
    let path = format!("{}/{name}", env!("CARGO_TARGET_TMPDIR"));
    fs::write(&path, content).unwrap();
    path
}

#[track_caller]
fn is_attached(view: View) {
    let site = Site::demo();
    let mut window = Window::open(&site, view, "files");
    let page = on_disk("page.pdf", b"<!doctype html><title>No</title>");
    let plan = on_disk("plan.pdf", A_PLAN);
    let picture = on_disk("picture.gif", b"GIF89a;");

    window.signs_in("secretariat@demo.example", "/cases?phase=received");
    window.clicks("main td a[href^='/cases/']");
    let case = window.place();
    window.follows("/files");
    window.is_mistaken_with(&[("to", "shared_note")]);
    window.takes_from_disk("file", &page);
    window.is_mistaken_with(&[("to", "shared_note")]);
    window.takes_from_disk("file", &plan);
    window.sends();
    assert!(window.text().contains("plan.pdf"), "{}", window.text());

    window.opens(&format!("{case}/do/add-file-note"));
    window.takes_from_disk("file", &picture);
    window.is_mistaken_with(&[("text", "Se billedet.")]);
    assert!(window.text().contains("picture.gif"), "what was sent is kept: {}", window.text());
    window.answers_and_sends(&[("audience", "shared")]);
    window.opens(&format!("{case}/files"));
    assert!(window.text().contains("picture.gif"), "{}", window.text());

    window.closes();
}

#[test]
fn a_file_is_attached_in_danish_on_a_phone() {
    is_attached(View::of(Language::Da, Size::Phone));
}

#[test]
fn a_file_is_attached_in_english_at_a_desk() {
    is_attached(View::of(Language::En, Size::Desk));
}

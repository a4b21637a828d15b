//! At 400 %, where a desk's window has become 320 pixels wide: nothing stands out of it, and nothing is lost.

use crate::site::Site;
use crate::view::{Language, Size, View};
use crate::window::Window;

#[test]
fn nothing_is_lost_at_400_percent() {
    let site = Site::demo();
    let mut window = Window::open(&site, View::of(Language::Da, Size::Zoomed), "zoom");
    for page in ["/", "/pact", "/members", "/apply", "/sign-in", "/search?text=sky"] {
        window.opens(page);
    }
    window.signs_in("secretariat@demo.example", "/");
    for page in [
        "/cases",
        "/dashboard",
        "/account",
        "/mandates",
        "/mandates/new",
        "/outbox",
        "/security-log",
    ] {
        window.opens(page);
    }
    for phase in ["received", "in_dialogue", "nominated", "voting", "approved"] {
        window.opens(&format!("/cases?phase={phase}"));
        window.clicks("main td a[href^='/cases/']");
    }

    window.closes();
}

//! An initiative: a founding party adds it and tells how it goes, another one confirms that it is a partner, the board
//! comments and is answered, and the public reads the overview.

use insta::assert_snapshot;

use crate::site::Site;
use crate::view::{Language, Script, Size, View};
use crate::window::Window;

const TITLE: &str = "Koder på papir";

/// `di` adds an initiative; where it is.
#[track_caller]
fn adds_an_initiative(window: &mut Window<'_>) -> String {
    window.signs_in("di@demo.example", "/initiatives/own");
    window.follows("/initiatives/new");
    window.is_mistaken_with(&[("title", "")]);
    window.answers_and_sends(&[
        ("title", TITLE),
        ("description", "Et ark, der forklarer adgangskoder til dem, der ikke bruger en app."),
        ("novelty", "new"),
        ("objectives", "coherence"),
        ("track", "warning"),
        ("target_group", "Håndværkere"),
        ("start-day", "1"),
        ("start-month", "12"),
        ("start-year", "2026"),
        ("expected_result", "300 ark er delt ud."),
        ("interplay", "Alle deltagere kan dele arket ud."),
    ]);
    window.place().split('?').next().unwrap().to_owned()
}

/// Walks the whole path, and returns what was seen on it.
#[track_caller]
fn is_worked_on_together(view: View) -> String {
    let site = Site::demo();
    let mut window = Window::open(&site, view, "initiative");
    let initiative = adds_an_initiative(&mut window);
    window.follows("/do/start-initiative");
    window.sends();
    window.follows("/do/note-progress");
    window.answers_and_sends(&[("progress", "De første 40 ark er delt ud.")]);
    window.follows("/do/invite-partner");
    let ida = window.value_of_choice("partner", "IDA");
    window.answers_and_sends(&[("partner", &ida)]);
    window.follows("/do/add-funding");
    window.answers_and_sends(&[
        ("source", "foundation"),
        ("state", "considered"),
        ("amount", "120.000"),
        ("amount_for", "public"),
    ]);
    window.follows("/do/advance-funding");
    window.answers_and_sends(&[("step", "1:sought")]);
    window.signs_out();

    window.signs_in("ida@demo.example", "/initiatives/own");
    assert!(window.text().contains(TITLE));
    window.opens(&initiative);
    window.follows("/do/confirm-partnership");
    window.sends();
    window.signs_out();

    window.signs_in("advisory-board@demo.example", &initiative);
    window.follows("/do/comment-initiative");
    window.answers_and_sends(&[("comment", "Kan arket læses uden dansk?")]);
    window.signs_out();

    window.signs_in("di@demo.example", &initiative);
    window.follows("/do/answer-comment");
    window.answers_and_sends(&[("number", "1"), ("reply", "Vi laver tegninger til.")]);
    assert!(window.text().contains("Vi laver tegninger til."));
    window.signs_out();

    window.opens(&initiative);
    let read = window.text();
    assert!(read.contains("IDA") && read.contains("De første 40 ark er delt ud."), "{read}");
    assert!(!read.contains("Kan arket læses uden dansk?"), "{read}");
    window.opens("/initiatives");
    window.follows("/initiatives/overview");
    assert!(window.text().contains(TITLE));
    window.closes()
}

#[test]
fn an_initiative_is_worked_on_together_in_danish_on_a_phone() {
    assert_snapshot!(is_worked_on_together(View::of(Language::Da, Size::Phone)));
}

#[test]
fn an_initiative_is_worked_on_together_in_english_at_a_desk() {
    assert_snapshot!(is_worked_on_together(View::of(Language::En, Size::Desk)));
}

#[test]
fn an_initiative_is_worked_on_together_without_script() {
    is_worked_on_together(View { script: Script::Off, ..View::of(Language::Da, Size::Desk) });
}

//! The course of a case, by the hands of those whose turn it is.

use crate::window::Window;

const SECRETARIAT: &str = "secretariat@demo.example";

/// The founding parties of the demo, by the keys of the charter.
const PARTIES: [&str; 10] = [
    "itb",
    "di",
    "em",
    "danskerhverv",
    "industriensfond",
    "smvdanmark",
    "ida",
    "finansdanmark",
    "hk",
    "fogp",
];

/// IT-Branchen holds a dialogue and nominates.
#[track_caller]
pub(crate) fn itb_holds_a_dialogue(window: &mut Window<'_>, case: &str) {
    window.signs_in("itb@demo.example", case);
    window.follows("/do/open-dialogue");
    window.sends();
    window.follows("/do/record-dialogue-entry");
    records_a_dialogue_entry(window);
    window.follows("/do/conclude-dialogue");
    window.answers_and_sends(&[("outcome", "nominates"), ("summary", "De passer godt ind.")]);
    window.follows("/do/nominate");
    window.answers_and_sends(&[("statement", "Vi indstiller dem, fordi de lærer fra sig.")]);
    window.signs_out();
}

/// Fills in what was talked about, on the form for it.
#[track_caller]
pub(crate) fn records_a_dialogue_entry(window: &mut Window<'_>) {
    window.answers_and_sends(&[
        ("held_on-day", "24"),
        ("held_on-month", "11"),
        ("held_on-year", "2026"),
        ("channel", "video"),
        ("participants", "Ida Lund og IT-Branchens kontakt"),
        ("summary", "De vil lære fra sig."),
    ]);
}

/// The secretariat asks the applicant for information.
#[track_caller]
pub(crate) fn secretariat_asks(window: &mut Window<'_>, case: &str, question: &str) {
    window.signs_in(SECRETARIAT, case);
    window.follows("/do/request-information");
    window.answers_and_sends(&[("question", question)]);
    window.signs_out();
}

/// The secretariat opens the vote.
#[track_caller]
pub(crate) fn secretariat_opens_the_vote(window: &mut Window<'_>, case: &str) {
    window.signs_in(SECRETARIAT, case);
    window.follows("/do/open-vote");
    window.answers_and_sends(&[("question", "Skal Nordlys Robotics ApS optages i pagten?")]);
    window.signs_out();
}

/// Each founding party votes, the first two looked at closely.
#[track_caller]
pub(crate) fn ten_vote(window: &mut Window<'_>, case: &str, choice: &str) {
    for (index, party) in PARTIES.into_iter().enumerate() {
        if index == 2 {
            window.in_passing();
        }
        window.signs_in(&format!("{party}@demo.example"), case);
        window.follows("/do/declare-interest");
        window.answers_and_sends(&[("interest", "none"), ("reach", "party")]);
        window.opens(&format!("{case}/vote"));
        window.answers_and_sends(&[("choice", choice), ("reason", "De har noget at dele.")]);
        window.sends();
        window.signs_out();
    }
}

/// The secretariat issues the decision against the applicant.
#[track_caller]
pub(crate) fn secretariat_decides_against(window: &mut Window<'_>, case: &str) {
    window.signs_in(SECRETARIAT, case);
    window.follows("/do/issue-decision");
    window.answers_and_sends(&[
        ("reasons", "Flertallet stemte imod."),
        ("letter", "Vi må desværre sige nej."),
    ]);
    window.signs_out();
}

/// The secretariat issues the decision and tells of the kick-off.
#[track_caller]
pub(crate) fn secretariat_decides(window: &mut Window<'_>, case: &str) {
    window.signs_in(SECRETARIAT, case);
    window.follows("/do/issue-decision");
    window.answers_and_sends(&[
        ("reasons", "Flertallet stemte for."),
        ("letter", "Velkommen i pagten."),
    ]);
    window.follows("/do/hold-kickoff");
    window.answers_and_sends(&[
        ("held_on-day", "24"),
        ("held_on-month", "11"),
        ("held_on-year", "2026"),
        ("tracks", "skills"),
    ]);
    window.signs_out();
}

//! Whom a case waits for.

use domain::accession::{
    DialogueOutcome::{Declines, Nominates},
    Waiting,
};
use insta::assert_snapshot;
use support::{C, Story, a_case, ask, charter, secretariat};

fn waiting(story: &Story) -> String {
    let Waiting { who, commands, until } = story.case().waiting(&charter());
    let who: Vec<_> = who.iter().map(ToString::to_string).collect();
    let commands: Vec<_> = commands.iter().map(|command| command.code()).collect();
    let until = until.map_or("-".to_owned(), |until| until.format("%F %R").to_string());
    let who = if who.is_empty() { "nobody".to_owned() } else { who.join(" ") };
    format!("{who}: {} | {until}", commands.join(" or "))
}

/// Closed on the second day of a hold and opened again: the hold's days count.
fn reopened_after_a_hold() -> Story {
    a_case().on_hold().at(48).closed().done(secretariat(), ask(C::Reopen))
}

#[test]
fn a_case_waits_for_whoever_must_act_next() {
    let one_for = a_case().in_vote().with_ballots(8, 0, 0);
    let stories = [
        ("received", a_case()),
        ("with an officer", a_case().done(secretariat(), ask(C::AssignOfficer))),
        ("on hold", a_case().on_hold()),
        ("held for a day", a_case().on_hold().at(24).resumed()),
        ("asked", a_case().asked_for_information()),
        ("asked, on hold", a_case().asked_for_information().on_hold()),
        ("in dialogue", a_case().in_dialogue_with("di").in_dialogue_with("hk")),
        ("one declined", a_case().in_dialogue_with("hk").concluded_by("di", Declines)),
        ("all declined", a_case().concluded_by("di", Declines)),
        ("promised", a_case().concluded_by("di", Nominates)),
        ("nominated", a_case().nominated_by("di")),
        ("closed on hold", reopened_after_a_hold()),
        ("voting", one_for.clone()),
        ("one recused", one_for.with_recusal_of("hk")),
        ("too few", a_case().fallen_short()),
        ("approved", a_case().approved()),
        ("letter sent", a_case().approved().decision_issued()),
        (
            "kick-off held",
            a_case().approved().decision_issued().done(secretariat(), ask(C::HoldKickoff)),
        ),
        ("rejected", a_case().rejected()),
        ("refusal sent", a_case().rejected().decision_issued()),
        ("withdrawn", a_case().withdrawn()),
        ("closed", a_case().closed()),
        ("lapsed", a_case().lapsed()),
    ];
    let lines: Vec<_> =
        stories.iter().map(|(name, story)| format!("{name:<15} {}", waiting(story))).collect();

    assert_snapshot!("waiting", lines.join("\n"));
}

#[test]
fn a_party_that_talked_anew_and_declined_is_no_longer_waited_for() {
    let story = a_case().concluded_by("di", Nominates).concluded_by("di", Declines);

    assert_snapshot!(waiting(&story), @"secretariat: open_dialogue or close_without_nomination | 2026-05-03 21:59");
}

#[test]
fn a_vote_that_is_over_waits_for_the_secretariat_before_anybody_has_recorded_so() {
    let story = a_case().in_vote().with_ballots(6, 0, 0).at(48);

    assert_snapshot!(waiting(&story), @"secretariat: issue_decision | 2026-02-11 22:59");
    assert_eq!(story.case_recorded().phase().code(), "voting");
}

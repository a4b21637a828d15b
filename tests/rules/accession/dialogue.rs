//! The bilateral dialogues.

use chrono::NaiveDate;
use domain::accession::{
    Channel, Command,
    DialogueOutcome::{Declines, Nominates},
};
use support::{C, a_case, ask, ask_of, conclude, day, given, key, party, secretariat};

fn entry(held_on: NaiveDate, participants: &str, summary: &str) -> Command {
    Command::RecordDialogueEntry {
        party: None,
        held_on,
        channel: Channel::Phone,
        participants: participants.to_owned(),
        summary: summary.to_owned(),
    }
}

#[test]
fn a_founding_party_opens_its_own_dialogue_and_no_other() {
    given(a_case())
        .when(party("di"), ask_of("hk", C::OpenDialogue))
        .then_refused("other-party")
        .when(party("di"), ask_of("di", C::OpenDialogue))
        .then_events(["dialogue_opened"])
        .then_phase("in_dialogue");
}

#[test]
fn the_secretariat_opens_a_dialogue_for_a_party_that_it_names() {
    given(a_case())
        .when(secretariat(), ask(C::OpenDialogue))
        .then_refused("party-missing")
        .when(secretariat(), ask_of("dsb", C::OpenDialogue))
        .then_refused("unknown-party")
        .when(secretariat(), ask_of("hk", C::OpenDialogue))
        .then_events(["dialogue_opened"]);
}

#[test]
fn a_party_that_has_left_the_register_opens_no_dialogue() {
    given(a_case().with_parties(&["di", "ida"]))
        .when(party("hk"), ask(C::OpenDialogue))
        .then_refused("unknown-party");
}

#[test]
fn a_party_has_one_open_dialogue_at_a_time() {
    given(a_case().in_dialogue_with("di"))
        .when(party("di"), ask(C::OpenDialogue))
        .then_refused("dialogue-already-open")
        .when(secretariat(), ask_of("di", C::OpenDialogue))
        .then_refused("dialogue-already-open")
        .concluded_by("di", Declines)
        .when(party("di"), ask(C::OpenDialogue))
        .then_events(["dialogue_opened"]);
}

#[test]
fn several_parties_hold_dialogues_side_by_side() {
    let story = a_case().in_dialogue_with("di").in_dialogue_with("hk").concluded_by("di", Declines);

    let case = story.then_phase("in_dialogue").case();
    let parties: Vec<_> = case.dialogues().iter().map(|dialogue| dialogue.party.as_str()).collect();
    assert_eq!(parties, ["di", "hk"]);
    assert!(case.dialogue_of(&key("hk")).unwrap().conclusion.is_none(), "the other one goes on");
}

#[test]
fn an_entry_is_of_a_day_that_has_come() {
    given(a_case().in_dialogue_with("di"))
        .when(party("di"), entry(day("2026-02-03"), "Mette", "Aftalt."))
        .then_refused("date-in-future")
        .when(party("di"), entry(day("2026-02-02"), "Mette", "Aftalt."))
        .then_events(["dialogue_entry_recorded"]);
}

/// 23.30 in UTC on the 2nd is half past midnight on the 3rd in Copenhagen.
#[test]
fn the_day_is_the_one_in_copenhagen() {
    given(a_case().in_dialogue_with("di").at_moment(support::moment("2026-02-02T23:30:00Z")))
        .when(party("di"), entry(day("2026-02-03"), "Mette", "Aftalt."))
        .then_events(["dialogue_entry_recorded"]);
}

#[test]
fn an_entry_says_who_took_part_and_what_was_said() {
    given(a_case().in_dialogue_with("di"))
        .when(party("di"), entry(day("2026-02-02"), "", "Aftalt."))
        .then_refused("text-missing")
        .when(party("di"), entry(day("2026-02-02"), "Mette", ""))
        .then_refused("text-missing");
}

#[test]
fn an_entry_is_recorded_by_the_dialogues_party_or_the_secretariat() {
    given(a_case().in_dialogue_with("di"))
        .when(party("hk"), ask_of("di", C::RecordDialogueEntry))
        .then_refused("other-party")
        .when(party("hk"), ask(C::RecordDialogueEntry))
        .then_refused("no-open-dialogue")
        .when(secretariat(), ask(C::RecordDialogueEntry))
        .then_refused("party-missing")
        .when(secretariat(), ask_of("di", C::RecordDialogueEntry))
        .then_events(["dialogue_entry_recorded"]);
}

#[test]
fn a_dialogue_without_an_entry_is_not_concluded() {
    given(a_case().in_dialogue_with("di"))
        .when(party("di"), conclude(Declines))
        .then_refused("dialogue-without-entry")
        .with_entry_of("di")
        .when(party("di"), conclude(Declines))
        .then_events(["dialogue_concluded"]);
}

#[test]
fn a_conclusion_has_a_summary() {
    let silent =
        Command::ConcludeDialogue { party: None, outcome: Nominates, summary: String::new() };

    given(a_case().in_dialogue_with("di").with_entry_of("di"))
        .when(party("di"), silent)
        .then_refused("text-missing");
}

#[test]
fn a_concluded_dialogue_takes_no_more_entries_and_no_second_conclusion() {
    given(a_case().concluded_by("di", Declines))
        .when(party("di"), ask(C::RecordDialogueEntry))
        .then_refused("no-open-dialogue")
        .when(party("di"), conclude(Nominates))
        .then_refused("no-open-dialogue");
}

#[test]
fn only_the_dialogues_own_party_concludes_it() {
    given(a_case().in_dialogue_with("di").with_entry_of("di"))
        .when(secretariat(), ask_of("di", C::ConcludeDialogue))
        .then_refused("role-not-entitled")
        .when(party("hk"), conclude(Nominates))
        .then_refused("no-open-dialogue");
}

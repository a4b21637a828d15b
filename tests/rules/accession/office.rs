//! The secretariat's own steps: officer, notes, and stopping the clocks.

use domain::accession::{Audience, CaseFact, Command, Details};
use support::{C, Story, a_case, applicant, ask, given, officer, party, secretariat};

fn assign(actor: &domain::actor::Actor) -> Command {
    Command::AssignOfficer { officer: actor.person().unwrap() }
}

fn note(text: &str) -> Command {
    Command::AddFileNote { audience: Audience::Shared, text: text.to_owned() }
}

fn hold(reason: &str) -> Command {
    Command::PutOnHold { reason: reason.to_owned() }
}

/// The deadline by which the applicant must answer.
fn deadline(story: &Story) -> String {
    story.case().next_due().map_or("none".to_owned(), |due| due.to_rfc3339())
}

#[test]
fn an_officer_is_a_person_of_the_secretariat() {
    let story = given(a_case())
        .when(secretariat(), assign(&party("di")))
        .then_refused("officer-not-of-secretariat")
        .when(secretariat(), assign(&applicant()))
        .then_refused("officer-not-of-secretariat")
        .when(secretariat(), assign(&secretariat()))
        .then_events(["officer_assigned"]);

    assert_eq!(story.case().officer(), Some(officer()));
}

#[test]
fn nobody_who_is_not_known_becomes_officer() {
    let unknown = domain::id::PersonId("01890a5d-ac96-774b-bcce-b302099a8057".parse().unwrap());

    given(a_case())
        .when(secretariat(), Command::AssignOfficer { officer: unknown })
        .then_refused("officer-not-of-secretariat");
}

#[test]
fn a_file_note_has_a_text_and_an_audience() {
    let story = given(a_case())
        .when(secretariat(), note(" \n"))
        .then_refused("text-missing")
        .when(secretariat(), note(&"ø".repeat(20_001)))
        .then_refused("text-too-long")
        .when(secretariat(), note(&"ø".repeat(20_000)))
        .then_events(["file_note_added"]);

    assert_eq!(*story.last_fact(), CaseFact::FileNoteAdded { audience: Audience::Shared });
    assert!(
        matches!(&story.history().last().unwrap().0.details, Details::Text(text) if text.len() == 40_000)
    );
}

#[test]
fn a_hold_needs_a_reason_where_it_stops_a_clock() {
    for story in [a_case(), a_case().asked_for_information(), a_case().in_dialogue_with("di")] {
        given(story).when(secretariat(), hold("")).then_refused("text-missing");
    }

    given(a_case().in_vote()).when(secretariat(), hold("")).then_events(["put_on_hold"]);
}

#[test]
fn a_case_is_held_once_and_resumed_once() {
    given(a_case().on_hold())
        .when(secretariat(), hold("Igen."))
        .then_refused("already-on-hold")
        .when(secretariat(), ask(C::Resume))
        .then_events(["resumed"])
        .when(secretariat(), ask(C::Resume))
        .then_refused("not-on-hold");
}

#[test]
fn a_hold_stops_the_clock_and_resuming_moves_the_deadline_by_as_many_days() {
    let asked = given(a_case().asked_for_information());
    assert_eq!(deadline(&asked), "2026-02-16T22:59:00+00:00");

    let held = asked.at(24).on_hold().at(40 * 24);
    assert_eq!(deadline(&held), "none", "forty days later the request has not lapsed");
    held.clone().then_phase("awaiting_information");

    let resumed = held.at(4 * 24).resumed();
    assert_eq!(deadline(&resumed), "2026-02-19T22:59:00+00:00");
}

#[test]
fn a_part_of_a_day_on_hold_counts_in_favour_of_the_applicant() {
    let story = a_case().asked_for_information().on_hold().at(1).resumed();

    assert_eq!(deadline(&story), "2026-02-17T22:59:00+00:00");
}

#[test]
fn a_hold_that_began_before_the_request_moves_its_deadline_by_the_time_after_it_alone() {
    let story = a_case().on_hold().at(10 * 24).asked_for_information().at(12 * 24).resumed();

    assert_eq!(
        deadline(&story),
        "2026-02-28T22:59:00+00:00",
        "14 days after the 12th, and 2 days of hold"
    );
}

#[test]
fn a_request_does_not_lapse_while_the_case_is_on_hold() {
    let story = a_case().asked_for_information().at(13 * 24).on_hold().at(100 * 24).recorded();

    story
        .then_phase("awaiting_information")
        .at(101 * 24)
        .resumed()
        .then_phase("awaiting_information");
}

#[test]
fn a_hold_stops_no_vote() {
    given(a_case().in_vote().with_ballots(6, 0, 0).on_hold().at(48)).then_phase("approved");
}

#[test]
fn a_hold_ends_with_the_case() {
    let story = a_case().on_hold().closed();
    assert_eq!(story.case().hold(), None);

    let reopened = story.at(24).done(secretariat(), ask(C::Reopen));
    assert_eq!(reopened.case().hold(), None);
}

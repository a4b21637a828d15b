//! What time decides. No job decides: stop it for a week, and the same decisions stand with the same times.

use domain::accession::CaseFact;
use domain::vote::Choice::For;
use support::{C, Story, a_case, applicant, ask, at, cast, given, moment, party, secretariat};

/// A case whose vote opens at `opened`, without a closing time of its own.
fn vote_opened_at(opened: &str) -> Story {
    let open =
        domain::accession::Command::OpenVote { question: "Optages?".to_owned(), closes_at: None };
    a_case().nominated_by("di").at_moment(moment(opened)).done(secretariat(), open)
}

fn due(story: &Story) -> String {
    story.case().next_due().unwrap().to_rfc3339()
}

#[test]
fn a_vote_whose_time_has_passed_is_decided_without_any_job() {
    let case = a_case().in_vote().with_ballots(6, 0, 0).at(48).then_phase("approved").case();

    assert_eq!(case.ending().unwrap().at, at(48));
}

#[test]
fn a_week_later_the_same_decision_stands_with_the_same_time() {
    let voted = a_case().in_vote().with_ballots(4, 2, 1);

    let on_time = voted.clone().at(48).recorded();
    let week_later = voted.at(48 + 7 * 24).recorded();

    assert_eq!(on_time.last_fact(), week_later.last_fact());
    assert_eq!(on_time.case(), week_later.case());
    assert!(
        matches!(week_later.last_fact(), CaseFact::VoteClosed { at: closed_at, .. } if *closed_at == at(48))
    );
}

#[test]
fn too_few_a_week_later_are_still_too_few_at_the_closing_time() {
    let story = a_case().in_vote().with_ballots(5, 0, 0).at(48 + 7 * 24).recorded();

    assert!(
        matches!(story.last_fact(), CaseFact::ParticipationFellShort { at: since, .. } if *since == at(48))
    );
}

#[test]
fn the_next_command_records_what_time_has_decided_before_it() {
    given(a_case().in_vote().with_ballots(6, 0, 0).at(500))
        .when(secretariat(), ask(C::IssueDecision))
        .then_events(["vote_closed", "decision_issued"]);
}

#[test]
fn a_request_lapses_at_its_deadline_and_not_a_second_earlier() {
    let asked = a_case().asked_for_information();
    let deadline = moment("2026-02-16T22:59:00Z");

    asked
        .clone()
        .at_moment(deadline - chrono::TimeDelta::seconds(1))
        .then_phase("awaiting_information");
    let lapsed = asked.at_moment(deadline).then_phase("lapsed").recorded();

    assert_eq!(*lapsed.last_fact(), CaseFact::Lapsed { at: deadline });
}

#[test]
fn an_answer_after_the_deadline_is_too_late() {
    given(a_case().asked_for_information().at(15 * 24))
        .when(applicant(), ask(C::SupplyInformation))
        .then_refused("phase-forbids");
}

#[test]
fn a_case_tells_when_time_will_decide_next() {
    assert_eq!(a_case().case().next_due(), None);
    assert_eq!(a_case().in_vote().case().next_due(), Some(at(48)));
    assert_eq!(a_case().fallen_short().case().next_due(), None, "the secretariat's turn");
    assert_eq!(a_case().approved().case().next_due(), None);
}

#[test]
fn fourteen_days_end_at_23_59_in_copenhagen_across_the_change_to_summer_time() {
    assert_eq!(due(&vote_opened_at("2026-03-20T09:00:00Z")), "2026-04-03T21:59:00+00:00");
}

#[test]
fn fourteen_days_end_at_23_59_in_copenhagen_across_the_change_to_winter_time() {
    assert_eq!(due(&vote_opened_at("2026-10-20T09:00:00Z")), "2026-11-03T22:59:00+00:00");
}

#[test]
fn a_vote_opened_after_midnight_in_copenhagen_counts_from_the_new_day() {
    assert_eq!(due(&vote_opened_at("2026-06-01T22:30:00Z")), "2026-06-16T21:59:00+00:00");
}

#[test]
fn a_ballot_at_23_58_local_counts_in_summer_and_one_at_23_59_does_not() {
    given(vote_opened_at("2026-03-20T09:00:00Z"))
        .at_moment(moment("2026-04-03T21:58:59Z"))
        .when(party("hk"), cast(For))
        .then_events(["ballot_cast"])
        .at_moment(moment("2026-04-03T21:59:00Z"))
        .when(party("hk"), cast(For))
        .then_refused("vote-closed");
}

/// Ten days of hold, of which one night has 23 hours, move the deadline by ten days.
#[test]
fn a_hold_across_the_change_to_summer_time_moves_the_deadline_by_its_days() {
    let asked = a_case().at_moment(moment("2026-03-20T09:00:00Z")).asked_for_information();
    assert_eq!(due(&asked), "2026-04-03T21:59:00+00:00");

    let held = asked.at_moment(moment("2026-03-25T09:00:00Z")).on_hold();
    let resumed = held.at_moment(moment("2026-04-04T08:00:00Z")).resumed();

    assert_eq!(due(&resumed), "2026-04-13T21:59:00+00:00");
}

/// Ten days of hold, of which one night has 25 hours, are ten days too.
#[test]
fn a_hold_across_the_change_to_winter_time_moves_the_deadline_by_its_days() {
    let asked = a_case().at_moment(moment("2026-10-13T08:00:00Z")).asked_for_information();
    assert_eq!(due(&asked), "2026-10-27T22:59:00+00:00");

    let held = asked.at_moment(moment("2026-10-20T08:00:00Z")).on_hold();
    let resumed = held.at_moment(moment("2026-10-30T09:00:00Z")).resumed();

    assert_eq!(due(&resumed), "2026-11-06T22:59:00+00:00");
}

/// The hold lies in winter time, the deadline moves into summer time.
#[test]
fn a_hold_moves_a_deadline_across_the_change_to_summer_time_by_its_days() {
    let asked = a_case().at_moment(moment("2026-03-13T09:00:00Z")).asked_for_information();
    assert_eq!(due(&asked), "2026-03-27T22:59:00+00:00");

    let held = asked.at_moment(moment("2026-03-16T09:00:00Z")).on_hold();
    let resumed = held.at_moment(moment("2026-03-19T09:00:00Z")).resumed();

    assert_eq!(due(&resumed), "2026-03-30T21:59:00+00:00");
}

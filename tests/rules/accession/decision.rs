//! How a case ends, and what follows.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::accession::{Command, DialogueOutcome::Nominates, PriorStanding};
use domain::id::CaseNumber;
use support::{
    C, Story, a_case, another_applicant, applicant, ask, at, day, given, key, party, secretariat,
};

fn decision(reasons: &str, letter: &str) -> Command {
    Command::IssueDecision { reasons: reasons.to_owned(), letter: letter.to_owned() }
}

fn kickoff(held_on: NaiveDate, tracks: &[&str]) -> Command {
    let tracks: BTreeSet<_> = tracks.iter().map(|track| key(track)).collect();
    Command::HoldKickoff { held_on, tracks }
}

#[test]
fn a_refusal_is_issued_with_reasons_and_an_approval_without_if_need_be() {
    given(a_case().rejected())
        .when(secretariat(), decision("", "Kære …"))
        .then_refused("text-missing")
        .when(secretariat(), decision("Tre for, fire imod.", "Kære …"))
        .then_events(["decision_issued"])
        .then_phase("rejected");

    given(a_case().approved())
        .when(secretariat(), decision("", "Kære …"))
        .then_events(["decision_issued"]);
}

#[test]
fn a_decision_is_a_letter_and_is_issued_once() {
    let story = given(a_case().approved().at(50))
        .when(secretariat(), decision("Seks for.", ""))
        .then_refused("text-missing")
        .when(secretariat(), decision("Seks for.", "Kære …"))
        .then_events(["decision_issued"])
        .when(secretariat(), decision("Seks for.", "Kære …"))
        .then_refused("decision-already-issued");

    assert_eq!(story.case().ending().unwrap().decision_at, Some(at(50)));
}

#[test]
fn there_is_no_decision_on_a_case_that_was_not_voted_on() {
    for story in
        [a_case(), a_case().in_vote(), a_case().withdrawn(), a_case().closed(), a_case().lapsed()]
    {
        given(story).when(secretariat(), ask(C::IssueDecision)).then_refused("phase-forbids");
    }
}

#[test]
fn the_kick_off_is_recorded_by_a_nominator_or_the_secretariat() {
    given(a_case().approved())
        .when(party("hk"), ask(C::HoldKickoff))
        .then_refused("not-nominator")
        .when(party("di"), ask(C::HoldKickoff))
        .then_events(["kickoff_held"])
        .when(secretariat(), ask(C::HoldKickoff))
        .then_refused("kickoff-already-held");

    given(a_case().approved())
        .when(secretariat(), ask(C::HoldKickoff))
        .then_events(["kickoff_held"]);
    given(a_case().rejected())
        .when(secretariat(), ask(C::HoldKickoff))
        .then_refused("phase-forbids");
}

#[test]
fn a_kick_off_has_a_day_that_has_come_and_tracks_of_the_charter() {
    let story = given(a_case().approved())
        .when(secretariat(), kickoff(day("2026-02-05"), &["warning"]))
        .then_refused("date-in-future")
        .when(secretariat(), kickoff(day("2026-02-04"), &["warning", "quantum"]))
        .then_refused("unknown-track")
        .when(secretariat(), kickoff(day("2026-02-04"), &[]))
        .then_events(["kickoff_held"]);

    assert_eq!(story.case().ending().unwrap().kickoff_on, Some(day("2026-02-04")));
}

fn every_open_phase() -> [Story; 6] {
    [
        a_case(),
        a_case().asked_for_information(),
        a_case().in_dialogue_with("di"),
        a_case().nominated_by("di"),
        a_case().in_vote(),
        a_case().fallen_short(),
    ]
}

#[test]
fn the_applicant_withdraws_from_every_open_phase_without_giving_reasons() {
    let silent = Command::Withdraw { reason: String::new() };
    for story in every_open_phase() {
        given(story)
            .when(another_applicant(), silent.clone())
            .then_refused("role-not-entitled")
            .when(applicant(), silent.clone())
            .then_events(["withdrawn"])
            .then_phase("withdrawn");
    }
}

#[test]
fn a_vote_during_which_the_applicant_withdrew_decides_nothing() {
    let story = a_case().in_vote().with_ballots(6, 0, 0).at(10).withdrawn().at(1000);

    let standing = story.case().votes()[0].standing(story.now());
    assert_eq!(standing, domain::vote::Standing::Voided { at: at(10) });
}

#[test]
fn nothing_leads_out_of_a_withdrawn_case() {
    for command in [C::Withdraw, C::ReviseApplication] {
        given(a_case().withdrawn()).when(applicant(), ask(command)).then_refused("phase-forbids");
    }
    for command in [C::Reopen, C::OpenVote, C::AddFileNote] {
        given(a_case().withdrawn()).when(secretariat(), ask(command)).then_refused("phase-forbids");
    }
}

#[test]
fn a_case_is_closed_without_nomination_only_before_one_and_with_a_reason() {
    let silent = Command::CloseWithoutNomination { reason: String::new() };

    for story in [a_case(), a_case().in_dialogue_with("di"), a_case().concluded_by("di", Nominates)]
    {
        given(story)
            .when(secretariat(), silent.clone())
            .then_refused("text-missing")
            .when(secretariat(), ask(C::CloseWithoutNomination))
            .then_events(["closed_without_nomination"])
            .then_phase("closed");
    }
    given(a_case().nominated_by("di"))
        .when(secretariat(), ask(C::CloseWithoutNomination))
        .then_refused("phase-forbids");
}

#[test]
fn a_closed_or_lapsed_case_is_reopened_with_a_reason_where_it_was() {
    let silent = Command::Reopen { reason: String::new() };

    given(a_case().closed())
        .when(secretariat(), silent)
        .then_refused("text-missing")
        .when(secretariat(), ask(C::Reopen))
        .then_events(["reopened"])
        .then_phase("received");
    given(a_case().in_dialogue_with("di").closed())
        .when(secretariat(), ask(C::Reopen))
        .then_events(["reopened"])
        .then_phase("in_dialogue")
        .when(party("di"), ask(C::RecordDialogueEntry))
        .then_events(["dialogue_entry_recorded"]);
    given(a_case().lapsed())
        .when(secretariat(), ask(C::Reopen))
        .then_events(["reopened"])
        .then_phase("received");
}

#[test]
fn a_case_is_not_reopened_beside_another_one_or_a_membership_of_the_same_organisation() {
    let another = Some(CaseNumber { year: 2026, serial: 2 });
    let open_case = PriorStanding { open_case: another, ..PriorStanding::default() };
    let membership = PriorStanding { member_since: Some(at(0)), ..PriorStanding::default() };

    given(a_case().closed())
        .whose_organisation_has(open_case)
        .when(secretariat(), ask(C::Reopen))
        .then_refused("case-open");
    given(a_case().lapsed())
        .whose_organisation_has(membership)
        .when(secretariat(), ask(C::Reopen))
        .then_refused("already-member");
}

#[test]
fn an_approved_or_rejected_case_is_never_reopened() {
    for story in [a_case().approved(), a_case().rejected()] {
        given(story).when(secretariat(), ask(C::Reopen)).then_refused("phase-forbids");
    }
}

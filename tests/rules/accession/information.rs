//! Asking the applicant, and the versions of the application.

use domain::accession::{CaseFact, Command, Details};
use domain::application::Application;
use domain::time::Timestamp;
use support::{
    C, a_case, a_complete_application, another_applicant, applicant, ask, at, cvr, given,
    secretariat,
};

fn request(question: &str, deadline: Option<Timestamp>) -> Command {
    Command::RequestInformation { question: question.to_owned(), deadline }
}

fn supply(application: Application, answer: &str) -> Command {
    Command::SupplyInformation { application: Box::new(application), answer: answer.to_owned() }
}

fn revise(application: Application) -> Command {
    Command::ReviseApplication { application: Box::new(application), note: String::new() }
}

#[test]
fn a_request_says_what_is_asked() {
    given(a_case()).when(secretariat(), request(" ", None)).then_refused("text-missing");
}

#[test]
fn a_request_has_a_deadline_in_the_future() {
    given(a_case())
        .at(10)
        .when(secretariat(), request("Hvem?", Some(at(10))))
        .then_refused("deadline-not-in-future")
        .when(secretariat(), request("Hvem?", Some(at(11))))
        .then_events(["information_requested"])
        .then_phase("awaiting_information");
}

#[test]
fn without_a_deadline_the_charters_period_counts() {
    let story = a_case().asked_for_information();

    assert_eq!(story.case().next_due().unwrap().to_rfc3339(), "2026-02-16T22:59:00+00:00");
}

#[test]
fn the_answer_takes_the_case_back_to_where_it_was() {
    given(a_case().asked_for_information())
        .when(applicant(), ask(C::SupplyInformation))
        .then_events(["information_supplied"])
        .then_phase("received");

    given(a_case().in_dialogue_with("di").asked_for_information())
        .when(applicant(), ask(C::SupplyInformation))
        .then_events(["information_supplied"])
        .then_phase("in_dialogue");
}

#[test]
fn an_answer_says_something() {
    given(a_case().asked_for_information())
        .when(applicant(), supply(a_complete_application(), ""))
        .then_refused("text-missing");
}

#[test]
fn only_the_applicant_of_the_case_answers() {
    given(a_case().asked_for_information())
        .when(another_applicant(), ask(C::SupplyInformation))
        .then_refused("role-not-entitled");
}

#[test]
fn a_new_version_is_complete_and_of_the_same_organisation() {
    let mut other = a_complete_application();
    other.organisation.cvr = Some(cvr("13748136"));

    given(a_case().asked_for_information())
        .when(applicant(), supply(Application::default(), "Her."))
        .then_refused("application-incomplete")
        .when(applicant(), supply(other.clone(), "Her."))
        .then_refused("cvr-changed")
        .when(applicant(), supply(a_complete_application(), "Her."))
        .then_events(["information_supplied"])
        .when(applicant(), revise(Application::default()))
        .then_refused("application-incomplete")
        .when(applicant(), revise(other))
        .then_refused("cvr-changed");
}

#[test]
fn each_new_version_is_counted_and_the_old_ones_are_kept() {
    let mut first = a_complete_application();
    first.motivation = "Mere præcist.".to_owned();

    let story = given(a_case())
        .when(applicant(), revise(first))
        .then_events(["application_revised"])
        .when(applicant(), revise(a_complete_application()))
        .then_events(["application_revised"]);

    assert_eq!(story.case().application_version(), 3);
    assert_eq!(*story.last_fact(), CaseFact::ApplicationRevised { application_version: 3 });
    let kept = story
        .history()
        .iter()
        .filter(|(event, _)| matches!(event.details, Details::Application { .. }));
    assert_eq!(kept.count(), 3);
}

#[test]
fn the_application_is_frozen_from_the_nomination_on() {
    given(a_case().nominated_by("di"))
        .when(applicant(), ask(C::ReviseApplication))
        .then_refused("phase-forbids");
    given(a_case().in_vote())
        .when(applicant(), ask(C::ReviseApplication))
        .then_refused("phase-forbids");
}

#[test]
fn while_an_answer_is_awaited_the_application_is_changed_by_the_answer_alone() {
    given(a_case().asked_for_information())
        .when(applicant(), ask(C::ReviseApplication))
        .then_refused("phase-forbids");
}

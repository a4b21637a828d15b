//! From planned to the end.

use domain::application::Novelty;
use domain::initiative::{Command, FactKind, State};
use support::at;

use super::{a_plan, begun, other, owner, planned};

#[test]
fn what_is_new_begins_as_planned_and_what_exists_already_as_running() {
    let mut existing = a_plan();
    existing.outline.novelty = Novelty::Existing;

    assert_eq!(planned().initiative.state(), State::Planned);
    assert_eq!(begun(existing).initiative.state(), State::Running);
}

#[test]
fn an_initiative_runs_is_stopped_goes_on_and_is_completed() {
    let course = planned().running().stopped();
    assert_eq!(course.initiative.state(), State::Stopped);

    let course = course.then(&owner(), Command::Resume);
    assert_eq!(course.initiative.state(), State::Running);

    let course = course.then(&owner(), Command::Complete);
    assert_eq!(course.initiative.state(), State::Completed);
    assert_eq!(course.initiative.state_since(), at(1));
    assert_eq!(course.refused(&owner(), Command::Resume), "initiative-state-forbids");
}

#[test]
fn stopping_needs_a_reason() {
    let nothing = Command::Stop { reason: "  ".to_owned() };

    assert_eq!(planned().refused(&owner(), nothing), "text-missing");
}

#[test]
fn progress_and_results_are_news() {
    let course = planned().running();
    assert_eq!(course.initiative.news_at(), None);

    let progress = "Otte virksomheder er med.".to_owned();
    let course = course.then(&owner(), Command::NoteProgress { progress });
    assert_eq!(course.initiative.news_at(), Some(at(1)));
}

#[test]
fn results_are_recorded_after_the_end_too() {
    let result = Command::RecordResult { result: "500 virksomheder.".to_owned() };

    let kinds = |course: &super::Course| {
        let events = course.asked(&owner(), result.clone()).unwrap();
        events.iter().map(|event| event.fact.kind()).collect::<Vec<_>>()
    };
    assert_eq!(kinds(&planned().completed()), [FactKind::ResultRecorded]);
    assert_eq!(kinds(&planned().stopped()), [FactKind::ResultRecorded]);
    assert_eq!(planned().refused(&owner(), result), "initiative-state-forbids");
}

#[test]
fn another_participant_changes_nothing() {
    let course = planned();

    for command in [Command::Start, Command::Revise(Box::new(a_plan()))] {
        assert_eq!(course.refused(&other(), command), "initiative-role-not-entitled");
    }
}

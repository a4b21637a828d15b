//! Rights, all of them: every operation on a case, in every phase, by everybody. What HTTP answers is what the rules of the
//! domain say, and an operation that nobody has thought of fails.

mod everybody;
mod expected;

use std::collections::BTreeMap;

use actix_web::rt::spawn;
use domain::accession::Phase;
use support::app::{A_PDF, Course, TestApp, Who};
use support::{C, declare_alone, snapshot};

use self::everybody::{Everybody, NAMES};
use self::expected::Expected;
use crate::operations::{Operation, Things, operations};

/// The phases in which a case can be.
fn phases() -> impl Iterator<Item = Phase> {
    Phase::ALL.into_iter().filter(|phase| *phase != Phase::Draft)
}

/// A case in this phase. Where that can be, `hk` has recused itself, and one of those who act for `di` has for himself.
fn standing(course: Course<'_>, phase: Phase) -> Course<'_> {
    match phase {
        Phase::Nominated => recused(course),
        Phase::Voting => recused(course).in_vote(),
        Phase::Approved => recused(course).in_vote().with_ballots(6, 0, 0).later(48).swept(),
        Phase::Draft
        | Phase::Received
        | Phase::AwaitingInformation
        | Phase::InDialogue
        | Phase::Rejected
        | Phase::Withdrawn
        | Phase::Closed
        | Phase::Lapsed => course.to(phase),
    }
}

fn recused(course: Course<'_>) -> Course<'_> {
    let alone = declare_alone(domain::accession::Interest::Recused);
    course.nominated_by("di").with_recusal_of("hk").given(Who::ColleagueAtDi, alone)
}

/// A case in this phase, with a file where one can be attached.
async fn stand(app: &TestApp, things: &mut Things, phase: Phase) {
    things.case = standing(app.course(), phase).await;
    if phase.is_open() {
        let secretariat = app.secretariat();
        things.files[0] = secretariat.attaches(&things.case, "shared_note", "a.pdf", A_PDF).await;
    }
}

/// What `operation` comes to in this phase, by everybody.
async fn row(
    app: &TestApp,
    everybody: &Everybody,
    operation: &Operation,
    phase: Phase,
    things: &mut Things,
) -> [u16; NAMES.len()] {
    let mut statuses = [0; NAMES.len()];
    for (status, actor) in statuses.iter_mut().zip(everybody.actors()) {
        let expected = Expected::of(app, &things.case, actor, operation);

        let answer = actor.shows(operation.asked(app, actor.speaks_as, things)).await;

        let place = format!("{} by {} in {}", operation.id, actor.name, phase.code());
        assert!(
            expected.is_met_by(&answer),
            "{place}: {expected:?}, not {} {:#}",
            answer.status,
            answer.body
        );
        *status = answer.status;
        if operation.changes() && answer.status < 300 {
            stand(app, things, phase).await;
        }
    }
    statuses
}

/// A table of this phase: a line an operation, a column each.
async fn in_phase(phase: Phase, operations: Vec<Operation>) -> Vec<String> {
    let app = TestApp::new().await;
    let everybody = Everybody::new(&app).await;
    let mut things = Things::none();
    stand(&app, &mut things, phase).await;
    let names = NAMES.map(|name| format!("{name:<9}")).concat();
    let mut lines = vec![format!("{:<29}{names}", phase.code()).trim_end().to_owned()];
    for operation in &operations {
        let statuses = row(&app, &everybody, operation, phase, &mut things).await;
        let cells = statuses.map(|status| format!("{status:<9}")).concat();
        lines.push(format!("{:<29}{cells}", operation.id).trim_end().to_owned());
    }
    lines.push(String::new());
    lines
}

#[actix_web::test]
async fn what_is_answered_on_a_case_is_what_the_rules_say_in_every_phase_to_everybody() {
    let operations: Vec<_> = operations().into_iter().filter(Operation::is_of_a_case).collect();
    // What is asked of each command is the same whatever phase the case is in.
    let commands = operations.iter().filter(|operation| operation.command().is_some()).count();
    assert_eq!(commands, C::ALL.len() - 3);

    // Each phase has a Pagt of its own, and all of them are asked at the same time.
    let phases = phases().map(|phase| spawn(in_phase(phase, operations.clone())));
    let mut page = Vec::new();
    for lines in phases.collect::<Vec<_>>() {
        page.extend(lines.await.unwrap());
    }
    snapshot!("rights_on_a_case", page.join("\n"));
}

/// The operations that are not about one case, by everybody, each held against the rule that it goes by.
#[actix_web::test]
async fn what_is_answered_besides_is_what_the_rules_say_to_everybody() {
    let app = TestApp::new().await;
    let everybody = Everybody::new(&app).await;
    let names = NAMES.map(|name| format!("{name:<9}")).concat();
    let mut page = vec![format!("{:<29}{names}", "operation").trim_end().to_owned()];
    let mut rows = BTreeMap::new();
    let mut operations: Vec<_> =
        operations().into_iter().filter(|operation| !operation.is_of_a_case()).collect();
    // Whoever begins a draft is no newcomer any more: that comes last.
    operations.sort_by_key(|operation| operation.id == "create_draft");
    for operation in operations {
        let mut cells = Vec::new();
        for actor in everybody.actors() {
            let things = Things::none();
            let expected = expected::besides(&app, actor, &operation);
            let answer = actor.shows(operation.asked(&app, actor.speaks_as, &things)).await;
            let place = format!("{} by {}", operation.id, actor.name);
            assert!(
                expected.is_met_by(&answer),
                "{place}: {expected:?}, not {} {:#}",
                answer.status,
                answer.body
            );
            cells.push(format!("{:<9}", answer.status));
        }
        rows.insert(operation.id, cells.concat());
    }
    page.extend(rows.iter().map(|(id, cells)| format!("{id:<29}{cells}").trim_end().to_owned()));
    snapshot!("rights_besides", page.join("\n"));
}

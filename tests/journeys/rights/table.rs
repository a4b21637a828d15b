//! What the API forbids is what the domain's table does not list: for every command, phase and role.

use domain::accession::{Phase, RoleKind, TRANSITIONS};
use domain::people::Weight;
use support::C;
use support::app::{Answer, Course, TestApp, Who};

use super::{EVERYBODY, given};

#[actix_web::test]
async fn command_x_phase_x_role_agrees_with_the_table() {
    let app = TestApp::new().await;
    for phase in Phase::ALL.into_iter().filter(|phase| *phase != Phase::Draft) {
        let mut case = standing(app.course(), phase).await;
        for kind in
            C::ALL.iter().filter(|kind| !matches!(kind, C::Submit | C::CloseVote | C::Lapse))
        {
            // Who attaches to what, the rules have a matrix of their own for.
            if *kind == C::AttachFile {
                continue;
            }
            for (name, who) in EVERYBODY {
                let answer = given(&app, who, &case, *kind).await;

                let place = format!("{} by {name} in {}", kind.code(), phase.code());
                assert_eq!(
                    forbidden(&answer),
                    expected(*kind, phase, who),
                    "{place}: {:#}",
                    answer.body
                );
                if answer.status == 200 {
                    case = standing(app.course(), phase).await;
                }
            }
        }
    }
}

/// A case in this phase; `hk` has recused itself where that can be.
fn standing(course: Course<'_>, phase: Phase) -> Course<'_> {
    match phase {
        Phase::Nominated => course.nominated_by("di").with_recusal_of("hk"),
        Phase::Voting => course.nominated_by("di").with_recusal_of("hk").in_vote(),
        Phase::Draft
        | Phase::Received
        | Phase::AwaitingInformation
        | Phase::InDialogue
        | Phase::Approved
        | Phase::Rejected
        | Phase::Withdrawn
        | Phase::Closed
        | Phase::Lapsed => course.to(phase),
    }
}

/// The status and the code, when the answer forbids the command by who asks or by the phase.
fn forbidden(answer: &Answer) -> Option<(u16, &str)> {
    let codes = [
        "unauthenticated",
        "not-found",
        "role-not-entitled",
        "mandate-not-entitled",
        "phase-forbids",
    ];
    codes.contains(&answer.code()).then(|| (answer.status, answer.code()))
}

/// The same, as the table has it; none where it lists the command.
fn expected(kind: C, phase: Phase, who: Who) -> Option<(u16, &'static str)> {
    let role = match who {
        Who::Public => return Some((401, "unauthenticated")),
        Who::AnotherApplicant | Who::AdvisoryBoard => return Some((404, "not-found")),
        Who::Applicant => RoleKind::Applicant,
        Who::Party(_) | Who::ColleagueAtDi | Who::ContactAtDi | Who::HeadContactAtDi => {
            RoleKind::FoundingParty
        }
        Who::Secretariat | Who::CaseOfficer => RoleKind::Secretariat,
    };
    let row = TRANSITIONS.iter().find(|row| row.command == kind).unwrap();
    let prepares = matches!(who, Who::ContactAtDi | Who::HeadContactAtDi);
    if !row.roles.contains(&role) {
        Some((403, "role-not-entitled"))
    } else if prepares && row.weight == Weight::Binding {
        Some((403, "mandate-not-entitled"))
    } else {
        (!row.from.contains(&phase)).then_some((409, "phase-forbids"))
    }
}

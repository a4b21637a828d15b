//! Operation x role: the status that each is answered with, where the thing asked for stands as it must.

use domain::accession::DialogueOutcome::Nominates;
use domain::meeting::MeetingCommandKind;
use domain::vote::Choice::For;
use serde_json::{Value, json};
use support::app::{
    A_PDF, Answer, Course, DESCRIPTION, INITIATIVE_COMMANDS, Request, TestApp, Who,
    a_meeting_command, a_plan, an_application,
};
use support::{C, snapshot};

use super::{EVERYBODY, given};
use crate::members::of_register;

/// There is nothing of this id.
const NOWHERE: &str = "01890a5d-ac96-774b-bcce-b302099a8057";

#[actix_web::test]
async fn operation_x_role() {
    let app = TestApp::new().await;
    let mut lines = vec![row("operation", EVERYBODY.map(|(name, _)| name.to_owned()))];
    for operation in operations() {
        let command = C::ALL.iter().find(|kind| kind.code() == operation && **kind != C::Submit);
        let at_meeting = MeetingCommandKind::ALL.iter().find(|kind| kind.code() == operation);
        let is_of_initiative = INITIATIVE_COMMANDS.iter().any(|(code, _)| *code == operation);
        let cells = match (command, at_meeting) {
            (Some(kind), _) => commanded(&app, *kind).await,
            (None, Some(kind)) => at_meetings(&app, *kind).await,
            (None, None) if is_of_initiative => ordered(&app, &operation).await,
            (None, None) => asked(&app, &operation).await,
        };
        lines.push(row(&operation, cells));
    }
    snapshot!("rights", lines.join("\n"));
}

fn operations() -> Vec<String> {
    let items = DESCRIPTION["paths"].as_object().unwrap().values();
    let operations = items.flat_map(|item| item.as_object().unwrap().values());
    let mut names: Vec<_> =
        operations.map(|operation| operation["operationId"].as_str().unwrap().to_owned()).collect();
    names.sort();
    names
}

fn row(name: &str, cells: [String; 10]) -> String {
    let cells = cells.map(|cell| format!("{cell:<10}"));
    format!("{name:<29}{}", cells.concat()).trim_end().to_owned()
}

/// The command, by everybody; on a fresh case after each who was allowed.
async fn commanded(app: &TestApp, kind: C) -> [String; 10] {
    let mut cells = [const { String::new() }; 10];
    let mut case = None;
    for (cell, (_, who)) in cells.iter_mut().zip(EVERYBODY) {
        let id = match case.take() {
            Some(id) => id,
            None => ready(app.course(), kind).await,
        };
        let answer = match kind {
            C::AttachFile => attached(app, who, &id).await,
            kind => given(app, who, &id, kind).await,
        };
        *cell = answer.status.to_string();
        case = (answer.status != 200).then_some(id);
    }
    cells
}

/// The command to a meeting, by everybody; at a fresh one after each who was allowed.
async fn at_meetings(app: &TestApp, kind: MeetingCommandKind) -> [String; 10] {
    let mut cells = [const { String::new() }; 10];
    for (cell, (_, who)) in cells.iter_mut().zip(EVERYBODY) {
        let meeting = app.meeting_for(kind).await;
        let path = match kind {
            MeetingCommandKind::Schedule => "/meetings".to_owned(),
            other => format!("/meetings/{meeting}/{}", other.code().replace('_', "-")),
        };
        let answer = app.as_who(who).post(&path, a_meeting_command(kind)).await;
        // A half-year has one meeting.
        if kind == MeetingCommandKind::Schedule && answer.status == 201 {
            app.meets(&answer.text("id"), MeetingCommandKind::Cancel).await;
        }
        *cell = answer.status.to_string();
    }
    cells
}

/// A command to an initiative of `di`'s, by everybody; on one made anew for each.
async fn ordered(app: &TestApp, command: &str) -> [String; 10] {
    let mut cells = [const { String::new() }; 10];
    for (cell, (_, who)) in cells.iter_mut().zip(EVERYBODY) {
        let id = app.initiative_for(command).await;
        *cell = app.as_who(who).orders_well(&id, command).await.status.to_string();
    }
    cells
}

/// A file, attached beside what `who` may say in a dialogue.
async fn attached(app: &TestApp, who: Who, case: &str) -> Answer {
    let person = app.as_who(who);
    let uploaded = person.brings("aftale.pdf", A_PDF).await;
    let file = if uploaded.status == 201 { uploaded.text("id") } else { NOWHERE.to_owned() };
    let to = match who {
        Who::Applicant | Who::AnotherApplicant | Who::AdvisoryBoard | Who::Public => "application",
        Who::Party(_) | Who::ColleagueAtDi | Who::ContactAtDi | Who::HeadContactAtDi => "dialogue",
        Who::Secretariat | Who::CaseOfficer => "internal_note",
    };
    let body = json!({ "file": file, "to": to });
    person.post(&format!("/cases/{case}/attach-file"), body).await
}

/// A case on which the command can be given.
fn ready(course: Course<'_>, kind: C) -> Course<'_> {
    match kind {
        C::Submit | C::CloseVote | C::Lapse => panic!("{} is no command to a case", kind.code()),
        C::AssignOfficer
        | C::AddFileNote
        | C::PutOnHold
        | C::RequestInformation
        | C::ReviseApplication
        | C::OpenDialogue
        | C::Withdraw
        | C::CloseWithoutNomination => course,
        C::Resume => course.on_hold(),
        C::SupplyInformation => course.asked_for_information(),
        C::AttachFile | C::RecordDialogueEntry | C::ConcludeDialogue => {
            course.in_dialogue_with("di")
        }
        C::Nominate => course.concluded_by("di", Nominates),
        C::WithdrawNomination | C::DeclareInterest | C::OpenVote => recused(course),
        C::CastBallot | C::RecordBallotOnInstruction | C::ExtendVote | C::VoidVote => {
            recused(course).in_vote()
        }
        C::ConfirmResult => recused(course).in_vote().with_ballots(2, 0, 0).later(48),
        C::Reopen => course.done(Who::Secretariat, C::CloseWithoutNomination),
        C::IssueDecision | C::HoldKickoff => {
            recused(course).in_vote().with_ballots(6, 0, 0).later(48)
        }
    }
}

fn recused(course: Course<'_>) -> Course<'_> {
    course.nominated_by("di").with_recusal_of("hk")
}

/// Another operation, by everybody; on things made anew for each.
async fn asked(app: &TestApp, operation: &str) -> [String; 10] {
    let mut cells = [const { String::new() }; 10];
    for (cell, (_, who)) in cells.iter_mut().zip(EVERYBODY) {
        *cell = request(app, operation, who).await.await.status.to_string();
    }
    cells
}

/// The request for an operation that is no command to a case. One that has no line here fails.
async fn request<'a>(app: &'a TestApp, operation: &str, who: Who) -> Request<'a> {
    let person = app.as_who(who);
    let case = async || recused(app.course()).in_vote().with_ballot("di", For).await;
    let draft = async || app.applicant().drafts(app.another_application()).await;
    match operation {
        "upload_file" => person.brings("aftale.pdf", A_PDF),
        "list_case_files" => person.get(&format!("/cases/{}/files", case().await)),
        "get_case_file" => {
            let case = case().await;
            let secretariat = app.secretariat();
            let file = secretariat.attaches(&case, "shared_note", "aftale.pdf", A_PDF).await;
            person.get(&format!("/cases/{case}/files/{file}"))
        }
        "list_draft_files" => person.get(&format!("/drafts/{}/files", draft().await)),
        "add_draft_file" => {
            let file = app.applicant().uploads("aftale.pdf", A_PDF).await;
            person.post(&format!("/drafts/{}/files", draft().await), json!({ "file": file }))
        }
        "get_draft_file" => person.get(&draft_file(app, &draft().await).await),
        "delete_draft_file" => person.delete(&draft_file(app, &draft().await).await),
        "get_charter" => person.get("/charter"),
        "get_process" => person.get("/process"),
        "get_register" => person.get("/register"),
        // Admitted, and not made public yet.
        "get_member" => person.get(&format!("/members/{}", app.course().approved().await)),
        "list_cases" => person.get("/cases"),
        "get_case" => person.get(&format!("/cases/{}", case().await)),
        "get_timeline" => person.get(&format!("/cases/{}/timeline", case().await)),
        "get_vote" => person.get(&format!("/cases/{}/vote", case().await)),
        "get_application" => person.get(&format!("/cases/{}/application", case().await)),
        "list_letters" => person.get(&format!("/cases/{}/letters", case().await)),
        "get_letter" => person.get(&format!("/cases/{}/letters/1", case().await)),
        "print_letter" => person.get(&format!("/cases/{}/letters/1/pdf", case().await)),
        "get_checklist" => person.get(&format!("/cases/{}/checklist", case().await)),
        "get_dashboard" => person.get("/dashboard"),
        "export_cases" => person.get("/case-export"),
        "list_case_searches" => person.get("/case-searches"),
        "save_case_search" => {
            person.post("/case-searches", json!({ "name": "Mine", "search": { "officer": "me" } }))
        }
        "delete_case_search" => {
            person.delete("/case-searches/01890a5d-ac96-774b-bcce-b302099a8057")
        }
        "create_draft" => person.post("/drafts", json!({ "application": an_application() })),
        "list_drafts" => person.get("/drafts"),
        "get_draft" => person.get(&format!("/drafts/{}", draft().await)),
        "update_draft" => person
            .put(&format!("/drafts/{}", draft().await), json!({ "application": an_application() })),
        "delete_draft" => person.delete(&format!("/drafts/{}", draft().await)),
        "submit" => person.post(&format!("/drafts/{}/submit", draft().await), json!({})),
        "accept_invitation" => {
            let invitation = app.party("di").post("/drafts", json!({})).await.expect(201);
            person.post("/invitations/accept", json!({ "code": invitation["invitation_code"] }))
        }
        other if other.contains("initiative") => initiative_request(app, other, who).await,
        other => match of_register(app, other, who).await {
            Some(request) => request,
            None => people_request(app, other, who).await,
        },
    }
}

/// The same, for an operation that concerns initiatives and is no command to one.
async fn initiative_request<'a>(app: &'a TestApp, operation: &str, who: Who) -> Request<'a> {
    let person = app.as_who(who);
    match operation {
        "list_initiatives" => person.get("/initiatives"),
        "get_initiative_overview" => person.get("/initiatives/overview"),
        "get_initiative" => {
            let id = app.party("di").adds_initiative().await;
            person.get(&format!("/initiatives/{id}"))
        }
        "create_initiative" => person.post("/initiatives", an_initiative_of(app, who)),
        other => panic!("the operation {other} has no row in the rights matrix"),
    }
}

/// An initiative to be added: the secretariat says whose it is.
fn an_initiative_of(app: &TestApp, who: Who) -> Value {
    match who {
        Who::Secretariat | Who::CaseOfficer => {
            json!({ "owner": app.member("di"), "plan": a_plan() })
        }
        _ => json!({ "plan": a_plan() }),
    }
}

/// A file beside the applicant's draft.
async fn draft_file(app: &TestApp, draft: &str) -> String {
    let file = app.applicant().uploads("aftale.pdf", A_PDF).await;
    let place = format!("/drafts/{draft}/files");
    app.applicant().post(&place, json!({ "file": file })).await.expect(201);
    format!("{place}/{file}")
}

/// The same, for an operation that concerns people and what the house notes about them.
async fn people_request<'a>(app: &'a TestApp, operation: &str, who: Who) -> Request<'a> {
    let person = app.as_who(who);
    let nowhere = NOWHERE;
    match operation {
        "list_meetings" => person.get("/meetings"),
        "get_meeting" => person.get(&format!("/meetings/{}", app.planned_meeting().await)),
        "get_meeting_calendar" => {
            person.get(&format!("/meetings/{}/calendar", app.planned_meeting().await))
        }
        "get_calendar" => person.get("/meeting-calendar"),
        "get_me" => person.get("/me"),
        "update_me" => {
            person.put("/me", json!({ "name": who.token().unwrap_or("Ingen".to_owned()) }))
        }
        "list_mandates" => person.get("/mandates"),
        "grant_mandate" => person.post("/mandates", a_mandate_at_di(app)),
        "end_mandate" => {
            let granted = app.secretariat().post("/mandates", a_mandate_at_di(app)).await;
            let mandate = granted.expect(201).text("id");
            person.post(&format!("/mandates/{mandate}/end"), json!({}))
        }
        "list_tokens" => person.get("/tokens"),
        "create_token" => person.post("/tokens", a_token()),
        "delete_token" => {
            let owner = if who == Who::Public { app.applicant() } else { person };
            let token = owner.post("/tokens", a_token()).await.expect(201).text("id");
            person.delete(&format!("/tokens/{token}"))
        }
        "list_sessions" => person.get("/sessions"),
        "delete_session" => person.delete(&format!("/sessions/{nowhere}")),
        "list_mandate_requests" => person.get("/mandate-requests"),
        "decline_mandate_request" => {
            person.post(&format!("/mandate-requests/{nowhere}/decline"), json!({}))
        }
        "get_security_log" => person.get("/security-log"),
        "get_outbox" => person.get("/outbox"),
        "retry_message" => person.post(&format!("/outbox/{nowhere}/retry"), json!({})),
        other => panic!("the operation {other} has no row in the rights matrix"),
    }
}

/// A mandate of a contact of `di`, for somebody who is not known yet.
fn a_mandate_at_di(app: &TestApp) -> Value {
    let address = app.another_application()["organisation"]["cvr"].clone();
    let email = format!("{}@example.org", address.as_str().unwrap());
    let role = json!({ "kind": "party", "party": "di" });
    json!({ "email": email, "name": "Åse Ørsted", "role": role, "mandate": "contact" })
}

/// A token that reads until the end of the year.
fn a_token() -> Value {
    json!({ "name": "robot", "scope": "read", "expires_at": "2026-12-31" })
}

//! Every operation of the API, from its own description, and a well-formed request for each.

use std::cell::Cell;

use actix_web::http::Method;
use domain::meeting::MeetingCommandKind;
use serde_json::{Value, json};
use support::C;
use support::app::{
    A_PDF, DESCRIPTION, INITIATIVE_COMMANDS, Request, TestApp, Who, a_meeting_command, a_plan,
};

use crate::scene::{HEAD, a_dead_letter, a_mandate, a_mandate_request, granted};

/// An operation.
#[derive(Clone, Debug)]
pub(crate) struct Operation {
    pub(crate) id: String,
    pub(crate) method: Method,
    /// Its address, with places for ids.
    pub(crate) path: String,
    /// The description of its body, if it takes one.
    pub(crate) body: Option<Value>,
}

/// All operations.
pub(crate) fn operations() -> Vec<Operation> {
    let paths = DESCRIPTION["paths"].as_object().unwrap().iter();
    let operations = paths.flat_map(|(path, item)| {
        item.as_object().unwrap().iter().map(move |(method, operation)| {
            let body = &operation["requestBody"]["content"]["application/json"]["schema"];
            Operation {
                id: operation["operationId"].as_str().unwrap().to_owned(),
                method: method.to_uppercase().parse().unwrap(),
                path: path.clone(),
                body: body.is_object().then(|| body.clone()),
            }
        })
    });
    operations.collect()
}

/// Things that are there to be asked for: a case in its vote, a draft of the applicant's, and the like.
pub(crate) struct Things {
    pub(crate) case: String,
    pub(crate) draft: String,
    pub(crate) mandate: String,
    pub(crate) token: String,
    pub(crate) session: String,
    pub(crate) request: String,
    pub(crate) letter: String,
    pub(crate) meeting: String,
    /// An initiative of `di`'s.
    pub(crate) initiative: String,
    /// A file on the case, and one beside the draft.
    pub(crate) files: [String; 2],
    /// Counts those who are given a mandate.
    given: Cell<u32>,
}

impl Things {
    /// Things of the applicant, of `hk` and of the secretariat.
    pub(crate) async fn new(app: &TestApp) -> Self {
        let browser = app.browser();
        browser.signs_in(HEAD).await;
        let sessions = app.secretariat().get("/sessions").await.ok();
        let tokens = app.secretariat().get("/tokens").await.ok();
        let first = |list: &Value| list[0]["id"].as_str().unwrap().to_owned();
        let case = app.course().nominated_by("di").in_vote().await;
        let draft = app.applicant().drafts(app.another_application()).await;
        let attached = app.secretariat().attaches(&case, "shared_note", "a.pdf", A_PDF).await;
        let beside = app.applicant().uploads("b.pdf", A_PDF).await;
        let body = json!({ "file": beside });
        app.applicant().post(&format!("/drafts/{draft}/files"), body).await.expect(201);
        Self {
            case,
            draft,
            files: [attached, beside],
            mandate: granted(app, a_mandate("bo@example.org", "hk", "contact")).await,
            token: first(&tokens["tokens"]),
            session: first(&sessions["sessions"]),
            request: a_mandate_request(app).await,
            letter: a_dead_letter(app).await,
            meeting: app.planned_meeting().await,
            initiative: app.party("di").adds_initiative().await,
            given: Cell::default(),
        }
    }

    /// Nothing of the kind.
    pub(crate) fn none() -> Self {
        let nowhere = || crate::scene::NOWHERE.to_owned();
        Self {
            case: nowhere(),
            draft: nowhere(),
            mandate: nowhere(),
            token: nowhere(),
            session: nowhere(),
            request: nowhere(),
            letter: nowhere(),
            meeting: nowhere(),
            initiative: nowhere(),
            files: [nowhere(), nowhere()],
            given: Cell::default(),
        }
    }

    fn next_address(&self) -> String {
        self.given.set(self.given.get() + 1);
        format!("nr{}@example.org", self.given.get())
    }
}

impl Operation {
    /// Whether it changes anything.
    pub(crate) fn changes(&self) -> bool {
        self.method != Method::GET
    }

    /// The command to a case that it is.
    pub(crate) fn command(&self) -> Option<C> {
        C::ALL.iter().copied().find(|kind| kind.code() == self.id && *kind != C::Submit)
    }

    /// The command to a meeting that it is.
    pub(crate) fn meeting_command(&self) -> Option<MeetingCommandKind> {
        MeetingCommandKind::ALL.iter().copied().find(|kind| kind.code() == self.id)
    }

    /// Whether it is about one case.
    pub(crate) fn is_of_a_case(&self) -> bool {
        self.path.starts_with("/api/v1/cases/{id}")
    }

    /// A well-formed request for it, by `who`, about `things`. One that has no line here fails.
    #[expect(
        clippy::too_many_lines,
        reason = "one line an operation, and no operation is left out"
    )]
    pub(crate) fn asked<'a>(&self, app: &'a TestApp, who: Who, things: &Things) -> Request<'a> {
        if let Some(kind) = self.command() {
            return given(app, who, &things.case, kind);
        }
        if let Some(kind) = self.meeting_command() {
            return at_meeting(app, who, &things.meeting, kind);
        }
        let person = app.as_who(who);
        if INITIATIVE_COMMANDS.iter().any(|(code, _)| *code == self.id) {
            return person.orders_well(&things.initiative, &self.id);
        }
        let Things { case, draft, mandate, token, session, request, letter, files, .. } = things;
        let [on_case, beside_draft] = files;
        let application = || json!({ "application": app.another_application() });
        match self.id.as_str() {
            "get_charter" => person.get("/charter"),
            "get_process" => person.get("/process"),
            "get_register" => person.get("/register"),
            "list_initiatives" => person.get("/initiatives"),
            "get_initiative_overview" => person.get("/initiatives/overview"),
            "get_initiative" => person.get(&format!("/initiatives/{}", things.initiative)),
            "create_initiative" => person.post("/initiatives", json!({ "plan": a_plan() })),
            "get_member" => person.get(&format!("/members/{case}")),
            "get_member_history" => person.get(&format!("/members/{case}/history")),
            "rename_member" => {
                person.post(&format!("/members/{case}/rename"), json!({ "name": "Andet A/S" }))
            }
            "resign" => person.post(&format!("/members/{case}/resign"), json!({})),
            "dissolve_member" => person.post(&format!("/members/{case}/dissolve"), json!({})),
            "succeed" => person.post(&format!("/members/{case}/succeed"), json!({ "key": "di" })),
            "revoke_end" => person.post(&format!("/members/{case}/revoke-end"), json!({})),
            "begin_member_import" => person.post("/member-imports", a_list()),
            "get_member_import" => {
                person.get(&format!("/member-imports/{}", crate::scene::NOWHERE))
            }
            "confirm_member_import" => {
                let path = format!("/member-imports/{}/confirm", crate::scene::NOWHERE);
                person.post(&path, json!({}))
            }
            "delete_member_import" => {
                person.delete(&format!("/member-imports/{}", crate::scene::NOWHERE))
            }
            "list_cases" => person.get("/cases"),
            "list_case_searches" => person.get("/case-searches"),
            "save_case_search" => person
                .post("/case-searches", json!({ "name": "Mine", "search": { "officer": "me" } })),
            "delete_case_search" => {
                person.delete(&format!("/case-searches/{}", crate::scene::NOWHERE))
            }
            "export_cases" => person.get("/case-export"),
            "get_dashboard" => person.get("/dashboard"),
            "get_checklist" => person.get(&format!("/cases/{case}/checklist")),
            "get_case" => person.get(&format!("/cases/{case}")),
            "get_timeline" => person.get(&format!("/cases/{case}/timeline")),
            "get_vote" => person.get(&format!("/cases/{case}/vote")),
            "get_application" => person.get(&format!("/cases/{case}/application")),
            "list_letters" => person.get(&format!("/cases/{case}/letters")),
            "get_letter" => person.get(&format!("/cases/{case}/letters/1")),
            "print_letter" => person.get(&format!("/cases/{case}/letters/1/pdf")),
            "upload_file" => person.brings("a.pdf", A_PDF),
            "list_case_files" => person.get(&format!("/cases/{case}/files")),
            "get_case_file" => person.get(&format!("/cases/{case}/files/{on_case}")),
            "list_draft_files" => person.get(&format!("/drafts/{draft}/files")),
            "add_draft_file" => {
                person.post(&format!("/drafts/{draft}/files"), json!({ "file": beside_draft }))
            }
            "get_draft_file" => person.get(&format!("/drafts/{draft}/files/{beside_draft}")),
            "delete_draft_file" => person.delete(&format!("/drafts/{draft}/files/{beside_draft}")),
            "create_draft" => person.post("/drafts", application()),
            "list_drafts" => person.get("/drafts"),
            "get_draft" => person.get(&format!("/drafts/{draft}")),
            "update_draft" => person.put(&format!("/drafts/{draft}"), application()),
            "delete_draft" => person.delete(&format!("/drafts/{draft}")),
            "submit" => person.post(&format!("/drafts/{draft}/submit"), json!({})),
            "accept_invitation" => person.post("/invitations/accept", json!({ "code": "x" })),
            "list_meetings" => person.get("/meetings"),
            "get_meeting" => person.get(&format!("/meetings/{}", things.meeting)),
            "get_meeting_calendar" => person.get(&format!("/meetings/{}/calendar", things.meeting)),
            "get_calendar" => person.get("/meeting-calendar"),
            "get_me" => person.get("/me"),
            "update_me" => person.put("/me", json!({ "name": "Mette Holm" })),
            "list_mandates" => person.get("/mandates"),
            "grant_mandate" => {
                person.post("/mandates", a_mandate(&things.next_address(), "di", "contact"))
            }
            "end_mandate" => person.post(&format!("/mandates/{mandate}/end"), json!({})),
            "list_tokens" => person.get("/tokens"),
            "create_token" => person.post("/tokens", a_token()),
            "delete_token" => person.delete(&format!("/tokens/{token}")),
            "list_sessions" => person.get("/sessions"),
            "delete_session" => person.delete(&format!("/sessions/{session}")),
            "list_mandate_requests" => person.get("/mandate-requests"),
            "decline_mandate_request" => {
                person.post(&format!("/mandate-requests/{request}/decline"), json!({}))
            }
            "get_security_log" => person.get("/security-log"),
            "get_outbox" => person.get("/outbox"),
            "retry_message" => person.post(&format!("/outbox/{letter}/retry"), json!({})),
            other => panic!("the operation {other} has no row among the attacks"),
        }
    }
}

/// A list of one member.
fn a_list() -> Value {
    json!({ "members": [{ "name": "Sejl A/S", "cvr": "10000009", "since": "2023-06-05" }] })
}

/// A well-formed command of this kind to a meeting.
fn at_meeting<'a>(
    app: &'a TestApp,
    who: Who,
    meeting: &str,
    kind: MeetingCommandKind,
) -> Request<'a> {
    let path = match kind {
        MeetingCommandKind::Schedule => "/meetings".to_owned(),
        other => format!("/meetings/{meeting}/{}", other.code().replace('_', "-")),
    };
    app.as_who(who).post(&path, a_meeting_command(kind))
}

/// A token that reads until the end of the year.
fn a_token() -> Value {
    json!({ "name": "robot", "scope": "read", "expires_at": "2026-12-31" })
}

/// A well-formed command of this kind as `who` would give it: the secretariat names a party where it must.
fn given<'a>(app: &'a TestApp, who: Who, case: &str, kind: C) -> Request<'a> {
    let named = match (who, kind) {
        (Who::Secretariat | Who::CaseOfficer, C::OpenDialogue)
        | (_, C::RecordBallotOnInstruction) => Some("ida"),
        (Who::Secretariat | Who::CaseOfficer, C::RecordDialogueEntry) => Some("di"),
        _ => None,
    };
    match named {
        Some(name) => app.as_who(who).tries_of(case, name, kind),
        None => app.as_who(who).tries(case, kind),
    }
}

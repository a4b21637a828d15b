//! Drafts: written over days, seen by their author alone, submitted once.

use actix_web::http::header::{ETAG, LOCATION};
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse, delete, get, post, put};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::id::{CaseId, DraftId, PartyKey};
use engine::{Answer, Ask, Condition, DraftReading, Given, Invitation, secret_hash};
use gate::{Body, Caller, Gate, IfMatch, Place, Problem, Retry, entity_tag, fresh};
use rand::RngCore;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::application::ApplicationDocument;
use crate::case_view::CaseView;
use crate::commands::case_document;
use crate::operations::done;
use crate::parsed::{Moment, Parsed, moment};
use crate::responses::Problems;

/// What a draft says.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct DraftBody {
    /// The application, as far as it has been written.
    #[serde(default)]
    application: ApplicationDocument,
}

/// What a draft says from now on.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct UpdateDraftBody {
    /// The application, as far as it has been written. It takes the place of what was there, so it cannot be left out.
    application: ApplicationDocument,
}

/// The code of an invitation.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct AcceptInvitationBody {
    /// The code, as the founding party has passed it on.
    code: String,
}

/// A draft.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct DraftView {
    /// The draft's id.
    #[schema(value_type = String, format = Uuid)]
    id: Parsed<DraftId>,
    /// Counts its changes; also its entity tag.
    version: u32,
    /// The founding party that invited the author.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = String)]
    invited_by: Option<Parsed<PartyKey>>,
    /// The case whose application it is to be the next version of, where it has been begun so.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = String, format = Uuid)]
    revises: Option<Parsed<CaseId>>,
    /// The code with which an applicant takes the invitation up; shown once, to the party that invites, and not
    /// again to a retry.
    #[serde(skip_serializing_if = "Option::is_none")]
    invitation_code: Option<String>,
    /// When it was begun.
    #[schema(value_type = String, format = DateTime)]
    created_at: Moment,
    /// When it was last changed.
    #[schema(value_type = String, format = DateTime)]
    updated_at: Moment,
    /// What has been written.
    application: ApplicationDocument,
}

/// The caller's own drafts.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct DraftListView {
    /// The drafts, the newest first.
    drafts: Vec<DraftView>,
}

impl From<&DraftReading> for DraftView {
    fn from(draft: &DraftReading) -> Self {
        Self {
            id: Parsed(draft.id),
            version: draft.version,
            invited_by: draft.invited_by.clone().map(Parsed),
            revises: draft.revises.map(Parsed),
            invitation_code: None,
            created_at: moment(draft.created_at),
            updated_at: moment(draft.updated_at),
            application: draft.application.clone().into(),
        }
    }
}

fn draft_document(draft: &DraftReading) -> String {
    serde_json::to_string(&DraftView::from(draft)).unwrap_or_default()
}

/// The answer to something that has been made.
pub(crate) fn created(place: &str, answer: Answer) -> HttpResponse {
    HttpResponse::Created()
        .insert_header((ETAG, entity_tag(answer.version)))
        .insert_header((LOCATION, format!("/api/v1/{place}/{}", answer.subject)))
        .content_type("application/json")
        .body(answer.body)
}

/// Begins a draft: an applicant its own, the secretariat one that came on paper, a founding party an invitation.
#[utoipa::path(
    tag = "drafts",
    params(("Idempotency-Key" = Option<String>, Header, pattern = "^[!-~]{1,200}$", description = "Makes a retry safe.")),
    request_body = Option<DraftBody>,
    responses((status = 201, body = DraftView, description = "Begun."), Problems),
    security(("token" = [])),
)]
#[post("/drafts")]
pub(crate) async fn create_draft(
    gate: Data<Gate>,
    Caller(credential): Caller,
    retry: Retry,
    body: Body<DraftBody>,
) -> Result<HttpResponse, Problem> {
    let code = secret();
    let invitation = Invitation { code: secret_hash(&code) };
    let retry_key = retry.bound_to(body.digest);
    let mut answer = gate
        .run(move |engine, now| {
            let ask = Ask { credential, now, condition: Condition::Any, retry_key };
            engine.draft_create(ask, body.value.application.into(), invitation, draft_document)
        })
        .await?;
    if answer.given == Given::Now {
        answer.body = with_invitation_code(answer.body, code);
    }
    Ok(created("drafts", answer))
}

/// The code is put in after the answer was kept for a retry: nothing but its digest is stored.
fn with_invitation_code(document: String, code: String) -> String {
    match serde_json::from_str::<serde_json::Value>(&document) {
        Ok(serde_json::Value::Object(mut draft)) if draft.contains_key("invited_by") => {
            draft.insert("invitation_code".to_owned(), code.into());
            serde_json::Value::Object(draft).to_string()
        }
        Ok(_) | Err(_) => document,
    }
}

/// A code that nobody guesses: 192 bits from the operating system.
fn secret() -> String {
    let mut bytes = [0; 24];
    rand::rng().fill_bytes(&mut bytes);
    URL_SAFE_NO_PAD.encode(bytes)
}

/// Lists the caller's own drafts, at most the newest hundred.
#[utoipa::path(
    tag = "drafts",
    responses((status = 200, body = DraftListView, description = "The drafts."), Problems),
    security(("token" = [])),
)]
#[get("/drafts")]
pub(crate) async fn list_drafts(
    gate: Data<Gate>,
    Caller(credential): Caller,
) -> Result<HttpResponse, Problem> {
    let drafts = gate.run(move |engine, now| engine.draft_list(&credential, now)).await?;
    Ok(HttpResponse::Ok().json(DraftListView { drafts: drafts.iter().map(Into::into).collect() }))
}

/// Shows a draft to its author.
#[utoipa::path(
    tag = "drafts",
    params(("id" = String, Path, format = Uuid, description = "The draft.")),
    responses(
        (status = 200, body = DraftView, description = "The draft."),
        (status = 304, description = "It is as the caller knows it."),
        Problems,
    ),
    security(("token" = [])),
)]
#[get("/drafts/{id}")]
pub(crate) async fn get_draft(
    request: HttpRequest,
    gate: Data<Gate>,
    Caller(credential): Caller,
    Place(id): Place<Parsed<DraftId>>,
) -> Result<HttpResponse, Problem> {
    let draft = gate.run(move |engine, now| engine.draft_read(&credential, id.0, now)).await?;
    Ok(fresh(&request, &entity_tag(draft.version), draft_document(&draft)))
}

/// Writes a draft anew.
#[utoipa::path(
    tag = "drafts",
    params(
        ("id" = String, Path, format = Uuid, description = "The draft."),
        ("If-Match" = Option<String>, Header, pattern = r#"^("[0-9]{1,9}"|\*)$"#, description = "The version that the change is meant for."),
        ("Idempotency-Key" = Option<String>, Header, pattern = "^[!-~]{1,200}$", description = "Makes a retry safe."),
    ),
    request_body = UpdateDraftBody,
    responses((status = 200, body = DraftView, description = "Written."), Problems),
    security(("token" = [])),
)]
#[put("/drafts/{id}")]
pub(crate) async fn update_draft(
    gate: Data<Gate>,
    Caller(credential): Caller,
    Place(id): Place<Parsed<DraftId>>,
    IfMatch(condition): IfMatch,
    retry: Retry,
    body: Body<UpdateDraftBody>,
) -> Result<HttpResponse, Problem> {
    let retry_key = retry.bound_to(body.digest);
    let answer = gate
        .run(move |engine, now| {
            let ask = Ask { credential, now, condition, retry_key };
            engine.draft_update(ask, id.0, body.value.application.into(), draft_document)
        })
        .await?;
    Ok(done(answer))
}

/// Deletes a draft; nothing of it is kept.
#[utoipa::path(
    tag = "drafts",
    params(
        ("id" = String, Path, format = Uuid, description = "The draft."),
        ("If-Match" = Option<String>, Header, pattern = r#"^("[0-9]{1,9}"|\*)$"#, description = "The version that is meant."),
    ),
    responses((status = 204, description = "Deleted."), Problems),
    security(("token" = [])),
)]
#[delete("/drafts/{id}")]
pub(crate) async fn delete_draft(
    gate: Data<Gate>,
    Caller(credential): Caller,
    Place(id): Place<Parsed<DraftId>>,
    IfMatch(condition): IfMatch,
) -> Result<HttpResponse, Problem> {
    gate.run(move |engine, now| {
        let ask = Ask { credential, now, condition, retry_key: None };
        engine.draft_delete(ask, id.0)
    })
    .await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Takes a founding party's invitation up: its draft becomes the caller's.
#[utoipa::path(
    tag = "drafts",
    params(("Idempotency-Key" = Option<String>, Header, pattern = "^[!-~]{1,200}$", description = "Makes a retry safe.")),
    request_body = AcceptInvitationBody,
    responses((status = 200, body = DraftView, description = "Taken up."), Problems),
    security(("token" = [])),
)]
#[post("/invitations/accept")]
pub(crate) async fn accept_invitation(
    gate: Data<Gate>,
    Caller(credential): Caller,
    retry: Retry,
    body: Body<AcceptInvitationBody>,
) -> Result<HttpResponse, Problem> {
    let retry_key = retry.bound_to(body.digest);
    let invitation = Invitation { code: secret_hash(body.value.code.trim()) };
    let answer = gate
        .run(move |engine, now| {
            let ask = Ask { credential, now, condition: Condition::Any, retry_key };
            engine.invitation_accept(ask, invitation, draft_document)
        })
        .await?;
    Ok(done(answer))
}

/// Nothing.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SubmitBody {}

/// Submits a draft: it becomes a case.
#[utoipa::path(
    tag = "drafts",
    params(
        ("id" = String, Path, format = Uuid, description = "The draft."),
        ("If-Match" = Option<String>, Header, pattern = r#"^("[0-9]{1,9}"|\*)$"#, description = "The version that is meant."),
        ("Idempotency-Key" = Option<String>, Header, pattern = "^[!-~]{1,200}$", description = "Makes a retry safe."),
    ),
    request_body = SubmitBody,
    responses((status = 201, body = CaseView, description = "Submitted; the case that it has become."), Problems),
    security(("token" = [])),
)]
#[post("/drafts/{id}/submit")]
pub(crate) async fn submit(
    gate: Data<Gate>,
    Caller(credential): Caller,
    Place(id): Place<Parsed<DraftId>>,
    IfMatch(condition): IfMatch,
    retry: Retry,
    body: Body<SubmitBody>,
) -> Result<HttpResponse, Problem> {
    let retry_key = retry.bound_to(body.digest);
    let answer = gate
        .run(move |engine, now| {
            let ask = Ask { credential, now, condition, retry_key };
            engine.draft_submit(ask, id.0, case_document)
        })
        .await?;
    Ok(created("cases", answer))
}

//! Taking over members from a list that was kept before: put in, looked at line by line, then taken over whole or not at all.

use actix_web::web::Data;
use actix_web::{HttpResponse, delete, get, post};
use domain::cvr::Cvr;
use domain::id::ImportId;
use domain::membership::{ImportedMember, LineFault};
use domain::text::Language;
use engine::{Ask, Condition, ImportReading};
use gate::{Body, Caller, Gate, Place, Problem, Retry, Roster, texts};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::drafts::created;
use crate::pact::TextView;
use crate::parsed::{Day, Parsed};
use crate::responses::Problems;

/// A member as a list has it.
#[derive(ToSchema)]
#[expect(dead_code, reason = "what the door reads, described")]
struct ImportedMemberBody {
    /// The organisation's name.
    name: String,
    /// Its CVR number.
    cvr: String,
    /// The day of its admission.
    #[schema(format = Date)]
    since: String,
}

/// A list of members.
#[derive(ToSchema)]
#[expect(dead_code, reason = "what the door reads, described")]
pub(crate) struct ImportBody {
    /// The members, 20,000 at most.
    members: Vec<ImportedMemberBody>,
}

/// A list that waits to be taken over, held against the register as it is now.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ImportView {
    /// The list.
    #[schema(value_type = String, format = Uuid)]
    id: Parsed<ImportId>,
    /// What it would bring.
    members: Vec<ImportedMemberView>,
    /// The lines that cannot be taken over; while there is one, none can.
    faults: Vec<LineFaultView>,
}

/// A member that would be taken over.
#[derive(Debug, Serialize, ToSchema)]
struct ImportedMemberView {
    /// The organisation's name.
    name: String,
    /// Its CVR number.
    #[schema(value_type = Option<String>)]
    cvr: Option<Parsed<Cvr>>,
    /// The day of its admission.
    #[schema(value_type = String, format = Date)]
    since: Parsed<Day>,
}

/// Why a line cannot be taken over.
#[derive(Debug, Serialize, ToSchema)]
struct LineFaultView {
    /// The line of the file, or the place in the list; counts from one.
    line: u32,
    /// The name that stands there.
    name: String,
    /// What is wrong, as a code.
    code: &'static str,
    /// What is wrong, in words.
    texts: TextView,
}

/// Nothing.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ConfirmMemberImportBody {}

/// How many members have been taken over.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ImportDoneView {
    /// How many.
    members: usize,
}

impl From<&ImportReading> for ImportView {
    fn from(reading: &ImportReading) -> Self {
        Self {
            id: Parsed(reading.id),
            members: reading.members.iter().cloned().map(Into::into).collect(),
            faults: reading.faults.iter().cloned().map(Into::into).collect(),
        }
    }
}

impl From<ImportedMember> for ImportedMemberView {
    fn from(member: ImportedMember) -> Self {
        let ImportedMember { name, since } = member;
        Self { name: name.name, cvr: name.cvr.map(Parsed), since: Parsed(Day(since)) }
    }
}

impl From<LineFault> for LineFaultView {
    fn from(fault: LineFault) -> Self {
        let LineFault { line, name, kind } = fault;
        let say = |language| texts::line_fault(kind, language);
        let texts = TextView { da: say(Language::Da), en: say(Language::En) };
        Self { line, name, code: kind.code(), texts }
    }
}

/// Puts a list of members in: as CSV with a heading (`name`, `cvr`, `since`), or as JSON. Nothing is entered in the register
/// yet; the list is forgotten after a day.
#[utoipa::path(
    tag = "pact",
    params(("Idempotency-Key" = Option<String>, Header, pattern = "^[!-~]{1,200}$", description = "Makes a retry safe.")),
    request_body(content((ImportBody = "application/json"), (String = "text/csv"))),
    responses((status = 201, body = ImportView, description = "Put in, with what it would bring and what is wrong with it."), Problems),
    security(("token" = [])),
)]
#[post("/member-imports")]
pub(crate) async fn begin_member_import(
    gate: Data<Gate>,
    Caller(credential): Caller,
    retry: Retry,
    roster: Roster,
) -> Result<HttpResponse, Problem> {
    let Roster { lines, digest } = roster;
    let retry_key = retry.bound_to(digest);
    let answer = gate
        .run(move |engine, now| {
            let ask = Ask { credential, now, condition: Condition::Any, retry_key };
            engine.member_import_begin(ask, lines, document)
        })
        .await?;
    Ok(created("member-imports", answer))
}

/// Shows a list that waits, to whoever has put it in.
#[utoipa::path(
    tag = "pact",
    params(("id" = String, Path, format = Uuid, description = "The list.")),
    responses((status = 200, body = ImportView, description = "The list, held against the register as it is now."), Problems),
    security(("token" = [])),
)]
#[get("/member-imports/{id}")]
pub(crate) async fn get_member_import(
    gate: Data<Gate>,
    Caller(credential): Caller,
    Place(Parsed(id)): Place<Parsed<ImportId>>,
) -> Result<HttpResponse, Problem> {
    let reading =
        gate.run(move |engine, now| engine.member_import_read(&credential, id, now)).await?;
    Ok(HttpResponse::Ok().json(ImportView::from(&reading)))
}

/// Takes a list over: all of its members, or none.
#[utoipa::path(
    tag = "pact",
    params(("id" = String, Path, format = Uuid, description = "The list.")),
    request_body = ConfirmMemberImportBody,
    responses((status = 200, body = ImportDoneView, description = "Taken over."), Problems),
    security(("token" = [])),
)]
#[post("/member-imports/{id}/confirm")]
pub(crate) async fn confirm_member_import(
    gate: Data<Gate>,
    Caller(credential): Caller,
    Place(Parsed(id)): Place<Parsed<ImportId>>,
    _: Body<ConfirmMemberImportBody>,
) -> Result<HttpResponse, Problem> {
    let members = gate
        .run(move |engine, now| {
            let ask = Ask { credential, now, condition: Condition::Any, retry_key: None };
            engine.member_import_confirm(ask, id)
        })
        .await?;
    Ok(HttpResponse::Ok().json(ImportDoneView { members }))
}

/// Gives a list up that waits.
#[utoipa::path(
    tag = "pact",
    params(("id" = String, Path, format = Uuid, description = "The list.")),
    responses((status = 204, description = "Forgotten."), Problems),
    security(("token" = [])),
)]
#[delete("/member-imports/{id}")]
pub(crate) async fn delete_member_import(
    gate: Data<Gate>,
    Caller(credential): Caller,
    Place(Parsed(id)): Place<Parsed<ImportId>>,
) -> Result<HttpResponse, Problem> {
    gate.run(move |engine, now| {
        let ask = Ask { credential, now, condition: Condition::Any, retry_key: None };
        engine.member_import_drop(ask, id)
    })
    .await?;
    Ok(HttpResponse::NoContent().finish())
}

fn document(reading: &ImportReading) -> String {
    serde_json::to_string(&ImportView::from(reading)).unwrap_or_default()
}

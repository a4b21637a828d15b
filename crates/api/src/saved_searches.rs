//! Searches in the list of cases that the caller keeps.

use actix_web::http::header::LOCATION;
use actix_web::web::Data;
use actix_web::{HttpResponse, delete, get, post};
use domain::id::SavedSearchId;
use engine::{Ask, Condition};
use gate::{Body, Caller, Gate, Place, Problem};
use serde::{Deserialize, Serialize};
use store::SavedSearch;
use utoipa::ToSchema;

use crate::case_search::{SearchText, parsed, written};
use crate::parsed::{Moment, Parsed, moment};
use crate::responses::Problems;

/// A search, in the words of the parameters of the list of cases.
#[derive(Debug, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SearchDocument {
    /// In one of these phases, separated by commas; `open` stands for all in which a case is open.
    phase: Option<String>,
    /// That wait for `applicant`, `secretariat`, `party:` and a key, or `me`.
    waits_for: Option<String>,
    /// With this officer: the person's id, `me`, or `none`.
    officer: Option<String>,
    /// With such a deadline: `overdue`, `7_days`, `30_days` or `none`.
    deadline: Option<String>,
    /// With each of these words in their number, the organisation's name or its CVR number.
    #[schema(max_length = 200)]
    text: Option<String>,
    /// In which order.
    sort: Option<String>,
}

/// A search to be kept.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SaveSearchBody {
    /// Under which name; one that is kept under the same name gives way.
    #[schema(max_length = 60)]
    name: String,
    /// What is looked for.
    search: SearchDocument,
}

/// A search that the caller keeps.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct SavedSearchView {
    /// Its id.
    #[schema(value_type = String, format = Uuid)]
    id: Parsed<SavedSearchId>,
    /// What the caller calls it.
    name: String,
    /// What is looked for.
    search: SearchDocument,
    /// Since when it is kept.
    #[schema(value_type = String, format = DateTime)]
    created_at: Moment,
}

/// The searches that the caller keeps.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct SavedSearchListView {
    /// The searches, by name.
    searches: Vec<SavedSearchView>,
}

impl From<SearchDocument> for SearchText {
    fn from(document: SearchDocument) -> Self {
        let SearchDocument { phase, waits_for, officer, deadline, text, sort } = document;
        Self { phase, waits_for, officer, deadline, text, sort }
    }
}

impl From<&SavedSearch> for SavedSearchView {
    fn from(saved: &SavedSearch) -> Self {
        let SearchText { phase, waits_for, officer, deadline, text, sort } = written(&saved.search);
        Self {
            id: Parsed(saved.id),
            name: saved.name.clone(),
            search: SearchDocument { phase, waits_for, officer, deadline, text, sort },
            created_at: moment(saved.created_at),
        }
    }
}

/// Lists the searches that the caller keeps.
#[utoipa::path(
    tag = "cases",
    responses((status = 200, body = SavedSearchListView, description = "The searches."), Problems),
    security(("token" = [])),
)]
#[get("/case-searches")]
pub(crate) async fn list_case_searches(
    gate: Data<Gate>,
    Caller(credential): Caller,
) -> Result<HttpResponse, Problem> {
    let kept = gate.run(move |engine, now| engine.search_list(&credential, now)).await?;
    Ok(HttpResponse::Ok()
        .json(SavedSearchListView { searches: kept.iter().map(Into::into).collect() }))
}

/// Keeps a search for the caller.
///
/// An `Idempotency-Key` is not taken: a retry puts the same search under the same name.
#[utoipa::path(
    tag = "cases",
    request_body = SaveSearchBody,
    responses((status = 201, body = SavedSearchView, description = "Kept."), Problems),
    security(("token" = [])),
)]
#[post("/case-searches")]
pub(crate) async fn save_case_search(
    gate: Data<Gate>,
    Caller(credential): Caller,
    body: Body<SaveSearchBody>,
) -> Result<HttpResponse, Problem> {
    let SaveSearchBody { name, search } = body.value;
    let search = parsed(search.into())?;
    let saved = gate
        .run(move |engine, now| {
            let ask = Ask { credential, now, condition: Condition::Any, retry_key: None };
            engine.search_save(ask, name, search)
        })
        .await?;
    Ok(HttpResponse::Created()
        .insert_header((LOCATION, format!("/api/v1/case-searches/{}", saved.id)))
        .json(SavedSearchView::from(&saved)))
}

/// Forgets a search of the caller's.
#[utoipa::path(
    tag = "cases",
    params(("id" = String, Path, format = Uuid, description = "The search.")),
    responses((status = 204, description = "Forgotten."), Problems),
    security(("token" = [])),
)]
#[delete("/case-searches/{id}")]
pub(crate) async fn delete_case_search(
    gate: Data<Gate>,
    Caller(credential): Caller,
    Place(id): Place<Parsed<SavedSearchId>>,
) -> Result<HttpResponse, Problem> {
    gate.run(move |engine, now| {
        let ask = Ask { credential, now, condition: Condition::Any, retry_key: None };
        engine.search_delete(ask, id.0)
    })
    .await?;
    Ok(HttpResponse::NoContent().finish())
}

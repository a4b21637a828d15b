//! The register of initiatives: the list, one initiative, a new one. Anybody may read it.

use actix_web::http::header::ETAG;
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse, get, post};
use domain::id::{InitiativeId, MembershipId, ObjectiveKey, TrackKey};
use domain::initiative::State;
use engine::{Ask, Condition};
use gate::{Body, Caller, FaultKind, Gate, Place, Problem, Query, Retry, entity_tag, fresh};
use serde::{Deserialize, Serialize};
use store::{InitiativeFilter, InitiativeQuery};
use utoipa::{IntoParams, ToSchema};

use crate::initiative_bodies::CreateInitiativeBody;
use crate::initiative_view::{InitiativeSummaryView, InitiativeView, initiative_document};
use crate::paging::{self, NewestFirst};
use crate::parsed::Parsed;
use crate::responses::Problems;

/// The longest text that is looked for, in characters.
const TEXT_CHARS_MAX: usize = 200;

/// Which initiatives are asked for.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
pub(crate) struct InitiativeListQuery {
    /// Of this participant, by its membership.
    #[param(value_type = Option<String>, format = Uuid)]
    owner: Option<Parsed<MembershipId>>,
    /// With this participant as a partner that has confirmed.
    #[param(value_type = Option<String>, format = Uuid)]
    partner: Option<Parsed<MembershipId>>,
    /// For this objective, by its key.
    #[param(value_type = Option<String>)]
    objective: Option<Parsed<ObjectiveKey>>,
    /// In this track, by its key.
    #[param(value_type = Option<String>)]
    track: Option<Parsed<TrackKey>>,
    /// In one of these states, separated by commas.
    state: Option<String>,
    /// With each of these words in the description.
    #[param(max_length = 200)]
    text: Option<String>,
    /// Where the page begins: `next` of the page before.
    cursor: Option<String>,
    /// How many at most, 1 to 100; 25 when left out.
    #[param(minimum = 1, maximum = 100)]
    limit: Option<u32>,
}

/// A page of initiatives.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct InitiativeListView {
    /// The initiatives, the newest first.
    initiatives: Vec<InitiativeSummaryView>,
    /// Where the next page begins; nothing on the last one.
    next: Option<String>,
}

impl InitiativeListQuery {
    fn parsed(self) -> Result<InitiativeQuery, Problem> {
        const LIST: NewestFirst = NewestFirst::Initiatives;
        let states = self.state.as_deref().map(states).transpose()?.unwrap_or_default();
        if self.text.as_ref().is_some_and(|text| text.chars().count() > TEXT_CHARS_MAX) {
            let most = format!("at most {TEXT_CHARS_MAX} characters");
            return Err(Problem::fault(FaultKind::QueryMalformed, "text", most));
        }
        let cursor = self.cursor.as_deref();
        Ok(InitiativeQuery {
            filter: InitiativeFilter {
                owner: self.owner.map(|owner| owner.0),
                partner: self.partner.map(|partner| partner.0),
                objective: self.objective.map(|key| key.0),
                track: self.track.map(|key| key.0),
                states,
                text: self.text,
            },
            after: cursor.map(|text| paging::read_behind(text, LIST)).transpose()?,
            limit: paging::limit(self.limit)?,
        })
    }
}

fn states(text: &str) -> Result<Vec<State>, Problem> {
    let read = |code: &str| {
        let unknown = || Problem::fault(FaultKind::QueryMalformed, "state", code);
        State::from_code(code).ok_or_else(unknown)
    };
    text.split(',').map(read).collect()
}

/// Lists the initiatives of the pact.
#[utoipa::path(
    tag = "initiatives",
    params(InitiativeListQuery),
    responses((status = 200, body = InitiativeListView, description = "A page of initiatives."), Problems),
    security((), ("token" = [])),
)]
#[get("/initiatives")]
pub(crate) async fn list_initiatives(
    gate: Data<Gate>,
    Caller(credential): Caller,
    Query(query): Query<InitiativeListQuery>,
) -> Result<HttpResponse, Problem> {
    let query = query.parsed()?;
    let page =
        gate.run(move |engine, now| engine.initiative_list(&credential, &query, now)).await?;
    let summaries = page.initiatives.items.iter();
    Ok(HttpResponse::Ok().json(InitiativeListView {
        initiatives: summaries
            .map(|summary| InitiativeSummaryView::of(summary, &page.participants))
            .collect(),
        next: page.initiatives.next.map(|id| paging::written_behind(id, NewestFirst::Initiatives)),
    }))
}

/// Shows an initiative, as far as the caller may see it.
#[utoipa::path(
    tag = "initiatives",
    params(("id" = String, Path, format = Uuid, description = "The initiative.")),
    responses(
        (status = 200, body = InitiativeView, description = "The initiative."),
        (status = 304, description = "It is as the caller knows it."),
        Problems,
    ),
    security((), ("token" = [])),
)]
#[get("/initiatives/{id}")]
pub(crate) async fn get_initiative(
    request: HttpRequest,
    gate: Data<Gate>,
    Caller(credential): Caller,
    Place(id): Place<Parsed<InitiativeId>>,
) -> Result<HttpResponse, Problem> {
    let reading =
        gate.run(move |engine, now| engine.initiative_read(&credential, id.0, now)).await?;
    let tag = entity_tag(reading.initiative.version());
    Ok(fresh(&request, &tag, initiative_document(&reading)))
}

/// Adds an initiative to the register; it is public from then on.
#[utoipa::path(
    tag = "initiatives",
    params(("Idempotency-Key" = Option<String>, Header, pattern = "^[!-~]{1,200}$", description = "Makes a retry safe.")),
    request_body = CreateInitiativeBody,
    responses((status = 201, body = InitiativeView, description = "Added."), Problems),
    security(("token" = [])),
)]
#[post("/initiatives")]
pub(crate) async fn create_initiative(
    gate: Data<Gate>,
    Caller(credential): Caller,
    retry: Retry,
    body: Body<CreateInitiativeBody>,
) -> Result<HttpResponse, Problem> {
    let retry_key = retry.bound_to(body.digest);
    let new = body.value.into();
    let answer = gate
        .run(move |engine, now| {
            let ask = Ask { credential, now, condition: Condition::Any, retry_key };
            engine.initiative_create(ask, new, initiative_document)
        })
        .await?;
    Ok(HttpResponse::Created()
        .insert_header((ETAG, entity_tag(answer.version)))
        .content_type("application/json")
        .body(answer.body))
}

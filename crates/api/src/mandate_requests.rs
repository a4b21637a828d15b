//! Who has signed in without a mandate and asks for one: for the secretariat to answer.

use actix_web::web::Data;
use actix_web::{HttpResponse, get, post};
use domain::id::RequestId;
use engine::{Ask, Condition, RequestReading};
use gate::{Body, Caller, Gate, Place, Problem};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::parsed::{Moment, Parsed, moment};
use crate::people::{PersonView, RoleView};
use crate::responses::Problems;

/// Nothing.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct DeclineMandateRequestBody {}

/// Who asks for mandates.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct MandateRequestListView {
    /// The requests that nobody has answered, the oldest first; 200 at most.
    requests: Vec<MandateRequestView>,
}

/// A request for a mandate.
#[derive(Debug, Serialize, ToSchema)]
struct MandateRequestView {
    /// The request's id.
    #[schema(value_type = String, format = Uuid)]
    id: Parsed<RequestId>,
    /// Who asks.
    person: PersonView,
    /// For which organisation.
    role: RoleView,
    /// Since when.
    #[schema(value_type = String, format = DateTime)]
    requested_at: Moment,
}

impl From<&RequestReading> for MandateRequestView {
    fn from(reading: &RequestReading) -> Self {
        Self {
            id: Parsed(reading.request.id),
            person: (&reading.person).into(),
            role: (&reading.request.role).into(),
            requested_at: moment(reading.request.requested_at),
        }
    }
}

/// Lists to the secretariat who asks for a mandate.
///
/// Granting a mandate for the same organisation answers a request.
#[utoipa::path(
    tag = "administration",
    responses((status = 200, body = MandateRequestListView, description = "The requests."), Problems),
    security(("token" = [])),
)]
#[get("/mandate-requests")]
pub(crate) async fn list_mandate_requests(
    gate: Data<Gate>,
    Caller(credential): Caller,
) -> Result<HttpResponse, Problem> {
    let requests = gate.run(move |engine, now| engine.mandate_requests(&credential, now)).await?;
    let requests = requests.iter().map(Into::into).collect();
    Ok(HttpResponse::Ok().json(MandateRequestListView { requests }))
}

/// Turns a request for a mandate down.
///
/// An `Idempotency-Key` is not taken: a second time there is no such request any more, and nothing happens.
#[utoipa::path(
    tag = "administration",
    params(("id" = String, Path, format = Uuid, description = "The request.")),
    request_body = DeclineMandateRequestBody,
    responses((status = 204, description = "Turned down."), Problems),
    security(("token" = [])),
)]
#[post("/mandate-requests/{id}/decline")]
pub(crate) async fn decline_mandate_request(
    gate: Data<Gate>,
    Caller(credential): Caller,
    Place(id): Place<Parsed<RequestId>>,
    _body: Body<DeclineMandateRequestBody>,
) -> Result<HttpResponse, Problem> {
    gate.run(move |engine, now| {
        let ask = Ask { credential, now, condition: Condition::Any, retry_key: None };
        engine.mandate_request_decline(ask, id.0)
    })
    .await?;
    Ok(HttpResponse::NoContent().finish())
}

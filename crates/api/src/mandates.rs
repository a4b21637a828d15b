//! Mandates: by what right somebody acts for an organisation. Granted and ended by those who have the say.

use actix_web::http::header::ETAG;
use actix_web::web::Data;
use actix_web::{HttpResponse, get, post};
use domain::id::MandateId;
use domain::people::Grantor;
use engine::{Ask, Condition, MandateReading, NewMandate};
use gate::{Body, Caller, Gate, IfMatch, Place, Problem, Query, Retry, entity_tag};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::operations::done;
use crate::paging::{self, NewestFirst, PageQuery};
use crate::parsed::{Deadline, Moment, Parsed, moment};
use crate::people::{PersonView, RoleBody, RoleView};
use crate::responses::Problems;
use crate::words::{LanguageWord, MandateWord};

/// A mandate to be granted.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct GrantMandateBody {
    /// The e-mail address of whoever is given it; the person is told by mail.
    #[schema(value_type = String, format = Email)]
    email: String,
    /// What the person is called; one that is known already keeps its name.
    name: String,
    /// The language in which the person is written to; one that is known already keeps its own.
    #[serde(default)]
    language: LanguageWord,
    /// For which organisation.
    role: RoleBody,
    /// What it makes of the person.
    mandate: MandateWord,
    /// From when; at once when left out.
    #[serde(default)]
    #[schema(value_type = Option<String>, format = DateTime)]
    starts_at: Option<Parsed<Moment>>,
    /// Until when: a moment, or a day that ends at 23.59; open when left out.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    ends_at: Option<Parsed<Deadline>>,
}

/// When a mandate ends.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct EndMandateBody {
    /// A moment, or a day that ends at 23.59; at once when left out.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    at: Option<Parsed<Deadline>>,
}

/// A mandate.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct MandateView {
    /// The mandate's id.
    #[schema(value_type = String, format = Uuid)]
    id: Parsed<MandateId>,
    /// Who holds it.
    person: PersonView,
    /// For which organisation.
    role: RoleView,
    /// What it makes of the person.
    mandate: MandateWord,
    /// From when.
    #[schema(value_type = String, format = DateTime)]
    starts_at: Moment,
    /// Until when; nothing when that is open.
    #[schema(value_type = Option<String>, format = DateTime)]
    ends_at: Option<Moment>,
    /// Whether it runs now: it has begun and not ended.
    runs: bool,
    /// When it was granted.
    #[schema(value_type = String, format = DateTime)]
    granted_at: Moment,
    /// Who granted it: the id of a person; `operator` for whoever runs the program; `own_application` when it came with the
    /// organisation's first application.
    granted_by: String,
}

/// A page of mandates.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct MandateListView {
    /// The mandates, the newest first; ended ones and future ones among them.
    mandates: Vec<MandateView>,
    /// Where the next page begins; nothing on the last one.
    next: Option<String>,
}

impl From<&MandateReading> for MandateView {
    fn from(reading: &MandateReading) -> Self {
        let grant = &reading.mandate.grant;
        Self {
            id: Parsed(reading.id),
            person: (&reading.person).into(),
            role: (&grant.role).into(),
            mandate: grant.kind.into(),
            starts_at: moment(grant.starts_at),
            ends_at: grant.ends_at.map(moment),
            runs: reading.runs,
            granted_at: moment(reading.mandate.granted_at),
            granted_by: match grant.grantor {
                Grantor::Person(person) => person.to_string(),
                Grantor::Operator => "operator".to_owned(),
                Grantor::OwnApplication => "own_application".to_owned(),
            },
        }
    }
}

fn mandate_document(reading: &MandateReading) -> String {
    serde_json::to_string(&MandateView::from(reading)).unwrap_or_default()
}

/// Lists mandates: for the secretariat all of them, for the others those of the organisation that they act for.
#[utoipa::path(
    tag = "people",
    params(PageQuery),
    responses((status = 200, body = MandateListView, description = "A page of mandates."), Problems),
    security(("token" = [])),
)]
#[get("/mandates")]
pub(crate) async fn list_mandates(
    gate: Data<Gate>,
    Caller(credential): Caller,
    Query(PageQuery { cursor, limit }): Query<PageQuery>,
) -> Result<HttpResponse, Problem> {
    const LIST: NewestFirst = NewestFirst::Mandates;
    let after = cursor.as_deref().map(|text| paging::read_behind(text, LIST)).transpose()?;
    let limit = paging::limit(limit)?;
    let page =
        gate.run(move |engine, now| engine.mandate_list(&credential, after, limit, now)).await?;
    Ok(HttpResponse::Ok().json(MandateListView {
        mandates: page.items.iter().map(Into::into).collect(),
        next: page.next.map(|id| paging::written_behind(id, LIST)),
    }))
}

/// Grants a mandate.
///
/// The secretariat's own are granted by its head, all others by anybody of the secretariat; besides, a founding party's by
/// its head contact and an applicant's by its signer. Nobody grants one to themselves.
#[utoipa::path(
    tag = "people",
    params(("Idempotency-Key" = Option<String>, Header, pattern = "^[!-~]{1,200}$", description = "Makes a retry safe.")),
    request_body = GrantMandateBody,
    responses((status = 201, body = MandateView, description = "Granted; its holder is told by mail."), Problems),
    security(("token" = [])),
)]
#[post("/mandates")]
pub(crate) async fn grant_mandate(
    gate: Data<Gate>,
    Caller(credential): Caller,
    retry: Retry,
    body: Body<GrantMandateBody>,
) -> Result<HttpResponse, Problem> {
    let retry_key = retry.bound_to(body.digest);
    let body = body.value;
    let new = NewMandate {
        email: body.email,
        name: body.name,
        language: body.language.into(),
        role: body.role.role()?,
        kind: body.mandate.into(),
        starts_at: body.starts_at.map(|at| at.0.0),
        ends_at: body.ends_at.map(|at| at.0.0),
    };
    let answer = gate
        .run(move |engine, now| {
            let ask = Ask { credential, now, condition: Condition::Any, retry_key };
            engine.mandate_grant(ask, new, mandate_document)
        })
        .await?;
    Ok(HttpResponse::Created()
        .insert_header((ETAG, entity_tag(answer.version)))
        .content_type("application/json")
        .body(answer.body))
}

/// Ends a mandate, now or later.
///
/// Whoever may grant it may end it, and everybody may lay down their own. What was done by it stands. The secretariat is
/// never left without a head.
#[utoipa::path(
    tag = "people",
    params(
        ("id" = String, Path, format = Uuid, description = "The mandate."),
        ("If-Match" = Option<String>, Header, pattern = r#"^("[0-9]{1,9}"|\*)$"#, description = "The version that is meant: the `ETag` of the answer that granted or ended it last."),
        ("Idempotency-Key" = Option<String>, Header, pattern = "^[!-~]{1,200}$", description = "Makes a retry safe."),
    ),
    request_body = EndMandateBody,
    responses((status = 200, body = MandateView, description = "Ended; its holder is told by mail."), Problems),
    security(("token" = [])),
)]
#[post("/mandates/{id}/end")]
pub(crate) async fn end_mandate(
    gate: Data<Gate>,
    Caller(credential): Caller,
    Place(id): Place<Parsed<MandateId>>,
    IfMatch(condition): IfMatch,
    retry: Retry,
    body: Body<EndMandateBody>,
) -> Result<HttpResponse, Problem> {
    let retry_key = retry.bound_to(body.digest);
    let at = body.value.at.map(|at| at.0.0);
    let answer = gate
        .run(move |engine, now| {
            let ask = Ask { credential, now, condition, retry_key };
            engine.mandate_end(ask, id.0, at, mandate_document)
        })
        .await?;
    Ok(done(answer))
}

//! The security log to read: sign-ins, refusals, and what happens to mandates, tokens and sessions.

use actix_web::web::Data;
use actix_web::{HttpResponse, get};
use engine::SecurityReading;
use gate::{Caller, Gate, Problem, Query};
use serde::Serialize;
use utoipa::ToSchema;

use crate::paging::{self, NewestFirst, PageQuery};
use crate::parsed::{Moment, moment};
use crate::people::PersonView;
use crate::responses::Problems;
use crate::words::SecurityWord;

/// A line of the security log.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct SecurityEntryView {
    /// The line's id.
    #[schema(format = Uuid)]
    id: String,
    /// When.
    #[schema(value_type = String, format = DateTime)]
    at: Moment,
    /// What happened.
    kind: SecurityWord,
    /// Who did it, where that is known.
    person: Option<PersonView>,
    /// From which network address, where that is noted.
    address: Option<String>,
    /// The id of the mandate, the token or the session that it happened to.
    #[schema(format = Uuid)]
    subject: Option<String>,
    /// The kind of a mandate, the scope of a token, what was refused and with which code, or the like.
    detail: String,
}

/// A page of the security log.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct SecurityLogView {
    /// The lines, the newest first.
    entries: Vec<SecurityEntryView>,
    /// Where the next page begins; nothing on the last one.
    next: Option<String>,
}

impl From<&SecurityReading> for SecurityEntryView {
    fn from(SecurityReading { entry, person }: &SecurityReading) -> Self {
        Self {
            id: entry.id.to_string(),
            at: moment(entry.at),
            kind: entry.kind.into(),
            person: person.as_ref().map(Into::into),
            address: entry.address.clone(),
            subject: entry.subject.map(|id| id.to_string()),
            detail: entry.detail.clone(),
        }
    }
}

/// Shows the security log of the past 180 days to the head of secretariat.
#[utoipa::path(
    tag = "administration",
    params(PageQuery),
    responses((status = 200, body = SecurityLogView, description = "A page of the log."), Problems),
    security(("token" = [])),
)]
#[get("/security-log")]
pub(crate) async fn get_security_log(
    gate: Data<Gate>,
    Caller(credential): Caller,
    Query(PageQuery { cursor, limit }): Query<PageQuery>,
) -> Result<HttpResponse, Problem> {
    const LIST: NewestFirst = NewestFirst::SecurityLog;
    let after = cursor.as_deref().map(|text| paging::read_behind(text, LIST)).transpose()?;
    let limit = paging::limit(limit)?;
    let page =
        gate.run(move |engine, now| engine.security_log(&credential, after, limit, now)).await?;
    Ok(HttpResponse::Ok().json(SecurityLogView {
        entries: page.items.iter().map(Into::into).collect(),
        next: page.next.map(|id| paging::written_behind(id, LIST)),
    }))
}

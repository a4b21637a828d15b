//! Half-yearly meetings to read: the half-years for everybody, the meetings for those who have a seat at them.

use actix_web::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE, ETAG};
use actix_web::web::Data;
use actix_web::{HttpResponse, get};
use domain::id::MeetingId;
use engine::MeetingReading;
use gate::{Caller, Gate, Place, Problem, Query, entity_tag};
use serde::Deserialize;
use utoipa::IntoParams;

use crate::meeting_view::{MeetingListView, MeetingView};
use crate::parsed::Parsed;
use crate::responses::Problems;
use crate::words::LanguageWord;

/// In which language a calendar is written.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
pub(crate) struct CalendarQuery {
    /// `da` or `en`; Danish when left out.
    #[param(inline)]
    language: Option<LanguageWord>,
}

/// A meeting as it is answered and kept.
pub(crate) fn meeting_document(reading: &MeetingReading) -> String {
    serde_json::to_string(&MeetingView::from(reading)).unwrap_or_default()
}

/// Lists the half-years with their lights, and the meetings.
///
/// The half-years are open to anybody. The meetings are for the participants of the pact, the secretariat and the advisory
/// board.
#[utoipa::path(
    tag = "meetings",
    responses((status = 200, body = MeetingListView, description = "The half-years and the meetings."), Problems),
    security((), ("token" = [])),
)]
#[get("/meetings")]
pub(crate) async fn list_meetings(
    gate: Data<Gate>,
    Caller(credential): Caller,
) -> Result<HttpResponse, Problem> {
    let listing = gate.run(move |engine, now| engine.meeting_list(&credential, now)).await?;
    Ok(HttpResponse::Ok().json(MeetingListView::from(&listing)))
}

/// Shows a meeting.
///
/// Until it is held, its agenda is that of the moment: it may change while the version stays.
#[utoipa::path(
    tag = "meetings",
    params(("id" = String, Path, format = Uuid, description = "The meeting.")),
    responses((status = 200, body = MeetingView, description = "The meeting."), Problems),
    security(("token" = [])),
)]
#[get("/meetings/{id}")]
pub(crate) async fn get_meeting(
    gate: Data<Gate>,
    Caller(credential): Caller,
    Place(Parsed(id)): Place<Parsed<MeetingId>>,
) -> Result<HttpResponse, Problem> {
    let reading = gate.run(move |engine, now| engine.meeting_read(&credential, id, now)).await?;
    Ok(HttpResponse::Ok()
        .insert_header((ETAG, entity_tag(reading.meeting.version())))
        .insert_header((CACHE_CONTROL, "no-store"))
        .content_type("application/json")
        .body(meeting_document(&reading)))
}

/// Gives a meeting as an entry for a calendar.
#[utoipa::path(
    tag = "meetings",
    params(("id" = String, Path, format = Uuid, description = "The meeting."), CalendarQuery),
    responses(
        (status = 200, content_type = "text/calendar; charset=utf-8", body = String, description = "The entry, as iCalendar (RFC 5545)."),
        Problems,
    ),
    security(("token" = [])),
)]
#[get("/meetings/{id}/calendar")]
pub(crate) async fn get_meeting_calendar(
    gate: Data<Gate>,
    caller: Caller,
    Place(Parsed(id)): Place<Parsed<MeetingId>>,
    Query(query): Query<CalendarQuery>,
) -> Result<HttpResponse, Problem> {
    calendar(&gate, caller, Some(id), query).await
}

/// Gives all meetings as entries for a calendar.
#[utoipa::path(
    tag = "meetings",
    params(CalendarQuery),
    responses(
        (status = 200, content_type = "text/calendar; charset=utf-8", body = String, description = "The entries, as iCalendar (RFC 5545)."),
        Problems,
    ),
    security(("token" = [])),
)]
#[get("/meeting-calendar")]
pub(crate) async fn get_calendar(
    gate: Data<Gate>,
    caller: Caller,
    Query(query): Query<CalendarQuery>,
) -> Result<HttpResponse, Problem> {
    calendar(&gate, caller, None, query).await
}

async fn calendar(
    gate: &Gate,
    Caller(credential): Caller,
    id: Option<MeetingId>,
    CalendarQuery { language }: CalendarQuery,
) -> Result<HttpResponse, Problem> {
    let language = language.unwrap_or_default().into();
    let file = gate
        .run(move |engine, now| engine.meeting_calendar(&credential, id, language, now))
        .await?;
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "text/calendar; charset=utf-8"))
        .insert_header((CONTENT_DISPOSITION, "attachment; filename=\"meetings.ics\""))
        .insert_header((CACHE_CONTROL, "no-store"))
        .body(file))
}

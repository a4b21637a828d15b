//! Meetings as files for a calendar.

use actix_web::HttpResponse;
use actix_web::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION};
use domain::id::MeetingId;
use gate::{Place, Problem};

use super::named;
use crate::visit::Visit;

pub(super) async fn one(visit: Visit, Place(id): Place<String>) -> Result<HttpResponse, Problem> {
    let id = named(&id)?;
    file(&visit, Some(id)).await
}

pub(super) async fn all(visit: Visit) -> Result<HttpResponse, Problem> {
    file(&visit, None).await
}

async fn file(visit: &Visit, id: Option<MeetingId>) -> Result<HttpResponse, Problem> {
    let language = visit.language;
    let file = visit
        .show(move |engine, credential, now| engine.meeting_calendar(credential, id, language, now))
        .await?;
    Ok(HttpResponse::Ok()
        .content_type("text/calendar; charset=utf-8")
        .insert_header((CACHE_CONTROL, "no-store"))
        .insert_header((CONTENT_DISPOSITION, "attachment; filename=\"meetings.ics\""))
        .body(file))
}

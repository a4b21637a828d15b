//! The security log to read, for the head of secretariat.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use domain::people::SECURITY_LOG_DAYS;
use engine::SecurityReading;
use gate::{Problem, Query, texts};

use crate::outbox::Turned;
use crate::shell::{Shell, Spot};
use crate::visit::Visit;
use crate::words;

/// The lines on one page.
const PAGE: u32 = 50;

/// A line.
struct Line {
    at: String,
    what: String,
    person: String,
    address: String,
    detail: String,
}

#[derive(Template)]
#[template(path = "security-log.html")]
struct SecurityLogPage {
    shell: Shell,
    lines: Vec<Line>,
    days: i64,
    next: Option<String>,
}

pub(crate) async fn show(
    visit: Visit,
    Query(turned): Query<Turned>,
) -> Result<HttpResponse, Problem> {
    let after = turned.behind()?;
    let log = visit
        .show(move |engine, credential, now| engine.security_log(credential, after, PAGE, now))
        .await?;
    let line = |SecurityReading { entry, person }: SecurityReading| Line {
        at: words::short_moment(entry.at, visit.language),
        what: texts::security(entry.kind, visit.language),
        person: person.map(|person| person.name).unwrap_or_default(),
        address: entry.address.unwrap_or_default(),
        detail: entry.detail,
    };
    let page = SecurityLogPage {
        shell: Shell::of(&visit, Spot::SecurityLog),
        lines: log.items.into_iter().map(line).collect(),
        days: SECURITY_LOG_DAYS,
        next: log.next.map(|id| id.to_string()),
    };
    Ok(visit.page(StatusCode::OK, &page))
}

//! The outbox to look at: which mails were given up, why, and to have them tried again.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use domain::id::MessageId;
use domain::text::Language;
use gate::{FaultKind, Form, Place, Problem, Query};
use serde::Deserialize;
use store::{OutboxEntry, OutboxState};

use crate::shell::{Shell, Spot};
use crate::sign_in::NoFields;
use crate::texts::Voice;
use crate::visit::Visit;
use crate::words;

/// The most mails of each list on one page.
const PAGE: u32 = 25;
/// The most mails that were given up, which are shown all at once.
const DEAD_MAX: u32 = 100;

/// Behind which line a page begins, and what has just been done.
#[derive(Debug, Deserialize)]
pub(crate) struct Turned {
    pub(crate) after: Option<String>,
    pub(crate) done: Option<String>,
}

impl Turned {
    /// The id behind which the page begins.
    ///
    /// # Errors
    /// There is something else.
    pub(crate) fn behind<Id: std::str::FromStr>(&self) -> Result<Option<Id>, Problem> {
        let read = |text: &str| {
            text.parse().map_err(|_| Problem::fault(FaultKind::CursorMalformed, "after", text))
        };
        self.after.as_deref().map(read).transpose()
    }
}

/// A mail.
struct MessageRow {
    id: MessageId,
    recipient: String,
    notice: String,
    state: String,
    attempts: u32,
    reason: String,
    created_at: String,
}

#[derive(Template)]
#[template(path = "outbox.html")]
struct OutboxPage {
    shell: Shell,
    dead: Vec<MessageRow>,
    others: Vec<MessageRow>,
    next: Option<String>,
}

pub(crate) async fn show(
    visit: Visit,
    Query(turned): Query<Turned>,
) -> Result<HttpResponse, Problem> {
    let after = turned.behind()?;
    let (dead, others) = visit
        .show(move |engine, credential, now| {
            let dead = Some(OutboxState::Dead);
            let dead = engine.outbox_list(credential, dead, None, DEAD_MAX, now)?;
            let others = engine.outbox_list(credential, None, after, PAGE, now)?;
            Ok((dead.items, others))
        })
        .await?;
    let rows = |entries: Vec<OutboxEntry>| {
        entries.into_iter().map(|entry| row(entry, visit.voice(), visit.language)).collect()
    };
    let page = OutboxPage {
        shell: Shell::of(&visit, Spot::Outbox).telling(turned.done.as_deref()),
        dead: rows(dead),
        others: rows(others.items),
        next: others.next.map(|id| id.to_string()),
    };
    Ok(visit.page(StatusCode::OK, &page))
}

fn row(entry: OutboxEntry, voice: Voice, language: Language) -> MessageRow {
    MessageRow {
        id: entry.id,
        notice: words::notice(&entry.notice, voice),
        state: words::outbox_state(entry.state, voice),
        recipient: entry.recipient,
        attempts: entry.attempts,
        reason: entry.reason.unwrap_or_default(),
        created_at: words::short_moment(entry.created_at, language),
    }
}

pub(crate) async fn retry(
    visit: Visit,
    Place(id): Place<String>,
    Form(NoFields {}): Form<NoFields>,
) -> Result<HttpResponse, Problem> {
    let id: MessageId = id.parse().map_err(|_| engine::Error::NotFound)?;
    visit.act(move |engine, ask| engine.outbox_retry(ask, id)).await?;
    Ok(visit.see_other("/outbox?done=mail-retried"))
}

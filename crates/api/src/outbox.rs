//! The outbox to look at: which mails wait, which were sent, and which were given up and can be tried again.

use actix_web::web::Data;
use actix_web::{HttpResponse, get, post};
use domain::id::MessageId;
use domain::meeting::MeetingNews;
use domain::people::Notice;
use engine::{Ask, Condition};
use gate::{Body, Caller, Gate, Place, Problem, Query};
use serde::{Deserialize, Serialize};
use store::{OutboxEntry, OutboxState};
use utoipa::{IntoParams, ToSchema};

use crate::paging::{self, NewestFirst};
use crate::parsed::{Moment, Parsed, moment};
use crate::responses::Problems;
use crate::words::{LanguageWord, OutboxStateWord};

/// Which messages are asked for.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
pub(crate) struct OutboxQuery {
    /// In this state; in any when left out.
    #[param(inline)]
    state: Option<OutboxStateWord>,
    /// Where the page begins: `next` of the page before.
    cursor: Option<String>,
    /// How many at most, 1 to 100; 25 when left out.
    #[param(minimum = 1, maximum = 100)]
    limit: Option<u32>,
}

/// A message. What it says is not shown: it may hold a link that signs somebody in.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct MessageView {
    /// The message's id.
    #[schema(value_type = String, format = Uuid)]
    id: Parsed<MessageId>,
    /// To whom it goes.
    recipient: String,
    /// In which language.
    language: LanguageWord,
    /// What it tells.
    notice: NoticeWord,
    /// Where it is.
    state: OutboxStateWord,
    /// How often it has been tried.
    attempts: u32,
    /// When it is tried next; nothing unless it waits.
    #[schema(value_type = Option<String>, format = DateTime)]
    due_at: Option<Moment>,
    /// Why it could not be sent when it was last tried.
    reason: Option<String>,
    /// When it was written.
    #[schema(value_type = String, format = DateTime)]
    created_at: Moment,
    /// When it was sent or given up.
    #[schema(value_type = Option<String>, format = DateTime)]
    settled_at: Option<Moment>,
}

/// What a message tells: here is a sign-in link; a mandate was granted, ended or asked for; a case waits; the
/// reader is invited to a meeting, or it was moved or called off.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum NoticeWord {
    SignInLink,
    MandateGranted,
    MandateEnded,
    MandateRequested,
    SomethingWaits,
    MeetingInvited,
    MeetingMoved,
    MeetingCancelled,
}

/// A page of the outbox.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct OutboxView {
    /// The messages, the newest first.
    messages: Vec<MessageView>,
    /// Where the next page begins; nothing on the last one.
    next: Option<String>,
}

/// Nothing.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RetryMessageBody {}

impl From<&OutboxEntry> for MessageView {
    fn from(entry: &OutboxEntry) -> Self {
        Self {
            id: Parsed(entry.id),
            recipient: entry.recipient.clone(),
            language: entry.language.into(),
            notice: (&entry.notice).into(),
            state: entry.state.into(),
            attempts: entry.attempts,
            due_at: (entry.state == OutboxState::Waiting).then(|| moment(entry.due_at)),
            reason: entry.reason.clone(),
            created_at: moment(entry.created_at),
            settled_at: entry.settled_at.map(moment),
        }
    }
}

impl From<&Notice> for NoticeWord {
    fn from(notice: &Notice) -> Self {
        match notice {
            Notice::SignInLink { .. } => Self::SignInLink,
            Notice::MandateGranted { .. } => Self::MandateGranted,
            Notice::MandateEnded { .. } => Self::MandateEnded,
            Notice::MandateRequested => Self::MandateRequested,
            Notice::SomethingWaits => Self::SomethingWaits,
            Notice::Meeting { news: MeetingNews::Invited, .. } => Self::MeetingInvited,
            Notice::Meeting { news: MeetingNews::Moved, .. } => Self::MeetingMoved,
            Notice::Meeting { news: MeetingNews::Cancelled, .. } => Self::MeetingCancelled,
        }
    }
}

/// Shows the outbox to the secretariat.
#[utoipa::path(
    tag = "administration",
    params(OutboxQuery),
    responses((status = 200, body = OutboxView, description = "A page of the outbox."), Problems),
    security(("token" = [])),
)]
#[get("/outbox")]
pub(crate) async fn get_outbox(
    gate: Data<Gate>,
    Caller(credential): Caller,
    Query(OutboxQuery { state, cursor, limit }): Query<OutboxQuery>,
) -> Result<HttpResponse, Problem> {
    const LIST: NewestFirst = NewestFirst::Outbox;
    let state = state.map(Into::into);
    let after = cursor.as_deref().map(|text| paging::read_behind(text, LIST)).transpose()?;
    let limit = paging::limit(limit)?;
    let page = gate
        .run(move |engine, now| engine.outbox_list(&credential, state, after, limit, now))
        .await?;
    Ok(HttpResponse::Ok().json(OutboxView {
        messages: page.items.iter().map(Into::into).collect(),
        next: page.next.map(|id| paging::written_behind(id, LIST)),
    }))
}

/// Has a message that was given up tried again.
///
/// An `Idempotency-Key` is not taken: a second time it is no longer among those that were given up, and nothing happens.
#[utoipa::path(
    tag = "administration",
    params(("id" = String, Path, format = Uuid, description = "The message.")),
    request_body = RetryMessageBody,
    responses((status = 204, description = "It waits to be sent again."), Problems),
    security(("token" = [])),
)]
#[post("/outbox/{id}/retry")]
pub(crate) async fn retry_message(
    gate: Data<Gate>,
    Caller(credential): Caller,
    Place(id): Place<Parsed<MessageId>>,
    _body: Body<RetryMessageBody>,
) -> Result<HttpResponse, Problem> {
    gate.run(move |engine, now| {
        let ask = Ask { credential, now, condition: Condition::Any, retry_key: None };
        engine.outbox_retry(ask, id.0)
    })
    .await?;
    Ok(HttpResponse::NoContent().finish())
}

//! Sessions of browsers, for their owner to look at and to end. No session opens the API: it takes tokens alone.

use actix_web::web::Data;
use actix_web::{HttpResponse, delete, get};
use domain::id::SessionId;
use engine::{Ask, Condition, SessionReading};
use gate::{Caller, Gate, Place, Problem};
use serde::Serialize;
use utoipa::ToSchema;

use crate::parsed::{Moment, Parsed, moment};
use crate::people::RoleView;
use crate::responses::Problems;
use crate::words::SignInMethodWord;

/// A session.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct SessionView {
    /// The session's id; it entitles to nothing.
    #[schema(value_type = String, format = Uuid)]
    id: Parsed<SessionId>,
    /// The role that its owner has chosen; nothing when it acts in the one that was given first.
    #[serde(skip_serializing_if = "Option::is_none")]
    role: Option<RoleView>,
    /// How its owner signed in.
    method: SignInMethodWord,
    /// What the browser calls itself.
    device: String,
    /// When it began.
    #[schema(value_type = String, format = DateTime)]
    began_at: Moment,
    /// When it was last used, to the minute.
    #[schema(value_type = String, format = DateTime)]
    seen_at: Moment,
    /// When it ends if nobody uses it any more.
    #[schema(value_type = String, format = DateTime)]
    expires_at: Moment,
}

/// The caller's sessions.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct SessionListView {
    /// The sessions that last, the newest first.
    sessions: Vec<SessionView>,
}

impl From<&SessionReading> for SessionView {
    fn from(SessionReading { session, is_this: _ }: &SessionReading) -> Self {
        Self {
            id: Parsed(session.id),
            role: session.role.as_ref().map(Into::into),
            method: session.method.into(),
            device: session.device.clone(),
            began_at: moment(session.times.began_at),
            seen_at: moment(session.times.seen_at),
            expires_at: moment(session.times.expires_at()),
        }
    }
}

/// Lists the caller's own sessions that last.
#[utoipa::path(
    tag = "people",
    responses((status = 200, body = SessionListView, description = "The sessions."), Problems),
    security(("token" = [])),
)]
#[get("/sessions")]
pub(crate) async fn list_sessions(
    gate: Data<Gate>,
    Caller(credential): Caller,
) -> Result<HttpResponse, Problem> {
    let sessions = gate.run(move |engine, now| engine.session_list(&credential, now)).await?;
    let sessions = sessions.iter().map(Into::into).collect();
    Ok(HttpResponse::Ok().json(SessionListView { sessions }))
}

/// Ends a session of the caller's.
#[utoipa::path(
    tag = "people",
    params(("id" = String, Path, format = Uuid, description = "The session.")),
    responses((status = 204, description = "Ended."), Problems),
    security(("token" = [])),
)]
#[delete("/sessions/{id}")]
pub(crate) async fn delete_session(
    gate: Data<Gate>,
    Caller(credential): Caller,
    Place(id): Place<Parsed<SessionId>>,
) -> Result<HttpResponse, Problem> {
    gate.run(move |engine, now| {
        let ask = Ask { credential, now, condition: Condition::Any, retry_key: None };
        engine.session_end(ask, id.0)
    })
    .await?;
    Ok(HttpResponse::NoContent().finish())
}

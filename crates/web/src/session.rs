//! For how long the session lasts: asked for by the script that warns before its end.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;

use crate::shell::session_seconds;
use crate::visit::Visit;

/// So many seconds, and nothing else.
#[derive(Template)]
#[template(source = "{{ seconds }}", ext = "txt")]
struct SecondsLeft {
    seconds: i64,
}

/// To ask is to use the session, which thereby lasts longer, up to its longest time. Without one, nothing is left.
pub(crate) async fn show(visit: Visit) -> HttpResponse {
    let seconds = session_seconds(&visit).unwrap_or_default();
    visit.page(StatusCode::OK, &SecondsLeft { seconds })
}

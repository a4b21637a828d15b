//! A CVR number looked at while it is typed: what is wrong with it, in the words of the form.

use actix_web::http::StatusCode;
use actix_web::{Error, HttpRequest, HttpResponse};
use askama::Template;
use gate::Query;
use serde::Deserialize;

use super::reading::cvr_fault;
use crate::visit::Visit;

/// What has been typed.
#[derive(Debug, Deserialize)]
pub(super) struct Typed {
    #[serde(default)]
    number: String,
}

/// What is wrong with it; empty where nothing is.
#[derive(Template)]
#[template(source = "{{ fault }}", ext = "txt")]
struct Fault {
    fault: String,
}

pub(super) async fn show(
    request: HttpRequest,
    Query(typed): Query<Typed>,
) -> Result<HttpResponse, Error> {
    let visit = Visit::unknown(&request).await?;
    let fault = cvr_fault(&typed.number, visit.voice()).unwrap_or_default();
    Ok(visit.page(StatusCode::OK, &Fault { fault }))
}

//! Entity tags: which version of a thing a request means.

use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::http::header::{ETAG, HeaderName, IF_MATCH, IF_NONE_MATCH, VARY};
use actix_web::{FromRequest, HttpRequest, HttpResponse};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use engine::Condition;
use sha2::{Digest, Sha256};

use crate::problem::{FaultKind, Problem};

/// The version that a change is meant for, from `If-Match`; any version when there is none.
#[derive(Clone, Copy, Debug)]
pub struct IfMatch(pub Condition);

impl FromRequest for IfMatch {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(condition(request).map(Self))
    }
}

fn condition(request: &HttpRequest) -> Result<Condition, Problem> {
    let Some(value) = request.headers().get(IF_MATCH) else { return Ok(Condition::Any) };
    let text = value.to_str().unwrap_or_default();
    if text.trim() == "*" {
        return Ok(Condition::Any);
    }
    let version = text.trim().strip_prefix('"').and_then(|text| text.strip_suffix('"'));
    let version = version.and_then(|text| text.parse().ok());
    let malformed = || Problem::fault(FaultKind::PreconditionMalformed, "If-Match", text);
    version.map(Condition::Version).ok_or_else(malformed)
}

/// The entity tag of `version`.
pub fn entity_tag(version: u32) -> String {
    format!("\"{version}\"")
}

/// Answers a read with `body`, or with 304 when the asker has this tag already.
pub fn fresh(request: &HttpRequest, tag: &str, body: String) -> HttpResponse {
    let is_known = is_known(request, tag);
    let mut response = if is_known { HttpResponse::NotModified() } else { HttpResponse::Ok() };
    response
        .insert_header((ETAG, tag))
        .insert_header((VARY, "Authorization, Accept-Language"))
        .insert_header(("cache-control", "private, no-cache"));
    if is_known { response.finish() } else { response.content_type("application/json").body(body) }
}

/// Whether the asker has what bears this tag already.
pub fn is_known(request: &HttpRequest, tag: &str) -> bool {
    let known = header(request, &IF_NONE_MATCH).unwrap_or_default();
    known.split(',').any(|candidate| {
        let candidate = candidate.trim();
        candidate == "*" || candidate.strip_prefix("W/").unwrap_or(candidate) == tag
    })
}

/// The entity tag of this very text.
pub fn text_tag(text: &str) -> String {
    format!("\"{}\"", URL_SAFE_NO_PAD.encode(Sha256::digest(text.as_bytes())))
}

fn header<'a>(request: &'a HttpRequest, name: &HeaderName) -> Option<&'a str> {
    request.headers().get(name).and_then(|value| value.to_str().ok())
}

//! Who are you: the credential in a request's head.

use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::http::header::AUTHORIZATION;
use actix_web::{FromRequest, HttpRequest};
use engine::{Credential, token_hash};

use crate::problem::{FaultKind, Problem};

/// Whoever sent the request, by what they show. Who that is, the engine looks up in the same transaction in which it
/// does what they ask: a token that has ended meanwhile gives nothing.
#[derive(Clone, Debug)]
pub struct Caller(pub Credential);

impl FromRequest for Caller {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(credential(request).map(Self))
    }
}

fn credential(request: &HttpRequest) -> Result<Credential, Problem> {
    let Some(value) = request.headers().get(AUTHORIZATION) else { return Ok(Credential::None) };
    let malformed = || Problem::fault(FaultKind::CredentialMalformed, "Authorization", "Bearer …");
    let text = value.to_str().map_err(|_| malformed())?;
    let (scheme, token) = text.split_once(' ').ok_or_else(malformed)?;
    if !scheme.eq_ignore_ascii_case("bearer") || token.trim().is_empty() {
        return Err(malformed());
    }
    Ok(Credential::Token(token_hash(token.trim())))
}

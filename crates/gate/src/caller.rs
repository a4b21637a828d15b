//! Who are you: the credential in a request's head. Machines show a token, browsers the cookie of their session.

use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::http::header::AUTHORIZATION;
use actix_web::web::Data;
use actix_web::{FromRequest, HttpMessage, HttpRequest};
use engine::{Credential, secret_hash};

use crate::cookie::CookieKind;
use crate::problem::{FaultKind, Problem};
use crate::protection::Protection;

/// Whoever sent the request, by what they show. Who that is, the engine looks up in the same transaction in which it
/// does what they ask: a token that has ended meanwhile gives nothing.
#[derive(Clone, Debug)]
pub struct Caller(pub Credential);

impl FromRequest for Caller {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let caller = credential(request).map(Self);
        if let Ok(Self(credential)) = &caller {
            note(request, credential);
        }
        ready(caller)
    }
}

/// Whoever sent the request from a browser, by the cookie of its session. A token is no way in here: pages are for people.
#[derive(Clone, Debug)]
pub struct Visitor(pub Credential);

impl FromRequest for Visitor {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let protection = request.app_data::<Data<Protection>>();
        let cookie = protection.and_then(|protection| {
            protection.cookies().read(request.headers(), CookieKind::Session)
        });
        let credential =
            cookie.map_or(Credential::None, |cookie| Credential::Session(secret_hash(&cookie)));
        note(request, &credential);
        ready(Ok(Self(credential)))
    }
}

/// By what a request was answered.
struct Shown(Credential);

fn note(request: &HttpRequest, credential: &Credential) {
    request.extensions_mut().insert(Shown(credential.clone()));
}

/// What `request` was answered by. Where nobody has looked: what its head shows, a token before a session.
pub(crate) fn shown(protection: &Protection, request: &HttpRequest) -> Credential {
    if let Some(Shown(credential)) = request.extensions().get() {
        return credential.clone();
    }
    let headers = request.headers();
    let token = headers.get(AUTHORIZATION).and_then(|value| value.to_str().ok());
    let token = token.and_then(|text| text.split_once(' ')).map(|(_, token)| token.trim());
    let session = || protection.cookies().read(headers, CookieKind::Session);
    match (token, session()) {
        (Some(token), _) => Credential::Token(secret_hash(token)),
        (None, Some(session)) => Credential::Session(secret_hash(&session)),
        (None, None) => Credential::None,
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
    Ok(Credential::Token(secret_hash(token.trim())))
}

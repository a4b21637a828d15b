//! Retries: the same key and the same request get the same answer.

use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use engine::RetryKey;

use crate::problem::{FaultKind, Problem};

const HEADER: &str = "Idempotency-Key";
const KEY_CHARS_MAX: usize = 200;

/// The request's `Idempotency-Key`, if it bears one.
#[derive(Clone, Debug)]
pub struct Retry(Option<String>);

impl Retry {
    /// The key, bound to what is asked by its `digest`.
    pub fn bound_to(self, digest: [u8; 32]) -> Option<RetryKey> {
        self.0.map(|key| RetryKey { key, digest })
    }
}

impl FromRequest for Retry {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(key(request).map(Self))
    }
}

fn key(request: &HttpRequest) -> Result<Option<String>, Problem> {
    let Some(value) = request.headers().get(HEADER) else { return Ok(None) };
    let text = value.to_str().unwrap_or_default().trim();
    let plain = text.bytes().all(|byte| byte.is_ascii_graphic());
    if plain && (1..=KEY_CHARS_MAX).contains(&text.len()) {
        Ok(Some(text.to_owned()))
    } else {
        Err(Problem::fault(FaultKind::RetryKeyMalformed, HEADER, KEY_CHARS_MAX))
    }
}

//! What went wrong, for the one who asked: RFC 9457 problem details, with one table from error to status.

use std::fmt;

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, ResponseError};
use domain::refusal::{FileRefusal, Refusal, RefusalKind};

/// An error on its way out. It becomes a document in the asker's language at the door.
#[derive(Debug)]
pub enum Problem {
    /// The engine did not do it, or did not show it.
    Engine(engine::Error),
    /// The request cannot be taken as it is.
    Request(Fault),
}

/// What is wrong with a request before anything was asked of the engine.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Fault {
    /// Which fault.
    pub kind: FaultKind,
    /// Where: a JSON pointer into the body, or the name of a header or parameter; empty for the whole.
    pub pointer: String,
    /// What was found or expected, as the parser says it.
    pub found: String,
}

macro_rules! fault_kinds {
    ($($(#[$doc:meta])* $variant:ident => $code:literal, $status:ident;)+) => {
        /// The faults that a request can have.
        #[derive(Clone, Copy, Debug, Eq, PartialEq)]
        pub enum FaultKind {
            $($(#[$doc])* $variant,)+
        }

        impl FaultKind {
            /// All faults.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The stable code, also the name of the sentence.
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)+ }
            }

            fn status(self) -> StatusCode {
                match self { $(Self::$variant => StatusCode::$status,)+ }
            }
        }
    };
}

fault_kinds! {
    /// The `Authorization` header is not a bearer token.
    CredentialMalformed => "credential-malformed", UNAUTHORIZED;
    /// There is nothing at this address.
    NotFound => "not-found", NOT_FOUND;
    /// There is something at this address, but it does not take this method.
    MethodNotAllowed => "method-not-allowed", METHOD_NOT_ALLOWED;
    /// The body is larger than is taken.
    BodyTooLarge => "body-too-large", PAYLOAD_TOO_LARGE;
    /// The body is not announced as JSON.
    MediaTypeUnsupported => "media-type-unsupported", UNSUPPORTED_MEDIA_TYPE;
    /// The body is not UTF-8.
    TextNotUtf8 => "text-not-utf8", BAD_REQUEST;
    /// The body is not JSON.
    JsonMalformed => "json-malformed", BAD_REQUEST;
    /// The body broke off before its end.
    BodyInterrupted => "body-interrupted", BAD_REQUEST;
    /// A field has the wrong type or value, is missing, doubled or not known.
    JsonMismatch => "json-mismatch", UNPROCESSABLE_ENTITY;
    /// A parameter of the address has the wrong form or is not known.
    QueryMalformed => "query-malformed", UNPROCESSABLE_ENTITY;
    /// The cursor is none that a list has given.
    CursorMalformed => "cursor-malformed", UNPROCESSABLE_ENTITY;
    /// The `If-Match` header holds no entity tag of this kind.
    PreconditionMalformed => "precondition-malformed", BAD_REQUEST;
    /// The `Idempotency-Key` is empty, too long or not plain text.
    RetryKeyMalformed => "idempotency-key-malformed", BAD_REQUEST;
    /// The form is not announced as one.
    FormTypeUnsupported => "form-type-unsupported", UNSUPPORTED_MEDIA_TYPE;
    /// The form comes from another site, from another browser, or from before a sign-in.
    FormNotTrusted => "form-not-trusted", FORBIDDEN;
    /// A field of the form has the wrong type or value, is missing, doubled or not known.
    FormMismatch => "form-mismatch", UNPROCESSABLE_ENTITY;
    /// The headers are larger than is taken.
    HeadersTooLarge => "headers-too-large", REQUEST_HEADER_FIELDS_TOO_LARGE;
    /// There have been too many requests; what was found is the seconds to wait.
    TooManyRequests => "too-many-requests", TOO_MANY_REQUESTS;
    /// More work waits than can be taken.
    Busy => "busy", SERVICE_UNAVAILABLE;
}

impl Problem {
    /// A fault somewhere in the request.
    pub fn fault(kind: FaultKind, pointer: impl Into<String>, found: impl fmt::Display) -> Self {
        Self::Request(Fault { kind, pointer: pointer.into(), found: found.to_string() })
    }

    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Request(fault) => fault.kind.code(),
            Self::Engine(error) => entry(error).0,
        }
    }

    /// Whether the fault is ours, so that what happened is logged and not shown.
    pub fn is_ours(&self) -> bool {
        self.status_code() == StatusCode::INTERNAL_SERVER_ERROR
    }
}

/// The one table from the engine's errors to codes and statuses.
fn entry(error: &engine::Error) -> (&'static str, StatusCode) {
    match error {
        engine::Error::Refused(refusal) => (refusal.code(), refused(refusal)),
        engine::Error::Unauthenticated => ("unauthenticated", StatusCode::UNAUTHORIZED),
        engine::Error::NotFound => ("not-found", StatusCode::NOT_FOUND),
        engine::Error::VersionMismatch { .. } => {
            ("version-mismatch", StatusCode::PRECONDITION_FAILED)
        }
        engine::Error::RetryKeyReused => {
            ("idempotency-key-reused", StatusCode::UNPROCESSABLE_ENTITY)
        }
        engine::Error::Store(error) if error.is_passing() => {
            ("busy", StatusCode::SERVICE_UNAVAILABLE)
        }
        engine::Error::Store(_) => ("internal", StatusCode::INTERNAL_SERVER_ERROR),
    }
}

fn refused(refusal: &Refusal) -> StatusCode {
    if let Refusal::File(FileRefusal::TooLarge { .. }) = refusal {
        return StatusCode::PAYLOAD_TOO_LARGE;
    }
    match refusal.kind() {
        RefusalKind::Unreadable => StatusCode::UNPROCESSABLE_ENTITY,
        RefusalKind::NotEntitled => StatusCode::FORBIDDEN,
        RefusalKind::NotNow => StatusCode::CONFLICT,
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Engine(error) => error.fmt(f),
            Self::Request(fault) => {
                write!(f, "{} at {}: {}", fault.kind.code(), fault.pointer, fault.found)
            }
        }
    }
}

impl From<engine::Error> for Problem {
    fn from(error: engine::Error) -> Self {
        Self::Engine(error)
    }
}

impl ResponseError for Problem {
    fn status_code(&self) -> StatusCode {
        match self {
            Self::Request(fault) => fault.kind.status(),
            Self::Engine(error) => entry(error).1,
        }
    }

    /// Bare: the door writes the document, once the language is known.
    fn error_response(&self) -> HttpResponse {
        HttpResponse::new(self.status_code())
    }
}

//! The gate: who are you, what do you ask in what form, and how is a no put into words.
//!
//! Nothing above knows how a token is looked up; nothing below knows what HTTP is.

mod address;
mod body;
mod caller;
mod conditional;
mod cookie;
mod csrf;
mod document;
mod door;
mod download;
mod form;
mod headers;
mod language;
mod limit;
mod origin;
mod problem;
mod protection;
mod query;
mod retry;
mod roster;
mod secret;
mod service;
mod sign_in;
pub mod texts;
mod trace;
mod tree;
mod upload;

pub use address::{InvalidProxy, Proxies};
pub use body::{BODY_BYTES_MAX, Body};
pub use caller::{Caller, Visitor};
pub use conditional::{IfMatch, entity_tag, fresh, is_known, text_tag};
pub use cookie::{CookieKind, Cookies, new_api_token, random_token};
pub use document::ProblemDocument;
pub use door::{Clock, Gate, ProblemPages, pass};
pub use download::download;
pub use form::{CSRF_FIELD, FORM_BYTES_MAX, Form};
pub use language::language;
pub use limit::{Act, Rate, Rates};
pub use origin::{InvalidOrigin, Origin};
pub use problem::{Fault, FaultKind, Problem};
pub use protection::{Protection, ProtectionSettings};
pub use query::{Place, Query};
pub use retry::Retry;
pub use roster::{ROSTER_BYTES_MAX, Roster, roster};
pub use secret::{Purpose, Secret, UnfitSecret};
pub use service::{ToldOnPage, service};
pub use sign_in::ProviderSecrets;
pub use trace::RequestSpan;
pub use upload::{FILE_FIELD, FORM_FILES_MAX, FileBody, FormWithFiles, Upload};

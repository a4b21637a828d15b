//! The gate: who are you, what do you ask in what form, and how is a no put into words.
//!
//! Nothing above knows how a token is looked up; nothing below knows what HTTP is.

mod body;
mod caller;
mod conditional;
mod document;
mod door;
mod language;
mod problem;
mod query;
mod retry;
pub mod texts;
mod trace;
mod tree;

pub use body::{BODY_BYTES_MAX, Body};
pub use caller::Caller;
pub use conditional::{IfMatch, entity_tag, fresh};
pub use document::ProblemDocument;
pub use door::{Clock, Gate, pass};
pub use language::language;
pub use problem::{Fault, FaultKind, Problem};
pub use query::{Place, Query};
pub use retry::Retry;
pub use trace::RequestSpan;

//! The store: the event log, the projections and the reads, on SQLite and PostgreSQL. The only crate that knows SQL.
//!
//! [`Store::read`] and [`Store::write`] lend a [`Connection`]; what can be done with it is named noun first
//! (`case_append`, `case_list`). Nothing but the event log is the truth: the projections (`cases`, `case_waits`,
//! `memberships`) are written in the same transaction and can be made anew from it.

#![deny(missing_docs)]

mod account;
mod address;
mod any;
mod case;
mod codec;
mod column;
mod connection;
mod counter;
mod draft;
mod error;
mod event;
mod idempotency;
mod membership;
mod migration;
mod page;
mod pool;
mod rebuild;
mod schema;
mod store;
mod writer;

pub use account::{Account, Token};
pub use case::{CaseCursor, CaseFilter, CaseProjection, CaseQuery, CaseSort, CaseSummary};
pub use connection::Connection;
pub use draft::{Draft, DraftOwner};
pub use error::{Conflicted, Error};
pub use event::{Authorship, Recorded, Recorder, TimelineEntry};
pub use idempotency::StoredAnswer;
pub use membership::{MembershipProjection, MembershipSummary};
pub use page::Page;
pub use rebuild::{Fit, LogEntry, LoggedEvent};
pub use store::{Settings, Store};

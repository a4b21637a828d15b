//! The store: the event log, the projections and the reads, on SQLite and PostgreSQL. The only crate that knows SQL.
//!
//! [`Store::read`] and [`Store::write`] lend a [`Connection`]; what can be done with it is named noun first
//! (`case_append`, `case_list`). Nothing but the event log is the truth: the projections (`cases`, `case_waits`,
//! `case_stays`, `memberships`, `mandates`, `meetings`, `initiatives` and what stands beside them) are written in the same
//! transaction and can be made anew from it.

#![deny(missing_docs)]

mod address;
mod any;
mod backup;
mod case;
mod codec;
mod column;
mod connection;
mod copy;
mod counter;
mod draft;
mod error;
mod event;
mod file;
mod idempotency;
mod initiative;
mod integrity;
mod letter;
mod mandate;
mod meeting;
mod meeting_action;
mod member_import;
mod membership;
mod membership_list;
mod membership_name;
mod migration;
mod outbox;
mod page;
mod participant;
mod person;
mod pool;
mod rebuild;
mod row;
mod saved_search;
mod schema;
mod security;
mod session;
mod sign_in;
mod store;
mod table;
mod token;
mod writer;

pub use backup::{Filled, is_backup};
pub use case::{
    CaseCounts, CaseCursor, CaseFilter, CaseProjection, CaseQuery, CaseSummary, DeadlineFilter,
    Flow, Leaving, OfficerFilter, month_of,
};
pub use connection::Connection;
pub use draft::{Draft, DraftOwner};
pub use error::{Conflicted, Error};
pub use event::{Authorship, Recorded, Recorder, TimelineEntry};
pub use file::{FileHome, StoredFile};
pub use idempotency::StoredAnswer;
pub use initiative::{
    InitiativeFilter, InitiativeNews, InitiativeProjection, InitiativeQuery, InitiativeSummary,
};
pub use letter::KeptLetter;
pub use mandate::{MandateProjection, MandateRequest, MandateSummary};
pub use meeting::{MeetingProjection, MeetingSummary};
pub use meeting_action::MeetingAction;
pub use member_import::MemberImport;
pub use membership::{DatedName, MembershipProjection, MembershipSummary};
pub use membership_list::{MembershipCounts, MembershipCursor, MembershipQuery, MembershipState};
pub use outbox::{Delivery, OutboxEntry, OutboxState};
pub use page::Page;
pub use person::{Identity, Person};
pub use rebuild::{Fit, LogEntry, LoggedEvent};
pub use saved_search::SavedSearch;
pub use security::SecurityEntry;
pub use session::Session;
pub use sign_in::SignIn;
pub use store::{Settings, Store};
pub use token::Token;

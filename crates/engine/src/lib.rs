//! Carries out one command, once, against the newest state.
//!
//! A command goes down once and up once: who asks is looked up, the facts are replayed, the rules decide, and what they
//! decide is appended together with the projections and the kept answer, in one transaction. Reads pass the same rights.

mod answer;
mod applicant;
mod backup;
mod cases;
mod charter;
mod clock;
mod dashboard;
mod draft;
mod error;
mod files;
mod identity;
mod initiatives;
mod letters;
mod list;
mod mandates;
mod meetings;
mod member_history;
mod member_import;
mod members;
mod outbox;
mod participant;
mod people;
mod post;
mod project;
mod read;
mod register;
mod revision;
mod saved_search;
mod security;
mod sessions;
mod sign_in;
mod tokens;
mod told;
mod upkeep;

use std::sync::Arc;

use domain::charter::Charter;
use domain::file::FileLimits;
use store::Store;

use crate::charter::InForce;

pub use answer::{Answer, Ask, Condition, Given, RetryKey};
pub use applicant::Applicant;
pub use backup::{Backup, BackupError};
pub use cases::Reading;
pub use clock::Sweep;
pub use dashboard::{Dashboard, MONTHS, MonthEnd, PhaseStays, VOTES_MAX};
pub use draft::{DraftReading, Invitation};
pub use error::Error;
pub use files::{Document, Download};
pub use identity::{Credential, SecretHash, secret_hash};
pub use initiatives::{
    InitiativeEntry, InitiativeOverview, InitiativePage, InitiativeReading,
    OVERVIEW_INITIATIVES_MAX, Participants,
};
pub use letters::{LetterEntry, LetterReading};
pub use list::{CaseAsk, CaseDesk, CaseExport, CaseListing, EXPORT_CASES_MAX, Extent, Found};
pub use mandates::{MandateReading, NewMandate, RequestReading};
pub use meetings::{DutyReading, MeetingListing, MeetingReading, Planning, PointReading};
pub use member_history::{MemberHistory, MemberHistoryEntry};
pub use member_import::ImportReading;
pub use members::{MemberPage, MemberQuery, MemberReading};
pub use outbox::Outcome;
pub use people::{Enrolment, Myself};
pub use post::{Delivered, Site};
pub use read::{Hand, Timeline, TimelineEntry};
pub use register::{MembershipReading, RegisterEntry};
pub use security::{Refused, SecurityReading};
pub use sessions::SessionReading;
pub use sign_in::{Beginning, Completed, Completion, Standing, Vouched};
pub use tokens::NewToken;
pub use upkeep::Discrepancy;

/// Where every part of Pagt asks what to do and what there is to see. Cheap to clone.
#[derive(Clone)]
pub struct Engine {
    store: Store,
    charter: Arc<InForce>,
    file_limits: FileLimits,
}

impl Engine {
    /// An engine on `store`, by the rules of `charter`.
    pub fn new(store: Store, charter: Arc<Charter>) -> Self {
        Self { store, charter: Arc::new(InForce::new(charter)), file_limits: FileLimits::default() }
    }

    /// The same, taking no more of files than `limits`.
    pub fn with_file_limits(self, file_limits: FileLimits) -> Self {
        Self { file_limits, ..self }
    }

    /// The charter in force, with the founding parties as the register has them.
    pub fn charter(&self) -> Arc<Charter> {
        self.charter.now()
    }

    /// The database behind it.
    pub fn store(&self) -> &Store {
        &self.store
    }
}

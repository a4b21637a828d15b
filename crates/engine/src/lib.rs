//! Carries out one command, once, against the newest state.
//!
//! A command goes down once and up once: who asks is looked up, the facts are replayed, the rules decide, and what they
//! decide is appended together with the projections and the kept answer, in one transaction. Reads pass the same rights.

mod answer;
mod applicant;
mod cases;
mod clock;
mod draft;
mod error;
mod identity;
mod project;
mod read;
mod register;
mod upkeep;

use std::sync::Arc;

use domain::charter::Charter;
use store::Store;

pub use answer::{Answer, Ask, Condition, Given, RetryKey};
pub use applicant::Applicant;
pub use cases::Reading;
pub use clock::Sweep;
pub use draft::{DraftReading, Invitation};
pub use error::Error;
pub use identity::{Credential, NewAccount, TokenHash, TokenId, token_hash};
pub use read::{Timeline, TimelineEntry};
pub use register::RegisterEntry;
pub use upkeep::Discrepancy;

/// Where every part of Pagt asks what to do and what there is to see. Cheap to clone.
#[derive(Clone)]
pub struct Engine {
    store: Store,
    charter: Arc<Charter>,
}

impl Engine {
    /// An engine on `store`, by the rules of `charter`.
    pub fn new(store: Store, charter: Arc<Charter>) -> Self {
        Self { store, charter }
    }

    /// The charter in force.
    pub fn charter(&self) -> &Charter {
        &self.charter
    }

    /// The database behind it.
    pub fn store(&self) -> &Store {
        &self.store
    }
}

//! What the provider says of itself, asked for when it is first needed and then kept for a while.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::TimeDelta;
use domain::time::Timestamp;
use openidconnect::{IssuerUrl, reqwest};

use crate::client::Metadata;
use crate::error::Error;

/// For how long it is kept. After that a key that the provider has withdrawn is withdrawn here too.
const KEPT_FOR: TimeDelta = TimeDelta::hours(1);

/// How long it is kept at least. A token may name any key: it must not make us ask each time.
const KEPT_FOR_MIN: TimeDelta = TimeDelta::seconds(10);

/// What the provider says of itself.
pub(crate) struct Discovery {
    issuer: IssuerUrl,
    http: reqwest::Client,
    known: Mutex<Option<Known>>,
}

struct Known {
    metadata: Arc<Metadata>,
    learnt_at: Timestamp,
    /// When it was asked for anew, with success or without.
    asked_at: Timestamp,
}

impl Discovery {
    /// Nothing is known yet, and nobody is asked.
    pub(crate) fn new(issuer: IssuerUrl, http: reqwest::Client) -> Self {
        Self { issuer, http, known: Mutex::new(None) }
    }

    /// What the provider says of itself; what it has said lately is good enough.
    pub(crate) async fn metadata(&self, now: Timestamp) -> Result<Arc<Metadata>, Error> {
        if let Some(known) = &*self.known()
            && age(known.learnt_at, now) < KEPT_FOR
        {
            return Ok(Arc::clone(&known.metadata));
        }
        self.ask(now).await
    }

    /// What the provider says of itself, newer than `used`, in which a key is missing. `None` if it was asked only just
    /// now.
    pub(crate) async fn newer(
        &self,
        used: &Arc<Metadata>,
        now: Timestamp,
    ) -> Result<Option<Arc<Metadata>>, Error> {
        if let Some(known) = &mut *self.known() {
            if !Arc::ptr_eq(&known.metadata, used) {
                return Ok(Some(Arc::clone(&known.metadata)));
            }
            if age(known.asked_at, now) < KEPT_FOR_MIN {
                return Ok(None);
            }
            // Before the question and not after the answer, so that of many only one asks.
            known.asked_at = now;
        }
        self.ask(now).await.map(Some)
    }

    async fn ask(&self, now: Timestamp) -> Result<Arc<Metadata>, Error> {
        let metadata = Metadata::discover_async(self.issuer.clone(), &self.http)
            .await
            .map(Arc::new)
            .map_err(|error| Error::unreachable_by("asking for its metadata", &error))?;
        *self.known() =
            Some(Known { metadata: Arc::clone(&metadata), learnt_at: now, asked_at: now });
        Ok(metadata)
    }

    fn known(&self) -> MutexGuard<'_, Option<Known>> {
        // Nothing is half written while it is held, so that a panic elsewhere has spoilt nothing.
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A clock that was set back makes nothing young.
fn age(since: Timestamp, now: Timestamp) -> TimeDelta {
    now.signed_duration_since(since).abs()
}

//! What there is to see of cases: one, a list, its timeline, a version of its application.

use std::collections::BTreeMap;

use domain::accession::{Behalf, CaseFact, Details, ListScope, Shown, list_scope, shown};
use domain::application::Application;
use domain::id::{AccountId, CaseId};
use domain::time::Timestamp;
use store::{CaseCursor, CaseQuery, Connection, Page, Recorder};

use crate::Engine;
use crate::cases::{Known, Reading, prior_to_reopening, replayed, visible_case};
use crate::error::Error;
use crate::identity::{Credential, identify_account};

/// What has happened in a case, as far as one may see it.
#[derive(Clone, Debug)]
pub struct Timeline {
    /// The case.
    pub reading: Reading,
    /// Its events, the oldest first.
    pub entries: Vec<TimelineEntry>,
}

/// One event of a case.
#[derive(Clone, Debug)]
pub struct TimelineEntry {
    /// Counts from one within the case.
    pub version: u32,
    /// When it was recorded.
    pub recorded_at: Timestamp,
    /// Who did it, by name; nobody for what time has decided.
    pub actor: Option<String>,
    /// On whose behalf.
    pub behalf: Behalf,
    /// What happened.
    pub fact: CaseFact,
    /// What was said; nothing where only the fact is shown.
    pub details: Option<Details>,
    /// How much of it is shown.
    pub shown: Shown,
}

impl Engine {
    /// The case `id` as the asker sees it.
    ///
    /// # Errors
    /// Not found, or not for these eyes.
    pub fn case_read(
        &self,
        credential: &Credential,
        id: CaseId,
        now: Timestamp,
    ) -> Result<Reading, Error> {
        self.store.read(|conn| self.read_in(conn, credential, id, now))
    }

    fn read_in(
        &self,
        conn: &mut Connection,
        credential: &Credential,
        id: CaseId,
        now: Timestamp,
    ) -> Result<Reading, Error> {
        let actor = identify_account(conn, credential)?;
        let case = visible_case(conn, id, &actor)?;
        self.reading(conn, id, case, &actor, now)
    }

    /// The cases that the asker may see, as far as they answer `query`, and where the next page begins.
    ///
    /// # Errors
    /// Whoever asks has nothing to do with cases.
    pub fn case_list(
        &self,
        credential: &Credential,
        mut query: CaseQuery,
        now: Timestamp,
    ) -> Result<Page<Reading, CaseCursor>, Error> {
        self.sweep(now)?;
        self.store.read(|conn| {
            let actor = identify_account(conn, credential)?;
            // The lists know more of whom a case waits for than an applicant is told.
            let told = match list_scope(&actor)? {
                ListScope::All => None,
                ListScope::OfApplicant(account) => {
                    query.filter.applicant = Some(account);
                    query.filter.waits_for.take()
                }
            };
            let page = conn.case_list(&query)?;
            let ids: Vec<CaseId> = page.items.iter().map(|summary| summary.id).collect();
            let mut histories = conn.case_histories(&ids)?;
            let founding = conn.membership_founding_parties(now)?;
            let mut items = Vec::new();
            for summary in page.items {
                let history = histories.remove(&summary.id).unwrap_or_default();
                let Some(case) = replayed(&history) else { continue };
                let prior = prior_to_reopening(conn, &case, &actor, summary.cvr, now)?;
                let known = Known { founding: &founding, prior };
                let id = summary.id;
                items.extend(self.reading_of(id, case, summary.into(), &actor, known, now));
            }
            items.retain(|reading| told.iter().all(|who| reading.waiting.who.contains(who)));
            Ok(Page { items, next: page.next })
        })
    }

    /// What has happened in the case `id`.
    ///
    /// # Errors
    /// Not found, or not for these eyes.
    pub fn timeline(
        &self,
        credential: &Credential,
        id: CaseId,
        now: Timestamp,
    ) -> Result<Timeline, Error> {
        self.store.read(|conn| {
            let reading = self.read_in(conn, credential, id, now)?;
            let events = conn.case_timeline(id)?;
            let accounts = events.iter().filter_map(|event| account(&event.authorship.recorder));
            let names = conn.account_names(&accounts.collect())?;
            let entries =
                events.into_iter().filter_map(|event| entry(event, &reading, &names)).collect();
            Ok(Timeline { reading, entries })
        })
    }

    /// One version of the application in the case `id`, and its number; the newest when none is named.
    ///
    /// # Errors
    /// Not found, or not for these eyes.
    pub fn application_read(
        &self,
        credential: &Credential,
        id: CaseId,
        version: Option<u32>,
        now: Timestamp,
    ) -> Result<(u32, Application), Error> {
        self.store.read(|conn| {
            let reading = self.read_in(conn, credential, id, now)?;
            let version = version.unwrap_or_else(|| reading.case.application_version());
            let application = conn.case_application(id, version)?.ok_or(Error::NotFound)?;
            Ok((version, application))
        })
    }
}

fn account(recorder: &Recorder) -> Option<AccountId> {
    match recorder {
        Recorder::Account(id) => Some(*id),
        Recorder::Clock => None,
    }
}

fn entry(
    event: store::TimelineEntry<CaseFact, Details>,
    reading: &Reading,
    names: &BTreeMap<AccountId, String>,
) -> Option<TimelineEntry> {
    let shown = shown(&reading.case, &event.fact, &reading.sight, reading.now);
    let details = match shown {
        Shown::Hidden => return None,
        Shown::Whole => Some(event.details),
        Shown::Fact | Shown::Occurrence => None,
    };
    Some(TimelineEntry {
        version: event.version,
        recorded_at: event.recorded_at,
        actor: account(&event.authorship.recorder).and_then(|account| names.get(&account).cloned()),
        behalf: event.authorship.behalf,
        fact: event.fact,
        details,
        shown,
    })
}

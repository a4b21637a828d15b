//! What there is to see of one case: where it stands, its timeline, a version of its application.

use std::collections::BTreeMap;

use domain::accession::{Behalf, CaseFact, Details, Shown, is_hand_shown, shown};
use domain::application::Application;
use domain::id::{CaseId, MandateId};
use domain::people::MandateKind;
use domain::time::Timestamp;
use store::{Connection, Recorder};

use crate::Engine;
use crate::cases::{Reading, visible_case};
use crate::error::Error;
use crate::identity::{Credential, Identified};

/// What has happened in a case, as far as one may see it.
#[derive(Clone, Debug)]
pub struct Timeline {
    /// The case.
    pub reading: Reading,
    /// Its events, the oldest first.
    pub entries: Vec<TimelineEntry>,
    /// The name of its officer, if it has one.
    pub officer: Option<String>,
}

/// One event of a case.
#[derive(Clone, Debug)]
pub struct TimelineEntry {
    /// Counts from one within the case.
    pub version: u32,
    /// When it was recorded.
    pub recorded_at: Timestamp,
    /// Who did it; nobody for what time has decided, and where the name is not for these eyes.
    pub actor: Option<Hand>,
    /// On whose behalf.
    pub behalf: Behalf,
    /// What happened.
    pub fact: CaseFact,
    /// What was said; nothing where only the fact is shown.
    pub details: Option<Details>,
    /// How much of it is shown.
    pub shown: Shown,
}

/// Whose hand did something, and by which mandate: as it was then, whatever has become of the mandate since.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Hand {
    /// The person's name.
    pub name: String,
    /// What the mandate entitled to.
    pub kind: MandateKind,
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
        self.show_person(credential, now, |conn, asker| self.read_in(conn, asker, id, now))
    }

    fn read_in(
        &self,
        conn: &mut Connection,
        asker: &Identified,
        id: CaseId,
        now: Timestamp,
    ) -> Result<Reading, Error> {
        let case = visible_case(conn, id, &asker.actor)?;
        self.reading(conn, id, case, &asker.actor, now)
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
        self.show_person(credential, now, |conn, asker| self.timeline_in(conn, asker, id, now))
    }

    /// The same for a page that looks again by itself: nobody uses a session by that.
    ///
    /// # Errors
    /// Not found, or not for these eyes.
    pub fn timeline_glimpse(
        &self,
        credential: &Credential,
        id: CaseId,
        now: Timestamp,
    ) -> Result<Timeline, Error> {
        self.glimpse(credential, now, |conn, asker| self.timeline_in(conn, asker, id, now))
    }

    fn timeline_in(
        &self,
        conn: &mut Connection,
        asker: &Identified,
        id: CaseId,
        now: Timestamp,
    ) -> Result<Timeline, Error> {
        let reading = self.read_in(conn, asker, id, now)?;
        let events = conn.case_timeline(id)?;
        let mandates = events.iter().filter_map(|event| mandate(&event.authorship.recorder));
        let holders = conn.mandate_holders(&mandates.collect())?;
        let entries =
            events.into_iter().filter_map(|event| entry(event, &reading, &holders)).collect();
        let officers = conn.person_list(&reading.case.officer().into_iter().collect())?;
        let officer = officers.into_values().next().map(|person| person.name);
        Ok(Timeline { reading, entries, officer })
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
        self.show_person(credential, now, |conn, asker| {
            let reading = self.read_in(conn, asker, id, now)?;
            let version = version.unwrap_or_else(|| reading.case.application_version());
            let application = conn.case_application(id, version)?.ok_or(Error::NotFound)?;
            Ok((version, application))
        })
    }
}

fn mandate(recorder: &Recorder) -> Option<MandateId> {
    match recorder {
        Recorder::Mandate(id) => Some(*id),
        Recorder::Operator | Recorder::Clock => None,
    }
}

fn entry(
    event: store::TimelineEntry<CaseFact, Details>,
    reading: &Reading,
    holders: &BTreeMap<MandateId, (String, MandateKind)>,
) -> Option<TimelineEntry> {
    let shown = shown(&reading.case, &event.fact, &reading.sight, reading.now);
    let details = match shown {
        Shown::Hidden => return None,
        Shown::Whole => Some(event.details),
        Shown::Fact | Shown::Occurrence => None,
    };
    let hand = mandate(&event.authorship.recorder).and_then(|id| holders.get(&id).cloned());
    let hand = hand.filter(|_| is_hand_shown(&reading.sight, &event.authorship.behalf));
    Some(TimelineEntry {
        version: event.version,
        recorded_at: event.recorded_at,
        actor: hand.map(|(name, kind)| Hand { name, kind }),
        behalf: event.authorship.behalf,
        fact: event.fact,
        details,
        shown,
    })
}

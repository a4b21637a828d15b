//! The list of cases: what is looked for, page by page, with what stands around it.

use std::collections::{BTreeMap, BTreeSet};

use domain::accession::{
    Awaited, Case, CaseSearch, CommandKind, DeadlineWanted, ListScope, OfficerWanted,
    PriorStanding, WaitsFor, list_scope, may_export_cases, permit,
};
use domain::actor::{Actor, Role};
use domain::cvr::Cvr;
use domain::id::{CaseId, PersonId};
use domain::time::Timestamp;
use store::{
    CaseCounts, CaseCursor, CaseFilter, CaseQuery, CaseSummary, Connection, DeadlineFilter,
    OfficerFilter, SavedSearch,
};

use crate::Engine;
use crate::cases::{Known, Reading, replayed};
use crate::error::Error;
use crate::identity::{Credential, Identified};

/// Which page of which cases is asked for.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct CaseAsk {
    /// What is looked for.
    pub search: CaseSearch,
    /// Of the organisation with this CVR number.
    pub cvr: Option<Cvr>,
    /// With a deadline before this moment.
    pub deadline_before: Option<Timestamp>,
    /// Behind which case the page begins.
    pub after: Option<CaseCursor>,
    /// The most cases on a page.
    pub limit: u32,
}

/// One page of the list.
#[derive(Clone, Debug)]
pub struct CaseListing {
    /// The cases on it.
    pub items: Vec<Reading>,
    /// Where the next page begins, when there is one.
    pub next: Option<CaseCursor>,
    /// The names of the officers of these cases.
    pub officers: BTreeMap<PersonId, String>,
    /// How many cases are found; none where that is not counted.
    pub found: Option<Found>,
}

/// How many cases are found.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Found {
    /// So many.
    Exactly(usize),
    /// More than so many.
    MoreThan(usize),
}

/// What stands around the list, for those who see all cases.
#[derive(Clone, Debug)]
pub struct CaseDesk {
    /// How many cases there are in each phase, and for whom how many wait.
    pub counts: CaseCounts,
    /// Whoever may become an officer now, by name.
    pub officers: Vec<(PersonId, String)>,
    /// What the one who looks keeps.
    pub saved: Vec<SavedSearch>,
}

/// Cases to be taken along in a file.
#[derive(Clone, Debug)]
pub struct CaseExport {
    /// The cases, in the order that is asked for.
    pub cases: Vec<CaseSummary>,
    /// The names of their officers.
    pub officers: BTreeMap<PersonId, String>,
    /// Whether the file holds all that were found.
    pub extent: Extent,
}

/// How much of what was found a file holds.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Extent {
    /// All of it.
    Whole,
    /// The first [`EXPORT_CASES_MAX`] cases alone.
    Beginning,
}

/// A file holds so many cases at most.
pub const EXPORT_CASES_MAX: u32 = 10_000;

/// Up to so many cases that are found are counted.
const FOUND_MAX: u32 = 1000;

impl Engine {
    /// The cases that the asker may see, as far as they answer `ask`, and where the next page begins.
    ///
    /// # Errors
    /// Whoever asks has nothing to do with cases.
    pub fn case_list(
        &self,
        credential: &Credential,
        ask: &CaseAsk,
        now: Timestamp,
    ) -> Result<CaseListing, Error> {
        self.sweep(now)?;
        self.show_person(credential, now, |conn, asker| self.listing(conn, asker, ask, now))
    }

    /// The same, with what stands around the list for those who see all cases.
    ///
    /// # Errors
    /// Whoever asks has nothing to do with cases.
    pub fn case_desk(
        &self,
        credential: &Credential,
        ask: &CaseAsk,
        now: Timestamp,
    ) -> Result<(CaseListing, Option<CaseDesk>), Error> {
        self.sweep(now)?;
        self.show_person(credential, now, |conn, asker| {
            let listing = self.listing(conn, asker, ask, now)?;
            let desk = match list_scope(&asker.actor)? {
                ListScope::All => Some(desk(conn, asker, now)?),
                ListScope::OfApplicant(_) => None,
            };
            Ok((listing, desk))
        })
    }

    /// The cases that `ask` finds, to be taken along in a file; [`EXPORT_CASES_MAX`] at most. Pages and limits are none of
    /// its matter.
    ///
    /// # Errors
    /// The asker is not of the secretariat.
    pub fn case_export(
        &self,
        credential: &Credential,
        ask: &CaseAsk,
        now: Timestamp,
    ) -> Result<CaseExport, Error> {
        self.sweep(now)?;
        self.show_person(credential, now, |conn, asker| {
            may_export_cases(&asker.actor)?;
            let filter = filter(ask, &asker.actor, now);
            let order = ask.search.order;
            let query = CaseQuery { filter, order, after: None, limit: EXPORT_CASES_MAX };
            let page = conn.case_list(&query)?;
            let officers = officers_of(conn, &page.items)?;
            let extent = if page.next.is_some() { Extent::Beginning } else { Extent::Whole };
            Ok(CaseExport { cases: page.items, officers, extent })
        })
    }

    fn listing(
        &self,
        conn: &mut Connection,
        asker: &Identified,
        ask: &CaseAsk,
        now: Timestamp,
    ) -> Result<CaseListing, Error> {
        let actor = &asker.actor;
        let mut filter = filter(ask, actor, now);
        // The lists know more of whom a case waits for than an applicant is told.
        let told = match list_scope(actor)? {
            ListScope::All => None,
            ListScope::OfApplicant(organisation) => {
                filter.applicant = Some(organisation);
                filter.waits_for.take()
            }
        };
        let query =
            CaseQuery { filter, order: ask.search.order, after: ask.after, limit: ask.limit };
        let page = conn.case_list(&query)?;
        let found = match (&told, &page.next, ask.after) {
            (Some(_), _, _) => None,
            // All of them are on this page: a text is looked for in every case, and that is done once.
            (None, None, None) => Some(Found::Exactly(page.items.len())),
            (None, _, _) => Some(found(conn.case_count(&query.filter, FOUND_MAX + 1)?)),
        };
        let officers = officers_of(conn, &page.items)?;
        let mut items = self.readings(conn, page.items, actor, now)?;
        items.retain(|reading| told.iter().all(|who| reading.waiting.who.contains(who)));
        Ok(CaseListing { items, next: page.next, officers, found })
    }

    /// The cases of `summaries` as `actor` sees them at `now`; in so many statements, however many cases there are.
    pub(crate) fn readings(
        &self,
        conn: &mut Connection,
        summaries: Vec<CaseSummary>,
        actor: &Actor,
        now: Timestamp,
    ) -> Result<Vec<Reading>, Error> {
        let ids: Vec<CaseId> = summaries.iter().map(|summary| summary.id).collect();
        let mut histories = conn.case_histories(&ids)?;
        let founding = conn.membership_founding_parties(now)?;
        let mut cases = Vec::new();
        for summary in summaries {
            let history = histories.remove(&summary.id).unwrap_or_default();
            cases.extend(replayed(&history).map(|case| (summary, case)));
        }
        let mut standings = standings_before_reopening(conn, &cases, actor, now)?;
        let readings = cases.into_iter().filter_map(|(summary, case)| {
            let prior = standings.remove(&summary.id).unwrap_or_default();
            let known = Known { founding: &founding, prior };
            self.reading_of(summary.id, case, summary.into(), actor, known, now)
        });
        Ok(readings.collect())
    }
}

/// The names of the officers of these cases.
fn officers_of(
    conn: &mut Connection,
    cases: &[CaseSummary],
) -> Result<BTreeMap<PersonId, String>, Error> {
    let officers = conn.person_list(&cases.iter().filter_map(|case| case.officer).collect())?;
    Ok(officers.into_iter().map(|(id, person)| (id, person.name)).collect())
}

fn desk(conn: &mut Connection, asker: &Identified, now: Timestamp) -> Result<CaseDesk, Error> {
    let mut officers: Vec<_> = conn
        .mandated_list(&Role::Secretariat, now)?
        .into_iter()
        .map(|(person, _)| (person.id, person.name))
        .collect();
    officers.sort_by(|one, other| one.1.cmp(&other.1).then(one.0.cmp(&other.0)));
    officers.dedup();
    let saved = match asker.actor.person() {
        Some(person) => conn.saved_search_list(person)?,
        None => vec![],
    };
    Ok(CaseDesk { counts: conn.case_counts()?, officers, saved })
}

/// What is looked for, as the list is asked for it: "me" is `actor`, and deadlines are seen from `now`.
pub(crate) fn filter(ask: &CaseAsk, actor: &Actor, now: Timestamp) -> CaseFilter {
    let search = &ask.search;
    CaseFilter {
        phases: search.phases.clone(),
        waits_for: match &search.waits_for {
            Some(Awaited::Me) => actor.role().and_then(WaitsFor::of),
            Some(Awaited::One(who)) => Some(who.clone()),
            None => None,
        },
        officer: match search.officer {
            Some(OfficerWanted::Me) => actor.person().map(OfficerFilter::One),
            Some(OfficerWanted::Nobody) => Some(OfficerFilter::Nobody),
            Some(OfficerWanted::One(person)) => Some(OfficerFilter::One(person)),
            None => None,
        },
        applicant: None,
        cvr: ask.cvr,
        text: Some(search.text.clone()).filter(|text| !text.trim().is_empty()),
        deadline: search.deadline.map(|wanted| deadline(wanted, now)),
        deadline_before: ask.deadline_before,
    }
}

fn deadline(wanted: DeadlineWanted, now: Timestamp) -> DeadlineFilter {
    wanted.span(now).map_or(DeadlineFilter::Absent, DeadlineFilter::Within)
}

fn found(counted: usize) -> Found {
    match usize::try_from(FOUND_MAX) {
        Ok(max) if counted > max => Found::MoreThan(max),
        Ok(_) | Err(_) => Found::Exactly(counted),
    }
}

/// What else is known of each applicant whose case `actor` might open again.
fn standings_before_reopening(
    conn: &mut Connection,
    cases: &[(CaseSummary, Case)],
    actor: &Actor,
    now: Timestamp,
) -> Result<BTreeMap<CaseId, PriorStanding>, Error> {
    let reopened: Vec<_> = cases
        .iter()
        .filter(|(_, case)| permit(CommandKind::Reopen, &case.at(now), actor).is_ok())
        .filter_map(|(summary, case)| Some((summary.id, summary.cvr?, case.submission().number)))
        .collect();
    if reopened.is_empty() {
        return Ok(BTreeMap::new());
    }
    let cvrs: BTreeSet<Cvr> = reopened.iter().map(|(_, cvr, _)| *cvr).collect();
    let open = conn.case_open_numbers(&cvrs)?;
    let members = conn.membership_beginnings(&cvrs, now)?;
    let standing = |(id, cvr, number)| {
        let open_case = open.get(&cvr).copied().filter(|open| *open != number);
        let member_since = members.get(&cvr).copied();
        (id, PriorStanding { open_case, member_since, earlier: None })
    };
    Ok(reopened.into_iter().map(standing).collect())
}

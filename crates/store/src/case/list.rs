//! The list of cases, page by page.

use std::collections::{BTreeMap, BTreeSet};

use diesel::{
    BoolExpressionMethods, EscapeExpressionMethods, ExpressionMethods, QueryDsl, RunQueryDsl,
    SelectableHelper, TextExpressionMethods,
};
use domain::accession::{Phase, WaitsFor};
use domain::cvr::Cvr;
use domain::id::{CaseId, OrganisationId, PersonId};
use domain::time::Timestamp;

use super::summary::{CaseRow, CaseSummary};
use crate::any::MultiBackend;
use crate::codec::Word;
use crate::column::{Text, naive};
use crate::connection::Connection;
use crate::error::Error;
use crate::page::Page;
use crate::schema::{case_waits, cases};

/// Which cases are asked for, in which order, and from where on.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct CaseQuery {
    /// Which cases.
    pub filter: CaseFilter,
    /// In which order.
    pub sort: CaseSort,
    /// Behind which case the page begins.
    pub after: Option<CaseCursor>,
    /// The most cases on a page.
    pub limit: u32,
}

/// Which cases are asked for: those that fit everything that is said here.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct CaseFilter {
    /// In one of these phases; in any when there are none.
    pub phases: Vec<Phase>,
    /// Waiting for this one.
    pub waits_for: Option<WaitsFor>,
    /// With this officer.
    pub officer: Option<PersonId>,
    /// Of this organisation.
    pub applicant: Option<OrganisationId>,
    /// Of the organisation with this CVR number.
    pub cvr: Option<Cvr>,
    /// With each of these words in its number, its organisation's name or its CVR number.
    pub text: Option<String>,
    /// With a deadline before this moment.
    pub deadline_before: Option<Timestamp>,
}

/// In which order cases are listed.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum CaseSort {
    /// The newest submission first.
    ReceivedNewestFirst,
    /// The next deadline first; cases without one last.
    Deadline,
}

/// The last case of a page: by what it is sorted, and which one it is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct CaseCursor {
    /// By what it is sorted; a case without a deadline has none.
    pub moment: Option<Timestamp>,
    /// Which one it is.
    pub id: CaseId,
}

type Query<'a> = cases::BoxedQuery<'a, MultiBackend>;

impl Connection {
    /// One page of the cases that `query` asks for.
    pub fn case_list(&mut self, query: &CaseQuery) -> Result<Page<CaseSummary, CaseCursor>, Error> {
        let rows = match query.sort {
            CaseSort::ReceivedNewestFirst => self.case_list_newest(query)?,
            CaseSort::Deadline => self.case_list_by_deadline(query)?,
        };
        let mut waits = self.case_waits_of(&rows)?;
        let items = rows
            .into_iter()
            .map(|row| {
                let waits_for = waits.remove(&row.id.0).unwrap_or_default();
                row.read(waits_for)
            })
            .collect::<Result<_, Error>>()?;
        Ok(Page::cut(items, query.limit, |case: &CaseSummary| CaseCursor {
            moment: match query.sort {
                CaseSort::ReceivedNewestFirst => Some(case.received_at),
                CaseSort::Deadline => case.deadline,
            },
            id: case.id,
        }))
    }

    fn case_list_newest(&mut self, query: &CaseQuery) -> Result<Vec<CaseRow>, Error> {
        let mut cases = filtered(&query.filter);
        if let Some(CaseCursor { moment: Some(at), id }) = &query.after {
            let earlier = cases::received_at.lt(naive(*at)).or(cases::id.lt(id.word()));
            cases = cases.filter(cases::received_at.le(naive(*at)).and(earlier));
        }
        Ok(cases
            .order((cases::received_at.desc(), cases::id.desc()))
            .limit(one_more(query.limit))
            .select(CaseRow::as_select())
            .load(&mut self.inner)?)
    }

    /// The two databases do not agree on where nothing sorts, so cases without a deadline are asked for by themselves.
    fn case_list_by_deadline(&mut self, query: &CaseQuery) -> Result<Vec<CaseRow>, Error> {
        let limit = one_more(query.limit);
        let mut cases = filtered(&query.filter).filter(cases::deadline.is_not_null());
        let mut rest = filtered(&query.filter).filter(cases::deadline.is_null());
        let mut rows = Vec::new();
        match &query.after {
            Some(CaseCursor { moment: None, id }) => rest = rest.filter(cases::id.gt(id.word())),
            Some(CaseCursor { moment: Some(at), id }) => {
                let later = cases::deadline.gt(naive(*at)).or(cases::id.gt(id.word()));
                cases = cases.filter(cases::deadline.ge(naive(*at)).and(later));
                rows = self.case_page(cases, limit)?;
            }
            None => rows = self.case_page(cases, limit)?,
        }
        let room = limit.saturating_sub(i64::try_from(rows.len()).unwrap_or(limit));
        if room > 0 {
            rows.extend(self.case_page(rest, room)?);
        }
        Ok(rows)
    }

    fn case_page(&mut self, cases: Query<'_>, limit: i64) -> Result<Vec<CaseRow>, Error> {
        Ok(cases
            .order((cases::deadline, cases::id))
            .limit(limit)
            .select(CaseRow::as_select())
            .load(&mut self.inner)?)
    }

    fn case_waits_of(
        &mut self,
        rows: &[CaseRow],
    ) -> Result<BTreeMap<CaseId, BTreeSet<WaitsFor>>, Error> {
        let waits: Vec<(Text<CaseId>, Text<WaitsFor>)> = case_waits::table
            .filter(case_waits::case_id.eq_any(rows.iter().map(|row| row.id.0.word())))
            .select((case_waits::case_id, case_waits::who))
            .load(&mut self.inner)?;
        let mut by_case: BTreeMap<CaseId, BTreeSet<WaitsFor>> = BTreeMap::new();
        for (Text(case), Text(who)) in waits {
            by_case.entry(case).or_default().insert(who);
        }
        Ok(by_case)
    }
}

fn filtered(filter: &CaseFilter) -> Query<'_> {
    let mut query = cases::table.into_boxed();
    if !filter.phases.is_empty() {
        query = query.filter(cases::phase.eq_any(filter.phases.iter().map(Word::word)));
    }
    if let Some(who) = &filter.waits_for {
        let waiting = case_waits::table.filter(case_waits::who.eq(who.word()));
        query = query.filter(cases::id.eq_any(waiting.select(case_waits::case_id)));
    }
    if let Some(officer) = &filter.officer {
        query = query.filter(cases::officer.eq(officer.word()));
    }
    if let Some(applicant) = &filter.applicant {
        query = query.filter(cases::applicant.eq(applicant.word()));
    }
    if let Some(cvr) = &filter.cvr {
        query = query.filter(cases::cvr.eq(cvr.word()));
    }
    for word in filter.text.as_deref().unwrap_or_default().split_whitespace() {
        query = query.filter(cases::search_text.like(pattern(word)).escape('\\'));
    }
    if let Some(moment) = filter.deadline_before {
        query = query.filter(cases::deadline.lt(naive(moment)));
    }
    query
}

/// The pattern that finds `word` anywhere.
fn pattern(word: &str) -> String {
    let word = word.to_lowercase().replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
    format!("%{word}%")
}

/// One more than fits on the page, to see whether the list goes on.
fn one_more(limit: u32) -> i64 {
    i64::from(limit) + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_looked_for_as_it_stands() {
        assert_eq!(pattern("100%_Sikker\\"), "%100\\%\\_sikker\\\\%");
    }
}

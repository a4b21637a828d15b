//! The list of cases, page by page, and how many there are.

use std::collections::{BTreeMap, BTreeSet};

use diesel::dsl::count_star;
use diesel::{
    BoolExpressionMethods, EscapeExpressionMethods, ExpressionMethods, OptionalExtension, QueryDsl,
    RunQueryDsl, SelectableHelper, TextExpressionMethods, alias,
};
use domain::accession::{CaseOrder, DeadlineSpan, OrderKey, Phase, WaitsFor};
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
    pub order: CaseOrder,
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
    pub officer: Option<OfficerFilter>,
    /// Of this organisation.
    pub applicant: Option<OrganisationId>,
    /// Of the organisation with this CVR number.
    pub cvr: Option<Cvr>,
    /// With each of these words in its number, its organisation's name or its CVR number.
    pub text: Option<String>,
    /// With such a deadline.
    pub deadline: Option<DeadlineFilter>,
    /// With a deadline before this moment.
    pub deadline_before: Option<Timestamp>,
}

/// Which officer a case has.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum OfficerFilter {
    /// This one.
    One(PersonId),
    /// None yet.
    Nobody,
}

/// Which deadline a case has.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum DeadlineFilter {
    /// One that lies here.
    Within(DeadlineSpan),
    /// None.
    Absent,
}

/// The last case of a page: by what it is sorted, and which one it is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct CaseCursor {
    /// By what it is sorted, where that is a moment; a case without a deadline has none, and a name is looked up.
    pub moment: Option<Timestamp>,
    /// Which one it is.
    pub id: CaseId,
}

/// How many cases there are.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct CaseCounts {
    /// In each phase.
    pub by_phase: BTreeMap<Phase, i64>,
    /// Waiting for each of those for whom any wait.
    pub by_awaited: BTreeMap<WaitsFor, i64>,
}

/// Which cases are asked for, once its words have been looked for.
struct Wanted<'a> {
    filter: &'a CaseFilter,
    /// The cases in which the words stand, where these are few.
    found: Option<Vec<String>>,
}

/// So many cases are few.
const FEW_MAX: u32 = 1_000;

type Query<'a> = cases::BoxedQuery<'a, MultiBackend>;

/// `cases` in the order of `column`, behind `place` (a value of the column, and the case that has it).
macro_rules! ordered {
    ($cases:expr, $column:expr, $ascending:expr, $place:expr) => {{
        let mut cases = $cases;
        match ($ascending, $place) {
            (true, Some((value, id))) => {
                let later = $column.gt(value.clone()).or(cases::id.gt(id));
                cases = cases.filter($column.ge(value).and(later));
            }
            (false, Some((value, id))) => {
                let earlier = $column.lt(value.clone()).or(cases::id.lt(id));
                cases = cases.filter($column.le(value).and(earlier));
            }
            (true | false, None) => {}
        }
        if $ascending {
            cases.order(($column.asc(), cases::id.asc()))
        } else {
            cases.order(($column.desc(), cases::id.desc()))
        }
    }};
}

impl Connection {
    /// One page of the cases that `query` asks for.
    pub fn case_list(&mut self, query: &CaseQuery) -> Result<Page<CaseSummary, CaseCursor>, Error> {
        let wanted = self.case_wanted(&query.filter)?;
        let rows = match query.order.key {
            OrderKey::Received | OrderKey::PhaseAge => self.case_list_by_moment(query, &wanted)?,
            OrderKey::Deadline => self.case_list_by_deadline(query, &wanted)?,
            OrderKey::Organisation => self.case_list_by_organisation(query, &wanted)?,
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
            moment: match query.order.key {
                OrderKey::Received => Some(case.received_at),
                OrderKey::PhaseAge => Some(case.phase_since),
                OrderKey::Deadline => case.deadline,
                OrderKey::Organisation => None,
            },
            id: case.id,
        }))
    }

    fn case_list_by_moment(
        &mut self,
        query: &CaseQuery,
        wanted: &Wanted<'_>,
    ) -> Result<Vec<CaseRow>, Error> {
        let cases = filtered(wanted);
        let place = query.after.and_then(|after| after.moment.map(|at| (at, after.id)));
        let place = place.map(|(at, id)| (naive(at), id.to_string()));
        let ascending = query.order.ascends();
        let cases = match query.order.key {
            OrderKey::PhaseAge => ordered!(cases, cases::phase_since, ascending, place),
            OrderKey::Received | OrderKey::Deadline | OrderKey::Organisation => {
                ordered!(cases, cases::received_at, ascending, place)
            }
        };
        self.case_rows(cases, one_more(query.limit))
    }

    /// A name may be long and stands in the list already: the cursor leaves it there.
    fn case_list_by_organisation(
        &mut self,
        query: &CaseQuery,
        wanted: &Wanted<'_>,
    ) -> Result<Vec<CaseRow>, Error> {
        let mut place = None;
        if let Some(CaseCursor { id, .. }) = query.after {
            let key: Option<String> = filtered(wanted)
                .filter(cases::id.eq(id.to_string()))
                .select(cases::organisation_key)
                .get_result(&mut self.inner)
                .optional()?;
            // Behind a case that is not among these there is nothing.
            let Some(key) = key else { return Ok(vec![]) };
            place = Some((key, id.to_string()));
        }
        let cases = filtered(wanted);
        let cases = ordered!(cases, cases::organisation_key, query.order.ascends(), place);
        self.case_rows(cases, one_more(query.limit))
    }

    /// The two databases do not agree on where nothing sorts, so cases without a deadline are asked for by themselves.
    fn case_list_by_deadline(
        &mut self,
        query: &CaseQuery,
        wanted: &Wanted<'_>,
    ) -> Result<Vec<CaseRow>, Error> {
        let limit = one_more(query.limit);
        let mut rest = filtered(wanted).filter(cases::deadline.is_null());
        let place = query.after.and_then(|after| after.moment.map(|at| (at, after.id)));
        let mut rows = Vec::new();
        if let Some(CaseCursor { moment: None, id }) = query.after {
            rest = rest.filter(cases::id.gt(id.to_string()));
        } else {
            let place = place.map(|(at, id)| (naive(at), id.to_string()));
            let cases = filtered(wanted).filter(cases::deadline.is_not_null());
            let cases = ordered!(cases, cases::deadline, query.order.ascends(), place);
            rows = self.case_rows(cases, limit)?;
        }
        let room = limit.saturating_sub(i64::try_from(rows.len()).unwrap_or(limit));
        if room > 0 {
            let rest = rest.order((cases::deadline, cases::id));
            rows.extend(self.case_rows(rest, room)?);
        }
        Ok(rows)
    }

    fn case_rows(&mut self, cases: Query<'_>, limit: i64) -> Result<Vec<CaseRow>, Error> {
        Ok(cases.limit(limit).select(CaseRow::as_select()).load(&mut self.inner)?)
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

    /// Looks for the words of `filter` first, where an index holds nothing but them. Words that stand in few cases are done
    /// with by that; those that stand in many are met soon in whichever order the cases are gone through.
    fn case_wanted<'a>(&mut self, filter: &'a CaseFilter) -> Result<Wanted<'a>, Error> {
        let mut wanted = Wanted { filter, found: None };
        if filter.text.is_none() {
            return Ok(wanted);
        }
        let ids: Vec<String> = with_words(cases::table.into_boxed(), filter)
            .limit(one_more(FEW_MAX))
            .select(cases::id)
            .load(&mut self.inner)?;
        let many = usize::try_from(FEW_MAX).unwrap_or(usize::MAX);
        wanted.found = Some(ids).filter(|ids| ids.len() <= many);
        Ok(wanted)
    }

    /// How many cases fit `filter`, counted up to `max`.
    pub fn case_count(&mut self, filter: &CaseFilter, max: u32) -> Result<usize, Error> {
        let wanted = self.case_wanted(filter)?;
        let ids: Vec<String> =
            filtered(&wanted).limit(max.into()).select(cases::id).load(&mut self.inner)?;
        Ok(ids.len())
    }

    /// How many cases there are in each phase, and for whom how many wait.
    pub fn case_counts(&mut self) -> Result<CaseCounts, Error> {
        let by_phase: Vec<(Text<Phase>, i64)> = cases::table
            .group_by(cases::phase)
            .select((cases::phase, count_star()))
            .load(&mut self.inner)?;
        let by_awaited: Vec<(Text<WaitsFor>, i64)> = case_waits::table
            .group_by(case_waits::who)
            .select((case_waits::who, count_star()))
            .load(&mut self.inner)?;
        Ok(CaseCounts {
            by_phase: by_phase.into_iter().map(|(Text(phase), count)| (phase, count)).collect(),
            by_awaited: by_awaited.into_iter().map(|(Text(who), count)| (who, count)).collect(),
        })
    }
}

fn filtered<'a>(wanted: &'a Wanted<'_>) -> Query<'a> {
    let filter = wanted.filter;
    let mut query = match &wanted.found {
        Some(found) => cases::table.filter(cases::id.eq_any(found)).into_boxed(),
        None => with_words(cases::table.into_boxed(), filter),
    };
    if filter.phases == Phase::OPEN {
        // In one word, which an index begins with.
        query = query.filter(cases::is_open.eq(true));
    } else if let [phase] = filter.phases.as_slice() {
        query = query.filter(cases::phase.eq(phase.word()));
    } else if !filter.phases.is_empty() {
        query = query.filter(cases::phase.eq_any(filter.phases.iter().map(Word::word)));
    }
    if let Some(who) = &filter.waits_for {
        let waiting = case_waits::table.filter(case_waits::who.eq(who.word()));
        query = query.filter(cases::id.eq_any(waiting.select(case_waits::case_id)));
    }
    match &filter.officer {
        Some(OfficerFilter::One(officer)) => {
            query = query.filter(cases::officer.eq(officer.word()))
        }
        Some(OfficerFilter::Nobody) => query = query.filter(cases::officer.is_null()),
        None => {}
    }
    if let Some(applicant) = &filter.applicant {
        query = query.filter(cases::applicant.eq(applicant.word()));
    }
    if let Some(cvr) = &filter.cvr {
        query = query.filter(cases::cvr.eq(cvr.word()));
    }
    within_deadline(query, filter)
}

fn with_words<'a>(mut query: Query<'a>, filter: &'a CaseFilter) -> Query<'a> {
    for word in filter.text.as_deref().unwrap_or_default().split_whitespace() {
        query = query.filter(cases::search_text.like(pattern(word)).escape('\\'));
    }
    query
}

fn within_deadline<'a>(mut query: Query<'a>, filter: &'a CaseFilter) -> Query<'a> {
    match filter.deadline {
        // By themselves, where an index holds nothing but deadlines: whatever the order, few cases are due.
        Some(DeadlineFilter::Within(DeadlineSpan { after, until })) => {
            let due = alias!(cases as due);
            let (id, deadline) = (due.field(cases::id), due.field(cases::deadline));
            let until = deadline.le(naive(until));
            query = match after {
                Some(after) => {
                    let span = due.filter(until).filter(deadline.gt(naive(after)));
                    query.filter(cases::id.eq_any(span.select(id)))
                }
                None => query.filter(cases::id.eq_any(due.filter(until).select(id))),
            };
        }
        Some(DeadlineFilter::Absent) => query = query.filter(cases::deadline.is_null()),
        None => {}
    }
    if let Some(moment) = filter.deadline_before {
        query = query.filter(cases::deadline.lt(naive(moment)));
    }
    query
}

/// The pattern that finds `word` anywhere.
pub(crate) fn pattern(word: &str) -> String {
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

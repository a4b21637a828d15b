//! The list of cases: filtered, sorted, page by page.

use std::collections::BTreeMap;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use chrono::SecondsFormat;
use domain::accession::{ListScope, Phase, WaitsFor, list_scope};
use domain::id::{CaseId, PersonId};
use engine::{Engine, Reading};
use form_urlencoded::Serializer;
use gate::{FaultKind, Problem, Query, texts};
use serde::Deserialize;
use store::{CaseCursor, CaseFilter, CaseQuery, CaseSort};

use super::{naming, path};
use crate::front;
use crate::shell::{Shell, Spot};
use crate::visit::Visit;
use crate::words;

/// The cases on one page.
const PAGE: u32 = 25;
/// The longest text that is looked for, in characters.
const TEXT_CHARS_MAX: usize = 200;

/// What is asked for, as it stands in the address.
#[derive(Clone, Debug, Default, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    phase: String,
    #[serde(default)]
    waits: String,
    #[serde(default)]
    text: String,
    #[serde(default)]
    sort: String,
    after: Option<String>,
}

/// Something to choose.
struct Choice {
    code: String,
    text: String,
}

/// A case in the list.
struct CaseRow {
    href: String,
    number: String,
    organisation: String,
    phase: String,
    waits: String,
    until: String,
    is_overdue: bool,
    officer: String,
}

#[derive(Template)]
#[template(path = "cases.html")]
struct CasesPage {
    shell: Shell,
    asked: Asked,
    /// Nothing to choose for those who see their own cases alone.
    is_filtered: bool,
    phases: Vec<Choice>,
    waits: Vec<Choice>,
    sorts: Vec<Choice>,
    cases: Vec<CaseRow>,
    /// The address of the next page.
    next: Option<String>,
}

pub(super) async fn show(
    visit: Visit,
    Query(asked): Query<Asked>,
) -> Result<HttpResponse, Problem> {
    let myself = visit.myself()?;
    let me = myself.actor.role().and_then(front::waits_for);
    let is_filtered = matches!(list_scope(&myself.actor), Ok(ListScope::All));
    let query = asked.query(me)?;
    let sort = query.sort;
    let (page, officers) = visit
        .show(move |engine, credential, now| {
            let page = engine.case_list(credential, query, now)?;
            let officers = officers(engine, &page.items)?;
            Ok((page, officers))
        })
        .await?;
    let page = CasesPage {
        shell: Shell::of(&visit, Spot::Cases),
        is_filtered,
        phases: phases(&visit),
        waits: waits(&visit),
        sorts: vec![
            Choice { code: String::new(), text: visit.voice().say("cases-newest") },
            Choice { code: "deadline".to_owned(), text: visit.voice().say("cases-by-deadline") },
        ],
        cases: page.items.iter().map(|reading| row(reading, &officers, &visit)).collect(),
        next: page.next.as_ref().map(|cursor| asked.address_behind(cursor, sort)),
        asked,
    };
    Ok(visit.page(StatusCode::OK, &page))
}

/// The names of the officers of these cases.
pub(super) fn officers(
    engine: &Engine,
    readings: &[Reading],
) -> Result<BTreeMap<PersonId, String>, engine::Error> {
    let ids = readings.iter().filter_map(|reading| reading.case.officer()).collect();
    let persons = engine.store().read(|conn| conn.person_list(&ids))?;
    Ok(persons.into_iter().map(|(id, person)| (id, person.name)).collect())
}

fn row(reading: &Reading, officers: &BTreeMap<PersonId, String>, visit: &Visit) -> CaseRow {
    let (case, waiting) = (&reading.case, &reading.waiting);
    let officer = case.officer().and_then(|id| officers.get(&id));
    CaseRow {
        href: path(reading.id),
        number: case.submission().number.to_string(),
        organisation: reading.organisation.name.clone(),
        phase: texts::phase(case.phase(), visit.language),
        waits: naming::awaited(&waiting.who, visit.charter(), visit.voice()),
        until: waiting.until.map(words::short_day).unwrap_or_default(),
        is_overdue: waiting.until.is_some_and(|until| until <= reading.now),
        officer: officer.cloned().unwrap_or_default(),
    }
}

/// The phases to choose among: any, those in which something is still to be decided, and each by itself.
fn phases(visit: &Visit) -> Vec<Choice> {
    let voice = visit.voice();
    let groups = [("", "cases-any-phase"), ("open", "cases-open")];
    let groups = groups.map(|(code, name)| Choice { code: code.to_owned(), text: voice.say(name) });
    let each = Phase::ALL.into_iter().map(|phase| Choice {
        code: phase.code().to_owned(),
        text: texts::phase(phase, visit.language),
    });
    // A draft is no case yet.
    groups.into_iter().chain(each.skip(1)).collect()
}

/// Those for whom a case may wait.
fn waits(visit: &Visit) -> Vec<Choice> {
    let voice = visit.voice();
    let all = [
        ("", "cases-anybody"),
        ("me", "cases-me"),
        ("secretariat", "case-secretariat"),
        ("applicant", "case-applicant"),
    ];
    let all = all.map(|(code, name)| Choice { code: code.to_owned(), text: voice.say(name) });
    let parties = visit.charter().parties.iter();
    let parties = parties.map(|party| Choice {
        code: WaitsFor::Party(party.key.clone()).to_string(),
        text: party.short_name.clone(),
    });
    all.into_iter().chain(parties).collect()
}

impl Asked {
    /// What is asked for; `me` is the one who asks.
    fn query(&self, me: Option<WaitsFor>) -> Result<CaseQuery, Problem> {
        if self.text.chars().count() > TEXT_CHARS_MAX {
            let expected = format!("at most {TEXT_CHARS_MAX} characters");
            return Err(Problem::fault(FaultKind::QueryMalformed, "text", expected));
        }
        let filter = CaseFilter {
            phases: self.phases()?,
            waits_for: self.waits_for(me)?,
            text: Some(self.text.clone()).filter(|text| !text.trim().is_empty()),
            ..CaseFilter::default()
        };
        let sort = match self.sort.as_str() {
            "" => CaseSort::ReceivedNewestFirst,
            "deadline" => CaseSort::Deadline,
            other => return Err(Problem::fault(FaultKind::QueryMalformed, "sort", other)),
        };
        let after = self.after.as_deref().map(|text| cursor(text, sort)).transpose()?;
        Ok(CaseQuery { filter, sort, after, limit: PAGE })
    }

    fn phases(&self) -> Result<Vec<Phase>, Problem> {
        match self.phase.as_str() {
            "" => Ok(vec![]),
            "open" => Ok(Phase::OPEN.into()),
            code => Phase::from_code(code)
                .map(|phase| vec![phase])
                .ok_or_else(|| Problem::fault(FaultKind::QueryMalformed, "phase", code)),
        }
    }

    fn waits_for(&self, me: Option<WaitsFor>) -> Result<Option<WaitsFor>, Problem> {
        let unknown = || Problem::fault(FaultKind::QueryMalformed, "waits", &self.waits);
        match self.waits.as_str() {
            "" => Ok(None),
            "me" => Ok(me),
            "applicant" => Ok(Some(WaitsFor::Applicant)),
            "secretariat" => Ok(Some(WaitsFor::Secretariat)),
            party => {
                let key = party.strip_prefix("party:").and_then(|key| key.parse().ok());
                key.map(WaitsFor::Party).map(Some).ok_or_else(unknown)
            }
        }
    }

    /// The address of the page behind `cursor`, with all else as it is.
    fn address_behind(&self, cursor: &CaseCursor, sort: CaseSort) -> String {
        let at = cursor.moment.map(|at| at.to_rfc3339_opts(SecondsFormat::AutoSi, true));
        let after = format!("{}_{}_{}", order(sort), at.unwrap_or_default(), cursor.id);
        let mut query = Serializer::new(String::new());
        let asked = [("phase", &self.phase), ("waits", &self.waits), ("text", &self.text)];
        let asked = asked.into_iter().chain([("sort", &self.sort)]);
        query.extend_pairs(asked.filter(|(_, value)| !value.is_empty()));
        query.append_pair("after", &after);
        format!("{}?{}", Spot::Cases.path(), query.finish())
    }
}

/// The place in a list in the order `sort` that `text` spells: in another it would lead astray.
fn cursor(text: &str, sort: CaseSort) -> Result<CaseCursor, Problem> {
    let spelt = || {
        let (at, id) = text.strip_prefix(order(sort))?.strip_prefix('_')?.split_once('_')?;
        let moment = if at.is_empty() { None } else { Some(at.parse().ok()?) };
        Some(CaseCursor { moment, id: id.parse::<CaseId>().ok()? })
    };
    spelt().ok_or_else(|| Problem::fault(FaultKind::CursorMalformed, "after", text))
}

fn order(sort: CaseSort) -> char {
    match sort {
        CaseSort::ReceivedNewestFirst => 'r',
        CaseSort::Deadline => 'd',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_page_begins_where_this_one_ends_in_the_same_order() {
        let asked = Asked { text: "a & b".to_owned(), ..Asked::default() };
        let id = "00000000-0000-7000-8000-000000000001".parse().unwrap();
        for moment in [None, "2026-03-02T09:00:00.125Z".parse().ok()] {
            let place = CaseCursor { moment, id };

            let address = asked.address_behind(&place, CaseSort::Deadline);

            let query = address.strip_prefix("/cases?text=a+%26+b&after=").unwrap();
            let after = query.replace("%3A", ":");
            assert_eq!(cursor(&after, CaseSort::Deadline).unwrap(), place);
            assert!(cursor(&after, CaseSort::ReceivedNewestFirst).is_err());
        }
    }
}

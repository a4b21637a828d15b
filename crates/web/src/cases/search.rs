//! What is looked for in the list of cases, as it stands in addresses and forms.

use chrono::SecondsFormat;
use domain::accession::{
    Awaited, CaseOrder, CaseSearch, DeadlineWanted, OfficerWanted, SEARCH_TEXT_CHARS_MAX,
    phases_code, phases_from_code,
};
use domain::id::CaseId;
use form_urlencoded::Serializer;
use gate::{FaultKind, Problem};
use serde::Deserialize;
use store::CaseCursor;

use crate::shell::Spot;

/// What is looked for, each by its code; what is empty is not asked for.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct SearchCodes {
    pub(super) phase: String,
    pub(super) waits_for: String,
    pub(super) officer: String,
    pub(super) deadline: String,
    pub(super) text: String,
    pub(super) sort: String,
}

impl SearchCodes {
    /// The codes for `search`.
    pub(super) fn of(search: &CaseSearch) -> Self {
        let sort = search.order;
        Self {
            phase: phases_code(&search.phases),
            waits_for: search.waits_for.as_ref().map(Awaited::code).unwrap_or_default(),
            officer: search.officer.map(OfficerWanted::code).unwrap_or_default(),
            deadline: search.deadline.map(|wanted| wanted.code().to_owned()).unwrap_or_default(),
            text: search.text.clone(),
            sort: if sort == CaseOrder::default() { String::new() } else { sort.code() },
        }
    }

    /// What is looked for.
    pub(super) fn read(&self) -> Result<CaseSearch, Problem> {
        if self.text.chars().count() > SEARCH_TEXT_CHARS_MAX {
            let expected = format!("at most {SEARCH_TEXT_CHARS_MAX} characters");
            return Err(Problem::fault(FaultKind::QueryMalformed, "text", expected));
        }
        Ok(CaseSearch {
            phases: read("phase", &self.phase, phases_from_code)?.unwrap_or_default(),
            waits_for: read("waits_for", &self.waits_for, Awaited::from_code)?,
            officer: read("officer", &self.officer, OfficerWanted::from_code)?,
            deadline: read("deadline", &self.deadline, DeadlineWanted::from_code)?,
            text: self.text.trim().to_owned(),
            order: read("sort", &self.sort, CaseOrder::from_code)?.unwrap_or_default(),
        })
    }

    /// Each name with what stands there, as far as something does.
    pub(super) fn pairs(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let all: [(&'static str, &str); 6] = [
            ("phase", &self.phase),
            ("waits_for", &self.waits_for),
            ("officer", &self.officer),
            ("deadline", &self.deadline),
            ("text", &self.text),
            ("sort", &self.sort),
        ];
        all.into_iter().filter(|(_, value)| !value.is_empty())
    }
}

fn read<T>(
    place: &'static str,
    code: &str,
    parse: impl Fn(&str) -> Option<T>,
) -> Result<Option<T>, Problem> {
    if code.is_empty() {
        return Ok(None);
    }
    let unknown = || Problem::fault(FaultKind::QueryMalformed, place, code);
    parse(code).map(Some).ok_or_else(unknown)
}

/// The address of the list of what `search` finds.
pub(super) fn address(search: &CaseSearch) -> String {
    address_with(Spot::Cases.path(), search, &[])
}

/// The address at `path` for what `search` finds, with `more` behind it.
pub(super) fn address_with(
    path: &str,
    search: &CaseSearch,
    more: &[(&'static str, &str)],
) -> String {
    let codes = SearchCodes::of(search);
    let mut query = Serializer::new(String::new());
    query.extend_pairs(codes.pairs().chain(more.iter().copied()));
    let query = query.finish();
    if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
}

/// The place in a list in this order, in words.
pub(super) fn written(cursor: &CaseCursor, order: CaseOrder) -> String {
    let at = cursor.moment.map(|at| at.to_rfc3339_opts(SecondsFormat::AutoSi, true));
    format!("{}~{}~{}", order.code(), at.unwrap_or_default(), cursor.id)
}

/// The place in a list in this order that `text` spells: in another it would lead astray.
pub(super) fn cursor(text: &str, order: CaseOrder) -> Result<CaseCursor, Problem> {
    let spelt = || {
        let (at, id) = text.strip_prefix(&order.code())?.strip_prefix('~')?.split_once('~')?;
        let moment = if at.is_empty() { None } else { Some(at.parse().ok()?) };
        Some(CaseCursor { moment, id: id.parse::<CaseId>().ok()? })
    };
    spelt().ok_or_else(|| Problem::fault(FaultKind::CursorMalformed, "after", text))
}

#[cfg(test)]
mod tests {
    use domain::accession::OrderKey;

    use super::*;

    #[test]
    fn an_address_says_what_is_looked_for_and_nothing_else() {
        let codes = SearchCodes {
            phase: "open".to_owned(),
            officer: "none".to_owned(),
            deadline: "7_days".to_owned(),
            text: " a & b ".to_owned(),
            sort: "-deadline".to_owned(),
            ..SearchCodes::default()
        };

        let search = codes.read().unwrap();

        let expected = "/cases?phase=open&officer=none&deadline=7_days&text=a+%26+b&sort=-deadline";
        assert_eq!(address(&search), expected);
        assert_eq!(address(&CaseSearch::default()), "/cases");
    }

    #[test]
    fn the_next_page_begins_where_this_one_ends_in_the_same_order() {
        let order = CaseOrder::by(OrderKey::Deadline);
        let id = "00000000-0000-7000-8000-000000000001".parse().unwrap();
        for moment in [None, "2026-03-02T09:00:00.125Z".parse().ok()] {
            let place = CaseCursor { moment, id };

            let text = written(&place, order);

            assert_eq!(cursor(&text, order).unwrap(), place);
            for other in [order.reversed(), CaseOrder::default()] {
                assert!(cursor(&text, other).is_err());
            }
        }
    }
}

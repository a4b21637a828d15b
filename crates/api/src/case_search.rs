//! What is looked for in the list of cases, as queries and bodies spell it.

use domain::accession::{
    Awaited, CaseOrder, CaseSearch, DeadlineWanted, OfficerWanted, Phase, SEARCH_TEXT_CHARS_MAX,
    phases_code, phases_from_code,
};
use gate::{FaultKind, Problem};

/// A search in words.
#[derive(Debug, Default)]
pub(crate) struct SearchText {
    pub(crate) phase: Option<String>,
    pub(crate) waits_for: Option<String>,
    pub(crate) officer: Option<String>,
    pub(crate) deadline: Option<String>,
    pub(crate) text: Option<String>,
    pub(crate) sort: Option<String>,
}

/// The search that `text` spells.
pub(crate) fn parsed(text: SearchText) -> Result<CaseSearch, Problem> {
    Ok(CaseSearch {
        phases: read("phase", text.phase, phases)?.unwrap_or_default(),
        waits_for: read("waits_for", text.waits_for, Awaited::from_code)?,
        officer: read("officer", text.officer, OfficerWanted::from_code)?,
        deadline: read("deadline", text.deadline, DeadlineWanted::from_code)?,
        text: words(text.text.unwrap_or_default())?,
        order: read("sort", text.sort, CaseOrder::from_code)?.unwrap_or_default(),
    })
}

/// The words for `search`.
pub(crate) fn written(search: &CaseSearch) -> SearchText {
    SearchText {
        phase: Some(phases_code(&search.phases)).filter(|code| !code.is_empty()),
        waits_for: search.waits_for.as_ref().map(Awaited::code),
        officer: search.officer.map(OfficerWanted::code),
        deadline: search.deadline.map(|wanted| wanted.code().to_owned()),
        text: Some(search.text.clone()).filter(|text| !text.is_empty()),
        sort: Some(search.order.code()),
    }
}

fn read<T>(
    place: &'static str,
    text: Option<String>,
    parse: impl Fn(&str) -> Option<T>,
) -> Result<Option<T>, Problem> {
    let unknown = |text: &String| Problem::fault(FaultKind::QueryMalformed, place, text.clone());
    text.map(|text| parse(&text).ok_or_else(|| unknown(&text))).transpose()
}

fn words(text: String) -> Result<String, Problem> {
    if text.chars().count() > SEARCH_TEXT_CHARS_MAX {
        let expected = format!("at most {SEARCH_TEXT_CHARS_MAX} characters");
        return Err(Problem::fault(FaultKind::QueryMalformed, "text", expected));
    }
    Ok(text)
}

/// Whoever asks for no phase in particular leaves the word out.
fn phases(text: &str) -> Option<Vec<Phase>> {
    phases_from_code(text).filter(|phases| !phases.is_empty())
}

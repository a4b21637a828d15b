//! The list of cases: filtered, sorted, page by page, with what somebody looks for again and again.

use actix_web::HttpResponse;
use askama::Template;
use domain::accession::{CaseOrder, CaseSearch, OrderKey, may_export_cases};
use domain::id::SavedSearchId;
use engine::{CaseAsk, CaseDesk, CaseListing, Found, Reading};
use gate::{Problem, Query, texts};
use serde::Deserialize;

use super::filter::{self, Choice, Tab};
use super::search::{SearchCodes, address, address_with, cursor, written};
use super::{naming, path};
use crate::faults::Faults;
use crate::number;
use crate::shell::{Shell, Spot};
use crate::visit::Visit;
use crate::words;

/// The cases on one page.
const PAGE: u32 = 25;

/// What is asked for, as it stands in the address.
#[derive(Clone, Debug, Default, Deserialize)]
pub(super) struct Asked {
    #[serde(flatten)]
    pub(super) codes: SearchCodes,
    after: Option<String>,
    /// What has just been done, by its code.
    done: Option<String>,
}

impl Asked {
    /// The first page of what `codes` say.
    pub(super) fn of(codes: SearchCodes) -> Self {
        Self { codes, ..Self::default() }
    }
}

/// A case in the list.
struct CaseRow {
    href: String,
    number: String,
    organisation: String,
    phase: String,
    since: String,
    waits: String,
    until: String,
    is_overdue: bool,
    officer: String,
    received: String,
}

/// A heading by which the list can be sorted.
struct Heading {
    text: String,
    href: String,
    /// As `aria-sort` has it; empty where the list is sorted by something else.
    sorted: &'static str,
}

/// The headings of the columns, in their order; those that do not sort are said by the page.
struct Headings {
    organisation: Heading,
    since: Heading,
    until: Heading,
    received: Heading,
}

/// A search that is kept.
struct SavedRow {
    id: SavedSearchId,
    name: String,
    href: String,
    is_current: bool,
}

/// What is around the list for those who see all cases.
struct Desk {
    phase_tabs: Vec<Tab>,
    waits_tabs: Vec<Tab>,
    phases: Vec<Choice>,
    waits: Vec<Choice>,
    officers: Vec<Choice>,
    deadlines: Vec<Choice>,
    orders: Vec<Choice>,
    saved: Vec<SavedRow>,
    /// Whether anything but the order is asked for.
    is_filtered: bool,
    /// Where the found cases are to be had as files; nothing where they are not for these eyes.
    files: Option<Files>,
}

/// Where the found cases are to be had as files.
struct Files {
    csv: String,
    xlsx: String,
}

#[derive(Template)]
#[template(path = "cases.html")]
struct CasesPage {
    shell: Shell,
    faults: Faults,
    /// What is looked for.
    asked: SearchCodes,
    /// The name under which it is to be kept, as it stands in the form.
    name: String,
    /// None for those who see their own cases alone.
    desk: Option<Desk>,
    found: Option<String>,
    headings: Headings,
    cases: Vec<CaseRow>,
    /// The address of the next page.
    next: Option<String>,
}

pub(super) async fn show(
    visit: Visit,
    Query(asked): Query<Asked>,
) -> Result<HttpResponse, Problem> {
    answer(&visit, asked, String::new(), Faults::default()).await
}

/// The list, with what is wrong with the name under which it was to be kept.
pub(super) async fn answer(
    visit: &Visit,
    asked: Asked,
    name: String,
    faults: Faults,
) -> Result<HttpResponse, Problem> {
    visit.myself()?;
    let search = asked.codes.read()?;
    let after = asked.after.as_deref().map(|text| cursor(text, search.order)).transpose()?;
    let ask = CaseAsk { search: search.clone(), after, limit: PAGE, ..CaseAsk::default() };
    let (listing, desk) =
        visit.show(move |engine, credential, now| engine.case_desk(credential, &ask, now)).await?;
    let status = faults.status;
    let shell = Shell::of(visit, Spot::Cases).telling(asked.done.as_deref());
    let page = CasesPage {
        shell: shell.faulty(!faults.is_empty()),
        faults,
        asked: asked.codes,
        name,
        desk: desk.map(|desk| around(&desk, &search, visit)),
        found: listing.found.map(|found| counted(found, visit)),
        headings: headings(&search, visit),
        cases: listing.items.iter().map(|reading| row(reading, &listing, visit)).collect(),
        next: listing.next.as_ref().map(|cursor| {
            let after = written(cursor, search.order);
            address_with(Spot::Cases.path(), &search, &[("after", &after)])
        }),
    };
    Ok(visit.page(status, &page))
}

fn row(reading: &Reading, listing: &CaseListing, visit: &Visit) -> CaseRow {
    let (case, waiting) = (&reading.case, &reading.waiting);
    let officer = case.officer().and_then(|id| listing.officers.get(&id));
    CaseRow {
        href: path(reading.id),
        number: case.submission().number.to_string(),
        organisation: reading.organisation.name.clone(),
        phase: texts::phase(case.phase(), visit.language),
        since: words::short_day(case.phase_since()),
        waits: naming::awaited(&waiting.who, visit.charter(), visit.voice()),
        until: waiting.until.map(words::short_day).unwrap_or_default(),
        is_overdue: waiting.until.is_some_and(|until| until <= reading.now),
        officer: officer.cloned().unwrap_or_default(),
        received: words::short_day(case.submission().at),
    }
}

fn around(desk: &CaseDesk, search: &CaseSearch, visit: &Visit) -> Desk {
    let unordered = CaseSearch { order: CaseOrder::default(), ..search.clone() };
    let saved = desk.saved.iter().map(|saved| SavedRow {
        id: saved.id,
        name: saved.name.clone(),
        href: address(&saved.search),
        is_current: saved.search == *search,
    });
    Desk {
        phase_tabs: filter::phase_tabs(desk, search, visit),
        waits_tabs: filter::waits_tabs(desk, search, visit),
        phases: filter::phases(visit),
        waits: filter::waits(desk, visit),
        officers: filter::officers(desk, search, visit),
        deadlines: filter::deadlines(visit),
        orders: filter::orders(visit),
        saved: saved.collect(),
        is_filtered: unordered != CaseSearch::default(),
        files: files(search, visit),
    }
}

fn files(search: &CaseSearch, visit: &Visit) -> Option<Files> {
    may_export_cases(&visit.myself().ok()?.actor).ok()?;
    let at = |path: &str| address_with(path, search, &[]);
    Some(Files { csv: at("/cases/export.csv"), xlsx: at("/cases/export.xlsx") })
}

/// How many cases are found, in words.
fn counted(found: Found, visit: &Visit) -> String {
    let voice = visit.voice();
    match found {
        Found::Exactly(1) => voice.say("list-found-one"),
        Found::Exactly(count) => {
            voice.say_of("list-found", "count", &number::grouped(count, voice))
        }
        Found::MoreThan(count) => {
            voice.say_of("list-found-more", "count", &number::grouped(count, voice))
        }
    }
}

fn headings(search: &CaseSearch, visit: &Visit) -> Headings {
    let heading = |key: OrderKey, name: &str| {
        let is_sorted = search.order.key == key;
        let order = if is_sorted { search.order.reversed() } else { CaseOrder::by(key) };
        let sorted = match (is_sorted, search.order.ascends()) {
            (false, true | false) => "",
            (true, true) => "ascending",
            (true, false) => "descending",
        };
        let href = address(&CaseSearch { order, ..search.clone() });
        Heading { text: visit.voice().say(name), href, sorted }
    };
    Headings {
        organisation: heading(OrderKey::Organisation, "case-organisation"),
        since: heading(OrderKey::PhaseAge, "list-since"),
        until: heading(OrderKey::Deadline, "case-until"),
        received: heading(OrderKey::Received, "case-received"),
    }
}

//! The cases that are found, as a file to take along.

use actix_web::HttpResponse;
use actix_web::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use domain::id::PersonId;
use domain::time::local_date;
use engine::{CaseAsk, CaseExport, EXPORT_CASES_MAX, Extent};
use gate::{Problem, Query, texts};
use sheet::{CSV_MEDIA_TYPE, Cell, Table, XLSX_MEDIA_TYPE, csv, xlsx};
use store::CaseSummary;

use super::naming;
use super::search::SearchCodes;
use crate::number;
use crate::visit::Visit;

pub(super) async fn as_csv(
    visit: Visit,
    Query(codes): Query<SearchCodes>,
) -> Result<HttpResponse, Problem> {
    let table = table(&visit, &codes).await?;
    Ok(file(&visit, "csv", CSV_MEDIA_TYPE, csv(&table)))
}

pub(super) async fn as_xlsx(
    visit: Visit,
    Query(codes): Query<SearchCodes>,
) -> Result<HttpResponse, Problem> {
    let table = table(&visit, &codes).await?;
    Ok(match xlsx(&table) {
        Ok(bytes) => file(&visit, "xlsx", XLSX_MEDIA_TYPE, bytes),
        Err(error) => {
            tracing::error!(%error, "a sheet could not be written");
            HttpResponse::InternalServerError().finish()
        }
    })
}

async fn table(visit: &Visit, codes: &SearchCodes) -> Result<Table, Problem> {
    visit.myself()?;
    let ask = CaseAsk { search: codes.read()?, ..CaseAsk::default() };
    let export = visit
        .show(move |engine, credential, now| engine.case_export(credential, &ask, now))
        .await?;
    let voice = visit.voice();
    let headings = [
        "case-number",
        "case-organisation",
        "export-cvr",
        "export-kind",
        "case-phase",
        "list-since",
        "case-waits",
        "case-until",
        "case-officer",
        "case-received",
        "case-door",
    ];
    let mut rows: Vec<_> = export.cases.iter().map(|case| row(case, &export, visit)).collect();
    if export.extent == Extent::Beginning {
        let max = usize::try_from(EXPORT_CASES_MAX).unwrap_or_default();
        let count = number::grouped(max, voice);
        rows.push(vec![Cell::Text(voice.say_of("export-goes-on", "count", &count))]);
    }
    let headings = headings.map(|name| voice.say(name)).into();
    Ok(Table { name: voice.say("place-cases"), headings, rows })
}

fn row(case: &CaseSummary, export: &CaseExport, visit: &Visit) -> Vec<Cell> {
    let (charter, voice, language) = (visit.charter(), visit.voice(), visit.language);
    let text = |text: String| if text.is_empty() { Cell::Empty } else { Cell::Text(text) };
    let officer = |id: PersonId| export.officers.get(&id).cloned();
    let kind = case.organisation_kind.map(|kind| texts::organisation_kind(kind, language));
    vec![
        text(case.number.to_string()),
        text(case.organisation_name.clone()),
        text(case.cvr.map(|cvr| cvr.to_string()).unwrap_or_default()),
        text(kind.unwrap_or_default()),
        text(texts::phase(case.phase, language)),
        Cell::Day(local_date(case.phase_since)),
        text(naming::awaited(&case.waits_for, charter, voice)),
        Cell::day(case.deadline.map(local_date)),
        text(case.officer.and_then(officer).unwrap_or_default()),
        Cell::Day(local_date(case.received_at)),
        text(naming::door(&case.door, charter, voice)),
    ]
}

/// A file to be kept, whose name says what it holds and from which day it is.
fn file(visit: &Visit, ending: &str, media_type: &str, bytes: Vec<u8>) -> HttpResponse {
    let (name, day) = (visit.voice().say("export-file"), local_date(visit.gate.now()));
    HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, media_type))
        .insert_header((
            CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}-{day}.{ending}\""),
        ))
        .insert_header((CACHE_CONTROL, "no-store"))
        .body(bytes)
}

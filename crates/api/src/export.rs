//! The cases that are found, as a file: in the words of the API.

use actix_web::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::web::Data;
use actix_web::{HttpResponse, get};
use domain::accession::Door;
use domain::application::OrganisationKind;
use domain::cvr::Cvr;
use domain::time::{Timestamp, local_date};
use engine::{CaseAsk, CaseExport};
use gate::{Caller, Gate, Problem, Query};
use serde::Deserialize;
use sheet::{CSV_MEDIA_TYPE, Cell, Table, XLSX_MEDIA_TYPE, csv, xlsx};
use store::CaseSummary;
use utoipa::{IntoParams, ToSchema};

use crate::case_search::{self, SearchText};
use crate::parsed::Parsed;
use crate::responses::Problems;

/// Which cases are wanted, and as which file.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
pub(crate) struct ExportQuery {
    /// As which file: `csv` when left out.
    #[param(inline)]
    format: Option<FileFormat>,
    /// In one of these phases, separated by commas; `open` stands for all in which a case is open.
    phase: Option<String>,
    /// That wait for `applicant`, `secretariat`, `party:` and a key, or `me`.
    waits_for: Option<String>,
    /// With this officer: the person's id, `me`, or `none`.
    officer: Option<String>,
    /// With such a deadline: `overdue`, `7_days`, `30_days` or `none`.
    deadline: Option<String>,
    /// Of the organisation with this CVR number.
    #[param(value_type = Option<String>)]
    cvr: Option<Parsed<Cvr>>,
    /// With each of these words in their number, the organisation's name or its CVR number.
    #[param(max_length = 200)]
    text: Option<String>,
    /// In which order, as in the list of cases.
    sort: Option<String>,
}

#[derive(Clone, Copy, Debug, Default, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum FileFormat {
    #[default]
    Csv,
    Xlsx,
}

const HEADINGS: [&str; 13] = [
    "id",
    "number",
    "organisation",
    "cvr",
    "kind",
    "phase",
    "phase_since",
    "waits_for",
    "deadline",
    "officer",
    "officer_name",
    "received",
    "door",
];

/// Gives the cases that are found as a file, the first 10,000 of them at most.
///
/// For the secretariat. CSV comes in UTF-8 with a byte order mark, with semicolons between the cells and quotes as in
/// RFC 4180; days are those of Copenhagen. A text that would begin a formula has an apostrophe before it.
#[utoipa::path(
    tag = "cases",
    params(ExportQuery),
    responses(
        (status = 200, description = "The file.", content(
            (String = "text/csv; charset=utf-8"),
            (Vec<u8> = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        )),
        Problems,
    ),
    security(("token" = [])),
)]
#[get("/case-export")]
pub(crate) async fn export_cases(
    gate: Data<Gate>,
    Caller(credential): Caller,
    Query(query): Query<ExportQuery>,
) -> Result<HttpResponse, Problem> {
    let ExportQuery { format, phase, waits_for, officer, deadline, cvr, text, sort } = query;
    let text = SearchText { phase, waits_for, officer, deadline, text, sort };
    let search = case_search::parsed(text)?;
    let ask = CaseAsk { search, cvr: cvr.map(|cvr| cvr.0), ..CaseAsk::default() };
    let now = gate.now();
    let export = gate.run(move |engine, now| engine.case_export(&credential, &ask, now)).await?;
    let table = table(&export);
    Ok(match format.unwrap_or_default() {
        FileFormat::Csv => file("csv", CSV_MEDIA_TYPE, csv(&table), now),
        FileFormat::Xlsx => match xlsx(&table) {
            Ok(bytes) => file("xlsx", XLSX_MEDIA_TYPE, bytes, now),
            Err(_) => HttpResponse::InternalServerError().finish(),
        },
    })
}

fn table(export: &CaseExport) -> Table {
    Table {
        name: "cases".to_owned(),
        headings: HEADINGS.map(str::to_owned).into(),
        rows: export.cases.iter().map(|case| row(case, export)).collect(),
    }
}

fn row(case: &CaseSummary, export: &CaseExport) -> Vec<Cell> {
    let text = |text: String| if text.is_empty() { Cell::Empty } else { Cell::Text(text) };
    let waits_for: Vec<_> = case.waits_for.iter().map(ToString::to_string).collect();
    let name = case.officer.and_then(|id| export.officers.get(&id).cloned());
    let kind = case.organisation_kind.map(|kind| match kind {
        OrganisationKind::Company => "company",
        OrganisationKind::Association => "association",
    });
    let door = match &case.door {
        Door::Portal => "portal".to_owned(),
        Door::Paper => "paper".to_owned(),
        Door::Invitation(party) => format!("invitation:{party}"),
    };
    vec![
        text(case.id.to_string()),
        text(case.number.to_string()),
        text(case.organisation_name.clone()),
        text(case.cvr.map(|cvr| cvr.to_string()).unwrap_or_default()),
        text(kind.unwrap_or_default().to_owned()),
        text(case.phase.code().to_owned()),
        Cell::Day(local_date(case.phase_since)),
        text(waits_for.join(" ")),
        Cell::day(case.deadline.map(local_date)),
        text(case.officer.map(|id| id.to_string()).unwrap_or_default()),
        text(name.unwrap_or_default()),
        Cell::Day(local_date(case.received_at)),
        text(door),
    ]
}

fn file(ending: &str, media_type: &str, bytes: Vec<u8>, now: Timestamp) -> HttpResponse {
    let disposition = format!("attachment; filename=\"cases-{}.{ending}\"", local_date(now));
    HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, media_type))
        .insert_header((CONTENT_DISPOSITION, disposition))
        .insert_header((CACHE_CONTROL, "no-store"))
        .body(bytes)
}

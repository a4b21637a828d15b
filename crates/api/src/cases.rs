//! Cases to read: the list, one case, its timeline, its votes, its application.

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse, get};
use domain::accession::{CaseFact, Details, Phase, WaitsFor};
use domain::cvr::Cvr;
use domain::id::{CaseId, PersonId};
use engine::{Timeline, TimelineEntry};
use gate::{Caller, FaultKind, Gate, Place, Problem, Query, entity_tag, fresh};
use serde::{Deserialize, Serialize};
use store::{CaseFilter, CaseQuery, CaseSort};
use utoipa::{IntoParams, ToSchema};

use crate::application::ApplicationDocument;
use crate::case_view::CaseView;
use crate::commands::case_document;
use crate::paging;
use crate::parsed::{Moment, Parsed};
use crate::responses::Problems;
use crate::timeline_view::{EntryView, TimelineView};
use crate::vote_view::{VoteView, VotesView, Wording};

/// The longest text that is looked for, in characters: no database takes any number of words.
const TEXT_CHARS_MAX: usize = 200;

/// Which cases are asked for.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
pub(crate) struct CaseListQuery {
    /// In one of these phases, separated by commas.
    phase: Option<String>,
    /// That wait for `applicant`, `secretariat` or `party:` and a key.
    waits_for: Option<String>,
    /// With this officer.
    #[param(value_type = Option<String>, format = Uuid)]
    officer: Option<Parsed<PersonId>>,
    /// Of the organisation with this CVR number.
    #[param(value_type = Option<String>)]
    cvr: Option<Parsed<Cvr>>,
    /// With each of these words in their number, the organisation's name or its CVR number.
    #[param(max_length = 200)]
    text: Option<String>,
    /// Whose deadline is earlier than this moment.
    #[param(value_type = Option<String>, format = DateTime)]
    deadline_before: Option<Parsed<Moment>>,
    /// `received` (newest first, the default) or `deadline` (soonest first).
    #[param(inline)]
    sort: Option<Sort>,
    /// Where the page begins: `next` of the page before.
    cursor: Option<String>,
    /// How many at most, 1 to 100; 25 when left out.
    #[param(minimum = 1, maximum = 100)]
    limit: Option<u32>,
}

#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum Sort {
    Received,
    Deadline,
}

/// A page of cases.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct CaseListView {
    /// The cases.
    cases: Vec<CaseView>,
    /// Where the next page begins; nothing on the last one.
    next: Option<String>,
}

impl CaseListQuery {
    fn parsed(self) -> Result<CaseQuery, Problem> {
        let phases = self.phase.as_deref().map(phases).transpose()?.unwrap_or_default();
        let waits_for = self.waits_for.as_deref().map(waits_for).transpose()?;
        let too_long = |text: &String| text.chars().count() > TEXT_CHARS_MAX;
        if self.text.as_ref().is_some_and(too_long) {
            let expected = format!("at most {TEXT_CHARS_MAX} characters");
            return Err(Problem::fault(FaultKind::QueryMalformed, "text", expected));
        }
        let filter = CaseFilter {
            phases,
            waits_for,
            officer: self.officer.map(|officer| officer.0),
            applicant: None,
            cvr: self.cvr.map(|cvr| cvr.0),
            text: self.text.filter(|text| !text.trim().is_empty()),
            deadline_before: self.deadline_before.map(|at| at.0.0),
        };
        let sort = match self.sort {
            Some(Sort::Deadline) => CaseSort::Deadline,
            Some(Sort::Received) | None => CaseSort::ReceivedNewestFirst,
        };
        let after = self.cursor.as_deref().map(|text| paging::read(text, sort)).transpose()?;
        Ok(CaseQuery { filter, sort, after, limit: paging::limit(self.limit)? })
    }
}

fn phases(text: &str) -> Result<Vec<Phase>, Problem> {
    let unknown = |code| Problem::fault(FaultKind::QueryMalformed, "phase", code);
    text.split(',').map(|code| Phase::from_code(code.trim()).ok_or_else(|| unknown(code))).collect()
}

fn waits_for(text: &str) -> Result<WaitsFor, Problem> {
    let unknown = || Problem::fault(FaultKind::QueryMalformed, "waits_for", text);
    match text {
        "applicant" => Ok(WaitsFor::Applicant),
        "secretariat" => Ok(WaitsFor::Secretariat),
        party => {
            let key = party.strip_prefix("party:").and_then(|key| key.parse().ok());
            key.map(WaitsFor::Party).ok_or_else(unknown)
        }
    }
}

/// Lists the cases that the caller may see.
#[utoipa::path(
    tag = "cases",
    params(CaseListQuery),
    responses((status = 200, body = CaseListView, description = "A page of cases."), Problems),
    security(("token" = [])),
)]
#[get("/cases")]
pub(crate) async fn list_cases(
    gate: Data<Gate>,
    Caller(credential): Caller,
    Query(query): Query<CaseListQuery>,
) -> Result<HttpResponse, Problem> {
    let query = query.parsed()?;
    let sort = query.sort;
    let page = gate.run(move |engine, now| engine.case_list(&credential, query, now)).await?;
    Ok(HttpResponse::Ok().json(CaseListView {
        cases: page.items.iter().map(Into::into).collect(),
        next: page.next.as_ref().map(|cursor| paging::written(cursor, sort)),
    }))
}

/// Shows a case.
#[utoipa::path(
    tag = "cases",
    params(("id" = String, Path, format = Uuid, description = "The case.")),
    responses(
        (status = 200, body = CaseView, description = "The case."),
        (status = 304, description = "It is as the caller knows it."),
        Problems,
    ),
    security(("token" = [])),
)]
#[get("/cases/{id}")]
pub(crate) async fn get_case(
    request: HttpRequest,
    gate: Data<Gate>,
    Caller(credential): Caller,
    Place(id): Place<Parsed<CaseId>>,
) -> Result<HttpResponse, Problem> {
    let reading = gate.run(move |engine, now| engine.case_read(&credential, id.0, now)).await?;
    Ok(fresh(&request, &entity_tag(reading.case.version()), case_document(&reading)))
}

/// Shows what has happened in a case, by whom and on whose behalf.
#[utoipa::path(
    tag = "cases",
    params(("id" = String, Path, format = Uuid, description = "The case.")),
    responses(
        (status = 200, body = TimelineView, description = "The timeline, the oldest entry first."),
        (status = 304, description = "It is as the caller knows it."),
        Problems,
    ),
    security(("token" = [])),
)]
#[get("/cases/{id}/timeline")]
pub(crate) async fn get_timeline(
    request: HttpRequest,
    gate: Data<Gate>,
    Caller(credential): Caller,
    Place(id): Place<Parsed<CaseId>>,
) -> Result<HttpResponse, Problem> {
    let Timeline { reading, entries } =
        gate.run(move |engine, now| engine.timeline(&credential, id.0, now)).await?;
    // The case counts what time has decided; an entry stands here only once that has been recorded.
    let tag = format!("\"{}-{}\"", reading.case.version(), entries.len());
    let view = TimelineView { entries: entries.into_iter().map(EntryView::from).collect() };
    Ok(fresh(&request, &tag, written(&view)))
}

/// Shows the votes on a case, the current one last.
#[utoipa::path(
    tag = "cases",
    params(("id" = String, Path, format = Uuid, description = "The case.")),
    responses(
        (status = 200, body = VotesView, description = "The votes; none before the first has been opened."),
        (status = 304, description = "They are as the caller knows them."),
        Problems,
    ),
    security(("token" = [])),
)]
#[get("/cases/{id}/vote")]
pub(crate) async fn get_vote(
    request: HttpRequest,
    gate: Data<Gate>,
    Caller(credential): Caller,
    Place(id): Place<Parsed<CaseId>>,
) -> Result<HttpResponse, Problem> {
    let Timeline { reading, entries } =
        gate.run(move |engine, now| engine.timeline(&credential, id.0, now)).await?;
    let wordings = entries.into_iter().filter_map(wording);
    let votes = reading.case.votes().iter().zip(wordings);
    let votes =
        votes.map(|(vote, wording)| VoteView::new(vote, wording, &reading.sight, reading.now));
    let view = VotesView { votes: votes.collect() };
    Ok(fresh(&request, &entity_tag(reading.case.version()), written(&view)))
}

/// The question and the rule in words, as they were frozen when a vote opened; one for each vote, in their order.
fn wording(entry: TimelineEntry) -> Option<Wording> {
    if !matches!(entry.fact, CaseFact::VoteOpened(_)) {
        return None;
    }
    match entry.details {
        Some(Details::Question { question, rule }) => {
            Some(Wording { question, rule_da: rule.da, rule_en: rule.en })
        }
        Some(
            Details::None
            | Details::Application { .. }
            | Details::Text(_)
            | Details::Entry { .. }
            | Details::Instruction { .. }
            | Details::Decision { .. },
        )
        | None => Some(Wording::default()),
    }
}

/// Which version of the application is asked for.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
pub(crate) struct VersionQuery {
    /// The version; the newest when left out.
    version: Option<u32>,
}

/// A version of the application in a case.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ApplicationView {
    /// Counts from one.
    version: u32,
    /// The application.
    application: ApplicationDocument,
}

/// Shows a version of a case's application.
#[utoipa::path(
    tag = "cases",
    params(("id" = String, Path, format = Uuid, description = "The case."), VersionQuery),
    responses(
        (status = 200, body = ApplicationView, description = "The application."),
        (status = 304, description = "It is as the caller knows it."),
        Problems,
    ),
    security(("token" = [])),
)]
#[get("/cases/{id}/application")]
pub(crate) async fn get_application(
    request: HttpRequest,
    gate: Data<Gate>,
    Caller(credential): Caller,
    Place(id): Place<Parsed<CaseId>>,
    Query(VersionQuery { version }): Query<VersionQuery>,
) -> Result<HttpResponse, Problem> {
    let (version, application) = gate
        .run(move |engine, now| engine.application_read(&credential, id.0, version, now))
        .await?;
    let view = ApplicationView { version, application: application.into() };
    Ok(fresh(&request, &entity_tag(version), written(&view)))
}

fn written(view: &impl Serialize) -> String {
    serde_json::to_string(view).unwrap_or_default()
}

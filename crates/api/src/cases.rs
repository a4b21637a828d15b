//! Cases to read: the list, one case, its timeline, its votes, its application.

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse, get};
use domain::accession::{CaseFact, Details};
use domain::cvr::Cvr;
use domain::id::CaseId;
use engine::{CaseAsk, Found, Timeline, TimelineEntry};
use gate::{Caller, Gate, Place, Problem, Query, entity_tag, fresh};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::application::ApplicationDocument;
use crate::case_search;
use crate::case_view::CaseView;
use crate::commands::case_document;
use crate::paging;
use crate::parsed::{Moment, Parsed};
use crate::responses::Problems;
use crate::timeline_view::{EntryView, TimelineView};
use crate::vote_view::{VoteView, VotesView, Wording};

/// Which cases are asked for.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
pub(crate) struct CaseListQuery {
    /// In one of these phases, separated by commas; `open` stands for all in which a case is open.
    phase: Option<String>,
    /// That wait for `applicant`, `secretariat`, `party:` and a key, or `me`.
    waits_for: Option<String>,
    /// With this officer: the person's id, `me`, or `none`.
    officer: Option<String>,
    /// Of the organisation with this CVR number.
    #[param(value_type = Option<String>)]
    cvr: Option<Parsed<Cvr>>,
    /// With each of these words in their number, the organisation's name or its CVR number.
    #[param(max_length = 200)]
    text: Option<String>,
    /// With such a deadline: `overdue`, `7_days`, `30_days` (today or so many days after it) or `none`.
    deadline: Option<String>,
    /// Whose deadline is earlier than this moment.
    #[param(value_type = Option<String>, format = DateTime)]
    deadline_before: Option<Parsed<Moment>>,
    /// `received` (newest first, the default), `deadline` (soonest first), `organisation` (A to Å) or `phase_age` (longest in
    /// its phase first); behind a minus the other way round.
    sort: Option<String>,
    /// Where the page begins: `next` of the page before.
    cursor: Option<String>,
    /// How many at most, 1 to 100; 25 when left out.
    #[param(minimum = 1, maximum = 100)]
    limit: Option<u32>,
}

/// A page of cases.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct CaseListView {
    /// The cases.
    cases: Vec<CaseView>,
    /// Where the next page begins; nothing on the last one.
    next: Option<String>,
    /// How many cases are found; nothing where that is not counted.
    found: Option<FoundView>,
}

/// How many cases are found.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct FoundView {
    /// So many.
    count: usize,
    /// Whether there are more, which are not counted.
    more: bool,
}

impl From<Found> for FoundView {
    fn from(found: Found) -> Self {
        match found {
            Found::Exactly(count) => Self { count, more: false },
            Found::MoreThan(count) => Self { count, more: true },
        }
    }
}

impl CaseListQuery {
    fn parsed(self) -> Result<CaseAsk, Problem> {
        let search = case_search::parsed(case_search::SearchText {
            phase: self.phase,
            waits_for: self.waits_for,
            officer: self.officer,
            deadline: self.deadline,
            text: self.text,
            sort: self.sort,
        })?;
        let order = search.order;
        Ok(CaseAsk {
            search,
            cvr: self.cvr.map(|cvr| cvr.0),
            deadline_before: self.deadline_before.map(|at| at.0.0),
            after: self.cursor.as_deref().map(|text| paging::read(text, order)).transpose()?,
            limit: paging::limit(self.limit)?,
        })
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
    let ask = query.parsed()?;
    let order = ask.search.order;
    let page = gate.run(move |engine, now| engine.case_list(&credential, &ask, now)).await?;
    Ok(HttpResponse::Ok().json(CaseListView {
        cases: page.items.iter().map(Into::into).collect(),
        next: page.next.as_ref().map(|cursor| paging::written(cursor, order)),
        found: page.found.map(FoundView::from),
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
    let Timeline { reading, entries, .. } =
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
    let Timeline { reading, entries, .. } =
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
            | Details::File { .. }
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

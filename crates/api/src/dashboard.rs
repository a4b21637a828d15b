//! The figures that those who see all cases are shown.

use std::collections::BTreeMap;

use actix_web::web::Data;
use actix_web::{HttpResponse, get};
use domain::accession::Phase;
use domain::id::{CaseId, CaseNumber, PartyKey};
use engine::{Dashboard, PhaseStays, Reading};
use gate::{Caller, Gate, Problem};
use serde::Serialize;
use utoipa::ToSchema;

use crate::parsed::{Moment, Parsed, moment};
use crate::responses::Problems;

/// The figures at the moment of the answer.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct DashboardView {
    /// How many cases there are in each phase that has any.
    cases_by_phase: BTreeMap<&'static str, i64>,
    /// How many cases wait for whom: `applicant`, `secretariat`, `party:` and a key.
    cases_by_awaited: BTreeMap<String, i64>,
    /// How many cases stood in each phase at the end of each of the last twelve months; the last one is still going on.
    months: Vec<MonthView>,
    /// How long cases stayed in each phase in which a case is open, in stays that ended within these months.
    stays: Vec<StaysView>,
    /// The votes that are open, the first to close first, 20 at most.
    open_votes: Vec<OpenVoteView>,
}

/// A month's end.
#[derive(Debug, Serialize, ToSchema)]
struct MonthView {
    /// The month, in Copenhagen.
    #[schema(example = "2026-11")]
    month: String,
    /// How many cases, by phase.
    by_phase: BTreeMap<&'static str, i64>,
}

/// Stays in a phase that have ended.
#[derive(Debug, Serialize, ToSchema)]
struct StaysView {
    /// The phase.
    phase: &'static str,
    /// How many.
    ended: i64,
    /// Half of them took no longer, in seconds; nothing where none has ended.
    median_seconds: Option<i64>,
    /// Nine in ten of them took no longer, in seconds.
    ninetieth_percentile_seconds: Option<i64>,
    /// How many kept the deadline that ran when they ended.
    deadlines_met: i64,
    /// How many did not.
    deadlines_missed: i64,
}

/// A vote that is open.
#[derive(Debug, Serialize, ToSchema)]
struct OpenVoteView {
    /// The case.
    #[schema(value_type = String, format = Uuid)]
    case: Parsed<CaseId>,
    /// Its number.
    #[schema(value_type = String)]
    number: Parsed<CaseNumber>,
    /// When the vote closes, as things stand.
    #[schema(value_type = String, format = DateTime)]
    closes_at: Moment,
    /// How many have voted.
    cast: u32,
    /// How many are entitled to, as things stand.
    entitled: u32,
    /// Who has not voted yet.
    #[schema(value_type = Vec<String>)]
    awaited: Vec<Parsed<PartyKey>>,
    /// How many more must take part before enough have.
    needed: u32,
}

impl From<&Dashboard> for DashboardView {
    fn from(known: &Dashboard) -> Self {
        let code = |(phase, count): (&Phase, &i64)| (phase.code(), *count);
        let awaited = known.counts.by_awaited.iter();
        Self {
            cases_by_phase: known.counts.by_phase.iter().map(code).collect(),
            cases_by_awaited: awaited.map(|(who, count)| (who.to_string(), *count)).collect(),
            months: known
                .months
                .iter()
                .map(|end| MonthView {
                    month: format!(
                        "{:04}-{:02}",
                        end.month.div_euclid(12),
                        end.month.rem_euclid(12) + 1
                    ),
                    by_phase: end.by_phase.iter().map(code).collect(),
                })
                .collect(),
            stays: known.stays.iter().map(StaysView::from).collect(),
            open_votes: known.votes.iter().filter_map(open_vote).collect(),
        }
    }
}

impl From<&PhaseStays> for StaysView {
    fn from(stays: &PhaseStays) -> Self {
        Self {
            phase: stays.phase.code(),
            ended: stays.ended,
            median_seconds: stays.median_seconds,
            ninetieth_percentile_seconds: stays.ninetieth_seconds,
            deadlines_met: stays.met,
            deadlines_missed: stays.missed,
        }
    }
}

fn open_vote(reading: &Reading) -> Option<OpenVoteView> {
    let vote = reading.case.current_vote()?;
    let tally = vote.tally();
    Some(OpenVoteView {
        case: Parsed(reading.id),
        number: Parsed(reading.case.submission().number),
        closes_at: moment(vote.closing()),
        cast: tally.participation(),
        entitled: tally.entitled,
        awaited: vote.awaited().cloned().map(Parsed).collect(),
        needed: vote.participation_needed(),
    })
}

/// Shows how cases stand: by phase, over time, how long they stay, how deadlines are kept, which votes are open.
#[utoipa::path(
    tag = "cases",
    responses((status = 200, body = DashboardView, description = "The figures."), Problems),
    security(("token" = [])),
)]
#[get("/dashboard")]
pub(crate) async fn get_dashboard(
    gate: Data<Gate>,
    Caller(credential): Caller,
) -> Result<HttpResponse, Problem> {
    let known = gate.run(move |engine, now| engine.dashboard(&credential, now)).await?;
    Ok(HttpResponse::Ok().json(DashboardView::from(&known)))
}

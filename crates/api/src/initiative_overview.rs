//! The overview of initiatives: objectives and tracks, with the owners; what nobody does, and what several do.

use actix_web::web::Data;
use actix_web::{HttpResponse, get};
use domain::id::{InitiativeId, ObjectiveKey, TrackKey};
use domain::initiative::Cell;
use engine::{InitiativeOverview, OVERVIEW_INITIATIVES_MAX};
use gate::{Caller, Gate, Problem};
use serde::Serialize;
use utoipa::ToSchema;

use crate::initiative_view::{InitiativeSummaryView, ParticipantView};
use crate::parsed::Parsed;
use crate::responses::Problems;

/// Who does what for which objective, in which track.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct OverviewView {
    /// One cell for each objective in each track, and one for what belongs to no track.
    cells: Vec<CellView>,
    /// The initiatives in the cells: those that are planned or run, the newest first, 2,000 at most.
    initiatives: Vec<InitiativeSummaryView>,
    /// Whether there are more, which the overview leaves out.
    more: bool,
}

/// What is done for one objective in one track.
#[derive(Debug, Serialize, ToSchema)]
struct CellView {
    /// The key of the objective.
    #[schema(value_type = String)]
    objective: Parsed<ObjectiveKey>,
    /// The key of the track; nothing for what belongs to no track.
    #[schema(value_type = Option<String>)]
    track: Option<Parsed<TrackKey>>,
    /// Who does something here.
    owners: Vec<CellOwnerView>,
    /// Whether nobody does: no initiative is planned or runs. What belongs to no track leaves no gap.
    gap: bool,
    /// Whether several do.
    overlap: bool,
}

/// An owner in a cell, and its initiatives there.
#[derive(Debug, Serialize, ToSchema)]
struct CellOwnerView {
    #[serde(flatten)]
    participant: ParticipantView,
    /// The ids of its initiatives in the cell.
    #[schema(value_type = Vec<String>)]
    initiatives: Vec<Parsed<InitiativeId>>,
}

/// Shows who does what for which objective, in which track.
#[utoipa::path(
    tag = "initiatives",
    responses((status = 200, body = OverviewView, description = "The overview."), Problems),
    security((), ("token" = [])),
)]
#[get("/initiatives/overview")]
pub(crate) async fn get_initiative_overview(
    gate: Data<Gate>,
    Caller(credential): Caller,
) -> Result<HttpResponse, Problem> {
    let seen = gate.run(move |engine, now| engine.initiative_overview(&credential, now)).await?;
    let cells = seen.overview.cells.iter().map(|cell| view(cell, &seen));
    let summaries = seen.initiatives.iter();
    let summaries = summaries.map(|summary| InitiativeSummaryView::of(summary, &seen.participants));
    Ok(HttpResponse::Ok().json(OverviewView {
        cells: cells.collect(),
        initiatives: summaries.collect(),
        more: u32::try_from(seen.initiatives.len()) == Ok(OVERVIEW_INITIATIVES_MAX),
    }))
}

fn view(cell: &Cell, seen: &InitiativeOverview) -> CellView {
    let owners = cell.owners.iter().map(|(owner, initiatives)| CellOwnerView {
        participant: ParticipantView::of(*owner, &seen.participants),
        initiatives: initiatives.iter().copied().map(Parsed).collect(),
    });
    CellView {
        objective: Parsed(cell.objective.clone()),
        track: cell.track.clone().map(Parsed),
        owners: owners.collect(),
        gap: cell.is_gap(),
        overlap: cell.is_overlap(),
    }
}

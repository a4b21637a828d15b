//! The overview: who does what for which objective, what nobody does, what several do, and all of it over time.

use actix_web::HttpResponse;
use askama::Template;
use domain::initiative::Cell;
use domain::time::local_date;
use engine::{InitiativeOverview, OVERVIEW_INITIATIVES_MAX};
use gate::Problem;
use store::InitiativeSummary;

use super::drawing::{Anchor, Bar, Drawing, Span};
use super::list::{InitiativeRow, link, rows};
use super::naming;
use crate::shell::{Link, Shell, Spot};
use crate::visit::Visit;

/// The most bars that are drawn.
const DRAWN_MAX: usize = 40;

/// An owner in a cell, and its initiatives there.
struct OwnerPart {
    owner: Link,
    initiatives: Vec<Link>,
}

/// A cell of the matrix.
struct CellPart {
    owners: Vec<OwnerPart>,
    is_gap: bool,
    is_overlap: bool,
}

/// A row of the matrix: an objective.
struct ObjectivePart {
    title: String,
    text: String,
    cells: Vec<CellPart>,
}

/// Something that is named in words: an objective in a track, and who does something there.
struct Named {
    objective: String,
    track: String,
    owners: String,
}

/// A bar, and what it stands for.
struct BarPart {
    bar: Bar,
    title: String,
    is_planned: bool,
}

#[derive(Template)]
#[template(path = "initiatives-overview.html")]
struct OverviewPage {
    shell: Shell,
    tracks: Vec<String>,
    objectives: Vec<ObjectivePart>,
    gaps: Vec<Named>,
    overlaps: Vec<Named>,
    drawing: Drawing,
    bars: Vec<BarPart>,
    rows: Vec<InitiativeRow>,
    /// Whether there are more initiatives than are drawn.
    goes_on: bool,
    /// Whether there are more than the overview looks at.
    is_cut: bool,
}

pub(super) async fn show(visit: Visit) -> Result<HttpResponse, Problem> {
    let seen = visit
        .show_openly(move |engine, credential, now| engine.initiative_overview(credential, now))
        .await?;
    let voice = visit.voice();
    let heading = voice.say("overview-title");
    let shell = Shell::below(&visit, Spot::Initiatives, heading, "/initiatives/overview");
    let (charter, language) = (visit.charter(), visit.language);
    let tracks = charter.tracks.iter().map(|clause| Some(&clause.key)).chain([None]);
    let objectives = charter.objectives.iter().map(|clause| ObjectivePart {
        title: clause.title.in_language(language).to_owned(),
        text: clause.text.in_language(language).trim().to_owned(),
        cells: tracks
            .clone()
            .filter_map(|track| seen.overview.cell(&clause.key, track))
            .map(|cell| cell_part(cell, &seen))
            .collect(),
    });
    let mut drawn: Vec<InitiativeSummary> = seen.initiatives.clone();
    drawn.sort_by_key(|summary| (summary.start, summary.id));
    let goes_on = drawn.len() > DRAWN_MAX;
    drawn.truncate(DRAWN_MAX);
    let spans: Vec<Span> =
        drawn.iter().map(|known| Span { start: known.start, end: known.end }).collect();
    let drawing = Drawing::new(&spans, local_date(visit.gate.now()));
    let page = OverviewPage {
        shell: shell.about(voice.say("overview-about")),
        tracks: tracks.clone().map(|track| naming::track(track, charter, voice)).collect(),
        objectives: objectives.collect(),
        gaps: seen.overview.gaps().map(|cell| name(cell, &seen, &visit)).collect(),
        overlaps: seen.overview.overlaps().map(|cell| name(cell, &seen, &visit)).collect(),
        bars: bars(&drawing, &drawn),
        drawing,
        rows: rows(&drawn, &seen.participants, &visit),
        goes_on,
        is_cut: u32::try_from(seen.initiatives.len()) == Ok(OVERVIEW_INITIATIVES_MAX),
    };
    Ok(visit.public_page(&page))
}

fn bars(drawing: &Drawing, drawn: &[InitiativeSummary]) -> Vec<BarPart> {
    let bars = drawing.bars.iter().cloned().zip(drawn).map(|(bar, summary)| BarPart {
        bar,
        title: summary.title.clone(),
        is_planned: summary.state == domain::initiative::State::Planned,
    });
    bars.collect()
}

fn cell_part(cell: &Cell, seen: &InitiativeOverview) -> CellPart {
    let owners = cell.owners.iter().map(|(owner, ids)| {
        let known = seen.initiatives.iter().filter(|summary| ids.contains(&summary.id));
        OwnerPart {
            owner: naming::participant(*owner, &seen.participants),
            initiatives: known.map(link).collect(),
        }
    });
    let mut owners: Vec<OwnerPart> = owners.collect();
    owners.sort_by(|one, other| one.owner.text.cmp(&other.owner.text));
    CellPart { owners, is_gap: cell.is_gap(), is_overlap: cell.is_overlap() }
}

fn name(cell: &Cell, seen: &InitiativeOverview, visit: &Visit) -> Named {
    let (charter, voice) = (visit.charter(), visit.voice());
    let owners = cell.owners.keys();
    let mut owners: Vec<String> =
        owners.map(|owner| naming::participant(*owner, &seen.participants).text).collect();
    owners.sort();
    Named {
        objective: naming::objective(&cell.objective, charter, voice),
        track: naming::track(cell.track.as_ref(), charter, voice),
        owners: owners.join(", "),
    }
}

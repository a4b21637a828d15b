//! The drawing of the process: the phases below each other, and lines beside them that lead on and back.
//!
//! All arrows to one phase share one line. It gathers them to the right of the boxes where they lead on and to the left
//! where they lead back, and bends into its phase.

use std::collections::BTreeMap;

use domain::accession::{Phase, arrows};
use domain::text::Language;
use gate::texts;

const BOX_WIDTH: u32 = 200;
const BOX_HEIGHT: u32 = 44;
const STEP: u32 = 70;
const LANE: u32 = 16;
const MARGIN: u32 = 12;
/// How far above and below the middle of a box lines end and begin.
const APART: u32 = 9;

/// A phase.
pub(super) struct Stop {
    pub(super) name: String,
    pub(super) y: u32,
    pub(super) text_y: u32,
    /// Whether nothing is to be decided there any more.
    pub(super) is_end: bool,
}

/// A line to a phase, as SVG draws it.
pub(super) struct Line {
    pub(super) path: String,
    /// The tip of the arrow.
    pub(super) tip: String,
    /// Where it begins, more than once perhaps.
    pub(super) dots: Vec<(u32, u32)>,
    pub(super) leads_back: bool,
}

/// The drawing, in units of its own.
pub(super) struct Drawing {
    pub(super) width: u32,
    pub(super) height: u32,
    pub(super) box_x: u32,
    pub(super) text_x: u32,
    pub(super) box_width: u32,
    pub(super) box_height: u32,
    pub(super) stops: Vec<Stop>,
    pub(super) lines: Vec<Line>,
}

/// The lines to one phase on one side: from which places, to which.
struct Bundle {
    to: u32,
    from: Vec<u32>,
    lane: u32,
}

impl Bundle {
    fn ends(&self) -> (u32, u32) {
        span(self.from.iter().copied().chain([self.to]))
    }
}

/// The smallest and the largest of `numbers`.
fn span(numbers: impl Iterator<Item = u32> + Clone) -> (u32, u32) {
    (numbers.clone().min().unwrap_or(0), numbers.max().unwrap_or(0))
}

/// Draws the table of transitions.
pub(super) fn draw(phases: &[Phase], language: Language) -> Drawing {
    let place = |phase: Phase| phases.iter().zip(0_u32..).find(|(known, _)| **known == phase);
    let (mut straight, mut onwards, mut back) = (vec![], BTreeMap::new(), BTreeMap::new());
    for arrow in arrows() {
        let (Some((_, from)), Some((_, to))) = (place(arrow.from), place(arrow.to)) else {
            continue;
        };
        if to == from + 1 {
            straight.push(from);
        } else {
            let side = if to > from { &mut onwards } else { &mut back };
            side.entry(to).or_insert_with(Vec::new).push(from);
        }
    }
    let (onwards, back) = (packed(onwards), packed(back));
    let box_x = MARGIN + LANE * lanes(&back);
    let right = box_x + BOX_WIDTH;
    let lines = straight.into_iter().map(|from| straight_line(from, box_x + BOX_WIDTH / 2));
    let lines = lines
        .chain(onwards.iter().map(|bundle| bent(bundle, right, right + LANE * bundle.lane)))
        .chain(back.iter().map(|bundle| bent(bundle, box_x, box_x - LANE * bundle.lane)));
    let stops = phases.iter().zip(0_u32..).map(|(phase, place)| Stop {
        name: texts::phase(*phase, language),
        y: top(place),
        text_y: middle(place) + 5,
        is_end: phase.is_terminal() || !(phase.is_open() || place == 0),
    });
    Drawing {
        width: right + LANE * lanes(&onwards) + MARGIN,
        height: top(u32::try_from(phases.len()).unwrap_or(0)) - STEP + BOX_HEIGHT + MARGIN,
        box_x,
        text_x: box_x + BOX_WIDTH / 2,
        box_width: BOX_WIDTH,
        box_height: BOX_HEIGHT,
        stops: stops.collect(),
        lines: lines.collect(),
    }
}

/// Gives each bundle the innermost lane on which it meets no other, the shortest first.
fn packed(bundles: BTreeMap<u32, Vec<u32>>) -> Vec<Bundle> {
    let mut bundles: Vec<Bundle> =
        bundles.into_iter().map(|(to, from)| Bundle { to, from, lane: 0 }).collect();
    bundles.sort_by_key(|bundle| {
        let (first, last) = bundle.ends();
        last - first
    });
    let mut taken: Vec<(u32, (u32, u32))> = Vec::new();
    for bundle in &mut bundles {
        let (first, last) = bundle.ends();
        let meets = |lane: u32| {
            taken
                .iter()
                .any(|(other, (begin, end))| *other == lane && *begin <= last && first <= *end)
        };
        let lane = (1..).find(|lane| !meets(*lane)).unwrap_or(1);
        bundle.lane = lane;
        taken.push((lane, (first, last)));
    }
    bundles
}

fn lanes(bundles: &[Bundle]) -> u32 {
    bundles.iter().map(|bundle| bundle.lane).max().unwrap_or(0)
}

fn top(place: u32) -> u32 {
    MARGIN + STEP * place
}

fn middle(place: u32) -> u32 {
    top(place) + BOX_HEIGHT / 2
}

fn straight_line(from: u32, x: u32) -> Line {
    let (begin, end) = (top(from) + BOX_HEIGHT, top(from + 1));
    Line {
        path: format!("M{x} {begin}V{end}"),
        tip: format!("M{x} {end}l-5 -9h10z"),
        dots: vec![],
        leads_back: false,
    }
}

/// The lines of `bundle`, from the side of the boxes at `edge` to its lane at `lane`, and back.
fn bent(bundle: &Bundle, edge: u32, lane: u32) -> Line {
    let end = middle(bundle.to) - APART;
    let begins: Vec<u32> = bundle.from.iter().map(|from| middle(*from) + APART).collect();
    let (first, last) = span(begins.iter().copied().chain([end]));
    // Each part is drawn once: dashes over dashes would make a solid line.
    let mut path: String = begins.iter().map(|begin| format!("M{edge} {begin}H{lane}")).collect();
    path.push_str(&format!("M{lane} {first}V{last}M{lane} {end}H{edge}"));
    let tip = if lane > edge { "l9 -5v10z" } else { "l-9 -5v10z" };
    Line {
        path,
        tip: format!("M{edge} {end}{tip}"),
        dots: begins.into_iter().map(|begin| (lane, begin)).collect(),
        leads_back: lane < edge,
    }
}

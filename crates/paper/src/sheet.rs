//! Sheets of A4: what has been placed where, page after page. All measures are points, from the upper left corner.

use crate::line::SetLine;

pub(crate) const WIDTH: f32 = 595.28;
pub(crate) const HEIGHT: f32 = 841.89;
pub(crate) const LEFT: f32 = 71.0;
pub(crate) const RIGHT: f32 = WIDTH - 71.0;
const TOP: f32 = 56.0;
/// Below this line there is nothing but the foot.
const BOTTOM: f32 = HEIGHT - 70.0;

/// Something on a page.
#[derive(Clone, Debug)]
pub(crate) enum Piece {
    /// A line of the text that has this number; `x` and `y` are where its base line begins.
    Text { leaf: usize, x: f32, y: f32, line: SetLine },
    /// A rule, which only decorates.
    Rule { left: f32, right: f32, y: f32 },
}

/// Where a heading stands, for the outline.
#[derive(Clone, Debug)]
pub(crate) struct Landmark {
    pub(crate) text: String,
    pub(crate) page: usize,
    pub(crate) y: f32,
}

/// Pages that are filled from above.
#[derive(Debug)]
pub(crate) struct Sheets {
    pub(crate) pages: Vec<Vec<Piece>>,
    pub(crate) landmarks: Vec<Landmark>,
    /// Where on the last page there is room.
    pub(crate) y: f32,
    leaves: usize,
}

impl Sheets {
    pub(crate) fn new() -> Self {
        Self { pages: vec![vec![]], landmarks: vec![], y: TOP, leaves: 0 }
    }

    /// The number of a text that nothing has been drawn of.
    pub(crate) fn leaf(&mut self) -> usize {
        self.leaves += 1;
        self.leaves - 1
    }

    /// Leaves `space` free, but not at the top of a page.
    pub(crate) fn skip(&mut self, space: f32) {
        if self.y > TOP {
            self.y += space;
        }
    }

    /// Sees to it that there is room for something as high as this, on a new page if need be.
    pub(crate) fn need(&mut self, height: f32) {
        if self.y + height > BOTTOM && self.y > TOP {
            self.pages.push(vec![]);
            self.y = TOP;
        }
    }

    /// Notes that a heading with this text comes here.
    pub(crate) fn note(&mut self, text: &str) {
        let page = self.pages.len() - 1;
        self.landmarks.push(Landmark { text: text.to_owned(), page, y: self.y });
    }

    /// Places a line of the text `leaf` whose base line lies `drop` below the room that is free.
    pub(crate) fn place(&mut self, leaf: usize, x: f32, drop: f32, line: SetLine) {
        let y = self.y + drop;
        self.put(Piece::Text { leaf, x, y, line });
    }

    /// Draws a rule.
    pub(crate) fn rule(&mut self, left: f32, right: f32) {
        let y = self.y;
        self.put(Piece::Rule { left, right, y });
    }

    fn put(&mut self, piece: Piece) {
        if let Some(page) = self.pages.last_mut() {
            page.push(piece);
        }
    }
}

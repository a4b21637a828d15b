//! The drawing of initiatives over time, as numbers for an SVG: one bar an initiative, from the left to the right.

use chrono::{Datelike, NaiveDate};

/// How wide the drawing is, and how far apart bars stand, in its own units.
const WIDTH: i64 = 960;
const STEP: i64 = 34;
/// The room to the right, for the tips of bars.
const MARGIN: i64 = 12;
/// The room above the first bar, for the years.
const TOP: i64 = 24;
/// How long an initiative is drawn whose end is not known, in days from today at least.
const OPEN_DAYS: i64 = 180;

/// What is to be drawn of an initiative.
pub(super) struct Span {
    pub(super) start: NaiveDate,
    pub(super) end: Option<NaiveDate>,
}

/// One bar.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Bar {
    pub(super) x: i64,
    pub(super) y: i64,
    pub(super) width: i64,
    /// Where its name begins, or ends where the bar stands far to the right.
    pub(super) text_x: i64,
    pub(super) text_y: i64,
    pub(super) anchor: Anchor,
    /// Whether its end is open.
    pub(super) is_open: bool,
}

/// Which end of a name stands at its place.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Anchor {
    /// The first letter.
    Start,
    /// The last.
    End,
}

/// Where a year begins.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Year {
    pub(super) x: i64,
    pub(super) name: String,
}

/// The drawing.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Drawing {
    pub(super) width: i64,
    pub(super) height: i64,
    pub(super) bars: Vec<Bar>,
    pub(super) years: Vec<Year>,
    /// Where today is.
    pub(super) today: i64,
}

impl Drawing {
    /// The drawing of `spans`, one bar each, in their order.
    pub(super) fn new(spans: &[Span], today: NaiveDate) -> Self {
        let first = spans.iter().map(|span| span.start).chain([today]).min().unwrap_or(today);
        let last = spans.iter().map(|span| end(span, today)).max().unwrap_or(today);
        let from = beginning_of(first.year());
        let scale = Scale { from, days: (last - from).num_days().max(1) };
        let bar = |(place, span): (i64, &Span)| {
            let x = scale.place(span.start);
            let y = TOP + place * STEP;
            let width = (scale.place(end(span, today)) - x).max(4);
            let (text_x, anchor) =
                if x > WIDTH / 2 { (x + width, Anchor::End) } else { (x, Anchor::Start) };
            let (text_y, is_open) = (y + 12, span.end.is_none());
            Bar { x, y: y + 16, width, text_x, text_y, anchor, is_open }
        };
        let years = (first.year()..=last.year())
            .map(|year| Year { x: scale.place(beginning_of(year)), name: year.to_string() });
        Self {
            width: WIDTH + MARGIN,
            height: TOP + STEP * i64::try_from(spans.len()).unwrap_or(i64::MAX) + 8,
            bars: (0..).zip(spans).map(bar).collect(),
            years: years.collect(),
            today: scale.place(today),
        }
    }
}

/// From which day on the drawing goes, and over how many.
struct Scale {
    from: NaiveDate,
    days: i64,
}

impl Scale {
    fn place(&self, day: NaiveDate) -> i64 {
        (day - self.from).num_days() * WIDTH / self.days
    }
}

/// Up to which day a bar goes.
fn end(span: &Span, today: NaiveDate) -> NaiveDate {
    let open = || span.start.max(today) + chrono::TimeDelta::days(OPEN_DAYS);
    span.end.unwrap_or_else(open)
}

fn beginning_of(year: i32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or(NaiveDate::MIN)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, 1).unwrap()
    }

    #[test]
    fn bars_lie_between_the_first_year_and_the_last_end() {
        let spans = [
            Span { start: day(2026, 1), end: Some(day(2027, 1)) },
            Span { start: day(2027, 1), end: Some(day(2028, 1)) },
        ];

        let drawing = Drawing::new(&spans, day(2027, 1));

        let bars: Vec<_> = drawing.bars.iter().map(|bar| (bar.x, bar.width)).collect();
        assert_eq!(bars, [(0, 480), (480, 480)]);
        let years: Vec<_> = drawing.years.iter().map(|year| year.name.as_str()).collect();
        assert_eq!(years, ["2026", "2027", "2028"]);
        assert_eq!(drawing.today, 480);
    }

    #[test]
    fn an_open_end_goes_half_a_year_beyond_today() {
        let spans = [Span { start: day(2026, 1), end: None }];

        let drawing = Drawing::new(&spans, day(2026, 7));

        assert!(drawing.bars[0].is_open && drawing.bars[0].width == WIDTH);
        assert!(Drawing::new(&[], day(2026, 7)).bars.is_empty());
    }
}

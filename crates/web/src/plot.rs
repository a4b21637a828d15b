//! Plots as numbers for an SVG: where each bar stands, and how large it is. Lengths are in units of the drawing.

/// A bar that stands upright.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Bar {
    pub(crate) x: i64,
    pub(crate) y: i64,
    pub(crate) height: i64,
    /// The number above it; empty where there is nothing to see.
    pub(crate) label: String,
    /// What it stands for.
    pub(crate) month: String,
}

/// A bar for each month.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct MonthPlot {
    pub(crate) bars: Vec<Bar>,
    /// What is seen, in numbers: for those who do not see it.
    pub(crate) said: String,
}

/// How high the highest bar is, and how far from the top it begins: there is room for its number.
const HEIGHT: i64 = 60;
const TOP: i64 = 16;
/// How far apart bars stand.
const STEP: i64 = 26;

impl MonthPlot {
    /// A bar for each of `counts`, measured by `most`.
    pub(crate) fn new(counts: &[i64], most: i64, months: &[String]) -> Self {
        let bar = |((place, count), month): ((i64, &i64), &String)| {
            let height = share(*count, most, HEIGHT);
            Bar {
                x: place * STEP,
                y: TOP + HEIGHT - height,
                height,
                label: if *count > 0 { count.to_string() } else { String::new() },
                month: month.chars().take(2).collect(),
            }
        };
        let said = months.iter().zip(counts).map(|(month, count)| format!("{month}: {count}"));
        Self {
            bars: (0..).zip(counts).zip(months).map(bar).collect(),
            said: said.collect::<Vec<_>>().join(", "),
        }
    }
}

/// A bar that lies, with a mark farther out.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Stretch {
    pub(crate) length: i64,
    pub(crate) mark: i64,
}

/// How long the longest lying bar is.
const LENGTH: i64 = 300;

impl Stretch {
    pub(crate) fn new(value: i64, mark: i64, longest: i64) -> Self {
        Self { length: share(value, longest, LENGTH), mark: share(mark, longest, LENGTH) }
    }
}

/// Two parts of one bar that lies.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Stack {
    pub(crate) first: i64,
    pub(crate) second: i64,
}

impl Stack {
    pub(crate) fn new(first: i64, second: i64) -> Self {
        let length = share(first, first + second, LENGTH);
        let rest = if first + second > 0 { LENGTH - length } else { 0 };
        Self { first: length, second: rest }
    }
}

/// As much of `whole` as `value` is of `most`.
fn share(value: i64, most: i64, whole: i64) -> i64 {
    if most > 0 { value.max(0) * whole / most } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_highest_bar_takes_the_whole_height() {
        let months = ["01.2026".to_owned(), "02.2026".to_owned()];

        let plot = MonthPlot::new(&[2, 4], 4, &months);

        let bars: Vec<_> = plot.bars.iter().map(|bar| (bar.x, bar.y, bar.height)).collect();
        assert_eq!(bars, [(0, 46, 30), (26, 16, 60)]);
        assert_eq!(plot.said, "01.2026: 2, 02.2026: 4");
    }

    #[test]
    fn two_parts_make_a_whole_where_there_is_one() {
        assert_eq!(Stack::new(1, 2), Stack { first: 100, second: 200 });
        assert_eq!(Stack::new(0, 0), Stack { first: 0, second: 0 });
        assert_eq!(Stretch::new(5, 10, 10), Stretch { length: 150, mark: 300 });
    }
}

//! Where in a file something stands.

use std::fmt;
use std::ops::Range;

use domain::charter::InvalidCharter;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A place in a text, as editors count: from one.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Place {
    /// The line.
    pub line: usize,
    /// The character within the line.
    pub column: usize,
}

impl Place {
    /// The place of the byte at `offset`; one behind the end is the end.
    pub(crate) fn of(text: &str, offset: usize) -> Self {
        let before = text.get(..offset).unwrap_or(text);
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let in_line = before.get(line_start..).unwrap_or_default();
        Self { line: before.matches('\n').count() + 1, column: in_line.chars().count() + 1 }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}, column {}", self.line, self.column)
    }
}

/// The place of what the rules refused in a file that reads well otherwise.
pub(crate) fn of_invalid(text: &str, invalid: &InvalidCharter) -> Place {
    let span =
        DeTable::parse(text).ok().and_then(|table| span_of_invalid(table.get_ref(), invalid));
    Place::of(text, span.map_or(0, |span| span.start))
}

fn span_of_invalid(file: &DeTable<'_>, invalid: &InvalidCharter) -> Option<Range<usize>> {
    match invalid {
        InvalidCharter::Empty { list } => file.get(*list).map(Spanned::span),
        InvalidCharter::Doubled { list, key } => second_of_key(file, list, key),
        InvalidCharter::ParticipationOutOfReach { .. } => voting(file, "participation_min"),
        InvalidCharter::VotingDays { .. } => voting(file, "voting_days"),
        InvalidCharter::OpenHours { .. } => voting(file, "open_hours_min"),
    }
}

fn voting(file: &DeTable<'_>, field: &str) -> Option<Range<usize>> {
    let voting = file.get("voting")?.get_ref().as_table()?;
    voting.get(field).map(Spanned::span)
}

/// The first entry is well, the second is one too many.
fn second_of_key(file: &DeTable<'_>, list: &str, key: &str) -> Option<Range<usize>> {
    let entries = file.get(list)?.get_ref().as_array()?;
    entries
        .iter()
        .filter_map(|entry| entry.get_ref().as_table()?.get("key"))
        .filter(|entry| is_text(entry.get_ref(), key))
        .nth(1)
        .map(Spanned::span)
}

fn is_text(value: &DeValue<'_>, text: &str) -> bool {
    value.as_str().is_some_and(|value| value == text)
}

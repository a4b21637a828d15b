//! Tables as files: CSV and XLSX. It knows no case and no language; whoever fills a table brings the words.

#![deny(missing_docs)]

mod csv;
mod reading;
mod xlsx;

use chrono::NaiveDate;

pub use csv::csv;
pub use reading::{Row, Unreadable, rows};
pub use xlsx::{XlsxError, xlsx};

/// The media type of a CSV file.
pub const CSV_MEDIA_TYPE: &str = "text/csv; charset=utf-8";
/// The media type of an XLSX file.
pub const XLSX_MEDIA_TYPE: &str =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// A table: each row has a cell for each heading.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Table {
    /// What it is called: the name of the sheet, 31 characters at most.
    pub name: String,
    /// The headings of the columns.
    pub headings: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
}

/// What stands in a cell.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Cell {
    /// A text, as it is: no formula.
    Text(String),
    /// A day.
    Day(NaiveDate),
    /// Nothing.
    Empty,
}

impl Cell {
    /// The day, if there is one.
    pub fn day(day: Option<NaiveDate>) -> Self {
        day.map_or(Self::Empty, Self::Day)
    }
}

//! A letter as a document: its parts in reading order.

use chrono::NaiveDate;
use domain::text::Language;

/// A letter of the secretariat to an applicant. Every text in it is plain, without marks of any kind.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Letter {
    /// In which language it is written.
    pub language: Language,
    /// The day on which it is dated.
    pub date: NaiveDate,
    /// The pact, by its name.
    pub pact: String,
    /// Who writes.
    pub sender: String,
    /// To whom, line by line.
    pub addressee: Vec<String>,
    /// Date, case number and the like.
    pub particulars: Vec<Line>,
    /// What it is about, in one line.
    pub title: String,
    /// How the reader is addressed.
    pub greeting: String,
    /// What it says.
    pub body: Vec<Block>,
    /// How it ends.
    pub regards: String,
    /// Who stands behind it, line by line.
    pub signature: Vec<String>,
    /// What stands at the foot of each page beside its number.
    pub foot: String,
    /// The word for a page, before its number.
    pub page: String,
}

/// Something that is said, and what it is called.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Line {
    /// What it is called.
    pub label: String,
    /// What is said.
    pub value: String,
}

/// A part of the body of a letter.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Block {
    /// A heading, below the title.
    Heading(String),
    /// A paragraph.
    Paragraph(String),
    /// What somebody has written, paragraph by paragraph, in whatever language that was.
    Quotation(Vec<String>),
    /// Things side by side.
    List(Vec<String>),
    /// Things one after the other.
    Steps(Vec<String>),
    /// A table.
    Table(Table),
}

/// A table whose first column names its rows.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Table {
    /// What it shows.
    pub caption: String,
    /// What its two columns are called.
    pub head: [String; 2],
    /// Its rows: a name, and what belongs to it.
    pub rows: Vec<Line>,
}

//! The form in which a letter is kept: JSON, read for ever.

use domain::text::Language;
use serde::{Deserialize, Serialize};

use crate::letter::{Block, Letter, Line, Table};

/// The version of the texts that letters are made from today. Count it up when a text changes what a letter says.
pub const TEXTS: u32 = 1;

/// The form in which letters are written today; older ones are still read.
const FORM: u32 = 1;

/// A kept letter cannot be read.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Unreadable {
    /// What is the matter with it.
    pub reason: String,
}

/// `letter` as it is kept. The same letter is always written alike.
///
/// # Errors
/// It cannot be written, which does not happen to texts.
pub fn kept(letter: &Letter) -> Result<String, Unreadable> {
    serde_json::to_string(&Kept { form: FORM, letter: LetterJson::from(letter) })
        .map_err(unreadable)
}

/// The letter that was kept as `json`.
///
/// # Errors
/// It is not one, or of a form that this program does not know.
pub fn read(json: &str) -> Result<Letter, Unreadable> {
    let Kept { form, letter } = serde_json::from_str(json).map_err(unreadable)?;
    match form {
        FORM => letter.read(),
        later => Err(Unreadable { reason: format!("the form {later} is not known") }),
    }
}

fn unreadable(error: serde_json::Error) -> Unreadable {
    Unreadable { reason: error.to_string() }
}

#[derive(Deserialize, Serialize)]
struct Kept {
    form: u32,
    #[serde(flatten)]
    letter: LetterJson,
}

#[derive(Deserialize, Serialize)]
struct LetterJson {
    language: LanguageJson,
    date: String,
    pact: String,
    sender: String,
    addressee: Vec<String>,
    particulars: Vec<[String; 2]>,
    title: String,
    greeting: String,
    body: Vec<BlockJson>,
    regards: String,
    signature: Vec<String>,
    foot: String,
    page: String,
}

#[derive(Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
enum LanguageJson {
    Da,
    En,
}

#[derive(Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
enum BlockJson {
    Heading(String),
    Paragraph(String),
    Quotation(Vec<String>),
    List(Vec<String>),
    Steps(Vec<String>),
    Table { caption: String, head: [String; 2], rows: Vec<[String; 2]> },
}

impl From<&Letter> for LetterJson {
    fn from(letter: &Letter) -> Self {
        let letter = letter.clone();
        Self {
            language: match letter.language {
                Language::Da => LanguageJson::Da,
                Language::En => LanguageJson::En,
            },
            date: letter.date.to_string(),
            pact: letter.pact,
            sender: letter.sender,
            addressee: letter.addressee,
            particulars: letter.particulars.into_iter().map(pair).collect(),
            title: letter.title,
            greeting: letter.greeting,
            body: letter.body.into_iter().map(BlockJson::from).collect(),
            regards: letter.regards,
            signature: letter.signature,
            foot: letter.foot,
            page: letter.page,
        }
    }
}

impl LetterJson {
    fn read(self) -> Result<Letter, Unreadable> {
        let unreadable = |_| Unreadable { reason: format!("{:?} is no day", self.date) };
        Ok(Letter {
            language: match self.language {
                LanguageJson::Da => Language::Da,
                LanguageJson::En => Language::En,
            },
            date: self.date.parse().map_err(unreadable)?,
            pact: self.pact,
            sender: self.sender,
            addressee: self.addressee,
            particulars: self.particulars.into_iter().map(line).collect(),
            title: self.title,
            greeting: self.greeting,
            body: self.body.into_iter().map(Block::from).collect(),
            regards: self.regards,
            signature: self.signature,
            foot: self.foot,
            page: self.page,
        })
    }
}

impl From<Block> for BlockJson {
    fn from(block: Block) -> Self {
        match block {
            Block::Heading(text) => Self::Heading(text),
            Block::Paragraph(text) => Self::Paragraph(text),
            Block::Quotation(lines) => Self::Quotation(lines),
            Block::List(items) => Self::List(items),
            Block::Steps(items) => Self::Steps(items),
            Block::Table(Table { caption, head, rows }) => {
                Self::Table { caption, head, rows: rows.into_iter().map(pair).collect() }
            }
        }
    }
}

impl From<BlockJson> for Block {
    fn from(block: BlockJson) -> Self {
        match block {
            BlockJson::Heading(text) => Self::Heading(text),
            BlockJson::Paragraph(text) => Self::Paragraph(text),
            BlockJson::Quotation(lines) => Self::Quotation(lines),
            BlockJson::List(items) => Self::List(items),
            BlockJson::Steps(items) => Self::Steps(items),
            BlockJson::Table { caption, head, rows } => {
                Self::Table(Table { caption, head, rows: rows.into_iter().map(line).collect() })
            }
        }
    }
}

fn pair(line: Line) -> [String; 2] {
    [line.label, line.value]
}

fn line([label, value]: [String; 2]) -> Line {
    Line { label, value }
}

//! Letters to the applicant: the list of a case, one letter in structure, and as a PDF.

use actix_web::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, ETAG};
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse, get};
use domain::id::CaseId;
use domain::text::Language;
use engine::{LetterEntry, LetterReading};
use gate::{Caller, Gate, Place, Problem, Query, fresh};
use letter::{Block, Letter, Line, Table};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::parsed::{Day, Parsed, moment};
use crate::responses::Problems;
use crate::words::LanguageWord;

/// In which language a letter is asked for.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
pub(crate) struct LetterQuery {
    /// `da` or `en`; Danish when left out.
    #[param(inline)]
    language: Option<LanguageWord>,
}

impl LetterQuery {
    fn language(self) -> Language {
        self.language.map_or(Language::Da, Into::into)
    }
}

/// The letters of a case.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct LettersView {
    /// In the order in which they were sent.
    letters: Vec<LetterEntryView>,
}

/// A letter in the list.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct LetterEntryView {
    /// Counts the letters of the case from one.
    number: u32,
    /// What it is for: `receipt`, `information_request`, `approval`, `kickoff_invitation`, `rejection`, `withdrawal`, `lapse` or
    /// `closure`.
    kind: &'static str,
    /// When it was written.
    #[schema(value_type = String, format = DateTime)]
    written_at: String,
}

/// A letter as it was sent, in one language.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct LetterView {
    /// Its entry in the list.
    #[serde(flatten)]
    entry: LetterEntryView,
    /// The language.
    language: LanguageWord,
    /// The version of the texts that it was made from.
    texts_version: u32,
    /// The version of the layout in which it is printed.
    layout_version: u32,
    /// The day on which it is dated.
    #[schema(value_type = String, format = Date)]
    date: Parsed<Day>,
    /// The pact, by its name.
    pact: String,
    /// Who writes.
    sender: String,
    /// To whom, line by line.
    addressee: Vec<String>,
    /// Date, case number and the like.
    particulars: Vec<LineView>,
    /// What it is about.
    title: String,
    /// How the reader is addressed.
    greeting: String,
    /// What it says.
    body: Vec<BlockView>,
    /// How it ends.
    regards: String,
    /// Who stands behind it, line by line.
    signature: Vec<String>,
}

/// Something that is said, and what it is called.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct LineView {
    /// What it is called.
    label: String,
    /// What is said.
    value: String,
}

/// A part of a letter. Which of the fields it has depends on its kind.
#[derive(Debug, Default, Serialize, ToSchema)]
pub(crate) struct BlockView {
    /// `heading`, `paragraph`, `quotation`, `list`, `steps` or `table`.
    kind: &'static str,
    /// What a heading or a paragraph says, and what a table shows.
    #[serde(skip_serializing_if = "String::is_empty")]
    text: String,
    /// The items of a list, the steps, or the paragraphs of a quotation.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    items: Vec<String>,
    /// What the columns of a table are called.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    columns: Vec<String>,
    /// The rows of a table.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    rows: Vec<LineView>,
}

/// Lists the letters to the applicant in a case.
#[utoipa::path(
    tag = "cases",
    params(("id" = String, Path, format = Uuid, description = "The case.")),
    responses((status = 200, body = LettersView, description = "The letters, the oldest first."), Problems),
    security(("token" = [])),
)]
#[get("/cases/{id}/letters")]
pub(crate) async fn list_letters(
    gate: Data<Gate>,
    Caller(credential): Caller,
    Place(id): Place<Parsed<CaseId>>,
) -> Result<HttpResponse, Problem> {
    let entries = gate.run(move |engine, now| engine.letter_list(&credential, id.0, now)).await?;
    Ok(HttpResponse::Ok()
        .json(LettersView { letters: entries.iter().map(LetterEntryView::from).collect() }))
}

/// Shows a letter to the applicant, as it was sent.
#[utoipa::path(
    tag = "cases",
    params(
        ("id" = String, Path, format = Uuid, description = "The case."),
        ("number" = u32, Path, description = "The number of the letter in the case."),
        LetterQuery,
    ),
    responses(
        (status = 200, body = LetterView, description = "The letter."),
        (status = 304, description = "It is as the caller knows it."),
        Problems,
    ),
    security(("token" = [])),
)]
#[get("/cases/{id}/letters/{number}")]
pub(crate) async fn get_letter(
    request: HttpRequest,
    gate: Data<Gate>,
    Caller(credential): Caller,
    Place((id, number)): Place<(Parsed<CaseId>, u32)>,
    Query(query): Query<LetterQuery>,
) -> Result<HttpResponse, Problem> {
    let language = query.language();
    let reading = gate
        .run(move |engine, now| engine.letter_read(&credential, id.0, number, language, now))
        .await?;
    let tag = tag(number, language, reading.layout);
    let body = serde_json::to_string(&LetterView::from(reading)).unwrap_or_default();
    Ok(fresh(&request, &tag, body))
}

/// Prints a letter to the applicant: a PDF with tags, after PDF/UA-1.
#[utoipa::path(
    tag = "cases",
    params(
        ("id" = String, Path, format = Uuid, description = "The case."),
        ("number" = u32, Path, description = "The number of the letter in the case."),
        LetterQuery,
    ),
    responses(
        (status = 200, content_type = "application/pdf", body = Vec<u8>, description = "The letter as a PDF."),
        Problems,
    ),
    security(("token" = [])),
)]
#[get("/cases/{id}/letters/{number}/pdf")]
pub(crate) async fn print_letter(
    gate: Data<Gate>,
    Caller(credential): Caller,
    Place((id, number)): Place<(Parsed<CaseId>, u32)>,
    Query(query): Query<LetterQuery>,
) -> Result<HttpResponse, Problem> {
    let language = query.language();
    let (reading, pdf) = gate
        .run(move |engine, now| engine.letter_pdf(&credential, id.0, number, language, now))
        .await?;
    Ok(HttpResponse::Ok()
        .content_type("application/pdf")
        .insert_header((ETAG, tag(number, language, reading.layout)))
        .insert_header((CACHE_CONTROL, "private, no-cache"))
        .insert_header((
            CONTENT_DISPOSITION,
            format!("inline; filename=\"{}\"", reading.file_name()),
        ))
        .body(pdf))
}

/// A letter never changes; how it is printed may.
fn tag(number: u32, language: Language, layout: u32) -> String {
    let language = language.code();
    format!("\"{number}-{language}-{layout}\"")
}

impl From<&LetterEntry> for LetterEntryView {
    fn from(entry: &LetterEntry) -> Self {
        Self {
            number: entry.number,
            kind: entry.kind.code(),
            written_at: moment(entry.written_at).to_string(),
        }
    }
}

impl From<LetterReading> for LetterView {
    fn from(reading: LetterReading) -> Self {
        let LetterReading { entry, case_number: _, letter, texts, layout } = reading;
        // The foot belongs to the pages of a PDF.
        let Letter {
            language,
            date,
            pact,
            sender,
            addressee,
            particulars,
            title,
            greeting,
            body,
            regards,
            signature,
            foot: _,
            page: _,
        } = letter;
        Self {
            entry: LetterEntryView::from(&entry),
            language: language.into(),
            texts_version: texts,
            layout_version: layout,
            date: Parsed(Day(date)),
            pact,
            sender,
            addressee,
            particulars: particulars.into_iter().map(LineView::from).collect(),
            title,
            greeting,
            body: body.into_iter().map(BlockView::from).collect(),
            regards,
            signature,
        }
    }
}

impl From<Line> for LineView {
    fn from(Line { label, value }: Line) -> Self {
        Self { label, value }
    }
}

impl From<Block> for BlockView {
    fn from(block: Block) -> Self {
        let none = Self::default();
        match block {
            Block::Heading(text) => Self { kind: "heading", text, ..none },
            Block::Paragraph(text) => Self { kind: "paragraph", text, ..none },
            Block::Quotation(items) => Self { kind: "quotation", items, ..none },
            Block::List(items) => Self { kind: "list", items, ..none },
            Block::Steps(items) => Self { kind: "steps", items, ..none },
            Block::Table(Table { caption, head, rows }) => Self {
                kind: "table",
                text: caption,
                columns: head.into(),
                rows: rows.into_iter().map(LineView::from).collect(),
                ..none
            },
        }
    }
}

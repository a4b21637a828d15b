//! Letters to the applicant: each on a page that can be printed, and as a PDF.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION};
use askama::Template;
use domain::accession::LetterKind;
use domain::id::CaseId;
use domain::text::Language;
use engine::{LetterEntry, LetterReading, Reading};
use gate::{Place, Problem, Query};
use letter::{Block, Letter};
use serde::Deserialize;

use super::{named, path, shell_below};
use crate::shell::{Link, Shell};
use crate::texts::Voice;
use crate::tongue;
use crate::visit::Visit;
use crate::words;

/// In which language a letter is asked for; that of the page when none is named.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    language: Option<String>,
}

/// A letter in the list on the page of its case.
pub(super) struct LetterRow {
    pub(super) what: String,
    pub(super) at: String,
    pub(super) page: String,
    /// The PDF in each language: what the language calls itself, its code, and where it is.
    pub(super) pdfs: Vec<(String, &'static str, String)>,
}

#[derive(Template)]
#[template(path = "case-letter.html")]
struct LetterPage {
    shell: Shell,
    letter: Letter,
    /// The code of the letter's language.
    language: &'static str,
    pdf: String,
    /// The code of the other language.
    other: &'static str,
    /// The same letter in it.
    in_other: Link,
}

/// The letters of the case `id`, the newest first.
pub(super) fn rows(id: CaseId, entries: &[LetterEntry], voice: Voice) -> Vec<LetterRow> {
    let row = |entry: &LetterEntry| LetterRow {
        what: what(entry.kind, voice),
        at: words::short_day(entry.written_at),
        page: page_path(id, entry.number),
        pdfs: Language::ALL
            .map(|language| {
                let name = voice.say(&format!("letter-language-{}", language.code()));
                (name, language.code(), pdf_path(id, entry.number, language))
            })
            .into(),
    };
    entries.iter().rev().map(row).collect()
}

/// What a letter is for.
fn what(kind: LetterKind, voice: Voice) -> String {
    voice.say(&format!("letter-{}", kind.code()))
}

fn page_path(id: CaseId, number: u32) -> String {
    format!("{}/letters/{number}", path(id))
}

fn pdf_path(id: CaseId, number: u32, language: Language) -> String {
    format!("{}.pdf?language={}", page_path(id, number), language.code())
}

pub(super) async fn show(
    visit: Visit,
    Place((id, number)): Place<(String, String)>,
    Query(asked): Query<Asked>,
) -> Result<HttpResponse, Problem> {
    let (id, number) = (named(&id)?, counted(&number)?);
    let language = wished(&visit, &asked);
    let (case, reading) = visit
        .show(move |engine, credential, now| {
            let reading = engine.letter_read(credential, id, number, language, now)?;
            Ok((engine.case_read(credential, id, now)?, reading))
        })
        .await?;
    Ok(visit.page(StatusCode::OK, &page(&visit, &case, reading)))
}

fn page(visit: &Visit, case: &Reading, reading: LetterReading) -> LetterPage {
    let LetterReading { entry, letter, .. } = reading;
    let here = page_path(case.id, entry.number);
    let other = match letter.language {
        Language::Da => Language::En,
        Language::En => Language::Da,
    };
    let mut shell = shell_below(case, visit, what(entry.kind, visit.voice()), &here);
    shell.trail.push(Link {
        href: format!("{}#letters", path(case.id)),
        text: visit.voice().say("letters-title"),
    });
    LetterPage {
        shell,
        language: letter.language.code(),
        pdf: pdf_path(case.id, entry.number, letter.language),
        other: other.code(),
        in_other: Link {
            href: format!("{here}?language={}", other.code()),
            text: visit.voice().say(&format!("letter-in-{}", other.code())),
        },
        letter,
    }
}

pub(super) async fn print(
    visit: Visit,
    Place((id, number)): Place<(String, String)>,
    Query(asked): Query<Asked>,
) -> Result<HttpResponse, Problem> {
    let (id, number) = (named(&id)?, counted(&number)?);
    let language = wished(&visit, &asked);
    let (reading, pdf) = visit
        .show(move |engine, credential, now| {
            engine.letter_pdf(credential, id, number, language, now)
        })
        .await?;
    let named = format!("inline; filename=\"{}\"", reading.file_name());
    Ok(HttpResponse::Ok()
        .content_type("application/pdf")
        .insert_header((CACHE_CONTROL, "no-store"))
        .insert_header((CONTENT_DISPOSITION, named))
        .body(pdf))
}

fn wished(visit: &Visit, asked: &Asked) -> Language {
    asked.language.as_deref().and_then(tongue::read).unwrap_or(visit.language)
}

/// The letter that an address names.
fn counted(number: &str) -> Result<u32, Problem> {
    Ok(number.parse().map_err(|_| engine::Error::NotFound)?)
}

//! Letters to applicants: written with the event that brings them, kept as they were sent, and read by whoever may.
//!
//! A letter is kept in the transaction of its event, so that neither is ever there without the other. What is kept is the
//! letter in structure, which costs little; the PDF is printed from it whenever somebody asks for one.

use std::collections::BTreeSet;

use domain::accession::{LetterKind, is_letter_shown, sight};
use domain::charter::Charter;
use domain::id::{CaseId, CaseNumber};
use domain::text::Language;
use domain::time::Timestamp;
use letter::{Course, Letter, Occasion, TEXTS};
use paper::LAYOUT;
use store::{Connection, Fit, KeptLetter};

use crate::Engine;
use crate::cases::replayed;
use crate::error::Error;
use crate::identity::{Credential, Identified};

/// A letter in the list of a case.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct LetterEntry {
    /// Counts the letters of the case from one.
    pub number: u32,
    /// What it is for.
    pub kind: LetterKind,
    /// When it was written.
    pub written_at: Timestamp,
}

/// A letter, as it was sent.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct LetterReading {
    /// Its entry in the list.
    pub entry: LetterEntry,
    /// The number of its case.
    pub case_number: CaseNumber,
    /// What it says.
    pub letter: Letter,
    /// The version of the texts that it was made from.
    pub texts: u32,
    /// The version of the layout in which it is printed.
    pub layout: u32,
}

impl LetterReading {
    /// What its PDF is called: the case, the letter and the language.
    pub fn file_name(&self) -> String {
        let language = self.letter.language.code();
        format!("{}-{}-{language}.pdf", self.case_number, self.entry.number)
    }
}

impl Engine {
    /// The letters of the case `id` that the asker may see, in their order.
    ///
    /// # Errors
    /// Not found, or not for these eyes.
    pub fn letter_list(
        &self,
        credential: &Credential,
        id: CaseId,
        now: Timestamp,
    ) -> Result<Vec<LetterEntry>, Error> {
        self.show_person(credential, now, |conn, asker| {
            let (_, shown) = shown_events(conn, asker, id, now)?;
            let kept = conn.letter_list(id)?.into_iter().map(|(kept, _)| kept);
            let mut entries: Vec<_> = kept
                .filter(|kept| shown.contains(&kept.event_version))
                .map(|kept| entry(&kept))
                .collect();
            entries.dedup();
            Ok(entries)
        })
    }

    /// The letter `number` of the case `id`, in `language`.
    ///
    /// # Errors
    /// Not found, or not for these eyes.
    pub fn letter_read(
        &self,
        credential: &Credential,
        id: CaseId,
        number: u32,
        language: Language,
        now: Timestamp,
    ) -> Result<LetterReading, Error> {
        self.show_person(credential, now, |conn, asker| {
            let (case_number, shown) = shown_events(conn, asker, id, now)?;
            let kept = conn.letter_get(id, number, language)?;
            let kept = kept.filter(|kept| shown.contains(&kept.event_version));
            let kept = kept.ok_or(Error::NotFound)?;
            Ok(LetterReading {
                entry: entry(&kept),
                case_number,
                letter: letter::read(&kept.content).map_err(|error| corrupt(error.reason))?,
                texts: kept.texts,
                layout: kept.layout,
            })
        })
    }

    /// The same as a PDF; the same letter makes the same bytes.
    ///
    /// # Errors
    /// Not found, or not for these eyes.
    pub fn letter_pdf(
        &self,
        credential: &Credential,
        id: CaseId,
        number: u32,
        language: Language,
        now: Timestamp,
    ) -> Result<(LetterReading, Vec<u8>), Error> {
        let reading = self.letter_read(credential, id, number, language, now)?;
        let pdf = paper::pdf(&reading.letter, reading.layout);
        let pdf = pdf.map_err(|error| corrupt(error.reason))?;
        Ok((reading, pdf))
    }
}

fn entry(kept: &KeptLetter) -> LetterEntry {
    LetterEntry { number: kept.number, kind: kept.kind, written_at: kept.written_at }
}

fn corrupt(reason: String) -> Error {
    store::Error::Corrupt { what: "letter".to_owned(), reason }.into()
}

/// The number of the case, and the versions of the events whose letters the asker may see.
fn shown_events(
    conn: &mut Connection,
    asker: &Identified,
    id: CaseId,
    now: Timestamp,
) -> Result<(CaseNumber, BTreeSet<u32>), Error> {
    let history = conn.case_history(id)?;
    let case = replayed(&history).ok_or(Error::NotFound)?;
    let sight = sight(&case, &asker.actor).ok_or(Error::NotFound)?;
    let case = case.at(now);
    let shown = history.iter().filter(|event| is_letter_shown(&case, &event.fact, &sight, now));
    Ok((case.submission().number, shown.map(|event| event.version).collect()))
}

/// Writes the letters that the events of the case `id` bring and that are not kept yet; how many rows.
pub(crate) fn write_letters(
    conn: &mut Connection,
    charter: &Charter,
    id: CaseId,
) -> Result<usize, Error> {
    let kept = conn.letter_list(id)?;
    let mut number = kept.iter().map(|(kept, _)| kept.number).max().unwrap_or_default();
    let known: BTreeSet<_> =
        kept.into_iter().map(|(kept, _)| (kept.event_version, kept.kind)).collect();
    let mut course = Course::default();
    let mut count = 0;
    for event in conn.case_timeline(id)? {
        let occasion =
            Occasion { fact: &event.fact, details: &event.details, at: event.recorded_at };
        for kind in course.take_in(&occasion) {
            if known.contains(&(event.version, *kind)) {
                continue;
            }
            number += 1;
            let officer = officer_name(conn, &course)?;
            for language in Language::ALL {
                let written =
                    course.letter(*kind, &occasion, charter, officer.as_deref(), language);
                let Some(written) = written else { continue };
                conn.letter_insert(&KeptLetter {
                    case: id,
                    number,
                    language,
                    event_version: event.version,
                    kind: *kind,
                    texts: TEXTS,
                    layout: LAYOUT,
                    content: letter::kept(&written).map_err(|error| corrupt(error.reason))?,
                    written_at: event.recorded_at,
                })?;
                count += 1;
            }
        }
    }
    Ok(count)
}

/// The letters that the events of a case bring, each by the version of its event and its kind.
pub(crate) type Brought = BTreeSet<(u32, LetterKind)>;

/// What is amiss with the letters that are kept of the case `id`, whose events bring `brought`.
pub(crate) fn amiss(
    conn: &mut Connection,
    id: CaseId,
    brought: &Brought,
) -> Result<Vec<&'static str>, Error> {
    let kept = conn.letter_list(id)?;
    let mut amiss = Vec::new();
    let marks = |language: Language| -> Brought {
        let of_language = kept.iter().filter(|(kept, _)| kept.language == language);
        of_language.map(|(kept, _)| (kept.event_version, kept.kind)).collect()
    };
    if Language::ALL.into_iter().any(|language| marks(language) != *brought) {
        amiss.push("the letters that are kept are not those that the log brings");
    }
    if kept.iter().any(|(_, fit)| *fit == Fit::Differs) {
        amiss.push("a letter does not fit its digest");
    }
    Ok(amiss)
}

/// The name of the case's officer at this point of its course.
fn officer_name(conn: &mut Connection, course: &Course) -> Result<Option<String>, Error> {
    let Some(officer) = course.case().and_then(|case| case.officer()) else { return Ok(None) };
    Ok(conn.person_get(officer)?.map(|person| person.name))
}

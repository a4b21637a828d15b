//! Letters to applicants, kept as they were sent, in each language.
//!
//! A row is written once, in the transaction of the event that brings the letter, and never changed. What a letter holds is a
//! text to the store; `letter` reads it.

use diesel::{
    ExpressionMethods, OptionalExtension, QueryDsl, Queryable, RunQueryDsl, Selectable,
    SelectableHelper,
};
use domain::accession::LetterKind;
use domain::id::CaseId;
use domain::text::Language;
use domain::time::Timestamp;
use sha2::{Digest, Sha256};

use crate::any::MultiBackend;
use crate::codec::Word;
use crate::column::{Moment, Text, naive};
use crate::connection::Connection;
use crate::error::Error;
use crate::event::{read_version, stored_version};
use crate::rebuild::Fit;
use crate::schema::letters;

/// A letter as it was sent, in one language.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct KeptLetter {
    /// The case.
    pub case: CaseId,
    /// Counts the letters of a case from one; the same in each language.
    pub number: u32,
    /// The language.
    pub language: Language,
    /// The version of the event in the case that brought it.
    pub event_version: u32,
    /// What it is for.
    pub kind: LetterKind,
    /// The version of the texts that it was made from.
    pub texts: u32,
    /// The version of the layout in which it is printed.
    pub layout: u32,
    /// The letter, as `letter` writes it.
    pub content: String,
    /// When the event was recorded that brought it.
    pub written_at: Timestamp,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = letters, check_for_backend(MultiBackend))]
struct LetterRow {
    case_id: Text<CaseId>,
    number: i32,
    language: Text<Language>,
    event_version: i32,
    kind: Text<LetterKind>,
    texts: i32,
    layout: i32,
    content: String,
    digest: Vec<u8>,
    written_at: Moment,
}

impl Connection {
    /// Keeps a letter.
    pub fn letter_insert(&mut self, letter: &KeptLetter) -> Result<(), Error> {
        diesel::insert_into(letters::table)
            .values((
                letters::case_id.eq(letter.case.word()),
                letters::number.eq(stored_version(letter.number)?),
                letters::language.eq(letter.language.word()),
                letters::event_version.eq(stored_version(letter.event_version)?),
                letters::kind.eq(letter.kind.word()),
                letters::texts.eq(stored_version(letter.texts)?),
                letters::layout.eq(stored_version(letter.layout)?),
                letters::content.eq(&letter.content),
                letters::digest.eq(&digest(&letter.content)[..]),
                letters::written_at.eq(naive(letter.written_at)),
            ))
            .execute(&mut self.inner)?;
        Ok(())
    }

    /// The letters of a case in their order, in each language; each with whether it is still as it was kept.
    pub fn letter_list(&mut self, case: CaseId) -> Result<Vec<(KeptLetter, Fit)>, Error> {
        let rows: Vec<LetterRow> = letters::table
            .filter(letters::case_id.eq(case.word()))
            .order((letters::number, letters::language))
            .select(LetterRow::as_select())
            .load(&mut self.inner)?;
        rows.into_iter().map(LetterRow::read).collect()
    }

    /// One letter of a case, in one language.
    pub fn letter_get(
        &mut self,
        case: CaseId,
        number: u32,
        language: Language,
    ) -> Result<Option<KeptLetter>, Error> {
        // No case has so many letters that their number would not fit.
        let Ok(number) = stored_version(number) else { return Ok(None) };
        let row = letters::table
            .find((case.word(), number, language.word()))
            .select(LetterRow::as_select())
            .get_result(&mut self.inner)
            .optional()?;
        Ok(row.map(LetterRow::read).transpose()?.map(|(letter, _)| letter))
    }

    /// How many letters are kept, each language by itself.
    pub fn letter_count(&mut self) -> Result<i64, Error> {
        Ok(letters::table.count().get_result(&mut self.inner)?)
    }
}

impl LetterRow {
    fn read(self) -> Result<(KeptLetter, Fit), Error> {
        let is_as_kept = self.digest == digest(&self.content);
        let letter = KeptLetter {
            case: self.case_id.0,
            number: read_version(self.number)?,
            language: self.language.0,
            event_version: read_version(self.event_version)?,
            kind: self.kind.0,
            texts: read_version(self.texts)?,
            layout: read_version(self.layout)?,
            content: self.content,
            written_at: self.written_at.0,
        };
        Ok((letter, if is_as_kept { Fit::Fits } else { Fit::Differs }))
    }
}

fn digest(content: &str) -> [u8; 32] {
    Sha256::digest(content).into()
}

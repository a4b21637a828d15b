//! Files: what is known of each, and, apart from it, what is in it.

use std::borrow::Cow;

use diesel::{
    ExpressionMethods, OptionalExtension, QueryDsl, Queryable, RunQueryDsl, Selectable,
    SelectableHelper, TextExpressionMethods,
};
use domain::file::{File, FileDigest, FileType};
use domain::id::{CaseId, DraftId, FileId, PersonId};
use domain::time::Timestamp;
use sha2::{Digest, Sha256};

use crate::any::MultiBackend;
use crate::codec::Word;
use crate::column::{Text, naive};
use crate::connection::Connection;
use crate::error::Error;
use crate::schema::{file_contents, files};

/// Where a file belongs.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum FileHome {
    /// Nowhere yet: it waits to be attached, for a day.
    Loose,
    /// To a draft.
    Draft(DraftId),
    /// To a case.
    Case(CaseId),
}

impl Word for FileHome {
    const NAME: &'static str = "FileHome";

    fn word(&self) -> Cow<'_, str> {
        match self {
            Self::Loose => Cow::Borrowed("loose"),
            Self::Draft(id) => Cow::Owned(format!("draft:{id}")),
            Self::Case(id) => Cow::Owned(format!("case:{id}")),
        }
    }

    fn from_word(word: &str) -> Option<Self> {
        match (word, word.split_once(':')) {
            ("loose", _) => Some(Self::Loose),
            (_, Some(("draft", id))) => id.parse().ok().map(Self::Draft),
            (_, Some(("case", id))) => id.parse().ok().map(Self::Case),
            (_, _) => None,
        }
    }
}

/// A file, and where it belongs.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct StoredFile {
    /// The file. Its name is empty once it is on a case: the details of the event hold it.
    pub file: File,
    /// Where it belongs.
    pub home: FileHome,
    /// Who uploaded it.
    pub uploaded_by: PersonId,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = files, check_for_backend(MultiBackend))]
struct FileRow {
    id: Text<FileId>,
    home: Text<FileHome>,
    name: String,
    file_type: Text<FileType>,
    bytes: i64,
    digest: Vec<u8>,
    uploaded_by: Text<PersonId>,
}

impl Connection {
    /// Puts a file, with its content, where nothing refers to it yet.
    pub fn file_insert(
        &mut self,
        file: &File,
        content: &[u8],
        by: PersonId,
        at: Timestamp,
    ) -> Result<(), Error> {
        diesel::insert_into(files::table)
            .values((
                files::id.eq(file.id.word()),
                files::home.eq(FileHome::Loose.word()),
                files::name.eq(&file.name),
                files::file_type.eq(file.file_type.word()),
                files::bytes.eq(i64::try_from(file.bytes).map_err(|_| beyond("size"))?),
                files::digest.eq(&file.digest.0[..]),
                files::uploaded_by.eq(by.word()),
                files::uploaded_at.eq(naive(at)),
            ))
            .execute(&mut self.inner)?;
        diesel::insert_into(file_contents::table)
            .values((file_contents::file_id.eq(file.id.word()), file_contents::content.eq(content)))
            .execute(&mut self.inner)?;
        Ok(())
    }

    /// One file, without its content.
    pub fn file_get(&mut self, id: FileId) -> Result<Option<StoredFile>, Error> {
        let row = files::table.find(id.word()).select(FileRow::as_select());
        row.get_result(&mut self.inner).optional()?.map(FileRow::read).transpose()
    }

    /// What is in a file.
    pub fn file_content(&mut self, id: FileId) -> Result<Option<Vec<u8>>, Error> {
        let row = file_contents::table.find(id.word()).select(file_contents::content);
        Ok(row.get_result(&mut self.inner).optional()?)
    }

    /// The digest of what is in a file now.
    pub fn file_content_digest(&mut self, id: FileId) -> Result<Option<FileDigest>, Error> {
        let content = self.file_content(id)?;
        Ok(content.map(|content| FileDigest(Sha256::digest(content).into())))
    }

    /// The files that belong to `home`, in the order in which they were uploaded.
    pub fn file_list(&mut self, home: FileHome) -> Result<Vec<File>, Error> {
        let rows: Vec<FileRow> = files::table
            .filter(files::home.eq(home.word()))
            .order(files::id)
            .select(FileRow::as_select())
            .load(&mut self.inner)?;
        rows.into_iter().map(|row| row.read().map(|stored| stored.file)).collect()
    }

    /// How many files `person` has uploaded that belong nowhere.
    pub fn file_loose_count(&mut self, person: PersonId) -> Result<usize, Error> {
        let loose = files::table
            .filter(files::uploaded_by.eq(person.word()))
            .filter(files::home.eq(FileHome::Loose.word()));
        let count: i64 = loose.count().get_result(&mut self.inner)?;
        usize::try_from(count).map_err(|_| beyond("count"))
    }

    /// How many files belong to cases.
    pub fn file_case_count(&mut self) -> Result<usize, Error> {
        let count: i64 =
            files::table.filter(files::home.like("case:%")).count().get_result(&mut self.inner)?;
        usize::try_from(count).map_err(|_| beyond("count"))
    }

    /// Moves a file that belongs nowhere to a draft.
    ///
    /// # Errors
    /// [`Error::Conflict`] when it is there no longer: somebody else was first.
    pub fn file_move_to_draft(&mut self, id: FileId, draft: DraftId) -> Result<(), Error> {
        let loose = files::table.find(id.word()).filter(files::home.eq(FileHome::Loose.word()));
        let moved = diesel::update(loose)
            .set(files::home.eq(FileHome::Draft(draft).word()))
            .execute(&mut self.inner)?;
        if moved == 0 { Err(Error::Conflict) } else { Ok(()) }
    }

    /// Moves a file from `from` to a case; the event that says so holds its name.
    ///
    /// # Errors
    /// [`Error::Conflict`] when it is there no longer: somebody else was first.
    pub fn file_move_to_case(
        &mut self,
        id: FileId,
        from: FileHome,
        case: CaseId,
    ) -> Result<(), Error> {
        let known = files::table.find(id.word()).filter(files::home.eq(from.word()));
        let moved = diesel::update(known)
            .set((files::home.eq(FileHome::Case(case).word()), files::name.eq("")))
            .execute(&mut self.inner)?;
        if moved == 0 { Err(Error::Conflict) } else { Ok(()) }
    }

    /// Lets a file belong to a case, wherever it belonged before, as a rebuild finds it in the log.
    pub fn file_rehome(&mut self, id: FileId, case: CaseId) -> Result<(), Error> {
        diesel::update(files::table.find(id.word()))
            .set((files::home.eq(FileHome::Case(case).word()), files::name.eq("")))
            .execute(&mut self.inner)?;
        Ok(())
    }

    /// Deletes a file that belongs to `home`, with its content; says no when there is none.
    pub fn file_delete(&mut self, id: FileId, home: FileHome) -> Result<bool, Error> {
        let known = files::table.find(id.word()).filter(files::home.eq(home.word()));
        Ok(diesel::delete(known).execute(&mut self.inner)? > 0)
    }

    /// Deletes all files that belong to a draft, with their contents.
    pub(crate) fn file_delete_of_draft(&mut self, draft: DraftId) -> Result<(), Error> {
        let home = FileHome::Draft(draft);
        let known = files::table.filter(files::home.eq(home.word()));
        diesel::delete(known).execute(&mut self.inner)?;
        Ok(())
    }

    /// Deletes the files that were uploaded before `before` and belong nowhere; how many.
    pub fn file_forget(&mut self, before: Timestamp) -> Result<usize, Error> {
        let old = files::table
            .filter(files::home.eq(FileHome::Loose.word()))
            .filter(files::uploaded_at.lt(naive(before)));
        Ok(diesel::delete(old).execute(&mut self.inner)?)
    }
}

impl FileRow {
    fn read(self) -> Result<StoredFile, Error> {
        let digest = self.digest.try_into().map_err(|_| beyond("digest"))?;
        Ok(StoredFile {
            file: File {
                id: self.id.0,
                name: self.name,
                file_type: self.file_type.0,
                bytes: u64::try_from(self.bytes).map_err(|_| beyond("size"))?,
                digest: FileDigest(digest),
            },
            home: self.home.0,
            uploaded_by: self.uploaded_by.0,
        })
    }
}

fn beyond(what: &str) -> Error {
    Error::Corrupt { what: format!("a file's {what}"), reason: "out of range".to_owned() }
}

//! The upkeep of files: each that the log tells of is there, belongs to its case, and holds what it held.

use domain::accession::AttachedFile;
use domain::file::File;
use domain::id::CaseId;
use store::{Connection, FileHome};

use super::{Discrepancy, Replayed};
use crate::error::Error;

impl Replayed {
    /// Lets each file belong to the case that the log tells of.
    pub(super) fn rehome_files(&self, conn: &mut Connection) -> Result<(), Error> {
        for (case, file) in self.files() {
            conn.file_rehome(file.id, case)?;
        }
        Ok(())
    }

    /// Notes what does not agree with the log, the contents with their digests among it.
    pub(super) fn note_files(
        &self,
        conn: &mut Connection,
        found: &mut Vec<Discrepancy>,
    ) -> Result<(), Error> {
        let mut logged = 0;
        for (case, file) in self.files() {
            logged += 1;
            let mut note = |what: &str| {
                let place = format!("file {}", file.id);
                found.push(Discrepancy { place, found: what.to_owned() });
            };
            let Some(stored) = conn.file_get(file.id)? else {
                note("there is no such file");
                continue;
            };
            if !is_as_logged(&stored.file, file) || stored.home != FileHome::Case(case) {
                note("the row does not say what the log says");
            }
            match conn.file_content_digest(file.id)? {
                Some(digest) if digest == file.digest => {}
                Some(_) => note("the content does not fit its digest"),
                None => note("there is no content"),
            }
        }
        if conn.file_case_count()? != logged {
            let found_more = "files without a log belong to cases".to_owned();
            found.push(Discrepancy { place: "files".to_owned(), found: found_more });
        }
        Ok(())
    }

    fn files(&self) -> impl Iterator<Item = (CaseId, &AttachedFile)> {
        self.cases
            .iter()
            .flat_map(|(id, replayed)| replayed.case.files().iter().map(|file| (*id, file)))
    }
}

fn is_as_logged(stored: &File, logged: &AttachedFile) -> bool {
    let stored = (stored.file_type, stored.bytes, stored.digest);
    stored == (logged.file_type, logged.bytes, logged.digest)
}

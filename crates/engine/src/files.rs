//! Files: uploaded first, by themselves, and then attached by a command. So a large one holds nobody else's command up.

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::accession::{
    AttachedFile, AttachmentKind, Behalf, CaseFact, Command, Details, Event, Shown, file_shown,
};
use domain::actor::Actor;
use domain::draft::is_author;
use domain::file::{File, FileDigest, FileLimits, clean_name, may_upload};
use domain::id::{CaseId, DraftId, FileId};
use domain::refusal::{FileRefusal, Refusal};
use domain::time::Timestamp;
use filetype::recognise;
use sha2::{Digest, Sha256};
use store::{Connection, FileHome, StoredFile};
use uuid::Uuid;

use crate::Engine;
use crate::answer::Ask;
use crate::cases::visible_case;
use crate::draft::own_draft;
use crate::error::Error;
use crate::identity::Credential;
use crate::read::{Hand, Timeline};

/// A file on a case, as its documents are listed.
#[derive(Clone, Debug)]
pub struct Document {
    /// The file, and what it stands beside.
    pub file: AttachedFile,
    /// What it is called.
    pub name: String,
    /// Whose hand attached it, where that is shown.
    pub by: Option<Hand>,
    /// On whose behalf.
    pub behalf: Behalf,
    /// When.
    pub at: Timestamp,
}

/// A file with what is in it.
#[derive(Clone, Debug)]
pub struct Download {
    /// The file.
    pub file: File,
    /// What is in it.
    pub content: Vec<u8>,
}

impl Timeline {
    /// The files that are attached to the case, in the order in which they came, as far as they are shown.
    pub fn documents(&self) -> Vec<Document> {
        let document = |entry: &crate::read::TimelineEntry| match (&entry.fact, &entry.details) {
            (CaseFact::FileAttached(file), Some(Details::File { name })) => Some(Document {
                file: file.as_ref().clone(),
                name: name.clone(),
                by: entry.actor.clone(),
                behalf: entry.behalf.clone(),
                at: entry.recorded_at,
            }),
            (_, _) => None,
        };
        self.entries.iter().filter_map(document).collect()
    }
}

impl Engine {
    /// How much is taken of files.
    pub fn file_limits(&self) -> FileLimits {
        self.file_limits
    }

    /// Takes a file in, which its owner may attach to something within a day. What it is, `content` says.
    ///
    /// # Errors
    /// Whoever asks has nothing to attach files to, or the file is of no type that is taken, or too large.
    pub fn file_upload(&self, ask: Ask, name: &str, content: Vec<u8>) -> Result<File, Error> {
        let limits = self.file_limits;
        limits.admit(content.len(), 0)?;
        let file_type = recognise(&content).map_err(Refusal::from)?;
        let file = File {
            id: FileId(Uuid::now_v7()),
            name: clean_name(name, file_type),
            file_type,
            bytes: u64::try_from(content.len()).unwrap_or(u64::MAX),
            digest: FileDigest(Sha256::digest(&content).into()),
        };
        let content = Arc::new(content);
        self.store.write(move |conn| {
            let identified = ask.identify(conn)?;
            may_upload(&identified.actor)?;
            let person = identified.person()?;
            limits.admit(content.len(), conn.file_loose_count(person)?)?;
            conn.file_insert(&file, &content, person, ask.now)?;
            Ok(file.clone())
        })
    }

    /// A file on the case `id`, with what is in it.
    ///
    /// # Errors
    /// Not found, or not for these eyes.
    pub fn file_read(
        &self,
        credential: &Credential,
        id: CaseId,
        file: FileId,
        now: Timestamp,
    ) -> Result<Download, Error> {
        self.show_person(credential, now, |conn, asker| {
            let case = visible_case(conn, id, &asker.actor)?;
            let reading = self.reading(conn, id, case, &asker.actor, now)?;
            let known = reading.case.files().iter().find(|known| known.id == file);
            let known = known.ok_or(Error::NotFound)?;
            if file_shown(&reading.case, &known.to, &reading.sight, now) != Shown::Whole {
                return Err(Error::NotFound);
            }
            let name = attached_name(conn, id, file)?;
            let AttachedFile { id, to: _, file_type, bytes, digest } = known.clone();
            downloaded(conn, File { id, name, file_type, bytes, digest })
        })
    }

    /// Those of `ids` that the asker has uploaded and attached to nothing yet.
    ///
    /// # Errors
    /// Nobody has signed in.
    pub fn loose_files(
        &self,
        credential: &Credential,
        ids: &[FileId],
        now: Timestamp,
    ) -> Result<Vec<File>, Error> {
        self.show_person(credential, now, |conn, asker| {
            let mut files = Vec::new();
            for id in ids {
                files.extend(loose_file(conn, *id, &asker.actor)?);
            }
            Ok(files)
        })
    }

    /// The files beside the draft `id`.
    ///
    /// # Errors
    /// Not found, or not the asker's.
    pub fn draft_files(
        &self,
        credential: &Credential,
        id: DraftId,
        now: Timestamp,
    ) -> Result<Vec<File>, Error> {
        self.show_person(credential, now, |conn, asker| {
            own_draft(conn, id, &asker.actor)?;
            Ok(conn.file_list(FileHome::Draft(id))?)
        })
    }

    /// A file beside the draft `id`, with what is in it.
    ///
    /// # Errors
    /// Not found, or not the asker's.
    pub fn draft_file_read(
        &self,
        credential: &Credential,
        id: DraftId,
        file: FileId,
        now: Timestamp,
    ) -> Result<Download, Error> {
        self.show_person(credential, now, |conn, asker| {
            own_draft(conn, id, &asker.actor)?;
            let files = conn.file_list(FileHome::Draft(id))?;
            let known = files.into_iter().find(|known| known.id == file).ok_or(Error::NotFound)?;
            downloaded(conn, known)
        })
    }

    /// Puts files that the asker has uploaded beside the draft `id`: all of them, or none.
    ///
    /// # Errors
    /// Not found, not the asker's, or no room for one of them.
    pub fn draft_file_add(
        &self,
        ask: Ask,
        id: DraftId,
        files: Vec<FileId>,
    ) -> Result<Vec<File>, Error> {
        let limits = self.file_limits;
        self.store.write(move |conn| {
            let actor = ask.identify(conn)?.actor;
            own_draft(conn, id, &actor)?;
            for file in &files {
                let file =
                    loose_file(conn, *file, &actor)?.ok_or(Refusal::from(FileRefusal::Unknown))?;
                let known = conn.file_list(FileHome::Draft(id))?;
                limits.find_room(&file, known.iter().map(|known| (known.digest, known.bytes)))?;
                conn.file_move_to_draft(file.id, id)?;
            }
            Ok(conn.file_list(FileHome::Draft(id))?)
        })
    }

    /// Takes a file away from the draft `id`; nothing of it is kept.
    ///
    /// # Errors
    /// Not found, or not the asker's.
    pub fn draft_file_remove(&self, ask: Ask, id: DraftId, file: FileId) -> Result<(), Error> {
        self.store.write(move |conn| {
            let actor = ask.identify(conn)?.actor;
            own_draft(conn, id, &actor)?;
            match conn.file_delete(file, FileHome::Draft(id))? {
                true => Ok(()),
                false => Err(Error::NotFound),
            }
        })
    }
}

/// The commands that attach `files` beside what `command` says. They come before it: once it is given, its place may be
/// gone.
pub(crate) fn attaching(files: &[FileId], command: &Command) -> Vec<Command> {
    let Some(to) = AttachmentKind::beside(command) else { return vec![] };
    let party = command.party();
    files
        .iter()
        .map(|file| Command::AttachFile { party: party.cloned(), file: *file, to })
        .collect()
}

/// The file that `command` attaches to the case `id`, if the one who gives it has uploaded it and attached it to nothing
/// yet, or has put it beside the draft of the next version of the case's application.
pub(crate) fn file_offered(
    conn: &mut Connection,
    id: CaseId,
    command: &Command,
    actor: &Actor,
) -> Result<Option<StoredFile>, Error> {
    let Command::AttachFile { file, .. } = command else { return Ok(None) };
    let Some(stored) = conn.file_get(*file)? else { return Ok(None) };
    let is_offered = match stored.home {
        FileHome::Loose => Some(stored.uploaded_by) == actor.person(),
        FileHome::Draft(draft) => conn
            .draft_get(draft)?
            .is_some_and(|draft| draft.revises == Some(id) && is_author(draft.author, actor)),
        FileHome::Case(_) => false,
    };
    Ok(is_offered.then_some(stored))
}

fn loose_file(conn: &mut Connection, id: FileId, actor: &Actor) -> Result<Option<File>, Error> {
    let stored = conn.file_get(id)?.filter(|stored| {
        stored.home == FileHome::Loose && Some(stored.uploaded_by) == actor.person()
    });
    Ok(stored.map(|stored| stored.file))
}

/// Lets the files that `events` attach belong to the case `id`; they belonged to `from`.
pub(crate) fn settle(
    conn: &mut Connection,
    id: CaseId,
    from: FileHome,
    events: &[Event],
) -> Result<(), Error> {
    for event in events {
        if let CaseFact::FileAttached(file) = &event.fact {
            conn.file_move_to_case(file.id, from, id)?;
        }
    }
    Ok(())
}

/// What the events of the case call the file.
fn attached_name(conn: &mut Connection, id: CaseId, file: FileId) -> Result<String, Error> {
    let names =
        conn.case_timeline(id)?.into_iter().filter_map(|event| match (event.fact, event.details) {
            (CaseFact::FileAttached(attached), Details::File { name }) => Some((attached.id, name)),
            (_, _) => None,
        });
    let mut names: BTreeMap<FileId, String> = names.collect();
    Ok(names.remove(&file).unwrap_or_default())
}

fn downloaded(conn: &mut Connection, file: File) -> Result<Download, Error> {
    let content = conn.file_content(file.id)?.ok_or(Error::NotFound)?;
    Ok(Download { file, content })
}

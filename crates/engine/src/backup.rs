//! Backup and restore: everything that is kept, as it is at one moment, in one file, and back from it.
//!
//! ```text
//!   database ──one snapshot──▶ a file in a folder of its own ──synced, renamed──▶ FILE
//!   FILE ──copied──▶ a file of its own ──migrated, verified──▶ one transaction ──▶ an empty database
//! ```

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use domain::charter::Charter;
use store::{Filled, Settings, Store, is_backup};
use tempfile::{NamedTempFile, TempDir, TempPath};

use crate::Engine;
use crate::error::Error;
use crate::upkeep::Discrepancy;

/// Why there is no backup, or nothing is restored. Nothing has changed when one of these is returned.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// A backup takes the place of no file.
    #[error("{}: there is a file already; name another, or move this one away", file.display())]
    Exists {
        /// The file.
        file: PathBuf,
    },
    /// The file cannot be read or made.
    #[error("{}: {source}", file.display())]
    File {
        /// The file, or the folder it is to stand in.
        file: PathBuf,
        /// What the machine says.
        source: io::Error,
    },
    /// The file is something else.
    #[error("{}: this is no backup; `pagt backup` makes one", file.display())]
    NoBackup {
        /// The file.
        file: PathBuf,
    },
    /// The schema of the file or of the database is a newer program's.
    #[error("{place}: a newer program made it, with the migrations {migrations}; use that program")]
    Newer {
        /// The file, or the database.
        place: String,
        /// Those that this program does not know.
        migrations: String,
    },
    /// The schema of the database is an older program's.
    #[error("the database lacks {migrations}; run `pagt migrate`, then make the backup")]
    Older {
        /// Those that it lacks.
        migrations: String,
    },
    /// What is in the file does not agree with itself.
    #[error("{}: the backup is damaged: {reason}; nothing was restored", file.display())]
    Damaged {
        /// The file.
        file: PathBuf,
        /// What was found first, and how much else.
        reason: String,
    },
    /// The database that was to be filled is in use.
    #[error("the database holds rows already, in {table}; restore into an empty one")]
    Occupied {
        /// A table that holds rows.
        table: String,
    },
    /// The database says no.
    #[error(transparent)]
    Engine(#[from] Error),
}

impl From<store::Error> for BackupError {
    fn from(error: store::Error) -> Self {
        Self::Engine(error.into())
    }
}

/// A backup that was found to be whole: a copy of the file, with this program's schema. The file itself is left alone.
pub struct Backup {
    store: Store,
    _folder: TempDir,
}

impl Backup {
    /// Looks through the backup in `file`, by the rules of `charter`. One of an older program is brought to this program's
    /// schema, and its lists are made anew.
    ///
    /// # Errors
    /// The file cannot be read, is no backup, is a newer program's, or is damaged.
    pub fn open(file: &Path, charter: Arc<Charter>) -> Result<Self, BackupError> {
        let failed = |source| BackupError::File { file: file.to_owned(), source };
        let (folder, copy) = copy_of(file).map_err(failed)?.ok_or_else(|| {
            let file = file.to_owned();
            BackupError::NoBackup { file }
        })?;
        let damaged = |reason: String| BackupError::Damaged { file: file.to_owned(), reason };
        // Whatever the copy of a file that can be read does not let be done is a fault of the file.
        let broken = |error: store::Error| damaged(error.to_string());
        let store =
            Store::open(&Settings::new(format!("sqlite:{}", copy.display()))).map_err(broken)?;
        let unknown = store.migrations_unknown().map_err(broken)?;
        if !unknown.is_empty() {
            return Err(newer(file.display().to_string(), &unknown));
        }
        let migrated = store.migrate().map_err(broken)?;

        let engine = Engine::new(store.clone(), charter);
        if !migrated.is_empty() {
            engine.rebuild().map_err(|error| damaged(error.to_string()))?;
        }
        let found = engine.verify().map_err(|error| damaged(error.to_string()))?;
        match found.split_first() {
            None => Ok(Self { store, _folder: folder }),
            Some((first, others)) => Err(damaged(told(first, others.len()))),
        }
    }
}

impl Engine {
    /// Writes everything that is kept to `file`, which its owner alone can read; how many rows. Whoever gives commands
    /// meanwhile does not wait. The file is whole and on the disk when it gets its name.
    ///
    /// # Errors
    /// There is such a file, it cannot be made, or the database has another schema than this program.
    pub fn backup(&self, file: &Path) -> Result<u64, BackupError> {
        if file.symlink_metadata().is_ok() {
            return Err(BackupError::Exists { file: file.to_owned() });
        }
        self.is_of_this_schema()?;
        let parent = file.parent().filter(|parent| !parent.as_os_str().is_empty());
        let parent = parent.unwrap_or(Path::new("."));
        let failed = |source| BackupError::File { file: parent.to_owned(), source };
        parent.metadata().map_err(failed)?;
        let folder = tempfile::Builder::new().prefix(".pagt-backup-").tempdir_in(parent);
        let folder = folder.map_err(failed)?;
        let written = NamedTempFile::new_in(&folder).map_err(failed)?.into_temp_path();

        let rows = self.store.backup(&written)?;

        File::open(&written).and_then(|written| written.sync_all()).map_err(failed)?;
        place(written, file)?;
        File::open(parent).and_then(|parent| parent.sync_all()).map_err(failed)?;
        Ok(rows)
    }

    /// Fills the database, which is empty, from `backup`; how many rows.
    ///
    /// # Errors
    /// The database holds something, is a newer program's, or says no; then nothing of the backup is in it.
    pub fn restore(&self, backup: &Backup) -> Result<u64, BackupError> {
        match self.store.restore(&backup.store)? {
            Filled::Whole { rows } => Ok(rows),
            Filled::Occupied { table } => Err(BackupError::Occupied { table }),
            Filled::Newer { migrations } => Err(newer("the database".to_owned(), &migrations)),
        }
    }

    fn is_of_this_schema(&self) -> Result<(), BackupError> {
        let unknown = self.store.migrations_unknown()?;
        if !unknown.is_empty() {
            return Err(newer("the database".to_owned(), &unknown));
        }
        let pending = self.store.migrations_pending()?;
        if pending.is_empty() {
            Ok(())
        } else {
            Err(BackupError::Older { migrations: pending.join(", ") })
        }
    }
}

/// A copy of the file, for nobody else's eyes; `None` when it is no backup.
fn copy_of(file: &Path) -> io::Result<Option<(TempDir, PathBuf)>> {
    let mut original = File::open(file)?;
    let mut head = Vec::new();
    original.by_ref().take(100).read_to_end(&mut head)?;
    if !is_backup(&head) {
        return Ok(None);
    }
    let folder = tempfile::Builder::new().prefix("pagt-restore-").tempdir()?;
    let copy = folder.path().join("backup.db");
    io::copy(&mut head.as_slice().chain(original), &mut File::create(&copy)?)?;
    Ok(Some((folder, copy)))
}

/// Gives what was written its name, unless somebody else has taken it in the meantime.
fn place(written: TempPath, file: &Path) -> Result<(), BackupError> {
    written.persist_noclobber(file).map_err(|failed| {
        let file = file.to_owned();
        match failed.error.kind() {
            io::ErrorKind::AlreadyExists => BackupError::Exists { file },
            _ => BackupError::File { file, source: failed.error },
        }
    })
}

fn newer(place: String, migrations: &[String]) -> BackupError {
    BackupError::Newer { place, migrations: migrations.join(", ") }
}

fn told(first: &Discrepancy, others: usize) -> String {
    let Discrepancy { place, found } = first;
    if others == 0 {
        format!("{place}: {found}")
    } else {
        format!("{place}: {found} (and {others} more)")
    }
}

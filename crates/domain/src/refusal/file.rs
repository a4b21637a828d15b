//! How the rules say no to files.

use super::entry::{Entry, entry, fault};
use super::{Argument, Refusal, RefusalKind, Remedy};

/// Why a file is not taken.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum FileRefusal {
    /// Its content is of no type that is taken, or of two at once.
    TypeNotTaken,
    /// It holds macros or other parts that a program would carry out.
    Active,
    /// There is nothing in it.
    Empty,
    /// It is larger than is taken.
    TooLarge {
        /// The largest that is taken, in megabytes.
        megabytes_max: usize,
    },
    /// One person has uploaded too many that are attached to nothing.
    TooManyLoose {
        /// The most of them.
        max: usize,
    },
    /// There are as many files as one case, or one draft, takes.
    TooMany {
        /// The most of them.
        max: usize,
    },
    /// Together with it, the files would be larger than one case, or one draft, takes.
    CaseFull {
        /// How large they may be, in megabytes.
        megabytes_max: usize,
    },
    /// There is no such file among those that the one who asks has uploaded and not attached yet.
    Unknown,
    /// This very content is there already.
    AlreadyThere,
}

impl From<FileRefusal> for Refusal {
    fn from(refusal: FileRefusal) -> Self {
        Self::File(refusal)
    }
}

impl FileRefusal {
    pub(super) fn entry(&self) -> Entry {
        match self {
            Self::TypeNotTaken => fault("file-type-not-taken", "file"),
            Self::Active => fault("file-active", "file"),
            Self::Empty => fault("file-empty", "file"),
            Self::TooLarge { .. } => fault("file-too-large", "file"),
            Self::Unknown => fault("file-unknown", "file"),
            Self::TooManyLoose { .. } => not_now("files-loose"),
            Self::TooMany { .. } => not_now("files-too-many"),
            Self::CaseFull { .. } => not_now("files-too-large"),
            Self::AlreadyThere => not_now("file-already-there"),
        }
    }

    pub(super) fn arguments(&self) -> Vec<(&'static str, Argument)> {
        match self {
            Self::TooLarge { megabytes_max: max }
            | Self::CaseFull { megabytes_max: max }
            | Self::TooManyLoose { max }
            | Self::TooMany { max } => vec![("max", Argument::Count(*max))],
            Self::TypeNotTaken
            | Self::Active
            | Self::Empty
            | Self::Unknown
            | Self::AlreadyThere => {
                vec![]
            }
        }
    }
}

fn not_now(code: &'static str) -> Entry {
    Entry { field: Some("file"), ..entry(code, RefusalKind::NotNow, Remedy::Asker) }
}

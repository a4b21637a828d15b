//! What keeps a command of the program from doing its work, and how that is told.

use std::io::Write;
use std::process::ExitCode;

/// Why the program stops.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Failure {
    /// Something in the configuration is wrong: exit code 2.
    #[error("{place}: {found}; {expected}")]
    Configuration {
        /// The file, variable or flag.
        place: String,
        /// What was found there.
        found: String,
        /// What was expected, or what to do.
        expected: String,
    },
    /// The charter file is wrong: exit code 2.
    #[error("{file}: {reason}")]
    Charter {
        /// The file.
        file: String,
        /// What is wrong, and where.
        reason: String,
    },
    /// The engine could not do it.
    #[error(transparent)]
    Engine(#[from] engine::Error),
    /// The database could not be opened.
    #[error(transparent)]
    Store(#[from] store::Error),
    /// There is no backup, or nothing was restored.
    #[error(transparent)]
    Backup(#[from] engine::BackupError),
    /// The machine could not do it.
    #[error("{doing}: {source}")]
    Machine {
        /// What was being done.
        doing: String,
        /// What the machine says.
        source: std::io::Error,
    },
    /// Something was looked at and found wrong.
    #[error("{0}")]
    Found(String),
}

impl Failure {
    /// Something the machine could not do.
    pub(crate) fn machine(doing: impl Into<String>) -> impl FnOnce(std::io::Error) -> Self {
        let doing = doing.into();
        move |source| Self::Machine { doing, source }
    }

    /// Tells what went wrong on the standard error, and with which code to exit.
    pub(crate) fn report(&self) -> ExitCode {
        // Where not even this can be written, the exit code must do.
        let _ = writeln!(std::io::stderr().lock(), "pagt: {self}");
        match self {
            Self::Backup(engine::BackupError::Engine(_)) => ExitCode::FAILURE,
            Self::Configuration { .. } | Self::Charter { .. } | Self::Backup(_) => {
                ExitCode::from(2)
            }
            Self::Engine(_) | Self::Store(_) | Self::Machine { .. } | Self::Found(_) => {
                ExitCode::FAILURE
            }
        }
    }
}

/// Writes one line of a command's answer to the standard output.
pub(crate) fn say(line: impl std::fmt::Display) -> Result<(), Failure> {
    writeln!(std::io::stdout().lock(), "{line}").map_err(Failure::machine("writing the answer"))
}

/// Something that was set and cannot be meant.
pub(crate) fn wrong(place: &str, found: String, expected: impl Into<String>) -> Failure {
    Failure::Configuration { place: place.to_owned(), found, expected: expected.into() }
}

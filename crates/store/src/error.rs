//! What can go wrong between Pagt and its database.

use diesel::result::{DatabaseErrorKind, Error as DieselError};

/// Why the store could not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The address of the database is not one of the kinds that the store knows.
    #[error("the database address {reason}")]
    Url {
        /// What is wrong and what was expected; never the password.
        reason: String,
    },
    /// No connection could be made.
    #[error("cannot connect to {place}: {reason}")]
    Connect {
        /// Where, without the password.
        place: String,
        /// What the database said, without the password.
        reason: String,
    },
    /// Somebody else wrote first; the work is to be decided again from the newest state.
    #[error("somebody else wrote first")]
    Conflict,
    /// More work waits than the store takes, or a conflict did not end; try again in a moment.
    #[error("the database is busy; try again in a moment")]
    Busy,
    /// What is stored cannot be read.
    #[error("cannot read {what}: {reason}")]
    Corrupt {
        /// What was read.
        what: String,
        /// Why it cannot be understood.
        reason: String,
    },
    /// The database refused a statement.
    #[error("the database refused: {0}")]
    Database(#[source] DieselError),
    /// The schema could not be brought up to date.
    #[error("cannot migrate the database: {reason}")]
    Migration {
        /// What the migration said.
        reason: String,
    },
    /// The database cannot be reached, or what was written before is lost with the connection.
    #[error("the database is not available: {reason}")]
    Unavailable {
        /// Why.
        reason: String,
    },
    /// The work itself panicked; nothing of it is kept.
    #[error("the work panicked: {message}")]
    Panicked {
        /// What the panic said.
        message: String,
    },
}

/// An error that can say whether it means that somebody else wrote first.
pub trait Conflicted {
    /// Whether the work is to be rolled back and run again.
    fn is_conflict(&self) -> bool;
}

impl Conflicted for Error {
    fn is_conflict(&self) -> bool {
        matches!(self, Self::Conflict)
    }
}

impl From<DieselError> for Error {
    fn from(error: DieselError) -> Self {
        let DieselError::DatabaseError(kind, information) = &error else {
            return match error {
                DieselError::BrokenTransactionManager => {
                    Self::Unavailable { reason: error.to_string() }
                }
                DieselError::DeserializationError(reason) => {
                    Self::Corrupt { what: "a column".to_owned(), reason: reason.to_string() }
                }
                error => Self::Database(error),
            };
        };
        let message = information.message();
        match kind {
            DatabaseErrorKind::UniqueViolation => {
                tracing::debug!(message, "unique key violated: somebody else wrote first");
                Self::Conflict
            }
            DatabaseErrorKind::SerializationFailure => Self::Conflict,
            DatabaseErrorKind::ClosedConnection | DatabaseErrorKind::UnableToSendCommand => {
                Self::Unavailable { reason: message.to_owned() }
            }
            // diesel has no kind for these; the first is PostgreSQL's, the others are SQLite's own words.
            _ if message == "deadlock detected" => Self::Conflict,
            _ if message.starts_with("database is locked") => Self::Busy,
            _ if message == "database table is locked" => Self::Busy,
            _ => Self::Database(error),
        }
    }
}

impl Error {
    /// Whether it may go better in a moment.
    pub fn is_passing(&self) -> bool {
        match self {
            Self::Busy | Self::Conflict | Self::Unavailable { .. } | Self::Connect { .. } => true,
            Self::Url { .. }
            | Self::Corrupt { .. }
            | Self::Database(_)
            | Self::Migration { .. }
            | Self::Panicked { .. } => false,
        }
    }

    /// The error for each of the others that went down with it.
    pub(crate) fn shared(&self) -> Self {
        match self {
            Self::Busy => Self::Busy,
            Self::Conflict => Self::Conflict,
            Self::Url { .. }
            | Self::Connect { .. }
            | Self::Corrupt { .. }
            | Self::Database(_)
            | Self::Migration { .. }
            | Self::Unavailable { .. }
            | Self::Panicked { .. } => Self::Unavailable { reason: self.to_string() },
        }
    }
}

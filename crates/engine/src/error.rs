//! What can keep the engine from doing what it is asked.

use domain::refusal::Refusal;

/// Why something was not done or not shown. Nothing has changed when one of these is returned.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The rules say no.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// Nobody has said who asks, or the token is not known.
    #[error("nobody has signed in")]
    Unauthenticated,
    /// There is no such thing, or it is not for these eyes.
    #[error("not found")]
    NotFound,
    /// Somebody else changed it first.
    #[error("the version is {actual}")]
    VersionMismatch {
        /// The version it has now.
        actual: u32,
    },
    /// The retry key was used for something else.
    #[error("the retry key was used for another request")]
    RetryKeyReused,
    /// The database says no.
    #[error(transparent)]
    Store(#[from] store::Error),
}

impl store::Conflicted for Error {
    fn is_conflict(&self) -> bool {
        match self {
            Self::Store(error) => error.is_conflict(),
            Self::Refused(_)
            | Self::Unauthenticated
            | Self::NotFound
            | Self::VersionMismatch { .. }
            | Self::RetryKeyReused => false,
        }
    }
}

//! Advice beside what the database says.

use crate::failure::Failure;

/// `failure` with what to do about it, where that is known.
pub(crate) fn advice(failure: Failure) -> Failure {
    match failure {
        Failure::Store(error @ store::Error::Connect { .. }) => Failure::Found(format!(
            "{error}. Is the server running, and does DATABASE_URL name the right host, user and database?"
        )),
        other @ (Failure::Store(_)
        | Failure::Configuration { .. }
        | Failure::Charter { .. }
        | Failure::Engine(_)
        | Failure::Backup(_)
        | Failure::Machine { .. }
        | Failure::Found(_)) => other,
    }
}

//! What keeps the benchmark from being finished.

/// Why it stops.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Failure {
    /// The machine could not do it.
    #[error("{doing}: {source}")]
    Machine {
        /// What was being done.
        doing: String,
        /// What the machine says.
        source: std::io::Error,
    },
    /// The database could not be reached.
    #[error("opening a database: {0}")]
    Connect(#[from] diesel::ConnectionError),
    /// The database could not do it.
    #[error("the database: {0}")]
    Database(#[from] diesel::result::Error),
    /// A request was not answered with a success: then there is nothing to measure.
    #[error("{request} was answered with {status}: {body}")]
    Refused {
        /// The method and the path.
        request: String,
        /// The status of the answer.
        status: u16,
        /// The beginning of its body.
        body: String,
    },
    /// Something was not as the benchmark needs it.
    #[error("{0}")]
    Found(String),
}

impl Failure {
    /// Something the machine could not do.
    pub(crate) fn machine(doing: impl Into<String>) -> impl FnOnce(std::io::Error) -> Self {
        let doing = doing.into();
        move |source| Self::Machine { doing, source }
    }

    /// Something that is not there.
    pub(crate) fn missing(what: &str) -> Self {
        Self::Found(format!("there is no {what}"))
    }
}

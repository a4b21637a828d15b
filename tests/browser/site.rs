//! A running Pagt with the demo in it.

use support::server::Server;
use tempfile::TempDir;

/// A site. Browsers before it close before it does.
pub(crate) struct Site {
    server: Server,
    /// The last to go: the server holds files in it.
    _folder: TempDir,
}

impl Site {
    /// Starts one, with a database of its own.
    pub(crate) fn demo() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite:{}", folder.path().join("pagt.db").display());
        Self { server: Server::start_with(&url, &["--demo"], &[]), _folder: folder }
    }

    /// Its address, without a slash at its end.
    pub(crate) fn address(&self) -> String {
        format!("http://localhost:{}", self.server.address().port())
    }
}

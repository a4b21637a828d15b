//! The pages that are opened most, as the secretariat opens them.

use std::time::Duration;

use crate::client::{Asker, Client, Request};
use crate::database::{Backend, Database};
use crate::drive;
use crate::failure::Failure;
use crate::sample::Sample;
use crate::server::Server;

/// What a page took to come.
pub(crate) struct Page {
    /// Its address.
    pub(crate) path: &'static str,
    /// The times.
    pub(crate) sample: Sample,
}

/// The pages. That of a case is opened by its link in the list.
const PATHS: [&str; 8] = [
    "/",
    "/apply",
    "/cases",
    "/cases?sort=deadline",
    "/cases?phase=voting",
    "/cases?deadline=overdue",
    "/cases?text=bench",
    "/dashboard",
];

/// The secret of a session, and its SHA-256 digest: nobody can sign in here, as no mail is sent.
const SECRET: &str = "a-session-that-the-benchmark-writes-itself-";
const DIGEST: &str = "50a6b2362c7fff2bc0fd1c83adc77dab9e414371658fe0e91c4a056eb4299c14";

/// Signs the secretariat in.
pub(crate) fn sign_in(backend: &Backend, database: &Database) -> Result<(), Failure> {
    let digest = match backend {
        Backend::Sqlite { .. } => format!("X'{DIGEST}'"),
        Backend::Postgres { .. } => format!("'\\x{DIGEST}'::bytea"),
    };
    database.connect()?.run(&format!(
        "INSERT INTO sessions (id, person_id, role, hash, method, device, began_at, seen_at) \
         SELECT id, person_id, NULL, {digest}, 'link', 'bench', CURRENT_TIMESTAMP, CURRENT_TIMESTAMP \
         FROM tokens WHERE role = 'secretariat'"
    ))
}

/// Opens each page again and again, for as long as `window` says, with one client.
pub(crate) async fn measure(server: &Server, window: Duration) -> Result<Vec<Page>, Failure> {
    let mut client = Client::connect(server.port).await?;
    let mut pages = Vec::new();
    for path in PATHS {
        let request = Request { method: "GET", path, asker: Asker::Session(SECRET), body: &[] };
        let sample = drive::again(&mut client, &request, window).await?;
        pages.push(Page { path, sample });
    }
    Ok(pages)
}

//! A list of members as it comes from elsewhere: a CSV file, or JSON. What stands in it the rules look at.

use std::future::Future;
use std::pin::Pin;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use domain::membership::ImportLine;
use domain::refusal::{Refusal, RegisterRefusal};
use domain::text::Language;
use serde::Deserialize;

use crate::body::{announced, collected, digest, parsed};
use crate::problem::{FaultKind, Problem};
use crate::texts;

/// The largest list that is taken, in bytes.
pub const ROSTER_BYTES_MAX: usize = 4 * 1024 * 1024;

/// A list of members, read from a body of its own.
#[derive(Debug)]
pub struct Roster {
    /// Its lines.
    pub lines: Vec<ImportLine>,
    /// A digest over the request.
    pub digest: [u8; 32],
}

/// A member in JSON.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Member {
    #[serde(default)]
    name: String,
    #[serde(default)]
    cvr: String,
    #[serde(default)]
    since: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Members {
    members: Vec<Member>,
}

impl FromRequest for Roster {
    type Error = Problem;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Problem>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let (request, payload) = (request.clone(), payload.take());
        Box::pin(async move {
            let bytes = collected(payload, ROSTER_BYTES_MAX).await?;
            let lines = match announced(&request) {
                "text/csv" => from_csv(&bytes)?,
                "application/json" => from_json(&bytes)?,
                other => {
                    return Err(Problem::fault(
                        FaultKind::MediaTypeUnsupported,
                        "Content-Type",
                        other,
                    ));
                }
            };
            Ok(Self { lines, digest: digest(&request, &bytes) })
        })
    }
}

/// The lines of a file: JSON where it begins as such, CSV otherwise.
///
/// # Errors
/// It cannot be read, or lacks a column.
pub fn roster(file: &[u8]) -> Result<Vec<ImportLine>, Problem> {
    match file.trim_ascii_start().first() {
        Some(b'{') => from_json(file),
        Some(_) | None => from_csv(file),
    }
}

/// A member of a list in JSON goes by its place: the first one is line one.
fn from_json(bytes: &[u8]) -> Result<Vec<ImportLine>, Problem> {
    let Members { members } = parsed(bytes)?;
    let line = |(line, member): (u32, Member)| {
        let Member { name, cvr, since } = member;
        ImportLine { line, name, cvr, since }
    };
    Ok((1..).zip(members).map(line).collect())
}

fn from_csv(bytes: &[u8]) -> Result<Vec<ImportLine>, Problem> {
    let rows = sheet::rows(bytes).map_err(|sheet::Unreadable { line }| {
        refused(RegisterRefusal::ImportUnreadable { line })
    })?;
    let Some((heading, rows)) = rows.split_first() else { return Ok(vec![]) };
    let place = |column| {
        let place = heading.cells.iter().position(|cell| is_called(cell, column));
        place.ok_or_else(|| refused(RegisterRefusal::ImportColumnMissing { column }))
    };
    let (name, cvr, since) = (place("name")?, place("cvr")?, place("since")?);
    let line = |row: &sheet::Row| {
        let cell = |place: usize| row.cells.get(place).cloned().unwrap_or_default();
        ImportLine { line: row.line, name: cell(name), cvr: cell(cvr), since: cell(since) }
    };
    Ok(rows.iter().map(line).collect())
}

/// Whether a heading is one of those under which a column goes, in either language.
fn is_called(heading: &str, column: &str) -> bool {
    let heading = heading.to_lowercase();
    Language::ALL.into_iter().any(|language| {
        let known = texts::import_column(column, language);
        known.split(',').any(|known| known.trim() == heading)
    })
}

fn refused(refusal: RegisterRefusal) -> Problem {
    engine::Error::Refused(Refusal::from(refusal)).into()
}

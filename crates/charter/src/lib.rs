//! The charter as a file: reads TOML into the [`Charter`] that the rules work with.
//!
//! ```text
//!   text ──toml + serde──▶ file::CharterFile ──▶ Charter ──checked──▶ Charter
//!             │                                              │
//!             └──────────── Error: line, column, what was expected ────────────
//! ```
//!
//! Another pact is another file, no code. Nothing here reads the disk: whoever starts Pagt hands the text over.

mod choice;
mod file;
mod place;
#[cfg(test)]
mod tests;
mod value;

use domain::charter::Charter;

pub use place::Place;

/// The charter of the Cybersikkerhedspagt, as shipped.
pub fn default() -> Result<Charter, Error> {
    read(default_text())
}

/// The file behind [`default`]: the pattern for a pact of one's own.
pub fn default_text() -> &'static str {
    include_str!("../charters/cybersikkerhedspagt.toml")
}

/// Reads a charter file. Unknown fields are refused, so that a misspelt one is not taken for its default.
pub fn read(text: &str) -> Result<Charter, Error> {
    let file: file::CharterFile = toml::from_str(text).map_err(|error| {
        let place = Place::of(text, error.span().map_or(0, |span| span.start));
        Error { place, message: error.message().to_owned() }
    })?;
    Charter::from(file).checked().map_err(|invalid| Error {
        place: place::of_invalid(text, &invalid),
        message: invalid.to_string(),
    })
}

/// Why a text is not a charter.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[error("{place}: {message}")]
pub struct Error {
    /// Where the wrong value stands; the start of the file when the whole of it is meant.
    pub place: Place,
    /// What is wrong and what was expected.
    pub message: String,
}

//! The tokens of those who act.

use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;

use super::answer::Obstacle;
use crate::failure::Failure;

/// Somebody who acts in a script.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) enum Who {
    /// The applicant.
    Applicant,
    /// The secretariat.
    Secretariat,
    /// A founding party, by its key.
    Party(String),
}

impl fmt::Display for Who {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Applicant => f.write_str("applicant"),
            Self::Secretariat => f.write_str("secretariat"),
            Self::Party(key) => f.write_str(key),
        }
    }
}

/// Where the tokens come from.
#[derive(Clone, Debug)]
pub(super) enum Tokens {
    /// They are the known ones of a demo server.
    Demo,
    /// They stand in a file, by who they are for.
    Known(BTreeMap<String, String>),
}

impl Tokens {
    /// The tokens in the file at `path`; without a file, those of a demo server.
    pub(super) fn read(path: Option<&Path>) -> Result<Self, Failure> {
        let Some(path) = path else { return Ok(Self::Demo) };
        let place = path.display().to_string();
        let text =
            std::fs::read_to_string(path).map_err(Failure::machine(format!("reading {place}")))?;
        serde_json::from_str(&text).map(Self::Known).map_err(|error| Failure::Configuration {
            place,
            found: error.to_string(),
            expected: r#"write {"applicant": "…", "secretariat": "…", "di": "…"}, one token for each who acts"#
                .to_owned(),
        })
    }

    /// The token of `who`.
    pub(super) fn of(&self, who: &Who) -> Result<String, Obstacle> {
        match self {
            Self::Demo => Ok(format!("demo-{who}")),
            Self::Known(tokens) => tokens
                .get(&who.to_string())
                .cloned()
                .ok_or_else(|| Obstacle::TokenMissing { who: who.to_string() }),
        }
    }
}

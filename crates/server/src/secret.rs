//! Secrets: from the environment, or from a file that it names, which nobody else may read. They are no flags: those are
//! shown to whoever lists processes.

use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;

use crate::failure::{Failure, wrong};

/// A secret's place in the environment.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place {
    /// The variable that holds it.
    pub(crate) variable: &'static str,
    /// The variable that names a file with it.
    pub(crate) file_variable: &'static str,
}

/// The server's own secret.
pub(crate) const SERVER: Place = place("PAGT_SECRET", "PAGT_SECRET_FILE");
/// The password for the mail server.
pub(crate) const SMTP: Place = place("PAGT_SMTP_PASSWORD", "PAGT_SMTP_PASSWORD_FILE");
/// What is shown to the identity provider.
pub(crate) const OIDC: Place = place("PAGT_OIDC_CLIENT_SECRET", "PAGT_OIDC_CLIENT_SECRET_FILE");

const fn place(variable: &'static str, file_variable: &'static str) -> Place {
    Place { variable, file_variable }
}

/// What was found where a secret is looked for.
pub(crate) enum SecretFound {
    /// Nothing.
    Nowhere,
    /// A text in the environment.
    Variable(String),
    /// A file that the environment names.
    File {
        /// Its path.
        path: PathBuf,
        /// Who may do what with it.
        mode: u32,
        /// What stands in it.
        text: String,
    },
    /// Both.
    Twice,
}

impl SecretFound {
    /// Looks in the environment, and in the file that it names.
    pub(crate) fn look(place: Place) -> Result<Self, Failure> {
        // A variable that is set to nothing is not set: some who start programs know no other way.
        let variable = |name| std::env::var(name).ok().filter(|text| !text.is_empty());
        match (variable(place.variable), variable(place.file_variable)) {
            (None, None) => Ok(Self::Nowhere),
            (Some(text), None) => Ok(Self::Variable(text)),
            (None, Some(path)) => Self::look_into(path.into(), place),
            (Some(_), Some(_)) => Ok(Self::Twice),
        }
    }

    fn look_into(path: PathBuf, place: Place) -> Result<Self, Failure> {
        let doing = || format!("reading {}, which {} names", path.display(), place.file_variable);
        let metadata = std::fs::metadata(&path).map_err(Failure::machine(doing()))?;
        let text = std::fs::read_to_string(&path).map_err(Failure::machine(doing()))?;
        Ok(Self::File { path, mode: metadata.permissions().mode(), text })
    }

    /// The secret, and where it stands, once it is seen that nobody else can read it there.
    pub(crate) fn text(&self, place: Place) -> Result<Option<(String, &str)>, Failure> {
        match self {
            Self::Nowhere => Ok(None),
            Self::Variable(text) => Ok(Some((place.variable.to_owned(), text.trim()))),
            Self::File { path, mode, text } => {
                let path = path.display().to_string();
                if mode & 0o077 != 0 {
                    let found = format!("others can read or change it (mode {:03o})", mode & 0o777);
                    return Err(wrong(&path, found, format!("run `chmod 600 {path}`")));
                }
                Ok(Some((path, text.trim())))
            }
            Self::Twice => {
                let found = format!("{} is set as well", place.file_variable);
                Err(wrong(place.variable, found, "set one of the two"))
            }
        }
    }
}

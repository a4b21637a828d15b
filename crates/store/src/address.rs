//! Where the database is: the scheme of the address chooses its kind.

use std::fmt;
use std::str::FromStr;

use crate::error::Error;

const EXPECTED: &str =
    "expected sqlite:<path>, sqlite://<path> or postgres://<user>@<host>/<database>";

/// Where the database is. Its password is shown nowhere.
#[derive(Clone, Eq, PartialEq)]
pub(crate) enum Address {
    /// A file.
    Sqlite {
        /// Its path.
        path: String,
    },
    /// A server.
    Postgres {
        /// Its address as libpq takes it.
        url: String,
    },
}

impl FromStr for Address {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let text = text.trim();
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            return Ok(Self::Postgres { url: text.to_owned() });
        }
        if let Some(path) = text.strip_prefix("sqlite://").or_else(|| text.strip_prefix("sqlite:"))
        {
            return sqlite(path);
        }
        let reason = match text.split_once("://") {
            Some((scheme, _)) if is_scheme(scheme) => {
                format!("has the scheme {scheme}; {EXPECTED}")
            }
            Some(_) | None => format!("has no scheme; {EXPECTED}"),
        };
        Err(Error::Url { reason })
    }
}

fn sqlite(path: &str) -> Result<Address, Error> {
    let refused = |reason: &str| Err(Error::Url { reason: format!("{reason}; {EXPECTED}") });
    if path.is_empty() {
        return refused("names no file");
    }
    // Each connection would have a database of its own.
    if path.contains(":memory:") {
        return refused("asks for a database in memory");
    }
    if path.contains('?') {
        return refused("has options, which a file does not take");
    }
    Ok(Address::Sqlite { path: path.to_owned() })
}

fn is_scheme(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'+')
}

impl Address {
    /// `message` on one line, without the password.
    pub(crate) fn scrubbed(&self, message: &str) -> String {
        let line = message.split_whitespace().collect::<Vec<_>>().join(" ");
        self.secrets().iter().fold(line, |line, secret| line.replace(secret, "***"))
    }

    /// The password, in each way in which a message may spell it.
    fn secrets(&self) -> Vec<String> {
        let Self::Postgres { url } = self else { return vec![] };
        let rest = url.split_once("://").map_or("", |(_, rest)| rest);
        let user = rest.rsplit_once('@').map_or("", |(user, _)| user);
        let password = user.split_once(':').map(|(_, password)| password);
        let options = rest.split_once('?').map_or("", |(_, options)| options);
        let named = options
            .split('&')
            .filter_map(|option| option.split_once('='))
            .filter(|(name, _)| name.contains("password"))
            .map(|(_, value)| value);
        let mut secrets: Vec<String> = password
            .into_iter()
            .chain(named)
            .flat_map(|secret| [secret.to_owned(), percent_decoded(secret)])
            .filter(|secret| !secret.is_empty())
            .collect();
        // The longest first, so that no secret is cut by another one.
        secrets.sort_by_key(|secret| std::cmp::Reverse(secret.len()));
        secrets
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sqlite { path } => write!(f, "sqlite:{path}"),
            Self::Postgres { url } => {
                let rest = url.split_once("://").map_or("", |(_, rest)| rest);
                let place = rest.rsplit_once('@').map_or(rest, |(_, place)| place);
                let place = place.split_once('?').map_or(place, |(place, _)| place);
                write!(f, "postgres://{place}")
            }
        }
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

fn percent_decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, tail)) = rest.split_first() {
        let escaped = tail
            .get(..2)
            .filter(|_| *first == b'%')
            .and_then(|digits| std::str::from_utf8(digits).ok())
            .and_then(|digits| u8::from_str_radix(digits, 16).ok());
        bytes.push(escaped.unwrap_or(*first));
        rest = if escaped.is_some() { tail.get(2..).unwrap_or_default() } else { tail };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(text: &str) -> String {
        text.parse::<Address>().unwrap_err().to_string()
    }

    #[test]
    fn the_scheme_chooses_the_database() {
        let file = Address::Sqlite { path: "pagt.db".to_owned() };
        assert_eq!("sqlite:pagt.db".parse::<Address>().unwrap(), file);
        assert_eq!("sqlite://pagt.db".parse::<Address>().unwrap(), file);
        assert_eq!(
            "sqlite:///var/pagt.db".parse::<Address>().unwrap(),
            Address::Sqlite { path: "/var/pagt.db".to_owned() }
        );
        for url in ["postgres://pagt@db/pagt", "postgresql://db/pagt?options=-csearch_path%3Da"] {
            assert_eq!(url.parse::<Address>().unwrap(), Address::Postgres { url: url.to_owned() });
        }
    }

    #[test]
    fn anything_else_is_refused_with_what_was_expected() {
        assert_eq!(
            refusal("mysql://root:hunter2@db/pagt"),
            format!("the database address has the scheme mysql; {EXPECTED}")
        );
        for (text, reason) in [
            ("pagt.db", "has no scheme"),
            ("host=db password=hunter2", "has no scheme"),
            ("sqlite://", "names no file"),
            ("sqlite::memory:", "asks for a database in memory"),
            ("sqlite:pagt.db?mode=ro", "has options, which a file does not take"),
        ] {
            assert_eq!(refusal(text), format!("the database address {reason}; {EXPECTED}"));
        }
    }

    #[test]
    fn no_message_tells_the_password() {
        let address: Address =
            "postgres://pagt:p%40ss@db.example:5432/pagt?sslpassword=key".parse().unwrap();

        assert_eq!(format!("{address} {address:?}"), {
            let place = "postgres://db.example:5432/pagt";
            format!("{place} {place}")
        });
        assert_eq!(
            address.scrubbed("no \"p%40ss\" and\n  no \"p@ss\" for a key"),
            "no \"***\" and no \"***\" for a ***"
        );
    }
}

//! E-mail addresses, as far as one can tell by looking.

use std::fmt;
use std::str::FromStr;

use crate::refusal::{PeopleRefusal, Refusal};

/// An e-mail address in lower case: one `@` with something on both sides, and a dot behind it. Only a letter that arrives
/// shows more.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Email(String);

/// The longest address that mail servers take, in bytes (RFC 5321, 4.5.3.1).
const BYTES_MAX: usize = 254;

impl Email {
    /// The address as it is kept and compared.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for Email {
    type Err = Refusal;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = text.trim();
        let odd = |letter: char| letter.is_whitespace() || letter.is_control();
        let whole = text.split_once('@').is_some_and(|(local, host)| {
            !local.is_empty() && host.contains('.') && !host.contains('@')
        });
        if whole && text.len() <= BYTES_MAX && !text.contains(odd) {
            Ok(Self(text.to_lowercase()))
        } else {
            Err(PeopleRefusal::EmailMalformed.into())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_kept_in_lower_case_without_the_space_around_it() {
        let email: Email = " Mette.Holm@Example.ORG ".parse().unwrap();

        assert_eq!(email.as_str(), "mette.holm@example.org");
    }

    #[test]
    fn what_is_no_address_is_refused() {
        let long = format!("{}@example.org", "x".repeat(250));
        for text in [
            "",
            "mette",
            "mette@",
            "@example.org",
            "mette@localhost",
            "a@b@example.org",
            "mette holm@example.org",
            "mette@example.org\r\nBcc: victim@example.org",
            "mette@example.org\u{0}",
            &long,
        ] {
            assert_eq!(
                text.parse::<Email>(),
                Err(PeopleRefusal::EmailMalformed.into()),
                "{text:?}"
            );
        }
    }
}

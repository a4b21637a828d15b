//! Why a letter was not delivered, and whether it is worth another try.

use std::error::Error as _;
use std::io;

use lettre::Address;
use lettre::transport::smtp::Error;
use lettre::transport::smtp::response::Severity;

/// Why a letter was not delivered. The reason is one line for a log: it names neither the recipient nor what the letter
/// says.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
pub enum Failure {
    /// Try again later. It may be that the letter arrived and only the answer was lost.
    #[error("{reason}")]
    Passing {
        /// What happened.
        reason: String,
    },
    /// Never try again: this letter will not be taken.
    #[error("{reason}")]
    Permanent {
        /// What is wrong with it.
        reason: String,
    },
}

/// A reason that is longer has been told.
const LETTERS_MAX: usize = 200;

/// A word that is longer may be a key.
const LETTERS_OF_A_WORD_MAX: usize = 24;

/// The server asks who we are: no fault of the letter, though the codes are among those for good.
const LOGIN_CODES: [&str; 4] = ["530", "534", "535", "538"];

impl Failure {
    /// The server could not be reached, or would not speak with us. That says nothing of the letter.
    pub(crate) fn of_the_line(error: &Error) -> Self {
        Self::Passing { reason: reason("no line to the mail server", error, None) }
    }

    /// The server did not let us in. What it says may hold what we said, so that its codes are all that is told.
    pub(crate) fn of_the_login(error: &Error) -> Self {
        let is_code =
            |word: &&str| word.chars().all(|letter| letter.is_ascii_digit() || letter == '.');
        let told = told(error);
        let codes: Vec<_> = match error.status() {
            Some(_) => told.split_whitespace().take_while(is_code).collect(),
            None => vec!["there is no answer, or no way to log in that both know"],
        };
        Self::Passing { reason: format!("the mail server refused the login: {}", codes.join(" ")) }
    }

    /// The server did not take the letter.
    pub(crate) fn of_the_letter(error: &Error, recipient: &Address) -> Self {
        let reason = reason("the mail server did not take the letter", error, Some(recipient));
        let refuses_for_good = error.status().is_some_and(|code| {
            code.severity == Severity::PermanentNegativeCompletion
                && !LOGIN_CODES.contains(&code.to_string().as_str())
        });
        if refuses_for_good { Self::Permanent { reason } } else { Self::Passing { reason } }
    }

    pub(crate) fn malformed(reason: &str) -> Self {
        Self::Permanent { reason: reason.to_owned() }
    }
}

fn reason(what: &str, error: &Error, recipient: Option<&Address>) -> String {
    cleaned(&format!("{what}: {}", told(error)), recipient)
}

/// What the server or the line said, with the code if there is one.
fn told(error: &Error) -> String {
    let Some(source) = error.source() else { return error.to_string() };
    if let Some(error) = source.downcast_ref::<io::Error>()
        && error.raw_os_error().is_some()
    {
        return of_the_system(error.kind());
    }
    error.status().map_or_else(|| source.to_string(), |code| format!("{code} {source}"))
}

/// The words of each system for it differ.
fn of_the_system(kind: io::ErrorKind) -> String {
    if matches!(kind, io::ErrorKind::TimedOut | io::ErrorKind::WouldBlock) {
        return "no answer in time".to_owned();
    }
    kind.to_string()
}

/// `text` on one line, without the words that could be an address, a link or a key, and those that name the recipient.
fn cleaned(text: &str, recipient: Option<&Address>) -> String {
    let user = recipient.map(|address| address.user().to_lowercase());
    let mut words: Vec<&str> = Vec::new();
    for word in text.split(|letter: char| letter.is_whitespace() || letter.is_control()) {
        let word = if may_be_told(word, user.as_deref()) { word } else { "…" };
        if !word.is_empty() && (word != "…" || words.last() != Some(&"…")) {
            words.push(word);
        }
    }
    let line = words.join(" ");
    if line.chars().count() <= LETTERS_MAX {
        return line;
    }
    line.chars().take(LETTERS_MAX).chain(['…']).collect()
}

fn may_be_told(word: &str, user: Option<&str>) -> bool {
    let names_somebody = user.is_some_and(|user| {
        let bare = word.trim_matches(|letter: char| letter.is_ascii_punctuation()).to_lowercase();
        bare == user || (user.len() > 3 && bare.contains(user))
    });
    !names_somebody
        && !word.contains(['@', '/', '=', '%'])
        && word.chars().count() <= LETTERS_OF_A_WORD_MAX
}

#[cfg(test)]
mod tests {
    use insta::assert_snapshot;

    use super::*;

    fn told_of_anna(text: &str) -> String {
        cleaned(text, Some(&"anna.holm@example.org".parse().unwrap()))
    }

    #[test]
    fn a_reason_names_neither_the_recipient_nor_a_link_nor_a_key() {
        assert_snapshot!(
            told_of_anna("550 5.1.1 <Anna.Holm@example.org>: no mailbox anna.holm here"),
            @"550 5.1.1 … no mailbox … here"
        );
        assert_snapshot!(
            told_of_anna("554 5.7.1 spam: https://pagt.example.org/log-ind?token=c29tZXRoaW5n\r\nsee c29tZXRoaW5nIGVsc2UgaXMgaGVyZQ"),
            @"554 5.7.1 spam: … see …"
        );
    }

    #[test]
    fn a_reason_is_one_short_line() {
        assert_snapshot!(told_of_anna("451 4.7.1\r\n try\u{0}again\tlater "), @"451 4.7.1 try again later");
        assert_eq!(told_of_anna(&"later ".repeat(100)).chars().count(), LETTERS_MAX + 1);
    }
}

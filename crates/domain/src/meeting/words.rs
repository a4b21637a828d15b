//! What is asked of texts before they are kept.

use crate::application::TEXT_CHARS_MAX;
use crate::refusal::Refusal;

/// How many characters a title or a place has at most.
pub const TITLE_CHARS_MAX: usize = 300;

/// A text that must be given, without the space around it.
pub(super) fn checked_text(field: &'static str, text: &str) -> Result<String, Refusal> {
    given(field, optional_text(field, text)?)
}

/// A text of one line that must be given.
pub(super) fn checked_title(field: &'static str, text: &str) -> Result<String, Refusal> {
    let line: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    given(field, within(field, line, TITLE_CHARS_MAX)?)
}

/// A text that may be empty.
pub(super) fn optional_text(field: &'static str, text: &str) -> Result<String, Refusal> {
    within(field, text.trim().to_owned(), TEXT_CHARS_MAX)
}

fn given(field: &'static str, text: String) -> Result<String, Refusal> {
    if text.is_empty() { Err(Refusal::TextMissing { field }) } else { Ok(text) }
}

fn within(field: &'static str, text: String, chars_max: usize) -> Result<String, Refusal> {
    match text.chars().count() > chars_max {
        true => Err(Refusal::TextTooLong { field, chars_max }),
        false => Ok(text),
    }
}

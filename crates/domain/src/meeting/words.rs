//! What is asked of texts before they are kept.

use crate::application::TEXT_CHARS_MAX;
use crate::given::{fitting, present};
use crate::refusal::Refusal;

/// How many characters a title or a place has at most.
pub const TITLE_CHARS_MAX: usize = 300;

/// A text that must be given, without the space around it.
pub(super) fn checked_text(field: &'static str, text: &str) -> Result<String, Refusal> {
    let text = optional_text(field, text)?;
    present(field, &text)?;
    Ok(text)
}

/// A text of one line that must be given.
pub(super) fn checked_title(field: &'static str, text: &str) -> Result<String, Refusal> {
    let line: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    fitting(field, &line, TITLE_CHARS_MAX)?;
    present(field, &line)?;
    Ok(line)
}

/// A text that may be empty.
pub(super) fn optional_text(field: &'static str, text: &str) -> Result<String, Refusal> {
    let text = text.trim();
    fitting(field, text, TEXT_CHARS_MAX)?;
    Ok(text.to_owned())
}

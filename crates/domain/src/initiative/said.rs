//! Texts, as far as the rules look at them: whether they are there, and whether they fit.

use crate::application::{LINE_CHARS_MAX, TEXT_CHARS_MAX};
use crate::given::{fitting, present};
use crate::refusal::Refusal;

/// Refuses a text of one line that is empty or too long.
pub(super) fn line(field: &'static str, text: &str) -> Result<(), Refusal> {
    present(field, text)?;
    fitting(field, text, LINE_CHARS_MAX)
}

/// Refuses a text that is empty or too long.
pub(super) fn required(field: &'static str, text: &str) -> Result<(), Refusal> {
    present(field, text)?;
    fitting(field, text, TEXT_CHARS_MAX)
}

/// Refuses a text that is too long.
pub(super) fn optional(field: &'static str, text: &str) -> Result<(), Refusal> {
    fitting(field, text, TEXT_CHARS_MAX)
}

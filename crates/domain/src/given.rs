//! What is asked of a text before it is kept: that it is given, and that it fits.

use crate::refusal::Refusal;

/// The longest name of a person or an organisation, in characters.
pub const NAME_CHARS_MAX: usize = 200;

/// Refuses a text in which nothing stands.
///
/// # Errors
/// It is empty, or space alone.
pub fn present(field: &'static str, text: &str) -> Result<(), Refusal> {
    if text.trim().is_empty() { Err(Refusal::TextMissing { field }) } else { Ok(()) }
}

/// Refuses a text of more than `chars_max` characters.
///
/// # Errors
/// It is longer.
pub fn fitting(field: &'static str, text: &str, chars_max: usize) -> Result<(), Refusal> {
    if text.chars().count() > chars_max {
        return Err(Refusal::TextTooLong { field, chars_max });
    }
    Ok(())
}

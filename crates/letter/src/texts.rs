//! The text files of `texts/`, built into the program, and what fills their places.
//!
//! Should a text be missing, its name stands in for it; the tests see to it that there is no such gap.

#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::collections::HashMap;

use domain::text::Language;
use fluent_templates::fluent_bundle::FluentValue;
use fluent_templates::{LanguageIdentifier, Loader, langid, static_loader};

static_loader! {
    static TEXTS = {
        locales: "./texts",
        fallback_language: "da",
        // The marks that isolate what is filled in are for languages written from right to left.
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

fn identifier(language: Language) -> LanguageIdentifier {
    match language {
        Language::Da => langid!("da"),
        Language::En => langid!("en"),
    }
}

/// What fills a text, by name.
#[derive(Clone, Default)]
pub(crate) struct Arguments(HashMap<Cow<'static, str>, FluentValue<'static>>);

impl Arguments {
    /// With a text, on one line.
    pub(crate) fn with(mut self, name: &'static str, text: &str) -> Self {
        self.0.insert(name.into(), FluentValue::from(one_line(text)));
        self
    }

    pub(crate) fn with_count(mut self, name: &'static str, count: u32) -> Self {
        self.0.insert(name.into(), FluentValue::from(count));
        self
    }
}

/// The text with this name, filled with `arguments`.
pub(crate) fn text(name: &str, arguments: &Arguments, language: Language) -> String {
    TEXTS
        .try_lookup_with_args(&identifier(language), name, &arguments.0)
        .unwrap_or_else(|| name.to_owned())
}

/// Holds two words together on a line.
const TIE: char = '\u{a0}';

/// `text` without whatever could begin a new line, or turn around the order in which it is read.
pub(crate) fn one_line(text: &str) -> String {
    let parts =
        text.split(|letter: char| letter != TIE && (letter.is_whitespace() || is_mark(letter)));
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// What somebody has written, each of its lines by itself.
pub(crate) fn paragraphs(text: &str) -> Vec<String> {
    let lines = text.lines().map(one_line);
    lines.filter(|line| !line.is_empty()).collect()
}

fn is_mark(letter: char) -> bool {
    letter.is_control()
        || matches!(
            letter,
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fffe}'
        )
}

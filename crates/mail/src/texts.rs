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

/// A name that is longer is no name: somebody wants to speak to the reader through it.
const LETTERS_MAX: usize = 200;

fn identifier(language: Language) -> LanguageIdentifier {
    match language {
        Language::Da => langid!("da"),
        Language::En => langid!("en"),
    }
}

/// What fills a text, by name.
#[derive(Default)]
pub(crate) struct Arguments(HashMap<Cow<'static, str>, FluentValue<'static>>);

impl Arguments {
    /// With a name that people have typed, on one line.
    pub(crate) fn with(mut self, name: &'static str, text: &str) -> Self {
        self.0.insert(name.into(), FluentValue::from(one_line(text)));
        self
    }

    pub(crate) fn with_count(mut self, name: &'static str, count: u32) -> Self {
        self.0.insert(name.into(), FluentValue::from(count));
        self
    }
}

/// The text with this name, filled with `arguments`; `message.attribute` names a text beside another.
pub(crate) fn text(name: &str, arguments: &Arguments, language: Language) -> String {
    TEXTS
        .try_lookup_with_args(&identifier(language), name, &arguments.0)
        .unwrap_or_else(|| name.to_owned())
}

/// `text` without whatever could begin a new line, or turn around the order in which it is read.
pub(crate) fn one_line(text: &str) -> String {
    let plain: String =
        text.chars().map(|letter| if breaks(letter) { ' ' } else { letter }).collect();
    let line = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= LETTERS_MAX {
        return line;
    }
    line.chars().take(LETTERS_MAX).chain(['…']).collect()
}

fn breaks(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

//! The texts of the pages, read from `texts/` and built into the program.
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

/// Says the texts of the pages in one language.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Voice(pub(crate) Language);

impl Voice {
    /// The text with this name.
    pub(crate) fn say(self, name: &str) -> String {
        self.find(name).unwrap_or_else(|| name.to_owned())
    }

    /// The text with this name, if there is one.
    pub(crate) fn find(self, name: &str) -> Option<String> {
        self.found(name, &HashMap::new())
    }

    /// The text with this name, whose one place is filled.
    pub(crate) fn say_of(self, name: &str, place: &'static str, fill: &str) -> String {
        let filled = HashMap::from([(Cow::from(place), FluentValue::from(fill.to_owned()))]);
        self.found(name, &filled).unwrap_or_else(|| name.to_owned())
    }

    /// The text with this name, which tells of so many.
    pub(crate) fn count(self, name: &str, count: i64) -> String {
        let filled = HashMap::from([(Cow::from("count"), FluentValue::from(count))]);
        self.found(name, &filled).unwrap_or_else(|| name.to_owned())
    }

    /// The text with this name, whose places are filled with these numbers.
    pub(crate) fn say_with(self, name: &str, numbers: &[(&'static str, u32)]) -> String {
        let filled = numbers.iter().map(|(place, number)| (Cow::from(*place), (*number).into()));
        self.found(name, &filled.collect()).unwrap_or_else(|| name.to_owned())
    }

    fn found(
        self,
        name: &str,
        filled: &HashMap<Cow<'static, str>, FluentValue<'static>>,
    ) -> Option<String> {
        TEXTS.try_lookup_with_args(&identifier(self.0), name, filled)
    }
}

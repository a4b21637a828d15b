//! The text files, built into the program.

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
        customise: |bundle| {
            bundle.set_use_isolating(false);
            let danish = bundle.locales.contains(&identifier(Language::Da));
            bundle.set_formatter(Some(if danish { with_points } else { with_commas }));
        },
    };
}

fn identifier(language: Language) -> LanguageIdentifier {
    match language {
        Language::Da => langid!("da"),
        Language::En => langid!("en"),
    }
}

/// What fills a text, by name.
#[derive(Default)]
pub(super) struct Arguments(HashMap<Cow<'static, str>, FluentValue<'static>>);

impl Arguments {
    pub(super) fn of<const N: usize>(texts: [(&'static str, String); N]) -> Self {
        let mut arguments = Self::default();
        for (name, text) in texts {
            arguments.put(name, text);
        }
        arguments
    }

    pub(super) fn put(&mut self, name: impl Into<Cow<'static, str>>, text: impl Into<String>) {
        self.0.insert(name.into(), FluentValue::from(text.into()));
    }

    pub(super) fn count(&mut self, name: impl Into<Cow<'static, str>>, count: usize) {
        self.0.insert(name.into(), FluentValue::from(count));
    }

    #[cfg(test)]
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(AsRef::as_ref)
    }
}

/// The text with this name, filled with `arguments`; the name itself when there is none, or when something is missing
/// to fill it.
pub(super) fn text(name: &str, arguments: &Arguments, language: Language) -> String {
    found(name, arguments, language).unwrap_or_else(|| name.to_owned())
}

/// The heading that belongs to the text with this name; the name itself when there is none.
pub(super) fn title(name: &str, language: Language) -> String {
    let title = found(&format!("{name}.title"), &Arguments::default(), language);
    title.unwrap_or_else(|| name.to_owned())
}

/// Who can meet the condition that the text with this name tells of, where the file says it.
pub(super) fn who(name: &str, arguments: &Arguments, language: Language) -> Option<String> {
    found(&format!("{name}.who"), arguments, language)
}

fn found(name: &str, arguments: &Arguments, language: Language) -> Option<String> {
    TEXTS.try_lookup_with_args(&identifier(language), name, &arguments.0)
}

fn with_points<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    grouped(value, '.')
}

fn with_commas<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    grouped(value, ',')
}

/// A count, its digits in groups of three; anything else is written as it is.
fn grouped(value: &FluentValue<'_>, separator: char) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let digits = number.as_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    Some(text)
}

//! Whether both languages say the same, and whether what fills a text stays in its place.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use insta::assert_snapshot;

use super::*;

/// The file of the texts, as it is written.
fn source(language: Language) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("texts").join(language.code());
    assert_eq!(folder.read_dir().unwrap().count(), 1, "there is one file a language");
    std::fs::read_to_string(folder.join("letters.ftl")).unwrap()
}

/// The places of each text; an attribute is a text of its own, `message.attribute`.
fn places(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let mut places: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let (mut message, mut name) = (String::new(), String::new());
    for line in source(language).lines().filter(|line| !line.starts_with('#')) {
        if line.starts_with(|first: char| first.is_ascii_alphabetic()) {
            message = line.split(" =").next().unwrap().to_owned();
            name.clone_from(&message);
            assert!(places.insert(name.clone(), BTreeSet::new()).is_none(), "{name} stands twice");
        } else if let Some(attribute) = line.trim_start().strip_prefix('.') {
            name = format!("{message}.{}", attribute.split(" =").next().unwrap());
            places.insert(name.clone(), BTreeSet::new());
        }
        for place in line.split('$').skip(1) {
            let end = place.find(|part: char| !part.is_ascii_alphanumeric() && part != '_');
            let place = &place[..end.unwrap_or(place.len())];
            places.get_mut(&name).unwrap().insert(place.to_owned());
        }
    }
    places
}

#[test]
fn both_languages_have_the_same_texts_with_the_same_places() {
    assert_eq!(places(Language::Da), places(Language::En));
}

#[test]
fn the_danish_words_are_the_ones_a_secretariat_would_use() {
    let texts = source(Language::Da).to_lowercase();

    for word in
        ["afvis", "udfyld", "påkrævet", "fejl opstod", "ugyldig", "venligst", " de ", "deres"]
    {
        assert!(!texts.contains(word), "{word}");
    }
}

#[test]
fn a_text_that_is_missing_gives_its_name_and_no_panic() {
    assert_eq!(text("no-such-text", &Arguments::default(), Language::Da), "no-such-text");
}

#[test]
fn what_people_typed_stays_on_its_line() {
    assert_snapshot!(
        one_line(" X\r\nBcc: victim@example.org\u{2028}and\u{0}\tso on "),
        @"X Bcc: victim@example.org and so on"
    );
    assert_snapshot!(one_line("Havnen\u{202e}gro.elpmaxe"), @"Havnen gro.elpmaxe");
    assert_eq!(one_line(&"ø".repeat(500)).chars().count(), LETTERS_MAX + 1);
}

//! Whether both languages say the same, and whether what people typed stays in its place.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use insta::assert_snapshot;

use super::*;

/// The file of the texts, as it is written.
fn source(language: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("texts").join(language);
    assert_eq!(folder.read_dir().unwrap().count(), 1, "there is one file a language");
    std::fs::read_to_string(folder.join("letters.ftl")).unwrap()
}

/// The places of each text.
fn places(language: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut places: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut name = String::new();
    for line in source(language).lines().filter(|line| !line.starts_with('#')) {
        if line.starts_with(|first: char| first.is_ascii_alphabetic()) {
            name = line.split(" =").next().unwrap().to_owned();
            assert!(places.insert(name.clone(), BTreeSet::new()).is_none(), "{name} stands twice");
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
    assert_eq!(places("da"), places("en"));
}

#[test]
fn every_text_is_said_somewhere() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let read = |path: &str| std::fs::read_to_string(source.join(path)).unwrap();
    let code =
        ["compose.rs", "compose/decision.rs", "compose/course.rs", "moment.rs"].map(read).concat();

    let silent = |name: &&String| {
        let is_built = name.starts_with("month-") || name.starts_with("title-");
        !is_built && !code.contains(&format!("\"{name}\""))
    };
    let texts = places("da");
    let unused: Vec<_> = texts.keys().filter(silent).collect();
    assert!(unused.is_empty(), "{unused:?}");
}

#[test]
fn the_danish_words_are_the_ones_a_secretariat_would_use() {
    let texts = source("da").to_lowercase();

    for word in ["afvis", "påkrævet", "ugyldig", "venligst", " dem ", " deres ", "anbefal"] {
        assert!(!texts.contains(word), "{word}");
    }
}

#[test]
fn what_people_typed_stays_in_its_place() {
    assert_snapshot!(one_line(" X\r\nBcc:\u{2028}and\u{0}\tso on "), @"X Bcc: and so on");
    assert_eq!(paragraphs("A\n\n  B\u{202e}c \n"), ["A", "B c"]);
}

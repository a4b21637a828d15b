//! The text files as they are written: which texts there are, and which places each has to fill.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::DirEntry;
use std::path::{Path, PathBuf};

use domain::text::Language;

/// The files of each language.
pub(super) const FILES: [&str; 7] = [
    "refusals",
    "problems",
    "words",
    "meeting-refusals",
    "meeting-words",
    "initiatives",
    "initiative-words",
];

/// Those that hold the sentences of refusals.
pub(super) const REFUSALS: [&str; 3] = ["refusals", "meeting-refusals", "initiatives"];
/// Those that hold single words.
pub(super) const WORDS: [&str; 3] = ["words", "meeting-words", "initiative-words"];

/// The files that there are.
pub(super) fn listed(language: Language) -> BTreeSet<String> {
    let stem = |entry: std::io::Result<DirEntry>| {
        let path = entry.unwrap().path();
        path.file_stem().unwrap().to_str().unwrap().to_owned()
    };
    folder(language).read_dir().unwrap().map(stem).collect()
}

/// What stands in a file.
pub(super) fn source(file: &str, language: Language) -> String {
    std::fs::read_to_string(folder(language).join(format!("{file}.ftl"))).unwrap()
}

fn folder(language: Language) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("texts").join(language.code())
}

/// The places of each text in a file; an attribute is a text of its own, `message.attribute`.
pub(super) fn places(file: &str, language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let mut places: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let (mut message, mut name) = (String::new(), String::new());
    for line in source(file, language).lines().filter(|line| !line.starts_with('#')) {
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

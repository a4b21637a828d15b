//! Whether both languages say the same, and whether every text is used and none is missing.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use domain::accession::{LetterKind, Phase};
use domain::membership::MembershipCommandKind;
use domain::people::{MandateKind, Scope, SignInFailure};
use domain::vote::ExampleKind;

use super::*;

/// The files of the texts in `language`, each with what stands in it.
fn sources(language: Language) -> Vec<(String, String)> {
    files_below(&format!("texts/{}", language.code()))
}

/// The files in `folder` and below it.
fn files_below(folder: &str) -> Vec<(String, String)> {
    let mut files = Vec::new();
    for entry in Path::new(env!("CARGO_MANIFEST_DIR")).join(folder).read_dir().unwrap() {
        let entry = entry.unwrap();
        let name = format!("{folder}/{}", entry.file_name().to_str().unwrap());
        if entry.file_type().unwrap().is_dir() {
            files.extend(files_below(&name));
        } else {
            files.push((name, fs::read_to_string(entry.path()).unwrap()));
        }
    }
    files
}

/// The places of each text.
fn places(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let mut places: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (file, source) in sources(language) {
        let mut name = String::new();
        for line in source.lines().filter(|line| !line.starts_with('#')) {
            if line.starts_with(|first: char| first.is_ascii_alphabetic()) {
                name = line.split(" =").next().unwrap().to_owned();
                let earlier = places.insert(name.clone(), BTreeSet::new());
                assert!(earlier.is_none(), "{file}: {name} stands twice");
            }
            for place in line.split('$').skip(1) {
                let end = place.find(|part: char| !part.is_ascii_alphanumeric());
                let place = &place[..end.unwrap_or(place.len())];
                places.get_mut(&name).unwrap().insert(place.to_owned());
            }
        }
    }
    places
}

/// What the code and the templates put in quotation marks.
fn quoted() -> BTreeSet<String> {
    let sources = ["src", "templates"].into_iter().flat_map(files_below);
    let mut quoted = BTreeSet::new();
    for (_, source) in sources.filter(|(path, _)| !path.ends_with("tests.rs")) {
        for line in source.lines() {
            quoted.extend(line.split('"').skip(1).map(str::to_owned));
        }
    }
    quoted
}

/// The names that are asked for by name.
fn asked() -> BTreeSet<String> {
    const WAYS: [&str; 5] = [".say(\"", ".say_of(\"", ".say_with(\"", ".count(\"", ".find(\""];

    let mut asked = BTreeSet::new();
    let sources = ["src", "templates"].into_iter().flat_map(files_below);
    for (_, source) in sources.filter(|(path, _)| !path.ends_with("tests.rs")) {
        for way in WAYS {
            let names = source.split(way).skip(1).map(|rest| rest.split('"').next().unwrap());
            asked.extend(names.map(str::to_owned));
        }
    }
    asked
}

/// The beginnings of names that are put together, and the codes that may follow where these are known.
fn composed() -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    names.extend(MandateKind::ALL.map(|kind| format!("mandate-{}", kind.code())));
    names.extend(Phase::ALL.map(|phase| format!("process-{}", phase.code())));
    names.extend(ExampleKind::ALL.map(|kind| format!("example-{}", kind.code())));
    names.extend(Scope::ALL.map(|scope| format!("scope-{}", scope.code())));
    names.extend(LetterKind::ALL.map(|kind| format!("letter-{}", kind.code())));
    names.extend(["da", "en"].map(|language| format!("letter-language-{language}")));
    names.extend(["da", "en"].map(|language| format!("letter-in-{language}")));
    names.extend(Phase::ALL.map(|phase| format!("phase-{}", phase.code())));
    for kind in MembershipCommandKind::ALL {
        let name = format!("member-{}", kind.code().replace('_', "-"));
        names.extend(["title", "intro"].map(|part| format!("{name}-{part}")));
    }
    let fields = ["short_name", "cvr", "effective_on", "note", "key"];
    names.extend(fields.map(|field| format!("member-hint-{field}")));
    let fields = fields.into_iter().chain(["name", "party"]);
    names.extend(fields.map(|field| format!("member-field-{field}")));
    let own = crate::initiatives::commands_with_forms();
    for kind in own {
        let name = format!("initiative-do-{}", kind.code().replace('_', "-"));
        names.extend([format!("{name}-title"), name]);
    }
    for failure in [
        SignInFailure::Unknown,
        SignInFailure::OtherBrowser,
        SignInFailure::Used,
        SignInFailure::Expired,
    ] {
        names.extend([failure.code().to_owned(), format!("{}-title", failure.code())]);
    }
    names
}

/// Texts that stand in for others where they are there: of problems, of what was done, of faults, of what waits.
const OPTIONAL: [&str; 5] = ["problem-", "advice-", "done-", "fault-", "waits-"];

#[test]
fn both_languages_have_the_same_texts_with_the_same_places() {
    let files = |language| -> BTreeSet<String> {
        let names = sources(language).into_iter();
        names.map(|(path, _)| path.rsplit_once('/').unwrap().1.to_owned()).collect()
    };

    assert_eq!(files(Language::Da), files(Language::En));
    assert_eq!(places(Language::Da), places(Language::En));
}

#[test]
fn no_text_is_missing() {
    let there: BTreeSet<String> = places(Language::Da).into_keys().collect();

    let wanted: BTreeSet<String> = asked().union(&composed()).cloned().collect();
    let missing: Vec<_> = wanted.difference(&there).collect();

    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn no_text_is_left_over() {
    let used: BTreeSet<String> = quoted().union(&composed()).cloned().collect();
    let is_optional = |name: &str| OPTIONAL.iter().any(|beginning| name.starts_with(beginning));

    // A heading goes with the sentence below it.
    let is_used =
        |name: &str| used.contains(name) || used.contains(name.trim_end_matches("-title"));
    let there = places(Language::Da).into_keys();
    let over: Vec<_> = there.filter(|name| !is_used(name) && !is_optional(name)).collect();

    assert!(over.is_empty(), "{over:?}");
}

#[test]
fn what_has_been_done_is_told_where_a_page_leads_on() {
    let mut told = BTreeSet::new();
    for (_, source) in files_below("src") {
        let codes = source.split("?done=").skip(1);
        let codes = codes.map(|rest| rest.split(['"', '{']).next().unwrap().to_owned());
        told.extend(codes.filter(|code| !code.is_empty()).map(|code| format!("done-{code}")));
    }
    // Those that a form of their own carries; a new version is sent by another, and a ballot has its receipt.
    let own = crate::cases::commands_with_forms();
    told.extend(own.map(|kind| format!("done-case-{}", kind.code().replace('_', "-"))));
    let of_members = MembershipCommandKind::ALL;
    told.extend(of_members.map(|kind| format!("done-member-{}", kind.code().replace('_', "-"))));
    let own = crate::meetings::commands_with_forms();
    told.extend(own.map(|kind| format!("done-meeting-{}", kind.code().replace('_', "-"))));
    let own = crate::initiatives::commands_with_forms();
    told.extend(own.map(|kind| format!("done-initiative-{}", kind.code().replace('_', "-"))));
    told.extend(["done-mandate-ended", "done-mandate-ends"].map(str::to_owned));

    let there = places(Language::Da).into_keys();
    let there: BTreeSet<String> = there.filter(|name| name.starts_with("done-")).collect();

    assert_eq!(told, there);
}

#[test]
fn what_is_said_of_a_problem_belongs_to_one() {
    let codes = |name: &str| -> Option<String> {
        let code = name.strip_prefix("problem-")?;
        Some(code.strip_suffix("-title").unwrap_or(code).to_owned())
    };
    let own = ["who", "until", "request", "front", "ways"];

    for code in places(Language::Da).keys().filter_map(|name| codes(name)) {
        let is_problem = gate::texts::PROBLEMS.iter().any(|(known, _)| *known == code);
        assert!(is_problem || own.contains(&code.as_str()), "{code}");
    }
}

#[test]
fn each_text_says_something_on_one_line() {
    for language in Language::ALL {
        let voice = Voice(language);
        for (name, places) in places(language) {
            let filled = places.into_iter().map(|place| {
                let fill = if place == "count" { FluentValue::from(2) } else { "x".into() };
                (Cow::from(place), fill)
            });
            let said = voice.found(&name, &filled.collect()).unwrap();
            let is_word = name == "optional";
            assert!(
                (said != name || is_word) && !said.contains(['{', '}', '$', '\n']),
                "{name}: {said}"
            );
            assert_eq!(said.trim(), said, "{name}");
        }
    }
}

#[test]
fn the_danish_words_are_the_ones_a_secretariat_would_use() {
    let texts: Vec<_> =
        sources(Language::Da).into_iter().map(|(_, source)| source.to_lowercase()).collect();
    let texts = texts.join("\n");

    for word in ["afvis", "udfyld", "påkrævet", "fejl opstod", "ugyldig", "venligst"] {
        assert!(!texts.contains(word), "{word}");
    }
}

#[test]
fn a_text_that_is_missing_gives_its_name_and_no_panic() {
    assert_eq!(Voice(Language::Da).say("no-such-text"), "no-such-text");
    assert_eq!(Voice(Language::En).find("no-such-text"), None);
}

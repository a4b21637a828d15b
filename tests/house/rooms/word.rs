//! Words that belong to some rooms, and words that belong nowhere. A word is looked for as it is written: an alias
//! would hide it.

use std::collections::BTreeSet;

use super::shipped_files;
use crate::survey::source::{Source, leading_name, line_of, lines_with, positions_of};
use crate::survey::workspace::packages;
use crate::survey::{assert_none, tree};

/// What a word in the wrong room betrays, and the rooms that may say it.
struct Kept {
    words: &'static [&'static str],
    rooms: &'static [&'static str],
    advice: &'static str,
}

const KEPT: &[Kept] = &[
    Kept {
        words: &["SELECT ", "INSERT INTO", "DELETE FROM", "diesel::"],
        rooms: &["store"],
        advice: "store alone knows SQL; ask it by a method named after what is asked",
    },
    Kept {
        words: &["serde", "serde_json", "Serialize", "Deserialize"],
        // In `mail` it is for the tests alone, which ask a mail server what it has received.
        rooms: &["charter", "letter", "mail", "oidc", "store", "gate", "api", "web", "server"],
        advice: "convert by hand at the border, in store::codec, in letter, in api or in web",
    },
    Kept {
        words: &["actix_web"],
        rooms: &["gate", "api", "web", "server"],
        advice: "HTTP ends at the gate; return a value or an error that knows nothing of it",
    },
    Kept {
        words: &["async fn", "async move", ".await"],
        // oidc waits for another server, and should keep no thread waiting with it.
        rooms: &["oidc", "gate", "api", "web", "server"],
        advice: "async ends at the HTTP door; below it, work is plain and is given a thread by the gate",
    },
];

/// What ends a program, or a lint, without a word to anybody.
const HASTY: [&str; 8] = [
    ".unwrap()",
    ".expect(",
    "todo!",
    "unimplemented!",
    "dbg!",
    "#[allow(",
    "#![allow(",
    "process::abort",
];

/// What the outer crates may say of a phase: they pass it on, and compare none, for that is a rule.
const OF_PHASES: &[(&str, &str)] = &[
    ("crates/api/src/process.rs", "ALL"),
    ("crates/api/src/process.rs", "code"),
    ("crates/web/src/cases/filter.rs", "ALL"),
    ("crates/web/src/cases/filter.rs", "OPEN"),
    ("crates/web/src/dashboard.rs", "OPEN"),
    ("crates/web/src/public/process.rs", "ALL"),
];

#[test]
fn each_word_stays_in_its_rooms() {
    let mut findings = Vec::new();
    for package in packages().iter().filter(|package| package.folder.starts_with("crates/")) {
        for path in tree::files_below(&package.folder, ".rs") {
            let said = Source::read(&path).said;
            for kept in KEPT.iter().filter(|kept| !kept.rooms.contains(&package.name.as_str())) {
                for word in kept.words {
                    let places = positions_of(&said, word).into_iter();
                    findings.extend(places.map(|position| {
                        let line = line_of(&said, position);
                        format!("{path}:{line}: {word}: {}", kept.advice)
                    }));
                }
            }
        }
    }

    assert_none(
        &findings,
        "Some words are kept to some rooms (KEPT in tests/house/rooms/word.rs):",
    );
}

#[test]
fn nothing_that_is_shipped_stops_at_once_or_silences_a_lint() {
    let mut findings = Vec::new();
    for (_, path, source) in shipped_files() {
        for word in HASTY {
            let lines = lines_with(&source.code, word);
            findings.extend(lines.into_iter().map(|line| format!("{path}:{line}: {word}")));
        }
    }

    let advice = "Return an error, or make the wrong value impossible; for a lint write \
        `#[expect(…, reason = \"…\")]`:";
    assert_none(&findings, advice);
}

#[test]
fn the_outer_crates_decide_no_rule() {
    let mut said = BTreeSet::new();
    let mut findings = Vec::new();
    for (room, path, source) in shipped_files() {
        if !["api", "gate", "server", "web"].contains(&room.as_str()) {
            continue;
        }
        for position in positions_of(&source.code, "Phase::") {
            let name = leading_name(&source.code[position + "Phase::".len()..]).to_owned();
            if !OF_PHASES.contains(&(path.as_str(), name.as_str())) {
                findings.push(format!("{path}:{}: Phase::{name}", line_of(&source.code, position)));
            }
            said.insert((path.clone(), name));
        }
    }
    let stale =
        OF_PHASES.iter().filter(|(path, name)| !said.contains(&((*path).into(), (*name).into())));
    findings.extend(stale.map(|(path, name)| format!("{path} no longer says Phase::{name}")));

    let advice = "Ask the domain what may be done, and pass it on. Where a phase is only shown or read, list it in \
        OF_PHASES in tests/house/rooms/word.rs; strike out what is gone:";
    assert_none(&findings, advice);
}

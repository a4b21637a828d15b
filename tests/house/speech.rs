//! The project speaks of itself alone: not of the machine on which it was written, nor of where its parts are fetched.

use crate::survey::source::line_of;
use crate::survey::{assert_none, tree};

/// Made by tools, which write into them where each package came from.
const LOCKS: [&str; 2] = ["Cargo.lock", "package-lock.json"];

/// Folders at the root of a machine in which people work.
const HOMES: [&str; 4] = ["home", "root", "Users", "work"];

const REGISTRIES: [(&str, &str); 9] = [
    ("crates", "io"),
    ("npmjs", "com"),
    ("npmjs", "org"),
    ("npm.pkg.github", "com"),
    ("proxy.golang", "org"),
    ("pypi", "org"),
    ("pythonhosted", "org"),
    ("rubygems", "org"),
    ("yarnpkg", "com"),
];

/// The tracked texts but the lock files, each with its path.
fn texts() -> Vec<(String, String)> {
    let is_lock = |path: &String| LOCKS.iter().any(|lock| path.ends_with(lock));
    let paths = tree::tracked().into_iter().filter(|path| !is_lock(path));
    paths.filter_map(|path| tree::text(&path).map(|text| (path, text))).collect()
}

#[test]
fn no_file_names_a_place_on_a_developers_machine() {
    let mut findings = Vec::new();
    for (path, text) in texts() {
        for folder in HOMES.map(|home| format!("/{home}/")) {
            let places = text.match_indices(&folder).map(|(position, _)| position);
            let at_root = places.filter(|position| begins_a_path(&text[..*position]));
            findings.extend(
                at_root.map(|position| format!("{path}:{}: {folder}", line_of(&text, position))),
            );
        }
    }

    assert_none(
        &findings,
        "Write the path from the root of the project, or take it as an argument:",
    );
}

/// Whether a `/` after `before` is the root of a machine, and not within a path or an address.
fn begins_a_path(before: &str) -> bool {
    !before.ends_with(|last: char| last.is_alphanumeric() || "._-~})>*".contains(last))
}

#[test]
fn no_file_names_a_package_registry() {
    let hosts = REGISTRIES.map(|(name, domain)| format!("{name}.{domain}"));
    let mut findings = Vec::new();
    for (path, text) in texts() {
        for host in &hosts {
            let places = text.match_indices(host).map(|(position, _)| line_of(&text, position));
            findings.extend(places.map(|line| format!("{path}:{line}: {host}")));
        }
    }

    let advice = "Where packages come from is for the machine's own settings to say. Name the package, not its host:";
    assert_none(&findings, advice);
}

#[test]
fn no_two_versions_of_a_line_are_left_to_choose_from() {
    let is_mark = |line: &str| {
        ['<', '>'].iter().any(|mark| line.starts_with(&format!("{} ", mark.to_string().repeat(7))))
    };
    let mut findings = Vec::new();
    for (path, text) in texts() {
        let marks = text.lines().zip(1..).filter(|(line, _)| is_mark(line));
        findings.extend(marks.map(|(_, number)| format!("{path}:{number}")));
    }

    assert_none(&findings, "Choose, and take the marks of the merge out:");
}

#[test]
fn no_passing_note_is_kept() {
    let endings = [".bak", ".orig", ".rej", ".swp", "~"];
    let is_passing = |path: &String| {
        path.contains(".tmp.") || endings.iter().any(|ending| path.ends_with(ending))
    };
    let findings: Vec<_> = tree::tracked().into_iter().filter(is_passing).collect();

    assert_none(
        &findings,
        "Move what is worth keeping into docs/ or into the code, and remove the file:",
    );
}

#[test]
fn a_place_on_a_machine_is_told_from_a_path_within_the_project() {
    assert!(begins_a_path("see "));
    assert!(begins_a_path("file://"));
    assert!(!begins_a_path("https://pagt.example"));
    assert!(!begins_a_path("$CARGO_TARGET_DIR/.."));
}

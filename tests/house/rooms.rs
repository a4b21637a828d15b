//! How files and modules are cut, and what may stand in which room.

mod signature;
mod word;

use std::collections::BTreeSet;

use crate::survey::module::{declarations, modules};
use crate::survey::source::Source;
use crate::survey::workspace::packages;
use crate::survey::{assert_none, tree};

const LINES_MAX: usize = 400;

/// Names that say nothing, so that anything could be put there.
const EMPTY_NAMES: [&str; 8] =
    ["common", "helper", "helpers", "manager", "managers", "misc", "util", "utils"];

fn rust_files() -> Vec<String> {
    ["crates", "tests"].into_iter().flat_map(|folder| tree::files_below(folder, ".rs")).collect()
}

/// The files of which the crates in `crates/` are made, without what is there for tests alone: crate, path, source.
fn shipped_files() -> Vec<(String, String, Source)> {
    let mut files = Vec::new();
    for package in packages().into_iter().filter(|package| package.folder.starts_with("crates/")) {
        let targets = package.targets.iter().filter(|target| target.kind != "custom-build");
        let shipped = targets.flat_map(modules).filter(|module| !module.of_tests);
        let paths: BTreeSet<_> = shipped.map(|module| module.path).collect();
        files.extend(paths.into_iter().map(|path| {
            let source = Source::read(&path).shipped();
            (package.name.clone(), path, source)
        }));
    }
    assert!(!files.is_empty(), "there are no crates");
    files
}

#[test]
fn no_file_is_longer_than_four_hundred_lines() {
    let findings: Vec<_> = rust_files()
        .into_iter()
        .map(|path| (tree::read(&path).lines().count(), path))
        .filter(|(lines, _)| *lines > LINES_MAX)
        .map(|(lines, path)| format!("{path}: {lines} lines"))
        .collect();

    assert_none(&findings, "Too long means two thoughts. Give each its name and its file:");
}

#[test]
fn no_module_has_a_name_that_says_nothing() {
    let is_empty = |name: &str| EMPTY_NAMES.contains(&name);
    let mut findings = Vec::new();
    for path in rust_files() {
        if path.split(['/', '.']).any(is_empty) {
            findings.push(path);
        } else {
            let code = Source::read(&path).code;
            let inline =
                declarations(&code).into_iter().filter(|mine| !mine.is_file && is_empty(mine.name));
            findings.extend(inline.map(|mine| format!("{path}: mod {}", mine.name)));
        }
    }

    assert_none(&findings, "Name the module after what it holds, with one noun:");
}

#[test]
fn a_module_is_the_file_of_its_name() {
    let findings: Vec<_> =
        rust_files().into_iter().filter(|path| path.ends_with("/mod.rs")).collect();

    assert_none(&findings, "Rename `name/mod.rs` to `name.rs`:");
}

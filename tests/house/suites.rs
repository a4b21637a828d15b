//! The suites say everything they hold: no file is forgotten, no snapshot is left over, no test is passed by.

use std::collections::{BTreeMap, BTreeSet};

use crate::survey::module::{declarations, modules};
use crate::survey::source::{Source, has_test};
use crate::survey::workspace::packages;
use crate::survey::{assert_none, tree};

#[test]
fn every_file_is_reached_from_a_module_list() {
    let mut findings = Vec::new();
    for package in packages() {
        let reached: BTreeSet<_> =
            package.targets.iter().flat_map(modules).map(|module| module.path).collect();
        let files = tree::files_below(&package.folder, ".rs");
        findings.extend(files.into_iter().filter(|path| !reached.contains(path)));
    }

    assert_none(
        &findings,
        "No `mod` line leads here, so nothing in it is built or run. Add one, or remove the file:",
    );
}

#[test]
fn every_snapshot_belongs_to_a_test_that_names_it() {
    let files: BTreeMap<_, _> = packages()
        .iter()
        .flat_map(|package| &package.targets)
        .flat_map(modules)
        .map(|module| (module.name, module.path))
        .collect();
    let snapshots =
        tree::files_below("crates", ".snap").into_iter().chain(tree::files_below("tests", ".snap"));
    let findings: Vec<_> = snapshots
        .filter_map(|path| {
            let reason = stale(&path, &files)?;
            Some(format!("{path}: {reason}"))
        })
        .collect();

    assert_none(
        &findings,
        "A snapshot without a test shows nothing. Remove it, or name it again in its test:",
    );
}

/// Why no test writes the snapshot; `None` if one does. `files` are the modules of the workspace, by name.
fn stale(path: &str, files: &BTreeMap<String, String>) -> Option<String> {
    let (folder, file) = path.rsplit_once('/')?;
    let called = file.strip_suffix(".snap")?;
    let called = called.split_once('@').map_or(called, |(name, _)| name);
    let owner = called.rmatch_indices("__").find_map(|(position, mark)| {
        Some((files.get(&called[..position])?, &called[position + mark.len()..]))
    });
    let Some((module, mut name)) = owner else {
        return Some("there is no such module".to_owned());
    };
    if folder.strip_suffix("/snapshots") != Some(tree::folder_of(module)) {
        return Some(format!("it is not beside its module, {module}"));
    }

    let source = Source::read(module);
    while let Some((inline, rest)) = name.split_once("__")
        && declarations(&source.code).iter().any(|mine| mine.name == inline && !mine.is_file)
    {
        name = rest;
    }
    let counted = name.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let function = counted.strip_suffix('-').unwrap_or(name);
    let is_named = source.said.contains(&format!("\"{name}\""))
        || has_test(&source.code, function)
        || has_test(&source.code, &format!("test_{function}"));
    (!is_named).then(|| format!("{module} does not name \"{name}\""))
}

#[test]
fn no_snapshot_waits_to_be_looked_at() {
    let mut findings = Vec::new();
    for folder in ["crates", "tests"] {
        for ending in [".snap.new", ".pending-snap"] {
            findings.extend(tree::files_below(folder, ending));
        }
    }

    assert_none(
        &findings,
        "Look at what has changed, then accept it with `cargo insta review`, or remove the file:",
    );
}

#[test]
fn no_test_is_passed_by() {
    let mut findings = Vec::new();
    for folder in ["crates", "tests"] {
        for path in tree::files_below(folder, ".rs") {
            let code = Source::read(&path).code;
            let ignores = |line: &str| {
                line.contains("#[ignore") || (line.contains("cfg_attr") && line.contains("ignore"))
            };
            let lines = code.lines().enumerate().filter(|(_, line)| ignores(line));
            findings.extend(lines.map(|(index, _)| format!("{path}:{}", index + 1)));
        }
    }

    assert_none(&findings, "Mend the test or remove it; what measures belongs into a benchmark:");
}

//! The files of the project, by their path from its root.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Folders that are no part of the project, wherever they lie.
const FOREIGN: [&str; 3] = [".git", "node_modules", "target"];

pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The files in `folder` and below it whose names end with `ending`, in order; of the whole project if `folder` is "".
pub(crate) fn files_below(folder: &str, ending: &str) -> Vec<String> {
    let mut files = Vec::new();
    for (name, is_folder) in entries(folder) {
        let is_foreign = FOREIGN.contains(&name.as_str());
        let path = if folder.is_empty() { name } else { format!("{folder}/{name}") };
        if is_folder && !is_foreign {
            files.extend(files_below(&path, ending));
        } else if !is_folder && path.ends_with(ending) {
            files.push(path);
        }
    }
    files
}

/// The names in `folder`, in order, and which of them are folders themselves; none if it is not there.
pub(crate) fn entries(folder: &str) -> Vec<(String, bool)> {
    let Ok(listing) = fs::read_dir(root().join(folder)) else { return Vec::new() };
    let mut entries: Vec<_> = listing
        .map(|entry| {
            let entry = entry.unwrap();
            (entry.file_name().into_string().unwrap(), entry.file_type().unwrap().is_dir())
        })
        .collect();
    entries.sort();
    entries
}

/// The files that git tracks and that are still there; without git, all of them.
pub(crate) fn tracked() -> Vec<String> {
    let listing = Command::new("git").args(["ls-files", "-z"]).current_dir(root()).output();
    match listing {
        Ok(listing) if listing.status.success() => {
            let listing = String::from_utf8(listing.stdout).unwrap();
            let is_there = |path: &&str| root().join(path).is_file();
            listing.split_terminator('\0').filter(is_there).map(str::to_owned).collect()
        }
        _ => files_below("", ""),
    }
}

pub(crate) fn exists(path: &str) -> bool {
    root().join(path).exists()
}

pub(crate) fn read(path: &str) -> String {
    text(path).unwrap_or_else(|| panic!("{path} is not UTF-8"))
}

/// What stands in the file; `None` if that is no text.
pub(crate) fn text(path: &str) -> Option<String> {
    let bytes = fs::read(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
    String::from_utf8(bytes).ok()
}

/// The folder of a file; "" is the root.
pub(crate) fn folder_of(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// Where `path` leads from `folder`; `None` if that is outside the project.
pub(crate) fn resolved(folder: &str, path: &str) -> Option<String> {
    let mut parts: Vec<_> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            name => parts.push(name),
        }
    }
    Some(parts.join("/"))
}

#[test]
fn a_path_is_followed_and_does_not_leave_the_project() {
    assert_eq!(resolved("docs/decisions", "../../crates/api/"), Some("crates/api".to_owned()));
    assert_eq!(resolved("", "./docs/api.md"), Some("docs/api.md".to_owned()));
    assert_eq!(resolved("docs", "../../elsewhere"), None);
}

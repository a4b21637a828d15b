//! What the manifests leave to the workspace: versions, and the lints.

use crate::survey::workspace::packages;
use crate::survey::{assert_none, source, tree};

/// Keeps lints of its own: they are the workspace's, but for those that forbid a test to stop at once.
const OWN_LINTS: &[&str] = &["support"];

/// `workspace.dependencies.chrono` and what it is set to.
struct Entry {
    line: usize,
    key: String,
    value: String,
}

#[test]
fn versions_stand_in_the_workspace_alone() {
    let mut findings = Vec::new();
    for package in packages() {
        let manifest = format!("{}/Cargo.toml", package.folder);
        let own = entries(&tree::read(&manifest)).into_iter().filter(is_own_version);
        findings.extend(own.map(|entry| format!("{manifest}:{}: {}", entry.line, entry.key)));
    }

    let advice = "Write the version into [workspace.dependencies] (or [workspace.package]) of /Cargo.toml, and here \
        `workspace = true`; features may be added here:";
    assert_none(&findings, advice);
}

fn is_own_version(entry: &Entry) -> bool {
    if entry.key == "package.version" {
        return true;
    }
    let Some((_, dependency)) = entry.key.split_once("dependencies.") else { return false };
    let said = entry.value.replace(' ', "");
    match dependency.rsplit_once('.') {
        Some((_, "workspace")) => said != "true",
        Some((_, "features" | "optional" | "default-features")) => false,
        Some(_) => true,
        None => {
            let sources = ["version=", "path=", "git=", "registry="];
            !said.contains("workspace=true") || sources.iter().any(|source| said.contains(source))
        }
    }
}

#[test]
fn every_version_of_the_workspace_is_used() {
    let packages = packages();
    let is_used = |name: &str| {
        packages.iter().any(|package| package.dependencies.iter().any(|other| other.name == name))
    };
    let mut findings = Vec::new();
    for entry in entries(&tree::read("Cargo.toml")) {
        if let Some(name) = entry.key.strip_prefix("workspace.dependencies.")
            && !is_used(name)
        {
            findings.push(format!("Cargo.toml:{}: {name}", entry.line));
        }
    }

    assert_none(&findings, "No crate uses this. Take it out of [workspace.dependencies]:");
}

#[test]
fn every_crate_goes_by_the_lints_of_the_workspace() {
    let mut findings = Vec::new();
    for package in packages() {
        let manifest = format!("{}/Cargo.toml", package.folder);
        let goes =
            entries(&tree::read(&manifest)).iter().any(|entry| entry.key == "lints.workspace");
        if !goes && !OWN_LINTS.contains(&package.name.as_str()) {
            findings.push(manifest);
        }
    }

    assert_none(&findings, "Add `[lints]` with `workspace = true`:");
}

/// What a manifest sets. A value may stretch over several lines; `#` begins a comment at the start of a line only.
fn entries(manifest: &str) -> Vec<Entry> {
    let mut entries = Vec::new();
    let mut section = String::new();
    let mut lines =
        manifest.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with('#'));
    while let Some((index, line)) = lines.next() {
        if line.starts_with('[') {
            section = line.trim_matches(['[', ']', ' ']).to_owned();
        } else if let Some((key, value)) = line.split_once('=') {
            let mut value = value.trim().to_owned();
            while value.starts_with(['[', '{']) && !is_whole(&value) {
                let Some((_, more)) = lines.next() else { break };
                value.push_str(more.trim());
            }
            entries.push(Entry {
                line: index + 1,
                key: format!("{section}.{}", key.trim()),
                value,
            });
        }
    }
    entries
}

fn is_whole(value: &str) -> bool {
    value.ends_with([']', '}']) && source::bracket(value) == value.len()
}

#[test]
fn a_version_of_ones_own_is_seen() {
    let manifest = "[package]\nversion.workspace = true\n[dependencies]\na.workspace = true\nb = \"1\"\n\
        c = { workspace = true, features = [\n    \"d\",\n] }\ne = { version = \"1\" }\n\
        [dev-dependencies.f]\nworkspace = true\nfeatures = [\"g\"]\n[build-dependencies.h]\nversion = \"1\"\n";

    let own: Vec<_> =
        entries(manifest).into_iter().filter(is_own_version).map(|own| own.key).collect();

    assert_eq!(own, ["dependencies.b", "dependencies.e", "build-dependencies.h.version"]);
}

//! The crates of the workspace, as Cargo sees them.

use std::env;
use std::process::Command;

use serde_json::Value;

use super::tree;

pub(crate) struct Package {
    pub(crate) name: String,
    /// From the root of the project, as in `crates/api`.
    pub(crate) folder: String,
    pub(crate) targets: Vec<Target>,
    pub(crate) dependencies: Vec<Dependency>,
    /// The dependencies that cargo-machete is told to pass over: `[package.metadata.cargo-machete]`.
    pub(crate) unnamed: Vec<String>,
}

/// What Cargo builds by itself: a library, a program, a test binary, a build script.
pub(crate) struct Target {
    /// As its modules call it: with `_` for `-`.
    pub(crate) name: String,
    pub(crate) kind: String,
    pub(crate) root: String,
}

pub(crate) struct Dependency {
    pub(crate) name: String,
    pub(crate) kind: DependencyKind,
    pub(crate) features: Vec<String>,
}

#[derive(Clone, Copy, Eq, PartialEq)]
pub(crate) enum DependencyKind {
    /// For the crate itself, or for its build script.
    Normal,
    /// For its tests alone.
    Dev,
}

pub(crate) fn packages() -> Vec<Package> {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["metadata", "--format-version", "1", "--no-deps", "--offline"])
        .current_dir(tree::root())
        .output()
        .expect("cargo is where it was when it built this test");
    assert!(output.status.success(), "cargo metadata: {}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    let root = format!("{}/", text(&metadata["workspace_root"]));
    list(&metadata["packages"]).iter().map(|package| package_of(package, &root)).collect()
}

fn package_of(package: &Value, root: &str) -> Package {
    let manifest = from_root(&package["manifest_path"], root);
    let unnamed = package["metadata"]["cargo-machete"]["ignored"].as_array();
    Package {
        name: text(&package["name"]),
        folder: tree::folder_of(&manifest).to_owned(),
        targets: list(&package["targets"]).iter().map(|target| target_of(target, root)).collect(),
        dependencies: list(&package["dependencies"]).iter().map(dependency_of).collect(),
        unnamed: unnamed.into_iter().flatten().map(text).collect(),
    }
}

fn target_of(target: &Value, root: &str) -> Target {
    Target {
        name: text(&target["name"]).replace('-', "_"),
        kind: text(&target["kind"][0]),
        root: from_root(&target["src_path"], root),
    }
}

fn dependency_of(dependency: &Value) -> Dependency {
    let kind = match dependency["kind"].as_str() {
        Some("dev") => DependencyKind::Dev,
        _ => DependencyKind::Normal,
    };
    Dependency {
        name: text(&dependency["name"]),
        kind,
        features: list(&dependency["features"]).iter().map(text).collect(),
    }
}

fn from_root(path: &Value, root: &str) -> String {
    let path = text(path);
    path.strip_prefix(root).unwrap_or_else(|| panic!("{path} is outside {root}")).to_owned()
}

fn text(value: &Value) -> String {
    value.as_str().expect("a text").to_owned()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().expect("a list")
}

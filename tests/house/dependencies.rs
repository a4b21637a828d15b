//! Who may use whom. What is not in the table is forbidden, and what is no longer used leaves it.

mod table;

use std::collections::BTreeSet;

use self::table::{FLOOR_OF_SUITES, HOUSE, Room};
use crate::survey::source::{Source, positions_of};
use crate::survey::workspace::{DependencyKind, Package, packages};
use crate::survey::{assert_none, tree};

const ADVICE: &str = "The manifests and the table HOUSE in tests/house/dependencies/table.rs differ. Do without the \
    dependency, or change the table (and docs/architecture.md) and say in the commit why:";

/// What no crate may have but these. A suite may, to look at the crates from outside.
const KEPT: &[(&str, &[&str])] = &[
    ("actix-web", &["api", "gate", "server", "web"]),
    ("askama", &["web"]),
    ("diesel", &["store"]),
    ("diesel_migrations", &["store"]),
    ("fluent-templates", &["gate", "letter", "mail", "web"]),
    ("governor", &["gate"]),
    ("hmac", &["gate"]),
    ("krilla", &["paper"]),
    ("lettre", &["mail"]),
    ("libsqlite3-sys", &["store"]),
    ("openidconnect", &["oidc"]),
    ("r2d2", &["store"]),
    ("rust_xlsxwriter", &["sheet"]),
    ("toml", &["charter", "server"]),
    ("tracing-actix-web", &["gate"]),
];

#[test]
fn each_crate_uses_what_the_table_allows_and_nothing_else() {
    let packages = packages();
    let mut findings = Vec::new();
    for package in &packages {
        match HOUSE.iter().find(|room| room.name == package.name) {
            Some(room) => findings.extend(differences(room, package)),
            None => findings.push(format!("{} has no row in the table", package.name)),
        }
    }
    let gone = HOUSE.iter().filter(|room| packages.iter().all(|package| package.name != room.name));
    findings.extend(gone.map(|room| format!("{} has a row and is no longer there", room.name)));

    assert_none(&findings, ADVICE);
}

fn differences(room: &Room, package: &Package) -> Vec<String> {
    let normal = used(package, DependencyKind::Normal);
    let dev: BTreeSet<_> =
        used(package, DependencyKind::Dev).difference(&normal).copied().collect();
    let always: BTreeSet<_> = room.ours.iter().chain(room.others).copied().collect();
    let in_tests: BTreeSet<_> = room.in_tests.iter().copied().collect();

    let name = room.name;
    let mut findings = Vec::new();
    for (used, allowed, wherefore) in [(normal, always, ""), (dev, in_tests, " for its tests")] {
        let strange = used.difference(&allowed);
        findings.extend(strange.map(|other| format!("{name} may not use {other}{wherefore}")));
        let stale = allowed.difference(&used);
        findings.extend(stale.map(|other| {
            format!("{name} does not use {other}{wherefore}: take it out of the row")
        }));
    }
    findings
}

fn used(package: &Package, kind: DependencyKind) -> BTreeSet<&str> {
    let of_kind = package.dependencies.iter().filter(|dependency| dependency.kind == kind);
    of_kind.map(|dependency| dependency.name.as_str()).collect()
}

#[test]
fn no_arrow_points_upwards_or_to_a_neighbour() {
    let floor_of = |name: &str| HOUSE.iter().find(|room| room.name == name).map(|room| room.floor);
    let mut findings = Vec::new();
    for room in HOUSE {
        for other in room.ours.iter().chain(room.others).chain(room.in_tests) {
            if floor_of(other).is_some_and(|floor| room.floor <= floor) {
                findings.push(format!("{} -> {other}", room.name));
            }
        }
    }

    assert_none(&findings, "A crate uses those on lower floors alone. Move what it needs down:");
}

#[test]
fn sql_http_and_texts_stay_in_their_rooms() {
    let mut findings = Vec::new();
    for (outside, keepers) in KEPT {
        for room in HOUSE.iter().filter(|room| room.floor < FLOOR_OF_SUITES) {
            let has = room.others.contains(outside) || room.in_tests.contains(outside);
            match (has, keepers.contains(&room.name)) {
                (true, false) => findings.push(format!("{} has {outside}", room.name)),
                (false, true) => findings.push(format!("{} does not have {outside}", room.name)),
                (true, true) | (false, false) => {}
            }
        }
    }

    let advice = "Some crates are kept to some rooms (KEPT in tests/house/dependencies.rs). Ask the room that has it, \
        or strike out what is no longer so:";
    assert_none(&findings, advice);
}

#[test]
fn the_server_alone_may_ask_the_time() {
    let mut findings = Vec::new();
    for package in packages().iter().filter(|package| package.name != "server") {
        for dependency in package.dependencies.iter().filter(|other| other.name == "chrono") {
            let clocks =
                dependency.features.iter().filter(|name| ["clock", "now"].contains(&name.as_str()));
            findings.extend(clocks.map(|feature| format!("{}: chrono/{feature}", package.name)));
        }
    }

    assert_none(
        &findings,
        "The moment is an argument. Take `now` as one, without this feature of chrono:",
    );
}

/// What cargo-machete looks for, which is not everywhere.
#[test]
fn every_dependency_is_named_in_the_source() {
    let mut findings = Vec::new();
    for package in packages() {
        let files = tree::files_below(&package.folder, ".rs");
        let sources: Vec<_> = files.iter().map(|path| Source::read(path).code).collect();
        let is_named = |name: &str| {
            let called = name.replace('-', "_");
            sources.iter().any(|code| !positions_of(code, &called).is_empty())
        };
        let names: BTreeSet<_> = package.dependencies.iter().map(|other| &other.name).collect();
        for name in names {
            match (is_named(name), package.unnamed.contains(name)) {
                (false, false) => {
                    findings.push(format!("{} does nothing with {name}", package.name))
                }
                (true, true) => findings.push(format!("{} names {name} after all", package.name)),
                (true, false) | (false, true) => {}
            }
        }
    }

    let advice = "Take the dependency out of the manifest. If it is there for its features alone, say so in \
        [package.metadata.cargo-machete], and strike out there what is named after all:";
    assert_none(&findings, advice);
}

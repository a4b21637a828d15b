//! Migrations come as twins. That both make the same tables is for `tests/persistence` to show.

use std::collections::BTreeSet;

use crate::survey::{assert_none, tree};

const TWINS: [&str; 2] = ["migrations/postgres", "migrations/sqlite"];

fn names(database: &str) -> BTreeSet<String> {
    tree::entries(database).into_iter().map(|(name, _)| name).collect()
}

#[test]
fn each_migration_has_a_twin_of_the_same_name() {
    let all: BTreeSet<_> = TWINS.into_iter().flat_map(names).collect();
    assert!(!all.is_empty(), "there are no migrations in {TWINS:?}");

    let mut findings = Vec::new();
    for database in TWINS {
        let missing = &all - &names(database);
        findings.extend(missing.iter().map(|name| format!("{database}/{name}")));
    }

    assert_none(&findings, "These migrations stand for the other database only. Write the twin:");
}

/// The moment is what a database remembers of a migration: of two with the same one, the second would never run.
#[test]
fn no_two_migrations_have_the_same_moment() {
    let all: Vec<_> = names(TWINS[0]).into_iter().collect();
    let moment = |name: &str| name.split('_').next().unwrap_or_default().to_owned();
    let doubled = all.windows(2).filter(|pair| moment(&pair[0]) == moment(&pair[1]));
    let findings: Vec<_> = doubled.map(|pair| pair.join(" and ")).collect();

    assert_none(&findings, "Give one of each pair a later moment:");
}

#[test]
fn each_migration_goes_up_and_down() {
    let mut findings = Vec::new();
    for database in TWINS {
        for name in names(database) {
            let folder = format!("{database}/{name}");
            for file in ["up.sql", "down.sql"].map(|file| format!("{folder}/{file}")) {
                if !tree::exists(&file) || tree::read(&file).trim().is_empty() {
                    findings.push(format!("{file} is missing or empty"));
                }
            }
            if names(&folder).len() != 2 {
                findings.push(format!("{folder} holds something else besides"));
            }
        }
    }

    assert_none(&findings, "A migration is a folder with up.sql and down.sql:");
}

#[test]
fn each_migration_is_named_by_its_moment_and_what_it_does() {
    let is_named = |name: &str| {
        let pattern = "dddd-dd-dd-dddddd_";
        let matches = |(letter, place): (char, char)| match place {
            'd' => letter.is_ascii_digit(),
            other => letter == other,
        };
        name.len() > pattern.len() && name.chars().zip(pattern.chars()).all(matches)
    };
    let mut findings = Vec::new();
    for database in TWINS {
        let wrong = names(database).into_iter().filter(|name| !is_named(name));
        findings.extend(wrong.map(|name| format!("{database}/{name}")));
    }

    assert_none(
        &findings,
        "Name it YYYY-MM-DD-HHMMSS_what, so that it finds its place among the others:",
    );
}

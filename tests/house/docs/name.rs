//! Files and tests that are named in the docs, and documents that are named in the code.

use super::pages;
use crate::survey::markdown::{Place, code_spans, prose, rows};
use crate::survey::source::{Source, has_test, line_of};
use crate::survey::{assert_none, tree};

const CHARTER: &str = "docs/charter.md";

/// A table of requirements, each met by something that a test shows, or not.
const SECURITY: &str = "docs/security.md";

/// A decision tells of the day on which it was made; files may have moved since.
const HISTORY: &str = "docs/decisions/";

/// What a clause says that nothing does yet.
const TO_COME: &str = "to come";

#[test]
fn every_path_named_in_the_docs_exists() {
    let files = tree::files_below("", "");
    let mut findings = Vec::new();
    for page in pages().into_iter().filter(|page| !page.starts_with(HISTORY)) {
        for Place { line, text } in code_spans(&prose(&tree::read(&page))) {
            if is_path(&text) && !is_there(&text, &files) {
                findings.push(format!("{page}:{line}: {text}"));
            }
        }
    }

    assert_none(
        &findings,
        "No such file. Write its path from the root of the project as it is now:",
    );
}

/// Whether it is a path in the project: `crates/api`, `docs/api.md`, `bodies.rs`; and not `GET /cases` or `and/or`.
fn is_path(code: &str) -> bool {
    let is_plain =
        !code.contains(char::is_whitespace) && !code.contains("::") && !code.contains("://");
    let is_named = code.ends_with(".rs") || code.ends_with(".md");
    let begins_here = code
        .split_once('/')
        .is_some_and(|(first, _)| !first.is_empty() && first != "target" && tree::exists(first));
    is_plain && (is_named || begins_here)
}

/// Of `migrations/{sqlite,postgres}` and `examples/*.json` only the folder is looked for; a name without a folder may be
/// anywhere.
fn is_there(path: &str, files: &[String]) -> bool {
    match path.find(['{', '*', '<', '…']) {
        Some(open) => tree::exists(tree::folder_of(&path[..open])),
        None if path.contains('/') => tree::exists(path),
        None => files.iter().any(|file| file.rsplit('/').next() == Some(path)),
    }
}

#[test]
fn every_test_named_in_the_tables_exists() {
    let sources: Vec<_> = ["crates", "tests"]
        .into_iter()
        .flat_map(|folder| tree::files_below(folder, ".rs"))
        .map(|path| {
            let code = Source::read(&path).code;
            (path, code)
        })
        .collect();
    let mut findings = Vec::new();
    let clauses = clauses().into_iter().map(|row| (CHARTER, row));
    let requirements = requirements().into_iter().map(|row| (SECURITY, row));
    for (page, (line, cells)) in clauses.chain(requirements) {
        for name in cells.last().map(|tests| code_spans(tests)).unwrap_or_default() {
            if !is_test(&name.text, &sources) {
                findings.push(format!("{page}:{line}: {}", name.text));
            }
        }
    }

    assert_none(
        &findings,
        "No test of this name in crates/ or tests/. Write the name as it is now:",
    );
}

/// `name` or `module::name`: a test, in a file whose path holds the modules. One called `tests` is no file.
fn is_test(name: &str, sources: &[(String, String)]) -> bool {
    let mut modules: Vec<_> = name.split("::").filter(|module| *module != "tests").collect();
    let Some(function) = modules.pop() else { return false };
    let leads = |path: &str| {
        let mut parts = path.split(['/', '.']);
        modules.iter().all(|module| parts.any(|part| part == *module))
    };
    sources.iter().any(|(path, code)| leads(path) && has_test(code, function))
}

#[test]
fn every_clause_has_a_test_or_is_named_as_to_come() {
    let mut findings = Vec::new();
    for (line, cells) in clauses() {
        let has_test = cells.last().is_some_and(|tests| !code_spans(tests).is_empty());
        if !has_test && !cells.iter().any(|cell| cell.contains(TO_COME)) {
            findings
                .push(format!("{CHARTER}:{line}: {}", cells.first().map_or("", String::as_str)));
        }
    }

    assert_none(&findings, "Name the test that shows the clause, or say that it is to come:");
}

/// The rows of the charter's tables, without their headers.
fn clauses() -> Vec<(usize, Vec<String>)> {
    let mut rows = rows(&prose(&tree::read(CHARTER)));
    rows.retain(|(_, cells)| cells.last().is_none_or(|last| last != "test"));
    assert!(!rows.is_empty(), "{CHARTER} has no table | clause | code | test |");
    rows
}

#[test]
fn every_requirement_is_met_by_a_test_or_stands_open_or_asks_for_nothing_here() {
    let mut findings = Vec::new();
    for (line, cells) in requirements() {
        let [number, _level, _asked, standing, tests] = cells.as_slice() else {
            findings.push(format!("{SECURITY}:{line}: {} cells", cells.len()));
            continue;
        };
        let begins = |word: &str| standing.starts_with(&format!("{word}: "));
        let is_shown = begins("met") && !code_spans(tests).is_empty();
        if !is_shown && !begins("open") && !begins("not applicable") {
            findings.push(format!("{SECURITY}:{line}: {number}"));
        }
    }

    assert_none(
        &findings,
        "Say `met: `, where, and name the test that shows it; or `open: ` or `not applicable: `, and why:",
    );
}

/// The rows of the standard's tables: they begin with a number such as 6.1.1.
fn requirements() -> Vec<(usize, Vec<String>)> {
    let is_number = |text: &str| {
        let parts: Vec<_> = text.split('.').collect();
        parts.len() == 3 && parts.iter().all(|part| part.parse::<u8>().is_ok())
    };
    let mut rows = rows(&prose(&tree::read(SECURITY)));
    rows.retain(|(_, cells)| cells.first().is_some_and(|first| is_number(first)));
    assert!(!rows.is_empty(), "{SECURITY} has no table of requirements");
    rows
}

/// Looks at whole files, comments and all: that is where they are named.
#[test]
fn every_document_named_in_the_code_exists() {
    let files = tree::files_below("", "");
    let mut findings = Vec::new();
    for path in ["crates", "tests"].into_iter().flat_map(|folder| tree::files_below(folder, ".rs"))
    {
        if path.starts_with("tests/house/") {
            continue;
        }
        let text = tree::read(&path);
        for (end, _) in text.match_indices(".md") {
            let start =
                text[..end].rfind(|letter: char| !is_of_path(letter)).map_or(0, |last| last + 1);
            let name = text[start..end + ".md".len()].trim_start_matches("../");
            if !is_there(name, &files) {
                findings.push(format!("{path}:{}: {name}", line_of(&text, end)));
            }
        }
    }

    assert_none(
        &findings,
        "No such document in the project. Say what it says, or name one that is here:",
    );
}

fn is_of_path(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || "._-/".contains(letter)
}

#[test]
fn paths_are_told_from_what_looks_like_one() {
    assert!(is_path("crates/nowhere/at.all"));
    assert!(is_path("elsewhere/lib.rs"));
    assert!(!is_path("/drafts/{id}"));
    assert!(!is_path("application/problem+json"));
    assert!(!is_path("tests/ and more"));
}

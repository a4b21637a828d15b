//! Which files a crate is made of, by the `mod` lines that lead from its root. `#[path]` is not followed.

use super::source::{Source, leading_name, positions_of};
use super::tree;
use super::workspace::Target;

pub(crate) struct Module {
    pub(crate) path: String,
    /// As a snapshot is called after it: `rules__matrix__rights`.
    pub(crate) name: String,
    /// Whether it is there for tests alone.
    pub(crate) of_tests: bool,
}

/// A `mod` line: `mod name;` if it is a file of its own, `mod name { … }` otherwise.
pub(crate) struct Declaration<'a> {
    pub(crate) name: &'a str,
    pub(crate) is_file: bool,
}

/// The root of `target`, and all that is reached from it.
pub(crate) fn modules(target: &Target) -> Vec<Module> {
    let of_tests = matches!(target.kind.as_str(), "test" | "bench");
    let root = Module { path: target.root.clone(), name: target.name.clone(), of_tests };
    let folder = tree::folder_of(&target.root).to_owned();
    let mut modules = vec![root];
    reach(&mut modules, &folder);
    modules
}

pub(crate) fn declarations(code: &str) -> Vec<Declaration<'_>> {
    let declaration = |position: usize| {
        let after = code[position + "mod ".len()..].trim_start();
        let name = leading_name(after);
        let is_file = after[name.len()..].trim_start().starts_with(';');
        (!name.is_empty()).then_some(Declaration { name, is_file })
    };
    positions_of(code, "mod ").into_iter().filter_map(declaration).collect()
}

/// Adds what the last of `modules` declares, whose files lie in `folder`.
fn reach(modules: &mut Vec<Module>, folder: &str) {
    let Some(parent) = modules.last() else { return };
    let (parent_name, parent_of_tests) = (parent.name.clone(), parent.of_tests);
    let source = Source::read(&parent.path);
    let shipped = source.shipped();
    let ships = |name: &str| declarations(&shipped.code).iter().any(|mine| mine.name == name);
    for Declaration { name, .. } in declarations(&source.code).iter().filter(|mine| mine.is_file) {
        let beside = format!("{folder}/{name}.rs");
        let path = if tree::exists(&beside) { beside } else { format!("{folder}/{name}/mod.rs") };
        if tree::exists(&path) {
            let of_tests = parent_of_tests || !ships(name);
            modules.push(Module { path, name: format!("{parent_name}__{name}"), of_tests });
            reach(modules, &format!("{folder}/{name}"));
        }
    }
}

#[test]
fn module_lines_are_told_apart() {
    let declarations = declarations("pub(crate) mod a;\nmod b { }\nmod $c;\nmodel d;");

    let told: Vec<_> = declarations.iter().map(|mine| (mine.name, mine.is_file)).collect();
    assert_eq!(told, [("a", true), ("b", false)]);
}

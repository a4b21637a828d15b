//! What the functions of the domain ask for.

use super::shipped_files;
use crate::survey::assert_none;
use crate::survey::source::{bracket, leading_name, line_of, positions_of};

/// Sees the word `bool` in the parameters of a `pub fn`: not behind an alias, nor in a trait. What a parameter that is
/// itself a function returns is no matter.
#[test]
fn no_public_function_of_the_domain_takes_a_bool() {
    let mut findings = Vec::new();
    for (_, path, source) in shipped_files().iter().filter(|(name, ..)| name == "domain") {
        for (position, name, parameters) in public_functions(&source.code) {
            if !positions_of(&parameters.replace("-> bool", ""), "bool").is_empty() {
                findings.push(format!("{path}:{}: {name}", line_of(&source.code, position)));
            }
        }
    }

    assert_none(
        &findings,
        "Nobody can read what `true` means in a call. Take an enum of two variants:",
    );
}

/// Where each stands, its name, and its parameters.
fn public_functions(code: &str) -> Vec<(usize, &str, &str)> {
    let mut functions = Vec::new();
    for position in positions_of(code, "fn ") {
        let before = code[..position].rsplit([';', '{', '}']).next().unwrap_or_default();
        if positions_of(before, "pub").is_empty() {
            continue;
        }
        let after = &code[position + "fn ".len()..];
        let name = leading_name(after);
        let rest = &after[name.len()..];
        let rest = &rest[generics(rest)..];
        functions.push((position, name, &rest[..bracket(rest)]));
    }
    functions
}

/// How long the `<…>` is with which `text` begins.
fn generics(text: &str) -> usize {
    let mut depth = 0_usize;
    let mut last = ' ';
    for (position, letter) in text.char_indices() {
        match letter {
            '<' => depth += 1,
            '>' if last != '-' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return if letter == '>' { position + 1 } else { position };
        }
        last = letter;
    }
    text.len()
}

#[test]
fn the_parameters_of_public_functions_are_seen() {
    let code = "impl A { fn a(b: bool) {} pub const fn c<D: Fn(D) -> bool>(\n    self, e: Option<bool>,\n) -> F {} \
        pub(crate) fn g(h: impl Fn(I) -> bool) -> bool {} }";

    let seen: Vec<_> =
        public_functions(code).into_iter().map(|(_, name, list)| (name, list)).collect();

    let expected = [("c", "(\n    self, e: Option<bool>,\n)"), ("g", "(h: impl Fn(I) -> bool)")];
    assert_eq!(seen, expected);
}

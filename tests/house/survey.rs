//! How the house is looked at: its files, crates and modules, and what its Rust and its Markdown say.

pub(crate) mod markdown;
pub(crate) mod module;
pub(crate) mod source;
pub(crate) mod tree;
pub(crate) mod workspace;

/// Fails with everything that was found, under a line that says what to do about it.
#[track_caller]
pub(crate) fn assert_none(findings: &[String], advice: &str) {
    assert!(findings.is_empty(), "\n{advice}\n  {}\n", findings.join("\n  "));
}

//! The charter's rules, as pure functions over values.
//!
//! Nothing here reads a clock, a file or a database: the moment is an argument, and so is the charter. The rules can
//! only fail by saying no, with a [`refusal::Refusal`] that names the unmet condition.

#![deny(missing_docs, clippy::wildcard_enum_match_arm)]

pub mod accession;
pub mod actor;
pub mod application;
pub mod calendar;
pub mod charter;
pub mod cvr;
pub mod declaration;
pub mod draft;
pub mod email;
pub mod file;
pub mod given;
pub mod id;
pub mod initiative;
pub mod meeting;
pub mod membership;
pub mod people;
pub mod refusal;
pub mod text;
pub mod time;
pub mod vote;

//! Attacks on Pagt, each in a module of its own: what somebody tries, and what comes of it. On SQLite, or on PostgreSQL
//! with `TEST_DATABASE=postgres`.

#![cfg(test)]

// What the attackers work with.
mod forms;
mod operations;
mod scene;

mod csrf;
mod enumeration;
mod excess;
mod files;
mod fixation;
mod guessing;
mod handover;
mod header_injection;
mod headers;
mod host;
mod link;
mod mandates;
mod mass_assignment;
mod others;
mod redirect;
mod rights;
mod secrets;
mod security_log;
mod tokens;

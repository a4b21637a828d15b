//! Pagt over HTTP, as those who use it meet it: whole accessions, everything that is refused, and everything that is
//! shown. On SQLite, or on PostgreSQL with `TEST_DATABASE=postgres`; both against the same snapshots.

#![cfg(test)]

mod accession;
mod bad_input;
mod initiatives;
mod meetings;
mod members;
mod openapi;
mod reading;
mod refusals;
mod rights;
mod told;

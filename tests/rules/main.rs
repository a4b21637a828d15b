//! The charter's rules, one sentence a test. Nothing here touches a disk, a network or a clock, except to compare
//! `docs/process.md`.

#![cfg(test)]

mod accession;
mod application;
mod counting;
mod diagram;
mod initiatives;
mod matrix;
mod meetings;
mod membership;
mod people;
mod properties;
mod refusals;
mod register;
mod working_days;

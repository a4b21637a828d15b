//! `bench`: how fast Pagt is, in figures that can be pasted into docs/performance.md.
//!
//! It drives whole accessions over HTTP through a `pagt serve` of its own, on SQLite and on PostgreSQL, and in the same
//! run measures what the equivalent SQL costs on the same disk without anything around it. It measures and prints; what
//! is fast enough is for people to say.

mod client;
mod cvr;
mod database;
mod drive;
mod failure;
mod machine;
mod options;
mod pages;
mod process;
mod progress;
mod raw;
mod report;
mod sample;
mod schema;
mod script;
mod server;
mod stock;
mod suite;

use std::io::Write;
use std::process::ExitCode;

use clap::Parser;

use crate::database::Backend;
use crate::failure::Failure;
use crate::options::{Only, Options};
use crate::report::say;

fn main() -> ExitCode {
    match run(&Options::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            // Where not even this can be written, the exit code must do.
            let _ = writeln!(std::io::stderr().lock(), "bench: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(options: &Options) -> Result<(), Failure> {
    let plan = options.plan()?;
    say(machine::description()?)?;
    say(report::method(&plan))?;
    if options.only != Some(Only::Postgres) {
        let folder = plan.folder()?;
        suite::run(&plan, &Backend::Sqlite { folder })?;
    }
    if options.only != Some(Only::Sqlite) {
        match &options.postgres_url {
            Some(url) => suite::run(&plan, &Backend::Postgres { url: url.clone() })?,
            None => say("## PostgreSQL\n\nSkipped: no server was named. \
                 `scripts/with-postgres` starts one and names it in TEST_DATABASE_URL.")?,
        }
    }
    Ok(())
}

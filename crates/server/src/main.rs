//! `pagt`: composes, configures, ticks.

mod accede;
mod admin;
mod administer;
mod advice;
mod backup;
mod beat;
mod clock;
mod configuration;
mod courier;
mod demo;
mod exposure;
mod failure;
mod outside;
mod secret;
mod serve;
mod settings;
mod statements;
mod sweeper;
mod token;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::configuration::Flags;
use crate::failure::Failure;

/// The working system of a pact: accession, votes, and the register of members.
#[derive(Parser)]
#[command(version, about, propagate_version = true)]
struct Cli {
    #[command(flatten)]
    flags: Flags,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the API, and record what time has decided.
    Serve(serve::Args),
    /// Bring the database to this program's schema.
    Migrate,
    /// Make the lists anew from the log; with the server stopped.
    Rebuild,
    /// Look at the configuration and all that is kept, and say what to do about what is wrong.
    Verify,
    /// Write all that is kept to one file, while the server runs.
    Backup {
        /// The file, which must not be there yet.
        file: PathBuf,
    },
    /// Fill an empty database, of either kind, from a backup.
    Restore {
        /// The backup.
        file: PathBuf,
    },
    /// Show or validate a charter file.
    #[command(subcommand)]
    Charter(administer::CharterCommand),
    /// Make somebody head of secretariat.
    #[command(subcommand)]
    Admin(admin::AdminCommand),
    /// Make, list and end bearer tokens.
    #[command(subcommand)]
    Token(token::TokenCommand),
    /// Drive applications from files through a running server, from draft to decision.
    Accede(accede::Args),
}

fn main() -> ExitCode {
    let Cli { flags, command } = Cli::parse();
    let outcome = match command {
        Command::Serve(args) => serve::run(&flags, &args),
        Command::Migrate => administer::migrate(&flags),
        Command::Rebuild => administer::rebuild(&flags),
        Command::Verify => administer::verify(&flags),
        Command::Backup { file } => backup::backup(&flags, &file),
        Command::Restore { file } => backup::restore(&flags, &file),
        Command::Charter(command) => administer::charter(&flags, &command),
        Command::Admin(command) => admin::run(&flags, command),
        Command::Token(command) => token::run(&flags, command),
        Command::Accede(args) => return accede::run(args),
    };
    outcome.unwrap_or_else(|failure: Failure| failure.report())
}

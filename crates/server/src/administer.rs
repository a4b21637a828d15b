//! The commands of whoever runs the server: migrate, rebuild, verify, and the charter.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Subcommand;
use domain::charter::Charter;

use crate::advice::advice;
use crate::configuration::{Configuration, Flags, read_charter, refuse_newer};
use crate::exposure::Served;
use crate::failure::{Failure, say};

/// What can be done with charters.
#[derive(Subcommand)]
pub(crate) enum CharterCommand {
    /// Print the charter in force, as a file that can be changed and used.
    Show,
    /// Read a charter file and say what is wrong with it, if anything.
    Validate {
        /// The file.
        file: PathBuf,
    },
}

/// `pagt migrate`.
pub(crate) fn migrate(flags: &Flags) -> Result<ExitCode, Failure> {
    let run = Configuration::read(flags)?.open_store()?.migrate()?;
    if run.is_empty() {
        say("the database has this program's schema already")?;
    }
    for name in run {
        say(format!("migrated {name}"))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// `pagt rebuild`.
pub(crate) fn rebuild(flags: &Flags) -> Result<ExitCode, Failure> {
    let rows = Configuration::read(flags)?.engine()?.rebuild()?;
    say(format!("made the lists anew from the log: {rows} rows"))?;
    Ok(ExitCode::SUCCESS)
}

/// `pagt verify`.
pub(crate) fn verify(flags: &Flags) -> Result<ExitCode, Failure> {
    let configuration = Configuration::read(flags)?;
    let charter = configuration.charter()?;
    say(format!(
        "charter   {} version {}, {} founding parties",
        charter.key,
        charter.version,
        charter.parties.len()
    ))?;
    check_exposure(&configuration)?;
    let engine = configuration.engine().map_err(advice)?;
    let pending = engine.store().migrations_pending()?;
    if !pending.is_empty() {
        let names = pending.join(", ");
        return Err(Failure::Found(format!("the database lacks {names}; run `pagt migrate`")));
    }
    refuse_newer(engine.store())?;
    say("database  has this program's schema")?;
    let discrepancies = engine.verify()?;
    for discrepancy in &discrepancies {
        say(format!("{}: {}", discrepancy.place, discrepancy.found))?;
    }
    if !discrepancies.is_empty() {
        let count = discrepancies.len();
        return Err(Failure::Found(format!(
            "{count} places do not agree; lists are mended by `pagt rebuild`, a digest that does not fit by a backup"
        )));
    }
    say("log       agrees with the lists, and every digest fits")?;
    Ok(ExitCode::SUCCESS)
}

fn check_exposure(configuration: &Configuration) -> Result<(), Failure> {
    let exposure = configuration.exposure(Served::Own)?;
    let secret = match exposure.judge()? {
        Some(_) => "with its own secret",
        None => "with a secret made anew at each start",
    };
    match &exposure.base_url {
        Some(site) => say(format!("site      {site}, {secret}"))?,
        None => say(format!("site      for this machine alone, {secret}"))?,
    }
    if exposure.is_crowded() {
        say(
            "          no proxy is trusted: all who come through one share a single limit; see --trusted-proxies",
        )?;
    }
    Ok(())
}

/// `pagt charter …`.
pub(crate) fn charter(flags: &Flags, command: &CharterCommand) -> Result<ExitCode, Failure> {
    match command {
        CharterCommand::Show => {
            let configuration = Configuration::read(flags)?;
            configuration.charter()?;
            say(configuration.charter_text()?.trim_end())?;
        }
        CharterCommand::Validate { file } => {
            let Charter { key, version, parties, .. } = read_charter(file)?;
            say(format!(
                "{}: {key}, version {version}, {} founding parties",
                file.display(),
                parties.len()
            ))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

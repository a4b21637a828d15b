//! `pagt backup` and `pagt restore`.

use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use engine::{Backup, Engine};

use crate::advice::advice;
use crate::configuration::{Configuration, Flags};
use crate::failure::{Failure, say};

/// `pagt backup`.
pub(crate) fn backup(flags: &Flags, file: &Path) -> Result<ExitCode, Failure> {
    let rows = Configuration::read(flags)?.engine().map_err(advice)?.backup(file)?;
    say(format!("backup    {rows} rows are in {}", file.display()))?;
    Ok(ExitCode::SUCCESS)
}

/// `pagt restore`. The database is opened, and made where there is none, once the backup is known to be good.
pub(crate) fn restore(flags: &Flags, file: &Path) -> Result<ExitCode, Failure> {
    let configuration = Configuration::read(flags)?;
    let charter = Arc::new(configuration.charter()?);
    let backup = Backup::open(file, charter.clone())?;
    say("backup    is whole: its log agrees with its lists, and every digest fits")?;
    let engine = Engine::new(configuration.open_store().map_err(advice)?, charter);
    let rows = engine.restore(&backup)?;
    say(format!("database  {rows} rows are restored; everybody signs in anew"))?;
    Ok(ExitCode::SUCCESS)
}

//! Configuration, in one order: a flag, else the environment, else the file, else the default.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::{Args, ValueEnum};
use domain::charter::Charter;
use engine::Engine;
use serde::Deserialize;
use store::{Settings, Store};

use crate::failure::Failure;

/// Settings as flags and as variables of the environment.
#[derive(Args, Clone, Debug)]
pub(crate) struct Flags {
    /// A configuration file (TOML) with any of the settings below, named as the flags with _ for -.
    #[arg(long, global = true, env = "PAGT_CONFIG", value_name = "FILE")]
    config: Option<PathBuf>,
    /// The database: sqlite:FILE or postgres://USER@HOST/NAME. Default: sqlite:pagt.db
    #[arg(long, global = true, env = "DATABASE_URL", value_name = "URL", hide_env_values = true)]
    database_url: Option<String>,
    /// The charter file. Default: the Cybersikkerhedspagt's, shipped with the program.
    #[arg(long, global = true, env = "PAGT_CHARTER", value_name = "FILE")]
    charter: Option<PathBuf>,
    /// Where to listen. Default: 127.0.0.1:8080
    #[arg(long, global = true, env = "PAGT_LISTEN", value_name = "ADDRESS:PORT")]
    listen: Option<SocketAddr>,
    /// How many connections PostgreSQL is given, or SQLite's readers. Default: 8
    #[arg(long, global = true, env = "PAGT_POOL_SIZE", value_name = "NUMBER")]
    pool_size: Option<u32>,
    /// How log lines are written. Default: text
    #[arg(long, global = true, env = "PAGT_LOG_FORMAT", value_name = "FORMAT")]
    log_format: Option<LogFormat>,
    /// What is logged: error, warn, info, debug, or a filter such as info,diesel=warn. Default: info
    #[arg(long, global = true, env = "PAGT_LOG", value_name = "FILTER")]
    log: Option<String>,
}

/// The same settings in a file.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    database_url: Option<String>,
    charter: Option<PathBuf>,
    listen: Option<SocketAddr>,
    pool_size: Option<u32>,
    log_format: Option<LogFormat>,
    log: Option<String>,
}

/// How log lines are written.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, ValueEnum)]
#[serde(rename_all = "snake_case")]
pub(crate) enum LogFormat {
    /// For people.
    Text,
    /// One JSON object a line.
    Json,
}

/// The settings that hold.
#[derive(Clone, Debug)]
pub(crate) struct Configuration {
    /// The database, where one was named.
    database_url: Option<String>,
    /// The charter file, where one was named.
    charter: Option<PathBuf>,
    /// Where to listen.
    pub(crate) listen: SocketAddr,
    /// How many connections.
    pool_size: u32,
    /// How log lines are written.
    pub(crate) log_format: LogFormat,
    /// What is logged.
    pub(crate) log: String,
}

const DATABASE: &str = "sqlite:pagt.db";
const LISTEN: SocketAddr =
    SocketAddr::new(std::net::IpAddr::V4(std::net::Ipv4Addr::LOCALHOST), 8080);

impl Configuration {
    /// Puts the settings together.
    pub(crate) fn read(flags: &Flags) -> Result<Self, Failure> {
        let flags = flags.clone();
        let file = flags.config.as_deref().map(read_file).transpose()?.unwrap_or_default();
        Ok(Self {
            database_url: flags.database_url.or(file.database_url),
            charter: flags.charter.or(file.charter),
            listen: flags.listen.or(file.listen).unwrap_or(LISTEN),
            pool_size: flags.pool_size.or(file.pool_size).unwrap_or(8).max(1),
            log_format: flags.log_format.or(file.log_format).unwrap_or(LogFormat::Text),
            log: flags.log.or(file.log).unwrap_or_else(|| "info".to_owned()),
        })
    }

    /// The settings of the database; `fallback` where none was named.
    fn store(&self, fallback: &str) -> Settings {
        let url = self.database_url.as_deref().unwrap_or(fallback);
        Settings { pool_size: self.pool_size, ..Settings::new(url) }
    }

    /// Opens the database that was named, or the default one.
    pub(crate) fn open_store(&self) -> Result<Store, Failure> {
        Ok(Store::open(&self.store(DATABASE))?)
    }

    /// Opens the database that was named, or else `fallback`.
    pub(crate) fn open_store_or(&self, fallback: &str) -> Result<Store, Failure> {
        Ok(Store::open(&self.store(fallback))?)
    }

    /// The charter in force.
    pub(crate) fn charter(&self) -> Result<Charter, Failure> {
        match &self.charter {
            None => {
                charter::default().map_err(|reason| charter_failure("the shipped charter", &reason))
            }
            Some(path) => read_charter(path),
        }
    }

    /// The charter in force, as its file says it.
    pub(crate) fn charter_text(&self) -> Result<String, Failure> {
        match &self.charter {
            None => Ok(charter::default_text().to_owned()),
            Some(path) => {
                let doing = format!("reading {}", path.display());
                std::fs::read_to_string(path).map_err(Failure::machine(doing))
            }
        }
    }

    /// An engine on the database that was named.
    pub(crate) fn engine(&self) -> Result<Engine, Failure> {
        Ok(Engine::new(self.open_store()?, Arc::new(self.charter()?)))
    }
}

/// Reads and checks the charter file at `path`.
pub(crate) fn read_charter(path: &Path) -> Result<Charter, Failure> {
    let file = path.display().to_string();
    let text =
        std::fs::read_to_string(path).map_err(Failure::machine(format!("reading {file}")))?;
    charter::read(&text).map_err(|reason| charter_failure(&file, &reason))
}

fn charter_failure(file: &str, reason: &charter::Error) -> Failure {
    Failure::Charter { file: file.to_owned(), reason: reason.to_string() }
}

fn read_file(path: &Path) -> Result<File, Failure> {
    let place = path.display().to_string();
    let text =
        std::fs::read_to_string(path).map_err(Failure::machine(format!("reading {place}")))?;
    toml::from_str(&text).map_err(|error| Failure::Configuration {
        place,
        found: error.to_string().trim().to_owned(),
        expected: "see `pagt help serve` for the settings".to_owned(),
    })
}

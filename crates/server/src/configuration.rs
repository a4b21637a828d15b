//! Configuration, in one order: a flag, else the environment, else the file, else the default.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Args;
use domain::charter::Charter;
use domain::file::{FileLimits, MEGABYTE};
use domain::time::Timestamp;
use engine::Engine;
use gate::{InvalidOrigin, InvalidProxy, Origin, Proxies, Rates};
use store::Store;

use crate::exposure::{Exposure, Served};
use crate::failure::Failure;
use crate::secret::{SERVER, SecretFound};
use crate::settings::{LogFormat, Settings};

/// Settings as flags and as variables of the environment.
#[derive(Args, Clone, Debug)]
pub(crate) struct Flags {
    /// A configuration file (TOML) with any of the settings below, named as the flags with _ for -.
    #[arg(long, global = true, env = "PAGT_CONFIG", value_name = "FILE")]
    config: Option<PathBuf>,
    #[command(flatten)]
    settings: Settings,
}

/// The settings that hold.
#[derive(Clone, Debug)]
pub(crate) struct Configuration {
    /// Where to listen.
    pub(crate) listen: SocketAddr,
    /// The public address of the site, where one was named.
    pub(crate) base_url: Option<Origin>,
    /// The proxies before it.
    pub(crate) proxies: Proxies,
    /// How many requests are taken.
    pub(crate) rates: Rates,
    /// How much is taken of files.
    pub(crate) files: FileLimits,
    /// How log lines are written.
    pub(crate) log_format: LogFormat,
    /// What is logged.
    pub(crate) log: String,
    settings: Settings,
}

const DATABASE: &str = "sqlite:pagt.db";
const LISTEN: SocketAddr =
    SocketAddr::new(std::net::IpAddr::V4(std::net::Ipv4Addr::LOCALHOST), 8080);

impl Configuration {
    /// Puts the settings together.
    pub(crate) fn read(flags: &Flags) -> Result<Self, Failure> {
        let file = flags.config.as_deref().map(read_file).transpose()?.unwrap_or_default();
        let settings = flags.settings.clone().or(file);
        Ok(Self {
            listen: settings.listen.unwrap_or(LISTEN),
            base_url: settings.base_url.as_deref().map(base_url).transpose()?,
            proxies: proxies(settings.trusted_proxies.as_deref().unwrap_or_default())?,
            rates: settings.requests_per_minute.map_or_else(Rates::default, Rates::requests),
            files: file_limits(&settings),
            log_format: settings.log_format.unwrap_or(LogFormat::Text),
            log: settings.log.clone().unwrap_or_else(|| "info".to_owned()),
            settings,
        })
    }

    /// All settings, as they were set.
    pub(crate) fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The public address of the site, as far as it is known before the server listens.
    pub(crate) fn site(&self) -> Origin {
        self.base_url.clone().unwrap_or_else(|| Origin::local(self.listen.port()))
    }

    /// An engine on the database that was named, which is brought to this program's schema and the charter's founding
    /// parties.
    pub(crate) fn prepared_engine(&self, now: Timestamp) -> Result<Engine, Failure> {
        let engine = prepared(self.open_store()?, Arc::new(self.charter()?), now)?;
        Ok(engine.with_file_limits(self.files))
    }

    /// How far a server that serves this reaches.
    pub(crate) fn exposure(&self, served: Served) -> Result<Exposure, Failure> {
        Ok(Exposure {
            listen: self.listen,
            base_url: self.base_url.clone(),
            proxies: self.proxies.clone(),
            secret: SecretFound::look(SERVER)?,
            served,
        })
    }

    /// The settings of the database; `fallback` where none was named.
    fn store(&self, fallback: &str) -> store::Settings {
        let url = self.settings.database_url.as_deref().unwrap_or(fallback);
        let pool_size = self.settings.pool_size.unwrap_or(8).max(1);
        store::Settings { pool_size, ..store::Settings::new(url) }
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
        match &self.settings.charter {
            None => {
                charter::default().map_err(|reason| charter_failure("the shipped charter", &reason))
            }
            Some(path) => read_charter(path),
        }
    }

    /// The charter in force, as its file says it.
    pub(crate) fn charter_text(&self) -> Result<String, Failure> {
        match &self.settings.charter {
            None => Ok(charter::default_text().to_owned()),
            Some(path) => {
                let doing = format!("reading {}", path.display());
                std::fs::read_to_string(path).map_err(Failure::machine(doing))
            }
        }
    }

    /// An engine on the database that was named.
    pub(crate) fn engine(&self) -> Result<Engine, Failure> {
        Ok(Engine::new(self.open_store()?, Arc::new(self.charter()?)).with_file_limits(self.files))
    }
}

/// An engine on a database that has this program's schema and the charter's founding parties.
pub(crate) fn prepared(
    store: Store,
    charter: Arc<Charter>,
    now: Timestamp,
) -> Result<Engine, Failure> {
    refuse_newer(&store)?;
    for name in store.migrate()? {
        tracing::info!(name, "migrated");
    }
    let engine = Engine::new(store, charter);
    let entered = engine.founding_parties_enter(now)?;
    if entered > 0 {
        tracing::info!(entered, "entered the founding parties in the register");
    }
    Ok(engine)
}

/// Refuses a database that a newer program made: what is in it could be misread.
pub(crate) fn refuse_newer(store: &Store) -> Result<(), Failure> {
    let unknown = store.migrations_unknown()?;
    if unknown.is_empty() {
        return Ok(());
    }
    Err(Failure::Configuration {
        place: "--database-url".to_owned(),
        found: format!(
            "a newer program made the database, with the migrations {}",
            unknown.join(", ")
        ),
        expected: "use that program".to_owned(),
    })
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

fn file_limits(settings: &Settings) -> FileLimits {
    let usual = FileLimits::default();
    let file = settings.file_megabytes.map(|most| usize::from(most).saturating_mul(MEGABYTE));
    let case = settings.case_megabytes.map(|most| u64::from(most) * 1024 * 1024);
    FileLimits {
        file_bytes_max: file.unwrap_or(usual.file_bytes_max),
        case_bytes_max: case.unwrap_or(usual.case_bytes_max),
        ..usual
    }
}

fn base_url(text: &str) -> Result<Origin, Failure> {
    Origin::read(text).map_err(|reason: InvalidOrigin| Failure::Configuration {
        place: "base_url".to_owned(),
        found: format!("{text:?}: {reason}"),
        expected: "leave out any path behind the host".to_owned(),
    })
}

fn proxies(texts: &[String]) -> Result<Proxies, Failure> {
    let is_named = |text: &&String| !text.trim().is_empty();
    let texts: Vec<&String> = texts.iter().filter(is_named).collect();
    Proxies::read(&texts).map_err(|reason: InvalidProxy| Failure::Configuration {
        place: "trusted_proxies".to_owned(),
        found: reason.to_string(),
        expected: "name the proxies by address or network, such as 127.0.0.1 or 10.0.0.0/8"
            .to_owned(),
    })
}

fn read_file(path: &Path) -> Result<Settings, Failure> {
    let place = path.display().to_string();
    let text =
        std::fs::read_to_string(path).map_err(Failure::machine(format!("reading {place}")))?;
    toml::from_str(&text).map_err(|error| Failure::Configuration {
        place,
        found: error.to_string().trim().to_owned(),
        expected: "see `pagt help serve` for the settings".to_owned(),
    })
}

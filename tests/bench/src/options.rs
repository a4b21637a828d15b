//! What is asked for on the command line, and the plan that follows from it.

use std::path::{Path, PathBuf};
use std::time::Duration;

use clap::{Parser, ValueEnum};

use crate::failure::Failure;

/// Measures a release build of Pagt, and prints the figures as Markdown.
#[derive(Parser)]
pub(crate) struct Options {
    /// Only to try it: a few seconds, and figures that say little.
    #[arg(long)]
    quick: bool,
    /// Measure on one database alone.
    #[arg(long, value_name = "DATABASE")]
    pub(crate) only: Option<Only>,
    /// How many clients drive cases at the same time, one run for each number.
    #[arg(long, value_delimiter = ',', default_value = "1,16,64", value_name = "NUMBERS")]
    clients: Vec<usize>,
    /// How long each measurement takes. Default: 8, and 1 with --quick
    #[arg(long, value_name = "SECONDS")]
    seconds: Option<u32>,
    /// With how many stored cases the server is measured. Default: 1000,10000,100000, and 1000,5000 with --quick
    #[arg(long, value_delimiter = ',', value_name = "NUMBERS")]
    stored: Vec<u32>,
    /// The PostgreSQL on which databases can be made for the run.
    #[arg(long, env = "TEST_DATABASE_URL", value_name = "URL", hide_env_values = true)]
    pub(crate) postgres_url: Option<String>,
    /// The program to be measured. Default: the one beside this program
    #[arg(long, value_name = "FILE")]
    pagt: Option<PathBuf>,
}

/// A database to measure on.
#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
pub(crate) enum Only {
    Sqlite,
    Postgres,
}

/// What is measured, and for how long.
pub(crate) struct Plan {
    /// The program that is measured.
    pub(crate) pagt: PathBuf,
    /// How many clients drive cases at the same time, one run for each.
    pub(crate) clients: Vec<usize>,
    /// How long each measurement takes.
    pub(crate) window: Duration,
    /// How long the clients run before that.
    pub(crate) warmup: Duration,
    /// With how many stored cases the server is measured, in rising order.
    pub(crate) stored: Vec<u32>,
    /// How often the server is started for the start-up time.
    pub(crate) starts: usize,
}

impl Options {
    /// The plan that follows.
    pub(crate) fn plan(&self) -> Result<Plan, Failure> {
        let this = std::env::current_exe().map_err(Failure::machine("looking for this program"))?;
        let pagt = self.pagt.clone().unwrap_or_else(|| this.with_file_name("pagt"));
        if !pagt.is_file() {
            return Err(Failure::missing(&format!("program {}", pagt.display())));
        }
        let seconds = self.seconds.unwrap_or(if self.quick { 1 } else { 8 });
        let mut stored = self.stored.clone();
        if stored.is_empty() {
            stored = if self.quick { vec![1_000, 5_000] } else { vec![1_000, 10_000, 100_000] };
        }
        stored.sort_unstable();
        Ok(Plan {
            pagt,
            clients: self.clients.clone(),
            window: Duration::from_secs(seconds.into()),
            warmup: Duration::from_millis(if self.quick { 200 } else { 1_000 }),
            stored,
            starts: if self.quick { 3 } else { 9 },
        })
    }
}

impl Plan {
    /// A folder for databases in the folder of builds, which lies on the disk that is of interest. What interrupted runs
    /// have left there is removed.
    pub(crate) fn folder(&self) -> Result<Folder, Failure> {
        let builds = self.pagt.parent().and_then(Path::parent).unwrap_or(Path::new("."));
        let doing = || Failure::machine(format!("making a folder in {}", builds.display()));
        for entry in std::fs::read_dir(builds).map_err(doing())? {
            let path = entry.map_err(doing())?.path();
            let process = path.file_name().and_then(|name| name.to_str()?.strip_prefix(FOLDER));
            if process.is_some_and(|number| !Path::new("/proc").join(number).exists()) {
                std::fs::remove_dir_all(&path).map_err(doing())?;
            }
        }
        let path = builds.join(format!("{FOLDER}{}", std::process::id()));
        std::fs::create_dir(&path).map_err(doing())?;
        Ok(Folder(path))
    }
}

/// What the folder of a run is called, before the number of its process.
const FOLDER: &str = "bench-";

/// A folder that is removed in the end.
pub(crate) struct Folder(PathBuf);

impl Folder {
    /// The path of `file` in it.
    pub(crate) fn path(&self, file: &str) -> String {
        self.0.join(file).display().to_string()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // The next run tries again.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

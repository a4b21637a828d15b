//! The program itself: `pagt serve` in a process of its own, and a client that asks it over HTTP.
//!
//! ```no_run
//! use support::server::{Client, Server, token};
//!
//! let server = Server::start("sqlite:/tmp/pagt.db");
//! let secretariat = token("sqlite:/tmp/pagt.db", &["--role", "secretariat", "--name", "Sekretariatet"]);
//! let answer = Client::new().get(server.address(), &secretariat, "/cases").unwrap();
//! assert_eq!(answer.status, 200);
//! assert!(server.stop().success());
//! ```

use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, ExitStatus, Output, Stdio};
use std::sync::LazyLock;
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use serde_json::Value;
use ureq::Agent;
use ureq::http::Request;

/// How long anything that is waited for may take; only a fault takes so long.
const PATIENCE: Duration = Duration::from_secs(30);
/// How long to wait before looking again.
const PAUSE: Duration = Duration::from_millis(5);

/// The program beside the test's own executable. It is built when it is missing or older than its sources, which
/// `cargo test` does not see to.
static PROGRAM: LazyLock<PathBuf> = LazyLock::new(|| {
    let test = std::env::current_exe().unwrap();
    let profile = test.parent().and_then(Path::parent).unwrap();
    let program = profile.join(format!("pagt{}", std::env::consts::EXE_SUFFIX));
    if is_stale(&program) {
        build(profile);
    }
    assert!(program.exists(), "there is no {}", program.display());
    program
});

fn workspace() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

fn is_stale(program: &Path) -> bool {
    let Ok(built) = program.metadata().and_then(|metadata| metadata.modified()) else {
        return true;
    };
    let sources =
        ["Cargo.toml", "Cargo.lock", "crates", "migrations"].map(|name| workspace().join(name));
    sources.iter().any(|source| newest(source) > built)
}

/// When something at `path` was last changed.
fn newest(path: &Path) -> SystemTime {
    let metadata = path.metadata().unwrap();
    let changed = metadata.modified().unwrap();
    if !metadata.is_dir() {
        return changed;
    }
    let entries = fs::read_dir(path).unwrap().map(|entry| newest(&entry.unwrap().path()));
    entries.max().unwrap_or(SystemTime::UNIX_EPOCH)
}

fn build(profile: &Path) {
    let name = match profile.file_name().and_then(|name| name.to_str()) {
        Some("debug") | None => "dev",
        Some(name) => name,
    };
    eprintln!(
        "pagt is missing or older than its sources: cargo build --workspace --bin pagt --profile {name}"
    );
    let mut cargo = Command::new(env!("CARGO"));
    // With the whole workspace, so that most of what the tests were built from serves here, too.
    cargo.args(["build", "--quiet", "--workspace", "--bin", "pagt", "--profile", name]);
    let status = cargo.current_dir(workspace()).status().unwrap();
    assert!(status.success(), "the program could not be built");
}

/// What the machine's own environment may say, and no test wants to hear.
const UNSET: [&str; 20] = [
    "PAGT_CONFIG",
    "PAGT_CHARTER",
    "PAGT_LISTEN",
    "PAGT_BASE_URL",
    "PAGT_TRUSTED_PROXIES",
    "PAGT_SECRET",
    "PAGT_SECRET_FILE",
    "PAGT_POOL_SIZE",
    "PAGT_LOG_FORMAT",
    "PAGT_SMTP",
    "PAGT_SMTP_PASSWORD",
    "PAGT_SMTP_PASSWORD_FILE",
    "PAGT_MAIL_FROM",
    "PAGT_OIDC_ISSUER",
    "PAGT_OIDC_CLIENT_ID",
    "PAGT_OIDC_CLIENT_SECRET",
    "PAGT_OIDC_CLIENT_SECRET_FILE",
    "PAGT_OIDC_CLAIMS",
    "PAGT_OIDC_PARAMETERS",
    "PAGT_CONTACT",
];

/// Variables of the environment, by name.
pub type Variables<'a> = [(&'a str, &'a str)];

/// A command of the program on the database at `database_url`.
fn program(database_url: &str) -> Command {
    let mut command = Command::new(&*PROGRAM);
    command.env("DATABASE_URL", database_url).env("PAGT_LOG", "warn").stdin(Stdio::null());
    // The tests are many askers at one address.
    command.env("PAGT_REQUESTS_PER_MINUTE", "0");
    for variable in UNSET {
        command.env_remove(variable);
    }
    command
}

/// Runs a command of the program to its end.
pub fn pagt(database_url: &str, arguments: &[&str]) -> Output {
    program(database_url).args(arguments).output().unwrap()
}

/// Runs a command of the program that may not end by itself though it should: after a while it is killed, and then has no
/// exit code.
pub fn pagt_ends(database_url: &str, arguments: &[&str], variables: &Variables<'_>) -> Output {
    let mut command = program(database_url);
    command.args(arguments).envs(variables.iter().copied());
    let mut process =
        command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program starts");
    if !until(|| process.try_wait().unwrap().is_some()) {
        process.kill().unwrap();
    }
    process.wait_with_output().unwrap()
}

/// Makes an account, whose role and name `arguments` tell, and returns its token.
///
/// # Panics
/// When the program says no.
pub fn token(database_url: &str, arguments: &[&str]) -> String {
    let output = pagt(database_url, &[&["token", "create"], arguments].concat());
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap().trim().to_owned()
}

/// A server in a process of its own. It is killed when this is dropped.
pub struct Server {
    process: Child,
    address: SocketAddr,
    /// Open as long as the server is: it must be able to write there.
    _words: BufReader<ChildStdout>,
}

impl Server {
    /// Starts a server on any free port, and waits until it is in good health.
    ///
    /// # Panics
    /// When it does not come up.
    pub fn start(database_url: &str) -> Self {
        Self::start_with(database_url, &[], &[])
    }

    /// The same, with more flags, and more `variables` in its environment.
    ///
    /// # Panics
    /// When it does not come up.
    pub fn start_with(database_url: &str, flags: &[&str], variables: &Variables<'_>) -> Self {
        let mut process = Self::spawn_with(database_url, flags, variables);
        let mut words = BufReader::new(process.stdout.take().unwrap());
        let mut line = String::new();
        words.read_line(&mut line).unwrap();
        let port = line.trim().rsplit_once(':').and_then(|(_, port)| port.parse().ok());
        let port = port.unwrap_or_else(|| panic!("the server does not come up; it says {line:?}"));
        let server = Self { process, address: (Ipv4Addr::LOCALHOST, port).into(), _words: words };

        let client = Client::new();
        let is_up = until(|| {
            client.ask(server.address, "GET", "/healthz").is_ok_and(|answer| answer.status == 200)
        });
        assert!(is_up, "the server is not in good health");
        server
    }

    /// Starts a server on any free port, and waits for nothing.
    pub fn spawn(database_url: &str) -> Child {
        Self::spawn_with(database_url, &[], &[])
    }

    fn spawn_with(database_url: &str, flags: &[&str], variables: &Variables<'_>) -> Child {
        let mut command = program(database_url);
        command.args(["serve", "--listen", "127.0.0.1:0"]).args(flags);
        command.envs(variables.iter().copied()).stdout(Stdio::piped()).spawn().unwrap()
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Ends it in the middle of whatever it does, as a power failure would.
    pub fn kill(self) {
        drop(self);
    }

    /// Asks it to stop, as whoever runs it would.
    pub fn ask_to_stop(&self) {
        let kill = format!("kill -TERM {}", self.process.id());
        assert!(Command::new("sh").args(["-c", &kill]).status().unwrap().success());
    }

    /// Asks it to stop, and waits for its end.
    ///
    /// # Panics
    /// When it goes on for ever.
    pub fn stop(mut self) -> ExitStatus {
        self.ask_to_stop();
        let mut status = None;
        until(|| {
            status = self.process.try_wait().unwrap();
            status.is_some()
        });
        status.expect("the server goes on for ever")
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself; either way nothing of it is left.
        drop(self.process.kill());
        drop(self.process.wait());
    }
}

/// Waits until `condition` holds; whether it does at last.
pub fn until(mut condition: impl FnMut() -> bool) -> bool {
    let start = Instant::now();
    while start.elapsed() < PATIENCE {
        if condition() {
            return true;
        }
        thread::sleep(PAUSE);
    }
    condition()
}

/// Asks servers over HTTP, one question at a time. Cheap to clone; clones share their connections.
#[derive(Clone)]
pub struct Client {
    agent: Agent,
}

/// An answer that came whole.
#[derive(Clone, Debug)]
pub struct Reply {
    /// The status.
    pub status: u16,
    /// The version that the entity tag names; 0 when there is none.
    pub version: u32,
    /// The body, read as JSON; null when it is none.
    pub body: Value,
}

/// No whole answer came: whether the request was carried out, nobody knows.
#[derive(Debug)]
pub struct Interrupted(
    /// What the connection says.
    pub String,
);

impl<E: std::error::Error> From<E> for Interrupted {
    fn from(error: E) -> Self {
        Self(error.to_string())
    }
}

/// A request that changes something.
#[derive(Clone, Debug)]
pub struct Order<'a> {
    /// `POST` or `PUT`.
    pub method: &'a str,
    /// Below `/api/v1`.
    pub path: &'a str,
    /// What is sent.
    pub body: &'a Value,
    /// The key that makes a retry safe, if there is one.
    pub retry_key: Option<&'a str>,
}

impl Client {
    /// A client that knows no server yet.
    pub fn new() -> Self {
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .proxy(None)
            .timeout_global(Some(PATIENCE))
            .build();
        Self { agent: config.into() }
    }

    /// Reads `path`, below `/api/v1`, for the owner of `token`.
    ///
    /// # Errors
    /// No whole answer came.
    pub fn get(&self, server: SocketAddr, token: &str, path: &str) -> Result<Reply, Interrupted> {
        let request = Request::get(format!("http://{server}/api/v1{path}"));
        let request = request.header("Authorization", format!("Bearer {token}")).body(())?;
        read(self.agent.run(request)?)
    }

    /// Sends `order` for the owner of `token`.
    ///
    /// # Errors
    /// No whole answer came.
    pub fn send(
        &self,
        server: SocketAddr,
        token: &str,
        order: &Order<'_>,
    ) -> Result<Reply, Interrupted> {
        let mut request = Request::builder()
            .method(order.method)
            .uri(format!("http://{server}/api/v1{}", order.path))
            .header("Authorization", format!("Bearer {token}"))
            .header("Content-Type", "application/json");
        if let Some(key) = order.retry_key {
            request = request.header("Idempotency-Key", key);
        }
        read(self.agent.run(request.body(order.body.to_string())?)?)
    }

    fn ask(&self, server: SocketAddr, method: &str, path: &str) -> Result<Reply, Interrupted> {
        let request = Request::builder().method(method).uri(format!("http://{server}{path}"));
        read(self.agent.run(request.body(())?)?)
    }
}

impl Default for Client {
    fn default() -> Self {
        Self::new()
    }
}

fn read(response: ureq::http::Response<ureq::Body>) -> Result<Reply, Interrupted> {
    let status = response.status().as_u16();
    let tag = response.headers().get("etag").and_then(|tag| tag.to_str().ok());
    let version = tag.and_then(|tag| tag.trim_matches('"').parse().ok()).unwrap_or_default();
    let mut bytes = Vec::new();
    response.into_body().into_reader().read_to_end(&mut bytes)?;
    Ok(Reply { status, version, body: serde_json::from_slice(&bytes).unwrap_or_default() })
}

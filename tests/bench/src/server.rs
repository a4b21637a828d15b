//! The server that is measured, and the people who have tokens to it.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::client::{Asker, Client, Request};
use crate::failure::Failure;
use crate::process::Process;

/// The founding parties of the shipped charter, in its order.
const PARTIES: [&str; 10] = [
    "em",
    "di",
    "danskerhverv",
    "itb",
    "industriensfond",
    "smvdanmark",
    "ida",
    "finansdanmark",
    "hk",
    "fogp",
];
const APPLICANTS: usize = 16;

/// The tokens of everybody who takes part.
#[derive(Clone, Debug)]
pub(crate) struct People {
    secretariat: String,
    applicants: Vec<String>,
    /// Each with its key.
    parties: Vec<(&'static str, String)>,
}

impl People {
    /// Brings the database to the program's schema, and makes a token for everybody.
    pub(crate) fn enter(pagt: &Path, url: &str) -> Result<Self, Failure> {
        said(pagt, url, &["migrate"])?;
        let token = |role: &[&str]| {
            let arguments = [&["token", "create", "--name", "bench", "--role"], role].concat();
            said(pagt, url, &arguments).map(|said| said.trim().to_owned())
        };
        let parties = PARTIES.into_iter();
        Ok(Self {
            secretariat: token(&["secretariat"])?,
            applicants: (0..APPLICANTS).map(|_| token(&["applicant"])).collect::<Result<_, _>>()?,
            parties: parties
                .map(|key| Ok((key, token(&["party", "--party", key])?)))
                .collect::<Result<_, Failure>>()?,
        })
    }

    /// The secretariat's token.
    pub(crate) fn secretariat(&self) -> &str {
        &self.secretariat
    }

    /// The token of the one who applies in the case with this number.
    pub(crate) fn applicant(&self, number: usize) -> Result<&str, Failure> {
        let applicant = self.applicants.get(number % APPLICANTS);
        applicant.map(String::as_str).ok_or_else(|| Failure::missing("applicant"))
    }

    /// The key and the token of the party with this place in the charter's order.
    pub(crate) fn party(&self, place: usize) -> Result<(&str, &str), Failure> {
        let party = self.parties.get(place).map(|(key, token)| (*key, token.as_str()));
        party.ok_or_else(|| Failure::missing("party"))
    }

    /// The token of the party that holds the dialogue and nominates.
    pub(crate) fn nominating(&self) -> Result<&str, Failure> {
        Ok(self.party(1)?.1)
    }
}

/// Runs `pagt` for one answer.
fn said(pagt: &Path, url: &str, arguments: &[&str]) -> Result<String, Failure> {
    let output = Command::new(pagt)
        .args(arguments)
        .args(["--database-url", url])
        .output()
        .map_err(Failure::machine(format!("running {}", pagt.display())))?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        let said = String::from_utf8_lossy(&output.stderr);
        Err(Failure::Found(format!("pagt {}: {}", arguments.join(" "), said.trim())))
    }
}

/// A running `pagt serve`, with its settings as they come but for the port and the limits; it stops when this is
/// dropped.
pub(crate) struct Server {
    child: Child,
    /// Where it listens.
    pub(crate) port: u16,
    /// When its process was started.
    pub(crate) spawned_at: Instant,
    /// How long it took from the start of the process to the first answer.
    pub(crate) started_in: Duration,
}

impl Server {
    /// Starts it on the database at `url`; its log goes to nobody.
    pub(crate) async fn start(pagt: &Path, url: &str) -> Result<Self, Failure> {
        let spawned_at = Instant::now();
        // Should the benchmark be killed, the server stops by itself.
        let child = Command::new("setpriv")
            .args(["--pdeathsig", "TERM"])
            .arg(pagt)
            .args(["serve", "--listen", "127.0.0.1:0", "--database-url", url])
            // The benchmark is many askers at one address.
            .env("PAGT_REQUESTS_PER_MINUTE", "0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(Failure::machine(format!("running {}", pagt.display())))?;
        // From here on it is stopped whatever happens.
        let mut server = Self { child, port: 0, spawned_at, started_in: Duration::ZERO };
        server.port = server.announced_port()?;
        let mut client = Client::connect(server.port).await?;
        client
            .ask(&Request { method: "GET", path: "/healthz", asker: Asker::Public, body: &[] })
            .await?;
        server.started_in = spawned_at.elapsed();
        Ok(server)
    }

    /// The system chooses the port, and the server says which one it got.
    fn announced_port(&mut self) -> Result<u16, Failure> {
        let mut line = String::new();
        if let Some(output) = self.child.stdout.take() {
            BufReader::new(output)
                .read_line(&mut line)
                .map_err(Failure::machine("listening to the server"))?;
        }
        let port = line.trim().rsplit_once(':').and_then(|(_, port)| port.parse().ok());
        port.ok_or_else(|| Failure::Found(format!("the server did not start; it said {line:?}")))
    }

    /// The process it runs in.
    pub(crate) fn process(&self) -> Process {
        Process::numbered(self.child.id())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Asked to stop, it finishes what it has; where it cannot be asked, it is ended.
        let asked = Command::new("kill").arg(self.child.id().to_string()).status();
        if !asked.is_ok_and(|status| status.success()) {
            let _ = self.child.kill();
        }
        let _ = self.child.wait();
    }
}

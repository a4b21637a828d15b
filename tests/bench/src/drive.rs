//! Clients that drive cases, each one case after the other, and what came of it.

use std::sync::Arc;
use std::time::{Duration, Instant};

use tokio::task::JoinSet;

use crate::client::{Asker, Client, Request};
use crate::failure::Failure;
use crate::options::Plan;
use crate::process::{Memory, Process, machine_cpu_seconds};
use crate::sample::{Sample, micros};
use crate::script::{STEPS, Script};
use crate::server::Server;

/// What came of driving cases.
pub(crate) struct Run {
    /// How many clients there were.
    pub(crate) clients: usize,
    /// The commands.
    pub(crate) commands: Sample,
    /// The cases that were carried to their end, a second.
    pub(crate) cases_rate: f64,
    /// Processor time the server used for one command, in microseconds.
    pub(crate) cpu_micros: f64,
    /// Cores that the clients kept busy.
    pub(crate) client_cores: f64,
    /// Cores that were busy with neither server nor clients: with the database's own processes, or with other work.
    pub(crate) other_cores: f64,
    /// The server's memory afterwards.
    pub(crate) memory: Memory,
}

/// What one client saw.
#[derive(Default)]
struct Seen {
    latencies: Vec<u32>,
    cases: u32,
    /// All commands, those outside the window too.
    commands: u32,
}

/// The time that is looked at.
#[derive(Clone, Copy)]
struct Window {
    from: Instant,
    until: Instant,
}

/// Processor time in seconds, and the time that has passed.
struct CpuTime {
    server: f64,
    clients: f64,
    machine: f64,
    passed: f64,
}

impl CpuTime {
    fn now(server: &Server) -> Result<Self, Failure> {
        Ok(Self {
            server: server.process().cpu_seconds()?,
            clients: Process::this().cpu_seconds()?,
            machine: machine_cpu_seconds()?,
            passed: server.spawned_at.elapsed().as_secs_f64(),
        })
    }

    fn since(&self, before: &Self) -> Self {
        Self {
            server: self.server - before.server,
            clients: self.clients - before.clients,
            machine: self.machine - before.machine,
            passed: self.passed - before.passed,
        }
    }
}

/// Has `clients` drive cases through `server` for as long as `plan` says.
pub(crate) async fn drive(
    plan: &Plan,
    server: &Server,
    script: &Arc<Script>,
    clients: usize,
) -> Result<Run, Failure> {
    let mut connections = Vec::new();
    for _ in 0..clients {
        connections.push(Client::connect(server.port).await?);
    }
    let before = CpuTime::now(server)?;
    let from = Instant::now() + plan.warmup;
    let window = Window { from, until: from + plan.window };
    let mut running = JoinSet::new();
    for client in connections {
        running.spawn(cases(script.clone(), client, window));
    }
    let mut all = Seen::default();
    while let Some(finished) = running.join_next().await {
        let seen = finished.map_err(|error| Failure::Found(error.to_string()))??;
        all.latencies.extend(seen.latencies);
        all.cases += seen.cases;
        all.commands += seen.commands;
    }
    let used = CpuTime::now(server)?.since(&before);
    Ok(Run {
        clients,
        commands: Sample::new(all.latencies, plan.window),
        cases_rate: f64::from(all.cases) / plan.window.as_secs_f64(),
        cpu_micros: used.server * 1e6 / f64::from(all.commands),
        client_cores: used.clients / used.passed,
        other_cores: (used.machine - used.server - used.clients) / used.passed,
        memory: server.process().memory()?,
    })
}

/// One client: case after case until the window closes.
async fn cases(script: Arc<Script>, mut client: Client, window: Window) -> Result<Seen, Failure> {
    let mut seen = Seen::default();
    loop {
        let mut course = script.course()?;
        for step in STEPS {
            let begun = Instant::now();
            course.take(step, &mut client).await?;
            let ended = Instant::now();
            seen.commands += 1;
            if ended > window.until {
                return Ok(seen);
            }
            if begun >= window.from {
                seen.latencies.push(micros(ended - begun));
            }
        }
        if Instant::now() >= window.from {
            seen.cases += 1;
        }
    }
}

/// One client asks for the newest cases, as the secretariat, again and again.
pub(crate) async fn list(
    server: &Server,
    token: &str,
    window: Duration,
) -> Result<Sample, Failure> {
    let mut client = Client::connect(server.port).await?;
    let (path, asker) = ("/api/v1/cases?limit=25", Asker::Token(token));
    again(&mut client, &Request { method: "GET", path, asker, body: &[] }, window).await
}

/// One client asks the same again and again, after a first time that does not count.
pub(crate) async fn again(
    client: &mut Client,
    request: &Request<'_>,
    window: Duration,
) -> Result<Sample, Failure> {
    client.ask(request).await?;
    let mut latencies = Vec::new();
    let from = Instant::now();
    while from.elapsed() < window {
        let begun = Instant::now();
        client.ask(request).await?;
        latencies.push(micros(begun.elapsed()));
    }
    Ok(Sample::new(latencies, from.elapsed()))
}

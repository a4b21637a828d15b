//! Clients that drive cases, each one case after the other, and what came of it.

use std::sync::Arc;
use std::time::{Duration, Instant};

use tokio::task::JoinSet;

use crate::client::{Client, Request};
use crate::failure::Failure;
use crate::options::Plan;
use crate::process::{Memory, Process};
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
    /// How much of the processor time of server and clients the clients used.
    pub(crate) client_share: f64,
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
    let cpu =
        || Ok::<_, Failure>((server.process().cpu_seconds()?, Process::this().cpu_seconds()?));
    let (server_before, own_before) = cpu()?;
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
    let (server_after, own_after) = cpu()?;
    let (server_used, own_used) = (server_after - server_before, own_after - own_before);
    Ok(Run {
        clients,
        commands: Sample::new(all.latencies, plan.window),
        cases_rate: f64::from(all.cases) / plan.window.as_secs_f64(),
        cpu_micros: server_used * 1e6 / f64::from(all.commands),
        client_share: own_used / (server_used + own_used),
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
    let request = Request { method: "GET", path: "/api/v1/cases?limit=25", token, body: &[] };
    client.ask(&request).await?;
    let mut latencies = Vec::new();
    let from = Instant::now();
    while from.elapsed() < window {
        let begun = Instant::now();
        client.ask(&request).await?;
        latencies.push(micros(begun.elapsed()));
    }
    Ok(Sample::new(latencies, from.elapsed()))
}

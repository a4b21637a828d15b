//! Everything that is measured on one database.

use std::sync::Arc;

use tokio::runtime::{Builder, Runtime};

use crate::database::{Backend, Database};
use crate::drive;
use crate::failure::Failure;
use crate::options::Plan;
use crate::pages;
use crate::progress::Progress;
use crate::raw::{self, Way};
use crate::report::{self, Stored, say};
use crate::script::Script;
use crate::server::{People, Server};
use crate::stock::Stock;

/// How many cases there are for the SQL alone to write to.
const RAW_CASES: u32 = 1_000;

/// Measures on `backend`, and prints the figures.
pub(crate) fn run(plan: &Plan, backend: &Backend) -> Result<(), Failure> {
    say(format!("## {}\n", backend.name()))?;
    // One thread is enough for all clients, and leaves the most to the server.
    let clients = Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(Failure::machine("starting the clients"))?;
    driven(plan, backend, &clients)?;
    stored(plan, backend, &clients)
}

/// Whole cases, and between the runs what the SQL alone costs at that time: other work on the machine comes and goes.
fn driven(plan: &Plan, backend: &Backend, clients: &Runtime) -> Result<(), Failure> {
    let (sql, mut stock) = stocked(plan, backend, clients)?;
    stock.fill(&sql, RAW_CASES)?;
    let database = backend.database()?;
    let people = People::enter(&plan.pagt, &database.url())?;
    let script = Arc::new(Script::new(people)?);
    let start = || clients.block_on(Server::start(&plan.pagt, &database.url()));

    // The first start enters the founding parties; it counts as the others do.
    let starts =
        (0..plan.starts).map(|_| Ok(start()?.started_in)).collect::<Result<_, Failure>>()?;
    let alone = || raw::ways(&sql).map(|way| raw_rate(plan, &sql, &stock, way));
    let mut rates = vec![all(alone())?];
    let mut runs = Vec::new();
    for &count in &plan.clients {
        let progress = Progress::of(&format!("{}: {count} clients", backend.name()));
        let server = start()?;
        runs.push(clients.block_on(drive::drive(plan, &server, &script, count))?);
        drop(server);
        drop(progress);
        rates.push(all(alone())?);
    }
    report::raw(&raw::ways(&sql), &rates)?;
    report::runs(&runs, &raw::ways(&sql), &rates)?;
    report::starts(starts)
}

fn raw_rate(plan: &Plan, sql: &Database, stock: &Stock, way: Way) -> Result<f64, Failure> {
    let _progress = Progress::of(&format!("the SQL alone: {}", way.name));
    raw::rate(sql, stock.voting(), way, plan.window / 3)
}

fn all([first, second]: [Result<f64, Failure>; 2]) -> Result<[f64; 2], Failure> {
    Ok([first?, second?])
}

/// The server with few and many stored cases.
fn stored(plan: &Plan, backend: &Backend, clients: &Runtime) -> Result<(), Failure> {
    let database = backend.database()?;
    let people = People::enter(&plan.pagt, &database.url())?;
    let secretariat = people.secretariat().to_owned();
    let script = Arc::new(Script::new(people)?);
    let start = || clients.block_on(Server::start(&plan.pagt, &database.url()));
    let mut stock = clients.block_on(Stock::new(&start()?, &script))?;
    pages::sign_in(backend, &database)?;
    let mut rows = Vec::new();
    for &count in &plan.stored {
        stock.fill(&database, count)?;
        let _progress = Progress::of(&format!("{}: {count} stored cases", backend.name()));
        let server = start()?;
        let list = clients.block_on(drive::list(&server, &secretariat, plan.window / 4))?;
        let pages = clients.block_on(pages::measure(&server, plan.window / 8))?;
        let mut runs = Vec::new();
        for &count in few_and_many(&plan.clients) {
            runs.push(clients.block_on(drive::drive(plan, &server, &script, count))?);
        }
        rows.push(Stored { count, started_in: server.started_in, list, pages, runs });
    }
    report::stored(&rows)?;
    report::pages(&rows)
}

/// A database with cases that can be copied.
fn stocked(
    plan: &Plan,
    backend: &Backend,
    clients: &Runtime,
) -> Result<(Database, Stock), Failure> {
    let database = backend.database()?;
    let script = Script::new(People::enter(&plan.pagt, &database.url())?)?;
    let stock = clients.block_on(async {
        let server = Server::start(&plan.pagt, &database.url()).await?;
        Stock::new(&server, &script).await
    })?;
    Ok((database, stock))
}

/// The first and the last of them.
fn few_and_many(clients: &[usize]) -> impl Iterator<Item = &usize> {
    clients.first().into_iter().chain(clients.last().filter(|_| clients.len() > 1))
}

//! `pagt serve`: the API on HTTP, and the sweeper beside it.

use std::io::IsTerminal;
use std::net::SocketAddr;
use std::process::ExitCode;
use std::sync::Arc;

use actix_web::middleware::{DefaultHeaders, from_fn};
use actix_web::{App, HttpServer, web};
use domain::charter::Charter;
use engine::Engine;
use gate::{Clock, Gate, RequestSpan};
use store::Store;
use tracing_actix_web::TracingLogger;
use tracing_subscriber::EnvFilter;

use crate::clock::SystemClock;
use crate::configuration::{Configuration, Flags, LogFormat};
use crate::demo::{self, Content};
use crate::failure::{Failure, say};
use crate::sweeper::Sweeper;

/// Flags of `pagt serve`.
#[derive(clap::Args, Debug)]
pub(crate) struct Args {
    /// Serve a demo database with known tokens; on this machine's own addresses alone.
    #[arg(long)]
    demo: bool,
}

/// How long requests under way may take after the signal to stop, in seconds.
const SHUTDOWN_SECONDS: u64 = 20;
const DEMO_DATABASE: &str = "sqlite:pagt-demo.db";

/// Serves until a signal asks to stop.
pub(crate) fn run(flags: &Flags, args: &Args) -> Result<ExitCode, Failure> {
    let configuration = Configuration::read(flags)?;
    log(&configuration)?;
    let charter = Arc::new(configuration.charter()?);
    let clock: Arc<dyn Clock> = Arc::new(SystemClock);

    let engine = if args.demo {
        demo_engine(&configuration, charter, &*clock)?
    } else {
        prepared(configuration.open_store()?, charter, &*clock)?
    };
    let sweeper = Sweeper::start(engine.clone(), clock.clone());
    let served = actix_web::rt::System::new()
        .block_on(listen(Gate::new(engine, clock), configuration.listen));
    drop(sweeper);
    tracing::info!("stopped; everything that was answered is on disk");
    served.map(|()| ExitCode::SUCCESS)
}

/// An engine on a database that has this program's schema and the charter's founding parties.
fn prepared(store: Store, charter: Arc<Charter>, clock: &dyn Clock) -> Result<Engine, Failure> {
    for name in store.migrate()? {
        tracing::info!(name, "migrated");
    }
    let engine = Engine::new(store, charter);
    let entered = engine.founding_parties_enter(clock.now())?;
    if entered > 0 {
        tracing::info!(entered, "entered the founding parties in the register");
    }
    Ok(engine)
}

fn demo_engine(
    configuration: &Configuration,
    charter: Arc<Charter>,
    clock: &dyn Clock,
) -> Result<Engine, Failure> {
    if !configuration.listen.ip().is_loopback() {
        return Err(Failure::Configuration {
            place: "--demo".to_owned(),
            found: format!(
                "it would listen on {}, with tokens that everybody knows",
                configuration.listen
            ),
            expected: "listen on a loopback address such as 127.0.0.1:8080, or leave --demo out"
                .to_owned(),
        });
    }
    let engine = prepared(configuration.open_store_or(DEMO_DATABASE)?, charter, clock)?;
    match demo::content(&engine)? {
        Content::Demo => {}
        Content::Empty => demo::seed(&engine, clock.now())?,
        Content::Other => {
            return Err(Failure::Configuration {
                place: "--demo".to_owned(),
                found: "the database holds accounts that are not the demo's".to_owned(),
                expected: "name another database, or leave --demo out".to_owned(),
            });
        }
    }
    Ok(engine)
}

async fn listen(gate: Gate, address: SocketAddr) -> Result<(), Failure> {
    let gate = web::Data::new(gate);
    let document = api::description();
    let server = HttpServer::new(move || {
        App::new()
            .app_data(gate.clone())
            .configure(|config| api::configure(config, &document))
            .route("/healthz", web::get().to(|| async { "ok" }))
            .wrap(from_fn(gate::pass))
            .wrap(TracingLogger::<RequestSpan>::new())
            .wrap(DefaultHeaders::new().add(("x-content-type-options", "nosniff")))
    })
    .shutdown_timeout(SHUTDOWN_SECONDS)
    .bind(address)
    .map_err(|source| Failure::Machine { doing: format!("listening on {address}"), source })?;
    for address in server.addrs() {
        say(format!("Pagt listens on http://{}", shown(address)))?;
    }
    server.run().await.map_err(Failure::machine("serving"))
}

fn shown(address: SocketAddr) -> String {
    if address.ip().is_loopback() {
        format!("localhost:{}", address.port())
    } else {
        address.to_string()
    }
}

fn log(configuration: &Configuration) -> Result<(), Failure> {
    let filter =
        EnvFilter::try_new(&configuration.log).map_err(|error| Failure::Configuration {
            place: "log".to_owned(),
            found: error.to_string(),
            expected: "a level such as info, or a filter such as info,diesel=warn".to_owned(),
        })?;
    let builder = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_ansi(std::io::stderr().is_terminal())
        .with_writer(std::io::stderr);
    match configuration.log_format {
        LogFormat::Text => builder.init(),
        LogFormat::Json => builder.json().flatten_event(true).init(),
    }
    Ok(())
}

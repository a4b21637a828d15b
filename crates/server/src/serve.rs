//! `pagt serve`: the API and the pages on HTTP, and beside them the sweeper and the courier.

use std::io::IsTerminal;
use std::net::{SocketAddr, TcpListener};
use std::process::ExitCode;
use std::sync::Arc;

use actix_web::HttpServer;
use actix_web::web::Data;
use domain::charter::Charter;
use domain::time::Timestamp;
use engine::Engine;
use gate::{Clock, Gate, Origin, Protection, ProtectionSettings, Secret};
use tracing_subscriber::EnvFilter;
use web::Pages;

use crate::beat::Beat;
use crate::clock::SystemClock;
use crate::configuration::{Configuration, Flags, prepared};
use crate::courier::{self, Destination};
use crate::demo::{self, Content};
use crate::exposure::Served;
use crate::failure::{Failure, say, wrong};
use crate::outside;
use crate::settings::LogFormat;
use crate::statements;
use crate::sweeper;

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
    let served = if args.demo { Served::Demo } else { Served::Own };
    let secret = secret(&configuration, served)?;
    let charter = Arc::new(configuration.charter()?);
    let clock: Arc<dyn Clock> = Arc::new(SystemClock);

    let engine = match served {
        Served::Demo => demo_engine(&configuration, charter, clock.now())?,
        Served::Own => own_engine(&configuration, charter, clock.now())?,
    };
    let gate = Gate::new(engine, clock);
    let outcome =
        actix_web::rt::System::new().block_on(listen(gate, configuration, secret, served));
    tracing::info!("stopped; everything that was answered is on disk");
    outcome.map(|()| ExitCode::SUCCESS)
}

fn own_engine(
    configuration: &Configuration,
    charter: Arc<Charter>,
    now: Timestamp,
) -> Result<Engine, Failure> {
    let engine =
        prepared(configuration.open_store()?, charter, now)?.with_file_limits(configuration.files);
    match demo::content(&engine, now)? {
        Content::Empty | Content::Other => Ok(engine),
        Content::Demo => Err(wrong(
            "database_url",
            "the database holds the demo, with tokens that everybody knows".to_owned(),
            "name another database, or serve this one with --demo",
        )),
    }
}

fn demo_engine(
    configuration: &Configuration,
    charter: Arc<Charter>,
    now: Timestamp,
) -> Result<Engine, Failure> {
    let engine = prepared(configuration.open_store_or(DEMO_DATABASE)?, charter, now)?
        .with_file_limits(configuration.files);
    match demo::content(&engine, now)? {
        Content::Demo => {}
        Content::Empty => demo::seed(&engine, now)?,
        Content::Other => {
            return Err(Failure::Configuration {
                place: "--demo".to_owned(),
                found: "the database holds people that are not the demo's".to_owned(),
                expected: "name another database, or leave --demo out".to_owned(),
            });
        }
    }
    Ok(engine)
}

/// The server's secret, once the settings are fit for whoever they let in.
fn secret(configuration: &Configuration, served: Served) -> Result<Secret, Failure> {
    let exposure = configuration.exposure(served)?;
    let secret = exposure.judge()?;
    if exposure.is_crowded() {
        tracing::warn!("no proxy is trusted: all who come through one share a single limit");
    }
    Ok(secret.unwrap_or_else(|| {
        tracing::info!("no secret is set: forms that are open when this server stops end with it");
        Secret::random()
    }))
}

async fn listen(
    gate: Gate,
    configuration: Configuration,
    secret: Secret,
    served: Served,
) -> Result<(), Failure> {
    let listen = configuration.listen;
    let failed = |source| Failure::Machine { doing: format!("listening on {listen}"), source };
    // Where the port is for the system to choose, it is known from here on.
    let listener = TcpListener::bind(listen).map_err(failed)?;
    let address = listener.local_addr().map_err(failed)?;
    let base_url = configuration.base_url.clone();
    let base_url = base_url.unwrap_or_else(|| Origin::local(address.port()));
    let provider = outside::provider(configuration.settings(), &base_url)?.map(Data::new);
    let protection = Data::new(protection(&configuration, base_url, secret)?);
    let pages = pages(&configuration, served)?;
    let sweeper = sweeper::start(gate.engine().clone(), gate.clock());
    let courier = start_courier(&gate, &configuration, &protection, served)?;
    let gate = Data::new(gate);
    let document = api::description();

    let server = HttpServer::new(move || {
        gate::service(gate.clone(), protection.clone(), &|config| {
            api::configure(config, &document);
            web::configure(config, &pages, provider.as_ref());
        })
    })
    .shutdown_timeout(SHUTDOWN_SECONDS)
    .listen(listener)
    .map_err(failed)?;
    say(format!("Pagt listens on http://{}", shown(address)))?;
    let outcome = server.run().await.map_err(Failure::machine("serving"));
    drop((sweeper, courier));
    outcome
}

/// What the pages show besides what the charter and the database hold.
fn pages(configuration: &Configuration, served: Served) -> Result<Pages, Failure> {
    let settings = configuration.settings().clone();
    let statement = |name| statements::read(settings.statements.as_deref(), name);
    Ok(Pages {
        demo: served == Served::Demo,
        provider: settings.oidc_issuer.is_some(),
        contact: settings.contact,
        accessibility_text: statement("accessibility")?,
        accessibility: settings.accessibility,
        privacy_text: statement("privacy")?,
        privacy: settings.privacy,
    })
}

/// What the site at `base_url` is protected with.
fn protection(
    configuration: &Configuration,
    base_url: Origin,
    secret: Secret,
) -> Result<Protection, Failure> {
    let issuer = configuration.settings().oidc_issuer.as_deref();
    let identity_provider = issuer.map(Origin::of).transpose().map_err(|reason| {
        wrong(
            "oidc_issuer",
            reason.to_string(),
            "give the address by which the provider names itself",
        )
    })?;
    let Configuration { proxies, rates, .. } = configuration.clone();
    let settings = ProtectionSettings { secret, base_url, proxies, rates, identity_provider };
    Ok(Protection::new(settings))
}

/// Who takes the mail away; nobody where no mail server is set, so that it waits until one is.
fn start_courier(
    gate: &Gate,
    configuration: &Configuration,
    protection: &Data<Protection>,
    served: Served,
) -> Result<Option<Beat>, Failure> {
    let destination = match (served, outside::smtp(configuration.settings())?) {
        (Served::Demo, _) => Destination::Mailbox,
        (Served::Own, Some(smtp)) => Destination::Server(smtp),
        (Served::Own, None) => {
            tracing::warn!(
                "no mail server is set: mails wait in the outbox until --smtp names one"
            );
            return Ok(None);
        }
    };
    let (engine, clock) = (gate.engine().clone(), gate.clock());
    Ok(Some(courier::start(engine, clock, protection.clone(), destination)))
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

//! Forms in, pages out: HTML that works without script, in Danish and in English.
//!
//! Nothing is decided here: a handler takes a form apart, asks the engine, and shows what came of it. Whatever can be done
//! on these pages can be done through the API, and by the same rights.

mod account;
mod apply;
mod asset;
mod cases;
mod dashboard;
mod demo_mail;
mod entries;
mod entry;
mod faults;
mod files;
mod form;
mod front;
mod initiatives;
mod local_path;
mod mandate;
mod meetings;
mod number;
mod outbox;
mod plot;
mod problem_page;
mod provider;
mod public;
mod register;
mod security_log;
mod session;
mod shell;
mod sign_in;
mod texts;
mod token;
mod tongue;
mod tongue_choice;
mod visit;
mod words;

use std::sync::Arc;

use actix_web::guard::{self, Guard};
use actix_web::http::header::ALLOW;
use actix_web::web::{self, Data, ServiceConfig};
use actix_web::{Handler, HttpResponse, Resource, Responder};
use gate::ProblemPages;

use oidc::Provider;
use problem_page::OnPages;
pub use public::Statement;

/// What the pages show besides what the charter and the database hold.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Pages {
    /// Whether this is a demo: its mails are for everybody to read.
    pub demo: bool,
    /// Whether one can sign in through an identity provider, by a form that leads to `/sign-in/provider`.
    pub provider: bool,
    /// How the secretariat is reached: an e-mail address or a telephone number.
    pub contact: Option<String>,
    /// The address of the accessibility statement, where it stands elsewhere.
    pub accessibility: Option<String>,
    /// The accessibility statement that is shown here.
    pub accessibility_text: Statement,
    /// The address where it is told what becomes of personal data, where that is elsewhere.
    pub privacy: Option<String>,
    /// What is told here about what becomes of personal data.
    pub privacy_text: Statement,
}

/// Adds the pages, and has problems told on pages to whoever looks with a browser. With an identity provider, one signs in
/// there.
pub fn configure(config: &mut ServiceConfig, pages: &Pages, provider: Option<&Data<Provider>>) {
    let problems: Arc<dyn ProblemPages> = Arc::new(OnPages);
    config
        .app_data(Data::new(pages.clone()))
        .app_data(Data::from(problems))
        .route("/assets/{version}/{path:.*}", web::route().guard(reading()).to(asset::serve))
        .service(shown("/", front::show))
        .service(shown("/session", session::show))
        .service(done("/language", tongue_choice::choose));
    sign_in::configure(config);
    account::configure(config);
    public::configure(config);
    register::configure(config);
    cases::configure(config);
    mandate::configure(config);
    meetings::configure(config);
    initiatives::configure(config);
    apply::configure(config);
    config
        .service(shown("/dashboard", dashboard::show))
        .service(shown("/outbox", outbox::show))
        .service(done("/outbox/{id}/retry", outbox::retry))
        .service(shown("/security-log", security_log::show));
    if let Some(provider) = provider {
        provider::configure(config, provider.clone());
    }
    if pages.demo {
        config.service(shown("/demo/mail", demo_mail::show));
    }
}

/// A page that is looked at.
fn shown<Args>(path: &str, show: impl Handler<Args, Output: Responder + 'static>) -> Resource
where
    Args: actix_web::FromRequest + 'static,
{
    let resource = web::resource(path).route(web::route().guard(reading()).to(show));
    resource.default_service(web::to(async || not_allowed("GET, HEAD")))
}

/// A form that is sent.
fn done<Args>(path: &str, work: impl Handler<Args, Output: Responder + 'static>) -> Resource
where
    Args: actix_web::FromRequest + 'static,
{
    let resource = web::resource(path).route(web::post().to(work));
    resource.default_service(web::to(async || not_allowed("POST")))
}

/// A page with a form on it that is sent to the page's own address.
fn shown_and_done<ShowArgs, WorkArgs>(
    path: &str,
    show: impl Handler<ShowArgs, Output: Responder + 'static>,
    work: impl Handler<WorkArgs, Output: Responder + 'static>,
) -> Resource
where
    ShowArgs: actix_web::FromRequest + 'static,
    WorkArgs: actix_web::FromRequest + 'static,
{
    web::resource(path)
        .route(web::route().guard(reading()).to(show))
        .route(web::post().to(work))
        .default_service(web::to(async || not_allowed("GET, HEAD, POST")))
}

fn reading() -> impl Guard {
    guard::Any(guard::Get()).or(guard::Head())
}

/// The door puts the sentence to it.
fn not_allowed(methods: &'static str) -> HttpResponse {
    HttpResponse::MethodNotAllowed().insert_header((ALLOW, methods)).finish()
}

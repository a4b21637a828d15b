//! JSON in, JSON out: one operation a command, described in OpenAPI from the same code.

mod application;
mod bodies;
mod case_search;
mod case_view;
mod cases;
mod checklist;
mod commands;
mod dashboard;
mod drafts;
mod export;
mod fallback;
mod files;
mod initiative_bodies;
mod initiative_commands;
mod initiative_overview;
mod initiative_view;
mod initiatives;
mod letters;
mod mandate_requests;
mod mandates;
mod me;
mod meeting_bodies;
mod meeting_commands;
mod meeting_view;
mod meetings;
mod member_commands;
mod member_history;
mod member_imports;
mod members;
mod operations;
mod outbox;
mod pact;
mod paging;
mod parsed;
mod people;
mod process;
mod responses;
mod saved_searches;
mod security_log;
mod sessions;
mod timeline_view;
mod tokens;
mod vote_view;
mod words;

use actix_web::http::header::LOCATION;
use actix_web::{App, HttpResponse, web};
use domain::application::Application;
use gate::ProblemDocument;
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::openapi::{Components, OpenApi as Document};
use utoipa::{OpenApi, PartialSchema, ToSchema};
use utoipa_actix_web::service_config::ServiceConfig;
use utoipa_actix_web::{AppExt, scope};
use utoipa_swagger_ui::SwaggerUi;

/// The general part of the description.
#[derive(OpenApi)]
#[openapi(
    info(
        title = "Pagt",
        description = "The working system of a pact: accession from draft to admission, votes, the register of members, and their initiatives. \
            Every refusal names the unmet condition, who can meet it and until when (RFC 9457). Reads carry `ETag`; writes \
            take `If-Match` and `Idempotency-Key` where their descriptions say so. The API takes bearer tokens alone, never the \
            cookie of a browser's session. Times are UTC; a day given as a deadline ends at 23.59 in Copenhagen.",
    ),
    tags(
        (name = "drafts", description = "Applications that are still being written"),
        (name = "cases", description = "Cases to read"),
        (name = "commands", description = "What can be asked of a case; each answers with the case as it stands"),
        (name = "meetings", description = "Half-yearly meetings: the half-years for anybody, the rest for those who take part"),
        (name = "files", description = "Files beside drafts and on cases"),
        (name = "initiatives", description = "What the participants do: open to anybody to read; the commands of owners, partners and the advisory board"),
        (name = "people", description = "Who the caller is, and who may act for whom by which mandate; the caller's tokens and sessions"),
        (name = "administration", description = "For the secretariat: who asks for a mandate, the security log, the outbox"),
        (name = "pact", description = "The charter, the process and the register; open to anybody"),
    ),
)]
struct Description;

/// Reads an application that is written as the API's JSON.
///
/// # Errors
/// What is wrong with it, and where.
pub fn application_from_json(text: &str) -> Result<Application, serde_json::Error> {
    serde_json::from_str::<application::ApplicationDocument>(text).map(Application::from)
}

/// Where the operations live.
const BASE: &str = "/api/v1";

fn operations(config: &mut ServiceConfig<'_>) {
    config
        .service(drafts::create_draft)
        .service(drafts::list_drafts)
        .service(drafts::get_draft)
        .service(drafts::update_draft)
        .service(drafts::delete_draft)
        .service(drafts::accept_invitation)
        .service(drafts::submit)
        .service(cases::list_cases)
        .service(saved_searches::list_case_searches)
        .service(saved_searches::save_case_search)
        .service(saved_searches::delete_case_search)
        .service(export::export_cases)
        .service(cases::get_case)
        .service(cases::get_timeline)
        .service(cases::get_vote)
        .service(cases::get_application)
        .service(letters::list_letters)
        .service(letters::get_letter)
        .service(letters::print_letter)
        .service(checklist::get_checklist)
        .service(dashboard::get_dashboard)
        .service(files::upload_file)
        .service(files::list_case_files)
        .service(files::get_case_file)
        .service(files::list_draft_files)
        .service(files::add_draft_file)
        .service(files::get_draft_file)
        .service(files::delete_draft_file)
        .service(pact::get_charter)
        .service(process::get_process)
        .service(pact::get_register)
        .service(members::get_member)
        .service(member_history::get_member_history)
        .service(member_imports::begin_member_import)
        .service(member_imports::get_member_import)
        .service(member_imports::confirm_member_import)
        .service(member_imports::delete_member_import);
    commands::configure(config);
    member_commands::configure(config);
    config
        .service(meetings::list_meetings)
        .service(meetings::get_meeting)
        .service(meetings::get_meeting_calendar)
        .service(meetings::get_calendar);
    meeting_commands::configure(config);
    configure_people(config);
    configure_initiatives(config);
}

fn configure_people(config: &mut ServiceConfig<'_>) {
    config
        .service(me::get_me)
        .service(me::update_me)
        .service(mandates::list_mandates)
        .service(mandates::grant_mandate)
        .service(mandates::end_mandate)
        .service(tokens::list_tokens)
        .service(tokens::create_token)
        .service(tokens::delete_token)
        .service(sessions::list_sessions)
        .service(sessions::delete_session)
        .service(mandate_requests::list_mandate_requests)
        .service(mandate_requests::decline_mandate_request)
        .service(security_log::get_security_log)
        .service(outbox::get_outbox)
        .service(outbox::retry_message);
}

fn configure_initiatives(config: &mut ServiceConfig<'_>) {
    config
        .service(initiatives::list_initiatives)
        .service(initiative_overview::get_initiative_overview)
        .service(initiatives::get_initiative)
        .service(initiatives::create_initiative);
    initiative_commands::configure(config);
}

/// The description of the API, generated from its code. Made once at the start.
pub fn description() -> Document {
    let operations = scope::scope(BASE).configure(operations);
    let app = App::new().into_utoipa_app().openapi(Description::openapi()).service(operations);
    let (_, mut document) = app.split_for_parts();
    let token = SecurityScheme::Http(HttpBuilder::new().scheme(HttpAuthScheme::Bearer).build());
    let components = document.components.get_or_insert_with(Components::new);
    components.add_security_scheme("token", token);
    let mut problems = Vec::new();
    ProblemDocument::schemas(&mut problems);
    problems.push((ProblemDocument::name().into_owned(), ProblemDocument::schema()));
    components.schemas.extend(problems);
    document
}

/// Adds the API, its description at `/api/openapi.json` and a page to browse it at `/api/docs/`.
pub fn configure(config: &mut web::ServiceConfig, document: &Document) {
    let fallback = fallback::Fallback::new(document);
    config
        .service(web::scope(BASE).configure(|config| operations(&mut ServiceConfig::new(config))))
        .route("/api/docs", web::get().to(to_docs))
        .service(SwaggerUi::new("/api/docs/{_:.*}").url("/api/openapi.json", document.clone()))
        .app_data(web::Data::new(fallback))
        .default_service(web::to(fallback::answer));
}

async fn to_docs() -> HttpResponse {
    HttpResponse::PermanentRedirect().insert_header((LOCATION, "/api/docs/")).finish()
}

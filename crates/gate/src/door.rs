//! The door: every request passes it on the way in, and every problem becomes a document or a page on the way out.

use std::pin::Pin;
use std::sync::Arc;

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::StatusCode;
use actix_web::http::header::{
    ACCEPT, ALLOW, HeaderMap, HeaderName, HeaderValue, RETRY_AFTER, WWW_AUTHENTICATE,
};
use actix_web::middleware::Next;
use actix_web::{HttpMessage, HttpRequest, HttpResponse, web};
use domain::time::Timestamp;
use engine::Engine;
use tracing_actix_web::RequestId;

use crate::document::document;
use crate::language::language;
use crate::problem::{FaultKind, Problem};
use crate::service::ToldOnPage;

/// Where the moment comes from: the one place that asks a clock.
pub trait Clock: Send + Sync {
    /// The moment, cut to microseconds, as the databases keep it.
    fn now(&self) -> Timestamp;
}

/// The engine and the clock, for all who answer requests. Cheap to clone.
#[derive(Clone)]
pub struct Gate {
    engine: Engine,
    clock: Arc<dyn Clock>,
}

impl Gate {
    /// A gate to `engine`, by `clock`.
    pub fn new(engine: Engine, clock: Arc<dyn Clock>) -> Self {
        Self { engine, clock }
    }

    /// The engine behind it.
    pub fn engine(&self) -> &Engine {
        &self.engine
    }

    /// The clock.
    pub fn clock(&self) -> Arc<dyn Clock> {
        self.clock.clone()
    }

    /// The moment.
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// Does `work` where waiting for the database holds nobody else up. Here async ends.
    ///
    /// # Errors
    /// What the engine says, or that there are too many requests to serve.
    pub async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Engine, Timestamp) -> Result<T, engine::Error> + Send + 'static,
    ) -> Result<T, Problem> {
        let engine = self.engine.clone();
        let now = self.now();
        match web::block(move || work(&engine, now)).await {
            Ok(result) => result.map_err(Problem::from),
            Err(error) => Err(Problem::fault(FaultKind::Busy, "", error)),
        }
    }
}

/// Puts problems on pages, for people who look with a browser. Where there are pages, it is given to the service as
/// `Data<dyn ProblemPages>`.
pub trait ProblemPages {
    /// What tells whoever sent `request` of `problem`: a page with its status, or the way to where it is mended. The door
    /// adds the headers that its status asks for.
    fn page<'a>(
        &'a self,
        problem: &'a Problem,
        request: &'a HttpRequest,
        request_id: &'a str,
    ) -> Pin<Box<dyn Future<Output = HttpResponse> + 'a>>;
}

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Turns every problem into its document or its page, in the asker's language, and marks every answer with the request's
/// id.
///
/// # Errors
/// None of its own.
pub async fn pass(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let id = request.extensions().get::<RequestId>().map(ToString::to_string).unwrap_or_default();
    let response = next.call(request).await?.map_into_boxed_body();
    let told = match described(&response) {
        Some(described) => Some(told(&described, &response, &id).await),
        None => None,
    };
    let mut response = match told {
        Some(told) => response.into_response(told),
        None => response,
    };
    if let Ok(value) = HeaderValue::from_str(&id) {
        response.headers_mut().insert(REQUEST_ID, value);
    }
    Ok(response)
}

/// The problem in `response`: one of ours, or one of the framework's that has no document yet.
fn described(response: &ServiceResponse<BoxBody>) -> Option<Described<'_>> {
    let error = response.response().error();
    if let Some(problem) = error.and_then(|error| error.as_error::<Problem>()) {
        return Some(Described::Ours(problem));
    }
    // A page that tells what is wrong beside its own form stays as it is.
    if response.request().extensions().contains::<ToldOnPage>() {
        return None;
    }
    let kind = match response.status() {
        StatusCode::NOT_FOUND => FaultKind::NotFound,
        StatusCode::METHOD_NOT_ALLOWED => FaultKind::MethodNotAllowed,
        StatusCode::PAYLOAD_TOO_LARGE => FaultKind::BodyTooLarge,
        _ => return None,
    };
    Some(Described::Framework(Problem::fault(kind, "", "")))
}

enum Described<'a> {
    Ours(&'a Problem),
    Framework(Problem),
}

/// What the asker is told of the problem in `bare`.
async fn told(
    described: &Described<'_>,
    bare: &ServiceResponse<BoxBody>,
    id: &str,
) -> HttpResponse {
    use actix_web::ResponseError;

    let problem = match described {
        Described::Ours(problem) => *problem,
        Described::Framework(problem) => problem,
    };
    if problem.is_ours() {
        tracing::error!(request_id = id, error = %problem, "a request failed through our fault");
    }
    let request = bare.request();
    let pages = request.app_data::<web::Data<dyn ProblemPages>>();
    let mut response = match pages.filter(|_| looks_at_pages(request)) {
        Some(pages) => pages.page(problem, request, id).await,
        None => {
            let charter = request.app_data::<web::Data<Gate>>().map(|gate| gate.engine().charter());
            HttpResponse::build(problem.status_code())
                .content_type("application/problem+json")
                .body(document(problem, language(request), charter.as_deref(), id))
        }
    };
    let status = response.status();
    put_on(response.headers_mut(), status, problem, bare);
    response
}

/// Whether `request` was sent by a browser that is to show what comes back.
fn looks_at_pages(request: &HttpRequest) -> bool {
    let accepted = request.headers().get(ACCEPT).and_then(|value| value.to_str().ok());
    let below_api = request.path().strip_prefix("/api");
    let of_api = below_api.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    !of_api && accepted.is_some_and(|accepted| accepted.contains("text/html"))
}

/// Puts on the headers that an answer with this status has.
fn put_on(
    headers: &mut HeaderMap,
    status: StatusCode,
    problem: &Problem,
    bare: &ServiceResponse<BoxBody>,
) {
    match status {
        StatusCode::UNAUTHORIZED => {
            headers.insert(WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        StatusCode::SERVICE_UNAVAILABLE => {
            headers.insert(RETRY_AFTER, HeaderValue::from_static("1"));
        }
        StatusCode::TOO_MANY_REQUESTS => {
            headers.insert(RETRY_AFTER, wait(problem));
        }
        _ => {}
    }
    if let Some(methods) = bare.headers().get(ALLOW) {
        headers.insert(ALLOW, methods.clone());
    }
}

/// How many seconds the asker should wait.
fn wait(problem: &Problem) -> HeaderValue {
    let seconds = match problem {
        Problem::Request(fault) => HeaderValue::from_str(&fault.found).ok(),
        Problem::Engine(_) => None,
    };
    seconds.unwrap_or(HeaderValue::from_static("1"))
}

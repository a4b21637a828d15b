//! The door: every request passes it on the way in, and every problem becomes a document on the way out.

use std::sync::Arc;

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::StatusCode;
use actix_web::http::header::{ALLOW, HeaderName, HeaderValue, RETRY_AFTER, WWW_AUTHENTICATE};
use actix_web::middleware::Next;
use actix_web::{HttpMessage, HttpResponse, web};
use domain::time::Timestamp;
use engine::Engine;
use tracing_actix_web::RequestId;

use crate::document::document;
use crate::language::language;
use crate::problem::{FaultKind, Problem};

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

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Turns every problem into its document, in the asker's language, and marks every answer with the request's id.
///
/// # Errors
/// None of its own.
pub async fn pass(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let id = request.extensions().get::<RequestId>().map(ToString::to_string).unwrap_or_default();
    let response = next.call(request).await?.map_into_boxed_body();
    let document = described(&response).map(|problem| written(&problem, &response, &id));
    let mut response = match document {
        Some(document) => response.into_response(document),
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

fn written(described: &Described<'_>, bare: &ServiceResponse<BoxBody>, id: &str) -> HttpResponse {
    use actix_web::ResponseError;

    let problem = match described {
        Described::Ours(problem) => *problem,
        Described::Framework(problem) => problem,
    };
    if problem.is_ours() {
        tracing::error!(request_id = id, error = %problem, "a request failed through our fault");
    }
    let request = bare.request();
    let charter = request.app_data::<web::Data<Gate>>().map(|gate| gate.engine().charter());
    let mut response = HttpResponse::build(problem.status_code());
    response.content_type("application/problem+json");
    match problem.status_code() {
        StatusCode::UNAUTHORIZED => response.insert_header((WWW_AUTHENTICATE, "Bearer")),
        StatusCode::SERVICE_UNAVAILABLE => response.insert_header((RETRY_AFTER, "1")),
        _ => &mut response,
    };
    if let Some(methods) = bare.headers().get(ALLOW) {
        response.insert_header((ALLOW, methods.clone()));
    }
    response.body(document(problem, language(request), charter, id))
}

//! What answers where no operation does: 405 where the address takes other methods, 404 elsewhere.

use actix_web::dev::ResourceDef;
use actix_web::http::header::ALLOW;
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use gate::{FaultKind, Problem};
use utoipa::openapi::{OpenApi, PathItem};

/// The addresses of the API with the methods that each takes.
pub(crate) struct Fallback(Vec<(ResourceDef, String)>);

impl Fallback {
    /// Reads the addresses from the API's description.
    pub(crate) fn new(document: &OpenApi) -> Self {
        let addresses = document.paths.paths.iter();
        Self(
            addresses
                .map(|(path, item)| (ResourceDef::new(path.as_str()), methods(item)))
                .collect(),
        )
    }

    fn allowed(&self, path: &str) -> Option<&str> {
        let found = self.0.iter().find(|(address, _)| address.is_match(path));
        found.map(|(_, methods)| methods.as_str())
    }
}

fn methods(item: &PathItem) -> String {
    let methods = [
        ("GET", item.get.is_some()),
        ("PUT", item.put.is_some()),
        ("POST", item.post.is_some()),
        ("DELETE", item.delete.is_some()),
    ];
    let taken: Vec<&str> =
        methods.into_iter().filter(|(_, taken)| *taken).map(|(name, _)| name).collect();
    taken.join(", ")
}

/// Answers a request that no operation takes.
pub(crate) async fn answer(request: HttpRequest, fallback: Data<Fallback>) -> HttpResponse {
    match fallback.allowed(request.path()) {
        None => HttpResponse::from_error(Problem::fault(FaultKind::NotFound, "", "")),
        Some(methods) => {
            let problem = Problem::fault(FaultKind::MethodNotAllowed, "", methods);
            let mut response = HttpResponse::from_error(problem);
            if let Ok(value) = methods.parse() {
                response.headers_mut().insert(ALLOW, value);
            }
            response
        }
    }
}

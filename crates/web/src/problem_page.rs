//! Problems as pages: what is wrong, who can mend it, until when, and what to do.

use std::future::Future;
use std::pin::Pin;

use actix_web::http::{Method, StatusCode};
use actix_web::{FromRequest, HttpRequest, HttpResponse, ResponseError};
use askama::Template;
use domain::refusal::Refusal;
use form_urlencoded::Serializer;
use gate::{CookieKind, Problem, ProblemPages, texts};

use crate::local_path::local_path;
use crate::shell::{Link, Shell, Spot, link};
use crate::texts::Voice;
use crate::visit::Visit;

/// Tells problems on pages like any other.
pub(crate) struct OnPages;

#[derive(Template)]
#[template(path = "problem.html")]
struct ProblemPage {
    shell: Shell,
    detail: String,
    who: Option<String>,
    until: Option<String>,
    /// What to do now.
    advice: String,
    /// Where else one may have wanted to go; of a page that is not there alone.
    ways: Vec<Link>,
    /// Whether signing in is what to do.
    is_signed_out: bool,
    request_id: String,
}

impl ProblemPages for OnPages {
    fn page<'a>(
        &'a self,
        problem: &'a Problem,
        request: &'a HttpRequest,
        request_id: &'a str,
    ) -> Pin<Box<dyn Future<Output = HttpResponse> + 'a>> {
        Box::pin(async move {
            let status = problem.status_code();
            let visit = match visit(request, status).await {
                Ok(visit) => visit,
                Err(_) => return HttpResponse::build(status).finish(),
            };
            if status == StatusCode::UNAUTHORIZED && is_reading(request) {
                return to_sign_in(&visit);
            }
            visit.page(status, &page(&visit, problem, request_id))
        })
    }
}

/// Who is told. Nobody asks the database who it is when that has enough to do already.
async fn visit(request: &HttpRequest, status: StatusCode) -> Result<Visit, actix_web::Error> {
    let is_calm = status.is_client_error()
        && status != StatusCode::TOO_MANY_REQUESTS
        && status != StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE;
    if is_calm && let Ok(visit) = Visit::extract(request).await {
        return Ok(visit);
    }
    Visit::unknown(request).await
}

fn is_reading(request: &HttpRequest) -> bool {
    [Method::GET, Method::HEAD].contains(request.method())
}

/// Leads to where one signs in, and from there back. A cookie that is good for nothing any more goes.
fn to_sign_in(visit: &Visit) -> HttpResponse {
    let here = visit.request.uri().path_and_query().map_or("/", |here| here.as_str());
    let query = Serializer::new(String::new()).append_pair("return", local_path(here)).finish();
    let cookie = visit.protection.cookies().remove(CookieKind::Session);
    visit.see_other_with(&format!("/sign-in?{query}"), [cookie])
}

fn page(visit: &Visit, problem: &Problem, request_id: &str) -> ProblemPage {
    let (voice, status) = (visit.voice(), problem.status_code());
    let sentence = texts::sentence(problem, visit.language, Some(visit.charter()));
    // What the texts say to programs is said to people in other words.
    let own = |part: &str| voice.find(&format!("problem-{}{part}", problem.code()));
    let heading = own("-title").unwrap_or(sentence.title);
    let until = refusal(problem).and_then(Refusal::until);
    let advice = format!("advice-{}", status.as_u16());
    let here = if is_reading(&visit.request) { visit.request.uri().path() } else { "/" };
    ProblemPage {
        shell: Shell::below(visit, Spot::Front, heading, local_path(here)),
        detail: own("").unwrap_or(sentence.detail),
        who: sentence.who,
        until: until.map(|at| texts::moment(at, visit.language)),
        advice: voice.find(&advice).unwrap_or_else(|| voice.say("advice")),
        ways: if status == StatusCode::NOT_FOUND { ways(voice) } else { vec![] },
        is_signed_out: status == StatusCode::UNAUTHORIZED,
        request_id: request_id.to_owned(),
    }
}

/// Where most go.
fn ways(voice: Voice) -> Vec<Link> {
    let spots = [Spot::Front, Spot::Pact, Spot::Members, Spot::Process, Spot::Apply];
    spots.map(|spot| link(spot, voice)).into()
}

fn refusal(problem: &Problem) -> Option<&Refusal> {
    match problem {
        Problem::Engine(engine::Error::Refused(refusal)) => Some(refusal),
        Problem::Engine(
            engine::Error::Unauthenticated
            | engine::Error::NotFound
            | engine::Error::VersionMismatch { .. }
            | engine::Error::RetryKeyReused
            | engine::Error::Store(_),
        )
        | Problem::Request(_) => None,
    }
}

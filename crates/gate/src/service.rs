//! The whole HTTP service: what is configured into it, and around that everything that each request passes.

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceFactory, ServiceRequest, ServiceResponse};
use actix_web::http::StatusCode;
use actix_web::middleware::{Next, from_fn};
use actix_web::web::{Data, ServiceConfig};
use actix_web::{App, Error, HttpMessage, HttpRequest, web};
use engine::{Credential, Refused};
use tracing_actix_web::TracingLogger;

use crate::caller::shown;
use crate::door::{Gate, pass};
use crate::problem::Problem;
use crate::protection::Protection;
use crate::trace::RequestSpan;

/// Whether the server lives is asked here, as often as anybody likes.
const HEALTH: &str = "/healthz";

/// The service with what `configure` puts into it, as it is served and as it is tested.
pub fn service(
    gate: Data<Gate>,
    protection: Data<Protection>,
    configure: &dyn Fn(&mut ServiceConfig),
) -> App<
    impl ServiceFactory<
        ServiceRequest,
        Config = (),
        Response = ServiceResponse<impl MessageBody + use<>>,
        Error = Error,
        InitError = (),
    > + use<>,
> {
    protected(protection, &|config| configure(config.app_data(gate.clone())))
}

/// From outside to inside: the span of a request, the headers of its answer, the document of a problem, the limits.
fn protected(
    protection: Data<Protection>,
    configure: &dyn Fn(&mut ServiceConfig),
) -> App<
    impl ServiceFactory<
        ServiceRequest,
        Config = (),
        Response = ServiceResponse<impl MessageBody + use<>>,
        Error = Error,
        InitError = (),
    > + use<>,
> {
    App::new()
        .app_data(protection)
        .configure(configure)
        .route(HEALTH, web::get().to(async || "ok"))
        .wrap(from_fn(limit))
        .wrap(from_fn(pass))
        .wrap(from_fn(dress))
        .wrap(TracingLogger::<RequestSpan>::new())
}

/// Takes a request in, or says that there have been too many.
async fn limit(
    protection: Data<Protection>,
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    if request.path() == HEALTH {
        return Ok(next.call(request).await?.map_into_boxed_body());
    }
    let sender = protection.sender(request.request());
    if let Err(problem) = protection.admit(&sender, request.headers()) {
        return Ok(request.error_response(problem));
    }

    let response = next.call(request).await?.map_into_boxed_body();
    if response.status() == StatusCode::UNAUTHORIZED {
        protection.note_failure(&sender);
    }
    if let Some(refused) = refused(&protection, &response) {
        note(&response, refused).await;
    }
    Ok(response)
}

/// Put into a request's extensions: the problem with this code is told on a page of its own making, beside the form that
/// was sent, so that the answer is no error any more.
#[derive(Clone, Copy, Debug)]
pub struct ToldOnPage {
    /// The stable code.
    pub code: &'static str,
}

/// What is to be told of a request in the security log: that whoever showed a credential was not entitled to it.
fn refused(protection: &Protection, response: &ServiceResponse<BoxBody>) -> Option<Refused> {
    // Most answers refuse nothing, and are not to cost a look at who asked.
    let status = response.status();
    if status != StatusCode::FORBIDDEN && status != StatusCode::UNAUTHORIZED {
        return None;
    }
    let request = response.request();
    let credential = shown(protection, request);
    // Somebody without a credential is asked for one, and not refused.
    if status == StatusCode::UNAUTHORIZED && credential == Credential::None {
        return None;
    }
    let problem = response.response().error().and_then(|error| error.as_error::<Problem>());
    let on_page = || request.extensions().get::<ToldOnPage>().map(|told| told.code);
    let code = problem.map(Problem::code).or_else(on_page)?;
    Some(Refused {
        credential,
        address: protection.client_address(request).to_string(),
        operation: operation(request),
        code,
    })
}

/// The method and the pattern of the address: no ids, no texts.
fn operation(request: &HttpRequest) -> String {
    let pattern = request.match_pattern().unwrap_or_else(|| "elsewhere".to_owned());
    format!("{} {pattern}", request.method())
}

async fn note(response: &ServiceResponse<BoxBody>, refused: Refused) {
    let Some(gate) = response.request().app_data::<Data<Gate>>() else { return };
    if let Err(problem) = gate.run(move |engine, now| engine.refusal_note(refused, now)).await {
        tracing::error!(%problem, "a refusal could not be noted");
    }
}

/// Puts the site's headers on an answer.
async fn dress(
    protection: Data<Protection>,
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let asker = protection.asker(request.headers());
    let path = request.path().to_owned();
    let mut response = next.call(request).await?.map_into_boxed_body();
    protection.headers().put_on(response.headers_mut(), &path, asker);
    Ok(response)
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use actix_web::HttpResponse;
    use actix_web::body::to_bytes;
    use actix_web::test::{TestRequest, call_service, init_service};
    use insta::assert_snapshot;
    use serde::Deserialize;
    use serde_json::Value;

    use super::*;
    use crate::address::Proxies;
    use crate::caller::Caller;
    use crate::cookie::random_token;
    use crate::form::{FORM_BYTES_MAX, Form};
    use crate::limit::{Rate, Rates};
    use crate::origin::Origin;
    use crate::problem::Problem;
    use crate::protection::ProtectionSettings;
    use crate::secret::Secret;

    #[derive(Deserialize)]
    struct Letter {
        text: String,
    }

    fn protection(rates: Rates) -> Data<Protection> {
        Data::new(Protection::new(ProtectionSettings {
            secret: Secret::random(),
            base_url: Origin::read("https://pagt.example").unwrap(),
            proxies: Proxies::read(&["10.0.0.0/8"]).unwrap(),
            rates,
            identity_provider: None,
        }))
    }

    fn pages(config: &mut ServiceConfig) {
        let locked = async |_: Caller| -> Result<HttpResponse, Problem> {
            Err(Problem::Engine(engine::Error::Unauthenticated))
        };
        config
            .route("/page", web::get().to(async || "a page"))
            .route("/locked", web::get().to(locked))
            .route("/letter", web::post().to(async |Form(letter): Form<Letter>| letter.text));
    }

    /// What a site with these limits answers, a line each: the status and what follows from it.
    struct Site {
        protection: Data<Protection>,
    }

    impl Site {
        fn new(rates: Rates) -> Self {
            Self { protection: protection(rates) }
        }

        async fn answers(&self, requests: Vec<TestRequest>) -> Vec<Answer> {
            let service = Rc::new(init_service(protected(self.protection.clone(), &pages)).await);
            let mut answers = Vec::new();
            for request in requests {
                let response = call_service(&*service, request.to_request()).await;
                let header = |name: &str| {
                    let value = response.headers().get(name);
                    value.map(|value| value.to_str().unwrap().to_owned()).unwrap_or_default()
                };
                let (status, policy) =
                    (response.status().as_u16(), header("content-security-policy"));
                let (retry_after, kept) = (header("retry-after"), header("cache-control"));
                assert!(policy.starts_with("default-src 'none'"), "{status}");
                assert!(
                    !header("x-request-id").is_empty() && !header("x-frame-options").is_empty()
                );
                let bytes = to_bytes(response.into_body()).await.ok().unwrap();
                let body = serde_json::from_slice(&bytes).unwrap_or_default();
                answers.push(Answer { status, retry_after, kept, body });
            }
            answers
        }

        async fn answer(&self, request: TestRequest) -> Answer {
            self.answers(vec![request]).await.remove(0)
        }
    }

    struct Answer {
        status: u16,
        retry_after: String,
        kept: String,
        body: Value,
    }

    fn get(path: &str, client: &str) -> TestRequest {
        let peer = "10.0.0.1:4711".parse().unwrap();
        let request = TestRequest::get().uri(path).peer_addr(peer);
        request.insert_header(("x-forwarded-for", client))
    }

    fn count(answers: &[Answer], status: u16) -> usize {
        answers.iter().filter(|answer| answer.status == status).count()
    }

    #[actix_web::test]
    async fn whoever_asks_too_much_is_told_in_both_languages_when_to_come_back() {
        let site = Site::new(Rates { address: Rate { per_minute: 6, burst: 3 }, ..Rates::OFF });

        let answers = site.answers((0..5).map(|_| get("/page", "192.0.2.1")).collect()).await;
        let others = site.answers((0..3).map(|_| get("/page", "192.0.2.2")).collect()).await;
        let health = site.answers((0..9).map(|_| get("/healthz", "192.0.2.1")).collect()).await;

        assert_eq!((count(&answers, 200), count(&answers, 429)), (3, 2));
        assert_eq!((count(&others, 200), count(&health, 200)), (3, 9));
        let refused = answers.last().unwrap();
        assert_eq!(
            (refused.retry_after.as_str(), &refused.body["code"]),
            ("10", &"too-many-requests".into())
        );
        assert_snapshot!(refused.body["texts"]["da"], @r#""Der er kommet for mange forespørgsler på kort tid. Vent 10 sekunder, og prøv igen.""#);
        assert_snapshot!(refused.body["texts"]["en"], @r#""There have been too many requests in a short time. Wait 10 seconds and try again.""#);
    }

    #[actix_web::test]
    async fn whoever_guesses_tokens_waits() {
        let site = Site::new(Rates { failures: Rate::per_minute(10), ..Rates::OFF });
        let guess = |number: usize| {
            get("/locked", "192.0.2.1").insert_header(("authorization", format!("Bearer {number}")))
        };

        let guesses = site.answers((0..20).map(guess).collect()).await;
        let anonymous = site.answers((0..20).map(|_| get("/locked", "192.0.2.2")).collect()).await;

        assert_eq!((count(&guesses, 401), count(&guesses, 429)), (10, 10));
        assert_eq!(guesses.last().unwrap().retry_after, "6");
        assert_eq!(guesses.last().unwrap().kept, "no-store");
        assert_eq!(count(&anonymous, 401), 20);
    }

    #[actix_web::test]
    async fn cookies_beyond_measure_are_refused() {
        let site = Site::new(Rates::OFF);
        let with = |bytes: usize| get("/page", "").insert_header(("cookie", "x".repeat(bytes)));

        assert_eq!(site.answer(with(8 * 1024)).await.status, 200);
        let refused = site.answer(with(8 * 1024 + 1)).await;
        assert_eq!((refused.status, &refused.body["code"]), (431, &"headers-too-large".into()));
        let halves = with(5000).append_header(("cookie", "x".repeat(5000)));
        assert_eq!(site.answer(halves).await.status, 431);
    }

    #[actix_web::test]
    async fn nothing_for_a_session_is_kept() {
        let site = Site::new(Rates::OFF);
        let cookie = format!("__Host-pagt-session={}", random_token());

        assert_eq!(site.answer(get("/page", "")).await.kept, "");
        assert_eq!(
            site.answer(get("/none", "").insert_header(("cookie", cookie))).await.kept,
            "no-store"
        );
    }

    #[actix_web::test]
    async fn a_form_is_taken_from_its_own_page_alone() {
        let site = Site::new(Rates::OFF);
        let browser = random_token();
        let token = site.protection.form_token(&browser);
        let post = |body: String| {
            TestRequest::post()
                .uri("/letter")
                .insert_header(("content-type", "application/x-www-form-urlencoded"))
                .insert_header(("cookie", format!("__Host-pagt-browser={browser}")))
                .set_payload(body)
        };
        let own = format!("csrf={token}&text=Hej");

        let said = |answer: Answer| {
            let place = answer.body["errors"][0]["pointer"].as_str().unwrap_or_default();
            format!(
                "{} {} {place}",
                answer.status,
                answer.body["code"].as_str().unwrap_or_default()
            )
        };
        let from = |origin| post(own.clone()).insert_header(("origin", origin));
        let plain = post(own.clone()).insert_header(("content-type", "text/plain"));
        let large = post(format!("{own}{}", "x".repeat(FORM_BYTES_MAX)));
        let mut lines = Vec::new();
        for (what, request) in [
            ("own", post(own.clone())),
            ("own, with its origin", from("https://pagt.example")),
            ("without token", post("text=Hej".to_owned())),
            ("two tokens", post(format!("{own}&csrf={token}"))),
            ("from elsewhere", from("https://other.example")),
            ("plain text", plain),
            ("too large", large),
            ("unknown field", post(format!("{own}&role=party"))),
        ] {
            lines.push(
                format!("{what}: {}", said(site.answer(request).await)).trim_end().to_owned(),
            );
        }

        assert_snapshot!(lines.join("\n"), @r"
        own: 200
        own, with its origin: 200
        without token: 403 form-not-trusted
        two tokens: 403 form-not-trusted
        from elsewhere: 403 form-not-trusted
        plain text: 415 form-type-unsupported Content-Type
        too large: 413 body-too-large
        unknown field: 422 form-mismatch /role
        ");
    }
}

//! Signing in at an identity provider: there, back, and out again.
//!
//! ```text
//!   /sign-in/provider ──▶ the provider ──▶ /sign-in/return ──▶ signed in, with a mandate or as a newcomer
//!                                                         └──▶ /sign-in/requested: the secretariat has been asked
//! ```

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, ServiceConfig};
use askama::Template;
use domain::email::Email;
use domain::id::SignInId;
use domain::text::Language;
use engine::{Completed, Engine, Standing, Vouched};
use gate::{Act, Form, Problem, ProviderSecrets, random_token};
use oidc::{Answer, Attempt, Error, Identity, Provider, Secret};
use serde::Deserialize;
use uuid::Uuid;

use crate::local_path::local_path;
use crate::shell::{Shell, Spot};
use crate::sign_in::{FailedPage, beginning, completion, session_cookie};
use crate::visit::Visit;
use crate::{done, shown};

/// Adds the way to the identity provider and back.
pub(crate) fn configure(config: &mut ServiceConfig, provider: Data<Provider>) {
    config
        .app_data(provider)
        .service(done("/sign-in/provider", leave))
        .service(shown("/sign-in/return", come_back))
        .service(shown("/sign-in/requested", requested));
}

#[derive(Debug, Deserialize)]
struct Leaving {
    #[serde(default, rename = "return")]
    return_to: String,
}

/// Sends the browser to the provider.
async fn leave(
    visit: Visit,
    provider: Data<Provider>,
    Form(form): Form<Leaving>,
) -> Result<HttpResponse, Problem> {
    visit.protection.act_of(Act::SignInFrom, &visit.request)?;
    let id = SignInId(Uuid::now_v7());
    let secrets = visit.protection.provider_secrets(id);
    let (beginning, cookie) = beginning(&visit, id, &secrets.state, &form.return_to);
    let languages = match visit.language {
        Language::Da => ["da", "en"],
        Language::En => ["en", "da"],
    };
    match provider.begin(&attempt(secrets), &languages, visit.gate.now()).await {
        Ok(url) => {
            visit.gate.run(move |engine, now| engine.sign_in_by_provider(beginning, now)).await?;
            Ok(visit.see_other_with(url.as_str(), cookie))
        }
        Err(error) => failed(&visit, &error).await,
    }
}

/// Takes whoever comes back in, once what they bring is trusted.
async fn come_back(visit: Visit, provider: Data<Provider>) -> Result<HttpResponse, Problem> {
    let answer = Answer::from_query(visit.request.query_string());
    let session = random_token();
    let completion = completion(&visit, answer.state().unwrap_or_default(), &session);
    let returned = completion.clone();
    let sign_in = visit.gate.run(move |engine, now| engine.sign_in_return(returned, now)).await?;
    let sign_in = match sign_in {
        Ok(sign_in) => sign_in,
        Err(failure) => return Ok(FailedPage::answer(&visit, failure)),
    };

    let attempt = attempt(visit.protection.provider_secrets(sign_in.id));
    let identity = match provider.finish(&answer, &attempt, visit.gate.now()).await {
        Ok(identity) => identity,
        Err(error) => return failed(&visit, &error).await,
    };
    let completed = visit
        .act(move |engine, ask| {
            let vouched = vouched(identity);
            let completed = engine.sign_in_vouched(completion, sign_in, vouched, ask.now)?;
            // A session that the browser had before ends.
            engine.sign_out(ask)?;
            Ok(completed)
        })
        .await?;
    Ok(match completed {
        Completed::Failed(failure) => FailedPage::answer(&visit, failure),
        Completed::SignedIn { return_to, standing } => {
            let path = match standing {
                Standing::Mandated | Standing::Newcomer => local_path(&return_to),
                Standing::Requested => "/sign-in/requested",
            };
            visit.see_other_with(path, [session_cookie(&visit, &session)])
        }
    })
}

/// Notes that a sign-in has failed at the provider, and says so.
async fn failed(visit: &Visit, error: &Error) -> Result<HttpResponse, Problem> {
    tracing::warn!(%error, "a sign-in at the identity provider failed");
    let (address, code) = (visit.address(), code(error));
    let noted = move |engine: &Engine, now| engine.sign_in_distrust(address, code, now);
    visit.gate.run(noted).await?;
    Ok(ProviderPage::answer(visit, error))
}

/// Where a browser that signs out is to go, so that it is signed out at the provider as well.
pub(crate) async fn way_out(visit: &Visit, provider_token: Option<String>) -> Option<String> {
    let provider = visit.request.app_data::<Data<Provider>>()?;
    let token = Secret::new(provider_token?);
    let url = provider.logout_url(&token, &random_token(), visit.gate.now()).await;
    // Where the provider cannot be reached, signing out here must do.
    url.ok().flatten().map(|url| url.to_string())
}

fn attempt(secrets: ProviderSecrets) -> Attempt {
    Attempt::new(secrets.state, secrets.nonce, secrets.verifier)
}

/// What the provider vouches for. An address that it has not looked at is as good as none.
fn vouched(identity: Identity) -> Vouched {
    let email = identity.email.filter(|email| email.verified);
    let email: Option<Email> = email.and_then(|email| email.address.parse().ok());
    Vouched {
        issuer: identity.issuer,
        name: identity.name.unwrap_or_else(|| identity.subject.clone()),
        subject: identity.subject,
        email,
        cvr: identity.cvr,
        token: identity.id_token.reveal().to_owned(),
    }
}

fn code(error: &Error) -> &'static str {
    match error {
        Error::Unreachable { .. } => "provider-unreachable",
        Error::Refused { .. } => "provider-refused",
        Error::Untrusted(_) => "provider-untrusted",
    }
}

#[derive(Template)]
#[template(path = "sign-in-failed.html")]
struct ProviderPage {
    shell: Shell,
    sentence: String,
}

impl ProviderPage {
    fn answer(visit: &Visit, error: &Error) -> HttpResponse {
        let status = match error {
            Error::Unreachable { .. } => StatusCode::SERVICE_UNAVAILABLE,
            Error::Refused { .. } | Error::Untrusted(_) => StatusCode::FORBIDDEN,
        };
        let voice = visit.voice();
        let heading = voice.say(&format!("{}-title", code(error)));
        let shell = Shell::below(visit, Spot::SignIn, heading, "/sign-in");
        visit.page(status, &Self { shell, sentence: voice.say(code(error)) })
    }
}

#[derive(Template)]
#[template(path = "sign-in-requested.html")]
struct RequestedPage {
    shell: Shell,
}

async fn requested(visit: Visit) -> HttpResponse {
    let heading = visit.voice().say("requested-title");
    let shell = Shell::below(&visit, Spot::SignIn, heading, "/sign-in/requested");
    visit.page(StatusCode::OK, &RequestedPage { shell })
}

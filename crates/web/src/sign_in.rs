//! Signing in by a link that is sent by e-mail, and signing out.
//!
//! ```text
//!   /sign-in ──address──▶ /sign-in/sent        a letter leads to
//!   /sign-in/link/… ──button──▶ signed in      opening the link alone uses nothing up: scanners of mail open links
//! ```

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::HeaderName;
use actix_web::web::ServiceConfig;
use askama::Template;
use domain::email::Email;
use domain::id::SignInId;
use domain::people::{LINK_MINUTES, LINKS_PER_HOUR_MAX, SESSION_HOURS_MAX, SignInFailure};
use engine::{Beginning, Completed, Completion, Engine, secret_hash};
use form_urlencoded::Serializer;
use gate::{Act, CookieKind, Form, Place, Problem, Query, random_token};
use serde::Deserialize;
use uuid::Uuid;

use crate::entry;
use crate::faults::Faults;
use crate::local_path::local_path;
use crate::provider;
use crate::shell::{Shell, Spot};
use crate::visit::{BROWSER_SECONDS, Visit, Who};
use crate::{done, shown, shown_and_done};

pub(crate) fn configure(config: &mut ServiceConfig) {
    config
        .service(shown_and_done("/sign-in", ask, send))
        .service(shown("/sign-in/sent", sent))
        .service(shown_and_done("/sign-in/link/{secret}", link, complete))
        .service(done("/sign-out", sign_out));
}

/// Where a sign-in is to lead.
#[derive(Debug, Deserialize)]
struct Wanted {
    #[serde(default, rename = "return")]
    return_to: String,
}

#[derive(Debug, Default, Deserialize)]
struct AddressForm {
    email: String,
    #[serde(default, rename = "return")]
    return_to: String,
}

/// Nothing but the form's token.
#[derive(Debug, Deserialize)]
pub(crate) struct NoFields {}

#[derive(Template)]
#[template(path = "sign-in.html")]
struct SignInPage {
    shell: Shell,
    faults: Faults,
    form: AddressForm,
    provider: bool,
}

impl SignInPage {
    fn answer(visit: &Visit, form: AddressForm, faults: Faults) -> HttpResponse {
        let (status, provider) = (faults.status, visit.pages.provider);
        let query = Serializer::new(String::new()).append_pair("return", &form.return_to).finish();
        let here = format!("{}?{query}", Spot::SignIn.path());
        let mut shell = Shell::of(visit, Spot::SignIn).faulty(!faults.is_empty());
        shell.here = here;
        visit.page(status, &Self { shell, faults, form, provider })
    }
}

async fn ask(visit: Visit, Query(wanted): Query<Wanted>) -> HttpResponse {
    let return_to = local_path(&wanted.return_to).to_owned();
    if let Who::Person(_) = visit.who {
        return visit.see_other(&return_to);
    }
    let form = AddressForm { return_to, ..AddressForm::default() };
    SignInPage::answer(&visit, form, Faults::default())
}

/// Sends a link. The answer is the same whoever the address belongs to.
async fn send(visit: Visit, Form(form): Form<AddressForm>) -> Result<HttpResponse, Problem> {
    let Ok(email) = form.email.parse::<Email>() else {
        let mut faults = Faults::default();
        faults.note("email", visit.voice().say(entry::email_fault(&form.email)));
        return Ok(SignInPage::answer(&visit, form, faults));
    };
    visit.protection.act_of(Act::SignInFrom, &visit.request)?;
    visit.protection.act(Act::SignInTo, email.as_str())?;

    let id = SignInId(Uuid::now_v7());
    let secret = visit.protection.link_secret(id);
    let (beginning, cookie) = beginning(&visit, id, &secret, &form.return_to);
    let began = move |engine: &Engine, now| engine.sign_in_by_link(beginning, email.as_str(), now);
    visit.gate.run(began).await?;
    Ok(visit.see_other_with("/sign-in/sent", cookie))
}

/// A sign-in that begins in the browser at hand; and the cookie to which it is bound, where the browser has none yet.
pub(crate) fn beginning(
    visit: &Visit,
    id: SignInId,
    secret: &str,
    return_to: &str,
) -> (Beginning, Option<(HeaderName, String)>) {
    let known = visit.browser_cookie();
    let cookie = known.clone().unwrap_or_else(random_token);
    let beginning = Beginning {
        id,
        hash: secret_hash(secret),
        browser: secret_hash(&cookie),
        language: visit.language,
        return_to: local_path(return_to).to_owned(),
        address: visit.address(),
    };
    let cookies = visit.protection.cookies();
    let fresh = known.is_none().then(|| cookies.set(CookieKind::Browser, &cookie, BROWSER_SECONDS));
    (beginning, fresh)
}

/// What the browser at hand brings to complete a sign-in, and the session that is to begin.
pub(crate) fn completion(visit: &Visit, secret: &str, session: &str) -> Completion {
    Completion {
        hash: secret_hash(secret),
        browser: secret_hash(&visit.browser_cookie().unwrap_or_default()),
        session: secret_hash(session),
        device: visit.device(),
        address: visit.address(),
    }
}

/// The cookie of a session that has begun.
pub(crate) fn session_cookie(visit: &Visit, session: &str) -> (HeaderName, String) {
    let seconds = u32::try_from(SESSION_HOURS_MAX * 60 * 60).unwrap_or_default();
    visit.protection.cookies().set(CookieKind::Session, session, seconds)
}

#[derive(Template)]
#[template(path = "sign-in-sent.html")]
struct SentPage {
    shell: Shell,
    minutes: i64,
    links: i64,
}

async fn sent(visit: Visit) -> HttpResponse {
    let heading = visit.voice().say("sent-title");
    let shell = Shell::below(&visit, Spot::SignIn, heading, "/sign-in/sent");
    let links = i64::try_from(LINKS_PER_HOUR_MAX).unwrap_or_default();
    visit.page(StatusCode::OK, &SentPage { shell, minutes: LINK_MINUTES, links })
}

#[derive(Template)]
#[template(path = "sign-in-link.html")]
struct LinkPage {
    shell: Shell,
}

async fn link(visit: Visit, Place(secret): Place<String>) -> HttpResponse {
    let heading = visit.voice().say("link-title");
    let shell = Shell::below(&visit, Spot::SignIn, heading, &format!("/sign-in/link/{secret}"));
    visit.page(StatusCode::OK, &LinkPage { shell })
}

#[derive(Template)]
#[template(path = "sign-in-failed.html")]
pub(crate) struct FailedPage {
    shell: Shell,
    sentence: String,
}

impl FailedPage {
    /// Says why a sign-in was not completed.
    pub(crate) fn answer(visit: &Visit, failure: SignInFailure) -> HttpResponse {
        let voice = visit.voice();
        let heading = voice.say(&format!("{}-title", failure.code()));
        let status = match failure {
            SignInFailure::Used | SignInFailure::Expired => StatusCode::GONE,
            SignInFailure::Unknown | SignInFailure::OtherBrowser => StatusCode::FORBIDDEN,
        };
        let shell = Shell::below(visit, Spot::SignIn, heading, "/sign-in");
        visit.page(status, &Self { shell, sentence: voice.say(failure.code()) })
    }
}

/// Completes a sign-in with a session of its own; one that the browser had before ends.
async fn complete(
    visit: Visit,
    Place(secret): Place<String>,
    Form(NoFields {}): Form<NoFields>,
) -> Result<HttpResponse, Problem> {
    let session = random_token();
    let completion = completion(&visit, &secret, &session);
    let completed = visit
        .act(move |engine, ask| {
            let completed = engine.sign_in_complete(completion, ask.now)?;
            if let Completed::SignedIn { .. } = &completed {
                engine.sign_out(ask)?;
            }
            Ok(completed)
        })
        .await?;
    match completed {
        Completed::Failed(failure) => Ok(FailedPage::answer(&visit, failure)),
        Completed::SignedIn { return_to, standing: _ } => {
            let cookie = session_cookie(&visit, &session);
            Ok(visit.see_other_with(local_path(&return_to), [cookie]))
        }
    }
}

async fn sign_out(
    visit: Visit,
    Form(NoFields {}): Form<NoFields>,
) -> Result<HttpResponse, Problem> {
    let provider_token = visit.act(|engine, ask| engine.sign_out(ask)).await?;
    let cookie = visit.protection.cookies().remove(CookieKind::Session);
    let way_out = provider::way_out(&visit, provider_token).await;
    let path = way_out.unwrap_or_else(|| "/?done=signed-out".to_owned());
    Ok(visit.see_other_with(&path, [cookie]))
}

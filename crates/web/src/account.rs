//! One's own account: name, role, sessions and tokens.

use actix_web::HttpResponse;
use actix_web::web::ServiceConfig;
use askama::Template;
use domain::actor::Role;
use domain::id::SessionId;
use domain::people::{Scope, SignInMethod, TOKEN_DAYS_MAX};
use engine::{Myself, SessionReading};
use gate::{Form, Place, Problem, Query};
use serde::Deserialize;
use store::Token;

use crate::faults::Faults;
use crate::front::{Done, mandates};
use crate::shell::{Shell, Spot};
use crate::sign_in::NoFields;
use crate::token::{self, TokenForm, TokenRow};
use crate::visit::Visit;
use crate::{done, shown, words};

pub(crate) fn configure(config: &mut ServiceConfig) {
    config
        .service(shown("/account", show))
        .service(done("/account/name", rename))
        .service(done("/account/role", choose_role))
        .service(done("/account/sessions/end-others", end_other_sessions))
        .service(done("/account/sessions/{id}/end", end_session))
        .service(done("/account/tokens", token::make))
        .service(done("/account/tokens/{id}/end", token::end));
}

#[derive(Debug, Deserialize)]
struct NameForm {
    name: String,
}

#[derive(Debug, Deserialize)]
struct RoleForm {
    role: String,
}

/// A role that one could act in.
struct RoleOption {
    code: String,
    name: String,
    is_chosen: bool,
}

/// A session that lasts.
struct SessionRow {
    id: SessionId,
    device: String,
    method: String,
    began_at: String,
    seen_at: String,
    is_this: bool,
}

#[derive(Template)]
#[template(path = "account.html")]
struct AccountPage {
    shell: Shell,
    faults: Faults,
    /// As it stands in the form.
    name: String,
    email: Option<String>,
    mandates: Vec<String>,
    roles: Vec<RoleOption>,
    sessions: Vec<SessionRow>,
    has_other_sessions: bool,
    tokens: Vec<TokenRow>,
    token: TokenForm,
    scopes: Vec<(&'static str, String)>,
    days_max: i64,
}

/// What the page shows of the engine's.
struct Known {
    roles: Vec<(Role, String)>,
    sessions: Vec<SessionReading>,
    tokens: Vec<Token>,
}

/// What stands in the forms of the page.
#[derive(Default)]
pub(crate) struct Entries {
    pub(crate) name: Option<String>,
    pub(crate) token: TokenForm,
}

/// Answers with the page, its forms filled in with `entries`.
pub(crate) async fn answer(
    visit: &Visit,
    entries: Entries,
    faults: Faults,
    done: Option<&str>,
) -> Result<HttpResponse, Problem> {
    let myself = visit.myself()?;
    let (roles, voice) = (myself.roles.clone(), visit.voice());
    let known = visit
        .show(move |engine, credential, now| {
            let named = |role: Role| {
                let name = words::organisation(engine, &role, voice)?;
                Ok::<_, engine::Error>((role, name))
            };
            Ok(Known {
                roles: roles.into_iter().map(named).collect::<Result<_, _>>()?,
                sessions: engine.session_list(credential, now)?,
                tokens: engine.token_list(credential, now)?,
            })
        })
        .await?;
    let status = faults.status;
    let shell = Shell::of(visit, Spot::Account).faulty(!faults.is_empty()).telling(done);
    Ok(visit.page(status, &page(visit, myself, known, entries, shell, faults)))
}

fn page(
    visit: &Visit,
    myself: &Myself,
    known: Known,
    entries: Entries,
    shell: Shell,
    faults: Faults,
) -> AccountPage {
    let (voice, now) = (visit.voice(), visit.gate.now());
    let role = |(role, name): (Role, String)| RoleOption {
        is_chosen: myself.actor.role() == Some(&role),
        code: words::role_code(&role),
        name,
    };
    let kinds = mandates(&myself.actor).into_iter();
    AccountPage {
        shell,
        faults,
        name: entries.name.unwrap_or_else(|| myself.person.name.clone()),
        email: myself.person.email.clone(),
        mandates: kinds.map(|kind| words::mandate(kind, voice)).collect(),
        roles: known.roles.into_iter().map(role).collect(),
        has_other_sessions: known.sessions.len() > 1,
        sessions: known.sessions.iter().map(|reading| session_row(reading, visit)).collect(),
        tokens: known.tokens.iter().map(|token| token::row(token, now, voice)).collect(),
        token: entries.token,
        scopes: Scope::ALL.map(|scope| (scope.code(), words::scope(scope, voice))).into(),
        days_max: TOKEN_DAYS_MAX,
    }
}

fn session_row(SessionReading { session, is_this }: &SessionReading, visit: &Visit) -> SessionRow {
    let voice = visit.voice();
    let method = match session.method {
        SignInMethod::Link => "method-link",
        SignInMethod::Oidc => "method-oidc",
    };
    SessionRow {
        id: session.id,
        device: session.device.clone(),
        method: voice.say(method),
        began_at: words::short_moment(session.times.began_at, visit.language),
        seen_at: words::short_moment(session.times.seen_at, visit.language),
        is_this: *is_this,
    }
}

async fn show(visit: Visit, Query(done): Query<Done>) -> Result<HttpResponse, Problem> {
    answer(&visit, Entries::default(), Faults::default(), done.done.as_deref()).await
}

async fn rename(visit: Visit, Form(form): Form<NameForm>) -> Result<HttpResponse, Problem> {
    let name = form.name.clone();
    match visit.act(move |engine, ask| engine.rename(ask, name)).await {
        Ok(()) => Ok(visit.see_other("/account?done=renamed")),
        Err(problem) => {
            let faults = Faults::of(problem, &[("name", "name")], &visit)?;
            let entries = Entries { name: Some(form.name), ..Entries::default() };
            answer(&visit, entries, faults, None).await
        }
    }
}

async fn choose_role(visit: Visit, Form(form): Form<RoleForm>) -> Result<HttpResponse, Problem> {
    let Some(role) = words::role_of_code(&form.role) else {
        let mut faults = Faults::default();
        faults.note("role", visit.voice().say("role-missing"));
        return answer(&visit, Entries::default(), faults, None).await;
    };
    match visit.act(move |engine, ask| engine.role_choose(ask, role)).await {
        Ok(()) => Ok(visit.see_other("/account?done=role-chosen")),
        Err(problem) => {
            let faults = Faults::of(problem, &[], &visit)?;
            answer(&visit, Entries::default(), faults, None).await
        }
    }
}

/// Ends a session of one's own. Whoever ends the one at hand has signed out.
async fn end_session(
    visit: Visit,
    Place(id): Place<String>,
    Form(NoFields {}): Form<NoFields>,
) -> Result<HttpResponse, Problem> {
    let id: SessionId = id.parse().map_err(|_| engine::Error::NotFound)?;
    visit.act(move |engine, ask| engine.session_end(ask, id)).await?;
    Ok(visit.see_other("/account?done=session-ended"))
}

async fn end_other_sessions(
    visit: Visit,
    Form(NoFields {}): Form<NoFields>,
) -> Result<HttpResponse, Problem> {
    visit
        .act(|engine, ask| {
            let sessions = engine.session_list(&ask.credential, ask.now)?;
            for reading in sessions.into_iter().filter(|reading| !reading.is_this) {
                match engine.session_end(ask.clone(), reading.session.id) {
                    // It has ended by itself in the meantime.
                    Ok(()) | Err(engine::Error::NotFound) => {}
                    Err(error) => return Err(error),
                }
            }
            Ok(())
        })
        .await?;
    Ok(visit.see_other("/account?done=sessions-ended"))
}

//! API tokens of one's own: made, listed and ended. A token is shown once, on the page that answers its making.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use chrono::TimeDelta;
use domain::id::TokenId;
use domain::people::{Scope, TokenTerms};
use domain::time::Timestamp;
use engine::{NewToken, secret_hash};
use gate::{Form, Place, Problem, new_api_token};
use serde::Deserialize;
use store::Token;

use crate::account::{self, Entries};
use crate::faults::Faults;
use crate::shell::{Shell, Spot};
use crate::sign_in::NoFields;
use crate::texts::Voice;
use crate::visit::Visit;
use crate::words;

/// A token to be made, as it stands in the form.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct TokenForm {
    #[serde(rename = "token-name")]
    pub(crate) name: String,
    #[serde(default)]
    pub(crate) scope: String,
    pub(crate) days: String,
}

impl Default for TokenForm {
    fn default() -> Self {
        Self { name: String::new(), scope: Scope::Read.code().to_owned(), days: "90".to_owned() }
    }
}

/// What the rules call the fields, and what the page does.
const FIELDS: &[(&str, &str)] = &[("name", "token-name"), ("expires_at", "days")];

/// A token in the list.
pub(crate) struct TokenRow {
    pub(crate) id: TokenId,
    pub(crate) name: String,
    pub(crate) scope: String,
    pub(crate) created_at: String,
    /// Until when it is good, or since when it is not.
    pub(crate) end: String,
    /// When it was last used; empty when it never was.
    pub(crate) used_at: String,
    pub(crate) is_live: bool,
}

/// `token` in the list at `now`.
pub(crate) fn row(token: &Token, now: Timestamp, voice: Voice) -> TokenRow {
    let end = token.revoked_at.map_or(token.expires_at, |at| at.min(token.expires_at));
    let is_live = now < end;
    TokenRow {
        id: token.id,
        name: token.name.clone(),
        scope: words::scope(token.scope, voice),
        created_at: words::short_day(token.created_at),
        end: voice.say_of(
            if is_live { "token-until" } else { "token-ended" },
            "day",
            &words::short_day(end),
        ),
        used_at: token.used_at.map(|at| words::short_moment(at, voice.0)).unwrap_or_default(),
        is_live,
    }
}

#[derive(Template)]
#[template(path = "token.html")]
struct TokenPage {
    shell: Shell,
    name: String,
    until: String,
    token: String,
}

pub(crate) async fn make(
    visit: Visit,
    Form(form): Form<TokenForm>,
) -> Result<HttpResponse, Problem> {
    visit.myself()?;
    let terms = match terms(&form, &visit) {
        Ok(terms) => terms,
        Err(faults) => return again(&visit, form, faults).await,
    };
    let token = new_api_token();
    let hash = secret_hash(&token);
    let made =
        visit.act(move |engine, ask| engine.token_make(ask, NewToken { terms, role: None, hash }));
    match made.await {
        Ok(made) => {
            let heading = visit.voice().say("token-made-title");
            let shell = Shell::below(&visit, Spot::Account, heading, Spot::Account.path());
            let until = words::short_day(made.expires_at);
            let page = TokenPage { shell, name: made.name, until, token };
            Ok(visit.page(StatusCode::CREATED, &page))
        }
        Err(problem) => {
            let faults = Faults::of(problem, FIELDS, &visit)?;
            again(&visit, form, faults).await
        }
    }
}

/// What the token is to be, as far as the form can be read.
fn terms(form: &TokenForm, visit: &Visit) -> Result<TokenTerms, Faults> {
    let (mut faults, voice) = (Faults::default(), visit.voice());
    let scope = Scope::from_code(&form.scope);
    if scope.is_none() {
        faults.note("scope", voice.say("scope-missing"));
    }
    let days = form.days.trim().parse::<u16>().ok();
    if days.is_none() {
        faults.note("days", voice.say("days-unreadable"));
    }
    match (scope, days) {
        (Some(scope), Some(days)) => {
            let expires_at = visit.gate.now() + TimeDelta::days(i64::from(days));
            Ok(TokenTerms { name: form.name.clone(), scope, expires_at })
        }
        (None | Some(_), None | Some(_)) => Err(faults),
    }
}

async fn again(visit: &Visit, form: TokenForm, faults: Faults) -> Result<HttpResponse, Problem> {
    let entries = Entries { token: form, ..Entries::default() };
    account::answer(visit, entries, faults, None).await
}

pub(crate) async fn end(
    visit: Visit,
    Place(id): Place<String>,
    Form(NoFields {}): Form<NoFields>,
) -> Result<HttpResponse, Problem> {
    let id: TokenId = id.parse().map_err(|_| engine::Error::NotFound)?;
    visit.act(move |engine, ask| engine.token_end(ask, id)).await?;
    Ok(visit.see_other("/account?done=token-ended"))
}

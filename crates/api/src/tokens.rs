//! API tokens: made, listed and ended by their owner. A token is shown once; nothing but its digest is stored.

use actix_web::http::header::{CACHE_CONTROL, LOCATION};
use actix_web::web::Data;
use actix_web::{HttpResponse, delete, get, post};
use domain::id::TokenId;
use domain::people::TokenTerms;
use engine::{Ask, Condition, NewToken, secret_hash};
use gate::{Body, Caller, Gate, Place, Problem, new_api_token};
use serde::{Deserialize, Serialize};
use store::Token;
use utoipa::ToSchema;

use crate::parsed::{Deadline, Moment, Parsed, moment};
use crate::people::{RoleBody, RoleView};
use crate::responses::Problems;
use crate::words::ScopeWord;

/// A token to be made.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CreateTokenBody {
    /// What its owner calls it, 1 to 100 characters.
    name: String,
    /// What it is good for.
    scope: ScopeWord,
    /// Until when: a moment, or a day that ends at 23.59. At most 366 days from now, and no longer than the token that makes
    /// it.
    #[schema(value_type = String)]
    expires_at: Parsed<Deadline>,
    /// The role in which it acts; the caller's own when left out. A token that is bound to a role makes none for another.
    #[serde(default)]
    role: Option<RoleBody>,
}

/// A token, without its secret.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct TokenView {
    /// The token's id; it entitles to nothing.
    #[schema(value_type = String, format = Uuid)]
    id: Parsed<TokenId>,
    /// What its owner calls it.
    name: String,
    /// What it is good for.
    scope: ScopeWord,
    /// The role in which it acts; nothing when it acts in whichever its owner has.
    #[serde(skip_serializing_if = "Option::is_none")]
    role: Option<RoleView>,
    /// When it was made.
    #[schema(value_type = String, format = DateTime)]
    created_at: Moment,
    /// Until when it is good, unless it is ended before.
    #[schema(value_type = String, format = DateTime)]
    expires_at: Moment,
    /// When it was last used, to the hour.
    #[schema(value_type = Option<String>, format = DateTime)]
    used_at: Option<Moment>,
    /// When it was ended.
    #[schema(value_type = Option<String>, format = DateTime)]
    revoked_at: Option<Moment>,
}

/// A token that has just been made.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct CreatedTokenView {
    /// The secret, to be sent as `Authorization: Bearer`. It is shown this once and never again.
    token: String,
    /// What the list will show of it.
    #[serde(flatten)]
    view: TokenView,
}

/// The caller's tokens.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct TokenListView {
    /// The tokens in the order in which they were made, ended ones among them.
    tokens: Vec<TokenView>,
}

impl From<&Token> for TokenView {
    fn from(token: &Token) -> Self {
        Self {
            id: Parsed(token.id),
            name: token.name.clone(),
            scope: token.scope.into(),
            role: token.role.as_ref().map(Into::into),
            created_at: moment(token.created_at),
            expires_at: moment(token.expires_at),
            used_at: token.used_at.map(moment),
            revoked_at: token.revoked_at.map(moment),
        }
    }
}

/// Lists the caller's own tokens.
#[utoipa::path(
    tag = "people",
    responses((status = 200, body = TokenListView, description = "The tokens."), Problems),
    security(("token" = [])),
)]
#[get("/tokens")]
pub(crate) async fn list_tokens(
    gate: Data<Gate>,
    Caller(credential): Caller,
) -> Result<HttpResponse, Problem> {
    let tokens = gate.run(move |engine, now| engine.token_list(&credential, now)).await?;
    Ok(HttpResponse::Ok().json(TokenListView { tokens: tokens.iter().map(Into::into).collect() }))
}

/// Makes a token for the caller.
///
/// The secret is shown in this answer alone and kept nowhere, so an `Idempotency-Key` is not taken: a retry makes another
/// token. Whoever lost the answer ends the token by its id and makes a new one.
#[utoipa::path(
    tag = "people",
    request_body = CreateTokenBody,
    responses((status = 201, body = CreatedTokenView, description = "Made."), Problems),
    security(("token" = [])),
)]
#[post("/tokens")]
pub(crate) async fn create_token(
    gate: Data<Gate>,
    Caller(credential): Caller,
    body: Body<CreateTokenBody>,
) -> Result<HttpResponse, Problem> {
    let CreateTokenBody { name, scope, expires_at, role } = body.value;
    let role = role.map(RoleBody::role).transpose()?;
    let terms = TokenTerms { name, scope: scope.into(), expires_at: expires_at.0.0 };
    let token = new_api_token();
    let hash = secret_hash(&token);
    let made = gate
        .run(move |engine, now| {
            let ask = Ask { credential, now, condition: Condition::Any, retry_key: None };
            engine.token_make(ask, NewToken { terms, role, hash })
        })
        .await?;
    Ok(HttpResponse::Created()
        .insert_header((LOCATION, format!("/api/v1/tokens/{}", made.id)))
        .insert_header((CACHE_CONTROL, "no-store"))
        .json(CreatedTokenView { token, view: (&made).into() }))
}

/// Ends a token of the caller's, even the one that asks.
#[utoipa::path(
    tag = "people",
    params(("id" = String, Path, format = Uuid, description = "The token.")),
    responses((status = 204, description = "Ended."), Problems),
    security(("token" = [])),
)]
#[delete("/tokens/{id}")]
pub(crate) async fn delete_token(
    gate: Data<Gate>,
    Caller(credential): Caller,
    Place(id): Place<Parsed<TokenId>>,
) -> Result<HttpResponse, Problem> {
    gate.run(move |engine, now| {
        let ask = Ask { credential, now, condition: Condition::Any, retry_key: None };
        engine.token_end(ask, id.0)
    })
    .await?;
    Ok(HttpResponse::NoContent().finish())
}

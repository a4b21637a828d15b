//! Whoever asks, as they see themselves.

use actix_web::web::Data;
use actix_web::{HttpResponse, get, put};
use domain::actor::{Actor, Held};
use domain::id::{MandateId, PersonId};
use engine::{Ask, Condition, Myself};
use gate::{Body, Caller, Gate, Problem};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::parsed::Parsed;
use crate::people::RoleView;
use crate::responses::Problems;
use crate::words::{LanguageWord, MandateWord};

/// Whoever asks.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct MeView {
    /// The person's id.
    #[schema(value_type = String, format = Uuid)]
    id: Parsed<PersonId>,
    /// What the person is called.
    name: String,
    /// Where the person is written to; nothing for a machine.
    email: Option<String>,
    /// The language in which the person is written to.
    language: LanguageWord,
    /// The role in which the token acts now.
    role: RoleView,
    /// The mandates that the person holds for that role now.
    mandates: Vec<HeldView>,
    /// All roles in which the person could act now, in the order in which they were given. A token acts in its own alone.
    roles: Vec<RoleView>,
}

/// A mandate that the caller holds now.
#[derive(Debug, Serialize, ToSchema)]
struct HeldView {
    /// The mandate's id.
    #[schema(value_type = String, format = Uuid)]
    id: Parsed<MandateId>,
    /// What it makes of the person.
    mandate: MandateWord,
}

/// What the caller is called from now on.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct UpdateMeBody {
    /// The name, 1 to 200 characters.
    name: String,
}

impl From<&Held> for HeldView {
    fn from(held: &Held) -> Self {
        Self { id: Parsed(held.id), mandate: held.kind.into() }
    }
}

impl From<Myself> for MeView {
    fn from(Myself { person, actor, roles, session: _ }: Myself) -> Self {
        Self {
            id: Parsed(person.id),
            name: person.name,
            email: person.email,
            language: person.language.into(),
            role: (&actor).into(),
            mandates: held(&actor).iter().map(Into::into).collect(),
            roles: roles.iter().map(Into::into).collect(),
        }
    }
}

fn held(actor: &Actor) -> &[Held] {
    match actor {
        Actor::Person { mandates, .. } => mandates,
        Actor::Public | Actor::Newcomer(_) | Actor::Clock => &[],
    }
}

/// Shows who the caller is, and in which role the token acts.
#[utoipa::path(
    tag = "people",
    responses((status = 200, body = MeView, description = "The caller."), Problems),
    security(("token" = [])),
)]
#[get("/me")]
pub(crate) async fn get_me(
    gate: Data<Gate>,
    Caller(credential): Caller,
) -> Result<HttpResponse, Problem> {
    let myself = gate.run(move |engine, now| engine.whoami(&credential, now)).await?;
    Ok(HttpResponse::Ok().json(MeView::from(myself)))
}

/// Gives the caller another name. Timelines show it from now on for what was done before, too.
#[utoipa::path(
    tag = "people",
    request_body = UpdateMeBody,
    responses((status = 200, body = MeView, description = "Renamed; the caller as it is called now."), Problems),
    security(("token" = [])),
)]
#[put("/me")]
pub(crate) async fn update_me(
    gate: Data<Gate>,
    Caller(credential): Caller,
    body: Body<UpdateMeBody>,
) -> Result<HttpResponse, Problem> {
    let myself = gate
        .run(move |engine, now| {
            let credential_after = credential.clone();
            let ask = Ask { credential, now, condition: Condition::Any, retry_key: None };
            engine.rename(ask, body.value.name)?;
            engine.whoami(&credential_after, now)
        })
        .await?;
    Ok(HttpResponse::Ok().json(MeView::from(myself)))
}

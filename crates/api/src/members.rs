//! One member of the pact, with what it has declared. Anybody may read it, once its admission is public.

use std::collections::BTreeMap;

use actix_web::http::header::ETAG;
use actix_web::web::Data;
use actix_web::{HttpResponse, get};
use domain::declaration::Declaration;
use domain::id::{MembershipId, ObjectiveKey, OrganisationId};
use domain::membership::MembershipCommandKind;
use engine::MemberReading;
use gate::{Caller, Gate, Place, Problem, entity_tag};
use serde::Serialize;
use utoipa::ToSchema;

use crate::application::InitiativeDocument;
use crate::pact::MemberView;
use crate::parsed::Parsed;
use crate::responses::Problems;

/// A member and its declaration.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct MemberDetailView {
    #[serde(flatten)]
    member: MemberView,
    /// `coming`, `lasting`, `leaving` or `former`.
    state: &'static str,
    /// What the caller may ask for.
    actions: Vec<&'static str>,
    /// Counts what has been recorded of it.
    version: u32,
    /// The organisation for which its people are given mandates; for the secretariat.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = String, format = Uuid)]
    organisation: Option<Parsed<OrganisationId>>,
    /// What it has declared; nothing where there is no declaration.
    declaration: Option<DeclarationView>,
}

/// Why a member takes part, what it aims at, and what it brings into the pact.
#[derive(Debug, Serialize, ToSchema)]
struct DeclarationView {
    /// Why it takes part.
    motivation: String,
    /// Its concrete goals, by the key of the objective.
    #[schema(value_type = BTreeMap<String, String>)]
    goals: BTreeMap<Parsed<ObjectiveKey>, String>,
    /// What it does.
    initiatives: Vec<InitiativeDocument>,
    /// How it lives up to the pact's objectives, in its own judgement.
    self_assessment: String,
}

impl From<Declaration> for DeclarationView {
    fn from(declaration: Declaration) -> Self {
        let Declaration { motivation, goals, initiatives, self_assessment } = declaration;
        Self {
            motivation,
            goals: goals.into_iter().map(|(key, goal)| (Parsed(key), goal)).collect(),
            initiatives: initiatives.into_iter().map(Into::into).collect(),
            self_assessment,
        }
    }
}

impl From<MemberReading> for MemberDetailView {
    fn from(reading: MemberReading) -> Self {
        let MemberReading {
            entry,
            stand,
            declaration,
            actions,
            version,
            organisation,
            predecessor: _,
            successor: _,
        } = reading;
        Self {
            member: entry.into(),
            state: stand.code(),
            actions: actions.into_iter().map(MembershipCommandKind::code).collect(),
            version,
            organisation: organisation.map(Parsed),
            declaration: declaration.map(Into::into),
        }
    }
}

/// Shows a member, and its declaration as far as there is one.
#[utoipa::path(
    tag = "pact",
    params(("id" = String, Path, format = Uuid, description = "The membership's id, as the register has it.")),
    responses((status = 200, body = MemberDetailView, description = "The member."), Problems),
    security((), ("token" = [])),
)]
#[get("/members/{id}")]
pub(crate) async fn get_member(
    gate: Data<Gate>,
    Caller(credential): Caller,
    Place(Parsed(id)): Place<Parsed<MembershipId>>,
) -> Result<HttpResponse, Problem> {
    let member = gate.run(move |engine, now| engine.member_read(&credential, id, now)).await?;
    let tag = entity_tag(member.version);
    Ok(HttpResponse::Ok().insert_header((ETAG, tag)).json(MemberDetailView::from(member)))
}

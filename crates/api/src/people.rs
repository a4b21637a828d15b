//! People as JSON, and the roles in which they act.

use domain::actor::{Actor, Role};
use domain::id::{OrganisationId, PartyKey, PersonId};
use gate::{FaultKind, Problem};
use serde::{Deserialize, Serialize};
use store::Person;
use utoipa::ToSchema;

use crate::parsed::Parsed;

/// A person.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PersonView {
    /// The person's id.
    #[schema(value_type = String, format = Uuid)]
    id: Parsed<PersonId>,
    /// What the person is called.
    name: String,
    /// Where the person can be written to; nothing for a machine.
    email: Option<String>,
}

impl From<&Person> for PersonView {
    fn from(person: &Person) -> Self {
        Self { id: Parsed(person.id), name: person.name.clone(), email: person.email.clone() }
    }
}

/// The role in which somebody acts: for which organisation.
#[derive(Clone, Debug, Default, Serialize, ToSchema)]
pub(crate) struct RoleView {
    /// Which role; `none` for a person without a mandate, who may begin an application.
    kind: ActingWord,
    /// The key of the founding party, for the role `party`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = String)]
    party: Option<Parsed<PartyKey>>,
    /// The organisation, for the role `applicant`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = String, format = Uuid)]
    organisation: Option<Parsed<OrganisationId>>,
}

/// The role in which somebody is to act.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RoleBody {
    /// Which role.
    kind: RoleWord,
    /// The key of the founding party, for the role `party` and no other.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    party: Option<Parsed<PartyKey>>,
    /// The organisation, for the role `applicant` and no other.
    #[serde(default)]
    #[schema(value_type = Option<String>, format = Uuid)]
    organisation: Option<Parsed<OrganisationId>>,
}

/// A role: for an organisation that applies or has joined, for a founding party, in the secretariat, on the advisory board.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, ToSchema)]
#[serde(rename_all = "snake_case")]
enum RoleWord {
    Applicant,
    Party,
    Secretariat,
    AdvisoryBoard,
}

/// A role in which somebody acts: for an organisation that applies or has joined, for a founding party, in the secretariat,
/// on the advisory board; or none.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum ActingWord {
    Applicant,
    Party,
    Secretariat,
    AdvisoryBoard,
    #[default]
    None,
}

impl From<&Role> for RoleView {
    fn from(role: &Role) -> Self {
        let of = |kind| Self { kind, ..Self::default() };
        match role {
            Role::Applicant(id) => {
                Self { organisation: Some(Parsed(*id)), ..of(ActingWord::Applicant) }
            }
            Role::Party(party) => {
                Self { party: Some(Parsed(party.clone())), ..of(ActingWord::Party) }
            }
            Role::Secretariat => of(ActingWord::Secretariat),
            Role::AdvisoryBoard => of(ActingWord::AdvisoryBoard),
        }
    }
}

impl From<&Actor> for RoleView {
    fn from(actor: &Actor) -> Self {
        actor.role().map(Self::from).unwrap_or_default()
    }
}

impl RoleBody {
    /// The role that is meant; this is the field `role` of a body.
    pub(crate) fn role(self) -> Result<Role, Problem> {
        let Self { kind, party, organisation } = self;
        let fault = |field: &str, said: String| {
            Problem::fault(FaultKind::JsonMismatch, format!("/role/{field}"), said)
        };
        let missing = |field| fault(field, format!("missing field `{field}`"));
        let (role, unfit) = match kind {
            RoleWord::Applicant => {
                let id = organisation.ok_or_else(|| missing("organisation"))?;
                (Role::Applicant(id.0), party.map(|_| "party"))
            }
            RoleWord::Party => {
                let party = party.ok_or_else(|| missing("party"))?;
                (Role::Party(party.0), organisation.map(|_| "organisation"))
            }
            RoleWord::Secretariat => (Role::Secretariat, unfit(party, organisation)),
            RoleWord::AdvisoryBoard => (Role::AdvisoryBoard, unfit(party, organisation)),
        };
        match unfit {
            Some(field) => Err(fault(field, format!("unexpected field `{field}`"))),
            None => Ok(role),
        }
    }
}

/// The field that says more than a role without an organisation of its own has to say.
fn unfit<P, O>(party: Option<P>, organisation: Option<O>) -> Option<&'static str> {
    party.map(|_| "party").or(organisation.map(|_| "organisation"))
}

//! One operation a command to a membership. Each takes what the command carries, asks the engine once, and answers with the
//! membership.

use actix_web::post;
use domain::cvr::Cvr;
use domain::id::{MembershipId, PartyKey};
use domain::membership::{Ending, MemberName, MembershipCommand, Successor};
use engine::MembershipReading;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::operations::commands;
use crate::pact::MemberView;
use crate::parsed::{Day, Parsed};

/// What an organisation is called from now on.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NameBody {
    /// Its name.
    name: String,
    /// Its name where space is short; a founding party has one.
    #[serde(default)]
    short_name: Option<String>,
    /// Its CVR number, where known.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    cvr: Option<Parsed<Cvr>>,
}

/// From when a membership ends, and why.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct EndingBody {
    /// The first day on which it is no member; at once when left out.
    #[serde(default)]
    #[schema(value_type = Option<String>, format = Date)]
    effective_on: Option<Parsed<Day>>,
    /// Why, for the pact's own people.
    #[serde(default)]
    note: String,
}

/// Who takes the place of a founding party: a new one, described here, or one that is a founding party already.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SuccessionBody {
    /// The key of the party that takes the place.
    #[schema(value_type = String)]
    key: Parsed<PartyKey>,
    /// What a new party is called; left out where the party is a founding party already.
    #[serde(default)]
    new_party: Option<NameBody>,
    /// The first day on which the old party is no member; at once when left out.
    #[serde(default)]
    #[schema(value_type = Option<String>, format = Date)]
    effective_on: Option<Parsed<Day>>,
    /// Why, for the pact's own people.
    #[serde(default)]
    note: String,
}

/// Why an end is taken back.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RevokeEndBody {
    /// Why, for the pact's own people.
    #[serde(default)]
    note: String,
}

impl From<NameBody> for MemberName {
    fn from(body: NameBody) -> Self {
        let NameBody { name, short_name, cvr } = body;
        Self { name, short_name, cvr: cvr.map(|cvr| cvr.0) }
    }
}

impl From<EndingBody> for Ending {
    fn from(body: EndingBody) -> Self {
        let EndingBody { effective_on, note } = body;
        Self { effective_on: effective_on.map(|day| day.0.0), note }
    }
}

impl From<SuccessionBody> for MembershipCommand {
    fn from(body: SuccessionBody) -> Self {
        let SuccessionBody { key: Parsed(key), new_party, effective_on, note } = body;
        let successor = match new_party {
            Some(name) => Successor::New { key, name: name.into() },
            None => Successor::Party(key),
        };
        Self::Succeed { successor, ending: EndingBody { effective_on, note }.into() }
    }
}

/// A membership after something was done to it.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct MembershipView {
    #[serde(flatten)]
    member: MemberView,
    /// What the caller may ask for now.
    actions: Vec<&'static str>,
    /// Counts what has been recorded of it.
    version: u32,
}

impl From<&MembershipReading> for MembershipView {
    fn from(reading: &MembershipReading) -> Self {
        Self {
            member: reading.entry.clone().into(),
            actions: reading.actions.iter().map(|kind| kind.code()).collect(),
            version: reading.version,
        }
    }
}

commands! {
    tag "pact", on MembershipId: "The membership.",
    by membership_execute, as MembershipView: "Done; the membership as it stands now.", written by document;

    /// Lets a member go by another name or CVR number from now on.
    rename_member(NameBody as |body: NameBody| MembershipCommand::Rename { name: body.into() }) at "/members/{id}/rename";
    /// Ends a membership by the member's own notice.
    resign(EndingBody as |body: EndingBody| MembershipCommand::Resign(body.into())) at "/members/{id}/resign";
    /// Ends a membership, since there is no such organisation any more.
    dissolve_member(EndingBody as |body: EndingBody| MembershipCommand::Dissolve(body.into())) at "/members/{id}/dissolve";
    /// Lets another founding party take a founding party's place, with effect on the electorate of later votes and none on
    /// open ones.
    succeed(SuccessionBody) at "/members/{id}/succeed";
    /// Takes an end back that was told and has not come yet.
    revoke_end(RevokeEndBody as |body: RevokeEndBody| MembershipCommand::RevokeEnd { note: body.note }) at "/members/{id}/revoke-end";
}

fn document(reading: &MembershipReading) -> String {
    serde_json::to_string(&MembershipView::from(reading)).unwrap_or_default()
}

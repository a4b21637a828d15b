//! The history of a member: what the register has recorded of it, with a seal over all of it.

use actix_web::web::Data;
use actix_web::{HttpResponse, get};
use domain::cvr::Cvr;
use domain::id::{CaseId, MembershipId};
use domain::membership::{MemberName, MembershipFact};
use engine::{MemberHistory, MemberHistoryEntry};
use gate::{Caller, Gate, Place, Problem};
use serde::Serialize;
use utoipa::ToSchema;

use crate::pact::MemberView;
use crate::parsed::{Moment, Parsed, moment};
use crate::responses::Problems;
use crate::timeline_view::on_behalf_of;

/// A member's history.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct MemberHistoryView {
    #[serde(flatten)]
    member: MemberView,
    /// What has happened, the first first.
    entries: Vec<HistoryEntryView>,
    /// SHA-256 over all that is recorded of it, in hexadecimal: it changes when anything of the history does.
    seal: String,
}

/// One word of the register. Which of the fields it has depends on its kind.
#[derive(Debug, Default, Serialize, ToSchema)]
pub(crate) struct HistoryEntryView {
    /// Counts from one.
    version: u32,
    /// When it was recorded.
    #[schema(value_type = String, format = DateTime)]
    recorded_at: String,
    /// `founding_party_entered`, `founding_party_succeeded`, `associate_admitted`, `associate_imported`,
    /// `admission_published`, `renamed`, `ended` or `end_revoked`.
    kind: &'static str,
    /// On whose behalf: `applicant`, `secretariat`, `clock` or `party:` and a key.
    on_behalf_of: String,
    /// From when it counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = String, format = DateTime)]
    effective_at: Option<Moment>,
    /// The case by which it was admitted.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = String, format = Uuid)]
    case: Option<Parsed<CaseId>>,
    /// The membership whose place it has taken.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = String, format = Uuid)]
    predecessor: Option<Parsed<MembershipId>>,
    /// How it ends: `resigned`, `dissolved` or `succeeded`.
    #[serde(skip_serializing_if = "Option::is_none")]
    end: Option<&'static str>,
    /// The membership that takes its place.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = String, format = Uuid)]
    successor: Option<Parsed<MembershipId>>,
    /// What it is called from then on.
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    /// The same, where space is short.
    #[serde(skip_serializing_if = "Option::is_none")]
    short_name: Option<String>,
    /// The CVR number from then on.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = String)]
    cvr: Option<Parsed<Cvr>>,
    /// Why, for those who may read it.
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<String>,
}

impl From<MemberHistory> for MemberHistoryView {
    fn from(history: MemberHistory) -> Self {
        let MemberHistory { entry, entries, seal } = history;
        Self { member: entry.into(), entries: entries.into_iter().map(Into::into).collect(), seal }
    }
}

impl From<MemberHistoryEntry> for HistoryEntryView {
    fn from(entry: MemberHistoryEntry) -> Self {
        let MemberHistoryEntry { version, fact, name, note, recorded_at, behalf } = entry;
        let (name, short_name, cvr) = match name {
            Some(MemberName { name, short_name, cvr }) => (Some(name), short_name, cvr),
            None => (None, None, None),
        };
        let told = Self {
            version,
            recorded_at: moment(recorded_at).to_string(),
            on_behalf_of: on_behalf_of(&behalf),
            name,
            short_name,
            cvr: cvr.map(Parsed),
            note,
            ..Self::default()
        };
        told.of(fact)
    }
}

impl HistoryEntryView {
    fn of(self, fact: MembershipFact) -> Self {
        match fact {
            MembershipFact::FoundingPartyEntered { party: _, since } => {
                Self { kind: "founding_party_entered", effective_at: Some(moment(since)), ..self }
            }
            MembershipFact::FoundingPartySucceeded { party: _, since, predecessor } => Self {
                kind: "founding_party_succeeded",
                effective_at: Some(moment(since)),
                predecessor: Some(Parsed(predecessor)),
                ..self
            },
            MembershipFact::AssociateAdmitted { case, since } => Self {
                kind: "associate_admitted",
                effective_at: Some(moment(since)),
                case: Some(Parsed(case)),
                ..self
            },
            MembershipFact::AssociateImported { organisation: _, since } => {
                Self { kind: "associate_imported", effective_at: Some(moment(since)), ..self }
            }
            MembershipFact::AdmissionPublished => Self { kind: "admission_published", ..self },
            MembershipFact::Renamed => Self { kind: "renamed", ..self },
            MembershipFact::Ended { at, end } => Self {
                kind: "ended",
                effective_at: Some(moment(at)),
                end: Some(end.code()),
                successor: end.successor().map(Parsed),
                ..self
            },
            MembershipFact::EndRevoked => Self { kind: "end_revoked", ..self },
        }
    }
}

/// Shows what the register has recorded of a member. Anybody may read it, once its admission is public; why a membership
/// ended is for the pact's own people and the member.
#[utoipa::path(
    tag = "pact",
    params(("id" = String, Path, format = Uuid, description = "The membership's id, as the register has it.")),
    responses((status = 200, body = MemberHistoryView, description = "The history."), Problems),
    security((), ("token" = [])),
)]
#[get("/members/{id}/history")]
pub(crate) async fn get_member_history(
    gate: Data<Gate>,
    Caller(credential): Caller,
    Place(Parsed(id)): Place<Parsed<MembershipId>>,
) -> Result<HttpResponse, Problem> {
    let history = gate.run(move |engine, now| engine.member_history(&credential, id, now)).await?;
    Ok(HttpResponse::Ok().json(MemberHistoryView::from(history)))
}

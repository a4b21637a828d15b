//! The JSON of what happened to a membership, and of its name.

use domain::cvr::Cvr;
use domain::id::{CaseId, PartyKey};
use domain::membership::{MemberName, MembershipFact};
use domain::time::Timestamp;
use serde::{Deserialize, Serialize};

use super::serial::{maybe, one};

#[derive(Serialize, Deserialize)]
#[serde(remote = "MembershipFact", tag = "kind", rename_all = "snake_case")]
pub(super) enum MembershipFactJson {
    FoundingPartyEntered {
        #[serde(with = "one")]
        party: PartyKey,
        #[serde(with = "one")]
        since: Timestamp,
    },
    AssociateAdmitted {
        #[serde(with = "one")]
        case: CaseId,
        #[serde(with = "one")]
        since: Timestamp,
    },
    AdmissionPublished,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "MemberName")]
pub(super) struct MemberNameJson {
    name: String,
    #[serde(with = "maybe")]
    cvr: Option<Cvr>,
}

/// The column `kind` of the fact's event.
pub(crate) fn membership_kind(fact: &MembershipFact) -> &'static str {
    match fact {
        MembershipFact::FoundingPartyEntered { .. } => "founding_party_entered",
        MembershipFact::AssociateAdmitted { .. } => "associate_admitted",
        MembershipFact::AdmissionPublished => "admission_published",
    }
}

//! The JSON of what happened to a membership, and of what is said beside it.

use std::borrow::Cow;

use domain::cvr::Cvr;
use domain::id::{CaseId, MembershipId, OrganisationId, PartyKey};
use domain::membership::{MemberName, MembershipDetails, MembershipEnd, MembershipFact};
use domain::time::Timestamp;
use serde::{Deserialize, Serialize};

use super::serial::{maybe, one};
use super::word::Word;

#[derive(Serialize, Deserialize)]
#[serde(remote = "MembershipFact", tag = "kind", rename_all = "snake_case")]
pub(super) enum MembershipFactJson {
    FoundingPartyEntered {
        #[serde(with = "one")]
        party: PartyKey,
        #[serde(with = "one")]
        since: Timestamp,
    },
    FoundingPartySucceeded {
        #[serde(with = "one")]
        party: PartyKey,
        #[serde(with = "one")]
        since: Timestamp,
        #[serde(with = "one")]
        predecessor: MembershipId,
    },
    AssociateAdmitted {
        #[serde(with = "one")]
        case: CaseId,
        #[serde(with = "one")]
        since: Timestamp,
    },
    AssociateImported {
        #[serde(with = "one")]
        organisation: OrganisationId,
        #[serde(with = "one")]
        since: Timestamp,
    },
    AdmissionPublished,
    Renamed,
    Ended {
        #[serde(with = "one")]
        at: Timestamp,
        #[serde(with = "one")]
        end: MembershipEnd,
    },
    EndRevoked,
}

/// A word for each: a succession with the membership that takes the place.
impl Word for MembershipEnd {
    const NAME: &'static str = "MembershipEnd";

    fn word(&self) -> Cow<'_, str> {
        match self {
            Self::Resigned | Self::Dissolved => Cow::Borrowed(self.code()),
            Self::Succeeded { by } => Cow::Owned(format!("{}:{by}", self.code())),
        }
    }

    fn from_word(word: &str) -> Option<Self> {
        match word.split_once(':') {
            None if word == "resigned" => Some(Self::Resigned),
            None if word == "dissolved" => Some(Self::Dissolved),
            Some(("succeeded", by)) => by.parse().ok().map(|by| Self::Succeeded { by }),
            None | Some(_) => None,
        }
    }
}

/// What is said beside a fact, in one flat object; the first form knew a name and a CVR number alone.
pub(super) mod details {
    use serde::{Deserializer, Serializer};

    use super::*;

    #[derive(Serialize)]
    struct Named {
        name: String,
        #[serde(with = "maybe")]
        cvr: Option<Cvr>,
        #[serde(skip_serializing_if = "Option::is_none")]
        short_name: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        note: Option<String>,
    }

    #[derive(Serialize)]
    struct Noted {
        note: Option<String>,
    }

    #[derive(Deserialize)]
    struct Flat {
        #[serde(default)]
        name: Option<String>,
        #[serde(default, with = "maybe")]
        cvr: Option<Cvr>,
        #[serde(default)]
        short_name: Option<String>,
        #[serde(default)]
        note: Option<String>,
    }

    pub(crate) fn serialize<S: Serializer>(
        details: &MembershipDetails,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let MembershipDetails { name, note } = details.clone();
        match name {
            Some(MemberName { name, short_name, cvr }) => {
                Named { name, cvr, short_name, note }.serialize(serializer)
            }
            None => Noted { note }.serialize(serializer),
        }
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<MembershipDetails, D::Error> {
        let Flat { name, short_name, cvr, note } = Flat::deserialize(deserializer)?;
        let name = name.map(|name| MemberName { name, short_name, cvr });
        Ok(MembershipDetails { name, note })
    }
}

/// The column `kind` of the fact's event.
pub(crate) fn membership_kind(fact: &MembershipFact) -> &'static str {
    match fact {
        MembershipFact::FoundingPartyEntered { .. } => "founding_party_entered",
        MembershipFact::FoundingPartySucceeded { .. } => "founding_party_succeeded",
        MembershipFact::AssociateAdmitted { .. } => "associate_admitted",
        MembershipFact::AssociateImported { .. } => "associate_imported",
        MembershipFact::AdmissionPublished => "admission_published",
        MembershipFact::Renamed => "renamed",
        MembershipFact::Ended { .. } => "ended",
        MembershipFact::EndRevoked => "end_revoked",
    }
}

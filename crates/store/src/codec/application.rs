//! The JSON of an application. A field that joins later needs `#[serde(default)]`, for the drafts that lack it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use domain::application::{
    Application, Contact, Initiative, Novelty, Organisation, OrganisationKind, OrganisationSize,
    Signer,
};
use domain::cvr::Cvr;
use domain::id::{ObjectiveKey, PartyKey, PrincipleKey, TrackKey};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::serial::{maybe, set, texts};

#[derive(Serialize, Deserialize)]
#[serde(remote = "Application")]
pub(super) struct ApplicationJson {
    #[serde(with = "OrganisationJson")]
    organisation: Organisation,
    #[serde(with = "ContactJson")]
    contact: Contact,
    #[serde(with = "SignerJson")]
    signer: Signer,
    #[serde(with = "set")]
    principles: BTreeSet<PrincipleKey>,
    motivation: String,
    self_assessment: String,
    #[serde(with = "texts")]
    goals: BTreeMap<ObjectiveKey, String>,
    #[serde(with = "initiatives")]
    initiatives: Vec<Initiative>,
    #[serde(with = "maybe")]
    preferred_party: Option<PartyKey>,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Organisation")]
struct OrganisationJson {
    name: String,
    #[serde(with = "maybe")]
    cvr: Option<Cvr>,
    #[serde(with = "maybe")]
    kind: Option<OrganisationKind>,
    website: String,
    #[serde(with = "maybe")]
    size: Option<OrganisationSize>,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Contact")]
struct ContactJson {
    name: String,
    email: String,
    phone: String,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Signer")]
struct SignerJson {
    name: String,
    title: String,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Initiative")]
struct InitiativeJson {
    title: String,
    description: String,
    #[serde(with = "maybe")]
    novelty: Option<Novelty>,
    #[serde(with = "set")]
    objectives: BTreeSet<ObjectiveKey>,
    #[serde(with = "maybe")]
    track: Option<TrackKey>,
    target_group: String,
    #[serde(with = "maybe")]
    start: Option<NaiveDate>,
    partners: String,
    interplay: String,
    funding: String,
}

mod initiatives {
    use super::*;

    #[derive(Serialize)]
    struct Lent<'a>(#[serde(with = "InitiativeJson")] &'a Initiative);

    #[derive(Deserialize)]
    struct Owned(#[serde(with = "InitiativeJson")] Initiative);

    pub(crate) fn serialize<S: Serializer>(list: &[Initiative], s: S) -> Result<S::Ok, S::Error> {
        s.collect_seq(list.iter().map(Lent))
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        d: D,
    ) -> Result<Vec<Initiative>, D::Error> {
        let list = Vec::<Owned>::deserialize(d)?;
        Ok(list.into_iter().map(|Owned(initiative)| initiative).collect())
    }
}

/// An application in its box.
pub(super) mod boxed {
    use super::*;

    #[expect(clippy::borrowed_box, reason = "serde hands over the field as it is")]
    pub(crate) fn serialize<S: Serializer>(
        value: &Box<Application>,
        s: S,
    ) -> Result<S::Ok, S::Error> {
        ApplicationJson::serialize(value, s)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        d: D,
    ) -> Result<Box<Application>, D::Error> {
        ApplicationJson::deserialize(d).map(Box::new)
    }
}

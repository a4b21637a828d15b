//! The application as a JSON document, in and out.

use std::collections::{BTreeMap, BTreeSet};

use domain::application::{Application, Contact, Initiative, Organisation, Signer};
use domain::cvr::Cvr;
use domain::id::{ObjectiveKey, PartyKey, PrincipleKey, TrackKey};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::parsed::{Day, Parsed};
use crate::words::{NoveltyWord, OrganisationKindWord, OrganisationSizeWord};

/// An application. Every field may be left out of a draft; what is missing is told when it is submitted.
#[derive(Clone, Debug, Default, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct ApplicationDocument {
    /// Who applies.
    organisation: OrganisationDocument,
    /// Whom to write to.
    contact: ContactDocument,
    /// Who signs for the organisation.
    signer: SignerDocument,
    /// The keys of the principles that the applicant commits to.
    #[schema(value_type = Vec<String>)]
    principles: BTreeSet<Parsed<PrincipleKey>>,
    /// Why it wants to join.
    motivation: String,
    /// How it lives up to the pact's objectives, in its own judgement.
    self_assessment: String,
    /// Its concrete goals, by the key of the objective.
    #[schema(value_type = BTreeMap<String, String>)]
    goals: BTreeMap<Parsed<ObjectiveKey>, String>,
    /// What it will do.
    initiatives: Vec<InitiativeDocument>,
    /// The key of the founding party it would like to be nominated by.
    #[schema(value_type = Option<String>)]
    preferred_party: Option<Parsed<PartyKey>>,
}

/// The organisation that applies.
#[derive(Clone, Debug, Default, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
struct OrganisationDocument {
    /// Its name.
    name: String,
    /// Its CVR number; spaces, dots, hyphens and `DK` are taken and dropped.
    #[schema(value_type = Option<String>, example = "13748136")]
    cvr: Option<Parsed<Cvr>>,
    /// Company or association.
    kind: Option<OrganisationKindWord>,
    /// Its website.
    website: String,
    /// How large it is.
    size: Option<OrganisationSizeWord>,
}

/// Whom to write to.
#[derive(Clone, Debug, Default, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
struct ContactDocument {
    /// The person's name.
    name: String,
    /// The e-mail address.
    email: String,
    /// The telephone number.
    phone: String,
}

/// Who signs.
#[derive(Clone, Debug, Default, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
struct SignerDocument {
    /// The person's name.
    name: String,
    /// The person's title.
    title: String,
}

/// Something that the applicant will do, or does already.
#[derive(Clone, Debug, Default, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct InitiativeDocument {
    /// What it is called.
    title: String,
    /// What it is.
    description: String,
    /// New, or running already.
    novelty: Option<NoveltyWord>,
    /// The keys of the objectives that it serves.
    #[schema(value_type = Vec<String>)]
    objectives: BTreeSet<Parsed<ObjectiveKey>>,
    /// The key of the track it belongs to.
    #[schema(value_type = Option<String>)]
    track: Option<Parsed<TrackKey>>,
    /// Whom it is for.
    target_group: String,
    /// When it starts or started.
    #[schema(value_type = Option<String>, format = Date)]
    start: Option<Parsed<Day>>,
    /// With whom.
    partners: String,
    /// How it plays together with the pact's purpose.
    interplay: String,
    /// How it is paid for.
    funding: String,
}

impl From<ApplicationDocument> for Application {
    fn from(document: ApplicationDocument) -> Self {
        let OrganisationDocument { name, cvr, kind, website, size } = document.organisation;
        let ContactDocument { name: contact_name, email, phone } = document.contact;
        let SignerDocument { name: signer_name, title } = document.signer;
        Self {
            organisation: Organisation {
                name,
                cvr: cvr.map(|cvr| cvr.0),
                kind: kind.map(Into::into),
                website,
                size: size.map(Into::into),
            },
            contact: Contact { name: contact_name, email, phone },
            signer: Signer { name: signer_name, title },
            principles: bare(document.principles),
            motivation: document.motivation,
            self_assessment: document.self_assessment,
            goals: document.goals.into_iter().map(|(key, goal)| (key.0, goal)).collect(),
            initiatives: document.initiatives.into_iter().map(Into::into).collect(),
            preferred_party: document.preferred_party.map(|party| party.0),
        }
    }
}

impl From<InitiativeDocument> for Initiative {
    fn from(document: InitiativeDocument) -> Self {
        let InitiativeDocument {
            title,
            description,
            novelty,
            objectives,
            track,
            target_group,
            start,
            partners,
            interplay,
            funding,
        } = document;
        Self {
            title,
            description,
            novelty: novelty.map(Into::into),
            objectives: bare(objectives),
            track: track.map(|track| track.0),
            target_group,
            start: start.map(|start| start.0.0),
            partners,
            interplay,
            funding,
        }
    }
}

impl From<Application> for ApplicationDocument {
    fn from(application: Application) -> Self {
        let Organisation { name, cvr, kind, website, size } = application.organisation;
        let Contact { name: contact_name, email, phone } = application.contact;
        let Signer { name: signer_name, title } = application.signer;
        Self {
            organisation: OrganisationDocument {
                name,
                cvr: cvr.map(Parsed),
                kind: kind.map(Into::into),
                website,
                size: size.map(Into::into),
            },
            contact: ContactDocument { name: contact_name, email, phone },
            signer: SignerDocument { name: signer_name, title },
            principles: written(application.principles),
            motivation: application.motivation,
            self_assessment: application.self_assessment,
            goals: application.goals.into_iter().map(|(key, goal)| (Parsed(key), goal)).collect(),
            initiatives: application.initiatives.into_iter().map(Into::into).collect(),
            preferred_party: application.preferred_party.map(Parsed),
        }
    }
}

impl From<Initiative> for InitiativeDocument {
    fn from(initiative: Initiative) -> Self {
        let Initiative {
            title,
            description,
            novelty,
            objectives,
            track,
            target_group,
            start,
            partners,
            interplay,
            funding,
        } = initiative;
        Self {
            title,
            description,
            novelty: novelty.map(Into::into),
            objectives: written(objectives),
            track: track.map(Parsed),
            target_group,
            start: start.map(|start| Parsed(Day(start))),
            partners,
            interplay,
            funding,
        }
    }
}

fn bare<T: Ord>(keys: BTreeSet<Parsed<T>>) -> BTreeSet<T> {
    keys.into_iter().map(|key| key.0).collect()
}

fn written<T: Ord>(keys: BTreeSet<T>) -> BTreeSet<Parsed<T>> {
    keys.into_iter().map(Parsed).collect()
}

//! One application that lacks nothing.

use domain::application::{
    Application, Contact, Initiative, Novelty, Organisation, OrganisationKind, OrganisationSize,
    Signer,
};
use domain::cvr::Cvr;

use crate::moment::day;
use crate::people::key;

/// The application of Nordlys Robotics: complete under the shipped charter.
pub fn a_complete_application() -> Application {
    Application {
        organisation: Organisation {
            name: "Nordlys Robotics ApS".to_owned(),
            cvr: Some(cvr("10000009")),
            kind: Some(OrganisationKind::Company),
            website: "https://nordlys-robotics.example.org".to_owned(),
            size: Some(OrganisationSize::Small),
        },
        contact: Contact {
            name: "Mette Sørvang".to_owned(),
            email: "mette@nordlys-robotics.example.org".to_owned(),
            phone: "+45 12 34 56 01".to_owned(),
        },
        signer: Signer { name: "Jakob Ellegård".to_owned(), title: "Direktør".to_owned() },
        principles: ["responsibility", "synergy", "expertise", "initiative", "meetings"]
            .map(key)
            .into(),
        motivation: "Vores kunder har maskiner på nettet og ingen it-afdeling.".to_owned(),
        self_assessment: "Vi står bedst på det tekniske.".to_owned(),
        goals: [(key("insight"), "Tal for opdaterede robotter hvert halve år.".to_owned())].into(),
        initiatives: vec![an_initiative()],
        preferred_party: Some(key("di")),
    }
}

/// The CVR number that `text` spells.
pub fn cvr(text: &str) -> Cvr {
    text.parse().unwrap()
}

fn an_initiative() -> Initiative {
    Initiative {
        title: "Varsling om maskiner".to_owned(),
        description: "En varsling på én side, skrevet til værkføreren.".to_owned(),
        novelty: Some(Novelty::New),
        objectives: ["insight", "cooperation"].map(key).into(),
        track: Some(key("warning")),
        target_group: "Produktionsvirksomheder uden it-afdeling".to_owned(),
        start: Some(day("2026-10-01")),
        partners: "To maskinleverandører".to_owned(),
        interplay: "Vi bruger de kanaler, som pagten har.".to_owned(),
        funding: "Egen finansiering".to_owned(),
    }
}

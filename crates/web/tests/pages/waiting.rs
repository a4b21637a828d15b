//! The front page, and what waits there.

use domain::actor::Role;
use domain::application::{
    Application, Contact, Initiative, Novelty, Organisation, OrganisationKind, OrganisationSize,
    Signer,
};
use domain::people::MandateKind;
use engine::{Ask, Condition, Credential, Invitation, secret_hash};
use insta::assert_snapshot;

use crate::site::Site;

/// An application that lacks nothing.
fn application(site: &Site) -> Application {
    let charter = site.engine.charter();
    let text = || "Tekst".to_owned();
    let objective = charter.objectives[0].key.clone();
    Application {
        organisation: Organisation {
            name: "Nordlys Robotics ApS".to_owned(),
            cvr: Some("10000009".parse().unwrap()),
            kind: Some(OrganisationKind::Company),
            website: "https://nordlys.example.org".to_owned(),
            size: Some(OrganisationSize::Small),
        },
        contact: Contact {
            name: text(),
            email: "mette@example.org".to_owned(),
            phone: "+45 12 34 56 01".to_owned(),
        },
        signer: Signer { name: text(), title: text() },
        principles: charter.principles.iter().map(|clause| clause.key.clone()).collect(),
        motivation: text(),
        self_assessment: text(),
        goals: [(objective.clone(), text())].into(),
        initiatives: vec![Initiative {
            title: text(),
            description: text(),
            novelty: Some(Novelty::New),
            objectives: [objective].into(),
            track: None,
            target_group: text(),
            start: "2026-10-01".parse().ok(),
            partners: text(),
            interplay: text(),
            funding: text(),
        }],
        preferred_party: None,
    }
}

/// Submits an application through the session of a browser.
pub(crate) fn submit(site: &Site, session: &str) {
    let ask = || Ask {
        credential: Credential::Session(secret_hash(session)),
        now: site.now(),
        condition: Condition::Any,
        retry_key: None,
    };
    let invitation = Invitation { code: secret_hash("code") };
    let engine = &site.engine;
    let draft =
        engine.draft_create(ask(), application(site), invitation, |draft| draft.id.to_string());
    let draft = draft.unwrap().body.parse().unwrap();
    engine.draft_submit(ask(), draft, |_| String::new()).unwrap();
}

#[actix_web::test]
async fn the_public_is_told_what_the_pact_is() {
    let site = Site::new().await;

    assert_snapshot!("front", site.browser().looks_at("/").await.main());
    assert_snapshot!("front_in_english", site.english_browser().looks_at("/").await.main());
}

#[actix_web::test]
async fn each_finds_what_waits_for_them() {
    let site = Site::new().await;
    site.enrol("Freja", Role::Secretariat, &[MandateKind::HeadOfSecretariat]);
    site.enrol("Bodil", Role::AdvisoryBoard, &[MandateKind::AdvisoryBoardMember]);
    let mette = site.signed_in("Mette").await;
    let session = mette.jar.borrow()["pagt-session"].clone();
    submit(&site, &session);

    let freja = site.signed_in("Freja").await.looks_at("/").await;
    let bodil = site.signed_in("Bodil").await.looks_at("/").await;
    let mette = mette.looks_at("/").await;

    assert_snapshot!("front_of_secretariat", freja.main());
    assert!(mette.html.contains("Ingen sager venter på dig lige nu."));
    assert!(mette.html.contains("<dd>Underskriver</dd>"));
    assert!(!bodil.html.contains("Det venter på dig"));
}

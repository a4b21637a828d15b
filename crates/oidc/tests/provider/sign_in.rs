//! What a good sign-in comes to.

use std::collections::HashMap;

use oidc::{Email, Provider, Settings};

use crate::peer::{Peer, at, attempt, signed_in};

const SUBSTANTIAL: &str = "https://data.gov.dk/concept/core/nsis/Substantial";

#[tokio::test]
async fn a_good_sign_in_gives_the_person_and_the_cvr_number() {
    let peer = Peer::start();

    let identity = signed_in(&peer.provider(), &attempt(1), at(0)).await.unwrap();

    assert_eq!(identity.issuer, peer.settings().issuer);
    assert_eq!(identity.subject, "karen");
    assert_eq!(identity.cvr, Some("13748136".parse().unwrap()));
    assert_eq!(identity.organisation.as_deref(), Some("Testvirksomhed ApS"));
    assert_eq!(identity.name.as_deref(), Some("Karen Kontrolsen"));
    let address = "karen@testvirksomhed.example".to_owned();
    assert_eq!(identity.email, Some(Email { address, verified: true }));
    assert_eq!(identity.assurance.as_deref(), Some(SUBSTANTIAL));
}

#[tokio::test]
async fn the_subject_is_the_claim_that_the_settings_name() {
    let peer = Peer::start();
    peer.set_person("peter");
    let mut settings = peer.settings();
    settings.claims.subject = "uuid".to_owned();

    let identity = signed_in(&Provider::new(settings).unwrap(), &attempt(1), at(0)).await.unwrap();

    assert_eq!(identity.subject, "3b0f6c0e-7a0f-4d5c-8a39-0f2f4a1c7e02");
    assert!(!identity.email.unwrap().verified);
}

#[tokio::test]
async fn what_the_token_does_not_say_is_asked_for_at_userinfo() {
    let peer = Peer::with("only-at-userinfo");

    let identity = signed_in(&peer.provider(), &attempt(1), at(0)).await.unwrap();

    assert_eq!(identity.cvr, Some("13748136".parse().unwrap()));
    assert_eq!(identity.name.as_deref(), Some("Karen Kontrolsen"));
}

#[tokio::test]
async fn the_other_good_algorithms_are_as_good() {
    for fault in ["signed-by-es256", "signed-by-ps256"] {
        let peer = Peer::with(fault);

        let identity = signed_in(&peer.provider(), &attempt(1), at(0)).await.unwrap();

        assert_eq!(identity.subject, "karen", "{fault}");
    }
}

#[tokio::test]
async fn a_token_within_the_clock_skew_is_accepted() {
    let peer = Peer::start();
    let provider = peer.provider();

    for (number, now) in [(1, at(-60)), (2, at(3600 + 59))] {
        signed_in(&provider, &attempt(number), now).await.unwrap();
    }
}

#[tokio::test]
async fn the_way_there_says_what_is_asked_for_and_no_secret() {
    let peer = Peer::start();
    let settings = Settings {
        scopes: vec!["openid".to_owned(), "profile".to_owned()],
        parameters: vec![("acr_values".to_owned(), "business".to_owned())],
        ..peer.settings()
    };
    let provider = Provider::new(settings).unwrap();

    let url = provider.begin(&attempt(1), &["da", "en"], at(0)).await.unwrap();

    let said: HashMap<_, _> = url.query_pairs().collect();
    for (name, value) in [
        ("response_type", "code"),
        ("client_id", "pagt"),
        ("redirect_uri", "http://127.0.0.1/sign-in/back"),
        ("scope", "openid profile"),
        ("state", "state 1"),
        ("nonce", &"01".repeat(32)),
        ("code_challenge_method", "S256"),
        ("ui_locales", "da en"),
        ("acr_values", "business"),
    ] {
        assert_eq!(said[name], value, "{name}");
    }
    assert!(!url.as_str().contains(&"65".repeat(32)), "{url}");
    assert_eq!(said["code_challenge"].len(), 43);
}

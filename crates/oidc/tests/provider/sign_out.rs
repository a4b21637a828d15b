//! Signing out at the provider too.

use std::collections::HashMap;

use oidc::{Provider, Settings};

use crate::browser::agent;
use crate::peer::{Peer, at, attempt, signed_in};

#[tokio::test]
async fn the_way_out_names_the_token_and_the_way_back() {
    let peer = Peer::start();
    let provider = peer.provider();
    let identity = signed_in(&provider, &attempt(1), at(0)).await.unwrap();

    let url = provider.logout_url(&identity.id_token, "bye & bye", at(0)).await.unwrap().unwrap();

    let said: HashMap<_, _> = url.query_pairs().collect();
    assert_eq!(said["id_token_hint"], identity.id_token.reveal());
    assert_eq!(said["post_logout_redirect_uri"], "http://127.0.0.1/");
    assert_eq!(said["state"], "bye & bye");
    let answer = agent().get(url.as_str()).call().unwrap();
    assert_eq!(answer.status(), 200);
}

#[tokio::test]
async fn without_an_address_to_come_back_to_none_is_named() {
    let peer = Peer::start();
    let settings = Settings { post_logout_redirect_url: None, ..peer.settings() };
    let provider = Provider::new(settings).unwrap();
    let identity = signed_in(&provider, &attempt(1), at(0)).await.unwrap();

    let url = provider.logout_url(&identity.id_token, "bye", at(0)).await.unwrap().unwrap();

    assert!(url.query_pairs().all(|(name, _)| name != "post_logout_redirect_uri"), "{url}");
    assert_eq!(agent().get(url.as_str()).call().unwrap().status(), 200);
}

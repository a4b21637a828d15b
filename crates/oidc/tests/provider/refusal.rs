//! What the provider itself refuses.

use oidc::{Attempt, Error};

use crate::peer::{Peer, answer, at, attempt, signed_in};

#[track_caller]
fn assert_refused(peer: &Peer, error: &Error, expected: &str) {
    peer.assert_discreet(error);
    assert_eq!(*error, Error::Refused { code: expected.to_owned() });
}

#[tokio::test]
async fn somebody_who_changes_their_mind_has_not_signed_in() {
    let peer = Peer::with("cancelled");

    let error = signed_in(&peer.provider(), &attempt(1), at(0)).await.unwrap_err();

    assert_refused(&peer, &error, "access_denied");
}

#[tokio::test]
async fn a_code_cannot_be_used_twice() {
    let peer = Peer::start();
    let provider = peer.provider();
    let answer = answer(&provider, &attempt(1), at(0)).await.unwrap();
    provider.finish(&answer, &attempt(1), at(0)).await.unwrap();

    let error = provider.finish(&answer, &attempt(1), at(0)).await.unwrap_err();

    assert_refused(&peer, &error, "invalid_grant");
}

#[tokio::test]
async fn a_code_is_of_no_use_without_the_verifier() {
    let peer = Peer::start();
    let provider = peer.provider();
    let answer = answer(&provider, &attempt(1), at(0)).await.unwrap();

    let thief = Attempt::new("state 1", [1; 32], [1; 32]);
    let error = provider.finish(&answer, &thief, at(0)).await.unwrap_err();

    assert_refused(&peer, &error, "invalid_grant");
}

#[tokio::test]
async fn a_client_that_cannot_show_its_secret_is_refused() {
    let peer = Peer::start();
    let mut settings = peer.settings();
    settings.client_secret = oidc::Secret::new("guessed");
    let provider = oidc::Provider::new(settings).unwrap();

    let error = signed_in(&provider, &attempt(1), at(0)).await.unwrap_err();

    assert_refused(&peer, &error, "invalid_client");
}

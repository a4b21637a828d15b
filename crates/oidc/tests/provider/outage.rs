//! Providers that are of no use, for a while.

use std::time::Duration;

use oidc::{Error, Provider, Settings};

use crate::peer::{Peer, answer, at, attempt, signed_in};

#[track_caller]
fn assert_unreachable(peer: &Peer, error: &Error) {
    peer.assert_discreet(error);
    assert!(matches!(error, Error::Unreachable { .. }), "{error}");
}

#[tokio::test]
async fn a_provider_that_is_down_is_unreachable_and_works_once_it_is_back() {
    let peer = Peer::with("down");
    let provider = peer.provider();

    let error = provider.begin(&attempt(1), &[], at(0)).await.unwrap_err();
    assert_unreachable(&peer, &error);
    peer.set_fault("");

    assert_eq!(signed_in(&provider, &attempt(1), at(0)).await.unwrap().subject, "karen");
}

#[tokio::test]
async fn a_provider_that_goes_down_during_a_sign_in_is_unreachable() {
    for fault in ["down", "failing"] {
        let peer = Peer::start();
        let provider = peer.provider();
        let answer = answer(&provider, &attempt(1), at(0)).await.unwrap();

        peer.set_fault(fault);
        let error = provider.finish(&answer, &attempt(1), at(0)).await.unwrap_err();

        assert_unreachable(&peer, &error);
    }
}

#[tokio::test]
async fn a_provider_that_is_out_of_order_is_unreachable() {
    let peer = Peer::with("failing");

    let error = peer.provider().begin(&attempt(1), &[], at(0)).await.unwrap_err();

    assert_unreachable(&peer, &error);
}

/// It never answers, so that no machine is too slow for this test.
#[tokio::test]
async fn a_provider_that_takes_too_long_is_unreachable() {
    let peer = Peer::with("silent");
    let settings = Settings { timeout: Duration::from_millis(200), ..peer.settings() };

    let provider = Provider::new(settings).unwrap();
    let error = provider.begin(&attempt(1), &[], at(0)).await.unwrap_err();

    assert_unreachable(&peer, &error);
    assert!(error.to_string().contains("timed out"), "{error}");
}

#[tokio::test]
async fn somebody_else_under_the_address_of_the_provider_is_none() {
    let peer = Peer::start();
    let issuer = peer.settings().issuer.replace("127.0.0.1", "localhost");
    let provider = Provider::new(Settings { issuer, ..peer.settings() }).unwrap();

    let error = provider.begin(&attempt(1), &[], at(0)).await.unwrap_err();

    assert_unreachable(&peer, &error);
}

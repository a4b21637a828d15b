//! The keys of the provider, which change, and which are not asked for too often.

use oidc::{Check, Error};

use crate::peer::{Peer, at, attempt, signed_in};

#[tokio::test]
async fn the_keys_may_change_between_two_sign_ins() {
    let peer = Peer::start();
    let provider = peer.provider();
    signed_in(&provider, &attempt(1), at(0)).await.unwrap();

    peer.rotate_keys();
    let identity = signed_in(&provider, &attempt(2), at(30)).await.unwrap();

    assert_eq!(identity.subject, "karen");
    assert_eq!(peer.keys_asked_for(), 2);
}

#[tokio::test]
async fn the_keys_are_asked_for_once_as_long_as_they_fit() {
    let peer = Peer::start();
    let provider = peer.provider();

    for number in 1..=3 {
        signed_in(&provider, &attempt(number), at(number.into())).await.unwrap();
    }

    assert_eq!(peer.keys_asked_for(), 1);
}

#[tokio::test]
async fn forged_tokens_do_not_make_us_ask_for_the_keys_again_and_again() {
    let peer = Peer::with("unknown-key");
    let provider = peer.provider();

    let mut asked = Vec::new();
    for (number, seconds) in [(1, 0), (2, 9), (3, 10), (4, 11), (5, 19), (6, 20)] {
        let error = signed_in(&provider, &attempt(number), at(seconds)).await.unwrap_err();
        assert_eq!(error, Error::Untrusted(Check::Key));
        asked.push(peer.keys_asked_for());
    }

    assert_eq!(asked, [1, 1, 2, 2, 2, 3]);
}

#[tokio::test]
async fn a_key_that_was_withdrawn_is_not_trusted_for_longer_than_an_hour() {
    let peer = Peer::start();
    let provider = peer.provider();
    signed_in(&provider, &attempt(1), at(0)).await.unwrap();

    signed_in(&provider, &attempt(2), at(3599)).await.unwrap();
    assert_eq!(peer.keys_asked_for(), 1);
    signed_in(&provider, &attempt(3), at(3600)).await.unwrap();

    assert_eq!(peer.keys_asked_for(), 2);
}

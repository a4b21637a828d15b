//! Tokens that prove nothing. Each differs from a good one in one respect, and is otherwise signed as it should be.

use oidc::{Check, Error};

use crate::peer::{Peer, answer, at, attempt, signed_in};

/// Which check fails where the provider does `fault`.
async fn failed(fault: &str) -> Check {
    let peer = Peer::with(fault);
    let error = signed_in(&peer.provider(), &attempt(1), at(0)).await.unwrap_err();
    peer.assert_discreet(&error);
    let Error::Untrusted(check) = error else { panic!("{error}") };
    check
}

#[tokio::test]
async fn a_wrong_nonce_is_refused() {
    assert_eq!(failed("wrong-nonce").await, Check::Nonce);
}

#[tokio::test]
async fn a_token_for_another_audience_is_refused() {
    assert_eq!(failed("wrong-audience").await, Check::Audience);
}

#[tokio::test]
async fn a_token_for_others_too_is_refused() {
    assert_eq!(failed("second-audience").await, Check::Audience);
}

#[tokio::test]
async fn a_token_of_another_issuer_is_refused() {
    assert_eq!(failed("wrong-issuer").await, Check::Issuer);
}

#[tokio::test]
async fn a_token_that_was_never_valid_is_refused() {
    assert_eq!(failed("expired").await, Check::Expiry);
}

#[tokio::test]
async fn a_token_signed_by_an_unknown_key_is_refused() {
    assert_eq!(failed("unknown-key").await, Check::Key);
}

#[tokio::test]
async fn a_token_signed_by_another_key_of_the_same_name_is_refused() {
    assert_eq!(failed("borrowed-name").await, Check::Signature);
}

#[tokio::test]
async fn an_unsigned_token_is_refused() {
    assert_eq!(failed("unsigned").await, Check::Algorithm);
}

#[tokio::test]
async fn a_token_signed_by_the_secret_of_the_client_is_refused() {
    assert_eq!(failed("shared-secret").await, Check::Algorithm);
}

#[tokio::test]
async fn a_token_that_cannot_be_read_is_refused() {
    assert_eq!(failed("unreadable").await, Check::Token);
    assert_eq!(failed("unheard-of-algorithm").await, Check::Token);
}

#[tokio::test]
async fn userinfo_about_somebody_else_is_refused() {
    assert_eq!(failed("other-subject-at-userinfo").await, Check::Subject);
}

#[tokio::test]
async fn an_expired_token_is_refused() {
    let peer = Peer::start();

    let error = signed_in(&peer.provider(), &attempt(1), at(3600 + 60)).await.unwrap_err();

    assert_eq!(error, Error::Untrusted(Check::Expiry));
}

#[tokio::test]
async fn a_token_from_the_future_is_refused() {
    let peer = Peer::start();

    let error = signed_in(&peer.provider(), &attempt(1), at(-61)).await.unwrap_err();

    assert_eq!(error, Error::Untrusted(Check::IssueTime));
}

#[tokio::test]
async fn the_end_of_another_sign_in_is_refused() {
    let peer = Peer::start();
    let provider = peer.provider();
    let answer = answer(&provider, &attempt(1), at(0)).await.unwrap();

    let error = provider.finish(&answer, &attempt(2), at(0)).await.unwrap_err();

    assert_eq!(answer.state(), Some("state 1"));
    assert_eq!(error, Error::Untrusted(Check::State));
}

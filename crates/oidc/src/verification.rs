//! Whether an id token is what it says: signed by the provider, for us, now, for this sign-in.

use chrono::TimeDelta;
use domain::time::Timestamp;
use openidconnect::core::CoreJwsSigningAlgorithm;
use openidconnect::{
    ClaimsVerificationError, ClientId, IdTokenVerifier, Nonce, SignatureVerificationError,
};
use serde_json::{Map, Value};

use crate::client::{IdToken, Metadata};
use crate::error::Check;

/// Signatures that only the provider can make. Neither `none`, nor those by a secret that we know too.
const ALGORITHMS: [CoreJwsSigningAlgorithm; 3] = [
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
    CoreJwsSigningAlgorithm::RsaSsaPssSha256,
    CoreJwsSigningAlgorithm::EcdsaP256Sha256,
];

/// What a token is held against.
pub(crate) struct Expectation<'a> {
    pub(crate) client_id: &'a str,
    pub(crate) nonce: &'a str,
    pub(crate) clock_skew: TimeDelta,
    pub(crate) now: Timestamp,
}

impl Expectation<'_> {
    /// The claims of `token`, all by name, if it was issued by the provider that `metadata` describe.
    pub(crate) fn claims(
        &self,
        token: &IdToken,
        metadata: &Metadata,
    ) -> Result<Map<String, Value>, Check> {
        let client_id = ClientId::new(self.client_id.to_owned());
        // As for a client without a secret: then none can be mistaken for a key.
        let verifier = IdTokenVerifier::new_public_client(
            client_id.clone(),
            metadata.issuer().clone(),
            metadata.jwks().clone(),
        )
        .set_allowed_algs(ALGORITHMS)
        .set_time_fn(|| self.now - self.clock_skew);

        let claims = token
            .claims(&verifier, &Nonce::new(self.nonce.to_owned()))
            .map_err(|error| failed(&error))?;
        if claims.issue_time() > self.now + self.clock_skew {
            return Err(Check::IssueTime);
        }
        if claims.authorized_party().is_some_and(|party| *party != client_id) {
            return Err(Check::Audience);
        }
        match serde_json::to_value(claims) {
            Ok(Value::Object(claims)) => Ok(claims),
            Ok(_) | Err(_) => Err(Check::Token),
        }
    }
}

/// Which check an error of the library means.
pub(crate) fn failed(error: &ClaimsVerificationError) -> Check {
    match error {
        ClaimsVerificationError::Expired(_) => Check::Expiry,
        ClaimsVerificationError::InvalidAudience(_) => Check::Audience,
        ClaimsVerificationError::InvalidIssuer(_) => Check::Issuer,
        ClaimsVerificationError::InvalidNonce(_) => Check::Nonce,
        ClaimsVerificationError::InvalidSubject(_) => Check::Subject,
        ClaimsVerificationError::SignatureVerification(signature) => match signature {
            SignatureVerificationError::NoSignature
            | SignatureVerificationError::DisallowedAlg(_)
            | SignatureVerificationError::UnsupportedAlg(_) => Check::Algorithm,
            SignatureVerificationError::NoMatchingKey
            | SignatureVerificationError::AmbiguousKeyId(_)
            | SignatureVerificationError::InvalidKey(_) => Check::Key,
            _ => Check::Signature,
        },
        _ => Check::Token,
    }
}

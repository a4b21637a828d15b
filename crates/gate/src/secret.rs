//! The server's secret, and what is made from it: each use has its own label, so that no value of one serves another.

use std::collections::BTreeSet;
use std::fmt;

use hmac::{Hmac, Mac};
use rand::RngCore;
use sha2::Sha256;

/// What only the server knows. It is never shown; share it by `Arc`.
pub struct Secret(Hmac<Sha256>);

/// What a value is made for.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Purpose {
    /// The token of a form.
    Csrf,
    /// The binding of a sign-in link to the browser that asked for it.
    SignInLink,
    /// The `state` of a sign-in at an identity provider.
    OidcState,
    /// The `nonce` of a sign-in at an identity provider.
    OidcNonce,
    /// The `code_verifier` of a sign-in at an identity provider.
    OidcVerifier,
}

impl Purpose {
    /// No label is the beginning of another: the null character after it ends it.
    fn label(self) -> &'static [u8] {
        match self {
            Self::Csrf => b"pagt csrf\0",
            Self::SignInLink => b"pagt sign-in link\0",
            Self::OidcState => b"pagt oidc state\0",
            Self::OidcNonce => b"pagt oidc nonce\0",
            Self::OidcVerifier => b"pagt oidc verifier\0",
        }
    }
}

/// Why a text is no secret.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum UnfitSecret {
    /// It is too short to be hard to guess.
    TooShort,
    /// It stands for a secret in an example, or repeats a few characters.
    Placeholder,
}

impl fmt::Display for UnfitSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooShort => {
                write!(f, "the secret has fewer than {} characters", Secret::BYTES_MIN)
            }
            Self::Placeholder => f.write_str("the secret is a placeholder that anybody guesses"),
        }
    }
}

impl std::error::Error for UnfitSecret {}

/// What examples write where a secret belongs.
const PLACEHOLDERS: [&str; 6] =
    ["change-me", "change_me", "changeme", "replace-me", "placeholder", "example"];

/// Even 32 random hexadecimal digits hold more different ones.
const DIFFERENT_MIN: usize = 8;

impl Secret {
    /// The fewest bytes that a secret has.
    pub const BYTES_MIN: usize = 32;

    /// The secret that `text` is, without the spaces and line ends around it.
    ///
    /// # Errors
    /// It is too easy to guess.
    pub fn read(text: &str) -> Result<Self, UnfitSecret> {
        let text = text.trim();
        let small = text.to_ascii_lowercase();
        let is_plain = text.bytes().collect::<BTreeSet<_>>().len() < DIFFERENT_MIN;
        if PLACEHOLDERS.iter().any(|placeholder| small.contains(placeholder)) {
            return Err(UnfitSecret::Placeholder);
        }
        if text.len() < Self::BYTES_MIN {
            return Err(UnfitSecret::TooShort);
        }
        if is_plain {
            return Err(UnfitSecret::Placeholder);
        }
        Hmac::new_from_slice(text.as_bytes()).map(Self).map_err(|_| UnfitSecret::TooShort)
    }

    /// A secret that nobody knows, and that ends with the program.
    pub fn random() -> Self {
        let mut bytes = [0; 64];
        rand::rng().fill_bytes(&mut bytes);
        Self(Hmac::new(&bytes.into()))
    }

    /// The value for `purpose` in this `context`: the same again for the same, and for anybody else not to be guessed.
    pub fn derive(&self, purpose: Purpose, context: &[u8]) -> [u8; 32] {
        self.mac(purpose, context).finalize().into_bytes().into()
    }

    /// Whether `value` is what is derived for `purpose` in this `context`. It takes equally long wherever they differ.
    pub fn verify(&self, purpose: Purpose, context: &[u8], value: &[u8]) -> bool {
        self.mac(purpose, context).verify_slice(value).is_ok()
    }

    fn mac(&self, purpose: Purpose, context: &[u8]) -> Hmac<Sha256> {
        self.0.clone().chain_update(purpose.label()).chain_update(context)
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "uZ5nq0LQw2y8Jm4cXb7RtV1sKd9EhA3F";

    #[test]
    fn a_text_that_is_easy_to_guess_is_no_secret() {
        let reasons = ["", "short", "change-me", "Change-Me-0123456789-abcdefghijklmnop"]
            .into_iter()
            .map(|text| Secret::read(text).unwrap_err());
        assert_eq!(
            reasons.collect::<Vec<_>>(),
            [
                UnfitSecret::TooShort,
                UnfitSecret::TooShort,
                UnfitSecret::Placeholder,
                UnfitSecret::Placeholder
            ]
        );
        assert_eq!(Secret::read(&"x".repeat(64)).unwrap_err(), UnfitSecret::Placeholder);
        assert_eq!(Secret::read(&"abc".repeat(20)).unwrap_err(), UnfitSecret::Placeholder);
        assert_eq!(Secret::read(&TEXT[1..]).unwrap_err(), UnfitSecret::TooShort);
    }

    #[test]
    fn a_secret_derives_the_same_value_each_time_it_is_read() {
        let value = Secret::read(TEXT).unwrap().derive(Purpose::Csrf, b"cookie");

        let again = Secret::read(&format!(" {TEXT}\n")).unwrap();

        assert_eq!(again.derive(Purpose::Csrf, b"cookie"), value);
        assert!(again.verify(Purpose::Csrf, b"cookie", &value));
    }

    #[test]
    fn no_value_serves_another_use_context_or_server() {
        use Purpose::{Csrf, OidcNonce, OidcState, OidcVerifier, SignInLink};
        let secret = Secret::read(TEXT).unwrap();
        let uses = [Csrf, SignInLink, OidcState, OidcNonce, OidcVerifier];

        let values: BTreeSet<_> = uses.map(|purpose| secret.derive(purpose, b"x")).into();

        assert_eq!(values.len(), uses.len());
        let value = secret.derive(Csrf, b"x");
        assert!(!secret.verify(Csrf, b"y", &value));
        assert!(!secret.verify(Csrf, b"x", &value[1..]));
        assert!(!Secret::random().verify(Csrf, b"x", &value));
        assert_ne!(Secret::random().derive(Csrf, b""), Secret::random().derive(Csrf, b""));
    }

    #[test]
    fn a_secret_does_not_show_itself() {
        assert_eq!(format!("{:?}", Secret::read(TEXT).unwrap()), "Secret(…)");
    }
}

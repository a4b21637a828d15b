//! The secrets of one sign-in.

use std::fmt;

/// The secrets of one sign-in: the same on the way to the provider and on the way back.
///
/// The caller makes them, for instance all three from one secret of the server and a number in a cookie, so that none is
/// stored. Nobody else can then finish what this browser has begun.
#[derive(Clone)]
pub struct Attempt {
    pub(crate) state: String,
    pub(crate) nonce: String,
    pub(crate) verifier: String,
}

impl Attempt {
    /// A sign-in with this `state` (it comes back with the browser), `nonce` (it comes back in the token) and PKCE
    /// `verifier` (it is told to the provider alone, with the code).
    ///
    /// The last two are bytes, since a verifier of another length would be refused by every provider.
    pub fn new(state: impl Into<String>, nonce: [u8; 32], verifier: [u8; 32]) -> Self {
        Self { state: state.into(), nonce: hexadecimal(nonce), verifier: hexadecimal(verifier) }
    }
}

fn hexadecimal(bytes: [u8; 32]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

impl fmt::Debug for Attempt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Attempt(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_verifier_has_as_many_letters_as_pkce_asks_for() {
        let attempt = Attempt::new("state", [0; 32], [255; 32]);

        assert!((43..=128).contains(&attempt.verifier.len()));
        assert_eq!(attempt.verifier, "ff".repeat(32));
    }

    #[test]
    fn an_attempt_does_not_show_itself() {
        assert_eq!(format!("{:?}", Attempt::new("state", [0; 32], [1; 32])), "Attempt(…)");
    }
}

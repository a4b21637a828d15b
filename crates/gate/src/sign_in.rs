//! The secrets of sign-ins: derived from the server's own, so that none of them is stored.
//!
//! A link, or the state that an identity provider hands back, is the id of the sign-in with a seal on it. The database knows
//! its digest alone, and a copy of the database signs nobody in.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::id::{MeetingId, SignInId};

use crate::protection::Protection;
use crate::secret::Purpose;

/// What goes with a browser to the identity provider, and is compared when it comes back.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ProviderSecrets {
    /// Comes back with the browser.
    pub state: String,
    /// Comes back within the identity token.
    pub nonce: [u8; 32],
    /// Goes to the provider without the browser, to show that it was us who began (PKCE).
    pub verifier: [u8; 32],
}

impl Protection {
    /// The secret in the link that completes `sign_in`.
    pub fn link_secret(&self, sign_in: SignInId) -> String {
        self.sealed(Purpose::SignInLink, sign_in)
    }

    /// The secrets of `sign_in` at the identity provider.
    pub fn provider_secrets(&self, sign_in: SignInId) -> ProviderSecrets {
        let id = sign_in.0.as_bytes();
        ProviderSecrets {
            state: self.sealed(Purpose::OidcState, sign_in),
            nonce: self.secret().derive(Purpose::OidcNonce, id),
            verifier: self.secret().derive(Purpose::OidcVerifier, id),
        }
    }

    fn sealed(&self, purpose: Purpose, sign_in: SignInId) -> String {
        let id = sign_in.0.as_bytes();
        let seal = self.secret().derive(purpose, id);
        URL_SAFE_NO_PAD.encode([&id[..], &seal[..]].concat())
    }
}

impl engine::Site for Protection {
    fn sign_in(&self) -> String {
        format!("{}/sign-in", self.base_url())
    }

    fn meeting(&self, meeting: MeetingId) -> String {
        format!("{}/meetings/{meeting}", self.base_url())
    }

    fn link(&self, sign_in: SignInId) -> String {
        format!("{}/sign-in/link/{}", self.base_url(), self.link_secret(sign_in))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use engine::Site;

    use super::*;
    use crate::address::Proxies;
    use crate::limit::Rates;
    use crate::origin::Origin;
    use crate::protection::ProtectionSettings;
    use crate::secret::Secret;

    fn site(secret: &str) -> Protection {
        Protection::new(ProtectionSettings {
            secret: Secret::read(secret).unwrap(),
            base_url: Origin::read("https://pagt.example").unwrap(),
            proxies: Proxies::default(),
            rates: Rates::OFF,
            identity_provider: None,
        })
    }

    fn sign_in(number: u8) -> SignInId {
        format!("00000000-0000-7000-8000-00000000000{number}").parse().unwrap()
    }

    #[test]
    fn no_secret_of_a_sign_in_gives_another_one_away() {
        let sign_ins = [1, 2].map(sign_in);
        let sites =
            [site("3q8Zt0cV5mX1nB7kL2pR9sD4fG6hJ0wQ"), site("kL2pR9sD4fG6hJ0wQ3q8Zt0cV5mX1nB7")];

        let mut secrets = BTreeSet::new();
        for site in &sites {
            for sign_in in sign_ins {
                let provider = site.provider_secrets(sign_in);
                secrets.insert(site.link_secret(sign_in));
                secrets.insert(provider.state);
                secrets.insert(URL_SAFE_NO_PAD.encode(provider.nonce));
                secrets.insert(URL_SAFE_NO_PAD.encode(provider.verifier));
            }
        }

        assert_eq!(secrets.len(), 2 * 2 * 4);
    }

    #[test]
    fn a_link_leads_to_the_site_that_was_set_and_is_the_same_every_time() {
        let site = site("3q8Zt0cV5mX1nB7kL2pR9sD4fG6hJ0wQ");
        let sign_in = sign_in(1);

        let link = site.link(sign_in);

        assert!(link.starts_with("https://pagt.example/sign-in/link/"), "{link}");
        assert_eq!(link, site.link(sign_in));
    }
}

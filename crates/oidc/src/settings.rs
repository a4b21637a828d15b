//! What has to be known of a provider, and of ourselves as its client.

use std::time::Duration;

use chrono::TimeDelta;
use openidconnect::url::{Host, Url};

use crate::secret::Secret;

/// What has to be known of a provider, and of ourselves as its client.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The provider's name for itself, to the letter; its metadata are found below it.
    pub issuer: String,
    /// The name under which it knows us.
    pub client_id: String,
    /// What we show it in exchange for a token.
    pub client_secret: Secret,
    /// Where it sends the browser after a sign-in.
    pub redirect_url: String,
    /// Where it sends the browser after a sign-out.
    pub post_logout_redirect_url: Option<String>,
    /// What is asked for besides `openid`.
    pub scopes: Vec<String>,
    /// What else this provider wants to hear. A broker may, for instance, have to be told that an organisation signs in:
    /// `acr_values`, `urn:grn:authn:dk:mitid:business`.
    pub parameters: Vec<(String, String)>,
    /// Where a token says what.
    pub claims: ClaimNames,
    /// By how much the provider's clock may differ from ours.
    pub clock_skew: TimeDelta,
    /// How long an answer of the provider may take.
    pub timeout: Duration,
}

/// The claims by name. The default is what a broker for MitID Erhverv calls them.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ClaimNames {
    /// Who this is, always the same text for the same person in the same organisation.
    pub subject: String,
    /// The organisation's CVR number.
    pub cvr: String,
    /// The organisation's name.
    pub organisation: String,
    /// The person's name.
    pub name: String,
    /// The person's address for e-mail.
    pub email: String,
    /// How sure the provider is.
    pub assurance: String,
}

impl Default for ClaimNames {
    fn default() -> Self {
        Self {
            subject: "sub".to_owned(),
            cvr: "cvrNumberIdentifier".to_owned(),
            // X.500's number for «organisation name».
            organisation: "2.5.4.10".to_owned(),
            name: "name".to_owned(),
            email: "email".to_owned(),
            assurance: "acr".to_owned(),
        }
    }
}

/// What keeps a provider from being used at all.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
pub enum InvalidSettings {
    /// An address is none, or anybody on the way could listen.
    #[error(
        "{setting} must be an address that begins with https:// (http:// on this machine only)"
    )]
    Address {
        /// The field of [`Settings`].
        setting: &'static str,
    },
    /// Something is empty.
    #[error("{setting} must not be empty")]
    Empty {
        /// The field of [`Settings`].
        setting: &'static str,
    },
    /// This machine cannot speak HTTP.
    #[error("cannot prepare to speak HTTP: {reason}")]
    Http {
        /// What it says.
        reason: String,
    },
}

impl Settings {
    /// The settings for a provider, with the default for everything that has one.
    pub fn new(
        issuer: impl Into<String>,
        client_id: impl Into<String>,
        client_secret: Secret,
        redirect_url: impl Into<String>,
    ) -> Self {
        Self {
            issuer: issuer.into(),
            client_id: client_id.into(),
            client_secret,
            redirect_url: redirect_url.into(),
            post_logout_redirect_url: None,
            scopes: vec!["profile".to_owned(), "email".to_owned()],
            parameters: Vec::new(),
            claims: ClaimNames::default(),
            clock_skew: TimeDelta::seconds(60),
            timeout: Duration::from_secs(10),
        }
    }

    /// Looks for what can be seen without asking the provider.
    pub(crate) fn check(&self) -> Result<(), InvalidSettings> {
        if self.client_id.is_empty() {
            return Err(InvalidSettings::Empty { setting: "client_id" });
        }
        if self.client_secret.reveal().is_empty() {
            return Err(InvalidSettings::Empty { setting: "client_secret" });
        }
        let addresses = [
            ("issuer", Some(&self.issuer)),
            ("redirect_url", Some(&self.redirect_url)),
            ("post_logout_redirect_url", self.post_logout_redirect_url.as_ref()),
        ];
        for (setting, address) in addresses {
            if address.is_some_and(|address| !is_private(address)) {
                return Err(InvalidSettings::Address { setting });
            }
        }
        Ok(())
    }

    /// Whether the provider runs on this machine, as one for tests does.
    pub(crate) fn is_local(&self) -> bool {
        Url::parse(&self.issuer).is_ok_and(|issuer| is_loopback(&issuer))
    }
}

/// Whether nobody on the way can listen.
fn is_private(address: &str) -> bool {
    Url::parse(address).is_ok_and(|url| match url.scheme() {
        "https" => url.has_host(),
        "http" => is_loopback(&url),
        _ => false,
    })
}

fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settings(issuer: &str) -> Settings {
        Settings::new(issuer, "pagt", Secret::new("secret"), "https://pagt.example/callback")
    }

    #[test]
    fn an_issuer_is_https_or_on_this_machine() {
        for issuer in [
            "https://broker.example",
            "http://127.0.0.1:4000",
            "http://[::1]/",
            "http://localhost/a",
        ] {
            assert_eq!(settings(issuer).check(), Ok(()), "{issuer}");
        }
        for issuer in [
            "",
            "broker.example",
            "http://broker.example",
            "http://localhost.example",
            "file:///etc",
        ] {
            let refused = Err(InvalidSettings::Address { setting: "issuer" });
            assert_eq!(settings(issuer).check(), refused, "{issuer}");
        }
    }

    #[test]
    fn a_client_without_a_secret_is_none() {
        let settings =
            Settings { client_secret: Secret::new(""), ..settings("https://broker.example") };

        assert_eq!(settings.check(), Err(InvalidSettings::Empty { setting: "client_secret" }));
    }

    #[test]
    fn settings_do_not_show_the_secret() {
        assert!(!format!("{:?}", settings("https://broker.example")).contains("\"secret\""));
    }
}

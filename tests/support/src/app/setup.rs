//! A Pagt that is set up in its own way.

use actix_web::web::Data;
use domain::charter::Charter;
use gate::{Origin, Protection, ProtectionSettings, Proxies, Rates, Secret};
use oidc::Provider;
use web::Pages;

use super::TestApp;
use crate::story::charter;

/// How a Pagt is set up: unless something else is said, under the shipped charter, on this machine's own port 8080,
/// without limits, and without an identity provider.
pub struct Setup {
    charter: Charter,
    base_url: Origin,
    rates: Rates,
    secret: Secret,
    site: Site,
}

/// What the pages are given.
#[derive(Default)]
pub(super) struct Site {
    pub(super) pages: Pages,
    pub(super) provider: Option<Data<Provider>>,
}

impl Default for Setup {
    fn default() -> Self {
        Self {
            charter: charter(),
            base_url: Origin::local(8080),
            rates: Rates::OFF,
            secret: Secret::random(),
            site: Site::default(),
        }
    }
}

impl Setup {
    /// Under another charter of the same ten parties.
    pub fn under(self, charter: Charter) -> Self {
        Self { charter, ..self }
    }

    /// At another public address.
    pub fn at_site(self, address: &str) -> Self {
        Self { base_url: Origin::read(address).unwrap(), ..self }
    }

    /// With limits.
    pub fn limited_to(self, rates: Rates) -> Self {
        Self { rates, ..self }
    }

    /// With this secret.
    pub fn with_secret(self, text: &str) -> Self {
        Self { secret: Secret::read(text).unwrap(), ..self }
    }

    /// One can sign in at this identity provider as well.
    pub fn with_provider(self, provider: Provider) -> Self {
        let pages = Pages { provider: true, ..self.site.pages };
        Self { site: Site { pages, provider: Some(Data::new(provider)) }, ..self }
    }

    /// Begins at hour 0, on a database of its own.
    pub async fn begun(self) -> TestApp {
        TestApp::begin(self).await
    }

    pub(super) fn parts(self) -> (Data<Protection>, Charter, Site) {
        let Self { charter, base_url, rates, secret, site } = self;
        let protection = Protection::new(ProtectionSettings {
            secret,
            base_url,
            proxies: Proxies::default(),
            rates,
            identity_provider: None,
        });
        (Data::new(protection), charter, site)
    }
}

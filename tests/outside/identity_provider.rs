//! The identity provider at which people sign in.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use tempfile::TempDir;

use support::peer::Peer;

/// An identity provider that runs until it is dropped.
pub(crate) struct IdentityProvider {
    peer: Peer,
    /// Where its secret for us stands.
    folder: TempDir,
}

impl IdentityProvider {
    /// One where `person` signs in, and nothing is wrong.
    pub(crate) fn start(person: &str) -> Self {
        let peer = Peer::start("identity-provider.js");
        let folder = tempfile::tempdir().unwrap();
        let provider = Self { peer, folder };
        let secret = provider.peer.about("clientSecret").as_str().unwrap();
        fs::write(provider.secret_file(), secret).unwrap();
        fs::set_permissions(provider.secret_file(), fs::Permissions::from_mode(0o600)).unwrap();
        provider.tell(&format!("person={person}"));
        provider
    }

    /// What the program must be told of it.
    pub(crate) fn settings(&self) -> Vec<(String, String)> {
        let file = self.secret_file().display().to_string();
        let client_id = self.peer.about("clientId").as_str().unwrap();
        let settings = [
            ("PAGT_OIDC_ISSUER", self.issuer()),
            ("PAGT_OIDC_CLIENT_ID", client_id),
            ("PAGT_OIDC_CLIENT_SECRET_FILE", &file),
        ];
        settings.map(|(name, value)| (name.to_owned(), value.to_owned())).into()
    }

    /// From now on `fault` is wrong; nothing, if it is empty.
    pub(crate) fn set_fault(&self, fault: &str) {
        self.tell(&format!("fault={fault}"));
    }

    /// From now on the tokens are signed by other keys.
    pub(crate) fn rotate_keys(&self) {
        self.tell("rotate");
    }

    /// As it names itself.
    pub(crate) fn issuer(&self) -> &str {
        self.peer.about("issuer").as_str().unwrap()
    }

    fn secret_file(&self) -> std::path::PathBuf {
        self.folder.path().join("secret.txt")
    }

    fn tell(&self, what: &str) {
        ureq::post(format!("{}/control?{what}", self.issuer())).send_empty().unwrap();
    }
}

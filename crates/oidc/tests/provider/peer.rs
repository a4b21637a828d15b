//! The provider that the tests meet: a process of its own, one for each test.

use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use chrono::TimeDelta;
use domain::time::Timestamp;
use oidc::{Answer, Attempt, Error, Identity, Provider, Secret, Settings};
use serde_json::Value;

use crate::browser::{BACK, agent, sign_in};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/peers");

/// The moment at which the provider's clock stands still.
const MOMENT: &str = "2027-01-15T09:00:00Z";

/// The moment `seconds` after the one at which the provider issues everything.
pub(crate) fn at(seconds: i64) -> Timestamp {
    MOMENT.parse::<Timestamp>().unwrap() + TimeDelta::seconds(seconds)
}

/// The secrets of the `number`th sign-in.
pub(crate) fn attempt(number: u8) -> Attempt {
    Attempt::new(format!("state {number}"), [number; 32], [number + 100; 32])
}

/// A running provider, which ends with its test.
pub(crate) struct Peer {
    process: Child,
    issuer: String,
    client_id: String,
    client_secret: String,
}

impl Peer {
    /// One where Karen signs in, and nothing is wrong.
    pub(crate) fn start() -> Self {
        assert!(
            Path::new(FOLDER).join("node_modules/oidc-provider").exists(),
            "the identity provider for the tests is missing: run `make setup`"
        );
        let mut process = Command::new(Path::new(FOLDER).join("node_modules/.bin/node"))
            .args(["identity-provider.js", MOMENT])
            .current_dir(FOLDER)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("Node.js is missing: run `make setup`");

        let mut line = String::new();
        BufReader::new(process.stdout.take().unwrap()).read_line(&mut line).unwrap();
        if line.is_empty() {
            let mut why = String::new();
            process.stderr.take().unwrap().read_to_string(&mut why).unwrap();
            panic!("the identity provider does not start: {why}");
        }
        let about: Value = serde_json::from_str(&line).unwrap();
        let said = |name: &str| about[name].as_str().unwrap().to_owned();
        Self {
            issuer: said("issuer"),
            client_id: said("clientId"),
            client_secret: said("clientSecret"),
            process,
        }
    }

    /// One where `fault` is wrong.
    pub(crate) fn with(fault: &str) -> Self {
        let peer = Self::start();
        peer.set_fault(fault);
        peer
    }

    /// From now on `fault` is wrong; nothing, if it is empty.
    pub(crate) fn set_fault(&self, fault: &str) {
        self.control(&format!("fault={fault}"));
    }

    /// From now on the tokens are signed by other keys.
    pub(crate) fn rotate_keys(&self) {
        self.control("rotate");
    }

    /// From now on it is this person who signs in.
    pub(crate) fn set_person(&self, person: &str) {
        self.control(&format!("person={person}"));
    }

    /// How often somebody has asked for the keys.
    pub(crate) fn keys_asked_for(&self) -> u64 {
        self.control("")["keysAskedFor"].as_u64().unwrap()
    }

    fn control(&self, what: &str) -> Value {
        let url = format!("{}/control?{what}", self.issuer);
        let mut answer = agent().post(url).send_empty().unwrap();
        serde_json::from_str(&answer.body_mut().read_to_string().unwrap()).unwrap()
    }

    /// What Pagt has to know of it.
    pub(crate) fn settings(&self) -> Settings {
        let secret = Secret::new(&self.client_secret);
        let mut settings = Settings::new(&self.issuer, &self.client_id, secret, BACK);
        settings.post_logout_redirect_url = Some("http://127.0.0.1/".to_owned());
        settings
    }

    /// Pagt's side of it.
    pub(crate) fn provider(&self) -> Provider {
        Provider::new(self.settings()).unwrap()
    }

    /// Fails if `error` tells what nobody may know.
    pub(crate) fn assert_discreet(&self, error: &Error) {
        let said = format!("{error} {error:?}");
        for secret in [&self.client_secret, "eyJ", &"65".repeat(32)] {
            assert!(!said.contains(secret), "{said}");
        }
    }
}

/// The end of its input is its end.
impl Drop for Peer {
    fn drop(&mut self) {
        drop(self.process.stdin.take());
        self.process.wait().unwrap();
    }
}

/// To the provider and back: the whole of a sign-in at the moment `now`.
pub(crate) async fn signed_in(
    provider: &Provider,
    attempt: &Attempt,
    now: Timestamp,
) -> Result<Identity, Error> {
    let answer = answer(provider, attempt, now).await?;
    provider.finish(&answer, attempt, now).await
}

/// To the provider, and what the browser brings back.
pub(crate) async fn answer(
    provider: &Provider,
    attempt: &Attempt,
    now: Timestamp,
) -> Result<Answer, Error> {
    let url = provider.begin(attempt, &["da", "en"], now).await?;
    Ok(Answer::from_query(&sign_in(&url)))
}

//! The mail server on loopback, one a test: how it is started, told how to behave, and asked what it has received.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use domain::text::Language;
use domain::time::Timestamp;
use mail::{Encryption, Letter, Message, Smtp, SmtpSettings};
use serde_json::Value;
use uuid::Uuid;

pub(crate) const RECIPIENT: &str = "anna.holm@example.org";
pub(crate) const LINK: &str = "https://pagt.example.org/log-ind?token=c29tZXRoaW5n";

/// A mail server that runs until it is dropped.
pub(crate) struct MailServer {
    process: Child,
    doors: Value,
}

impl MailServer {
    pub(crate) fn start() -> Self {
        let peers = peers();
        assert!(
            peers.join("node_modules/smtp-server").is_dir(),
            "the npm package smtp-server is not installed: run `make setup`"
        );
        let mut process = Command::new(peers.join("node_modules/.bin/node"))
            .arg("mail-server.js")
            .current_dir(peers)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect(
                "node, which runs the mail server of the tests, is not there: run `make setup`",
            );
        let mut line = String::new();
        BufReader::new(process.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let doors = serde_json::from_str(&line).expect("the mail server says where it listens");
        Self { process, doors }
    }

    /// How to send through one of its doors: `plain`, `international`, `login`, `starttls` or `tls`.
    pub(crate) fn settings(&self, door: &str, encryption: Encryption) -> SmtpSettings {
        SmtpSettings {
            host: "127.0.0.1".to_owned(),
            port: self.port(door),
            encryption,
            authority: None,
            login: None,
            from: "Pagten på dansk <pagt@pagt.example.org>".to_owned(),
            timeout: Duration::from_secs(20),
        }
    }

    pub(crate) fn smtp(&self) -> Smtp {
        Smtp::new(self.settings("plain", Encryption::None)).unwrap()
    }

    pub(crate) fn certificate(&self) -> String {
        self.doors["certificate"].as_str().unwrap().to_owned()
    }

    /// Tells it to behave in one of its manners from now on.
    pub(crate) fn told_to(self, manner: &str) -> Self {
        ureq::put(self.control(&format!("manner/{manner}"))).send_empty().unwrap();
        self
    }

    pub(crate) fn received(&self) -> Vec<Mail> {
        let mut answer = ureq::get(self.control("mails")).call().unwrap();
        let mails: Vec<Value> = answer.body_mut().read_json().unwrap();
        mails.into_iter().map(Mail).collect()
    }

    fn control(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}/{path}", self.port("control"))
    }

    fn port(&self, door: &str) -> u16 {
        self.doors[door].as_u64().unwrap().try_into().unwrap()
    }
}

impl Drop for MailServer {
    /// It ends when nobody speaks to it any more.
    fn drop(&mut self) {
        drop(self.process.stdin.take());
        self.process.wait().unwrap();
    }
}

fn peers() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/peers")
}

/// A mail as a mail program reads it.
pub(crate) struct Mail(Value);

impl Mail {
    /// To whom it was handed over, whatever its headers say.
    pub(crate) fn to(&self) -> Vec<&str> {
        self.0["to"].as_array().unwrap().iter().map(|to| to.as_str().unwrap()).collect()
    }

    pub(crate) fn user(&self) -> &Value {
        &self.0["user"]
    }

    pub(crate) fn is_encrypted(&self) -> bool {
        self.0["secure"].as_bool().unwrap()
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        let mut values = self.headers().filter(|(other, _)| *other == name).map(|(_, value)| value);
        let value = values.next().unwrap_or_else(|| panic!("there is no {name}"));
        assert_eq!(values.next(), None, "{name} stands twice");
        value
    }

    pub(crate) fn header_names(&self) -> Vec<&str> {
        self.headers().map(|(name, _)| name).collect()
    }

    /// All headers but the one that is made up anew each time.
    pub(crate) fn head(&self) -> String {
        let stable = self.headers().filter(|(name, _)| *name != "Content-Type");
        stable.map(|(name, value)| format!("{name}: {value}\n")).collect()
    }

    pub(crate) fn part(&self, kind: &str) -> &str {
        let parts = self.0["parts"].as_array().unwrap();
        let part = parts.iter().find(|part| part["type"].as_str().unwrap().starts_with(kind));
        part.unwrap_or_else(|| panic!("there is no {kind}"))["text"].as_str().unwrap()
    }

    fn headers(&self) -> impl Iterator<Item = (&str, &str)> {
        let headers = self.0["headers"].as_array().unwrap().iter();
        headers.map(|pair| (pair[0].as_str().unwrap(), pair[1].as_str().unwrap()))
    }
}

pub(crate) fn letter(message: Message) -> Letter {
    Letter {
        id: Uuid::from_u128(0x0192_f0c4_8a00_7000_8000_0000_0000_0001),
        to: RECIPIENT.to_owned(),
        language: Language::Da,
        message,
        pact: "Cybersikkerhedspagten".to_owned(),
    }
}

pub(crate) fn sign_in_link() -> Letter {
    letter(Message::SignInLink { link: LINK.to_owned(), minutes: 15 })
}

pub(crate) fn now() -> Timestamp {
    "2026-03-29T22:15:00Z".parse().unwrap()
}

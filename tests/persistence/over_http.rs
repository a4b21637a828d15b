//! Everybody in front of the real servers on one database.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicUsize, Ordering};

use domain::time::Timestamp;
use serde_json::{Value, json};
use support::PARTIES;
use support::server::{Client, Order, Reply, token};

use crate::pact::cvr_number;

/// Everybody's token, by role or by the key of the party.
#[derive(Clone)]
pub(crate) struct People {
    tokens: BTreeMap<&'static str, String>,
    client: Client,
}

impl People {
    /// Gives everybody an account on the migrated database at `url`.
    pub(crate) fn enter(url: &str) -> Self {
        let token_of = |role: &str, name: &str| token(url, &["--role", role, "--name", name]);
        let mut tokens: BTreeMap<_, _> =
            ["applicant", "secretariat"].map(|role| (role, token_of(role, role))).into();
        tokens.extend(
            PARTIES
                .map(|key| (key, token(url, &["--role", "party", "--party", key, "--name", key]))),
        );
        Self { tokens, client: Client::new() }
    }

    /// The token of `who`.
    pub(crate) fn token(&self, who: &str) -> &str {
        &self.tokens[who]
    }

    /// Sends `order` for `who`.
    pub(crate) fn send(
        &self,
        server: SocketAddr,
        who: &str,
        order: &Order<'_>,
    ) -> Result<Reply, support::server::Interrupted> {
        self.client.send(server, self.token(who), order)
    }

    /// What `who` reads at `path`.
    #[track_caller]
    pub(crate) fn read(&self, server: SocketAddr, who: &str, path: &str) -> Reply {
        let reply = self.client.get(server, self.token(who), path).unwrap();
        assert_eq!(reply.status, 200, "{path}: {:#}", reply.body);
        reply
    }
}

/// Servers on one database, which are asked in turn.
pub(crate) struct Servers<'a> {
    people: &'a People,
    addresses: Vec<SocketAddr>,
    turn: AtomicUsize,
}

impl<'a> Servers<'a> {
    pub(crate) fn new(people: &'a People, addresses: Vec<SocketAddr>) -> Self {
        Self { people, addresses, turn: AtomicUsize::new(0) }
    }

    /// The server whose turn it is.
    pub(crate) fn next(&self) -> SocketAddr {
        let turn = self.turn.fetch_add(1, Ordering::Relaxed);
        self.addresses[turn % self.addresses.len()]
    }

    /// Sends `body` to `path` for `who`, whatever comes of it.
    pub(crate) fn send(&self, who: &str, method: &str, path: &str, body: &Value) -> Reply {
        let order = Order { method, path, body, retry_key: None };
        self.people.send(self.next(), who, &order).unwrap()
    }

    /// Posts `body` to `path` for `who`, which is taken.
    #[track_caller]
    pub(crate) fn post(&self, who: &str, path: &str, body: &Value) -> Reply {
        let reply = self.send(who, "POST", path, body);
        assert!([200, 201].contains(&reply.status), "{path}: {:#}", reply.body);
        reply
    }

    /// What the secretariat reads at `path`.
    #[track_caller]
    pub(crate) fn read(&self, path: &str) -> Value {
        self.people.read(self.next(), "secretariat", path).body
    }

    /// The entries of the case's timeline.
    #[track_caller]
    pub(crate) fn timeline(&self, case: &str) -> Vec<Value> {
        let timeline = self.read(&format!("/cases/{case}/timeline"));
        timeline["entries"].as_array().unwrap().clone()
    }

    /// A new case of the organisation with this number.
    pub(crate) fn case(&self, number: u32) -> String {
        let draft =
            self.post("applicant", "/drafts", &json!({ "application": application(number) }));
        let submit = format!("/drafts/{}/submit", text(&draft.body, "id"));
        text(&self.post("applicant", &submit, &json!({})).body, "id")
    }

    /// A new case in which `di` has opened its dialogue.
    pub(crate) fn case_in_dialogue(&self, number: u32) -> String {
        let case = self.case(number);
        self.post("di", &format!("/cases/{case}/open-dialogue"), &json!({}));
        case
    }

    /// A new case that `di` has nominated, and when.
    pub(crate) fn case_nominated(&self, number: u32) -> (String, Timestamp) {
        let case = self.case_in_dialogue(number);
        self.post("di", &format!("/cases/{case}/record-dialogue-entry"), &entry("Enige."));
        let conclusion = json!({ "outcome": "nominates", "summary": "Enige." });
        self.post("di", &format!("/cases/{case}/conclude-dialogue"), &conclusion);
        let nomination = json!({ "statement": "De hører til." });
        let nominated = self.post("di", &format!("/cases/{case}/nominate"), &nomination);
        let at = nominated.body["nominations"]["di"].as_str().unwrap().parse().unwrap();
        (case, at)
    }

    /// The vote on a nominated case opens; it closes at `closes_at`, or after the charter's days.
    pub(crate) fn open_vote(&self, case: &str, closes_at: Option<Timestamp>) {
        let mut body = json!({ "question": "Skal ansøgeren optages?" });
        if let Some(closes_at) = closes_at {
            body["closes_at"] = json!(closes_at.to_rfc3339());
        }
        self.post("secretariat", &format!("/cases/{case}/open-vote"), &body);
    }

    /// A ballot of the party `name`.
    pub(crate) fn casts(&self, case: &str, name: &str, choice: &str) -> Reply {
        self.send(
            name,
            "PUT",
            &format!("/cases/{case}/vote/ballots/{name}"),
            &json!({ "choice": choice }),
        )
    }
}

/// The text in the field `name`.
#[track_caller]
pub(crate) fn text(body: &Value, name: &str) -> String {
    body[name].as_str().unwrap_or_else(|| panic!("no {name} in {body:#}")).to_owned()
}

/// An entry in a dialogue.
pub(crate) fn entry(summary: &str) -> Value {
    json!({ "held_on": "2026-01-05", "channel": "meeting", "participants": "A og B", "summary": summary })
}

/// The complete application of the organisation with this number, as it is sent.
pub(crate) fn application(number: u32) -> Value {
    json!({
        "organisation": {
            "name": format!("Virksomhed {number}"), "cvr": cvr_number(number), "kind": "company",
            "website": "https://virksomhed.example.org", "size": "small",
        },
        "contact": { "name": "Mette Sørvang", "email": "mette@example.org", "phone": "+45 12 34 56 01" },
        "signer": { "name": "Jakob Ellegård", "title": "Direktør" },
        "principles": ["responsibility", "synergy", "expertise", "initiative", "meetings"],
        "motivation": "Vores kunder har maskiner på nettet.",
        "self_assessment": "Vi står bedst på det tekniske.",
        "goals": { "insight": "Tal hvert halve år." },
        "initiatives": [{
            "title": "Varsling om maskiner", "description": "En varsling på én side.", "novelty": "new",
            "objectives": ["insight"], "track": "warning", "target_group": "Produktionsvirksomheder",
            "start": "2026-10-01", "partners": "To leverandører", "interplay": "Pagtens kanaler.",
            "funding": "Egen finansiering",
        }],
    })
}

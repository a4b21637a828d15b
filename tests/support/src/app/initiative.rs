//! Initiatives: described, added, and brought to where something can be asked of them.

use serde_json::{Value, json};

use super::TestApp;
use super::person::{Person, Who};
use super::request::Request;

/// The commands to initiatives, each with the end of its address.
pub const INITIATIVE_COMMANDS: [(&str, &str); 15] = [
    ("revise_initiative", "revise"),
    ("start_initiative", "start"),
    ("note_progress", "note-progress"),
    ("record_result", "record-result"),
    ("complete_initiative", "complete"),
    ("stop_initiative", "stop"),
    ("resume_initiative", "resume"),
    ("invite_partner", "invite-partner"),
    ("confirm_partnership", "confirm-partnership"),
    ("decline_partnership", "decline-partnership"),
    ("leave_partnership", "leave-partnership"),
    ("add_funding", "add-funding"),
    ("advance_funding", "advance-funding"),
    ("comment_initiative", "comment"),
    ("answer_comment", "answer-comment"),
];

/// An initiative as its owner describes it: new, for one objective, in one track.
pub fn a_plan() -> Value {
    json!({
        "title": "Varsler på én side",
        "description": "En varsling, som værkføreren kan handle på.",
        "target_group": "Små produktionsvirksomheder",
        "expected_result": "500 virksomheder får varsler.",
        "interplay": "Vi bruger pagtens kanaler.",
        "novelty": "new",
        "objectives": ["insight"],
        "track": "warning",
        "start": "2026-03-01",
        "end": "2026-12-31",
    })
}

impl Person<'_> {
    /// Adds an initiative of its own; the id.
    pub async fn adds_initiative(self) -> String {
        let added = self.post("/initiatives", json!({ "plan": a_plan() })).await;
        added.expect(201).text("id")
    }
}

impl<'a> Person<'a> {
    /// Asks for a command to an initiative, with what it carries.
    pub fn orders(self, initiative: &str, command: &str, body: Value) -> Request<'a> {
        let known = INITIATIVE_COMMANDS.iter().find(|(code, _)| *code == command);
        let (_, segment) = known.unwrap_or_else(|| panic!("{command} is no command"));
        self.post(&format!("/initiatives/{initiative}/{segment}"), body)
    }

    /// The same, with something well-formed.
    pub fn orders_well(self, initiative: &str, command: &str) -> Request<'a> {
        let body = match command {
            "revise_initiative" => json!({ "plan": a_plan() }),
            "note_progress" => json!({ "progress": "Otte virksomheder er med." }),
            "record_result" => json!({ "result": "Varslerne når frem." }),
            "stop_initiative" => json!({ "reason": "Pengene kom ikke." }),
            "invite_partner" => json!({ "partner": self.app.member("ida") }),
            "add_funding" => {
                json!({ "source": "digital_europe", "amount": 250_000, "state": "considered" })
            }
            "advance_funding" => json!({ "number": 1, "state": "sought" }),
            "comment_initiative" => json!({ "comment": "Tal med Varslingsgruppen." }),
            "answer_comment" => json!({ "number": 1, "reply": "Det gør vi." }),
            _ => json!({}),
        };
        self.orders(initiative, command, body)
    }
}

impl TestApp {
    /// The membership of the founding party with this key.
    pub fn member(&self, party: &str) -> String {
        let anybody = engine::Credential::None;
        let now = self.now();
        let register = self.engine().register(&anybody, now, now);
        let members = register.unwrap_or_else(|error| panic!("{error}"));
        let is_it = |kind: &domain::membership::MembershipKind| matches!(kind, domain::membership::MembershipKind::Founding(key) if key.as_str() == party);
        let found = members.iter().find(|member| is_it(&member.kind));
        found.map(|member| member.id.to_string()).unwrap_or_else(|| panic!("no {party}"))
    }

    /// What was told of initiatives from `since` until before `until`, as the public reads it.
    pub fn initiative_news(
        &self,
        since: domain::time::Timestamp,
        until: domain::time::Timestamp,
    ) -> Vec<store::InitiativeNews> {
        let anybody = engine::Credential::None;
        let told = self.engine().initiative_news(&anybody, since, until, self.now());
        told.unwrap_or_else(|error| panic!("{error}"))
    }

    /// An initiative of `di`'s on which this command can be given; `hk` is its partner where one is asked for.
    pub async fn initiative_for(&self, command: &str) -> String {
        let owner = self.party("di");
        let id = owner.adds_initiative().await;
        let before: &[&str] = match command {
            "record_result" | "complete_initiative" => &["start_initiative"],
            "resume_initiative" => &["stop_initiative"],
            "advance_funding" => &["add_funding"],
            _ => &[],
        };
        for step in before {
            owner.orders_well(&id, step).await.ok();
        }
        if command.ends_with("_partnership") {
            let body = json!({ "partner": self.member("hk") });
            owner.orders(&id, "invite_partner", body).await.ok();
        }
        if command == "leave_partnership" {
            self.party("hk").orders_well(&id, "confirm_partnership").await.ok();
        }
        if command == "answer_comment" {
            self.as_who(Who::AdvisoryBoard).orders_well(&id, "comment_initiative").await.ok();
        }
        id
    }
}

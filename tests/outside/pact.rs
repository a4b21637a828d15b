//! A Pagt whose head of secretariat has just been invited, and what the head sees of it.

use serde_json::{Value, json};
use support::server::{Client, Order, Reply, Server, pagt, token, until};

use crate::database::Database;

/// The address of the head of secretariat.
pub(crate) const HEAD: &str = "mette@example.org";

/// A Pagt on a database of its own. Servers on it end before it does.
pub(crate) struct Pact {
    /// A token with which the tests look at what the head sees.
    head: String,
    client: Client,
    database: Database,
}

impl Pact {
    /// The head has been invited, and nothing runs yet.
    pub(crate) fn new() -> Self {
        let database = Database::new();
        let url = database.url();
        let invited = pagt(&url, &["admin", "invite", "--email", HEAD, "--name", "Mette Holm"]);
        assert!(invited.status.success(), "{}", String::from_utf8_lossy(&invited.stderr));
        let mandate = ["--role", "secretariat", "--mandate", "head_of_secretariat"];
        let head = token(&url, &[&mandate[..], &["--name", "Prøven"]].concat());
        Self { head, client: Client::new(), database }
    }

    /// Runs a server on it, with these variables in its environment.
    pub(crate) fn served<Text: AsRef<str>>(&self, variables: &[(Text, Text)]) -> Server {
        let variables: Vec<_> =
            variables.iter().map(|(name, value)| (name.as_ref(), value.as_ref())).collect();
        Server::start_with(&self.database.url(), &[], &variables)
    }

    /// What the head reads at `path`, below `/api/v1`.
    #[track_caller]
    pub(crate) fn reads(&self, server: &Server, path: &str) -> Value {
        let reply = self.client.get(server.address(), &self.head, path).unwrap();
        assert_eq!(reply.status, 200, "{path}: {:#}", reply.body);
        reply.body
    }

    /// The text of the file that the head reads at `path`.
    #[track_caller]
    pub(crate) fn reads_text(&self, server: &Server, path: &str) -> String {
        let request = ureq::get(format!("http://{}/api/v1{path}", server.address()));
        let request = request.header("Authorization", format!("Bearer {}", self.head));
        request.call().unwrap().body_mut().read_to_string().unwrap()
    }

    /// The head posts `body` to `path`, which is taken.
    #[track_caller]
    pub(crate) fn posts(&self, server: &Server, path: &str, body: &Value) -> Reply {
        let order = Order { method: "POST", path, body, retry_key: None };
        let reply = self.client.send(server.address(), &self.head, &order).unwrap();
        assert!([200, 201, 204].contains(&reply.status), "{path}: {:#}", reply.body);
        reply
    }

    /// The head makes whoever has this address the voter of the founding party `party`.
    #[track_caller]
    pub(crate) fn makes_voter(&self, server: &Server, email: &str, party: &str) {
        let role = json!({ "kind": "party", "party": party });
        let grant = json!({ "email": email, "name": email, "role": role, "mandate": "voter" });
        self.posts(server, "/mandates", &grant);
    }

    /// The only message in the outbox, once it has been tried and is in this state.
    #[track_caller]
    pub(crate) fn message(&self, server: &Server, state: &str) -> Value {
        let mut outbox = Value::Null;
        let is_so = until(|| {
            outbox = self.reads(server, "/outbox");
            let message = &outbox["messages"][0];
            message["attempts"] != 0 && message["state"] == state
        });
        assert!(is_so, "no message is {state}: {outbox:#}");
        assert_eq!(outbox["messages"].as_array().unwrap().len(), 1, "{outbox:#}");
        outbox["messages"][0].clone()
    }

    /// What failed sign-ins the security log has noted, the newest first: each by its code.
    #[track_caller]
    pub(crate) fn sign_ins_refused(&self, server: &Server) -> Vec<String> {
        let log = self.reads(server, "/security-log?limit=100");
        let entries = log["entries"].as_array().unwrap().iter();
        let refused = entries.filter(|entry| entry["kind"] == "sign_in_refused");
        refused.map(|entry| entry["detail"].as_str().unwrap().to_owned()).collect()
    }

    /// All mail that waits is due, as if its time had come.
    pub(crate) fn makes_mail_due(&self) {
        self.database.execute("UPDATE outbox SET due_at = created_at WHERE state = 'waiting'");
    }
}

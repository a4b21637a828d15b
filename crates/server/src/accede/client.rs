//! The API over HTTP, as somebody sees it who gives commands: nothing here knows more than any other caller.

use std::thread::sleep;
use std::time::Duration;

use chrono::{DateTime, Utc};
use domain::time::Timestamp;
use gate::Clock;
use rand::RngCore;
use serde::de::DeserializeOwned;
use serde_json::Value;
use ureq::http::{Response, StatusCode};
use ureq::{Agent, Body, RequestBuilder};

use super::answer::{Obstacle, Problem};
use super::token::{Tokens, Who};
use crate::clock::SystemClock;

/// A connection to a running server, with the tokens of those who act.
pub(super) struct Client {
    agent: Agent,
    base: String,
    tokens: Tokens,
    now: Timestamp,
    commands: u32,
}

/// What is to be done at an address.
enum Act<'a> {
    Get,
    Delete,
    Post(&'a Value),
    Put(&'a Value),
}

/// How often a request is sent at most.
const ATTEMPTS: u32 = 5;
/// The answers after which to wait and ask again.
const WAITING: [StatusCode; 2] = [StatusCode::SERVICE_UNAVAILABLE, StatusCode::TOO_MANY_REQUESTS];
/// How long to wait before the next attempt when the server does not say.
const PAUSE: Duration = Duration::from_millis(200);
/// The longest that one request may take.
const PATIENCE: Duration = Duration::from_secs(30);

impl Client {
    /// A client of the server at `server`, such as `http://localhost:8080`.
    pub(super) fn new(server: &str, tokens: Tokens) -> Self {
        let config =
            Agent::config_builder().http_status_as_error(false).timeout_global(Some(PATIENCE));
        Self {
            agent: config.build().into(),
            base: format!("{}/api/v1", server.trim_end_matches('/')),
            tokens,
            now: SystemClock.now(),
            commands: 0,
        }
    }

    /// What the server's clock showed in its latest answer. Deadlines are set and awaited by it, not by ours.
    pub(super) fn now(&self) -> Timestamp {
        self.now
    }

    /// How many commands have been carried out.
    pub(super) fn commands(&self) -> u32 {
        self.commands
    }

    /// Reads what stands at `path`, as the public or as `who`.
    pub(super) fn get<T: DeserializeOwned>(
        &mut self,
        who: Option<&Who>,
        path: &str,
    ) -> Result<T, Obstacle> {
        let text = self.send(who, path, &Act::Get)?;
        read(&text)
    }

    /// Gives a command as `who`.
    pub(super) fn post<T: DeserializeOwned>(
        &mut self,
        who: &Who,
        path: &str,
        body: &Value,
    ) -> Result<T, Obstacle> {
        let text = self.send(Some(who), path, &Act::Post(body))?;
        self.commands += 1;
        read(&text)
    }

    /// Gives a command that puts something in its place, as `who`.
    pub(super) fn put<T: DeserializeOwned>(
        &mut self,
        who: &Who,
        path: &str,
        body: &Value,
    ) -> Result<T, Obstacle> {
        let text = self.send(Some(who), path, &Act::Put(body))?;
        self.commands += 1;
        read(&text)
    }

    /// Deletes what stands at `path`, as `who`.
    pub(super) fn delete(&mut self, who: &Who, path: &str) -> Result<(), Obstacle> {
        self.send(Some(who), path, &Act::Delete).map(|_| ())
    }

    /// Sends a request until it is answered: under one `Idempotency-Key` nothing is done twice.
    fn send(&mut self, who: Option<&Who>, path: &str, act: &Act<'_>) -> Result<String, Obstacle> {
        let token = who.map(|who| self.tokens.of(who)).transpose()?;
        let head = Head { url: format!("{}{path}", self.base), token, retry_key: retry_key() };
        let mut attempt = 1;
        loop {
            let pause = match self.once(&head, act) {
                Ok(response) if response.status() == StatusCode::UNAUTHORIZED => {
                    let who = who.map_or_else(|| "anybody".to_owned(), Who::to_string);
                    return Err(Obstacle::TokenUnknown { who });
                }
                Ok(mut response)
                    if !WAITING.contains(&response.status()) || attempt == ATTEMPTS =>
                {
                    return self.taken_in(&mut response);
                }
                Ok(response) => retry_after(&response).unwrap_or(PAUSE),
                Err(error) if attempt == ATTEMPTS => {
                    return Err(Obstacle::Unanswered { url: head.url, reason: error.to_string() });
                }
                Err(_) => PAUSE,
            };
            sleep(pause);
            attempt += 1;
        }
    }

    fn once(&self, head: &Head, act: &Act<'_>) -> Result<Response<Body>, ureq::Error> {
        match act {
            Act::Get => head.put_on(self.agent.get(&head.url)).call(),
            Act::Delete => head.put_on(self.agent.delete(&head.url)).call(),
            Act::Post(body) => head.put_on(self.agent.post(&head.url)).send_json(body),
            Act::Put(body) => head.put_on(self.agent.put(&head.url)).send_json(body),
        }
    }

    fn taken_in(&mut self, response: &mut Response<Body>) -> Result<String, Obstacle> {
        self.now = server_time(response).unwrap_or_else(|| SystemClock.now());
        let status = response.status();
        let unreadable = |reason: String| Obstacle::Unreadable { status: status.as_u16(), reason };
        let text =
            response.body_mut().read_to_string().map_err(|error| unreadable(error.to_string()))?;
        if status.is_success() {
            return Ok(text);
        }
        let problem: Problem =
            serde_json::from_str(&text).map_err(|error| unreadable(error.to_string()))?;
        Err(Obstacle::Refused(Box::new(problem)))
    }
}

/// What stands at the head of a request.
struct Head {
    url: String,
    token: Option<String>,
    retry_key: String,
}

impl Head {
    fn put_on<B>(&self, request: RequestBuilder<B>) -> RequestBuilder<B> {
        let request = request.header("Accept-Language", "en");
        let request = request.header("Idempotency-Key", &self.retry_key);
        match &self.token {
            Some(token) => request.header("Authorization", format!("Bearer {token}")),
            None => request,
        }
    }
}

fn retry_key() -> String {
    format!("accede-{:016x}{:016x}", rand::rng().next_u64(), rand::rng().next_u64())
}

fn retry_after(response: &Response<Body>) -> Option<Duration> {
    let seconds = response.headers().get("Retry-After")?.to_str().ok()?.parse().ok()?;
    Some(Duration::from_secs(seconds))
}

fn server_time(response: &Response<Body>) -> Option<Timestamp> {
    let text = response.headers().get("Date")?.to_str().ok()?;
    Some(DateTime::parse_from_rfc2822(text).ok()?.with_timezone(&Utc))
}

fn read<T: DeserializeOwned>(text: &str) -> Result<T, Obstacle> {
    serde_json::from_str(text)
        .map_err(|error| Obstacle::Unreadable { status: 200, reason: error.to_string() })
}

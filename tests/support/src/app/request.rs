//! One request, from its words to its answer.

use std::future::{Future, IntoFuture};
use std::pin::Pin;

use actix_web::http::Method;
use actix_web::http::header::{CONTENT_TYPE, HeaderName, HeaderValue};
use actix_web::test::TestRequest;
use serde_json::Value;

use super::TestApp;
use super::answer::Answer;
use super::contract;

/// A request. Awaiting it sends it.
pub struct Request<'a> {
    app: &'a TestApp,
    method: Method,
    path: String,
    inner: TestRequest,
}

impl<'a> Request<'a> {
    pub(super) fn new(app: &'a TestApp, method: Method, path: &str) -> Self {
        let path =
            if path.starts_with("/api/") { path.to_owned() } else { format!("/api/v1{path}") };
        let inner = TestRequest::default().method(method.clone()).uri(&path);
        Self { app, method, path, inner }
    }

    /// Adds a header.
    pub fn header(self, name: &str, value: &str) -> Self {
        self.header_bytes(name, value.as_bytes())
    }

    /// Adds a header whose value need not be text.
    pub fn header_bytes(mut self, name: &str, value: &[u8]) -> Self {
        let name: HeaderName = name.parse().unwrap();
        self.inner = self.inner.append_header((name, HeaderValue::from_bytes(value).unwrap()));
        self
    }

    /// Only as long as the thing has this version.
    pub fn if_match(self, version: &str) -> Self {
        self.header("If-Match", version)
    }

    /// Under this retry key.
    pub fn retry_key(self, key: &str) -> Self {
        self.header("Idempotency-Key", key)
    }

    /// With a JSON body.
    pub fn json(self, body: Value) -> Self {
        self.bytes(body.to_string(), Some("application/json"))
    }

    /// With a body of any kind.
    pub fn bytes(mut self, body: impl Into<Vec<u8>>, kind: Option<&str>) -> Self {
        self.inner = self.inner.set_payload(body.into());
        match kind {
            Some(kind) => self.header(CONTENT_TYPE.as_str(), kind),
            None => self,
        }
    }

    async fn send(self) -> Answer {
        let Self { app, method, path, inner } = self;
        let response = (app.service)(inner).await;
        let answer = Answer::read(&method, &path, response).await;
        contract::check(&method, &path, &answer);
        answer
    }
}

impl<'a> IntoFuture for Request<'a> {
    type Output = Answer;
    type IntoFuture = Pin<Box<dyn Future<Output = Answer> + 'a>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.send())
    }
}

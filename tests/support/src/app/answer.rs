//! What the application answered.

use std::ops::Index;

use actix_web::body::{BoxBody, to_bytes};
use actix_web::dev::ServiceResponse;
use actix_web::http::Method;
use actix_web::http::header::HeaderMap;
use serde_json::Value;

/// An answer: its status, its headers, and its body.
#[derive(Clone, Debug)]
pub struct Answer {
    /// What was asked, to stand in messages.
    pub asked: String,
    /// The status.
    pub status: u16,
    /// The headers.
    pub headers: HeaderMap,
    /// The body, read as JSON; null when it is none.
    pub body: Value,
}

impl Answer {
    pub(super) async fn read(
        method: &Method,
        path: &str,
        response: ServiceResponse<BoxBody>,
    ) -> Self {
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        let bytes = to_bytes(response.into_body()).await.unwrap();
        // What is no JSON is a file of text, or nothing.
        let text = || str::from_utf8(&bytes).ok().filter(|text| !text.is_empty());
        let body = serde_json::from_slice(&bytes)
            .unwrap_or_else(|_| text().map(Value::from).unwrap_or_default());
        Self { asked: format!("{method} {path}"), status, headers, body }
    }

    /// This answer, which has the status 200.
    ///
    /// # Panics
    /// When it has another.
    #[track_caller]
    pub fn ok(self) -> Self {
        self.expect(200)
    }

    /// This answer, which has this status.
    ///
    /// # Panics
    /// When it has another.
    #[track_caller]
    pub fn expect(self, status: u16) -> Self {
        assert_eq!(self.status, status, "{}: {:#}", self.asked, self.body);
        self
    }

    /// This answer, a refusal or another problem with this status and code.
    ///
    /// # Panics
    /// When it is something else.
    #[track_caller]
    pub fn refused(self, status: u16, code: &str) -> Self {
        assert_eq!((self.status, self.code()), (status, code), "{}: {:#}", self.asked, self.body);
        assert_eq!(self.header("content-type"), "application/problem+json");
        self
    }

    /// The code of the problem; empty when it is none.
    pub fn code(&self) -> &str {
        self.body["code"].as_str().unwrap_or_default()
    }

    /// The first header with this name; empty when there is none.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// The text in the field `name`.
    ///
    /// # Panics
    /// When there is none.
    #[track_caller]
    pub fn text(&self, name: &str) -> String {
        let text = self.body[name].as_str();
        text.unwrap_or_else(|| panic!("{} has no {name}: {:#}", self.asked, self.body)).to_owned()
    }

    /// The texts in the list `name`.
    ///
    /// # Panics
    /// When it is no list of texts.
    #[track_caller]
    pub fn texts(&self, name: &str) -> Vec<&str> {
        self.body[name].as_array().unwrap().iter().map(|text| text.as_str().unwrap()).collect()
    }
}

impl Index<&str> for Answer {
    type Output = Value;

    fn index(&self, name: &str) -> &Value {
        &self.body[name]
    }
}

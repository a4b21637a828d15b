//! JSON bodies: bounded, in UTF-8, with no field that is not known, and with a pointer to what is wrong.

use std::future::Future;
use std::pin::Pin;

use actix_web::dev::Payload;
use actix_web::http::header::CONTENT_TYPE;
use actix_web::web::{Bytes, BytesMut};
use actix_web::{FromRequest, HttpRequest};
use futures_util::StreamExt;
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};

use crate::problem::{FaultKind, Problem};
use crate::tree::Tree;

/// The largest body that is taken, in bytes.
pub const BODY_BYTES_MAX: usize = 256 * 1024;

/// A JSON body, read into `T`.
#[derive(Debug)]
pub struct Body<T> {
    /// What it says.
    pub value: T,
    /// A digest over the request: its method, its path and the bytes of the body.
    pub digest: [u8; 32],
}

impl<T: DeserializeOwned + 'static> FromRequest for Body<T> {
    type Error = Problem;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Problem>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let request = request.clone();
        let payload = payload.take();
        Box::pin(async move {
            let bytes = collected(payload, BODY_BYTES_MAX).await?;
            let digest = digest(&request, &bytes);
            if !bytes.is_empty() {
                json_announced(&request)?;
            }
            Ok(Self { value: parsed(&bytes)?, digest })
        })
    }
}

/// The bytes of a body that has `bytes_max` at most.
pub(crate) async fn collected(mut payload: Payload, bytes_max: usize) -> Result<Bytes, Problem> {
    let mut bytes = BytesMut::new();
    while let Some(chunk) = payload.next().await {
        let chunk = chunk.map_err(|error| Problem::fault(FaultKind::BodyInterrupted, "", error))?;
        if bytes.len() + chunk.len() > bytes_max {
            return Err(Problem::fault(FaultKind::BodyTooLarge, "", bytes_max / 1024));
        }
        bytes.extend_from_slice(&chunk);
    }
    Ok(bytes.freeze())
}

fn json_announced(request: &HttpRequest) -> Result<(), Problem> {
    let announced = announced(request);
    if announced.eq_ignore_ascii_case("application/json") {
        Ok(())
    } else {
        Err(Problem::fault(FaultKind::MediaTypeUnsupported, "Content-Type", announced))
    }
}

/// The media type that `request` says it has, without parameters.
pub(crate) fn announced(request: &HttpRequest) -> &str {
    let value = request.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
    value.unwrap_or_default().split(';').next().unwrap_or_default().trim()
}

/// A digest over the request: its method, its path and its body.
pub(crate) fn digest(request: &HttpRequest, bytes: &[u8]) -> [u8; 32] {
    Sha256::new()
        .chain_update(request.method().as_str())
        .chain_update([0])
        .chain_update(request.path())
        .chain_update([0])
        .chain_update(bytes)
        .finalize()
        .into()
}

/// An empty body says as much as an empty object: some commands carry nothing.
pub(crate) fn parsed<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Problem> {
    let text = std::str::from_utf8(bytes)
        .map_err(|error| Problem::fault(FaultKind::TextNotUtf8, "", error))?;
    let text = if text.trim().is_empty() { "{}" } else { text };
    let mut reader = serde_json::Deserializer::from_str(text);
    let tree: Tree = serde_path_to_error::deserialize(&mut reader).map_err(|error| {
        let pointer = pointer(error.path());
        let inner = error.inner();
        match inner.classify() {
            serde_json::error::Category::Data => {
                Problem::fault(FaultKind::JsonMismatch, pointer, said(inner))
            }
            serde_json::error::Category::Io
            | serde_json::error::Category::Syntax
            | serde_json::error::Category::Eof => {
                Problem::fault(FaultKind::JsonMalformed, pointer, inner)
            }
        }
    })?;
    reader.end().map_err(|error| Problem::fault(FaultKind::JsonMalformed, "", error))?;
    serde_path_to_error::deserialize(tree).map_err(|error| {
        let said = error.inner().to_string();
        Problem::fault(FaultKind::JsonMismatch, place(error.path(), &said), said)
    })
}

/// What serde says, without the line and column: the pointer tells the place.
fn said(error: &serde_json::Error) -> String {
    let text = error.to_string();
    text.split(" at line ").next().unwrap_or_default().to_owned()
}

/// Where the parser stopped, or the field that it missed there.
pub(crate) fn place(path: &serde_path_to_error::Path, said: &str) -> String {
    let missing = said.strip_prefix("missing field `").and_then(|rest| rest.strip_suffix('`'));
    let missing = missing.map(|name| format!("/{name}")).unwrap_or_default();
    pointer(path) + &missing
}

fn pointer(path: &serde_path_to_error::Path) -> String {
    use serde_path_to_error::Segment;
    path.iter()
        .filter_map(|segment| match segment {
            Segment::Seq { index } => Some(format!("/{index}")),
            Segment::Map { key } => Some(format!("/{}", key.replace('~', "~0").replace('/', "~1"))),
            Segment::Enum { .. } | Segment::Unknown => None,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Outer {
        #[expect(dead_code, reason = "only reading it is tested")]
        inner: Vec<Inner>,
    }

    #[derive(Debug, serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Inner {
        #[expect(dead_code, reason = "only reading it is tested")]
        count: u32,
    }

    fn fault(text: &[u8]) -> String {
        parsed::<Outer>(text).unwrap_err().to_string()
    }

    #[test]
    fn a_wrong_type_deep_inside_is_pointed_at() {
        let said = fault(br#"{"inner":[{"count":1},{"count":"two"}]}"#);

        assert_eq!(
            said,
            r#"json-mismatch at /inner/1/count: invalid type: string "two", expected u32"#
        );
    }

    #[test]
    fn unknown_doubled_and_missing_fields_are_refused() {
        assert!(fault(br#"{"inner":[],"more":1}"#).starts_with("json-mismatch at /more"));
        assert!(fault(br#"{"inner":[],"inner":[]}"#).contains("duplicate field"));
        assert!(fault(b"{}").starts_with("json-mismatch at /inner: missing field"));
    }

    #[test]
    fn a_list_is_no_object_and_a_null_character_no_text() {
        assert!(fault(b"[[]]").starts_with("json-mismatch at : invalid type: sequence"));
        assert!(
            fault(br#"{"inner":[[1]]}"#).starts_with("json-mismatch at /inner/0: invalid type")
        );
        assert_eq!(
            fault(br#"{"inner":[{"count":"\u0000"}]}"#),
            "json-mismatch at /inner/0/count: a text holds no null character"
        );
    }

    #[test]
    fn what_is_not_json_or_not_utf8_is_refused() {
        assert!(fault(br#"{"inner":[}"#).starts_with("json-malformed"));
        assert!(fault(br#"{"inner":[]} x"#).starts_with("json-malformed"));
        assert!(fault(b"{\"inner\":\"\xff\"}").starts_with("text-not-utf8"));
    }
}

//! Forms of our own pages: bounded, in UTF-8, with no field that is not known or doubled, and none from another site.

use std::future::Future;
use std::pin::Pin;

use actix_web::dev::Payload;
use actix_web::web::Data;
use actix_web::{FromRequest, HttpRequest};
use form_urlencoded::Serializer;
use serde::de::DeserializeOwned;
use serde_path_to_error::{Deserializer, Track};

use crate::body::{announced, collected, place};
use crate::problem::{FaultKind, Problem};
use crate::protection::Protection;

/// The largest form that is taken, in bytes.
pub const FORM_BYTES_MAX: usize = 64 * 1024;

/// The field that holds the form's token.
pub const CSRF_FIELD: &str = "csrf";

const MEDIA_TYPE: &str = "application/x-www-form-urlencoded";

/// A form, read into `T` after its token was looked at. A field that stands there twice is taken where `T` holds a
/// list; the token is no part of `T`.
#[derive(Debug)]
pub struct Form<T>(pub T);

impl<T: DeserializeOwned + 'static> FromRequest for Form<T> {
    type Error = Problem;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Problem>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let request = request.clone();
        let payload = payload.take();
        Box::pin(async move {
            if !announced(&request).eq_ignore_ascii_case(MEDIA_TYPE) {
                let kind = FaultKind::FormTypeUnsupported;
                return Err(Problem::fault(kind, "Content-Type", announced(&request)));
            }
            let bytes = collected(payload, FORM_BYTES_MAX).await?;
            let fields = Fields::read(&bytes)?;
            let Some(protection) = request.app_data::<Data<Protection>>() else {
                tracing::error!("a form is refused: the service was composed without protection");
                return Err(Problem::fault(FaultKind::FormNotTrusted, "", ""));
            };
            protection.check_form(request.headers(), &fields.token)?;
            fields.parsed().map(Self)
        })
    }
}

/// What a form holds: its token, and the rest.
pub(crate) struct Fields {
    token: String,
    rest: Vec<(String, String)>,
}

impl Fields {
    fn read(bytes: &[u8]) -> Result<Self, Problem> {
        let pairs = form_urlencoded::parse(bytes);
        Self::checked(pairs.map(|(name, value)| (name.into_owned(), value.into_owned())))
    }

    /// The fields that came one by one, as they came.
    pub(crate) fn of(pairs: &[(Vec<u8>, Vec<u8>)]) -> Result<Self, Problem> {
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        Self::checked(pairs.iter().map(|(name, value)| (text(name), text(value))))
    }

    /// The form's token.
    pub(crate) fn token(&self) -> &str {
        &self.token
    }

    fn checked(pairs: impl Iterator<Item = (String, String)>) -> Result<Self, Problem> {
        let (mut tokens, mut rest) = (Vec::new(), Vec::new());
        for (name, value) in pairs {
            // The parser puts this character where the bytes are not UTF-8; nobody writes it.
            if [&name, &value].into_iter().any(|text| text.contains(char::REPLACEMENT_CHARACTER)) {
                return Err(Problem::fault(FaultKind::TextNotUtf8, "", ""));
            }
            if [&name, &value].into_iter().any(|text| text.contains('\0')) {
                let said = "a text holds no null character";
                return Err(Problem::fault(FaultKind::FormMismatch, pointer(&name), said));
            }
            if name == CSRF_FIELD {
                tokens.push(value);
            } else {
                // Browsers end lines with two characters, whatever was typed.
                rest.push((name, value.replace("\r\n", "\n")));
            }
        }
        // None, or more than one, is no token.
        let token = if tokens.len() == 1 { tokens.pop() } else { None };
        Ok(Self { token: token.unwrap_or_default(), rest })
    }

    pub(crate) fn parsed<T: DeserializeOwned>(&self) -> Result<T, Problem> {
        let mut text = Serializer::new(String::new());
        text.extend_pairs(&self.rest);
        let text = text.finish();
        let mut track = Track::new();
        let mut unknown = None;
        let reader = serde_html_form::Deserializer::from_bytes(text.as_bytes());
        let reader = Deserializer::new(reader, &mut track);
        let value = serde_ignored::deserialize(reader, |path| {
            unknown.get_or_insert_with(|| path.to_string());
        });
        let value = value.map_err(|error: serde_html_form::de::Error| {
            let said = error.to_string();
            Problem::fault(FaultKind::FormMismatch, place(&track.path(), &said), said)
        })?;
        match unknown {
            None => Ok(value),
            Some(name) => {
                let said = format!("unknown field `{name}`");
                Err(Problem::fault(FaultKind::FormMismatch, pointer(&name), said))
            }
        }
    }
}

fn pointer(name: &str) -> String {
    format!("/{}", name.replace('~', "~0").replace('/', "~1"))
}

#[cfg(test)]
mod tests {
    use insta::assert_snapshot;
    use serde::Deserialize;

    use super::*;

    #[derive(Debug, Deserialize, Eq, PartialEq)]
    struct Letter {
        text: String,
        count: Option<u8>,
        #[serde(default)]
        topics: Vec<String>,
    }

    fn read(text: &str) -> Result<Letter, Problem> {
        Fields::read(text.as_bytes())?.parsed()
    }

    fn fault(text: &str) -> String {
        read(text).unwrap_err().to_string()
    }

    #[test]
    fn a_form_is_read_without_its_token() {
        let fields =
            Fields::read(b"csrf=abc&text=R%C3%B8d+gr%C3%B8d%0D%0Amed&topics=a&topics=b&count=")
                .unwrap();

        assert_eq!(fields.token, "abc");
        let topics = vec!["a".to_owned(), "b".to_owned()];
        assert_eq!(
            fields.parsed::<Letter>().unwrap(),
            Letter { text: "Rød grød\nmed".to_owned(), count: None, topics }
        );
    }

    #[test]
    fn one_token_is_a_token() {
        let token = |text: &str| Fields::read(text.as_bytes()).unwrap().token;

        assert_eq!(token("text=x"), "");
        assert_eq!(token("csrf=a&csrf=a"), "");
        assert_eq!(token("text=x&csrf=a"), "a");
    }

    #[test]
    fn fields_that_are_unknown_doubled_missing_or_wrong_are_pointed_at() {
        assert_snapshot!(fault("text=a&role=secretariat"), @"form-mismatch at /role: unknown field `role`");
        assert_snapshot!(fault("text=a&text=b"), @"form-mismatch at /text: unsupported value");
        assert_snapshot!(fault("count=1"), @"form-mismatch at /text: missing field `text`");
        assert_snapshot!(fault("text=a&count=many"), @"form-mismatch at /count: invalid digit found in string");
        assert_snapshot!(fault("text=a%00"), @"form-mismatch at /text: a text holds no null character");
        assert_snapshot!(fault("text=%FF"), @"text-not-utf8 at : ");
    }
}

//! What every answer tells the browser: what a page may load, where it may send, and what is not to be kept.

use actix_web::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, ETAG, HeaderMap, HeaderName, HeaderValue,
    PERMISSIONS_POLICY, REFERRER_POLICY, SET_COOKIE, STRICT_TRANSPORT_SECURITY,
    X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};

use crate::origin::Origin;

const OPENER_POLICY: HeaderName = HeaderName::from_static("cross-origin-opener-policy");
const RESOURCE_POLICY: HeaderName = HeaderName::from_static("cross-origin-resource-policy");

/// On every answer.
const ALWAYS: [(HeaderName, &str); 6] = [
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (X_FRAME_OPTIONS, "DENY"),
    // Not `no-referrer`: with it browsers send `Origin: null` with forms, and ours could not be told from others'.
    (REFERRER_POLICY, "same-origin"),
    (
        PERMISSIONS_POLICY,
        "accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), \
         magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=()",
    ),
    (OPENER_POLICY, "same-origin"),
    (RESOURCE_POLICY, "same-origin"),
];

/// A year, in seconds.
const ENCRYPTED_ONLY: &str = "max-age=31536000; includeSubDomains";

/// Below this the API is browsed, with a page that is not ours and writes styles and pictures into itself.
const BROWSER_OF_THE_API: &str = "/api/docs/";

/// What decides on the headers of one answer.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Asker {
    /// Showed no credential.
    Anybody,
    /// Showed a token or a session.
    Somebody,
}

/// The headers of one site.
#[derive(Clone, Debug)]
pub(crate) struct SiteHeaders {
    always: Vec<(HeaderName, HeaderValue)>,
    policy: HeaderValue,
    policy_of_browser: HeaderValue,
}

impl SiteHeaders {
    /// Those of the site at `origin`, whose forms may lead on to `identity_provider`.
    pub(crate) fn new(origin: &Origin, identity_provider: Option<&Origin>) -> Self {
        let mut always: Vec<_> =
            ALWAYS.map(|(name, value)| (name, HeaderValue::from_static(value))).into();
        if origin.is_https() {
            let value = HeaderValue::from_static(ENCRYPTED_ONLY);
            always.push((STRICT_TRANSPORT_SECURITY, value));
        }
        // Browsers hold the address that a form is redirected to against `form-action`, too.
        let targets = match identity_provider {
            Some(provider) => format!("'self' {provider}"),
            None => "'self'".to_owned(),
        };
        Self {
            always,
            policy: policy("'self'", "'self'", &targets),
            policy_of_browser: policy("'self' 'unsafe-inline'", "'self' data:", "'self'"),
        }
    }

    /// Puts them on the answer to a request for `path`, beside those that it has already.
    pub(crate) fn put_on(&self, headers: &mut HeaderMap, path: &str, asker: Asker) {
        let is_browser = path.starts_with(BROWSER_OF_THE_API);
        let policy = if is_browser { &self.policy_of_browser } else { &self.policy };
        let policy = (CONTENT_SECURITY_POLICY, policy.clone());
        let missing: Vec<_> = std::iter::once(policy)
            .chain(self.always.iter().cloned())
            .chain(kept(headers, asker))
            .filter(|(name, _)| !headers.contains_key(name))
            .collect();
        for (name, value) in missing {
            headers.insert(name, value);
        }
    }
}

/// Who may keep an answer: nobody one that is meant for somebody, but to ask whether it has changed.
fn kept(headers: &HeaderMap, asker: Asker) -> Option<(HeaderName, HeaderValue)> {
    let gives_cookie = headers.contains_key(SET_COOKIE);
    let value = match asker {
        Asker::Anybody if !gives_cookie => return None,
        Asker::Anybody | Asker::Somebody if headers.contains_key(ETAG) => "private, no-cache",
        Asker::Anybody | Asker::Somebody => "no-store",
    };
    Some((CACHE_CONTROL, HeaderValue::from_static(value)))
}

/// What a page may do: no script but from files of the site, no frame, no address that others are read from.
fn policy(styles: &str, pictures: &str, targets: &str) -> HeaderValue {
    let text = format!(
        "default-src 'none'; style-src {styles}; img-src {pictures}; font-src 'self'; script-src 'self'; \
         connect-src 'self'; form-action {targets}; frame-ancestors 'none'; base-uri 'none'"
    );
    // An origin holds nothing that a header could not; were it otherwise, nothing at all is the safe answer.
    HeaderValue::try_from(text).unwrap_or(HeaderValue::from_static("default-src 'none'"))
}

#[cfg(test)]
mod tests {
    use insta::assert_snapshot;

    use super::*;

    fn put(site: &str, provider: Option<&str>, path: &str, asker: Asker) -> String {
        let (site, provider) =
            (Origin::read(site).unwrap(), provider.map(|text| Origin::read(text).unwrap()));
        let mut headers = HeaderMap::new();
        SiteHeaders::new(&site, provider.as_ref()).put_on(&mut headers, path, asker);
        page(&headers)
    }

    fn page(headers: &HeaderMap) -> String {
        let mut lines: Vec<_> = headers
            .iter()
            .map(|(name, value)| format!("{name}: {}", value.to_str().unwrap()))
            .collect();
        lines.sort();
        lines.join("\n")
    }

    #[test]
    fn a_public_site_tells_all() {
        let headers =
            put("https://pagt.example", Some("https://login.example"), "/", Asker::Somebody);

        assert_snapshot!(headers, @r"
        cache-control: no-store
        content-security-policy: default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self' https://login.example; frame-ancestors 'none'; base-uri 'none'
        cross-origin-opener-policy: same-origin
        cross-origin-resource-policy: same-origin
        permissions-policy: accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=()
        referrer-policy: same-origin
        strict-transport-security: max-age=31536000; includeSubDomains
        x-content-type-options: nosniff
        x-frame-options: DENY
        ");
    }

    #[test]
    fn the_page_that_browses_the_api_may_style_itself() {
        let headers = put("http://localhost:8080", None, "/api/docs/index.html", Asker::Anybody);

        assert_snapshot!(headers, @r"
        content-security-policy: default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'
        cross-origin-opener-policy: same-origin
        cross-origin-resource-policy: same-origin
        permissions-policy: accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=()
        referrer-policy: same-origin
        x-content-type-options: nosniff
        x-frame-options: DENY
        ");
    }

    #[test]
    fn what_is_meant_for_somebody_is_not_kept() {
        let site = SiteHeaders::new(&Origin::local(8080), None);
        let kept = |header: Option<(HeaderName, &'static str)>, asker| {
            let header = header.map(|(name, value)| (name, HeaderValue::from_static(value)));
            let mut headers: HeaderMap = header.into_iter().collect();
            site.put_on(&mut headers, "/", asker);
            headers.get(CACHE_CONTROL).map(|value| value.to_str().unwrap().to_owned())
        };

        assert_eq!(kept(None, Asker::Anybody), None);
        assert_eq!(kept(None, Asker::Somebody).unwrap(), "no-store");
        assert_eq!(kept(Some((ETAG, "\"7\"")), Asker::Somebody).unwrap(), "private, no-cache");
        assert_eq!(kept(Some((SET_COOKIE, "a=b")), Asker::Anybody).unwrap(), "no-store");
        let own = Some((CACHE_CONTROL, "private, max-age=60"));
        assert_eq!(kept(own, Asker::Somebody).unwrap(), "private, max-age=60");
    }
}

//! Forms come from our own pages: they bear a token that fits the browser's cookie, and no browser says otherwise.

use actix_web::http::header::{HeaderMap, HeaderName, ORIGIN};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use crate::cookie::{CookieKind, Cookies};
use crate::origin::Origin;
use crate::problem::{FaultKind, Problem};
use crate::secret::{Purpose, Secret};

const FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// The token of the forms on a page that is shown to the browser with this cookie.
pub(crate) fn token(secret: &Secret, cookie: &str) -> String {
    URL_SAFE_NO_PAD.encode(secret.derive(Purpose::Csrf, cookie.as_bytes()))
}

/// The cookie that a browser's forms are bound to: its session, or, before sign-in, its own.
pub(crate) fn cookie(cookies: &Cookies, headers: &HeaderMap) -> Option<String> {
    let read = |kind| cookies.read(headers, kind);
    read(CookieKind::Session).or_else(|| read(CookieKind::Browser))
}

/// Lets a form with `token` in, when it comes from a page of the site at `origin` in the browser that sends `headers`.
pub(crate) fn check(
    secret: &Secret,
    cookies: &Cookies,
    origin: &Origin,
    headers: &HeaderMap,
    token: &str,
) -> Result<(), Problem> {
    let foreign = || Problem::fault(FaultKind::FormNotTrusted, "", origin);
    if !comes_from(origin, headers) {
        return Err(foreign());
    }
    let cookie = cookie(cookies, headers).ok_or_else(foreign)?;
    let token = URL_SAFE_NO_PAD.decode(token).map_err(|_| foreign())?;
    if secret.verify(Purpose::Csrf, cookie.as_bytes(), &token) { Ok(()) } else { Err(foreign()) }
}

/// Whether nothing in `headers` says that the request comes from elsewhere. Not every browser says where from.
fn comes_from(origin: &Origin, headers: &HeaderMap) -> bool {
    // `none` is somebody who asks by hand, such as by loading a page again.
    let is_here = |site: &[u8]| site == b"same-origin" || site == b"none";
    headers.get_all(FETCH_SITE).all(|site| is_here(site.as_bytes()))
        && headers.get_all(ORIGIN).all(|said| said.as_bytes() == origin.as_str().as_bytes())
}

#[cfg(test)]
mod tests {
    use actix_web::http::header::{COOKIE, HeaderValue};

    use super::*;
    use crate::cookie::random_token;

    struct Site {
        secret: Secret,
        cookies: Cookies,
        origin: Origin,
    }

    impl Site {
        fn new() -> Self {
            let origin = Origin::read("https://pagt.example").unwrap();
            Self { secret: Secret::random(), cookies: Cookies::of(&origin), origin }
        }

        fn takes(&self, headers: &HeaderMap, token: &str) -> bool {
            match check(&self.secret, &self.cookies, &self.origin, headers, token) {
                Ok(()) => true,
                Err(problem) => {
                    assert_eq!(problem.code(), "form-not-trusted");
                    false
                }
            }
        }
    }

    fn headers(pairs: &[(&str, &str)]) -> HeaderMap {
        let pairs = pairs.iter().map(|(name, value)| {
            (name.parse::<HeaderName>().unwrap(), HeaderValue::from_str(value).unwrap())
        });
        pairs.collect()
    }

    #[test]
    fn a_form_is_bound_to_the_session_or_else_to_the_browser() {
        let site = Site::new();
        let (session, browser) = (random_token(), random_token());
        let before = headers(&[("cookie", &format!("__Host-pagt-browser={browser}"))]);
        let cookie = format!("__Host-pagt-browser={browser}; __Host-pagt-session={session}");
        let after = headers(&[("cookie", &cookie)]);

        assert!(site.takes(&before, &token(&site.secret, &browser)));
        assert!(site.takes(&after, &token(&site.secret, &session)));
        assert!(!site.takes(&before, &token(&site.secret, &session)));
        assert!(!site.takes(&after, &token(&site.secret, &browser)));
    }

    #[test]
    fn a_form_without_its_token_is_not_taken() {
        let site = Site::new();
        let browser = random_token();
        let with = headers(&[("cookie", &format!("__Host-pagt-browser={browser}"))]);
        let own = token(&site.secret, &browser);

        for wrong in ["", "x", &own[1..], &browser, &token(&Secret::random(), &browser)] {
            assert!(!site.takes(&with, wrong), "{wrong}");
        }
        assert!(!site.takes(&HeaderMap::new(), &own));
    }

    #[test]
    fn a_form_from_another_site_is_not_taken_even_with_its_token() {
        let site = Site::new();
        let browser = random_token();
        let own = token(&site.secret, &browser);
        let with = |pairs: &[(&str, &str)]| {
            let mut headers = headers(pairs);
            let cookie = format!("__Host-pagt-browser={browser}");
            headers.insert(COOKIE, HeaderValue::from_str(&cookie).unwrap());
            headers
        };

        for here in [
            with(&[("origin", "https://pagt.example")]),
            with(&[("origin", "https://pagt.example"), ("sec-fetch-site", "same-origin")]),
            with(&[("sec-fetch-site", "none")]),
        ] {
            assert!(site.takes(&here, &own), "{here:?}");
        }
        for elsewhere in [
            with(&[("origin", "https://other.example")]),
            with(&[("origin", "http://pagt.example")]),
            with(&[("origin", "https://pagt.example:8443")]),
            with(&[("origin", "null")]),
            with(&[("sec-fetch-site", "same-site")]),
            with(&[("sec-fetch-site", "cross-site"), ("origin", "https://pagt.example")]),
        ] {
            assert!(!site.takes(&elsewhere, &own), "{elsewhere:?}");
        }
    }
}

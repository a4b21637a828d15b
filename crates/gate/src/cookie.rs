//! The two cookies: the session's, and one that binds forms and sign-in links to a browser before sign-in.

use actix_web::http::header::{COOKIE, HeaderMap, HeaderName, SET_COOKIE};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use rand::RngCore;

use crate::origin::Origin;

/// Which cookie.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum CookieKind {
    /// Whoever has it is signed in.
    Session,
    /// A random value, given before sign-in.
    Browser,
}

/// The names and attributes that the cookies have on a site.
#[derive(Clone, Copy, Debug)]
pub struct Cookies {
    session: &'static str,
    browser: &'static str,
    attributes: &'static str,
}

/// The prefix makes browsers refuse a cookie that a neighbouring site, or somebody on the way, has set.
const ENCRYPTED: Cookies = Cookies {
    session: "__Host-pagt-session",
    browser: "__Host-pagt-browser",
    attributes: "Path=/; HttpOnly; SameSite=Lax; Secure",
};

/// Browsers do not take the prefix without encryption, which a machine does without towards itself.
const LOOPBACK: Cookies = Cookies {
    session: "pagt-session",
    browser: "pagt-browser",
    attributes: "Path=/; HttpOnly; SameSite=Lax",
};

impl Cookies {
    /// Those of the site at `origin`.
    pub fn of(origin: &Origin) -> Self {
        if origin.is_https() { ENCRYPTED } else { LOOPBACK }
    }

    /// The cookie's name.
    pub fn name(&self, kind: CookieKind) -> &'static str {
        match kind {
            CookieKind::Session => self.session,
            CookieKind::Browser => self.browser,
        }
    }

    /// The cookie's value, when `headers` hold it once and it can be one of ours.
    pub fn read(&self, headers: &HeaderMap, kind: CookieKind) -> Option<String> {
        let name = self.name(kind).as_bytes();
        let pairs =
            headers.get_all(COOKIE).flat_map(|value| value.as_bytes().split(|byte| *byte == b';'));
        let mut values = pairs.filter_map(|pair| {
            let pair = pair.trim_ascii();
            pair.strip_prefix(name)?.strip_prefix(b"=")
        });
        // Which of two were ours could not be told.
        let (value, None) = (values.next()?, values.next()) else { return None };
        let value = std::str::from_utf8(value).ok()?;
        is_token(value).then(|| value.to_owned())
    }

    /// The header that gives a browser the cookie, for so many seconds.
    pub fn set(&self, kind: CookieKind, value: &str, seconds: u32) -> (HeaderName, String) {
        let (name, attributes) = (self.name(kind), self.attributes);
        (SET_COOKIE, format!("{name}={value}; Max-Age={seconds}; {attributes}"))
    }

    /// The header that takes the cookie from a browser.
    pub fn remove(&self, kind: CookieKind) -> (HeaderName, String) {
        self.set(kind, "", 0)
    }
}

/// How many characters a random token has.
const TOKEN_CHARS: usize = 43;

/// A text that nobody guesses: 32 random bytes.
pub fn random_token() -> String {
    let mut bytes = [0; 32];
    rand::rng().fill_bytes(&mut bytes);
    URL_SAFE_NO_PAD.encode(bytes)
}

/// An API token that nobody guesses. What it begins with tells whoever finds one what it is.
pub fn new_api_token() -> String {
    format!("pagt_{}", random_token())
}

fn is_token(text: &str) -> bool {
    let is_letter = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
    text.len() == TOKEN_CHARS && text.bytes().all(is_letter)
}

#[cfg(test)]
mod tests {
    use actix_web::http::header::HeaderValue;
    use insta::assert_snapshot;

    use super::CookieKind::{Browser, Session};
    use super::*;

    fn site() -> Cookies {
        Cookies::of(&Origin::read("https://pagt.example").unwrap())
    }

    fn headers(cookies: &[&str]) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for cookie in cookies {
            headers.append(COOKIE, HeaderValue::from_str(cookie).unwrap());
        }
        headers
    }

    #[test]
    fn the_cookies_are_for_this_site_and_no_script() {
        let local = Cookies::of(&Origin::local(8080));

        assert_snapshot!(site().set(Session, "abc", 3600).1, @"__Host-pagt-session=abc; Max-Age=3600; Path=/; HttpOnly; SameSite=Lax; Secure");
        assert_snapshot!(site().remove(Browser).1, @"__Host-pagt-browser=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax; Secure");
        assert_snapshot!(local.set(Session, "abc", 60).1, @"pagt-session=abc; Max-Age=60; Path=/; HttpOnly; SameSite=Lax");
    }

    #[test]
    fn a_cookie_is_found_among_others() {
        let (session, browser) = (random_token(), random_token());
        let both = headers(&[
            "theme=dark; pagt-session=no",
            &format!("__Host-pagt-browser={browser};__Host-pagt-session={session}"),
        ]);

        assert_eq!(site().read(&both, Session), Some(session));
        assert_eq!(site().read(&both, Browser), Some(browser));
    }

    #[test]
    fn a_cookie_that_is_doubled_or_no_token_counts_as_none() {
        let token = random_token();
        let short = &token[1..];
        for cookies in [
            vec![format!("__Host-pagt-session={token}; __Host-pagt-session={token}")],
            vec![format!("__Host-pagt-session={token}"), "__Host-pagt-session=".to_owned()],
            vec![format!("__Host-pagt-session={short}")],
            vec![format!("__Host-pagt-session={short}!")],
            vec![format!("__Host-pagt-session={token}x")],
            vec![format!("__host-pagt-session={token}")],
            vec![format!("pagt-session={token}")],
            vec![],
        ] {
            let cookies: Vec<&str> = cookies.iter().map(String::as_str).collect();
            assert_eq!(site().read(&headers(&cookies), Session), None, "{cookies:?}");
        }
    }

    #[test]
    fn no_two_random_tokens_are_alike() {
        assert!(is_token(&random_token()));
        assert_ne!(random_token(), random_token());
    }
}

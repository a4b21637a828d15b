//! Origins: scheme, host and port of a site, as browsers write them in the `Origin` header.

use std::fmt;
use std::net::IpAddr;

use actix_web::http::Uri;

/// An origin, in small letters and without the port that the scheme has anyway.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Origin {
    scheme: Scheme,
    host: String,
    text: String,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Scheme {
    Http,
    Https,
}

/// A text that is no origin.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct InvalidOrigin;

impl fmt::Display for InvalidOrigin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("it is no address of a site such as https://pagt.example")
    }
}

impl std::error::Error for InvalidOrigin {}

impl Origin {
    /// The origin that `text` is, and nothing besides: no path, no parameters, no user.
    ///
    /// # Errors
    /// It is none.
    pub fn read(text: &str) -> Result<Self, InvalidOrigin> {
        let origin = Self::of(text)?;
        let rest = text.splitn(4, '/').nth(3).unwrap_or_default();
        if rest.is_empty() && !text.contains(['?', '#']) { Ok(origin) } else { Err(InvalidOrigin) }
    }

    /// The origin of `address`, which may go on after it.
    ///
    /// # Errors
    /// It has none.
    pub fn of(address: &str) -> Result<Self, InvalidOrigin> {
        let uri: Uri = address.parse().map_err(|_| InvalidOrigin)?;
        let scheme = match uri.scheme_str() {
            Some("http") => Scheme::Http,
            Some("https") => Scheme::Https,
            Some(_) | None => return Err(InvalidOrigin),
        };
        let authority = uri.authority().ok_or(InvalidOrigin)?;
        let host = authority.host().to_ascii_lowercase();
        // These characters alone, so that the origin can stand in a policy of many words.
        let is_plain = |host: &str| {
            !host.is_empty()
                && host.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._".contains(&byte))
        };
        let is_v6 = bracketed(&host).is_some_and(|inner| inner.parse::<IpAddr>().is_ok());
        if authority.as_str().contains('@') || !(is_plain(&host) || is_v6) {
            return Err(InvalidOrigin);
        }
        let port = match authority.as_str().get(host.len()..).unwrap_or_default() {
            "" => None,
            rest => Some(
                rest.strip_prefix(':').and_then(|port| port.parse().ok()).ok_or(InvalidOrigin)?,
            ),
        };
        Ok(Self::new(scheme, host, port))
    }

    /// The site on this machine's own `port`.
    pub fn local(port: u16) -> Self {
        Self::new(Scheme::Http, "localhost".to_owned(), Some(port))
    }

    fn new(scheme: Scheme, host: String, port: Option<u16>) -> Self {
        let (name, usual) = match scheme {
            Scheme::Http => ("http", 80),
            Scheme::Https => ("https", 443),
        };
        let text = match port.filter(|port| *port != usual) {
            Some(port) => format!("{name}://{host}:{port}"),
            None => format!("{name}://{host}"),
        };
        Self { scheme, host, text }
    }

    /// As browsers write it.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether everything on the way is encrypted.
    pub fn is_https(&self) -> bool {
        self.scheme == Scheme::Https
    }

    /// Whether only this machine itself gets there.
    pub fn is_loopback(&self) -> bool {
        let address = bracketed(&self.host).unwrap_or(&self.host).parse::<IpAddr>();
        self.host == "localhost" || address.is_ok_and(|address| address.is_loopback())
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

fn bracketed(host: &str) -> Option<&str> {
    host.strip_prefix('[')?.strip_suffix(']')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_is_written_as_browsers_write_it() {
        let written = [
            "https://Pagt.Example",
            "https://pagt.example:443/",
            "http://localhost:80",
            "http://[::1]:8080",
            "https://pagt.example:8443",
        ]
        .map(|text| Origin::read(text).unwrap().to_string());

        assert_eq!(
            written,
            [
                "https://pagt.example",
                "https://pagt.example",
                "http://localhost",
                "http://[::1]:8080",
                "https://pagt.example:8443"
            ]
        );
        assert_eq!(Origin::local(8080).as_str(), "http://localhost:8080");
    }

    #[test]
    fn what_is_more_or_less_than_an_origin_is_none() {
        for text in [
            "",
            "pagt.example",
            "ftp://pagt.example",
            "https://",
            "https://pagt.example/pagt",
            "https://pagt.example?x",
            "https://pagt.example/#x",
            "https://somebody@pagt.example",
            "https://pagt.example:port",
            "https://pagt.example:",
            "https://pagt.example;script-src",
            "https://[pagt]",
        ] {
            assert_eq!(Origin::read(text), Err(InvalidOrigin), "{text}");
        }
        let issuer = Origin::of("https://login.example/realms/pagt?x=1").unwrap();
        assert_eq!(issuer.as_str(), "https://login.example");
    }

    #[test]
    fn loopback_is_told_from_the_world() {
        let is_loopback = |text| Origin::read(text).unwrap().is_loopback();

        assert!(
            ["http://localhost:1", "http://127.0.0.1", "http://[::1]"].into_iter().all(is_loopback)
        );
        assert!(!["http://0.0.0.0", "https://localhost.example"].into_iter().any(is_loopback));
    }
}

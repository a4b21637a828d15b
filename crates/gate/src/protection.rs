//! Protection: everything that keeps strangers from doing harm, put together once for a site.

use std::net::{IpAddr, Ipv4Addr};

use actix_web::HttpRequest;
use actix_web::http::header::{AUTHORIZATION, COOKIE, HeaderMap};

use crate::address::Proxies;
use crate::cookie::{CookieKind, Cookies};
use crate::csrf;
use crate::headers::{Asker, SiteHeaders};
use crate::limit::{Act, Key, Limits, Rates, Sender, key};
use crate::origin::Origin;
use crate::problem::{FaultKind, Problem};
use crate::secret::Secret;

/// What a site is protected with.
#[derive(Debug)]
pub struct ProtectionSettings {
    /// The server's secret.
    pub secret: Secret,
    /// The public address of the site.
    pub base_url: Origin,
    /// The proxies before it.
    pub proxies: Proxies,
    /// How many requests are taken.
    pub rates: Rates,
    /// Where people are sent to sign in, if anywhere.
    pub identity_provider: Option<Origin>,
}

/// The protection of a site, for all who answer requests. There is one in a process: it counts.
pub struct Protection {
    secret: Secret,
    base_url: Origin,
    proxies: Proxies,
    cookies: Cookies,
    limits: Limits,
    headers: SiteHeaders,
}

/// The most bytes of cookies that a request may bring. Browsers send all they have, and ours are small.
const COOKIE_BYTES_MAX: usize = 8 * 1024;

impl Protection {
    /// The protection that `settings` ask for.
    pub fn new(settings: ProtectionSettings) -> Self {
        let ProtectionSettings { secret, base_url, proxies, rates, identity_provider } = settings;
        Self {
            secret,
            proxies,
            cookies: Cookies::of(&base_url),
            limits: Limits::new(&rates),
            headers: SiteHeaders::new(&base_url, identity_provider.as_ref()),
            base_url,
        }
    }

    /// The server's secret.
    pub fn secret(&self) -> &Secret {
        &self.secret
    }

    /// The public address of the site.
    pub fn base_url(&self) -> &Origin {
        &self.base_url
    }

    /// The cookies of the site.
    pub fn cookies(&self) -> &Cookies {
        &self.cookies
    }

    /// The address of the client, whatever proxies stand before the site.
    pub fn client_address(&self, request: &HttpRequest) -> IpAddr {
        // Only a request that came over no network has no peer.
        let nobody = Ipv4Addr::UNSPECIFIED.into();
        let peer = request.peer_addr().map_or(nobody, |peer| peer.ip());
        self.proxies.client(peer, request.headers())
    }

    /// The cookie that the browser's forms are bound to: its session, or, before sign-in, its own. A browser that has
    /// neither is to be given one of its own with the page.
    pub fn form_cookie(&self, headers: &HeaderMap) -> Option<String> {
        csrf::cookie(&self.cookies, headers)
    }

    /// The token for the forms on a page that is shown to the browser with this `cookie`.
    pub fn form_token(&self, cookie: &str) -> String {
        csrf::token(&self.secret, cookie)
    }

    /// Lets a form with `token` in, when it comes from a page of this site in the browser that sends `headers`.
    ///
    /// # Errors
    /// It does not, or not any more.
    pub fn check_form(&self, headers: &HeaderMap, token: &str) -> Result<(), Problem> {
        csrf::check(&self.secret, &self.cookies, &self.base_url, headers, token)
    }

    /// Lets `act` happen once more for what is named by `key`, such as an address.
    ///
    /// # Errors
    /// It has happened too often.
    pub fn act(&self, act: Act, key: &str) -> Result<(), Problem> {
        self.limits.act(act, key.as_bytes())
    }

    /// Lets `act` happen once more for the client that sent `request`.
    ///
    /// # Errors
    /// It has happened too often.
    pub fn act_of(&self, act: Act, request: &HttpRequest) -> Result<(), Problem> {
        self.limits.act_from(act, self.client_address(request))
    }

    /// Who sends `request`, as far as limits and headers go.
    pub(crate) fn sender(&self, request: &HttpRequest) -> Sender {
        Sender {
            address: self.client_address(request),
            credential: self.credential(request.headers()),
        }
    }

    fn credential(&self, headers: &HeaderMap) -> Option<Key> {
        let token = headers.get(AUTHORIZATION).map(|value| key(value.as_bytes()));
        let session = || self.cookies.read(headers, CookieKind::Session);
        token.or_else(|| session().map(|session| key(session.as_bytes())))
    }

    /// Takes the request of `sender` in, unless it brings too much or there have been too many.
    pub(crate) fn admit(&self, sender: &Sender, headers: &HeaderMap) -> Result<(), Problem> {
        self.limits.admit(sender)?;
        let cookies: usize = headers.get_all(COOKIE).map(|value| value.len()).sum();
        if cookies > COOKIE_BYTES_MAX {
            let kilobytes = COOKIE_BYTES_MAX / 1024;
            return Err(Problem::fault(FaultKind::HeadersTooLarge, "Cookie", kilobytes));
        }
        Ok(())
    }

    /// Notes that what `sender` showed was no credential.
    pub(crate) fn note_failure(&self, sender: &Sender) {
        self.limits.note_failure(sender);
    }

    /// Whom the answer to a request with `headers` is meant for.
    pub(crate) fn asker(&self, headers: &HeaderMap) -> Asker {
        match self.credential(headers) {
            Some(_) => Asker::Somebody,
            None => Asker::Anybody,
        }
    }

    /// The headers of every answer.
    pub(crate) fn headers(&self) -> &SiteHeaders {
        &self.headers
    }
}

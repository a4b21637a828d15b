//! As much of a browser as a sign-in needs: it keeps each site's cookies, sends forms, and goes where it is sent.

use std::collections::BTreeMap;

use support::server::Server;
use ureq::Agent;
use ureq::http::Response;

/// A browser in front of a running server.
pub(crate) struct Browser {
    agent: Agent,
    site: String,
    /// By site and name.
    cookies: BTreeMap<(String, String), String>,
}

/// What a browser was answered.
#[derive(Debug)]
pub(crate) struct Page {
    /// Where it is.
    pub(crate) url: String,
    /// The status.
    pub(crate) status: u16,
    /// Where the browser is sent on to.
    location: Option<String>,
    /// The names of the cookies that were given.
    cookies: Vec<String>,
    html: String,
}

/// The name that the cookie of a session has on a machine's own address.
const SESSION: &str = "pagt-session";

/// The address at which people reach `server`.
pub(crate) fn site(server: &Server) -> String {
    format!("http://localhost:{}", server.address().port())
}

impl Browser {
    /// A browser that has not been here before.
    pub(crate) fn at(server: &Server) -> Self {
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .proxy(None)
            .build();
        Self { agent: config.into(), site: site(server), cookies: BTreeMap::new() }
    }

    /// Opens an address, or a path on this site, and goes wherever that leads.
    pub(crate) fn opens(&mut self, place: &str) -> Page {
        let page = self.gets(place);
        self.follows(page)
    }

    /// Opens an address, or a path on this site, and goes no further.
    pub(crate) fn gets(&mut self, place: &str) -> Page {
        let url = self.absolute(place);
        let request = self.agent.get(&url).header("cookie", self.jar(&url));
        let response = request.header("accept", "text/html").call().unwrap();
        self.takes(url, response)
    }

    /// Sends the form at `action` on `page`, with these fields besides its own token, and goes no further.
    #[track_caller]
    pub(crate) fn sends(&mut self, page: &Page, action: &str, fields: &[(&str, &str)]) -> Page {
        assert!(page.html.contains(&format!("action=\"{action}\"")), "{page:#?}");
        let url = self.absolute(action);
        let token = [("csrf", between(&page.html, "name=\"csrf\" value=\"", "\""))];
        let request = self
            .agent
            .post(&url)
            .header("cookie", self.jar(&url))
            .header("accept", "text/html")
            .header("origin", &self.site)
            .header("sec-fetch-site", "same-origin");
        let response = request.send_form(token.iter().chain(fields).copied()).unwrap();
        self.takes(url, response)
    }

    /// Goes where `page` sends it on to, and on from there, and so on.
    pub(crate) fn follows(&mut self, page: Page) -> Page {
        self.follows_until(page, |_| false)
    }

    /// The same, up to the page that is to send it to an address that `is_enough`.
    pub(crate) fn follows_until(&mut self, page: Page, is_enough: fn(&str) -> bool) -> Page {
        let mut page = page;
        for _ in 0..10 {
            match &page.location {
                Some(next) if !is_enough(next) => page = self.gets(&next.clone()),
                Some(_) | None => return page,
            }
        }
        panic!("the browser is sent round in a circle: {page:#?}");
    }

    /// Asks for a link to sign in, for this address.
    pub(crate) fn asks_for_a_link(&mut self, email: &str) -> Page {
        let form = self.opens("/sign-in");
        let sent = self.sends(&form, "/sign-in", &[("email", email), ("return", "/account")]);
        self.follows(sent)
    }

    /// Sets out for the identity provider, and goes no further than to where that sends it back.
    pub(crate) fn sets_out(&mut self) -> Page {
        let form = self.opens("/sign-in");
        let sent = self.sends(&form, "/sign-in/provider", &[("return", "/account")]);
        self.follows_until(sent, |next| next.contains("/sign-in/return"))
    }

    /// Signs in at the identity provider, and goes wherever that leads.
    pub(crate) fn signs_in_at_the_provider(&mut self) -> Page {
        let back = self.sets_out();
        self.follows(back)
    }

    /// Whether it holds the cookie of a session.
    pub(crate) fn is_signed_in(&self) -> bool {
        self.cookies.contains_key(&(self.site.clone(), SESSION.to_owned()))
    }

    fn absolute(&self, place: &str) -> String {
        if place.starts_with('/') { format!("{}{place}", self.site) } else { place.to_owned() }
    }

    fn jar(&self, url: &str) -> String {
        let cookies = self.cookies.iter().filter(|((site, _), _)| site == origin(url));
        let pairs: Vec<_> = cookies.map(|((_, name), value)| format!("{name}={value}")).collect();
        pairs.join("; ")
    }

    fn takes(&mut self, url: String, mut response: Response<ureq::Body>) -> Page {
        let mut cookies = Vec::new();
        for cookie in response.headers().get_all("set-cookie") {
            let pair = cookie.to_str().unwrap().split(';').next().unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            cookies.push(name.to_owned());
            let key = (origin(&url).to_owned(), name.to_owned());
            // An empty one takes it away.
            match value {
                "" => self.cookies.remove(&key),
                value => self.cookies.insert(key, value.to_owned()),
            };
        }
        let location = response.headers().get("location").map(|location| {
            let location = location.to_str().unwrap();
            if location.starts_with('/') {
                format!("{}{location}", origin(&url))
            } else {
                location.to_owned()
            }
        });
        let status = response.status().as_u16();
        let html = response.body_mut().read_to_string().unwrap();
        Page { url, status, location, cookies, html }
    }
}

impl Page {
    /// Where the browser is sent on to.
    #[track_caller]
    pub(crate) fn location(&self) -> &str {
        self.location.as_deref().unwrap_or_else(|| panic!("it leads nowhere: {self:#?}"))
    }

    /// Whether it begins a session, or ends one.
    pub(crate) fn gives_session(&self) -> bool {
        self.cookies.iter().any(|name| name == SESSION)
    }

    /// The status, and what the page is called.
    #[track_caller]
    pub(crate) fn told(&self) -> (u16, &str) {
        (self.status, between(&self.html, "<h1>", "</h1>"))
    }

    /// What stands on the page beside this word.
    #[track_caller]
    pub(crate) fn fact(&self, word: &str) -> &str {
        between(&self.html, &format!("<dt>{word}</dt><dd>"), "</dd>")
    }
}

#[track_caller]
fn between<'a>(text: &'a str, before: &str, after: &str) -> &'a str {
    let rest = text.split_once(before).map(|(_, rest)| rest);
    let inside = rest.and_then(|rest| rest.split_once(after)).map(|(inside, _)| inside);
    inside.unwrap_or_else(|| panic!("nothing between {before} and {after} in {text}"))
}

/// Scheme, host and port.
fn origin(url: &str) -> &str {
    let end = url.match_indices('/').nth(2).map_or(url.len(), |(position, _)| position);
    &url[..end]
}

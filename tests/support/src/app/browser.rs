//! A browser before the application: it keeps cookies, reads pages, fills forms in and sends them.

use std::cell::RefCell;
use std::collections::BTreeMap;

use actix_web::body::to_bytes;
use actix_web::http::header::{
    ACCEPT, COOKIE, HeaderMap, LOCATION, ORIGIN, SET_COOKIE, USER_AGENT,
};
use actix_web::test::TestRequest;
use gate::{CSRF_FIELD, CookieKind};
use mail::Message;

use super::TestApp;

/// A browser. Its cookies are its own.
pub struct Browser<'a> {
    app: &'a TestApp,
    jar: RefCell<BTreeMap<String, String>>,
}

/// What came back to a browser.
#[derive(Clone, Debug)]
pub struct Page {
    /// The status.
    pub status: u16,
    /// The headers.
    pub headers: HeaderMap,
    /// The text.
    pub html: String,
}

impl<'a> Browser<'a> {
    pub(super) fn new(app: &'a TestApp) -> Self {
        Self { app, jar: RefCell::default() }
    }

    /// The cookie of this kind, if it has one.
    pub fn cookie(&self, kind: CookieKind) -> Option<String> {
        self.jar.borrow().get(self.app.protection().cookies().name(kind)).cloned()
    }

    /// Somebody has put a cookie into the browser.
    pub fn is_given(&self, kind: CookieKind, value: &str) {
        let name = self.app.protection().cookies().name(kind);
        self.jar.borrow_mut().insert(name.to_owned(), value.to_owned());
    }

    /// The browser has lost its cookie of this kind.
    pub fn loses(&self, kind: CookieKind) {
        self.jar.borrow_mut().remove(self.app.protection().cookies().name(kind));
    }

    /// Looks at a page.
    pub async fn looks_at(&self, path: &str) -> Page {
        self.asks(TestRequest::get().uri(path)).await
    }

    /// Goes where `page` leads, as long as it leads on.
    pub async fn follows(&self, mut page: Page) -> Page {
        while page.status == 303 {
            page = self.looks_at(page.header(LOCATION.as_str())).await;
        }
        page
    }

    /// Fills in a form on the page at `page`, and sends it to `path`.
    pub async fn sends(&self, page: &str, path: &str, fields: &[(&str, &str)]) -> Page {
        let token = self.looks_at(page).await.form_token();
        self.asks(self.form(path, &token, fields)).await
    }

    /// A form with this token, as browsers send it.
    pub fn form(&self, path: &str, token: &str, fields: &[(&str, &str)]) -> TestRequest {
        let fields: Vec<_> = fields.iter().copied().chain([(CSRF_FIELD, token)]).collect();
        let here = self.app.protection().base_url().as_str();
        TestRequest::post().uri(path).insert_header((ORIGIN, here)).set_form(fields)
    }

    /// The same with files, as browsers send it: the token stands before them.
    pub fn form_with(
        &self,
        path: &str,
        token: &str,
        fields: &[(&str, &str)],
        files: &[(&str, &[u8])],
    ) -> TestRequest {
        const BOUNDARY: &str = "----PagtFormBoundary";
        let mut body = Vec::new();
        for (name, value) in [(CSRF_FIELD, token)].iter().chain(fields) {
            let head = format!("Content-Disposition: form-data; name=\"{name}\"");
            body.extend(format!("--{BOUNDARY}\r\n{head}\r\n\r\n{value}\r\n").bytes());
        }
        for (name, content) in files {
            let head = format!("form-data; name=\"file\"; filename=\"{name}\"");
            let head = format!("Content-Disposition: {head}\r\nContent-Type: text/plain");
            body.extend(format!("--{BOUNDARY}\r\n{head}\r\n\r\n").bytes());
            body.extend_from_slice(content);
            body.extend(b"\r\n");
        }
        body.extend(format!("--{BOUNDARY}--\r\n").bytes());
        let here = self.app.protection().base_url().as_str();
        let kind = format!("multipart/form-data; boundary={BOUNDARY}");
        let request = TestRequest::post().uri(path).insert_header((ORIGIN, here));
        request.insert_header(("content-type", kind)).set_payload(body)
    }

    /// Asks for a sign-in link to `email`; the place on this site to which the letter leads.
    pub async fn asks_for_link(&self, email: &str) -> String {
        self.asks_for_link_to(email, "/").await
    }

    /// The same, to come to the page `return_to` afterwards.
    pub async fn asks_for_link_to(&self, email: &str, return_to: &str) -> String {
        let fields = [("email", email), ("return", return_to)];
        // Whoever has signed in is not shown the page of its own.
        let answer = self.sends("/", "/sign-in", &fields).await;
        assert_eq!(answer.outcome(), "303 /sign-in/sent", "{}", answer.html);
        self.app.newest_link()
    }

    /// Opens the link and presses its button.
    pub async fn opens(&self, link: &str) -> Page {
        self.sends(link, link, &[]).await
    }

    /// Signs in by a link that is sent to `email`; the cookie of the session.
    pub async fn signs_in(&self, email: &str) -> String {
        let link = self.asks_for_link(email).await;
        let answer = self.opens(&link).await;
        assert_eq!(answer.outcome(), "303 /", "{}", answer.html);
        self.cookie(CookieKind::Session).expect("a session has begun")
    }

    /// Sends a request as browsers do, and keeps the cookies that come back.
    pub async fn asks(&self, request: TestRequest) -> Page {
        self.asks_plainly(request.insert_header((ACCEPT, "text/html,*/*;q=0.8"))).await
    }

    /// The same, but for a page: whatever is wrong comes back as a document.
    pub async fn asks_plainly(&self, request: TestRequest) -> Page {
        let mut request = request.insert_header((USER_AGENT, "Browser/1.0"));
        let pairs: Vec<_> =
            self.jar.borrow().iter().map(|(name, value)| format!("{name}={value}")).collect();
        if !pairs.is_empty() {
            request = request.append_header((COOKIE, pairs.join("; ")));
        }
        let response = (self.app.service)(request).await;
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        let bytes = to_bytes(response.into_body()).await.unwrap();
        self.keep(&headers);
        Page { status, headers, html: String::from_utf8(bytes.to_vec()).unwrap() }
    }

    fn keep(&self, headers: &HeaderMap) {
        let mut jar = self.jar.borrow_mut();
        for cookie in headers.get_all(SET_COOKIE) {
            let (pair, attributes) = cookie.to_str().unwrap().split_once("; ").unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            if attributes.starts_with("Max-Age=0;") {
                jar.remove(name);
            } else {
                jar.insert(name.to_owned(), value.to_owned());
            }
        }
    }
}

impl Page {
    /// The status, and where it leads.
    pub fn outcome(&self) -> String {
        format!("{} {}", self.status, self.header(LOCATION.as_str())).trim_end().to_owned()
    }

    /// The first header with this name; empty when there is none.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// The token of its forms.
    pub fn form_token(&self) -> String {
        let marked = format!("name=\"{CSRF_FIELD}\" value=\"");
        self.between(&marked, "\"").into_iter().next().expect("there is a form on the page")
    }

    /// What stands between `begin` and the next `end`, each time.
    pub fn between(&self, begin: &str, end: &str) -> Vec<String> {
        let parts = self.html.split(begin).skip(1);
        parts.map(|part| part.split(end).next().unwrap().to_owned()).collect()
    }
}

impl TestApp {
    /// The place on this site to which the newest letter with a sign-in link leads.
    pub fn newest_link(&self) -> String {
        let links = self.letters().into_iter().find_map(|letter| match letter.message {
            Message::SignInLink { link, .. } => Some(link),
            Message::Invitation { .. }
            | Message::MandateEnded { .. }
            | Message::MandateRequested { .. }
            | Message::SomethingWaits { .. }
            | Message::Meeting { .. } => None,
        });
        let link = links.expect("a link has been sent");
        link.strip_prefix(self.protection().base_url().as_str()).unwrap().to_owned()
    }
}

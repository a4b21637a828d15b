//! A site with its pages alone, and browsers before it, each with a jar of cookies.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::sync::{Arc, Mutex};

use actix_web::body::{BoxBody, to_bytes};
use actix_web::dev::ServiceResponse;
use actix_web::http::header::{ACCEPT, ACCEPT_LANGUAGE, COOKIE, ORIGIN, SET_COOKIE};
use actix_web::test::{TestRequest, call_service, init_service};
use actix_web::web::Data;
use chrono::TimeDelta;
use domain::actor::Role;
use domain::people::MandateKind;
use domain::time::Timestamp;
use engine::{Engine, Enrolment};
use gate::{Clock, Gate, Origin, Protection, ProtectionSettings, Proxies, Rates, Secret};
use store::{Settings, Store};
use tempfile::TempDir;
use web::Pages;

use crate::page::Page;

const ORIGIN_HERE: &str = "http://localhost:8080";

struct HandClock(Mutex<Timestamp>);

impl Clock for HandClock {
    fn now(&self) -> Timestamp {
        *self.0.lock().unwrap()
    }
}

type Answering = Pin<Box<dyn Future<Output = ServiceResponse<BoxBody>>>>;

/// A site of a demo, so that its mails can be read.
pub(crate) struct Site {
    service: Box<dyn Fn(TestRequest) -> Answering>,
    pub(crate) engine: Engine,
    clock: Arc<HandClock>,
    /// The last to go: the engine holds files in it.
    _folder: TempDir,
}

impl Site {
    pub(crate) async fn new() -> Self {
        Self::with(Rates::OFF, Pages { demo: true, ..Pages::default() }).await
    }

    pub(crate) async fn with(rates: Rates, pages: Pages) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite:{}", folder.path().join("pagt.db").display());
        let store = Store::open(&Settings { pool_size: 2, ..Settings::new(&url) }).unwrap();
        store.migrate().unwrap();
        let engine = Engine::new(store, Arc::new(charter::default().unwrap()));
        let begin: Timestamp = "2026-03-02T09:00:00Z".parse().unwrap();
        engine.founding_parties_enter(begin).unwrap();

        let clock = Arc::new(HandClock(Mutex::new(begin)));
        let gate = Data::new(Gate::new(engine.clone(), clock.clone()));
        let protection = Data::new(Protection::new(ProtectionSettings {
            secret: Secret::random(),
            base_url: Origin::read(ORIGIN_HERE).unwrap(),
            proxies: Proxies::default(),
            rates,
            identity_provider: None,
        }));
        let app = gate::service(gate, protection, &|config| web::configure(config, &pages, None));
        let service = Rc::new(init_service(app).await);
        let service: Box<dyn Fn(TestRequest) -> Answering> = Box::new(move |request| {
            let service = service.clone();
            Box::pin(async move {
                call_service(&*service, request.to_request()).await.map_into_boxed_body()
            })
        });
        Self { service, engine, clock, _folder: folder }
    }

    /// Answers a request as it is.
    pub(crate) async fn answers(&self, request: TestRequest) -> Page {
        let response = (self.service)(request).await;
        let (status, headers) = (response.status(), response.headers().clone());
        let body = to_bytes(response.into_body()).await.ok().unwrap();
        Page { status, headers, html: String::from_utf8_lossy(&body).into_owned() }
    }

    pub(crate) fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// Moves the hand of the clock on.
    pub(crate) fn wait(&self, minutes: i64) {
        *self.clock.0.lock().unwrap() += TimeDelta::minutes(minutes);
    }

    /// Enrols a person by these mandates.
    pub(crate) fn enrol(&self, name: &str, role: Role, kinds: &[MandateKind]) {
        let (name, kinds) = (name.to_owned(), kinds.to_vec());
        let email = Some(address(&name));
        self.engine.enrol(Enrolment { name, email, role, kinds, token: None }, self.now()).unwrap();
    }

    /// A browser that has not been here before.
    pub(crate) fn browser(&self) -> Browser<'_> {
        Browser { site: self, jar: RefCell::default(), language: "da" }
    }

    /// The same, whose owner reads English.
    pub(crate) fn english_browser(&self) -> Browser<'_> {
        Browser { language: "en", ..self.browser() }
    }

    /// The browser of `name`, who has signed in.
    pub(crate) async fn signed_in(&self, name: &str) -> Browser<'_> {
        let browser = self.browser();
        let link = browser.asks_for_link(&address(name), "/").await;
        let answer = browser.sends(&link, &link, &[]).await;
        assert_eq!(answer.outcome(), "303 /");
        browser
    }
}

/// The mail address of `name`.
pub(crate) fn address(name: &str) -> String {
    format!("{}@example.org", name.to_lowercase())
}

/// A browser.
pub(crate) struct Browser<'a> {
    site: &'a Site,
    pub(crate) jar: RefCell<BTreeMap<String, String>>,
    language: &'static str,
}

impl Browser<'_> {
    /// Looks at a page.
    pub(crate) async fn looks_at(&self, path: &str) -> Page {
        self.asks(TestRequest::get().uri(path)).await
    }

    /// Fills the form in on the page at `page`, and sends it to `path`.
    pub(crate) async fn sends(&self, page: &str, path: &str, fields: &[(&str, &str)]) -> Page {
        let token = self.looks_at(page).await.form_token();
        let fields: Vec<_> = fields.iter().copied().chain([("csrf", token.as_str())]).collect();
        let form = TestRequest::post().uri(path).set_form(fields);
        self.asks(form.insert_header((ORIGIN, ORIGIN_HERE))).await
    }

    /// The same with files, as browsers send them.
    pub(crate) async fn sends_files(
        &self,
        page: &str,
        path: &str,
        fields: &[(&str, &str)],
        files: &[(&str, &[u8])],
    ) -> Page {
        let token = self.looks_at(page).await.form_token();
        let mut body = Vec::new();
        for (name, value) in [("csrf", token.as_str())].iter().chain(fields) {
            let head = format!("--B\r\nContent-Disposition: form-data; name=\"{name}\"");
            body.extend(format!("{head}\r\n\r\n{value}\r\n").bytes());
        }
        // A field in which nothing is chosen is sent all the same.
        let files = if files.is_empty() { &[("", b"".as_slice())] } else { files };
        for (name, content) in files {
            let head = "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=";
            body.extend(format!("{head}\"{name}\"\r\n\r\n").bytes());
            body.extend_from_slice(content);
            body.extend(b"\r\n");
        }
        body.extend(b"--B--\r\n");
        let form = TestRequest::post().uri(path).set_payload(body);
        let form = form.insert_header(("content-type", "multipart/form-data; boundary=B"));
        self.asks(form.insert_header((ORIGIN, ORIGIN_HERE))).await
    }

    /// Asks for a sign-in link, and tells where it leads.
    pub(crate) async fn asks_for_link(&self, email: &str, return_to: &str) -> String {
        let fields = [("email", email), ("return", return_to)];
        let answer = self.sends("/sign-in", "/sign-in", &fields).await;
        assert_eq!(answer.outcome(), "303 /sign-in/sent");
        let mails = self.looks_at("/demo/mail").await;
        let marked = format!("href=\"{ORIGIN_HERE}/sign-in/link/");
        let secret = mails.html.split(&marked).nth(1).unwrap().split('"').next().unwrap();
        format!("/sign-in/link/{secret}")
    }

    /// Sends a request as browsers do, and keeps the cookies that come back.
    pub(crate) async fn asks(&self, mut request: TestRequest) -> Page {
        request = request
            .insert_header((ACCEPT, "text/html,*/*;q=0.8"))
            .insert_header((ACCEPT_LANGUAGE, self.language))
            .insert_header(("user-agent", "Browser/1.0"));
        let cookies: Vec<_> =
            self.jar.borrow().iter().map(|(name, value)| format!("{name}={value}")).collect();
        if !cookies.is_empty() {
            request = request.insert_header((COOKIE, cookies.join("; ")));
        }
        let page = self.site.answers(request).await;
        for cookie in page.headers.get_all(SET_COOKIE) {
            let (pair, attributes) = cookie.to_str().unwrap().split_once("; ").unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            let mut jar = self.jar.borrow_mut();
            if attributes.starts_with("Max-Age=0;") {
                jar.remove(name);
            } else {
                jar.insert(name.to_owned(), value.to_owned());
            }
        }
        page
    }
}

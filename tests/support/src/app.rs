//! A whole Pagt in the test's own process: the requests and answers of HTTP, a clock whose hand the test moves, and a
//! database of its own, on SQLite or PostgreSQL as `TEST_DATABASE` says.
//!
//! ```no_run
//! # async fn story() {
//! use domain::vote::Choice::For;
//! use support::app::{TestApp, an_application};
//!
//! let app = TestApp::new().await;
//! let case = app.applicant().submits(an_application()).await;
//! app.party("di").opens_dialogue(&case).await;
//!
//! let voted_on = app.course().nominated_by("di").in_vote().with_ballot("hk", For).await;
//! app.wait(48);
//! assert_eq!(app.applicant().reads(&voted_on).await["phase"], "voting");
//! # }
//! ```

mod answer;
mod clock;
mod contents;
mod contract;
mod course;
mod database;
mod paper;
mod person;
mod redaction;
mod request;

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::sync::{Arc, LazyLock};

use actix_web::body::BoxBody;
use actix_web::dev::ServiceResponse;
use actix_web::middleware::{DefaultHeaders, from_fn};
use actix_web::test::{TestRequest, call_service, init_service};
use actix_web::{App, web};
use chrono::TimeDelta;
use domain::charter::Charter;
use domain::id::AccountId;
use domain::time::Timestamp;
use engine::{Engine, NewAccount, token_hash};
use gate::{Clock, Gate, RequestSpan};
use serde_json::Value;
use store::{Settings, Store};
use tracing_actix_web::TracingLogger;

pub use answer::Answer;
pub use contents::Contents;
pub use course::{Course, Step};
pub use paper::{an_application, application_json, cvr_number, request_of};
pub use person::{Person, Who};
pub use redaction::{Redacted, redacted};
pub use request::Request;

/// The faults that a request can have, and how large a body may be.
pub use gate::{BODY_BYTES_MAX, FaultKind};

#[doc(hidden)]
pub use insta;

use clock::HandClock;
use database::Database;
use person::people;

use crate::moment::at;
use crate::story::charter;

/// The description of the API, as it is served.
pub static DESCRIPTION: LazyLock<Value> =
    LazyLock::new(|| serde_json::to_value(api::description()).unwrap());

type Answering = Pin<Box<dyn Future<Output = ServiceResponse<BoxBody>>>>;

/// A whole Pagt, with the ten founding parties in its register and an account for everybody in the stories. It begins
/// at hour 0 and has no case.
pub struct TestApp {
    service: Box<dyn Fn(TestRequest) -> Answering>,
    gate: Gate,
    clock: Arc<HandClock>,
    /// What was submitted, by case.
    applications: RefCell<BTreeMap<String, Value>>,
    organisations: Cell<usize>,
    /// The last to go: until then everything above may hold a connection to it.
    database: Database,
}

impl TestApp {
    /// Under the shipped charter.
    pub async fn new() -> Self {
        Self::under(charter()).await
    }

    /// Under another charter of the same ten parties.
    pub async fn under(charter: Charter) -> Self {
        let database = Database::new(fill);
        let engine = engine(&database.url(), charter);
        let clock = Arc::new(HandClock::new(at(0)));
        let gate = Gate::new(engine, clock.clone());
        let service = service(gate.clone()).await;
        let (applications, organisations) = (RefCell::default(), Cell::default());
        Self { service, gate, clock, applications, organisations, database }
    }

    /// Somebody in front of it.
    pub fn as_who(&self, who: Who) -> Person<'_> {
        Person { app: self, who }
    }

    /// The company that applies.
    pub fn applicant(&self) -> Person<'_> {
        self.as_who(Who::Applicant)
    }

    /// A company that has nothing to do with the applicant's case.
    pub fn another_applicant(&self) -> Person<'_> {
        self.as_who(Who::AnotherApplicant)
    }

    /// Somebody who acts for the founding party `name`.
    pub fn party(&self, name: &'static str) -> Person<'_> {
        self.as_who(Who::Party(name))
    }

    /// Somebody of the secretariat.
    pub fn secretariat(&self) -> Person<'_> {
        self.as_who(Who::Secretariat)
    }

    /// Somebody without a token.
    pub fn public(&self) -> Person<'_> {
        self.as_who(Who::Public)
    }

    /// The moment to which the hand of the clock points.
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// Moves the hand of the clock to `hours` after the beginning; nothing is recorded.
    pub fn at(&self, hours: i64) {
        self.clock.set(at(hours));
    }

    /// Moves the hand of the clock on by `hours`; nothing is recorded.
    pub fn wait(&self, hours: i64) {
        self.clock.set(self.now() + TimeDelta::hours(hours));
    }

    /// Records what time has decided, as the sweeper does.
    pub fn sweep(&self) {
        self.gate.engine().sweep(self.now()).unwrap();
    }

    /// The engine behind it.
    pub fn engine(&self) -> &Engine {
        self.gate.engine()
    }

    /// The account of `who`.
    ///
    /// # Panics
    /// For the public, which has none.
    pub fn account(&self, who: Who) -> AccountId {
        let accounts = self.engine().account_list().unwrap();
        let named = |name: &str| Some(name) == who.token().as_deref();
        accounts.into_iter().find(|(account, _)| named(&account.name)).unwrap().0.id
    }

    /// Ends all tokens of `who`.
    pub fn revoke(&self, who: Who) {
        let id = self.account(who);
        let accounts = self.engine().account_list().unwrap().into_iter();
        for (_, tokens) in accounts.filter(|(account, _)| account.id == id) {
            for token in tokens {
                self.engine().token_revoke(token.id, self.now()).unwrap();
            }
        }
    }

    /// Everything that the database holds.
    pub fn contents(&self) -> Contents {
        Contents::of(&self.database)
    }

    /// The application that `case` began with, where this test has submitted it.
    fn application_of(&self, case: &str) -> Option<Value> {
        self.applications.borrow().get(case).cloned()
    }

    fn note_application(&self, case: &str, application: Value) {
        self.applications.borrow_mut().insert(case.to_owned(), application);
    }

    fn next_number(&self) -> usize {
        self.organisations.set(self.organisations.get() + 1);
        self.organisations.get()
    }
}

fn engine(url: &str, charter: Charter) -> Engine {
    let settings = Settings { pool_size: 4, ..Settings::new(url) };
    Engine::new(Store::open(&settings).unwrap(), Arc::new(charter))
}

/// What every database begins with: the schema, the founding parties, and everybody's account.
fn fill(url: &str) {
    let engine = engine(url, charter());
    engine.store().migrate().unwrap();
    engine.founding_parties_enter(at(0)).unwrap();
    for who in people() {
        let (Some(role), Some(token)) = (who.role(), who.token()) else { continue };
        let account = NewAccount { role, token: token_hash(&token), name: token };
        engine.account_create(account, at(0)).unwrap();
    }
}

/// The same composition as in `pagt serve`.
async fn service(gate: Gate) -> Box<dyn Fn(TestRequest) -> Answering> {
    let document = api::description();
    let app = App::new()
        .app_data(web::Data::new(gate))
        .configure(|config| api::configure(config, &document))
        .route("/healthz", web::get().to(|| async { "ok" }))
        .wrap(from_fn(gate::pass))
        .wrap(TracingLogger::<RequestSpan>::new())
        .wrap(DefaultHeaders::new().add(("x-content-type-options", "nosniff")));
    let service = Rc::new(init_service(app).await);
    Box::new(move |request| {
        let service = service.clone();
        Box::pin(async move {
            call_service(&*service, request.to_request()).await.map_into_boxed_body()
        })
    })
}

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
mod browser;
mod clock;
mod contents;
mod contract;
mod course;
mod database;
mod initiative;
mod meeting;
mod paper;
mod person;
mod redaction;
mod request;
mod setup;

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::sync::{Arc, LazyLock};

use actix_web::body::BoxBody;
use actix_web::dev::ServiceResponse;
use actix_web::test::{TestRequest, call_service, init_service};
use actix_web::web;
use chrono::TimeDelta;
use domain::actor::Role;
use domain::charter::Charter;
use domain::id::PersonId;
use domain::people::{MandateKind, Scope, TOKEN_DAYS_MAX, TokenTerms};
use domain::time::Timestamp;
use engine::{Engine, Enrolment, secret_hash};
use gate::{Clock, Gate, Protection};
use mail::Letter;
use serde_json::Value;
use store::{Settings, Store};

pub use answer::Answer;
pub use browser::{Browser, Page};
pub use contents::Contents;
pub use course::{Course, Step};
pub use initiative::{INITIATIVE_COMMANDS, a_plan};
pub use meeting::a_meeting_command;
pub use paper::{A_PDF, an_application, application_json, cvr_number, request_of};
pub use person::{Person, Who};
pub use redaction::{Redacted, redacted};
pub use request::Request;
pub use setup::Setup;

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

/// A whole Pagt, with the ten founding parties in its register and a token for everybody in the stories. It begins
/// at hour 0 and has no case.
pub struct TestApp {
    service: Box<dyn Fn(TestRequest) -> Answering>,
    gate: Gate,
    protection: web::Data<Protection>,
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
        Self::set_up().begun().await
    }

    /// Under another charter of the same ten parties.
    pub async fn under(charter: Charter) -> Self {
        Self::set_up().under(charter).begun().await
    }

    /// Set up otherwise than for most tests.
    pub fn set_up() -> Setup {
        Setup::default()
    }

    async fn begin(setup: Setup) -> Self {
        let (protection, charter, site) = setup.parts();
        let database = Database::new(fill);
        let engine = engine(&database.url(), charter);
        let clock = Arc::new(HandClock::new(at(0)));
        let gate = Gate::new(engine, clock.clone());
        let service = service(gate.clone(), protection.clone(), site).await;
        let (applications, organisations) = (RefCell::default(), Cell::default());
        Self { service, gate, protection, clock, applications, organisations, database }
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

    /// A browser that has not been here before.
    pub fn browser(&self) -> Browser<'_> {
        Browser::new(self)
    }

    /// What it is protected with.
    pub fn protection(&self) -> &Protection {
        &self.protection
    }

    /// The letters that wait to be sent, the newest first; 50 at most.
    pub fn letters(&self) -> Vec<Letter> {
        let entries = self.engine().outbox_of_demo().unwrap();
        let letter = |entry| self.engine().letter(entry, &**self.protection).unwrap();
        entries.iter().map(letter).collect()
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

    /// Moves the hand of the clock on by `minutes`; nothing is recorded.
    pub fn wait_minutes(&self, minutes: i64) {
        self.clock.set(self.now() + TimeDelta::minutes(minutes));
    }

    /// Records what time has decided, as the sweeper does.
    pub fn sweep(&self) {
        self.gate.engine().sweep(self.now()).unwrap();
    }

    /// The engine behind it.
    pub fn engine(&self) -> &Engine {
        self.gate.engine()
    }

    /// The person that `who` is.
    ///
    /// # Panics
    /// For the public, which is nobody.
    pub fn person(&self, who: Who) -> PersonId {
        let holders = self.engine().token_holders().unwrap();
        let named = |name: &str| Some(name) == who.token().as_deref();
        holders.into_iter().find(|(person, _)| named(&person.name)).unwrap().0.id
    }

    /// Ends all tokens of `who`.
    pub fn revoke(&self, who: Who) {
        let id = self.person(who);
        let holders = self.engine().token_holders().unwrap().into_iter();
        for (_, tokens) in holders.filter(|(person, _)| person.id == id) {
            for token in tokens {
                self.engine().token_revoke(token.id, self.now()).unwrap();
            }
        }
    }

    /// Somebody has taken `table` out of the database.
    pub fn loses(&self, table: &str) {
        self.database.lose(table);
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

/// What every database begins with: the schema, the founding parties, and everybody's mandate and token.
fn fill(url: &str) {
    let engine = engine(url, charter());
    engine.store().migrate().unwrap();
    engine.founding_parties_enter(at(0)).unwrap();
    for who in people() {
        let (Some(role), Some(token)) = (who.role(), who.token()) else { continue };
        let kinds = vec![who.mandate(&role)];
        engine.enrol(enrolment(role, kinds, token), at(0)).unwrap();
    }
}

/// Somebody whose token is also the name.
fn enrolment(role: Role, kinds: Vec<MandateKind>, token: String) -> Enrolment {
    let terms = TokenTerms {
        name: "test".to_owned(),
        scope: Scope::Act,
        expires_at: at(0) + TimeDelta::days(TOKEN_DAYS_MAX),
    };
    let email = Some(format!("{token}@example.org"));
    Enrolment { role, email, kinds, token: Some((secret_hash(&token), terms)), name: token }
}

/// The same composition as in `pagt serve`.
async fn service(
    gate: Gate,
    protection: web::Data<Protection>,
    site: setup::Site,
) -> Box<dyn Fn(TestRequest) -> Answering> {
    let document = api::description();
    let app = gate::service(web::Data::new(gate), protection, &|config| {
        api::configure(config, &document);
        ::web::configure(config, &site.pages, site.provider.as_ref());
    });
    let service = Rc::new(init_service(app).await);
    Box::new(move |request| {
        let service = service.clone();
        Box::pin(async move {
            call_service(&*service, request.to_request()).await.map_into_boxed_body()
        })
    })
}

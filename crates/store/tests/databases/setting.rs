//! What the tests stand on: an empty database each, and values to put into it.

use std::ops::Deref;

use chrono::{DateTime, TimeDelta};
use diesel::connection::SimpleConnection;
use diesel::{Connection as _, PgConnection};
use domain::accession::{Behalf, CaseFact, Details, Door, Event, Phase};
use domain::application::{Application, Organisation, OrganisationKind};
use domain::id::{CaseId, CaseNumber, DraftId, MandateId, OrganisationId, PersonId};
use domain::text::Language;
use domain::time::Timestamp;
use store::{Authorship, CaseProjection, Person, Recorder, Settings, Store};
use tempfile::TempDir;
use uuid::Uuid;

/// A store on a database of its own, which goes with it.
pub(crate) struct TestStore {
    store: Store,
    pub(crate) url: String,
    /// SQLite's file. A schema of PostgreSQL goes with its server, after the tests.
    _folder: Option<TempDir>,
}

impl Deref for TestStore {
    type Target = Store;

    fn deref(&self) -> &Store {
        &self.store
    }
}

impl TestStore {
    /// A migrated database.
    pub(crate) fn new() -> Self {
        let empty = Self::empty();
        empty.migrate().unwrap();
        empty
    }

    /// A database without tables.
    pub(crate) fn empty() -> Self {
        let (url, folder) = if on_postgres() {
            let server = std::env::var("TEST_DATABASE_URL").expect("TEST_DATABASE_URL");
            let schema = format!("test_{}", Uuid::now_v7().simple());
            PgConnection::establish(&server)
                .unwrap()
                .batch_execute(&format!("CREATE SCHEMA {schema}"))
                .unwrap();
            (format!("{server}?options=-csearch_path%3D{schema}"), None)
        } else {
            let folder = tempfile::tempdir().unwrap();
            let url = format!("sqlite:{}", folder.path().join("pagt.db").display());
            (url, Some(folder))
        };
        let store = Store::open(&Settings::new(&url)).unwrap();
        Self { store, url, _folder: folder }
    }
}

/// Whether the tests run on PostgreSQL.
pub(crate) fn on_postgres() -> bool {
    std::env::var("TEST_DATABASE").is_ok_and(|name| name == "postgres")
}

/// The moment `minutes` after the first one.
pub(crate) fn at(minutes: i64) -> Timestamp {
    DateTime::from_timestamp(1_800_000_000, 0).unwrap() + TimeDelta::minutes(minutes)
}

/// The `number`th id; their order is that of the numbers.
pub(crate) fn id(number: u128) -> Uuid {
    Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 + number)
}

/// The `number`th case.
pub(crate) fn case(number: u128) -> CaseId {
    CaseId(id(number))
}

/// Somebody of the applicant's.
pub(crate) fn somebody() -> PersonId {
    PersonId(id(500))
}

/// The organisation that applies.
pub(crate) fn applicant() -> OrganisationId {
    OrganisationId(id(501))
}

/// The `number`th person, with an e-mail address.
pub(crate) fn person(number: u128) -> Person {
    Person {
        id: PersonId(id(number)),
        name: format!("person {number}"),
        email: Some(format!("person-{number}@example.org")),
        language: Language::Da,
        created_at: at(number.try_into().unwrap()),
    }
}

/// The applicant's own hand.
pub(crate) fn by_applicant() -> Authorship {
    Authorship { recorder: Recorder::Mandate(MandateId(id(502))), behalf: Behalf::Applicant }
}

/// An organisation that applies.
pub(crate) fn organisation(name: &str, cvr: Option<&str>) -> Organisation {
    Organisation {
        name: name.to_owned(),
        cvr: cvr.map(|cvr| cvr.parse().unwrap()),
        kind: Some(OrganisationKind::Company),
        ..Organisation::default()
    }
}

/// The application of that organisation.
pub(crate) fn application(name: &str) -> Application {
    Application { organisation: organisation(name, Some("13748136")), ..Application::default() }
}

/// The event that begins a case.
pub(crate) fn submitted(serial: u32) -> Event {
    Event {
        fact: CaseFact::Submitted {
            number: CaseNumber { year: 2026, serial },
            draft: DraftId(id(700)),
            door: Door::Portal,
            applicant: Some(applicant()),
            charter_version: 1,
            earlier: None,
        },
        details: Details::Application {
            application: Box::new(application("Sikker Sky")),
            note: String::new(),
        },
    }
}

/// A note on the file.
pub(crate) fn note(text: &str) -> Event {
    Event {
        fact: CaseFact::FileNoteAdded { audience: domain::accession::Audience::Internal },
        details: Details::Text(text.to_owned()),
    }
}

/// Where the `serial`th case stands when it has just come in.
pub(crate) fn received(serial: u32, organisation: Organisation) -> CaseProjection {
    CaseProjection {
        id: case(serial.into()),
        number: CaseNumber { year: 2026, serial },
        organisation: Some(organisation),
        phase: Phase::Received,
        phase_since: at(serial.into()),
        stay_count: 1,
        ended: vec![],
        officer: None,
        applicant: Some(applicant()),
        door: Door::Portal,
        received_at: at(serial.into()),
        deadline: None,
        due_at: None,
        waits_for: [domain::accession::WaitsFor::Secretariat].into(),
        version: 1,
        updated_at: at(serial.into()),
    }
}

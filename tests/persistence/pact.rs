//! A pact at work in the test's own process: an engine on a database of its own, and everybody with a mandate and a token.

mod course;
mod meeting;

use std::sync::Arc;

use domain::accession::{AttachmentKind, Behalf, CaseFact, Command, CommandKind, Details};
use domain::actor::Actor;
use domain::application::Application;
use domain::id::{CaseId, DraftId, FileId, TokenId};
use domain::people::{MandateFact, Scope};
use domain::text::Language;
use domain::time::Timestamp;
use engine::{
    Answer, Ask, Condition, Credential, Engine, Error, Invitation, RetryKey, secret_hash,
};
use store::{
    Authorship, Connection, MandateProjection, Person, Recorded, Recorder, TimelineEntry, Token,
};
use support::{
    PARTIES, a_complete_application, advisory_board, another_applicant, applicant, at, charter,
    cvr, mandate_of, party, secretariat, well_formed, with_mandate,
};

use crate::database::{Database, changes};

/// An engine on a database of its own, with the founding parties in the register and a mandate and a token for everybody.
pub(crate) struct Pact {
    pub(crate) engine: Engine,
    pub(crate) database: Database,
}

impl Pact {
    /// A pact at hour 0, without a case.
    pub(crate) fn new() -> Self {
        let database = Database::new();
        let pact = Self { engine: engine_on(&database), database };
        pact.engine.store().migrate().unwrap();
        pact.engine.founding_parties_enter(at(0)).unwrap();
        pact.engine
            .store()
            .write(|conn| people().try_for_each(|person| enter(conn, &person)))
            .unwrap();
        pact
    }

    /// The pact that is in `database` already.
    pub(crate) fn on(database: Database) -> Self {
        Self { engine: engine_on(&database), database }
    }

    /// Writes `application` and submits it.
    pub(crate) fn submit(
        &self,
        actor: &Actor,
        application: Application,
        now: Timestamp,
    ) -> Result<CaseId, Error> {
        let draft = self.draft(actor, application, now);
        self.file(actor, draft, now)
    }

    /// Begins a draft.
    pub(crate) fn draft(&self, actor: &Actor, application: Application, now: Timestamp) -> DraftId {
        let invitation = Invitation { code: secret_hash("an invitation") };
        let answer = self
            .engine
            .draft_create(ask_by(actor, now), application, invitation, |_| String::new())
            .unwrap();
        DraftId(answer.subject)
    }

    /// Submits a draft.
    pub(crate) fn file(
        &self,
        actor: &Actor,
        draft: DraftId,
        now: Timestamp,
    ) -> Result<CaseId, Error> {
        let answer = self.engine.draft_submit(ask_by(actor, now), draft, |_| String::new());
        answer.map(|answer| CaseId(answer.subject))
    }

    /// A case of an organisation that has not applied before, submitted at `now`.
    pub(crate) fn case(&self, number: u32, now: Timestamp) -> CaseId {
        self.submit(&applicant(), application(number), now).unwrap()
    }

    /// Gives a command, whatever comes of it.
    pub(crate) fn give(
        &self,
        actor: &Actor,
        case: CaseId,
        command: Command,
        now: Timestamp,
    ) -> Result<Answer, Error> {
        self.engine.execute(ask_by(actor, now), case, command, |reading| {
            format!("version {}", reading.case.version())
        })
    }

    /// Gives a command that is carried out.
    #[track_caller]
    pub(crate) fn done(&self, actor: &Actor, case: CaseId, command: Command, now: Timestamp) {
        let told = format!("{command:?}");
        if let Err(error) = self.give(actor, case, command, now) {
            panic!("{told}: {error}");
        }
    }

    /// Gives a well-formed command of this kind, which is carried out.
    #[track_caller]
    pub(crate) fn does(&self, actor: &Actor, case: CaseId, kind: CommandKind, now: Timestamp) {
        self.done(actor, case, well_formed(kind, None, now).unwrap(), now);
    }

    /// Uploads a file and attaches it to the case; the file.
    #[track_caller]
    pub(crate) fn attach(
        &self,
        actor: &Actor,
        case: CaseId,
        to: AttachmentKind,
        now: Timestamp,
    ) -> FileId {
        let content = format!("%PDF-1.7\n{case} {to:?}\n%%EOF").into_bytes();
        let file = self.engine.file_upload(ask_by(actor, now), "Aftale.pdf", content).unwrap();
        let command = Command::AttachFile { party: None, file: file.id, to };
        self.done(actor, case, command, now);
        file.id
    }

    /// The recorded facts of a case.
    pub(crate) fn history(&self, case: CaseId) -> Vec<Recorded<CaseFact>> {
        self.engine.store().read(|conn| conn.case_history(case)).unwrap()
    }

    /// Everything that was recorded about a case.
    pub(crate) fn timeline(&self, case: CaseId) -> Vec<TimelineEntry<CaseFact, Details>> {
        self.engine.store().read(|conn| conn.case_timeline(case)).unwrap()
    }

    /// Holds the lists against the log: they agree, and the lists that a rebuild makes are the same in every column.
    #[track_caller]
    pub(crate) fn agrees(&self) {
        assert_eq!(self.engine.verify().unwrap(), []);
        let before = self.database.projections();
        self.engine.rebuild().unwrap();
        assert_eq!(
            changes(&before, &self.database.projections()),
            [""; 0],
            "a rebuild changes nothing"
        );
    }
}

/// An engine on what `database` holds, as another process would have it.
pub(crate) fn engine_on(database: &Database) -> Engine {
    Engine::new(database.store(), Arc::new(charter()))
}

/// Makes the person that `actor` is, under the id that the stories know, with its mandates and a token for its role.
pub(crate) fn enter(conn: &mut Connection, actor: &Actor) -> Result<(), store::Error> {
    let Actor::Person { id, role, mandates } = actor else { return Ok(()) };
    let (id, role, name) = (*id, role.clone(), secret(actor));
    let email = Some(format!("{name}@example.org"));
    let language = Language::Da;
    conn.person_insert(&Person { id, name: name.clone(), email, language, created_at: at(0) })?;
    for held in mandates {
        let mandate = mandate_of(&with_mandate(actor.clone(), held.kind));
        let fact = MandateFact::Granted(mandate.grant.clone());
        let by = Authorship { recorder: Recorder::Operator, behalf: Behalf::Secretariat };
        conn.mandate_append(held.id, 0, &fact, &by, at(0))?;
        conn.mandate_project(&MandateProjection { id: held.id, mandate, version: 1 })?;
    }
    let token = Token {
        id: TokenId(id.0),
        person: id,
        role: Some(role),
        name: "test".to_owned(),
        scope: Scope::Act,
        created_at: at(0),
        expires_at: at(24 * 5000),
        used_at: None,
        revoked_at: None,
        made_with: None,
    };
    conn.token_insert(&token, &secret_hash(&name))
}

fn people() -> impl Iterator<Item = Actor> {
    let others = [applicant(), another_applicant(), secretariat(), advisory_board()];
    others.into_iter().chain(PARTIES.map(party))
}

fn secret(actor: &Actor) -> String {
    actor.person().map(|id| id.to_string()).unwrap_or_default()
}

/// What `actor` asks at `now`, of any version.
pub(crate) fn ask_by(actor: &Actor, now: Timestamp) -> Ask {
    let credential = Credential::Token(secret_hash(&secret(actor)));
    Ask { credential, now, condition: Condition::Any, retry_key: None }
}

/// The same, with a key for retries that stands for `request`.
pub(crate) fn ask_once(actor: &Actor, now: Timestamp, key: &str, request: &str) -> Ask {
    let retry_key = Some(RetryKey { key: key.to_owned(), digest: secret_hash(request) });
    Ask { retry_key, ..ask_by(actor, now) }
}

/// The complete application of the organisation with this number.
pub(crate) fn application(number: u32) -> Application {
    let mut application = a_complete_application();
    application.organisation.name = format!("Virksomhed {number}");
    application.organisation.cvr = Some(cvr(&cvr_number(number)));
    application
}

/// A CVR number of its own for each `number`: each hundred holds some that pass the check.
pub(crate) fn cvr_number(number: u32) -> String {
    let hundred = 10_000_000 + number * 100;
    let candidates = (hundred..hundred + 100).map(|candidate| candidate.to_string());
    candidates.into_iter().find(|candidate| candidate.parse::<domain::cvr::Cvr>().is_ok()).unwrap()
}

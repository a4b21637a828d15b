//! The next version of an application that has been submitted: written as a draft, sent as a command to the case.

use domain::accession::{Applicant, Case, Command, CommandKind};
use domain::application::Application;
use domain::draft::{is_author, revision};
use domain::id::{CaseId, DraftId};
use domain::time::Timestamp;
use store::{Connection, Draft, FileHome};
use uuid::Uuid;

use crate::Engine;
use crate::answer::{Answer, Ask};
use crate::cases::{Reading, visible_case};
use crate::draft::{DraftReading, answered, reading};
use crate::error::Error;
use crate::files::attaching;
use crate::identity::Credential;

impl Engine {
    /// Begins the draft of the next version with the newest one as it stands; one that has been begun is gone on with.
    ///
    /// # Errors
    /// The application is not the asker's, or it cannot be changed any more.
    pub fn revision_begin(
        &self,
        ask: Ask,
        id: CaseId,
        answer: impl Fn(&DraftReading) -> String + Send + Sync + 'static,
    ) -> Result<Answer, Error> {
        self.store.write(move |conn| {
            ask.once(conn, |conn, actor| {
                let case = visible_case(conn, id, actor)?.at(ask.now);
                revision(&case, actor)?;
                if let Some(begun) = conn.draft_revising(id)? {
                    return Ok(answered(begun, &answer));
                }
                let draft = Draft {
                    id: DraftId(Uuid::now_v7()),
                    author: Some(author(&case)),
                    invited_by: None,
                    claim_hash: None,
                    application: newest(conn, id, &case)?,
                    version: 1,
                    created_at: ask.now,
                    updated_at: ask.now,
                    revises: Some(id),
                };
                conn.draft_insert(&draft)?;
                Ok(answered(draft, &answer))
            })
        })
    }

    /// The draft of the next version of the application in the case `id`; none where none has been begun.
    ///
    /// # Errors
    /// The case is not found.
    pub fn revision_read(
        &self,
        credential: &Credential,
        id: CaseId,
        now: Timestamp,
    ) -> Result<Option<DraftReading>, Error> {
        self.show_person(credential, now, |conn, asker| {
            visible_case(conn, id, &asker.actor)?;
            let begun = conn.draft_revising(id)?;
            Ok(begun.filter(|draft| is_author(draft.author, &asker.actor)).map(reading))
        })
    }

    /// Sends the next version, with what is said about it: the answer to what was asked, or a note. Where no draft has
    /// been begun the application stays as it is. The draft is gone then.
    ///
    /// # Errors
    /// What the rules refuse; the draft stays as it was then.
    pub fn revision_send(
        &self,
        ask: Ask,
        id: CaseId,
        said: String,
        answer: impl Fn(&Reading) -> String + Send + Sync + 'static,
    ) -> Result<Answer, Error> {
        let engine = self.clone();
        self.store.write(move |conn| {
            ask.once(conn, |conn, actor| {
                let case = visible_case(conn, id, actor)?;
                ask.condition.check(case.at(ask.now).version())?;
                let kind = revision(&case.at(ask.now), actor)?;
                let draft = conn.draft_revising(id)?;
                let application = match &draft {
                    Some(draft) => draft.application.clone(),
                    None => newest(conn, id, &case)?,
                };
                let command = command(kind, application, said.clone());
                let files = match &draft {
                    Some(draft) => conn.file_list(FileHome::Draft(draft.id))?,
                    None => vec![],
                };
                let ids: Vec<_> = files.iter().map(|file| file.id).collect();
                let mut commands = attaching(&ids, &command);
                commands.push(command);
                let reading = engine.carry_all_out(conn, id, &commands, actor, ask.now)?;
                if let Some(draft) = draft {
                    conn.draft_delete(draft.id)?;
                }
                Ok(reading.answered(&answer))
            })
        })
    }
}

fn author(case: &Case) -> Applicant {
    case.submission().applicant.map_or(Applicant::OnPaper, Applicant::Organisation)
}

fn newest(conn: &mut Connection, id: CaseId, case: &Case) -> Result<Application, Error> {
    conn.case_application(id, case.application_version())?.ok_or(Error::NotFound)
}

fn command(kind: CommandKind, application: Application, said: String) -> Command {
    let application = Box::new(application);
    if kind == CommandKind::SupplyInformation {
        Command::SupplyInformation { application, answer: said }
    } else {
        Command::ReviseApplication { application, note: said }
    }
}

//! Drafts: written over days, seen by their author alone, and submitted once.

use domain::accession::{Applicant, Behalf, CommandKind, Filing, submit};
use domain::actor::Actor;
use domain::application::Application;
use domain::draft::{Beginning, accept_invitation, begin, is_author};
use domain::id::{CaseId, CaseNumber, DraftId, PartyKey};
use domain::time::{Timestamp, local_year};
use store::{Connection, Draft, DraftOwner, FileHome};
use uuid::Uuid;

use crate::Engine;
use crate::answer::{Answer, Ask, Given};
use crate::applicant::prior_standing;
use crate::cases::Reading;
use crate::error::Error;
use crate::files::settle;
use crate::identity::{Credential, SecretHash};
use crate::mandates::found_organisation;
use crate::project::Recording;

/// A draft as its author sees it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct DraftReading {
    /// The draft.
    pub id: DraftId,
    /// The founding party that invited the author, if one did.
    pub invited_by: Option<PartyKey>,
    /// What has been written.
    pub application: Application,
    /// Counts from one; a change makes a new version.
    pub version: u32,
    /// When it was begun.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub updated_at: Timestamp,
    /// The case of which it is to be the next version, where it is one.
    pub revises: Option<CaseId>,
}

/// The code that takes a founding party's invitation up; only its digest is stored.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Invitation {
    /// The digest of the code.
    pub code: SecretHash,
}

impl Engine {
    /// Begins a draft. A founding party begins it for the organisation that takes `invitation` up.
    ///
    /// # Errors
    /// Whoever asks does not write applications.
    pub fn draft_create(
        &self,
        ask: Ask,
        application: Application,
        invitation: Invitation,
        answer: impl Fn(&DraftReading) -> String + Send + Sync + 'static,
    ) -> Result<Answer, Error> {
        self.store.write(move |conn| {
            ask.once(conn, |conn, actor| {
                let (author, invited_by) = match begin(actor)? {
                    Beginning::Invitation(party) => (None, Some(party)),
                    own @ (Beginning::By(_) | Beginning::ByNewcomer(_)) => {
                        (author(conn, own, ask.now)?, None)
                    }
                };
                let draft = Draft {
                    id: DraftId(Uuid::now_v7()),
                    author,
                    claim_hash: invited_by.is_some().then(|| invitation.code.to_vec()),
                    invited_by,
                    application: application.clone(),
                    version: 1,
                    created_at: ask.now,
                    updated_at: ask.now,
                    revises: None,
                };
                conn.draft_insert(&draft)?;
                Ok(answered(draft, &answer))
            })
        })
    }

    /// The draft `id`, if it is the asker's own.
    ///
    /// # Errors
    /// Not found, or not the asker's.
    pub fn draft_read(
        &self,
        credential: &Credential,
        id: DraftId,
        now: Timestamp,
    ) -> Result<DraftReading, Error> {
        self.show_person(credential, now, |conn, asker| {
            own_draft(conn, id, &asker.actor).map(reading)
        })
    }

    /// The asker's own drafts, the latest change first; at most 100, for nobody writes more at a time.
    ///
    /// # Errors
    /// Nobody has signed in.
    pub fn draft_list(
        &self,
        credential: &Credential,
        now: Timestamp,
    ) -> Result<Vec<DraftReading>, Error> {
        self.show_person(credential, now, |conn, asker| {
            let Some(owner) = authorship(&asker.actor) else { return Ok(vec![]) };
            let page = conn.draft_list(&DraftOwner::Author(owner), None, 100)?;
            Ok(page.items.into_iter().map(reading).collect())
        })
    }

    /// Writes the draft anew.
    ///
    /// # Errors
    /// Not found, not the asker's, or changed by somebody else first.
    pub fn draft_update(
        &self,
        ask: Ask,
        id: DraftId,
        application: Application,
        answer: impl Fn(&DraftReading) -> String + Send + Sync + 'static,
    ) -> Result<Answer, Error> {
        self.store.write(move |conn| {
            ask.once(conn, |conn, actor| {
                let draft = own_draft(conn, id, actor)?;
                ask.condition.check(draft.version)?;
                if !conn.draft_update(id, draft.version, &application, ask.now)? {
                    return Err(store::Error::Conflict.into());
                }
                let (version, application) = (draft.version + 1, application.clone());
                Ok(answered(Draft { application, version, updated_at: ask.now, ..draft }, &answer))
            })
        })
    }

    /// Deletes the draft; nothing of it is kept.
    ///
    /// # Errors
    /// Not found, or not the asker's.
    pub fn draft_delete(&self, ask: Ask, id: DraftId) -> Result<(), Error> {
        self.store.write(move |conn| {
            let actor = ask.identify(conn)?.actor;
            let draft = own_draft(conn, id, &actor)?;
            ask.condition.check(draft.version)?;
            conn.draft_delete(id)?;
            Ok(())
        })
    }

    /// Takes a founding party's invitation up: its draft becomes the asker's.
    ///
    /// # Errors
    /// No invitation has this code, or the asker is not an applicant.
    pub fn invitation_accept(
        &self,
        ask: Ask,
        invitation: Invitation,
        answer: impl Fn(&DraftReading) -> String + Send + Sync + 'static,
    ) -> Result<Answer, Error> {
        self.store.write(move |conn| {
            ask.once(conn, |conn, actor| {
                let author = author(conn, accept_invitation(actor)?, ask.now)?;
                let author = author.ok_or(Error::NotFound)?;
                let id =
                    conn.draft_claim(&invitation.code, author, ask.now)?.ok_or(Error::NotFound)?;
                let draft = conn.draft_get(id)?.ok_or(Error::NotFound)?;
                Ok(answered(draft, &answer))
            })
        })
    }

    /// Submits the draft: it becomes a case, and the draft is gone.
    ///
    /// # Errors
    /// What the rules refuse; the draft stays as it was then.
    pub fn draft_submit(
        &self,
        ask: Ask,
        id: DraftId,
        answer: impl Fn(&Reading) -> String + Send + Sync + 'static,
    ) -> Result<Answer, Error> {
        // An earlier case of the same organisation may have ended by time alone.
        self.sweep(ask.now)?;
        let engine = self.clone();
        self.store.write(move |conn| {
            ask.once(conn, |conn, actor| {
                let draft = own_draft(conn, id, actor)?;
                ask.condition.check(draft.version)?;
                let reading = engine.submit(conn, draft, actor, ask.now)?;
                Ok(reading.answered(&answer))
            })
        })
    }

    fn submit(
        &self,
        conn: &mut Connection,
        draft: Draft,
        actor: &Actor,
        now: Timestamp,
    ) -> Result<Reading, Error> {
        let applicant = draft.author.ok_or(Error::NotFound)?;
        let prior = prior_standing(conn, draft.application.organisation.cvr, now)?;
        let organisation = draft.application.organisation.clone();
        let filing = Filing {
            draft: draft.id,
            applicant,
            invited_by: draft.invited_by,
            application: draft.application,
            files: conn.file_list(FileHome::Draft(draft.id))?,
        };
        // A refusal rolls the counter back with everything else: no number is lost.
        let year = local_year(now);
        let serial = serial(conn.counter_next(&format!("case-number-{year}"))?)?;
        let number = CaseNumber { year, serial };
        let charter = self.charter();
        let events = submit(filing, &prior, number, actor, &charter)?;

        let id = CaseId(Uuid::now_v7());
        let recording = Recording::by(&charter, now, actor, CommandKind::Submit, Behalf::Applicant);
        let case = recording.begin(conn, id, &organisation, &events)?;
        settle(conn, id, FileHome::Draft(draft.id), &events)?;
        conn.draft_delete(draft.id)?;
        self.reading(conn, id, case, actor, now)
    }
}

fn serial(count: i64) -> Result<u32, Error> {
    let beyond =
        |_| store::Error::Corrupt { what: "counter".to_owned(), reason: count.to_string() };
    Ok(u32::try_from(count).map_err(beyond)?)
}

/// Who writes a draft that begins so; whoever is new founds an organisation and signs for it.
fn author(
    conn: &mut Connection,
    beginning: Beginning,
    now: Timestamp,
) -> Result<Option<Applicant>, Error> {
    match beginning {
        Beginning::By(applicant) => Ok(Some(applicant)),
        Beginning::ByNewcomer(person) => {
            found_organisation(conn, person, now).map(|id| Some(Applicant::Organisation(id)))
        }
        Beginning::Invitation(_) => Ok(None),
    }
}

/// As whom `actor` writes drafts, if it does.
fn authorship(actor: &Actor) -> Option<Applicant> {
    match begin(actor) {
        Ok(Beginning::By(applicant)) => Some(applicant),
        Ok(Beginning::ByNewcomer(_) | Beginning::Invitation(_)) | Err(_) => None,
    }
}

pub(crate) fn own_draft(conn: &mut Connection, id: DraftId, actor: &Actor) -> Result<Draft, Error> {
    conn.draft_get(id)?.filter(|draft| is_author(draft.author, actor)).ok_or(Error::NotFound)
}

pub(crate) fn reading(draft: Draft) -> DraftReading {
    let Draft {
        id,
        author: _,
        invited_by,
        claim_hash: _,
        application,
        version,
        created_at,
        updated_at,
        revises,
    } = draft;
    DraftReading { id, invited_by, application, version, created_at, updated_at, revises }
}

pub(crate) fn answered(draft: Draft, answer: &impl Fn(&DraftReading) -> String) -> Answer {
    let (subject, version) = (draft.id.0, draft.version);
    Answer { subject, version, body: answer(&reading(draft)), given: Given::Now }
}

//! Drafts: applications that nobody has submitted yet. They are plain rows, which their authors may delete.

use diesel::{
    ExpressionMethods, OptionalExtension, QueryDsl, Queryable, RunQueryDsl, Selectable,
    SelectableHelper,
};
use domain::accession::Applicant;
use domain::application::Application;
use domain::id::{CaseId, DraftId, PartyKey};
use domain::time::Timestamp;

use crate::any::MultiBackend;
use crate::codec::{FORMAT, Stored, Word};
use crate::column::{Moment, Text, naive, value};
use crate::connection::Connection;
use crate::error::Error;
use crate::event::{read_version, stored_version};
use crate::page::Page;
use crate::schema::drafts;

/// An application that nobody has submitted yet.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Draft {
    /// Its id.
    pub id: DraftId,
    /// Who writes it; nobody yet when it is an invitation that has not been taken up.
    pub author: Option<Applicant>,
    /// The founding party that invites the organisation.
    pub invited_by: Option<PartyKey>,
    /// The hash of the code with which an invitation is taken up.
    pub claim_hash: Option<Vec<u8>>,
    /// What has been written.
    pub application: Application,
    /// Counts the changes, from one.
    pub version: u32,
    /// When it was begun.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub updated_at: Timestamp,
    /// The case of which it is to be the next version; none while there is no case. A case has one such draft at most.
    pub revises: Option<CaseId>,
}

/// Whose drafts are listed.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum DraftOwner {
    /// Those that are written for this organisation, or that came on paper.
    Author(Applicant),
    /// Those to which this founding party has invited.
    Inviter(PartyKey),
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = drafts, check_for_backend(MultiBackend))]
struct DraftRow {
    id: Text<DraftId>,
    author: Option<Text<Applicant>>,
    invited_by: Option<Text<PartyKey>>,
    claim_hash: Option<Vec<u8>>,
    content: String,
    version: i32,
    created_at: Moment,
    updated_at: Moment,
    revises: Option<Text<CaseId>>,
}

impl Connection {
    /// Begins a draft.
    pub fn draft_insert(&mut self, draft: &Draft) -> Result<(), Error> {
        diesel::insert_into(drafts::table)
            .values((
                drafts::id.eq(draft.id.word()),
                drafts::author.eq(draft.author.as_ref().map(Word::word)),
                drafts::invited_by.eq(draft.invited_by.as_ref().map(Word::word)),
                drafts::claim_hash.eq(&draft.claim_hash),
                drafts::content.eq(draft.application.encode()?),
                drafts::version.eq(stored_version(draft.version)?),
                drafts::created_at.eq(naive(draft.created_at)),
                drafts::updated_at.eq(naive(draft.updated_at)),
                drafts::revises.eq(draft.revises.as_ref().map(Word::word)),
            ))
            .execute(&mut self.inner)?;
        Ok(())
    }

    /// One draft.
    pub fn draft_get(&mut self, id: DraftId) -> Result<Option<Draft>, Error> {
        drafts::table
            .find(id.word())
            .select(DraftRow::as_select())
            .get_result(&mut self.inner)
            .optional()?
            .map(DraftRow::read)
            .transpose()
    }

    /// The draft of the next version of the application in the case `id`.
    pub fn draft_revising(&mut self, id: CaseId) -> Result<Option<Draft>, Error> {
        drafts::table
            .filter(drafts::revises.eq(id.word()))
            .select(DraftRow::as_select())
            .get_result(&mut self.inner)
            .optional()?
            .map(DraftRow::read)
            .transpose()
    }

    /// Writes over the draft of version `version`, which gives it the next one; says no when it has another version
    /// or is gone.
    pub fn draft_update(
        &mut self,
        id: DraftId,
        version: u32,
        application: &Application,
        at: Timestamp,
    ) -> Result<bool, Error> {
        let known = drafts::table.find(id.word());
        let touched = diesel::update(known.filter(drafts::version.eq(stored_version(version)?)))
            .set((
                drafts::content.eq(application.encode()?),
                drafts::version.eq(drafts::version + 1),
                drafts::updated_at.eq(naive(at)),
            ))
            .execute(&mut self.inner)?;
        Ok(touched > 0)
    }

    /// Deletes a draft and the files that belong to it; says no when it is gone already.
    pub fn draft_delete(&mut self, id: DraftId) -> Result<bool, Error> {
        self.file_delete_of_draft(id)?;
        Ok(diesel::delete(drafts::table.find(id.word())).execute(&mut self.inner)? > 0)
    }

    /// One page of somebody's drafts, the newest first.
    pub fn draft_list(
        &mut self,
        owner: &DraftOwner,
        after: Option<DraftId>,
        limit: u32,
    ) -> Result<Page<Draft, DraftId>, Error> {
        let mut query = drafts::table.into_boxed();
        query = match owner {
            DraftOwner::Author(author) => query.filter(drafts::author.eq(author.word())),
            DraftOwner::Inviter(party) => query.filter(drafts::invited_by.eq(party.word())),
        };
        if let Some(after) = after {
            query = query.filter(drafts::id.lt(after.to_string()));
        }
        // An id tells when it was made, so its order is that of the beginnings.
        let items = query
            .order(drafts::id.desc())
            .limit(i64::from(limit) + 1)
            .select(DraftRow::as_select())
            .load(&mut self.inner)?
            .into_iter()
            .map(DraftRow::read)
            .collect::<Result<_, Error>>()?;
        Ok(Page::cut(items, limit, |draft: &Draft| draft.id))
    }

    /// Gives the draft whose code has this hash to `author`, and takes the code away; none when there is no such code.
    pub fn draft_claim(
        &mut self,
        claim_hash: &[u8],
        author: Applicant,
        at: Timestamp,
    ) -> Result<Option<DraftId>, Error> {
        let claimed: Option<Text<DraftId>> =
            diesel::update(drafts::table.filter(drafts::claim_hash.eq(claim_hash)))
                .set((
                    drafts::author.eq(Some(author.word())),
                    drafts::claim_hash.eq(None::<Vec<u8>>),
                    drafts::version.eq(drafts::version + 1),
                    drafts::updated_at.eq(naive(at)),
                ))
                .returning(drafts::id)
                .get_result(&mut self.inner)
                .optional()?;
        Ok(value(claimed))
    }
}

impl DraftRow {
    fn read(self) -> Result<Draft, Error> {
        Ok(Draft {
            id: self.id.0,
            author: value(self.author),
            invited_by: value(self.invited_by),
            claim_hash: self.claim_hash,
            application: Application::decode(FORMAT, &self.content)?,
            version: read_version(self.version)?,
            created_at: self.created_at.0,
            updated_at: self.updated_at.0,
            revises: value(self.revises),
        })
    }
}

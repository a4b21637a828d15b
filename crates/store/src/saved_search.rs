//! What persons look for in the list of cases again and again.

use diesel::{ExpressionMethods, QueryDsl, Queryable, RunQueryDsl, Selectable, SelectableHelper};
use domain::accession::{
    Awaited, CaseOrder, CaseSearch, DeadlineWanted, OfficerWanted, phases_code, phases_from_code,
};
use domain::id::{PersonId, SavedSearchId};
use domain::time::Timestamp;

use crate::any::MultiBackend;
use crate::codec::Word;
use crate::column::{Moment, Text, naive, value};
use crate::connection::Connection;
use crate::error::Error;
use crate::schema::saved_searches;

/// A search that somebody keeps.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct SavedSearch {
    /// Its id.
    pub id: SavedSearchId,
    /// Whose it is.
    pub person: PersonId,
    /// What that person calls it.
    pub name: String,
    /// What is looked for.
    pub search: CaseSearch,
    /// Since when it is kept.
    pub created_at: Timestamp,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = saved_searches, check_for_backend(MultiBackend))]
struct SavedSearchRow {
    id: Text<SavedSearchId>,
    person_id: Text<PersonId>,
    name: String,
    phases: String,
    waits_for: Option<Text<Awaited>>,
    officer: Option<Text<OfficerWanted>>,
    deadline: Option<Text<DeadlineWanted>>,
    search_text: String,
    case_order: Text<CaseOrder>,
    created_at: Moment,
}

impl Connection {
    /// Keeps a search.
    ///
    /// # Errors
    /// [`Error::Conflict`] when the person keeps another one of the same name.
    pub fn saved_search_insert(&mut self, saved: &SavedSearch) -> Result<(), Error> {
        let search = &saved.search;
        diesel::insert_into(saved_searches::table)
            .values((
                saved_searches::id.eq(saved.id.word()),
                saved_searches::person_id.eq(saved.person.word()),
                saved_searches::name.eq(&saved.name),
                saved_searches::phases.eq(phases_code(&search.phases)),
                saved_searches::waits_for.eq(search.waits_for.as_ref().map(Word::word)),
                saved_searches::officer.eq(search.officer.as_ref().map(Word::word)),
                saved_searches::deadline.eq(search.deadline.as_ref().map(Word::word)),
                saved_searches::search_text.eq(&search.text),
                saved_searches::case_order.eq(search.order.word()),
                saved_searches::created_at.eq(naive(saved.created_at)),
            ))
            .execute(&mut self.inner)?;
        Ok(())
    }

    /// What a person keeps, by name.
    pub fn saved_search_list(&mut self, person: PersonId) -> Result<Vec<SavedSearch>, Error> {
        let rows: Vec<SavedSearchRow> = saved_searches::table
            .filter(saved_searches::person_id.eq(person.word()))
            .order(saved_searches::name)
            .select(SavedSearchRow::as_select())
            .load(&mut self.inner)?;
        rows.into_iter().map(SavedSearchRow::read).collect()
    }

    /// Forgets a search of a person's; whether there was one.
    pub fn saved_search_delete(
        &mut self,
        person: PersonId,
        id: SavedSearchId,
    ) -> Result<bool, Error> {
        let own = saved_searches::table
            .filter(saved_searches::id.eq(id.word()))
            .filter(saved_searches::person_id.eq(person.word()));
        Ok(diesel::delete(own).execute(&mut self.inner)? > 0)
    }
}

impl SavedSearchRow {
    fn read(self) -> Result<SavedSearch, Error> {
        let phases = phases_from_code(&self.phases).ok_or_else(|| Error::Corrupt {
            what: format!("saved search {}", self.id.0),
            reason: format!("{:?} are not phases", self.phases),
        })?;
        Ok(SavedSearch {
            id: self.id.0,
            person: self.person_id.0,
            name: self.name,
            search: CaseSearch {
                phases,
                waits_for: value(self.waits_for),
                officer: value(self.officer),
                deadline: value(self.deadline),
                text: self.search_text,
                order: self.case_order.0,
            },
            created_at: self.created_at.0,
        })
    }
}

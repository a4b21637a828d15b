//! Searches in the list of cases that persons keep: each its own.

use domain::accession::{CaseSearch, check_search_name, may_keep_searches};
use domain::id::SavedSearchId;
use domain::time::Timestamp;
use store::SavedSearch;
use uuid::Uuid;

use crate::Engine;
use crate::answer::Ask;
use crate::error::Error;
use crate::identity::Credential;

impl Engine {
    /// Keeps `search` for the asker under `name`; one that is kept under the same name gives way.
    ///
    /// # Errors
    /// The asker does not see all cases; the name does not do; too many are kept.
    pub fn search_save(
        &self,
        ask: Ask,
        name: String,
        search: CaseSearch,
    ) -> Result<SavedSearch, Error> {
        self.store.write(move |conn| {
            let identified = ask.identify(conn)?;
            may_keep_searches(&identified.actor)?;
            let person = identified.person()?;
            let kept = conn.saved_search_list(person)?;
            let same = kept.iter().find(|saved| saved.name == name.trim());
            let name = check_search_name(&name, kept.len() - usize::from(same.is_some()))?;
            if let Some(same) = same {
                conn.saved_search_delete(person, same.id)?;
            }
            let saved = SavedSearch {
                id: SavedSearchId(Uuid::now_v7()),
                person,
                name,
                search: search.clone(),
                created_at: ask.now,
            };
            conn.saved_search_insert(&saved)?;
            Ok(saved)
        })
    }

    /// The searches that the asker keeps, by name.
    ///
    /// # Errors
    /// The asker does not see all cases.
    pub fn search_list(
        &self,
        credential: &Credential,
        now: Timestamp,
    ) -> Result<Vec<SavedSearch>, Error> {
        self.show_person(credential, now, |conn, identified| {
            may_keep_searches(&identified.actor)?;
            Ok(conn.saved_search_list(identified.person()?)?)
        })
    }

    /// Forgets a search of the asker's.
    ///
    /// # Errors
    /// The asker keeps no such search.
    pub fn search_delete(&self, ask: Ask, id: SavedSearchId) -> Result<(), Error> {
        self.store.write(move |conn| {
            let person = ask.identify(conn)?.person()?;
            if conn.saved_search_delete(person, id)? { Ok(()) } else { Err(Error::NotFound) }
        })
    }
}

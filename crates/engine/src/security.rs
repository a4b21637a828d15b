//! The security log, and what is forgotten after its time.

use domain::file::loose_files_begin;
use domain::id::PersonId;
use domain::membership::lists_begin;
use domain::people::{SecurityKind, may_see_security_log, security_log_begins};
use domain::time::Timestamp;
use store::{Page, Person, SecurityEntry};
use uuid::Uuid;

use crate::Engine;
use crate::error::Error;
use crate::identity::{Credential, owner};

/// A line of the security log, as the head of secretariat sees it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct SecurityReading {
    /// The line.
    pub entry: SecurityEntry,
    /// Who did it, where that is known.
    pub person: Option<Person>,
}

/// Something that was refused because whoever asked is not entitled to it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Refused {
    /// Who asked.
    pub credential: Credential,
    /// From which network address.
    pub address: String,
    /// What was asked, as a method and the pattern of an address: no ids, no texts.
    pub operation: String,
    /// The code of the refusal.
    pub code: &'static str,
}

impl Engine {
    /// Notes a refusal: of whoever's token or session it is, whether or not that gives anything any more.
    ///
    /// # Errors
    /// The database says no.
    pub fn refusal_note(&self, refused: Refused, now: Timestamp) -> Result<(), Error> {
        self.store.write(move |conn| {
            let person = owner(conn, &refused.credential)?;
            let noted = entry(SecurityKind::Refused, person, now)
                .from(&refused.address)
                .saying(&format!("{}: {}", refused.operation, refused.code));
            Ok(conn.security_note(&noted)?)
        })
    }

    /// One page of the security log, the newest line first.
    ///
    /// # Errors
    /// The head of secretariat alone sees it.
    pub fn security_log(
        &self,
        credential: &Credential,
        after: Option<Uuid>,
        limit: u32,
        now: Timestamp,
    ) -> Result<Page<SecurityReading, Uuid>, Error> {
        self.show_person(credential, now, |conn, identified| {
            may_see_security_log(&identified.actor)?;
            let page = conn.security_list(after, limit)?;
            let people = page.items.iter().filter_map(|entry| entry.person).collect();
            let people = conn.person_list(&people)?;
            let readings = page.items.into_iter().map(|entry| {
                let person = entry.person.and_then(|id| people.get(&id).cloned());
                SecurityReading { entry, person }
            });
            Ok(Page { items: readings.collect(), next: page.next })
        })
    }

    /// Forgets what has been kept long enough: the security log, sessions, sign-ins, mails and loose files; how many rows.
    ///
    /// # Errors
    /// The database says no.
    pub fn forget(&self, now: Timestamp) -> Result<usize, Error> {
        let before = security_log_begins(now);
        self.store.write(move |conn| {
            Ok(conn.security_forget(before)?
                + conn.session_forget(before)?
                + conn.sign_in_forget(before)?
                + conn.outbox_forget(before)?
                + conn.member_import_delete_before(lists_begin(now))?
                + conn.file_forget(loose_files_begin(now))?)
        })
    }
}

/// A line of the security log.
pub(crate) fn entry(kind: SecurityKind, person: Option<PersonId>, at: Timestamp) -> SecurityEntry {
    let id = Uuid::now_v7();
    SecurityEntry { id, at, kind, person, address: None, subject: None, detail: String::new() }
}

/// What else a line tells.
pub(crate) trait Telling {
    /// To which mandate, token or session it happened.
    fn about(self, subject: Uuid) -> Self;
    /// From which network address.
    fn from(self, address: &str) -> Self;
    /// A code, or the like.
    fn saying(self, detail: &str) -> Self;
}

impl Telling for SecurityEntry {
    fn about(self, subject: Uuid) -> Self {
        Self { subject: Some(subject), ..self }
    }

    fn from(self, address: &str) -> Self {
        Self { address: Some(address.to_owned()), ..self }
    }

    fn saying(self, detail: &str) -> Self {
        Self { detail: detail.to_owned(), ..self }
    }
}

//! The security log: sign-ins, refusals, and what happens to mandates and tokens. No secret stands in it.

use diesel::{ExpressionMethods, QueryDsl, Queryable, RunQueryDsl, Selectable, SelectableHelper};
use domain::id::PersonId;
use domain::people::SecurityKind;
use domain::time::Timestamp;
use uuid::Uuid;

use crate::any::MultiBackend;
use crate::codec::Word;
use crate::column::{Moment, Text, naive, value};
use crate::connection::Connection;
use crate::error::Error;
use crate::page::Page;
use crate::schema::security_log;

/// One line of the security log.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct SecurityEntry {
    /// Its id; a later line has a greater one.
    pub id: Uuid,
    /// When.
    pub at: Timestamp,
    /// What happened.
    pub kind: SecurityKind,
    /// Who did it, where that is known.
    pub person: Option<PersonId>,
    /// From which network address.
    pub address: Option<String>,
    /// To which mandate, token or session.
    pub subject: Option<Uuid>,
    /// The code of what was refused, the operation, or the like; never a secret, never a text of a user's.
    pub detail: String,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = security_log, check_for_backend(MultiBackend))]
struct SecurityRow {
    id: Text<Uuid>,
    at: Moment,
    kind: Text<SecurityKind>,
    person_id: Option<Text<PersonId>>,
    address: Option<String>,
    subject: Option<Text<Uuid>>,
    detail: String,
}

impl Connection {
    /// Writes a line.
    pub fn security_note(&mut self, entry: &SecurityEntry) -> Result<(), Error> {
        diesel::insert_into(security_log::table)
            .values((
                security_log::id.eq(entry.id.word()),
                security_log::at.eq(naive(entry.at)),
                security_log::kind.eq(entry.kind.word()),
                security_log::person_id.eq(entry.person.as_ref().map(Word::word)),
                security_log::address.eq(entry.address.as_deref()),
                security_log::subject.eq(entry.subject.as_ref().map(Word::word)),
                security_log::detail.eq(&entry.detail),
            ))
            .execute(&mut self.inner)?;
        Ok(())
    }

    /// One page of the log, the newest line first.
    pub fn security_list(
        &mut self,
        after: Option<Uuid>,
        limit: u32,
    ) -> Result<Page<SecurityEntry, Uuid>, Error> {
        let mut query = security_log::table.into_boxed();
        if let Some(after) = after {
            query = query.filter(security_log::id.lt(after.to_string()));
        }
        let rows: Vec<SecurityRow> = query
            .order(security_log::id.desc())
            .limit(i64::from(limit) + 1)
            .select(SecurityRow::as_select())
            .load(&mut self.inner)?;
        let items = rows.into_iter().map(SecurityEntry::from).collect();
        Ok(Page::cut(items, limit, |entry: &SecurityEntry| entry.id))
    }

    /// Forgets the lines from before `before`; how many.
    pub fn security_forget(&mut self, before: Timestamp) -> Result<usize, Error> {
        let old = security_log::table.filter(security_log::at.lt(naive(before)));
        Ok(diesel::delete(old).execute(&mut self.inner)?)
    }
}

impl From<SecurityRow> for SecurityEntry {
    fn from(row: SecurityRow) -> Self {
        Self {
            id: row.id.0,
            at: row.at.0,
            kind: row.kind.0,
            person: value(row.person_id),
            address: row.address,
            subject: value(row.subject),
            detail: row.detail,
        }
    }
}

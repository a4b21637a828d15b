//! Lists of members that wait until somebody confirms that they are to be taken over.

use diesel::{ExpressionMethods, OptionalExtension, QueryDsl, Queryable, RunQueryDsl};
use domain::id::{ImportId, PersonId};
use domain::membership::ImportLine;
use domain::time::Timestamp;
use serde::{Deserialize, Serialize};

use crate::codec::Word;
use crate::column::{Text, naive};
use crate::connection::Connection;
use crate::error::Error;
use crate::schema::member_imports;

/// A list that somebody has put in.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct MemberImport {
    /// Its id.
    pub id: ImportId,
    /// Who has put it in.
    pub person: PersonId,
    /// Its lines.
    pub lines: Vec<ImportLine>,
}

#[derive(Queryable)]
struct ImportRow {
    person_id: Text<PersonId>,
    content: String,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "ImportLine")]
struct ImportLineJson {
    line: u32,
    name: String,
    cvr: String,
    since: String,
}

#[derive(Serialize, Deserialize)]
struct Line(#[serde(with = "ImportLineJson")] ImportLine);

impl Connection {
    /// Keeps a list until it is taken over or forgotten.
    pub fn member_import_insert(
        &mut self,
        import: &MemberImport,
        now: Timestamp,
    ) -> Result<(), Error> {
        let lines: Vec<Line> = import.lines.iter().cloned().map(Line).collect();
        let content = serde_json::to_string(&lines).map_err(|error| corrupt(&error))?;
        diesel::insert_into(member_imports::table)
            .values((
                member_imports::id.eq(import.id.word()),
                member_imports::person_id.eq(import.person.word()),
                member_imports::content.eq(content),
                member_imports::created_at.eq(naive(now)),
            ))
            .execute(&mut self.inner)?;
        Ok(())
    }

    /// A list that waits.
    pub fn member_import_get(&mut self, id: ImportId) -> Result<Option<MemberImport>, Error> {
        let row: Option<ImportRow> = member_imports::table
            .find(id.word())
            .select((member_imports::person_id, member_imports::content))
            .first(&mut self.inner)
            .optional()?;
        let Some(row) = row else { return Ok(None) };
        let lines: Vec<Line> =
            serde_json::from_str(&row.content).map_err(|error| corrupt(&error))?;
        let lines = lines.into_iter().map(|Line(line)| line).collect();
        Ok(Some(MemberImport { id, person: row.person_id.0, lines }))
    }

    /// Forgets a list; whether there was one.
    pub fn member_import_delete(&mut self, id: ImportId) -> Result<bool, Error> {
        let found =
            diesel::delete(member_imports::table.find(id.word())).execute(&mut self.inner)?;
        Ok(found > 0)
    }

    /// Forgets the lists that were put in before `before`; how many.
    pub fn member_import_delete_before(&mut self, before: Timestamp) -> Result<usize, Error> {
        let old = member_imports::table.filter(member_imports::created_at.lt(naive(before)));
        Ok(diesel::delete(old).execute(&mut self.inner)?)
    }
}

fn corrupt(error: &serde_json::Error) -> Error {
    Error::Corrupt { what: "a list of members".to_owned(), reason: error.to_string() }
}

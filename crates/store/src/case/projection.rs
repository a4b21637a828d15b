//! Where a case stands, as it is written: one row a case, and one for each whom it waits for. A rebuild makes them
//! anew.

use std::collections::BTreeSet;

use chrono::NaiveDateTime;
use diesel::query_builder::{AstPass, QueryFragment, QueryId};
use diesel::{
    ExpressionMethods, JoinOnDsl, NullableExpressionMethods, OptionalExtension, QueryDsl,
    QueryResult, Queryable, RunQueryDsl, sql_types,
};
use domain::accession::{Door, Phase, Stay, WaitsFor};
use domain::application::Organisation;
use domain::id::{CaseId, CaseNumber, OrganisationId, PersonId};
use domain::time::Timestamp;

use super::collation::danish_key;
use crate::any::{AnyConnection, MultiBackend};
use crate::codec::Word;
use crate::column::{Moment, Text, moment, naive, value};
use crate::connection::Connection;
use crate::error::Error;
use crate::event::stored_version;
use crate::schema::{case_waits, cases};

/// Where a case stands, as it is to be written.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct CaseProjection {
    /// The case.
    pub id: CaseId,
    /// Its number.
    pub number: CaseNumber,
    /// Who applies, when that is new or changed; otherwise it is left as it is.
    pub organisation: Option<Organisation>,
    /// The phase.
    pub phase: Phase,
    /// Since when it is in it.
    pub phase_since: Timestamp,
    /// How many stays in a phase it has had, the present one among them.
    pub stay_count: u32,
    /// The stays that have ended and are not written yet.
    pub ended: Vec<Stay>,
    /// The officer of the secretariat.
    pub officer: Option<PersonId>,
    /// The organisation that applies, where its people act in Pagt.
    pub applicant: Option<OrganisationId>,
    /// By which door it came.
    pub door: Door,
    /// When it was submitted.
    pub received_at: Timestamp,
    /// Until when those whom it waits for may act.
    pub deadline: Option<Timestamp>,
    /// When time will decide something by itself.
    pub due_at: Option<Timestamp>,
    /// Whom it waits for.
    pub waits_for: BTreeSet<WaitsFor>,
    /// How many events it has.
    pub version: u32,
    /// When the last of them was recorded.
    pub updated_at: Timestamp,
}

/// What of a case is sorted and filtered by, and so costs more to write.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
struct Standing {
    phase: Phase,
    phase_since: NaiveDateTime,
    officer: Option<PersonId>,
    deadline: Option<NaiveDateTime>,
    due_at: Option<NaiveDateTime>,
}

#[derive(Queryable)]
struct StandingRow {
    phase: Text<Phase>,
    phase_since: Moment,
    officer: Option<Text<PersonId>>,
    deadline: Option<Moment>,
    due_at: Option<Moment>,
    who: Option<Text<WaitsFor>>,
}

/// The commonest of all writes: one more event, and the case stands where it stood. Written out because diesel has
/// each UPDATE of its own prepared anew.
#[derive(QueryId)]
struct CaseTouch {
    id: String,
    version: i32,
    updated_at: NaiveDateTime,
}

impl QueryFragment<MultiBackend> for CaseTouch {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, MultiBackend>) -> QueryResult<()> {
        out.push_sql("UPDATE cases SET version = ");
        out.push_bind_param::<sql_types::Integer, _>(&self.version)?;
        out.push_sql(", updated_at = ");
        out.push_bind_param::<sql_types::Timestamp, _>(&self.updated_at)?;
        out.push_sql(" WHERE id = ");
        out.push_bind_param::<sql_types::Text, _>(&self.id)
    }
}

impl RunQueryDsl<AnyConnection> for CaseTouch {}

impl Connection {
    /// Writes where a case stands. What has not changed is not touched.
    pub fn case_project(&mut self, case: &CaseProjection) -> Result<(), Error> {
        let standing = self.case_standing(case.id)?;
        let has_moved = standing.is_none() || !case.ended.is_empty();
        let waited_for = match (standing, &case.organisation) {
            (None, None) => {
                return Err(Error::Corrupt {
                    what: format!("case {}", case.id),
                    reason: "it stands in no list, and who applies is not told".to_owned(),
                });
            }
            (None, Some(organisation)) => {
                self.case_insert(case, organisation)?;
                BTreeSet::new()
            }
            (Some((standing, waited_for)), organisation) => {
                self.case_update(case, standing)?;
                if let Some(organisation) = organisation {
                    self.case_rename(case, organisation)?;
                }
                waited_for
            }
        };
        if has_moved {
            self.case_stays_update(case)?;
        }
        self.case_waits_update(case, &waited_for)
    }

    /// Whether the list is sorted and searched by what `case` says, which no summary shows.
    pub fn case_index_fits(&mut self, case: &CaseProjection) -> Result<bool, Error> {
        let listed: Option<(bool, String, String)> = cases::table
            .find(case.id.word())
            .select((cases::is_open, cases::search_text, cases::organisation_key))
            .get_result(&mut self.inner)
            .optional()?;
        let organisation = case.organisation.clone().unwrap_or_default();
        let key = danish_key(&organisation.name);
        let expected = (case.phase.is_open(), search_text(case.number, &organisation), key);
        Ok(listed.as_ref() == Some(&expected))
    }

    /// Where a case stood so far, and whom it waited for; nothing when it stands in no list.
    fn case_standing(
        &mut self,
        id: CaseId,
    ) -> Result<Option<(Standing, BTreeSet<WaitsFor>)>, Error> {
        let rows: Vec<StandingRow> = cases::table
            .left_join(case_waits::table.on(case_waits::case_id.eq(cases::id)))
            .filter(cases::id.eq(id.word()))
            .select((
                cases::phase,
                cases::phase_since,
                cases::officer,
                cases::deadline,
                cases::due_at,
                case_waits::who.nullable(),
            ))
            .load(&mut self.inner)?;
        let mut standing = None;
        let mut waited_for = BTreeSet::new();
        for row in rows {
            waited_for.extend(value(row.who));
            standing = Some(Standing {
                phase: row.phase.0,
                phase_since: naive(row.phase_since.0),
                officer: value(row.officer),
                deadline: moment(row.deadline).map(naive),
                due_at: moment(row.due_at).map(naive),
            });
        }
        Ok(standing.map(|standing| (standing, waited_for)))
    }

    fn case_update(&mut self, case: &CaseProjection, before: Standing) -> Result<(), Error> {
        let version = stored_version(case.version)?;
        let updated_at = naive(case.updated_at);
        let now = case.standing();
        if now == before {
            CaseTouch { id: case.id.to_string(), version, updated_at }.execute(&mut self.inner)?;
            return Ok(());
        }
        diesel::update(cases::table.find(case.id.word()))
            .set((
                cases::phase.eq(now.phase.word()),
                cases::phase_since.eq(now.phase_since),
                cases::officer.eq(now.officer.as_ref().map(Word::word)),
                cases::deadline.eq(now.deadline),
                cases::due_at.eq(now.due_at),
                cases::is_open.eq(now.phase.is_open()),
                cases::version.eq(version),
                cases::updated_at.eq(updated_at),
            ))
            .execute(&mut self.inner)?;
        Ok(())
    }

    fn case_insert(
        &mut self,
        case: &CaseProjection,
        organisation: &Organisation,
    ) -> Result<(), Error> {
        diesel::insert_into(cases::table)
            .values((
                cases::id.eq(case.id.word()),
                cases::number.eq(case.number.word()),
                cases::organisation_name.eq(&organisation.name),
                cases::cvr.eq(organisation.cvr.as_ref().map(Word::word)),
                cases::organisation_kind.eq(organisation.kind.as_ref().map(Word::word)),
                cases::phase.eq(case.phase.word()),
                cases::phase_since.eq(naive(case.phase_since)),
                cases::officer.eq(case.officer.as_ref().map(Word::word)),
                cases::applicant.eq(case.applicant.as_ref().map(Word::word)),
                cases::door.eq(case.door.word()),
                cases::received_at.eq(naive(case.received_at)),
                cases::deadline.eq(case.deadline.map(naive)),
                cases::due_at.eq(case.due_at.map(naive)),
                cases::is_open.eq(case.phase.is_open()),
                cases::version.eq(stored_version(case.version)?),
                cases::updated_at.eq(naive(case.updated_at)),
                cases::search_text.eq(search_text(case.number, organisation)),
                cases::organisation_key.eq(danish_key(&organisation.name)),
            ))
            .execute(&mut self.inner)?;
        Ok(())
    }

    fn case_rename(
        &mut self,
        case: &CaseProjection,
        organisation: &Organisation,
    ) -> Result<(), Error> {
        diesel::update(cases::table.find(case.id.word()))
            .set((
                cases::organisation_name.eq(&organisation.name),
                cases::cvr.eq(organisation.cvr.as_ref().map(Word::word)),
                cases::organisation_kind.eq(organisation.kind.as_ref().map(Word::word)),
                cases::search_text.eq(search_text(case.number, organisation)),
                cases::organisation_key.eq(danish_key(&organisation.name)),
            ))
            .execute(&mut self.inner)?;
        Ok(())
    }

    fn case_waits_update(
        &mut self,
        case: &CaseProjection,
        before: &BTreeSet<WaitsFor>,
    ) -> Result<(), Error> {
        for gone in before.difference(&case.waits_for) {
            diesel::delete(case_waits::table.find((case.id.word(), gone.word())))
                .execute(&mut self.inner)?;
        }
        for come in case.waits_for.difference(before) {
            diesel::insert_into(case_waits::table)
                .values((case_waits::case_id.eq(case.id.word()), case_waits::who.eq(come.word())))
                .execute(&mut self.inner)?;
        }
        Ok(())
    }
}

impl CaseProjection {
    fn standing(&self) -> Standing {
        Standing {
            phase: self.phase,
            phase_since: naive(self.phase_since),
            officer: self.officer,
            deadline: self.deadline.map(naive),
            due_at: self.due_at.map(naive),
        }
    }
}

/// What free text is looked for in.
fn search_text(number: CaseNumber, organisation: &Organisation) -> String {
    let cvr = organisation.cvr.map(|cvr| cvr.to_string()).unwrap_or_default();
    format!("{number} {} {cvr}", organisation.name).to_lowercase()
}

//! Where a case stands, as it is read.

use std::collections::{BTreeMap, BTreeSet};

use diesel::{
    ExpressionMethods, OptionalExtension, QueryDsl, Queryable, RunQueryDsl, Selectable,
    SelectableHelper,
};
use domain::accession::{Door, Phase, WaitsFor};
use domain::application::OrganisationKind;
use domain::cvr::Cvr;
use domain::id::{CaseId, CaseNumber, OrganisationId, PersonId};
use domain::time::Timestamp;

use crate::any::MultiBackend;
use crate::codec::Word;
use crate::column::{Moment, Text, moment, naive, value};
use crate::connection::Connection;
use crate::error::Error;
use crate::event::read_version;
use crate::schema::{case_waits, cases};

/// Where a case stands.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct CaseSummary {
    /// The case.
    pub id: CaseId,
    /// Its number.
    pub number: CaseNumber,
    /// What the organisation that applies is called.
    pub organisation_name: String,
    /// Its CVR number.
    pub cvr: Option<Cvr>,
    /// Which kind of organisation it is.
    pub organisation_kind: Option<OrganisationKind>,
    /// The phase.
    pub phase: Phase,
    /// Since when it is in it.
    pub phase_since: Timestamp,
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

/// A row of `cases`, but for what only the database uses.
#[derive(Queryable, Selectable)]
#[diesel(table_name = cases, check_for_backend(MultiBackend))]
pub(super) struct CaseRow {
    pub(super) id: Text<CaseId>,
    number: Text<CaseNumber>,
    organisation_name: String,
    cvr: Option<Text<Cvr>>,
    organisation_kind: Option<Text<OrganisationKind>>,
    phase: Text<Phase>,
    phase_since: Moment,
    officer: Option<Text<PersonId>>,
    applicant: Option<Text<OrganisationId>>,
    door: Text<Door>,
    received_at: Moment,
    deadline: Option<Moment>,
    due_at: Option<Moment>,
    version: i32,
    updated_at: Moment,
}

// By a unique key one row comes without a limit; SQLite prepares a statement anew whenever one is bound.
impl Connection {
    /// Where one case stands.
    pub fn case_get(&mut self, id: CaseId) -> Result<Option<CaseSummary>, Error> {
        let row = cases::table
            .find(id.word())
            .select(CaseRow::as_select())
            .get_result(&mut self.inner)
            .optional()?;
        self.case_summary(row)
    }

    /// The open case of the organisation with this CVR number.
    pub fn case_open_by_cvr(&mut self, cvr: Cvr) -> Result<Option<CaseSummary>, Error> {
        let row = cases::table
            .filter(cases::cvr.eq(cvr.word()))
            .filter(cases::is_open.eq(true))
            .select(CaseRow::as_select())
            .get_result(&mut self.inner)
            .optional()?;
        self.case_summary(row)
    }

    /// The numbers of the open cases of the organisations with these CVR numbers.
    pub fn case_open_numbers(
        &mut self,
        cvrs: &BTreeSet<Cvr>,
    ) -> Result<BTreeMap<Cvr, CaseNumber>, Error> {
        let rows: Vec<(Option<Text<Cvr>>, Text<CaseNumber>)> = cases::table
            .filter(cases::cvr.eq_any(cvrs.iter().map(Word::word)))
            .filter(cases::is_open.eq(true))
            .select((cases::cvr, cases::number))
            .load(&mut self.inner)?;
        Ok(rows.into_iter().filter_map(|(cvr, number)| Some((cvr?.0, number.0))).collect())
    }

    /// The latest case that has ended of the organisation with this CVR number.
    pub fn case_ended_by_cvr(&mut self, cvr: Cvr) -> Result<Option<CaseSummary>, Error> {
        let row = cases::table
            .filter(cases::cvr.eq(cvr.word()))
            .filter(cases::is_open.eq(false))
            .order((cases::received_at.desc(), cases::id.desc()))
            .select(CaseRow::as_select())
            .first(&mut self.inner)
            .optional()?;
        self.case_summary(row)
    }

    /// The latest case of an organisation.
    pub fn case_of_applicant(
        &mut self,
        organisation: OrganisationId,
    ) -> Result<Option<CaseSummary>, Error> {
        let row = cases::table
            .filter(cases::applicant.eq(organisation.word()))
            .order((cases::received_at.desc(), cases::id.desc()))
            .select(CaseRow::as_select())
            .limit(1)
            .get_result(&mut self.inner)
            .optional()?;
        self.case_summary(row)
    }

    /// The organisations that applied in these cases; for an application on paper there is none.
    pub fn case_applicants(&mut self, ids: &[CaseId]) -> Result<Vec<OrganisationId>, Error> {
        let rows: Vec<Option<Text<OrganisationId>>> = cases::table
            .filter(cases::id.eq_any(ids.iter().map(Word::word)))
            .select(cases::applicant)
            .load(&mut self.inner)?;
        Ok(rows.into_iter().filter_map(value).collect())
    }

    /// The cases in which time has decided something by `now`, the longest overdue first.
    pub fn case_due_list(&mut self, now: Timestamp, limit: u32) -> Result<Vec<CaseId>, Error> {
        let ids: Vec<Text<CaseId>> = cases::table
            .filter(cases::due_at.le(naive(now)))
            .order((cases::due_at, cases::id))
            .limit(limit.into())
            .select(cases::id)
            .load(&mut self.inner)?;
        Ok(ids.into_iter().map(|Text(id)| id).collect())
    }

    /// When time will next decide something in any case.
    pub fn case_next_due(&mut self) -> Result<Option<Timestamp>, Error> {
        let next: Option<Option<Moment>> = cases::table
            .filter(cases::due_at.is_not_null())
            .order((cases::due_at, cases::id))
            .select(cases::due_at)
            .first(&mut self.inner)
            .optional()?;
        Ok(moment(next.flatten()))
    }

    fn case_waits(&mut self, id: CaseId) -> Result<BTreeSet<WaitsFor>, Error> {
        let who: Vec<Text<WaitsFor>> = case_waits::table
            .filter(case_waits::case_id.eq(id.word()))
            .select(case_waits::who)
            .load(&mut self.inner)?;
        Ok(who.into_iter().map(|Text(who)| who).collect())
    }

    fn case_summary(&mut self, row: Option<CaseRow>) -> Result<Option<CaseSummary>, Error> {
        row.map(|row| {
            let waits_for = self.case_waits(row.id.0)?;
            row.read(waits_for)
        })
        .transpose()
    }
}

impl CaseRow {
    pub(super) fn read(self, waits_for: BTreeSet<WaitsFor>) -> Result<CaseSummary, Error> {
        Ok(CaseSummary {
            id: self.id.0,
            number: self.number.0,
            organisation_name: self.organisation_name,
            cvr: value(self.cvr),
            organisation_kind: value(self.organisation_kind),
            phase: self.phase.0,
            phase_since: self.phase_since.0,
            officer: value(self.officer),
            applicant: value(self.applicant),
            door: self.door.0,
            received_at: self.received_at.0,
            deadline: moment(self.deadline),
            due_at: moment(self.due_at),
            waits_for,
            version: read_version(self.version)?,
            updated_at: self.updated_at.0,
        })
    }
}

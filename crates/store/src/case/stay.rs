//! How long cases stay in each phase: written as they move on, and counted.

use chrono::Datelike;
use diesel::dsl::count_star;
use diesel::{ExpressionMethods, OptionalExtension, QueryDsl, Queryable, RunQueryDsl};
use domain::accession::{Kept, Phase, Stay};
use domain::id::CaseId;
use domain::time::{Timestamp, local_date};

use super::CaseProjection;
use crate::codec::Word;
use crate::column::{Moment, Text, naive};
use crate::connection::Connection;
use crate::error::Error;
use crate::schema::case_stays;

/// How many cases came into a phase in a month.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Flow {
    /// The phase.
    pub phase: Phase,
    /// The month, as [`month_of`] counts it.
    pub month: i32,
    /// How many cases.
    pub cases: i64,
}

/// How many cases left a phase in a month, and what had become of the deadline that ran then.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Leaving {
    /// The phase.
    pub phase: Phase,
    /// The month, as [`month_of`] counts it.
    pub month: i32,
    /// What had become of the deadline.
    pub kept: Kept,
    /// How many cases.
    pub cases: i64,
}

/// A stay that goes on has no month in which it ended, and no end of a deadline.
type LeavingRow = (Text<Phase>, Option<i32>, Option<Text<Kept>>, i64);

/// The month of `at` in Copenhagen, counted from January of the year nought.
pub fn month_of(at: Timestamp) -> i32 {
    let day = local_date(at);
    // A month is one of twelve.
    day.year() * 12 + i32::try_from(day.month0()).unwrap_or_default()
}

#[derive(Queryable)]
struct StayRow {
    place: i64,
    phase: Text<Phase>,
    since: Moment,
    until: Option<Moment>,
    deadline: Option<Text<Kept>>,
}

impl StayRow {
    /// The stay, if it has ended.
    fn read(self) -> Result<Option<Stay>, Error> {
        let (Some(until), Some(deadline)) = (self.until, self.deadline) else { return Ok(None) };
        Ok(Some(Stay {
            place: u32::try_from(self.place).map_err(|_| Error::Corrupt {
                what: format!("the stay {}", self.place),
                reason: "it has no such place".to_owned(),
            })?,
            phase: self.phase.0,
            since: self.since.0,
            until: until.0,
            deadline: deadline.0,
        }))
    }
}

impl Connection {
    /// Writes the stays that have ended, and the one that has begun.
    pub(super) fn case_stays_update(&mut self, case: &CaseProjection) -> Result<(), Error> {
        for stay in &case.ended {
            self.case_stay_end(case.id, stay)?;
        }
        self.case_stay_insert(case.id, case.stay_count, case.phase, case.phase_since)
    }

    /// A stay whose beginning stands nowhere, because it is older than the list of stays, is written whole.
    fn case_stay_end(&mut self, id: CaseId, stay: &Stay) -> Result<(), Error> {
        let row = case_stays::table.find((id.word(), i64::from(stay.place)));
        let end = (
            case_stays::until.eq(naive(stay.until)),
            case_stays::until_month.eq(month_of(stay.until)),
            case_stays::seconds.eq((stay.until - stay.since).num_seconds()),
            case_stays::deadline.eq(stay.deadline.word()),
        );
        if diesel::update(row.clone()).set(end.clone()).execute(&mut self.inner)? == 0 {
            self.case_stay_insert(id, stay.place, stay.phase, stay.since)?;
            diesel::update(row).set(end).execute(&mut self.inner)?;
        }
        Ok(())
    }

    fn case_stay_insert(
        &mut self,
        id: CaseId,
        place: u32,
        phase: Phase,
        since: Timestamp,
    ) -> Result<(), Error> {
        diesel::insert_into(case_stays::table)
            .values((
                case_stays::case_id.eq(id.word()),
                case_stays::place.eq(i64::from(place)),
                case_stays::phase.eq(phase.word()),
                case_stays::since.eq(naive(since)),
                case_stays::since_month.eq(month_of(since)),
            ))
            .execute(&mut self.inner)?;
        Ok(())
    }

    /// The stays of a case that have ended, in order.
    pub fn case_stay_list(&mut self, id: CaseId) -> Result<Vec<Stay>, Error> {
        let rows: Vec<StayRow> = case_stays::table
            .filter(case_stays::case_id.eq(id.word()))
            .order(case_stays::place)
            .select((
                case_stays::place,
                case_stays::phase,
                case_stays::since,
                case_stays::until,
                case_stays::deadline,
            ))
            .load(&mut self.inner)?;
        let stays = rows.into_iter().map(StayRow::read).collect::<Result<Vec<_>, _>>()?;
        Ok(stays.into_iter().flatten().collect())
    }

    /// How many cases came into each phase in each month.
    pub fn stay_entered(&mut self) -> Result<Vec<Flow>, Error> {
        let rows: Vec<(Text<Phase>, i32, i64)> = case_stays::table
            .group_by((case_stays::phase, case_stays::since_month))
            .select((case_stays::phase, case_stays::since_month, count_star()))
            .load(&mut self.inner)?;
        let flow =
            |(phase, month, cases): (Text<Phase>, _, _)| Flow { phase: phase.0, month, cases };
        Ok(rows.into_iter().map(flow).collect())
    }

    /// How many cases left each phase in each month, with each end of a deadline.
    pub fn stay_left(&mut self) -> Result<Vec<Leaving>, Error> {
        let rows: Vec<LeavingRow> = case_stays::table
            .group_by((case_stays::phase, case_stays::until_month, case_stays::deadline))
            .select((
                case_stays::phase,
                case_stays::until_month,
                case_stays::deadline,
                count_star(),
            ))
            .load(&mut self.inner)?;
        let leaving = |(phase, month, kept, cases): LeavingRow| {
            month.zip(kept).map(|(month, kept)| Leaving {
                phase: phase.0,
                month,
                kept: kept.0,
                cases,
            })
        };
        Ok(rows.into_iter().filter_map(leaving).collect())
    }

    /// How many seconds the stay in `phase` took that has `rank` shorter ones before it, among those that ended in the month
    /// `from` or later.
    pub fn stay_seconds(
        &mut self,
        phase: Phase,
        from: i32,
        rank: i64,
    ) -> Result<Option<i64>, Error> {
        let seconds: Option<Option<i64>> = case_stays::table
            .filter(case_stays::phase.eq(phase.word()))
            .filter(case_stays::until_month.ge(from))
            .order(case_stays::seconds)
            .offset(rank)
            .limit(1)
            .select(case_stays::seconds)
            .get_result(&mut self.inner)
            .optional()?;
        Ok(seconds.flatten())
    }
}

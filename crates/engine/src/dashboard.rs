//! The secretariat's figures: how many cases stand where, how long they stay, how deadlines are kept, which votes are open.

use std::collections::BTreeMap;

use domain::accession::{CaseOrder, Kept, ListScope, OrderKey, Phase, list_scope};
use domain::refusal::Refusal;
use domain::time::Timestamp;
use store::{CaseCounts, CaseFilter, CaseQuery, Connection, Flow, Leaving, month_of};

use crate::Engine;
use crate::cases::Reading;
use crate::error::Error;
use crate::identity::Credential;

/// The figures at a moment.
#[derive(Clone, Debug)]
pub struct Dashboard {
    /// How many cases there are in each phase, and for whom how many wait.
    pub counts: CaseCounts,
    /// How many cases stood in each phase at the end of each of the last months; the last of them is still going on.
    pub months: Vec<MonthEnd>,
    /// How long cases stayed in each phase in which a case is open, in stays that ended within these months.
    pub stays: Vec<PhaseStays>,
    /// The votes that are open, the first to close first; [`VOTES_MAX`] at most.
    pub votes: Vec<Reading>,
}

/// How many cases stood in each phase at the end of a month.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct MonthEnd {
    /// The month, counted from January of the year nought.
    pub month: i32,
    /// How many cases, by phase.
    pub by_phase: BTreeMap<Phase, i64>,
}

/// How long cases stayed in a phase, and how its deadlines were kept.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct PhaseStays {
    /// The phase.
    pub phase: Phase,
    /// How many stays have ended.
    pub ended: i64,
    /// Half of them took no longer, in seconds; none where none has ended.
    pub median_seconds: Option<i64>,
    /// Nine in ten of them took no longer, in seconds.
    pub ninetieth_seconds: Option<i64>,
    /// How many kept the deadline that ran when they ended.
    pub met: i64,
    /// How many did not.
    pub missed: i64,
}

/// The figures go back so many months, the present one among them.
pub const MONTHS: i32 = 12;
/// The most open votes that are shown.
pub const VOTES_MAX: u32 = 20;

impl Engine {
    /// The figures at `now`.
    ///
    /// # Errors
    /// They are for those who see all cases.
    pub fn dashboard(&self, credential: &Credential, now: Timestamp) -> Result<Dashboard, Error> {
        self.sweep(now)?;
        self.show_person(credential, now, |conn, asker| {
            match list_scope(&asker.actor)? {
                ListScope::All => {}
                ListScope::OfApplicant(_) => return Err(Refusal::CasesNotShown.into()),
            }
            let first = month_of(now) - (MONTHS - 1);
            let filter = CaseFilter { phases: vec![Phase::Voting], ..CaseFilter::default() };
            let order = CaseOrder::by(OrderKey::Deadline);
            let query = CaseQuery { filter, order, after: None, limit: VOTES_MAX };
            let voting = conn.case_list(&query)?;
            let left = conn.stay_left()?;
            Ok(Dashboard {
                counts: conn.case_counts()?,
                months: month_ends(&conn.stay_entered()?, &left, first),
                stays: stays(conn, &left, first)?,
                votes: self.readings(conn, voting.items, &asker.actor, now)?,
            })
        })
    }
}

/// How many cases stood in each phase at the end of each month from `first` on: those that had come, without those that had
/// left.
fn month_ends(entered: &[Flow], left: &[Leaving], first: i32) -> Vec<MonthEnd> {
    let had_come = |phase: Phase, until: i32| -> i64 {
        let flows = entered.iter().filter(|flow| flow.phase == phase && flow.month <= until);
        flows.map(|flow| flow.cases).sum()
    };
    let had_left = |phase: Phase, until: i32| -> i64 {
        let leaving = left.iter().filter(|left| left.phase == phase && left.month <= until);
        leaving.map(|left| left.cases).sum()
    };
    let month = |month| MonthEnd {
        month,
        by_phase: Phase::ALL
            .into_iter()
            .skip(1)
            .map(|phase| (phase, had_come(phase, month) - had_left(phase, month)))
            .collect(),
    };
    (first..first + MONTHS).map(month).collect()
}

fn stays(conn: &mut Connection, left: &[Leaving], first: i32) -> Result<Vec<PhaseStays>, Error> {
    let mut stays = Vec::new();
    for phase in Phase::OPEN {
        let count = |wanted: &dyn Fn(Kept) -> bool| -> i64 {
            let counts =
                |left: &&Leaving| left.phase == phase && left.month >= first && wanted(left.kept);
            left.iter().filter(counts).map(|left| left.cases).sum()
        };
        let ended = count(&|_| true);
        stays.push(PhaseStays {
            phase,
            ended,
            median_seconds: conn.stay_seconds(phase, first, rank(ended, 50))?,
            ninetieth_seconds: conn.stay_seconds(phase, first, rank(ended, 90))?,
            met: count(&|kept| kept == Kept::Met),
            missed: count(&|kept| kept == Kept::Missed),
        });
    }
    Ok(stays)
}

/// How many of `count` values are smaller than the one that `percent` in a hundred do not exceed: the nearest rank.
fn rank(count: i64, percent: i64) -> i64 {
    ((count * percent + 99) / 100 - 1).max(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentile_is_the_value_at_the_nearest_rank() {
        assert_eq!([1, 2, 3, 10].map(|count| rank(count, 50)), [0, 0, 1, 4]);
        assert_eq!([1, 2, 10, 11].map(|count| rank(count, 90)), [0, 1, 8, 9]);
        assert_eq!(rank(0, 90), 0);
    }

    #[test]
    fn a_case_stands_at_the_end_of_a_month_where_it_has_come_and_not_left() {
        let phase = Phase::Received;
        let flow = |month, cases| Flow { phase, month, cases };
        let left = |month, cases| Leaving { phase, month, kept: Kept::Met, cases };

        let ends = month_ends(&[flow(5, 3), flow(101, 2)], &[left(100, 1), left(102, 2)], 99);

        let received: Vec<_> = ends.iter().map(|end| end.by_phase[&Phase::Received]).collect();
        assert_eq!(received[..5], [3, 2, 4, 2, 2]);
        assert_eq!(ends.len(), 12);
    }
}

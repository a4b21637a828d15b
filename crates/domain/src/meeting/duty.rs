//! The duty to meet: one meeting in each half-year, from that in which the charter is dated.

use chrono::NaiveDate;

use super::half_year::HalfYear;
use super::state::MeetingPhase;
use crate::id::MeetingId;
use crate::time::{Timestamp, local_date};

/// A meeting as far as the duty is concerned.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct HalfYearMeeting {
    /// The meeting.
    pub id: MeetingId,
    /// For which half-year.
    pub half_year: HalfYear,
    /// Where it stands.
    pub phase: MeetingPhase,
}

/// The duty of one half-year.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct MeetingDuty {
    /// The half-year.
    pub half_year: HalfYear,
    /// Until when the meeting is to be held: the half-year's last day.
    pub due_on: NaiveDate,
    /// How far it is met.
    pub state: DutyState,
    /// Whether the half-year has ended without a meeting that was held.
    pub lateness: Lateness,
}

/// How far the duty of a half-year is met: the light that the public sees.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum DutyState {
    /// The meeting has been held.
    Held(MeetingId),
    /// A meeting is planned.
    Planned(MeetingId),
    /// There is no meeting.
    Missing,
}

/// Whether a duty is late.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Lateness {
    /// It is met, or there is time left.
    InTime,
    /// The half-year is over, and no meeting was held.
    Overdue,
}

impl DutyState {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Held(_) => "held",
            Self::Planned(_) => "planned",
            Self::Missing => "missing",
        }
    }

    /// The meeting by which it is met, or is to be.
    pub fn meeting(self) -> Option<MeetingId> {
        match self {
            Self::Held(id) | Self::Planned(id) => Some(id),
            Self::Missing => None,
        }
    }
}

/// The duty of `half_year` at the moment `now`, by the meetings that there are. Cancelled ones do not count.
pub fn meeting_duty(
    half_year: HalfYear,
    meetings: &[HalfYearMeeting],
    now: Timestamp,
) -> MeetingDuty {
    let own = || meetings.iter().filter(|meeting| meeting.half_year == half_year);
    let held = own().find(|meeting| meeting.phase.is_held());
    let planned = own().find(|meeting| meeting.phase.is_open());
    let state = match (held, planned) {
        (Some(meeting), _) => DutyState::Held(meeting.id),
        (None, Some(meeting)) => DutyState::Planned(meeting.id),
        (None, None) => DutyState::Missing,
    };
    let due_on = half_year.last_day();
    let is_over = due_on < local_date(now);
    let lateness = match state {
        DutyState::Planned(_) | DutyState::Missing if is_over => Lateness::Overdue,
        DutyState::Held(_) | DutyState::Planned(_) | DutyState::Missing => Lateness::InTime,
    };
    MeetingDuty { half_year, due_on, state, lateness }
}

/// The duties at the moment `now`, the newest half-year first: one for each half-year from that of the day on which the
/// charter is dated to the present one, and one for each later half-year for which a meeting is planned.
pub fn meeting_duties(
    charter_dated: NaiveDate,
    meetings: &[HalfYearMeeting],
    now: Timestamp,
) -> Vec<MeetingDuty> {
    let present = HalfYear::at(now);
    let mut half_years: Vec<HalfYear> = HalfYear::of(charter_dated).through(present).collect();
    let counting = meetings.iter().filter(|meeting| meeting.phase != MeetingPhase::Cancelled);
    half_years.extend(counting.map(|meeting| meeting.half_year));
    half_years.sort_unstable_by(|one, other| other.cmp(one));
    half_years.dedup();
    half_years.into_iter().map(|half_year| meeting_duty(half_year, meetings, now)).collect()
}

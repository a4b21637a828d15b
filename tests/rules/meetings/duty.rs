//! The duty to meet in each half-year.

use domain::meeting::{
    DutyState, HalfYear, HalfYearMeeting, Lateness, MeetingPhase as P, meeting_duties, meeting_duty,
};
use domain::time::{Timestamp, start_of_day};
use support::{day, moment};

use super::scene::of;

/// The day on which the charter is dated.
const DATED: &str = "2022-06-15";

fn half_year(text: &str) -> HalfYear {
    text.parse().unwrap()
}

fn duties(meetings: &[HalfYearMeeting], now: Timestamp) -> Vec<String> {
    let duties = meeting_duties(day(DATED), meetings, now).into_iter();
    let told = duties.map(|duty| {
        let late = if duty.lateness == Lateness::Overdue { " overdue" } else { "" };
        format!("{} {}{late}", duty.half_year, duty.state.code())
    });
    told.collect()
}

#[test]
fn the_first_duty_is_that_of_the_half_year_in_which_the_charter_is_dated() {
    assert_eq!(duties(&[], moment("2022-06-15T10:00:00Z")), ["2022-H1 missing"]);
    assert_eq!(
        duties(&[], moment("2022-07-01T10:00:00Z")),
        ["2022-H2 missing", "2022-H1 missing overdue"]
    );
}

#[test]
fn a_duty_is_due_on_the_last_day_of_its_half_year_and_late_from_the_next_day_on() {
    let duty = |now: &str| meeting_duty(half_year("2026-H2"), &[], moment(now));

    assert_eq!(duty("2026-07-01T00:00:00Z").due_on, day("2026-12-31"));
    // The last minute of the year in Copenhagen.
    assert_eq!(duty("2026-12-31T22:59:59Z").lateness, Lateness::InTime);
    assert_eq!(duty("2026-12-31T23:00:00Z").lateness, Lateness::Overdue);
}

#[test]
fn a_meeting_that_was_held_meets_the_duty_and_a_planned_one_is_only_a_promise() {
    let now = moment("2027-02-01T10:00:00Z");
    let half_year = half_year("2026-H2");
    for (phase, light, lateness) in [
        (P::Planned, "planned", Lateness::Overdue),
        (P::Invited, "planned", Lateness::Overdue),
        (P::Held, "held", Lateness::InTime),
        (P::Proposed, "held", Lateness::InTime),
        (P::Approved, "held", Lateness::InTime),
        (P::Cancelled, "missing", Lateness::Overdue),
    ] {
        let duty = meeting_duty(half_year, &[of(half_year, phase)], now);
        assert_eq!((duty.state.code(), duty.lateness), (light, lateness), "{phase:?}");
    }
}

#[test]
fn a_meeting_that_was_called_off_stands_in_nobodys_way() {
    let half_year = half_year("2026-H2");
    let (off, held) = (of(half_year, P::Cancelled), of(half_year, P::Held));

    let duty = meeting_duty(half_year, &[off, held], moment("2026-12-01T10:00:00Z"));

    assert_eq!(duty.state, DutyState::Held(held.id));
}

#[test]
fn a_later_half_year_is_a_duty_once_a_meeting_is_planned_for_it() {
    let now = moment("2022-06-20T10:00:00Z");
    let later = half_year("2023-H1");

    assert_eq!(duties(&[of(later, P::Planned)], now), ["2023-H1 planned", "2022-H1 missing"]);
    assert_eq!(duties(&[of(later, P::Cancelled)], now), ["2022-H1 missing"]);
}

/// Ten years, day by day: in each the pact meets, or forgets to.
#[test]
fn in_ten_years_each_duty_appears_on_its_first_day_and_none_is_lost_or_doubled() {
    let first = half_year("2022-H1");
    let mut meetings = Vec::new();
    let mut seen = first;
    let mut today = day(DATED);
    while today < day("2032-06-15") {
        let now = start_of_day(today);
        let present = HalfYear::of(today);
        if present != seen {
            assert_eq!(present, seen.next());
            assert_eq!(today, present.first_day());
            seen = present;
        }
        // In the third month the meeting is planned, in the fifth it is held; every fifth half-year is forgotten.
        let place = first.through(present).count();
        let is_forgotten = place.is_multiple_of(5);
        if !is_forgotten && today == present.first_day() + chrono::Days::new(70) {
            meetings.push(of(present, P::Planned));
        }
        if today == present.first_day() + chrono::Days::new(130)
            && let Some(meeting) = meetings.iter_mut().find(|one| one.half_year == present)
        {
            meeting.phase = P::Held;
        }

        let duties = meeting_duties(day(DATED), &meetings, now);

        let expected: Vec<_> = first.through(present).collect();
        let told: Vec<_> = duties.iter().rev().map(|duty| duty.half_year).collect();
        assert_eq!(told, expected, "{today}");
        for duty in &duties {
            let is_held = matches!(duty.state, DutyState::Held(_));
            let is_over = duty.half_year < present;
            let late = duty.lateness == Lateness::Overdue;
            assert_eq!(late, is_over && !is_held, "{today}: {duty:?}");
        }
        today = today.succ_opt().unwrap();
    }

    let missing = meeting_duties(day(DATED), &meetings, start_of_day(today)).into_iter();
    let missing = missing.filter(|duty| duty.state == DutyState::Missing);
    let missing: Vec<_> = missing.map(|duty| duty.half_year.to_string()).collect();
    // The first was nearly over when the charter was agreed; of the others, every fifth was forgotten.
    assert_eq!(missing, ["2031-H2", "2029-H1", "2026-H2", "2024-H1", "2022-H1"]);
}

//! A meeting, as far as a test has brought it.

use std::collections::BTreeSet;

use domain::meeting::{
    AgendaPoint, Attendance, HalfYear, HalfYearMeeting, Meeting, MeetingCommand as M,
    MeetingCommandKind as C, MeetingEvent, MeetingPhase, MeetingSurroundings, MeetingTexts,
    Minutes, NewMeeting, Schedule, Seat, decide_meeting, schedule_meeting,
};
use domain::refusal::Refusal;
use domain::time::Timestamp;
use support::{at, day, meeting, membership};

/// A participant.
pub(super) const DI: Seat = Seat::Member(membership(1));
/// Another one.
pub(super) const HK: Seat = Seat::Member(membership(2));
/// Somebody who takes no part.
pub(super) const STRANGER: Seat = Seat::Member(membership(9));
pub(super) const OFFICE: Seat = Seat::Secretariat;
pub(super) const BOARD: Seat = Seat::AdvisoryBoard;

/// The half-year in which every story begins.
pub(super) fn half_year() -> HalfYear {
    HalfYear::at(at(0))
}

pub(super) fn schedule(hours: i64) -> Schedule {
    let place = "Langelinie Allé 17".to_owned();
    Schedule { starts_at: at(hours), ends_at: at(hours + 2), place }
}

/// What there is beside the meeting for whoever sits at `seat`, at `now`.
pub(super) fn around(seat: Option<Seat>, now: Timestamp) -> MeetingSurroundings {
    let participants = [DI, HK].into_iter().filter_map(|seat| match seat {
        Seat::Member(id) => Some(id),
        Seat::Secretariat | Seat::AdvisoryBoard => None,
    });
    MeetingSurroundings {
        now,
        seat,
        participants: participants.collect::<BTreeSet<_>>(),
        meetings: vec![],
        agenda: vec![(AgendaPoint::Item(1), "Mærkningen".to_owned())],
    }
}

/// A meeting with all that was said, and the hour that it is.
#[derive(Clone)]
pub(super) struct Scene {
    pub(super) meeting: Meeting,
    pub(super) texts: MeetingTexts,
    pub(super) hour: i64,
}

/// A meeting that was planned at hour 0 and begins at hour 48.
pub(super) fn a_meeting() -> Scene {
    let new = NewMeeting { half_year: half_year(), schedule: schedule(48) };
    let events = schedule_meeting(new, &around(Some(OFFICE), at(0))).unwrap();
    let (mut meeting, mut texts) = (None, MeetingTexts::default());
    for event in &events {
        meeting = Meeting::apply(meeting, &event.fact, at(0));
        texts.take_in(&event.fact, &event.details, at(0));
    }
    Scene { meeting: meeting.unwrap(), texts, hour: 0 }
}

impl Scene {
    /// The same, `hour` hours after the beginning.
    pub(super) fn at(self, hour: i64) -> Self {
        Self { hour, ..self }
    }

    pub(super) fn tries(&self, seat: Seat, command: M) -> Result<Vec<MeetingEvent>, Refusal> {
        decide_meeting(&self.meeting, command, &around(Some(seat), at(self.hour)))
    }

    /// The same after whoever sits at `seat` has given `command`.
    #[track_caller]
    pub(super) fn after(mut self, seat: Seat, command: M) -> Self {
        for event in self.tries(seat, command).unwrap() {
            self.meeting = Meeting::apply(Some(self.meeting), &event.fact, at(self.hour)).unwrap();
            self.texts.take_in(&event.fact, &event.details, at(self.hour));
        }
        self
    }

    /// The meeting in this phase: with an item of `DI`'s; once it was held, with an action of `DI`'s.
    pub(super) fn in_phase(phase: MeetingPhase) -> Self {
        let planned = a_meeting().after(DI, well_formed(C::AddAgendaItem));
        let held = || {
            let held = planned.clone().at(50).after(OFFICE, M::Hold);
            held.after(OFFICE, well_formed(C::AddAction))
                .after(OFFICE, well_formed(C::WriteMinutes))
        };
        let proposed = || held().after(OFFICE, well_formed(C::ProposeMinutes));
        match phase {
            MeetingPhase::Planned => planned,
            MeetingPhase::Invited => planned.after(OFFICE, M::SendInvitations),
            MeetingPhase::Held => held(),
            MeetingPhase::Proposed => proposed(),
            MeetingPhase::Approved => proposed().at(500).after(OFFICE, M::ApproveMinutes),
            MeetingPhase::Cancelled => planned.after(OFFICE, well_formed(C::Cancel)),
        }
    }
}

/// A command of this kind with which nothing is wrong.
pub(super) fn well_formed(kind: C) -> M {
    let text = || "Alle var enige.".to_owned();
    match kind {
        C::Schedule => panic!("planning is no command to a meeting"),
        C::Reschedule => M::Reschedule(schedule(72)),
        C::SendInvitations => M::SendInvitations,
        C::Cancel => M::Cancel { reason: text() },
        C::AddAgendaItem => M::AddAgendaItem { title: text(), text: String::new() },
        C::ChangeAgendaItem => M::ChangeAgendaItem { item: 1, title: text(), text: text() },
        C::RemoveAgendaItem => M::RemoveAgendaItem { item: 1 },
        C::RegisterAttendance => M::RegisterAttendance {
            seat: None,
            attendance: Attendance::Present,
            names: String::new(),
        },
        C::Hold => M::Hold,
        C::WriteMinutes => {
            M::WriteMinutes { minutes: Minutes { general: text(), points: Default::default() } }
        }
        C::RecordDecision => M::RecordDecision { decision: text() },
        C::AddAction => M::AddAction { owner: DI, what: text(), due_on: day("2026-09-01") },
        C::ProposeMinutes => M::ProposeMinutes { comments_until: None },
        C::CommentMinutes => M::CommentMinutes { comment: text() },
        C::ApproveMinutes => M::ApproveMinutes,
        C::CompleteAction => M::CompleteAction { action: 1, note: String::new() },
        C::DropAction => M::DropAction { action: 1, reason: text() },
    }
}

/// A meeting of this half-year, as far as the duty is concerned.
pub(super) fn of(half_year: HalfYear, phase: MeetingPhase) -> HalfYearMeeting {
    let number = half_year.year().unsigned_abs() * 10 + half_year.number();
    HalfYearMeeting { id: meeting(number.into()), half_year, phase }
}

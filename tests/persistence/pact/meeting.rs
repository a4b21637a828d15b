//! Meetings, down to minutes that stand.

use std::collections::BTreeSet;

use domain::actor::Actor;
use domain::id::MeetingId;
use domain::meeting::{
    Attendance, HalfYear, MeetingCommand as M, Minutes, NewMeeting, Schedule, Seat,
};
use domain::time::{Timestamp, local_date};
use support::{advisory_board, at, party, secretariat};

use super::{Pact, ask_by};

impl Pact {
    /// The secretariat plans a meeting of an hour for the half-year in which it begins.
    pub(crate) fn meeting(&self, starts_at: Timestamp, now: Timestamp) -> MeetingId {
        let schedule = schedule(starts_at);
        let new = NewMeeting { half_year: HalfYear::at(starts_at), schedule };
        let ask = ask_by(&secretariat(), now);
        let answer = self.engine.meeting_schedule(ask, new, |_| String::new()).unwrap();
        MeetingId(answer.subject)
    }

    /// Gives a command to a meeting.
    pub(crate) fn meets(&self, actor: &Actor, id: MeetingId, command: M, now: Timestamp) {
        let ask = ask_by(actor, now);
        self.engine.meeting_execute(ask, id, command, |_| String::new()).unwrap();
    }

    /// A meeting that was called off, and one that was held; the minutes of that stand at hour 1400.
    pub(crate) fn meetings(&self) -> MeetingId {
        let off = self.meeting(at(500), at(401));
        self.meets(&secretariat(), off, M::SendInvitations, at(402));
        self.meets(&secretariat(), off, M::Cancel { reason: "For få.".to_owned() }, at(403));

        let id = self.meeting(at(600), at(404));
        self.prepared(id);
        self.meets(&secretariat(), id, M::Hold, at(602));
        self.written_down(id);
        id
    }

    fn prepared(&self, id: MeetingId) {
        let item = |title: &str| M::AddAgendaItem { title: title.to_owned(), text: String::new() };
        self.meets(&party("di"), id, item("Mærkningen"), at(405));
        self.meets(&secretariat(), id, item("Overflødigt"), at(405));
        let (title, text) = ("Mærket".to_owned(), "Hvor langt er vi?".to_owned());
        self.meets(&party("di"), id, M::ChangeAgendaItem { item: 1, title, text }, at(406));
        self.meets(&secretariat(), id, M::RemoveAgendaItem { item: 2 }, at(407));
        self.meets(&secretariat(), id, M::SendInvitations, at(408));
        self.meets(&secretariat(), id, M::Reschedule(schedule(at(601))), at(409));
        self.meets(&party("hk"), id, comes(None, Attendance::Apologies), at(410));
    }

    fn written_down(&self, id: MeetingId) {
        let action = |owner| M::AddAction {
            owner,
            what: "Skriv en vejledning.".to_owned(),
            due_on: local_date(at(2000)),
        };
        let points = [(1, "Det går godt.".to_owned())].into();
        let minutes = Minutes { general: "Alle var enige.".to_owned(), points };
        let board = Some(Seat::AdvisoryBoard);
        for command in [
            comes(board, Attendance::Present),
            M::WriteMinutes { minutes },
            M::RecordDecision { decision: "Piloten fortsætter.".to_owned() },
            action(Seat::Secretariat),
            action(Seat::AdvisoryBoard),
            action(Seat::Secretariat),
            M::ProposeMinutes { comments_until: Some(at(1000)) },
        ] {
            self.meets(&secretariat(), id, command, at(603));
        }
        let comment = M::CommentMinutes { comment: "Vi er enige.".to_owned() };
        self.meets(&advisory_board(), id, comment, at(700));
        self.meets(&secretariat(), id, M::ApproveMinutes, at(1400));
        let done = M::CompleteAction { action: 1, note: "Den er ude.".to_owned() };
        self.meets(&secretariat(), id, done, at(1400));
        let dropped = M::DropAction { action: 2, reason: "Overflødig.".to_owned() };
        self.meets(&secretariat(), id, dropped, at(1400));
    }

    /// The kinds of fact that all meetings remember.
    pub(crate) fn kinds_at_meetings(&self) -> BTreeSet<String> {
        let query = "SELECT kind AS line FROM events WHERE stream_kind = 'meeting'";
        self.database.lines(query).into_iter().collect()
    }
}

fn schedule(starts_at: Timestamp) -> Schedule {
    let ends_at = starts_at + chrono::TimeDelta::hours(1);
    Schedule { starts_at, ends_at, place: "Langelinie Allé 17".to_owned() }
}

fn comes(seat: Option<Seat>, attendance: Attendance) -> M {
    M::RegisterAttendance { seat, attendance, names: "Mette Holm".to_owned() }
}

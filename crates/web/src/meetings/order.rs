//! A form as the command that it carries.

use chrono::NaiveTime;
use domain::meeting::{
    Attendance, MeetingCommand, MeetingCommandKind as C, Minutes, NewMeeting, Schedule,
};
use domain::text::Language;
use domain::time::{Timestamp, end_of_day, local_moment, local_time};
use engine::MeetingReading;

use crate::entries::Entries;
use crate::faults::Faults;
use crate::form::Reader;
use crate::texts::Voice;
use crate::words;

/// The field of the minutes that stands there once for each point.
pub(super) const POINT_FIELD: &str = "points";

/// What the forms of attendance offer.
const ATTENDANCES: [(&str, Attendance); 3] = [
    ("present", Attendance::Present),
    ("apologies", Attendance::Apologies),
    ("absent", Attendance::Absent),
];

/// The command that the form of `kind` carries; none where no form carries it.
///
/// # Errors
/// What cannot be read.
pub(super) fn read(
    kind: C,
    entries: &Entries,
    reading: &MeetingReading,
    voice: Voice,
) -> Result<Option<MeetingCommand>, Faults> {
    let mut reader = Reader { entries, voice, faults: Faults::default() };
    let command = reader.meeting_command(kind, reading);
    if reader.faults.is_empty() { Ok(command) } else { Err(reader.faults) }
}

/// The meeting that the form plans.
///
/// # Errors
/// What cannot be read.
pub(super) fn read_new(entries: &Entries, voice: Voice) -> Result<NewMeeting, Faults> {
    let mut reader = Reader { entries, voice, faults: Faults::default() };
    let half_year = reader.key("half_year");
    if half_year.is_none() {
        reader.faults.note("half_year", voice.say("meeting-half-year-unreadable"));
    }
    match (half_year, reader.schedule()) {
        (Some(half_year), Some(schedule)) => Ok(NewMeeting { half_year, schedule }),
        (Some(_) | None, Some(_) | None) => Err(reader.faults),
    }
}

/// What stands in the fields of a form when the meeting is at this time.
pub(super) fn period_entries(
    starts_at: Timestamp,
    ends_at: Timestamp,
    language: Language,
) -> Vec<(String, String)> {
    let start = local_time(starts_at);
    let parts = [
        ("day-day", start.format("%-d").to_string()),
        ("day-month", start.format("%-m").to_string()),
        ("day-year", start.format("%Y").to_string()),
        ("start", words::clock(starts_at, language)),
        ("end", words::clock(ends_at, language)),
    ];
    parts.map(|(name, value)| (name.to_owned(), value)).into()
}

impl Reader<'_> {
    fn meeting_command(&mut self, kind: C, reading: &MeetingReading) -> Option<MeetingCommand> {
        let reason = self.text("reason");
        Some(match kind {
            C::Schedule => return None,
            C::Reschedule => MeetingCommand::Reschedule(self.schedule()?),
            C::SendInvitations => MeetingCommand::SendInvitations,
            C::Cancel => MeetingCommand::Cancel { reason },
            C::AddAgendaItem => {
                MeetingCommand::AddAgendaItem { title: self.text("title"), text: self.text("text") }
            }
            C::ChangeAgendaItem => MeetingCommand::ChangeAgendaItem {
                item: self.number("item")?,
                title: self.text("title"),
                text: self.text("text"),
            },
            C::RemoveAgendaItem => MeetingCommand::RemoveAgendaItem { item: self.number("item")? },
            C::RegisterAttendance => MeetingCommand::RegisterAttendance {
                // Where none is named, the rules take that of whoever asks.
                seat: self.key("seat"),
                attendance: self.choice("attendance", &ATTENDANCES)?,
                names: self.text("names"),
            },
            C::Hold => MeetingCommand::Hold,
            C::WriteMinutes => MeetingCommand::WriteMinutes { minutes: self.minutes(reading) },
            C::RecordDecision => MeetingCommand::RecordDecision { decision: self.text("decision") },
            C::AddAction => {
                let (owner, due_on) = (self.seat("owner"), self.day("due_on"));
                MeetingCommand::AddAction {
                    owner: owner?,
                    what: self.text("what"),
                    due_on: due_on?,
                }
            }
            C::ProposeMinutes => {
                let until = self.optional_day("comments_until");
                MeetingCommand::ProposeMinutes { comments_until: until.map(end_of_day) }
            }
            C::CommentMinutes => MeetingCommand::CommentMinutes { comment: self.text("comment") },
            C::ApproveMinutes => MeetingCommand::ApproveMinutes,
            C::CompleteAction => MeetingCommand::CompleteAction {
                action: self.number("action")?,
                note: self.text("note"),
            },
            C::DropAction => MeetingCommand::DropAction { action: self.number("action")?, reason },
        })
    }

    fn schedule(&mut self) -> Option<Schedule> {
        let (day, start, end) = (self.day("day"), self.clock("start"), self.clock("end"));
        Some(Schedule {
            starts_at: local_moment(day?, start?),
            ends_at: local_moment(day?, end?),
            place: self.text("place"),
        })
    }

    /// A time of the day: 9, 9.30 or 9:30.
    fn clock(&mut self, name: &'static str) -> Option<NaiveTime> {
        let text = self.entries.line(name).replace(':', ".");
        let (hour, minute) = text.split_once('.').unwrap_or((&text, "0"));
        let parts = hour.parse().ok().zip(minute.parse().ok());
        let time = parts.and_then(|(hour, minute)| NaiveTime::from_hms_opt(hour, minute, 0));
        if time.is_none() {
            self.faults.note(name, self.voice.say("meeting-clock-unreadable"));
        }
        time
    }

    fn number(&mut self, name: &'static str) -> Option<u32> {
        let number = self.key(name);
        if number.is_none() {
            self.faults.note(name, self.voice.say("choice-missing"));
        }
        number
    }

    fn seat(&mut self, name: &'static str) -> Option<domain::meeting::Seat> {
        let seat = self.key(name);
        if seat.is_none() {
            self.faults.note(name, self.voice.say("choice-missing"));
        }
        seat
    }

    /// The minutes: the points stand in the order of the agenda.
    fn minutes(&self, reading: &MeetingReading) -> Minutes {
        let texts = self.entries.all(POINT_FIELD).map(str::to_owned);
        let places = reading.agenda.iter().map(|point| point.place);
        Minutes { general: self.text("general"), points: places.zip(texts).collect() }
    }
}

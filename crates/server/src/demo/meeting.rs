//! The demo's meetings: one that was held in the half-year before, with minutes that stand, and one that is planned.

use chrono::{Days, NaiveTime, TimeDelta};
use domain::id::{MeetingId, MembershipId};
use domain::meeting::{
    Attendance, HalfYear, MeetingCommand as M, Minutes, NewMeeting, Schedule, Seat,
};
use domain::time::{Timestamp, local_date, local_moment};
use engine::{Engine, Error};
use serde::Deserialize;

use super::scene::unreadable;
use super::stage::{Diary, ask};
use super::{SECRETARIAT, credential};

const FILE: &str = "meetings.json";

/// The file of the meetings.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Meetings {
    held: Held,
    planned: Planned,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Held {
    place: String,
    items: Vec<Item>,
    general: String,
    /// What the minutes say of the items, in their order.
    points: Vec<String>,
    decisions: Vec<String>,
    actions: Vec<Action>,
    /// The number of the action that is done.
    done: u32,
    attendance: Vec<Seated>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Planned {
    place: String,
    items: Vec<Item>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Item {
    title: String,
    text: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Action {
    /// The place of a founding party in the register; the secretariat where none is told.
    owner: Option<usize>,
    what: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Seated {
    owner: usize,
    attendance: String,
}

/// How long before the end of its half-year a meeting was held, and how long there was to comment on its minutes.
const BEFORE_THE_END: Days = Days::new(20);
const COMMENT_DAYS: i64 = 10;
/// In how many working days the next meeting is.
const AHEAD_DAYS: u32 = 15;

impl Meetings {
    pub(super) fn read() -> Result<Self, Error> {
        serde_json::from_str(include_str!("../../demo/meetings.json"))
            .map_err(|error| unreadable(FILE, &error))
    }

    /// Plays the meeting of the half-year before that of the diary's end.
    pub(super) fn hold(&self, engine: &Engine, diary: &Diary<'_>) -> Result<(), Error> {
        let held = &self.held;
        let present = HalfYear::at(diary.now());
        let last_day = present.first_day() - Days::new(1);
        let starts_at = local_moment(last_day - BEFORE_THE_END, ten_o_clock());
        // What was before the demo's people came is recorded by them afterwards.
        let began = diary.beginning().max(starts_at + TimeDelta::hours(4));
        let stage = Stage { engine, at: began };
        let meeting = stage.plan(starts_at, &held.place, &held.items)?;
        stage.does(meeting, M::Hold)?;
        let members = founding_members(engine, began)?;
        for command in held.commands(&members, began) {
            stage.does(meeting, command)?;
        }
        let later = Stage { engine, at: began + TimeDelta::days(COMMENT_DAYS) };
        later.does(meeting, M::ApproveMinutes)?;
        later.does(meeting, M::CompleteAction { action: held.done, note: String::new() })
    }

    /// Plans the next meeting.
    pub(super) fn plan(&self, engine: &Engine, diary: &Diary<'_>) -> Result<(), Error> {
        let now = diary.now();
        let calendar = &engine.charter().periods.calendar;
        let day = calendar.working_days_after(local_date(now), AHEAD_DAYS);
        let stage = Stage { engine, at: now };
        let starts_at = local_moment(day, ten_o_clock());
        stage.plan(starts_at, &self.planned.place, &self.planned.items).map(drop)
    }
}

impl Held {
    /// What the secretariat records when the meeting has been held.
    fn commands(&self, members: &[MembershipId], at: Timestamp) -> Vec<M> {
        let seat =
            |place: usize| members.get(place).copied().map_or(Seat::Secretariat, Seat::Member);
        let points = (1..).zip(self.points.iter().cloned()).collect();
        let minutes = Minutes { general: self.general.clone(), points };
        let mut commands = vec![M::WriteMinutes { minutes }];
        commands.extend(self.attendance.iter().map(|seated| M::RegisterAttendance {
            seat: Some(seat(seated.owner)),
            attendance: Attendance::from_code(&seated.attendance).unwrap_or(Attendance::Present),
            names: String::new(),
        }));
        let decisions = self.decisions.iter().cloned();
        commands.extend(decisions.map(|decision| M::RecordDecision { decision }));
        commands.extend(self.actions.iter().map(|action| M::AddAction {
            owner: action.owner.map_or(Seat::Secretariat, seat),
            what: action.what.clone(),
            due_on: local_date(at + TimeDelta::days(150)),
        }));
        let comments_until = Some(at + TimeDelta::days(COMMENT_DAYS));
        commands.push(M::ProposeMinutes { comments_until });
        commands
    }
}

/// Where the secretariat acts, at one moment.
struct Stage<'a> {
    engine: &'a Engine,
    at: Timestamp,
}

impl Stage<'_> {
    fn plan(&self, starts_at: Timestamp, place: &str, items: &[Item]) -> Result<MeetingId, Error> {
        let ends_at = starts_at + TimeDelta::minutes(150);
        let schedule = Schedule { starts_at, ends_at, place: place.to_owned() };
        let new = NewMeeting { half_year: HalfYear::at(starts_at), schedule };
        let ask = ask(SECRETARIAT, self.at);
        let planned = self.engine.meeting_schedule(ask, new, |_| String::new())?;
        let meeting = MeetingId(planned.subject);
        for Item { title, text } in items {
            let (title, text) = (title.clone(), text.clone());
            self.does(meeting, M::AddAgendaItem { title, text })?;
        }
        Ok(meeting)
    }

    fn does(&self, meeting: MeetingId, command: M) -> Result<(), Error> {
        let ask = ask(SECRETARIAT, self.at);
        self.engine.meeting_execute(ask, meeting, command, |_| String::new()).map(drop)
    }
}

fn founding_members(engine: &Engine, at: Timestamp) -> Result<Vec<MembershipId>, Error> {
    let members = engine.register(&credential(SECRETARIAT), at, at)?;
    Ok(members.into_iter().map(|member| member.id).collect())
}

fn ten_o_clock() -> NaiveTime {
    NaiveTime::MIN + TimeDelta::hours(10)
}

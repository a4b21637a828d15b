//! Decisions: a command becomes events, or is refused.

use super::agenda::ActionState;
use super::command::{COMMENT_DAYS, MeetingCommand, MeetingCommandKind, NewMeeting, Schedule};
use super::fact::{MeetingDetails, MeetingEvent, MeetingFact, Minutes};
use super::half_year::HalfYear;
use super::seat::Seat;
use super::state::{Meeting, MinutesState};
use super::surroundings::MeetingSurroundings;
use super::transition::permit_meeting;
use super::words::{checked_text, checked_title, optional_text};
use crate::refusal::{MeetingRefusal, Refusal};
use crate::time::{Timestamp, end_of_day_after, local_date};

/// A command that somebody may think of, and whether it would be taken now.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct MeetingAvailability {
    /// The command.
    pub command: MeetingCommandKind,
    /// Why not, if not.
    pub refusal: Option<Refusal>,
}

/// All commands that the table lists for whoever acts on this meeting, and whether each would be taken at this moment.
pub fn meeting_availability(
    meeting: &Meeting,
    around: &MeetingSurroundings,
) -> Vec<MeetingAvailability> {
    let existing = MeetingCommandKind::ALL.iter().copied();
    existing
        .filter(|command| *command != MeetingCommandKind::Schedule)
        .filter_map(|command| {
            let refusal = permit_meeting(command, around.seat, Some(meeting.phase))
                .and_then(|()| guard(command, meeting, around))
                .err();
            match refusal {
                Some(Refusal::Meeting(MeetingRefusal::RoleNotEntitled { .. })) => None,
                refusal => Some(MeetingAvailability { command, refusal }),
            }
        })
        .collect()
}

/// Decides whether a meeting is planned.
///
/// # Errors
/// The first condition that is not met.
pub fn schedule_meeting(
    new: NewMeeting,
    around: &MeetingSurroundings,
) -> Result<Vec<MeetingEvent>, Refusal> {
    permit_meeting(MeetingCommandKind::Schedule, around.seat, None)?;
    let NewMeeting { half_year, schedule } = new;
    let mut others = around.meetings.iter().filter(|meeting| meeting.half_year == half_year);
    if others.any(|meeting| meeting.phase.is_open() || meeting.phase.is_held()) {
        return Err(MeetingRefusal::HalfYearTaken { half_year }.into());
    }
    let place = checked_schedule(&schedule, half_year)?;
    let Schedule { starts_at, ends_at, place: _ } = schedule;
    Ok(vec![place.beside(MeetingFact::Scheduled { half_year, starts_at, ends_at })])
}

/// Decides what `command` makes happen to `meeting`.
///
/// # Errors
/// The first condition that is not met.
pub fn decide_meeting(
    meeting: &Meeting,
    command: MeetingCommand,
    around: &MeetingSurroundings,
) -> Result<Vec<MeetingEvent>, Refusal> {
    permit_meeting(command.kind(), around.seat, Some(meeting.phase))?;
    guard(command.kind(), meeting, around)?;
    take(meeting, command, around).map(|event| vec![event])
}

/// What must hold whatever the command carries.
fn guard(
    command: MeetingCommandKind,
    meeting: &Meeting,
    around: &MeetingSurroundings,
) -> Result<(), Refusal> {
    match command {
        MeetingCommandKind::SendInvitations if meeting.starts_at <= around.now => {
            Err(MeetingRefusal::MeetingBegun { starts_at: meeting.starts_at }.into())
        }
        MeetingCommandKind::Hold if around.now < meeting.starts_at => {
            Err(MeetingRefusal::MeetingAhead { starts_at: meeting.starts_at }.into())
        }
        MeetingCommandKind::ProposeMinutes if meeting.minutes == MinutesState::Unwritten => {
            Err(MeetingRefusal::MinutesUnwritten.into())
        }
        // Once it was held, the secretariat alone says who came.
        MeetingCommandKind::RegisterAttendance
            if !meeting.phase.is_open() && around.seat != Some(Seat::Secretariat) =>
        {
            Err(MeetingRefusal::OtherSeat.into())
        }
        MeetingCommandKind::CommentMinutes | MeetingCommandKind::ApproveMinutes => {
            in_comment_period(command, meeting, around.now)
        }
        MeetingCommandKind::CompleteAction | MeetingCommandKind::DropAction => {
            let mut open =
                meeting.actions.values().filter(|action| action.state == ActionState::Open);
            match open.any(|action| may_answer_for(action.owner, around.seat)) {
                true => Ok(()),
                false => Err(MeetingRefusal::NoOpenAction.into()),
            }
        }
        MeetingCommandKind::ChangeAgendaItem | MeetingCommandKind::RemoveAgendaItem => {
            match meeting.items.values().any(|item| may_answer_for(item.by, around.seat)) {
                true => Ok(()),
                false => Err(MeetingRefusal::NoAgendaItem.into()),
            }
        }
        MeetingCommandKind::Schedule
        | MeetingCommandKind::Reschedule
        | MeetingCommandKind::SendInvitations
        | MeetingCommandKind::Cancel
        | MeetingCommandKind::AddAgendaItem
        | MeetingCommandKind::RegisterAttendance
        | MeetingCommandKind::Hold
        | MeetingCommandKind::WriteMinutes
        | MeetingCommandKind::RecordDecision
        | MeetingCommandKind::AddAction
        | MeetingCommandKind::ProposeMinutes => Ok(()),
    }
}

/// Whether whoever sits at `seat` may change what is the other's: the secretariat everything, the others their own.
fn may_answer_for(owner: Seat, seat: Option<Seat>) -> bool {
    seat == Some(Seat::Secretariat) || seat == Some(owner)
}

/// Comments are taken until the period ends, and the minutes approved from then on.
fn in_comment_period(
    command: MeetingCommandKind,
    meeting: &Meeting,
    now: Timestamp,
) -> Result<(), Refusal> {
    let MinutesState::Proposed { comments_until } = meeting.minutes else { return Ok(()) };
    let is_approval = command == MeetingCommandKind::ApproveMinutes;
    match comments_until <= now {
        true if !is_approval => Err(MeetingRefusal::CommentsClosed { comments_until }.into()),
        false if is_approval => Err(MeetingRefusal::CommentsOpen { comments_until }.into()),
        true | false => Ok(()),
    }
}

#[expect(clippy::too_many_lines, reason = "one arm a command, and no command is left out")]
fn take(
    meeting: &Meeting,
    command: MeetingCommand,
    around: &MeetingSurroundings,
) -> Result<MeetingEvent, Refusal> {
    let seat = around.seat.ok_or(MeetingRefusal::OtherSeat)?;
    match command {
        MeetingCommand::Reschedule(schedule) => {
            let place = checked_schedule(&schedule, meeting.half_year)?;
            let Schedule { starts_at, ends_at, place: _ } = schedule;
            Ok(place.beside(MeetingFact::Rescheduled { starts_at, ends_at }))
        }
        MeetingCommand::SendInvitations => {
            Ok(MeetingDetails::None.beside(MeetingFact::InvitationsSent))
        }
        MeetingCommand::Cancel { reason } => {
            Ok(said(checked_text("reason", &reason)?).beside(MeetingFact::Cancelled))
        }
        MeetingCommand::AddAgendaItem { title, text } => {
            let item = meeting.item_count + 1;
            Ok(item_words(&title, &text)?.beside(MeetingFact::AgendaItemAdded { item, by: seat }))
        }
        MeetingCommand::ChangeAgendaItem { item, title, text } => {
            own_item(meeting, item, seat)?;
            Ok(item_words(&title, &text)?.beside(MeetingFact::AgendaItemChanged { item }))
        }
        MeetingCommand::RemoveAgendaItem { item } => {
            own_item(meeting, item, seat)?;
            Ok(MeetingDetails::None.beside(MeetingFact::AgendaItemRemoved { item }))
        }
        MeetingCommand::RegisterAttendance { seat: named, attendance, names } => {
            let named = named.unwrap_or(seat);
            if !may_answer_for(named, Some(seat)) {
                return Err(MeetingRefusal::OtherSeat.into());
            }
            known_seat("seat", named, around)?;
            let names = said(optional_text("names", &names)?);
            Ok(names.beside(MeetingFact::AttendanceRegistered { seat: named, attendance }))
        }
        MeetingCommand::Hold => {
            let (agenda, names) = around.agenda.iter().cloned().unzip();
            Ok(MeetingDetails::Agenda(names).beside(MeetingFact::Held { agenda }))
        }
        MeetingCommand::WriteMinutes { minutes } => {
            let minutes = checked_minutes(minutes, meeting)?;
            Ok(MeetingDetails::Minutes(minutes).beside(MeetingFact::MinutesWritten))
        }
        MeetingCommand::RecordDecision { decision } => {
            let text = said(checked_text("decision", &decision)?);
            let decision = meeting.decision_count + 1;
            Ok(text.beside(MeetingFact::DecisionRecorded { decision }))
        }
        MeetingCommand::AddAction { owner, what, due_on } => {
            known_seat("owner", owner, around)?;
            if due_on < local_date(meeting.starts_at) {
                return Err(MeetingRefusal::DueBeforeMeeting.into());
            }
            let action = meeting.actions.keys().next_back().map_or(1, |last| last + 1);
            let what = said(checked_text("what", &what)?);
            Ok(what.beside(MeetingFact::ActionAdded { action, owner, due_on }))
        }
        MeetingCommand::ProposeMinutes { comments_until } => {
            let default = end_of_day_after(around.now, COMMENT_DAYS);
            let comments_until = comments_until.unwrap_or(default);
            if comments_until <= around.now {
                let field = "comments_until";
                return Err(Refusal::DeadlineNotInFuture { field, deadline: comments_until });
            }
            Ok(MeetingDetails::None.beside(MeetingFact::MinutesProposed { comments_until }))
        }
        MeetingCommand::CommentMinutes { comment } => {
            let comment = said(checked_text("comment", &comment)?);
            Ok(comment.beside(MeetingFact::MinutesCommented { by: seat }))
        }
        MeetingCommand::ApproveMinutes => {
            Ok(MeetingDetails::None.beside(MeetingFact::MinutesApproved))
        }
        MeetingCommand::CompleteAction { action, note } => {
            let item = open_action(meeting, action)?;
            if !may_answer_for(item, Some(seat)) {
                return Err(MeetingRefusal::OtherSeat.into());
            }
            Ok(said(optional_text("note", &note)?).beside(MeetingFact::ActionCompleted { action }))
        }
        MeetingCommand::DropAction { action, reason } => {
            open_action(meeting, action)?;
            Ok(said(checked_text("reason", &reason)?).beside(MeetingFact::ActionDropped { action }))
        }
    }
}

impl MeetingDetails {
    fn beside(self, fact: MeetingFact) -> MeetingEvent {
        MeetingEvent { fact, details: self }
    }
}

fn said(text: String) -> MeetingDetails {
    if text.is_empty() { MeetingDetails::None } else { MeetingDetails::Text(text) }
}

fn item_words(title: &str, text: &str) -> Result<MeetingDetails, Refusal> {
    let title = checked_title("title", title)?;
    Ok(MeetingDetails::Item { title, text: optional_text("text", text)? })
}

/// A meeting lies within its half-year, and ends after it begins.
fn checked_schedule(schedule: &Schedule, half_year: HalfYear) -> Result<MeetingDetails, Refusal> {
    if HalfYear::at(schedule.starts_at) != half_year {
        return Err(MeetingRefusal::OutsideHalfYear { half_year }.into());
    }
    if schedule.ends_at <= schedule.starts_at {
        return Err(MeetingRefusal::EndNotAfterStart.into());
    }
    checked_title("place", &schedule.place).map(MeetingDetails::Place)
}

/// The secretariat changes every item, a participant those that it proposed.
fn own_item(meeting: &Meeting, item: u32, seat: Seat) -> Result<(), Refusal> {
    let Some(found) = meeting.items.get(&item) else {
        return Err(MeetingRefusal::UnknownItem { item }.into());
    };
    match may_answer_for(found.by, Some(seat)) {
        true => Ok(()),
        false => Err(MeetingRefusal::OtherSeat.into()),
    }
}

/// Whose the open action is.
fn open_action(meeting: &Meeting, action: u32) -> Result<Seat, Refusal> {
    match meeting.actions.get(&action) {
        None => Err(MeetingRefusal::UnknownAction { action }.into()),
        Some(item) if item.state != ActionState::Open => {
            Err(MeetingRefusal::ActionClosed { action }.into())
        }
        Some(item) => Ok(item.owner),
    }
}

fn known_seat(
    field: &'static str,
    seat: Seat,
    around: &MeetingSurroundings,
) -> Result<(), Refusal> {
    match seat {
        Seat::Member(id) if !around.participants.contains(&id) => {
            Err(MeetingRefusal::NoParticipant { field }.into())
        }
        Seat::Member(_) | Seat::Secretariat | Seat::AdvisoryBoard => Ok(()),
    }
}

/// Minutes say something, and to no point that the agenda does not have.
fn checked_minutes(minutes: Minutes, meeting: &Meeting) -> Result<Minutes, Refusal> {
    let last = u32::try_from(meeting.agenda.len()).unwrap_or(u32::MAX);
    if let Some(point) = minutes.points.keys().find(|point| !(1..=last).contains(*point)) {
        return Err(MeetingRefusal::UnknownPoint { point: *point }.into());
    }
    let general = optional_text("general", &minutes.general)?;
    let mut points = std::collections::BTreeMap::new();
    for (point, text) in minutes.points {
        let text = optional_text("points", &text)?;
        if !text.is_empty() {
            points.insert(point, text);
        }
    }
    if general.is_empty() && points.is_empty() {
        return Err(Refusal::TextMissing { field: "general" });
    }
    Ok(Minutes { general, points })
}

//! What commands to meetings carry, as JSON.

use std::collections::BTreeMap;

use domain::meeting::{HalfYear, MeetingCommand, Minutes, NewMeeting, Schedule, Seat};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::operations::bodies;
use crate::parsed::{Day, Deadline, Moment, Parsed};
use crate::words::AttendanceWord;

/// A meeting that is to be planned.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ScheduleMeetingBody {
    /// For which half-year.
    #[schema(value_type = String, example = "2026-H2")]
    half_year: Parsed<HalfYear>,
    /// When it begins: within the half-year.
    #[schema(value_type = String, format = DateTime)]
    starts_at: Parsed<Moment>,
    /// When it ends.
    #[schema(value_type = String, format = DateTime)]
    ends_at: Parsed<Moment>,
    /// A room, or the address of one on the web.
    place: String,
}

impl From<ScheduleMeetingBody> for NewMeeting {
    fn from(body: ScheduleMeetingBody) -> Self {
        let schedule = Schedule {
            starts_at: body.starts_at.0.0,
            ends_at: body.ends_at.0.0,
            place: body.place,
        };
        Self { half_year: body.half_year.0, schedule }
    }
}

bodies! { MeetingCommand;
    /// When and where the meeting is from now on.
    RescheduleMeetingBody {
        /// When it begins: within its half-year.
        #[schema(value_type = String, format = DateTime)]
        starts_at: Parsed<Moment>,
        /// When it ends.
        #[schema(value_type = String, format = DateTime)]
        ends_at: Parsed<Moment>,
        /// A room, or the address of one on the web.
        place: String,
    } => Self::Reschedule(Schedule { starts_at: starts_at.0.0, ends_at: ends_at.0.0, place });

    /// Nothing.
    SendInvitationsBody {} => Self::SendInvitations;

    /// Why the meeting is called off.
    CancelMeetingBody {
        /// Why.
        reason: String,
    } => Self::Cancel { reason };

    /// An item for the agenda.
    AddAgendaItemBody {
        /// In a few words.
        title: String,
        /// What it is about.
        #[serde(default)]
        text: String,
    } => Self::AddAgendaItem { title, text };

    /// An item, worded anew.
    ChangeAgendaItemBody {
        /// The item's number.
        item: u32,
        /// In a few words.
        title: String,
        /// What it is about.
        #[serde(default)]
        text: String,
    } => Self::ChangeAgendaItem { item, title, text };

    /// Which item is taken off the agenda.
    RemoveAgendaItemBody {
        /// The item's number.
        item: u32,
    } => Self::RemoveAgendaItem { item };

    /// Who comes, or who came.
    RegisterAttendanceBody {
        /// `secretariat`, `advisory_board`, or the id of a membership; the caller's own seat when left out.
        #[serde(default)]
        #[schema(value_type = Option<String>)]
        seat: Option<Parsed<Seat>>,
        /// Whether the seat is, or was, taken.
        attendance: AttendanceWord,
        /// Who was there for it, or will be.
        #[serde(default)]
        names: String,
    } => Self::RegisterAttendance {
        seat: seat.map(|seat| seat.0),
        attendance: attendance.into(),
        names,
    };

    /// Nothing.
    HoldMeetingBody {} => Self::Hold;

    /// The minutes.
    WriteMinutesBody {
        /// What was said beside the agenda's points.
        #[serde(default)]
        general: String,
        /// What was said to the points, by their place on the agenda.
        #[serde(default)]
        points: BTreeMap<u32, String>,
    } => Self::WriteMinutes { minutes: Minutes { general, points } };

    /// A decision.
    RecordDecisionBody {
        /// What was decided.
        decision: String,
    } => Self::RecordDecision { decision };

    /// An action.
    AddActionBody {
        /// `secretariat`, `advisory_board`, or the id of a membership.
        #[schema(value_type = String)]
        owner: Parsed<Seat>,
        /// What is to be done.
        what: String,
        /// Until when: that day included.
        #[schema(value_type = String, format = Date)]
        due_on: Parsed<Day>,
    } => Self::AddAction { owner: owner.0, what, due_on: due_on.0.0 };

    /// Until when comments on the minutes are taken.
    ProposeMinutesBody {
        /// A moment, or a day that ends at 23.59; in fourteen days when left out.
        #[serde(default)]
        #[schema(value_type = Option<String>)]
        comments_until: Option<Parsed<Deadline>>,
    } => Self::ProposeMinutes { comments_until: comments_until.map(|until| until.0.0) };

    /// A comment on the minutes.
    CommentMinutesBody {
        /// The comment.
        comment: String,
    } => Self::CommentMinutes { comment };

    /// Nothing.
    ApproveMinutesBody {} => Self::ApproveMinutes;

    /// Which action was done.
    CompleteActionBody {
        /// The action's number.
        action: u32,
        /// How.
        #[serde(default)]
        note: String,
    } => Self::CompleteAction { action, note };

    /// Which action is given up.
    DropActionBody {
        /// The action's number.
        action: u32,
        /// Why.
        reason: String,
    } => Self::DropAction { action, reason };
}

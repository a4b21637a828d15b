//! What a meeting remembers: facts without texts, and the texts beside them.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::agenda::AgendaPoint;
use super::half_year::HalfYear;
use super::seat::{Attendance, Seat};
use crate::time::Timestamp;

/// What has happened to a meeting. Items, decisions and actions are counted from one within it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum MeetingFact {
    /// It was planned.
    Scheduled {
        /// For which half-year.
        half_year: HalfYear,
        /// When it begins.
        starts_at: Timestamp,
        /// When it ends.
        ends_at: Timestamp,
    },
    /// It was moved, in time or to another place.
    Rescheduled {
        /// When it begins.
        starts_at: Timestamp,
        /// When it ends.
        ends_at: Timestamp,
    },
    /// All who take part were invited.
    InvitationsSent,
    /// It was called off.
    Cancelled,
    /// An item was put on the agenda.
    AgendaItemAdded {
        /// Its number.
        item: u32,
        /// By whom.
        by: Seat,
    },
    /// An item was worded anew.
    AgendaItemChanged {
        /// Its number.
        item: u32,
    },
    /// An item was taken off the agenda.
    AgendaItemRemoved {
        /// Its number.
        item: u32,
    },
    /// It was told who comes, or who came.
    AttendanceRegistered {
        /// Of which seat.
        seat: Seat,
        /// Whether it is, or was, taken.
        attendance: Attendance,
    },
    /// It was held, with this agenda.
    Held {
        /// The agenda as it was.
        agenda: Vec<AgendaPoint>,
    },
    /// The minutes were written, or written anew.
    MinutesWritten,
    /// A decision was recorded.
    DecisionRecorded {
        /// Its number.
        decision: u32,
    },
    /// An action was agreed on.
    ActionAdded {
        /// Its number.
        action: u32,
        /// Whose it is.
        owner: Seat,
        /// Until when.
        due_on: NaiveDate,
    },
    /// The minutes were sent round for comments.
    MinutesProposed {
        /// Until when comments are taken.
        comments_until: Timestamp,
    },
    /// Somebody commented on the minutes.
    MinutesCommented {
        /// Who.
        by: Seat,
    },
    /// The minutes stand.
    MinutesApproved,
    /// An action was done.
    ActionCompleted {
        /// Its number.
        action: u32,
    },
    /// An action was given up.
    ActionDropped {
        /// Its number.
        action: u32,
    },
}

/// What was said.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub enum MeetingDetails {
    /// Nothing.
    #[default]
    None,
    /// A text: a reason, a decision, an action, a comment, or who was there.
    Text(String),
    /// A room, or the address of one on the web.
    Place(String),
    /// An item of the agenda.
    Item {
        /// In a few words.
        title: String,
        /// What it is about.
        text: String,
    },
    /// What the points of the agenda were called when the meeting was held, in their order.
    Agenda(Vec<String>),
    /// The minutes.
    Minutes(Minutes),
}

/// The minutes of a meeting.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Minutes {
    /// What was said beside the agenda's points.
    pub general: String,
    /// What was said to the points of the agenda, by their place in it, counted from one.
    pub points: BTreeMap<u32, String>,
}

/// A fact with what was said.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct MeetingEvent {
    /// What happened.
    pub fact: MeetingFact,
    /// What was said.
    pub details: MeetingDetails,
}

impl MeetingFact {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Scheduled { .. } => "scheduled",
            Self::Rescheduled { .. } => "rescheduled",
            Self::InvitationsSent => "invitations_sent",
            Self::Cancelled => "cancelled",
            Self::AgendaItemAdded { .. } => "agenda_item_added",
            Self::AgendaItemChanged { .. } => "agenda_item_changed",
            Self::AgendaItemRemoved { .. } => "agenda_item_removed",
            Self::AttendanceRegistered { .. } => "attendance_registered",
            Self::Held { .. } => "held",
            Self::MinutesWritten => "minutes_written",
            Self::DecisionRecorded { .. } => "decision_recorded",
            Self::ActionAdded { .. } => "action_added",
            Self::MinutesProposed { .. } => "minutes_proposed",
            Self::MinutesCommented { .. } => "minutes_commented",
            Self::MinutesApproved => "minutes_approved",
            Self::ActionCompleted { .. } => "action_completed",
            Self::ActionDropped { .. } => "action_dropped",
        }
    }
}

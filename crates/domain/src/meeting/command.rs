//! What can be asked of a meeting.

use chrono::NaiveDate;

use super::fact::Minutes;
use super::half_year::HalfYear;
use super::seat::{Attendance, Seat};
use crate::time::Timestamp;

/// What is asked of a meeting.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum MeetingCommand {
    /// Move it, in time or to another place.
    Reschedule(Schedule),
    /// Invite all who take part.
    SendInvitations,
    /// Call it off.
    Cancel {
        /// Why.
        reason: String,
    },
    /// Put an item on the agenda; a participant proposes it.
    AddAgendaItem {
        /// In a few words.
        title: String,
        /// What it is about; may be empty.
        text: String,
    },
    /// Word an item anew.
    ChangeAgendaItem {
        /// Its number.
        item: u32,
        /// In a few words.
        title: String,
        /// What it is about; may be empty.
        text: String,
    },
    /// Take an item off the agenda.
    RemoveAgendaItem {
        /// Its number.
        item: u32,
    },
    /// Tell who comes, or who came.
    RegisterAttendance {
        /// Whose seat; that of whoever asks when it is left out.
        seat: Option<Seat>,
        /// Whether it is, or was, taken.
        attendance: Attendance,
        /// Who was there for it; may be empty.
        names: String,
    },
    /// Record that it was held, and freeze its agenda.
    Hold,
    /// Write the minutes, or write them anew.
    WriteMinutes {
        /// The minutes.
        minutes: Minutes,
    },
    /// Record a decision.
    RecordDecision {
        /// What was decided.
        decision: String,
    },
    /// Agree on an action.
    AddAction {
        /// Whose it is.
        owner: Seat,
        /// What is to be done.
        what: String,
        /// Until when.
        due_on: NaiveDate,
    },
    /// Send the minutes round for comments.
    ProposeMinutes {
        /// Until when comments are taken; [`COMMENT_DAYS`] days when left out.
        comments_until: Option<Timestamp>,
    },
    /// Comment on the minutes.
    CommentMinutes {
        /// The comment.
        comment: String,
    },
    /// Let the minutes stand.
    ApproveMinutes,
    /// Note that an action was done.
    CompleteAction {
        /// Its number.
        action: u32,
        /// How; may be empty.
        note: String,
    },
    /// Give an action up.
    DropAction {
        /// Its number.
        action: u32,
        /// Why.
        reason: String,
    },
}

/// When and where a meeting is.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Schedule {
    /// When it begins.
    pub starts_at: Timestamp,
    /// When it ends.
    pub ends_at: Timestamp,
    /// A room, or the address of one on the web.
    pub place: String,
}

/// A meeting that is to be planned.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct NewMeeting {
    /// For which half-year.
    pub half_year: HalfYear,
    /// When and where.
    pub schedule: Schedule,
}

/// For how many days comments on the minutes are taken, unless something else is said. The charter leaves it open.
pub const COMMENT_DAYS: u32 = 14;

macro_rules! command_kinds {
    ($($variant:ident => $code:literal),+ $(,)?) => {
        /// The name of a command without what it carries. Planning makes the meeting, and is no command to one that exists.
        #[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
        pub enum MeetingCommandKind {
            $(#[doc = concat!("`", $code, "`")] $variant,)+
        }

        impl MeetingCommandKind {
            /// All commands, in the order of the process.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The stable code, in snake case: also the name of the operation.
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)+ }
            }
        }
    };
}

command_kinds! {
    Schedule => "schedule_meeting",
    Reschedule => "reschedule_meeting",
    SendInvitations => "send_invitations",
    Cancel => "cancel_meeting",
    AddAgendaItem => "add_agenda_item",
    ChangeAgendaItem => "change_agenda_item",
    RemoveAgendaItem => "remove_agenda_item",
    RegisterAttendance => "register_attendance",
    Hold => "hold_meeting",
    WriteMinutes => "write_minutes",
    RecordDecision => "record_decision",
    AddAction => "add_action",
    ProposeMinutes => "propose_minutes",
    CommentMinutes => "comment_minutes",
    ApproveMinutes => "approve_minutes",
    CompleteAction => "complete_action",
    DropAction => "drop_action",
}

impl MeetingCommand {
    /// Which command it is.
    pub fn kind(&self) -> MeetingCommandKind {
        match self {
            Self::Reschedule(_) => MeetingCommandKind::Reschedule,
            Self::SendInvitations => MeetingCommandKind::SendInvitations,
            Self::Cancel { .. } => MeetingCommandKind::Cancel,
            Self::AddAgendaItem { .. } => MeetingCommandKind::AddAgendaItem,
            Self::ChangeAgendaItem { .. } => MeetingCommandKind::ChangeAgendaItem,
            Self::RemoveAgendaItem { .. } => MeetingCommandKind::RemoveAgendaItem,
            Self::RegisterAttendance { .. } => MeetingCommandKind::RegisterAttendance,
            Self::Hold => MeetingCommandKind::Hold,
            Self::WriteMinutes { .. } => MeetingCommandKind::WriteMinutes,
            Self::RecordDecision { .. } => MeetingCommandKind::RecordDecision,
            Self::AddAction { .. } => MeetingCommandKind::AddAction,
            Self::ProposeMinutes { .. } => MeetingCommandKind::ProposeMinutes,
            Self::CommentMinutes { .. } => MeetingCommandKind::CommentMinutes,
            Self::ApproveMinutes => MeetingCommandKind::ApproveMinutes,
            Self::CompleteAction { .. } => MeetingCommandKind::CompleteAction,
            Self::DropAction { .. } => MeetingCommandKind::DropAction,
        }
    }
}

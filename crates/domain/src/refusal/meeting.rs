//! Refusals about meetings.

use super::entry::{Entry, entry, fault, roles};
use super::{Argument, Refusal, RefusalKind, Remedy};
use crate::accession::RoleKind;
use crate::meeting::{HalfYear, MeetingCommandKind, MeetingPhase, MeetingRole};
use crate::time::Timestamp;

use RefusalKind::{NotEntitled, NotNow};
use Remedy::{Asker, Nobody};

/// Why something that concerns meetings is refused.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum MeetingRefusal {
    /// Meetings are for those who have a seat at them.
    MeetingsClosed,
    /// Only other roles may give this command.
    RoleNotEntitled {
        /// The command.
        command: MeetingCommandKind,
        /// Who may give it.
        entitled: &'static [MeetingRole],
    },
    /// The meeting is in a phase in which this command has no place.
    PhaseForbids {
        /// The command.
        command: MeetingCommandKind,
        /// Where the meeting stands.
        phase: MeetingPhase,
        /// Where it would have to stand.
        allowed: &'static [MeetingPhase],
    },
    /// It is another's: a participant speaks for itself alone.
    OtherSeat,
    /// The half-year has a meeting already.
    HalfYearTaken {
        /// The half-year.
        half_year: HalfYear,
    },
    /// The meeting of a half-year is held in it.
    OutsideHalfYear {
        /// The half-year.
        half_year: HalfYear,
    },
    /// A meeting ends after it begins.
    EndNotAfterStart,
    /// It has begun: nobody is invited any more.
    MeetingBegun {
        /// When.
        starts_at: Timestamp,
    },
    /// It has not begun: it cannot have been held.
    MeetingAhead {
        /// When it does.
        starts_at: Timestamp,
    },
    /// There are no minutes yet.
    MinutesUnwritten,
    /// Comments are not taken any more.
    CommentsClosed {
        /// Since when.
        comments_until: Timestamp,
    },
    /// Comments are still taken.
    CommentsOpen {
        /// Until when.
        comments_until: Timestamp,
    },
    /// An action is due on the day of the meeting or later.
    DueBeforeMeeting,
    /// No participant of the pact is meant.
    NoParticipant {
        /// The field that names it.
        field: &'static str,
    },
    /// The agenda has no item.
    NoAgendaItem,
    /// The agenda has no such item.
    UnknownItem {
        /// Its number.
        item: u32,
    },
    /// The agenda has no such point.
    UnknownPoint {
        /// Its place.
        point: u32,
    },
    /// The meeting has no action that is open.
    NoOpenAction,
    /// The meeting has no such action.
    UnknownAction {
        /// Its number.
        action: u32,
    },
    /// The action is closed already.
    ActionClosed {
        /// Its number.
        action: u32,
    },
}

impl MeetingRefusal {
    pub(super) fn entry(&self) -> Entry {
        let office = || roles(&[RoleKind::Secretariat]);
        match self {
            Self::MeetingsClosed => entry("meetings-closed", NotEntitled, office()),
            // The table lets the secretariat give every command.
            Self::RoleNotEntitled { .. } => {
                entry("meeting-role-not-entitled", NotEntitled, office())
            }
            Self::PhaseForbids { phase, .. } => {
                let ended = [MeetingPhase::Approved, MeetingPhase::Cancelled].contains(phase);
                let remedy = if ended { Nobody } else { office() };
                entry("meeting-phase-forbids", NotNow, remedy)
            }
            Self::OtherSeat => entry("other-seat", NotEntitled, office()),
            Self::HalfYearTaken { .. } => fault("half-year-taken", "half_year"),
            Self::OutsideHalfYear { .. } => fault("outside-half-year", "starts_at"),
            Self::EndNotAfterStart => fault("meeting-end-not-after-start", "ends_at"),
            Self::MeetingBegun { .. } => entry("meeting-begun", NotNow, Nobody),
            Self::MeetingAhead { .. } => entry("meeting-ahead", NotNow, roles(&[RoleKind::Clock])),
            Self::MinutesUnwritten => entry("minutes-unwritten", NotNow, office()),
            Self::CommentsClosed { .. } => entry("comments-closed", NotNow, office()),
            Self::CommentsOpen { .. } => entry("comments-open", NotNow, roles(&[RoleKind::Clock])),
            Self::DueBeforeMeeting => fault("due-before-meeting", "due_on"),
            Self::NoParticipant { field } => fault("no-participant", field),
            Self::NoAgendaItem => entry("no-agenda-item", NotNow, office()),
            Self::UnknownItem { .. } => fault("unknown-item", "item"),
            Self::UnknownPoint { .. } => fault("unknown-point", "points"),
            Self::NoOpenAction => entry("no-open-action", NotNow, Nobody),
            Self::UnknownAction { .. } => fault("unknown-action", "action"),
            Self::ActionClosed { .. } => entry("action-closed", NotNow, Asker),
        }
    }

    pub(super) fn until(&self) -> Option<Timestamp> {
        match self {
            Self::MeetingBegun { starts_at: at }
            | Self::MeetingAhead { starts_at: at }
            | Self::CommentsClosed { comments_until: at }
            | Self::CommentsOpen { comments_until: at } => Some(*at),
            Self::MeetingsClosed
            | Self::RoleNotEntitled { .. }
            | Self::PhaseForbids { .. }
            | Self::OtherSeat
            | Self::HalfYearTaken { .. }
            | Self::OutsideHalfYear { .. }
            | Self::EndNotAfterStart
            | Self::MinutesUnwritten
            | Self::DueBeforeMeeting
            | Self::NoParticipant { .. }
            | Self::NoAgendaItem
            | Self::UnknownItem { .. }
            | Self::UnknownPoint { .. }
            | Self::NoOpenAction
            | Self::UnknownAction { .. }
            | Self::ActionClosed { .. } => None,
        }
    }

    pub(super) fn arguments(&self) -> Vec<(&'static str, Argument)> {
        match self {
            Self::RoleNotEntitled { command, entitled } => vec![
                ("command", Argument::MeetingCommand(*command)),
                ("roles", Argument::MeetingRoles(entitled.to_vec())),
            ],
            Self::PhaseForbids { command, phase, allowed } => vec![
                ("command", Argument::MeetingCommand(*command)),
                ("phase", Argument::MeetingPhases(vec![*phase])),
                ("allowed", Argument::MeetingPhases(allowed.to_vec())),
            ],
            Self::HalfYearTaken { half_year } | Self::OutsideHalfYear { half_year } => {
                vec![("half_year", Argument::HalfYear(*half_year))]
            }
            Self::MeetingBegun { starts_at: at }
            | Self::MeetingAhead { starts_at: at }
            | Self::CommentsClosed { comments_until: at }
            | Self::CommentsOpen { comments_until: at } => vec![("at", Argument::Moment(*at))],
            Self::UnknownItem { item: number }
            | Self::UnknownPoint { point: number }
            | Self::UnknownAction { action: number }
            | Self::ActionClosed { action: number } => {
                vec![("number", Argument::Code(number.to_string()))]
            }
            Self::MeetingsClosed
            | Self::OtherSeat
            | Self::EndNotAfterStart
            | Self::MinutesUnwritten
            | Self::DueBeforeMeeting
            | Self::NoParticipant { .. }
            | Self::NoAgendaItem
            | Self::NoOpenAction => vec![],
        }
    }
}

impl From<MeetingRefusal> for Refusal {
    fn from(refusal: MeetingRefusal) -> Self {
        Self::Meeting(refusal)
    }
}

//! Half-yearly meetings: what the participants have achieved together, and how what runs and what is new fits together.
//!
//! ```text
//!                     reschedule, agenda, attendance
//!                          ┌───┐        ┌───┐
//!   schedule ▶ PLANNED ──send invitations──▶ INVITED ──hold──▶ HELD ──propose minutes──▶ PROPOSED ──approve──▶ APPROVED
//!                 │ └───────────────hold──────────────────────▲ ▲ └────write minutes────────┘
//!                 └──cancel──▶ CANCELLED ◀──cancel── INVITED     decisions and actions are recorded while HELD
//! ```
//!
//! There is one in each half-year, or a duty that everybody sees: [`meeting_duty`]. [`decide_meeting`] turns a command
//! into events, or refuses; [`Meeting::apply`] takes a fact in and cannot refuse.

mod agenda;
mod command;
mod decide;
mod duty;
mod fact;
mod half_year;
mod news;
mod seat;
mod sight;
mod state;
mod surroundings;
mod texts;
mod transition;
mod words;

pub use agenda::{ActionItem, ActionState, AgendaItem, AgendaPoint, OpenMatter};
pub use command::{COMMENT_DAYS, MeetingCommand, MeetingCommandKind, NewMeeting, Schedule};
pub use decide::{MeetingAvailability, decide_meeting, meeting_availability, schedule_meeting};
pub use duty::{DutyState, HalfYearMeeting, Lateness, MeetingDuty, meeting_duties, meeting_duty};
pub use fact::{MeetingDetails, MeetingEvent, MeetingFact, Minutes};
pub use half_year::{HalfYear, InvalidHalfYear};
pub use news::MeetingNews;
pub use seat::{Attendance, InvalidSeat, Seat};
pub use sight::{is_matter_shown, may_read_meetings};
pub use state::{Meeting, MeetingPhase, MinutesState};
pub use surroundings::MeetingSurroundings;
pub use texts::{ActionText, Comment, ItemText, MeetingTexts};
pub use transition::{MEETING_TRANSITIONS, MeetingRole, MeetingTransition, permit_meeting};
pub use words::TITLE_CHARS_MAX;

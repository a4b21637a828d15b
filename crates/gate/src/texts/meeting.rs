//! The words of meetings.

use domain::meeting::{
    ActionState, Attendance, DutyState, HalfYear, MeetingCommandKind, MeetingPhase, MeetingRole,
};
use domain::text::Language;

use super::catalogue::{Arguments, text};
use super::{either, quoted};

/// Where a meeting stands: its status.
pub fn meeting_phase(phase: MeetingPhase, language: Language) -> String {
    word("meeting-phase", phase.code(), language)
}

/// What a command to a meeting does: a verb in the infinitive, with its object.
pub fn meeting_command(command: MeetingCommandKind, language: Language) -> String {
    word("meeting-command", command.code(), language)
}

/// Whether somebody comes, or came.
pub fn attendance(attendance: Attendance, language: Language) -> String {
    word("attendance", attendance.code(), language)
}

/// How far an action is.
pub fn action_state(state: ActionState, language: Language) -> String {
    word("action-state", state.code(), language)
}

/// The light of a half-year.
pub fn duty_state(state: DutyState, language: Language) -> String {
    word("duty", state.code(), language)
}

/// «2. halvår 2026», “half-year 2 of 2026”.
pub fn half_year(half_year: HalfYear, language: Language) -> String {
    let arguments = Arguments::of([
        ("half", half_year.number().to_string()),
        ("year", half_year.year().to_string()),
    ]);
    text("half-year", &arguments, language)
}

pub(super) fn either_meeting_role(roles: &[MeetingRole], language: Language) -> String {
    let named = roles.iter().map(|role| word("meeting-role", role.code(), language));
    either(named.collect(), language)
}

pub(super) fn either_meeting_phase(phases: &[MeetingPhase], language: Language) -> String {
    let named = phases.iter().map(|phase| quoted(meeting_phase(*phase, language), language));
    either(named.collect(), language)
}

fn word(kind: &str, code: &str, language: Language) -> String {
    text(&format!("{kind}-{code}"), &Arguments::default(), language)
}

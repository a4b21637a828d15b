//! What a refusal is made of: what kind of no it is, who can meet the condition, and what fills its sentence.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::accession::{CommandKind, Phase, RoleKind};
use crate::id::PartyKey;
use crate::meeting::{HalfYear, MeetingCommandKind, MeetingPhase, MeetingRole};
use crate::people::MandateKind;
use crate::time::Timestamp;

/// What kind of no it is, as far as the one who asked is concerned.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum RefusalKind {
    /// What was asked cannot be read as what it should be; mend it and ask again.
    Unreadable,
    /// Somebody else may ask for it.
    NotEntitled,
    /// The phase or the clock says no.
    NotNow,
}

/// Who can meet the condition.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Remedy {
    /// The one who asked, by asking otherwise.
    Asker,
    /// One of these roles.
    Roles(BTreeSet<RoleKind>),
    /// One of these roles on an initiative.
    OnInitiative(BTreeSet<crate::initiative::RoleKind>),
    /// Nobody: what was asked for has no place any more.
    Nobody,
}

/// An argument of a refusal's sentence.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Argument {
    /// A moment.
    Moment(Timestamp),
    /// A day.
    Day(NaiveDate),
    /// A founding party.
    Party(PartyKey),
    /// A command.
    Command(CommandKind),
    /// Phases of a case.
    Phases(Vec<Phase>),
    /// Roles.
    Roles(Vec<RoleKind>),
    /// Kinds of mandate.
    Mandates(Vec<MandateKind>),
    /// A command to a meeting.
    MeetingCommand(MeetingCommandKind),
    /// Phases of a meeting.
    MeetingPhases(Vec<MeetingPhase>),
    /// Roles at meetings.
    MeetingRoles(Vec<MeetingRole>),
    /// A half-year.
    HalfYear(HalfYear),
    /// Words that have a text of their own, each by its name.
    Words(Vec<String>),
    /// A number of things.
    Count(usize),
    /// A code, a number of a case or a name of a field, written as it is.
    Code(String),
}

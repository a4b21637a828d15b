//! A meeting, as its facts tell.

use std::collections::BTreeMap;

use super::agenda::{ActionItem, ActionState, AgendaItem, AgendaPoint};
use super::fact::MeetingFact;
use super::half_year::HalfYear;
use super::seat::{Attendance, Seat};
use crate::time::Timestamp;

/// Where a meeting stands.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum MeetingPhase {
    /// It has a time and a place, and nobody is invited yet.
    Planned,
    /// All who take part are invited.
    Invited,
    /// It was held; its minutes are being written.
    Held,
    /// The minutes are with all who take part, for comments.
    Proposed,
    /// The minutes stand.
    Approved,
    /// It was called off.
    Cancelled,
}

impl MeetingPhase {
    /// All phases, in the order of the process.
    pub const ALL: [Self; 6] =
        [Self::Planned, Self::Invited, Self::Held, Self::Proposed, Self::Approved, Self::Cancelled];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Invited => "invited",
            Self::Held => "held",
            Self::Proposed => "proposed",
            Self::Approved => "approved",
            Self::Cancelled => "cancelled",
        }
    }

    /// The phase with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|phase| phase.code() == code)
    }

    /// Whether it is still to be held.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Planned | Self::Invited)
    }

    /// Whether it has been held.
    pub fn is_held(self) -> bool {
        matches!(self, Self::Held | Self::Proposed | Self::Approved)
    }
}

/// A meeting of the pact's participants.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Meeting {
    pub(super) half_year: HalfYear,
    pub(super) starts_at: Timestamp,
    pub(super) ends_at: Timestamp,
    pub(super) phase: MeetingPhase,
    /// How often the entry in people's calendars has changed: RFC 5545, SEQUENCE.
    pub(super) sequence: u32,
    pub(super) items: BTreeMap<u32, AgendaItem>,
    /// Also counts those that were taken off, so that no number comes twice.
    pub(super) item_count: u32,
    pub(super) announced: BTreeMap<Seat, Attendance>,
    pub(super) attended: BTreeMap<Seat, Attendance>,
    /// Frozen when the meeting is held; empty before.
    pub(super) agenda: Vec<AgendaPoint>,
    pub(super) decision_count: u32,
    pub(super) actions: BTreeMap<u32, ActionItem>,
    pub(super) minutes: MinutesState,
    pub(super) version: u32,
}

/// How far the minutes are.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum MinutesState {
    /// There are none.
    Unwritten,
    /// They are written, and with the secretariat.
    Written,
    /// They are with all who take part.
    Proposed {
        /// Until when comments are taken.
        comments_until: Timestamp,
    },
    /// They stand.
    Approved {
        /// Since when.
        at: Timestamp,
    },
}

impl Meeting {
    /// The meeting after one more fact, recorded at `at`; none before it was planned.
    pub fn apply(state: Option<Self>, fact: &MeetingFact, at: Timestamp) -> Option<Self> {
        let Some(mut meeting) = state else { return Self::begun(fact) };
        meeting.version += 1;
        meeting.take_in(fact, at);
        Some(meeting)
    }

    fn begun(fact: &MeetingFact) -> Option<Self> {
        let MeetingFact::Scheduled { half_year, starts_at, ends_at } = fact else { return None };
        Some(Self {
            half_year: *half_year,
            starts_at: *starts_at,
            ends_at: *ends_at,
            phase: MeetingPhase::Planned,
            sequence: 0,
            items: BTreeMap::new(),
            item_count: 0,
            announced: BTreeMap::new(),
            attended: BTreeMap::new(),
            agenda: vec![],
            decision_count: 0,
            actions: BTreeMap::new(),
            minutes: MinutesState::Unwritten,
            version: 1,
        })
    }

    fn take_in(&mut self, fact: &MeetingFact, at: Timestamp) {
        match fact {
            // A meeting is planned once.
            MeetingFact::Scheduled { .. } => {}
            MeetingFact::Rescheduled { starts_at, ends_at } => {
                (self.starts_at, self.ends_at) = (*starts_at, *ends_at);
                self.sequence += 1;
            }
            MeetingFact::InvitationsSent => self.phase = MeetingPhase::Invited,
            MeetingFact::Cancelled => {
                self.phase = MeetingPhase::Cancelled;
                self.sequence += 1;
            }
            MeetingFact::AgendaItemAdded { item, by } => {
                self.item_count = self.item_count.max(*item);
                self.items.insert(*item, AgendaItem { by: *by });
            }
            MeetingFact::AgendaItemChanged { .. } | MeetingFact::MinutesCommented { .. } => {}
            MeetingFact::AgendaItemRemoved { item } => {
                self.items.remove(item);
            }
            MeetingFact::AttendanceRegistered { seat, attendance } => {
                let told =
                    if self.phase.is_open() { &mut self.announced } else { &mut self.attended };
                told.insert(*seat, *attendance);
            }
            MeetingFact::Held { agenda } => {
                self.phase = MeetingPhase::Held;
                self.agenda.clone_from(agenda);
            }
            MeetingFact::MinutesWritten => {
                self.phase = MeetingPhase::Held;
                self.minutes = MinutesState::Written;
            }
            MeetingFact::DecisionRecorded { decision } => {
                self.decision_count = self.decision_count.max(*decision);
            }
            MeetingFact::ActionAdded { action, owner, due_on } => {
                let item = ActionItem { owner: *owner, due_on: *due_on, state: ActionState::Open };
                self.actions.insert(*action, item);
            }
            MeetingFact::MinutesProposed { comments_until } => {
                self.phase = MeetingPhase::Proposed;
                self.minutes = MinutesState::Proposed { comments_until: *comments_until };
            }
            MeetingFact::MinutesApproved => {
                self.phase = MeetingPhase::Approved;
                self.minutes = MinutesState::Approved { at };
            }
            MeetingFact::ActionCompleted { action } => self.settle(*action, ActionState::Completed),
            MeetingFact::ActionDropped { action } => self.settle(*action, ActionState::Dropped),
        }
    }

    fn settle(&mut self, action: u32, state: ActionState) {
        if let Some(item) = self.actions.get_mut(&action) {
            item.state = state;
        }
    }

    /// For which half-year it is held.
    pub fn half_year(&self) -> HalfYear {
        self.half_year
    }

    /// When it begins.
    pub fn starts_at(&self) -> Timestamp {
        self.starts_at
    }

    /// When it ends.
    pub fn ends_at(&self) -> Timestamp {
        self.ends_at
    }

    /// Where it stands.
    pub fn phase(&self) -> MeetingPhase {
        self.phase
    }

    /// How often the entry in people's calendars has changed.
    pub fn sequence(&self) -> u32 {
        self.sequence
    }

    /// The items on the agenda, by their numbers.
    pub fn items(&self) -> &BTreeMap<u32, AgendaItem> {
        &self.items
    }

    /// Who has said to come or to stay away, before the meeting.
    pub fn announced(&self) -> &BTreeMap<Seat, Attendance> {
        &self.announced
    }

    /// Who was there.
    pub fn attended(&self) -> &BTreeMap<Seat, Attendance> {
        &self.attended
    }

    /// The agenda with which it was held; empty before.
    pub fn agenda(&self) -> &[AgendaPoint] {
        &self.agenda
    }

    /// The actions that it agreed on, by their numbers.
    pub fn actions(&self) -> &BTreeMap<u32, ActionItem> {
        &self.actions
    }

    /// How far the minutes are.
    pub fn minutes(&self) -> MinutesState {
        self.minutes
    }

    /// How many facts it has.
    pub fn version(&self) -> u32 {
        self.version
    }
}

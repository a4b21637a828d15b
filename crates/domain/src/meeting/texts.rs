//! What has been said at a meeting: the texts beside its facts, the newest of each.

use std::collections::BTreeMap;

use super::fact::{MeetingDetails, MeetingFact, Minutes};
use super::seat::Seat;
use crate::time::Timestamp;

/// The texts of a meeting. One that has been erased is empty.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct MeetingTexts {
    /// Where it is: a room, or the address of one on the web.
    pub place: String,
    /// Why it was called off.
    pub cancelled_because: String,
    /// The items of the agenda, by their numbers.
    pub items: BTreeMap<u32, ItemText>,
    /// Who was there for whom, or will be.
    pub names: BTreeMap<Seat, String>,
    /// What the points of the frozen agenda were called, in their order.
    pub agenda: Vec<String>,
    /// The minutes, where there are any.
    pub minutes: Minutes,
    /// The decisions, by their numbers.
    pub decisions: BTreeMap<u32, String>,
    /// What is to be done, by the numbers of the actions.
    pub actions: BTreeMap<u32, ActionText>,
    /// What was said of the minutes, in the order in which it was said.
    pub comments: Vec<Comment>,
}

/// The words of an item on the agenda.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct ItemText {
    /// In a few words.
    pub title: String,
    /// What it is about.
    pub text: String,
}

/// The words of an action.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct ActionText {
    /// What is to be done.
    pub text: String,
    /// How it was done, or why it was given up.
    pub note: String,
}

/// What somebody said of the minutes.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Comment {
    /// Who.
    pub by: Seat,
    /// What.
    pub text: String,
    /// When.
    pub at: Timestamp,
}

impl MeetingTexts {
    /// Takes in what was said beside `fact`, at `at`.
    pub fn take_in(&mut self, fact: &MeetingFact, details: &MeetingDetails, at: Timestamp) {
        match fact {
            MeetingFact::Scheduled { .. } | MeetingFact::Rescheduled { .. } => {
                self.place = text_of(details);
            }
            MeetingFact::Cancelled => self.cancelled_because = text_of(details),
            MeetingFact::AgendaItemAdded { item, .. } | MeetingFact::AgendaItemChanged { item } => {
                self.items.insert(*item, item_of(details));
            }
            MeetingFact::AgendaItemRemoved { item } => {
                self.items.remove(item);
            }
            MeetingFact::AttendanceRegistered { seat, .. } => {
                self.names.insert(*seat, text_of(details));
            }
            MeetingFact::Held { .. } => {
                if let MeetingDetails::Agenda(names) = details {
                    self.agenda.clone_from(names);
                }
            }
            MeetingFact::MinutesWritten => {
                if let MeetingDetails::Minutes(minutes) = details {
                    self.minutes = minutes.clone();
                }
            }
            MeetingFact::DecisionRecorded { decision } => {
                self.decisions.insert(*decision, text_of(details));
            }
            MeetingFact::ActionAdded { action, .. } => {
                let text = ActionText { text: text_of(details), note: String::new() };
                self.actions.insert(*action, text);
            }
            MeetingFact::MinutesCommented { by } => {
                self.comments.push(Comment { by: *by, text: text_of(details), at });
            }
            MeetingFact::ActionCompleted { action } | MeetingFact::ActionDropped { action } => {
                self.actions.entry(*action).or_default().note = text_of(details);
            }
            MeetingFact::InvitationsSent
            | MeetingFact::MinutesProposed { .. }
            | MeetingFact::MinutesApproved => {}
        }
    }
}

fn text_of(details: &MeetingDetails) -> String {
    match details {
        MeetingDetails::Text(text) | MeetingDetails::Place(text) => text.clone(),
        MeetingDetails::None
        | MeetingDetails::Item { .. }
        | MeetingDetails::Agenda(_)
        | MeetingDetails::Minutes(_) => String::new(),
    }
}

fn item_of(details: &MeetingDetails) -> ItemText {
    match details {
        MeetingDetails::Item { title, text } => {
            ItemText { title: title.clone(), text: text.clone() }
        }
        MeetingDetails::None
        | MeetingDetails::Text(_)
        | MeetingDetails::Place(_)
        | MeetingDetails::Agenda(_)
        | MeetingDetails::Minutes(_) => ItemText::default(),
    }
}

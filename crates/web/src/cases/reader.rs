//! What stands in the fields of a form, read as what a command carries.

use chrono::NaiveDate;
use domain::id::{PartyKey, TrackKey};

use crate::entries::Entries;
use crate::entry::Entered;
use crate::faults::Faults;
use crate::texts::Voice;

/// Reads a form, and notes what cannot be read.
pub(super) struct Reader<'a> {
    pub(super) entries: &'a Entries,
    pub(super) voice: Voice,
    pub(super) faults: Faults,
}

impl Reader<'_> {
    /// A text; whether it may be empty the rules say.
    pub(super) fn text(&self, name: &str) -> String {
        self.entries.text(name).to_owned()
    }

    /// What has been chosen out of `choices`.
    pub(super) fn choice<T: Copy>(
        &mut self,
        name: &'static str,
        choices: &[(&str, T)],
    ) -> Option<T> {
        let code = self.entries.text(name);
        let chosen = choices.iter().find(|(known, _)| *known == code).map(|(_, value)| *value);
        if chosen.is_none() {
            self.faults.note(name, self.voice.say("choice-missing"));
        }
        chosen
    }

    /// A day that must be given.
    pub(super) fn day(&mut self, name: &'static str) -> Option<NaiveDate> {
        match self.entries.day(name).read() {
            Entered::Day(day) => Some(day),
            Entered::Nothing | Entered::Unreadable => {
                self.faults.note(name, self.voice.say("day-unreadable"));
                None
            }
        }
    }

    /// A day that may be left out.
    pub(super) fn optional_day(&mut self, name: &'static str) -> Option<NaiveDate> {
        match self.entries.day(name).read() {
            Entered::Nothing => None,
            Entered::Day(_) | Entered::Unreadable => self.day(name),
        }
    }

    /// The founding party; where none is named, the rules take the one for which somebody acts.
    pub(super) fn party(&self) -> Option<PartyKey> {
        self.entries.text("party").parse().ok()
    }

    /// The tracks that are ticked.
    pub(super) fn tracks(&self) -> impl Iterator<Item = TrackKey> {
        self.entries.all("tracks").filter_map(|key| key.parse().ok())
    }
}

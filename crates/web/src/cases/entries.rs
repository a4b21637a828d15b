//! What stands in the fields of a form, read as what a command carries.

use chrono::NaiveDate;
use domain::id::{PartyKey, TrackKey};
use gate::Problem;
use serde::Deserialize;

use crate::entry::{DayEntry, Entered, belongs_to, only_known};
use crate::faults::Faults;
use crate::texts::Voice;

/// What stands in the fields of a form.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(transparent)]
pub(super) struct Entries(Vec<(String, String)>);

impl Entries {
    /// What stands in the field; nothing where there is no such field.
    pub(super) fn text(&self, name: &str) -> &str {
        self.all(name).next().unwrap_or_default()
    }

    /// Refuses fields that are not among these.
    ///
    /// # Errors
    /// The first field that the form does not have.
    pub(super) fn only(&self, fields: &[&str]) -> Result<(), Problem> {
        let names = self.0.iter().map(|(name, _)| name.as_str());
        only_known(names, |name| {
            name == "version" || fields.iter().any(|field| belongs_to(name, field))
        })
    }

    /// Whether `code` is among what has been chosen.
    pub(super) fn has(&self, name: &str, code: &str) -> bool {
        self.all(name).any(|chosen| chosen == code)
    }

    /// The day in three fields.
    pub(super) fn day(&self, name: &str) -> DayEntry {
        let part = |part: &str| self.text(&format!("{name}-{part}")).to_owned();
        DayEntry { day: part("day"), month: part("month"), year: part("year") }
    }

    /// Which version of the case the form was made for; none that there is where it does not say.
    pub(super) fn version(&self) -> u32 {
        self.text("version").parse().unwrap_or_default()
    }

    fn all(&self, name: &str) -> impl Iterator<Item = &str> {
        let fields = self.0.iter().filter(move |(field, _)| field == name);
        fields.map(|(_, value)| value.as_str())
    }
}

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

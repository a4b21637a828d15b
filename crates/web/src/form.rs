//! The form of a command: what it consists of, and what stands in it, read as what the command carries.

use std::str::FromStr;

use chrono::NaiveDate;

use crate::entries::Entries;
use crate::entry::Entered;
use crate::faults::Faults;
use crate::texts::Voice;

/// The form of a command.
pub(crate) struct Plan {
    /// What is to be done.
    pub(crate) title: String,
    /// What it means to do it.
    pub(crate) intro: String,
    pub(crate) fields: Vec<Field>,
    pub(crate) finality: Finality,
}

/// Whether a command can be undone.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Finality {
    /// It can be mended by another command.
    Mendable,
    /// It cannot.
    Final,
}

/// A field of a form.
pub(crate) struct Field {
    /// What the rules call it, and its id on the page.
    pub(crate) name: &'static str,
    pub(crate) label: String,
    /// Empty where there is nothing to explain.
    pub(crate) hint: String,
    pub(crate) kind: FieldKind,
    pub(crate) is_optional: bool,
}

/// What is entered in a field.
pub(crate) enum FieldKind {
    /// Some words.
    Words,
    /// A text of several lines.
    Text,
    /// One of a few.
    Choice(Vec<Item>),
    /// One of many.
    List(Vec<Item>),
    /// Any of these.
    Several(Vec<Item>),
    /// A day.
    Day,
}

/// What the command with this code is called in the address of its form, and in the names of its texts.
pub(crate) fn segment(code: &str) -> String {
    code.replace('_', "-")
}

/// Something to choose.
pub(crate) struct Item {
    pub(crate) code: String,
    pub(crate) text: String,
}

/// Reads a form, and notes what cannot be read.
pub(crate) struct Reader<'a> {
    pub(crate) entries: &'a Entries,
    pub(crate) voice: Voice,
    pub(crate) faults: Faults,
}

impl Reader<'_> {
    /// A text; whether it may be empty the rules say.
    pub(crate) fn text(&self, name: &str) -> String {
        self.entries.text(name).to_owned()
    }

    /// What has been chosen out of `choices`.
    pub(crate) fn choice<T: Copy>(
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
    pub(crate) fn day(&mut self, name: &'static str) -> Option<NaiveDate> {
        match self.entries.day(name).read() {
            Entered::Day(day) => Some(day),
            Entered::Nothing | Entered::Unreadable => {
                self.faults.note(name, self.voice.say("day-unreadable"));
                None
            }
        }
    }

    /// A day that may be left out.
    pub(crate) fn optional_day(&mut self, name: &'static str) -> Option<NaiveDate> {
        match self.entries.day(name).read() {
            Entered::Nothing => None,
            Entered::Day(_) | Entered::Unreadable => self.day(name),
        }
    }

    /// A key of the charter's, such as a founding party's; none where nothing that reads as one was entered.
    pub(crate) fn key<T: FromStr>(&self, name: &str) -> Option<T> {
        self.entries.text(name).parse().ok()
    }

    /// The keys that are ticked.
    pub(crate) fn keys<T: FromStr>(&self, name: &str) -> impl Iterator<Item = T> {
        self.entries.all(name).filter_map(|key| key.parse().ok())
    }
}

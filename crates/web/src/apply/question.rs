//! A question of the application: how it stands in a form, and how its answer reads.

use domain::text::Language;
use gate::texts;

use crate::entries::Entries;
use crate::entry::{DayEntry, Entered};
use crate::texts::Voice;

/// A question, with the answer given so far.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Question {
    /// Its id on the page, and the name of its field.
    pub(super) id: String,
    pub(super) label: String,
    pub(super) hint: String,
    pub(super) need: Need,
    pub(super) field: Field,
    /// What is wrong with the answer; empty when nothing is.
    pub(super) fault: String,
}

/// Whether a question must be answered.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Need {
    /// It must, before the application is submitted.
    Asked,
    /// It may be left out.
    Optional,
}

/// How it is answered.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) enum Field {
    /// In one line.
    Line {
        /// The type of the field: `text`, `email`, …
        kind: &'static str,
        /// What browsers may fill it with.
        autocomplete: &'static str,
        value: String,
    },
    /// In several lines.
    Text { value: String },
    /// By a tick at a statement.
    Tick { statement: String, is_ticked: bool },
    /// By one of these.
    One { choices: Vec<Choice> },
    /// By some of these.
    Several { choices: Vec<Choice> },
    /// By a day.
    Day { entry: DayEntry },
}

/// Something to choose.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Choice {
    pub(super) code: String,
    pub(super) text: String,
    /// What it is, where the words alone do not tell.
    pub(super) hint: String,
    pub(super) is_chosen: bool,
}

impl Question {
    /// Whether it may be left out.
    pub(super) fn is_optional(&self) -> bool {
        match self.need {
            Need::Asked => false,
            Need::Optional => true,
        }
    }

    /// By what its field is described, as `aria-describedby` has it; empty when by nothing.
    pub(super) fn described(&self) -> String {
        let parts = [(&self.hint, "hint"), (&self.fault, "error")];
        let parts = parts.into_iter().filter(|(text, _)| !text.is_empty());
        let ids: Vec<String> = parts.map(|(_, part)| format!("{}-{part}", self.id)).collect();
        ids.join(" ")
    }

    /// Takes up what was entered, however little sense it makes.
    pub(super) fn refill(&mut self, entries: &Entries) {
        let id = &self.id;
        match &mut self.field {
            Field::Line { value, .. } | Field::Text { value } => {
                *value = entries.text(id).to_owned()
            }
            Field::Tick { is_ticked, .. } => *is_ticked = !entries.text(id).is_empty(),
            Field::One { choices } | Field::Several { choices } => {
                for choice in choices {
                    choice.is_chosen = entries.has(id, &choice.code);
                }
            }
            Field::Day { entry } => *entry = entries.day(id),
        }
    }

    /// The answer in words; empty where there is none.
    pub(super) fn answer(&self, voice: Voice) -> String {
        match &self.field {
            Field::Line { value, .. } | Field::Text { value } => value.trim().to_owned(),
            Field::Tick { is_ticked: true, .. } => voice.say("answer-ticked"),
            Field::Tick { is_ticked: false, .. } => String::new(),
            Field::One { choices } | Field::Several { choices } => {
                let chosen = choices.iter().filter(|choice| choice.is_chosen);
                chosen.map(|choice| choice.text.as_str()).collect::<Vec<_>>().join(", ")
            }
            Field::Day { entry } => day_in_words(entry, voice.0),
        }
    }
}

fn day_in_words(entry: &DayEntry, language: Language) -> String {
    match entry.read() {
        Entered::Day(day) => texts::day(day, language),
        Entered::Nothing => String::new(),
        Entered::Unreadable => format!("{} {} {}", entry.day, entry.month, entry.year),
    }
}

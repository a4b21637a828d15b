//! What stands in a form whose fields are no struct's: those of a command, or those that the charter asks for.

use engine::Condition;
use gate::{FaultKind, Problem};
use serde::Deserialize;

use crate::entry::DayEntry;

/// What stands in the fields of a form, each by its name.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(transparent)]
pub(crate) struct Entries(Vec<(String, String)>);

/// In every such form: which version it was made for.
const VERSION: &str = "version";

impl Entries {
    /// A form that is opened filled in.
    pub(crate) fn of<K: Into<String>>(fields: impl IntoIterator<Item = (K, String)>) -> Self {
        Self(fields.into_iter().map(|(name, value)| (name.into(), value)).collect())
    }

    /// What stands in the field, as it was typed; nothing where there is no such field.
    pub(crate) fn text(&self, name: &str) -> &str {
        self.all(name).next().unwrap_or_default()
    }

    /// What stands in a field of one line, without the space around it.
    pub(crate) fn line(&self, name: &str) -> String {
        self.text(name).trim().to_owned()
    }

    /// Whether nothing was sent.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All that was chosen under `name`.
    pub(crate) fn all(&self, name: &str) -> impl Iterator<Item = &str> {
        let named = self.0.iter().filter(move |(field, _)| field == name);
        named.map(|(_, value)| value.as_str())
    }

    /// Whether `code` is among what has been chosen.
    pub(crate) fn has(&self, name: &str, code: &str) -> bool {
        self.all(name).any(|chosen| chosen == code)
    }

    /// The day in three fields.
    pub(crate) fn day(&self, name: &str) -> DayEntry {
        let part = |part: &str| self.text(&format!("{name}-{part}")).to_owned();
        DayEntry { day: part("day"), month: part("month"), year: part("year") }
    }

    /// Which version the form was made for; where it does not say, none that there is.
    pub(crate) fn version(&self) -> u32 {
        self.text(VERSION).parse().unwrap_or_default()
    }

    /// The same, as the engine takes it.
    pub(crate) fn condition(&self) -> Condition {
        Condition::Version(self.version())
    }

    /// Refuses a field that is not among these: nothing that is sent is passed over.
    ///
    /// # Errors
    /// The first field that the form does not have.
    pub(crate) fn only<'a>(
        &self,
        fields: impl IntoIterator<Item = &'a str>,
    ) -> Result<(), Problem> {
        self.exactly(fields.into_iter().chain([VERSION]))
    }

    /// The same for a form that was made for no version: what it makes is not there yet.
    ///
    /// # Errors
    /// The first field that the form does not have.
    pub(crate) fn exactly<'a>(
        &self,
        fields: impl IntoIterator<Item = &'a str>,
    ) -> Result<(), Problem> {
        let fields: Vec<&str> = fields.into_iter().collect();
        let is_known = |name: &str| fields.iter().any(|field| belongs_to(name, field));
        match self.0.iter().find(|(name, _)| !is_known(name)) {
            Some((name, _)) => {
                let pointer = format!("/{name}");
                Err(Problem::fault(FaultKind::FormMismatch, pointer, "unknown field"))
            }
            None => Ok(()),
        }
    }
}

/// Whether `name` is the field `field`, or one of the three of a day.
fn belongs_to(name: &str, field: &str) -> bool {
    match name.strip_prefix(field) {
        Some(rest) => ["", "-day", "-month", "-year"].contains(&rest),
        None => false,
    }
}

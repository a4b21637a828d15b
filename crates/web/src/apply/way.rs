//! Where one goes from a step of the application.

use gate::Problem;

use super::question::Question;
use crate::entries::Entries;

/// Where one goes from a step.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Way {
    /// To the next step.
    On,
    /// To the one before.
    Back,
    /// Nowhere: it is saved in passing.
    Stay,
    /// Away, to go on some other day.
    Away,
}

impl Way {
    /// Where one goes when all is saved.
    pub(super) fn of(entries: &Entries) -> Self {
        match entries.text("way") {
            "back" => Self::Back,
            "stay" => Self::Stay,
            "away" => Self::Away,
            _ => Self::On,
        }
    }
}

/// Refuses fields that are neither among these questions nor on every form of the application.
///
/// # Errors
/// The first field that the form does not have.
pub(super) fn only(entries: &Entries, questions: &[Question]) -> Result<(), Problem> {
    let asked = questions.iter().map(|question| question.id.as_str());
    entries.only(asked.chain(["way", "to"]))
}

//! The check of an application, item by item, beside what can be done.

use domain::accession::{CheckItem, Checked, checklist};
use domain::application::Application;
use engine::Reading;
use gate::texts;

use crate::visit::Visit;

/// An item of the check.
pub(super) struct CheckRow {
    pub(super) text: String,
    /// What is missing; nothing where all is there.
    pub(super) gaps: Vec<String>,
}

/// The check of `application`, the newest in the case; none where it is not for these eyes or not for this phase.
pub(super) fn rows(
    reading: &Reading,
    version: u32,
    application: &Application,
    visit: &Visit,
) -> Option<Vec<CheckRow>> {
    if version != reading.case.application_version() {
        return None;
    }
    let checked = checklist(&reading.case, application, &reading.sight, visit.charter())?;
    Some(checked.iter().map(|checked| row(checked, visit)).collect())
}

fn row(checked: &Checked, visit: &Visit) -> CheckRow {
    let gaps = checked.gaps.iter().map(|gap| texts::gap(gap.kind, visit.language));
    CheckRow { text: visit.voice().say(name(checked.item)), gaps: gaps.collect() }
}

/// The name of the text that says what is asked for.
fn name(item: CheckItem) -> &'static str {
    match item {
        CheckItem::Organisation => "check-organisation",
        CheckItem::Contact => "check-contact",
        CheckItem::Signer => "check-signer",
        CheckItem::Principles => "check-principles",
        CheckItem::Motivation => "check-motivation",
        CheckItem::SelfAssessment => "check-self-assessment",
        CheckItem::Goals => "check-goals",
        CheckItem::Initiatives => "check-initiatives",
        CheckItem::PreferredParty => "check-preferred-party",
    }
}

//! What differs between two versions of an application.

use std::collections::BTreeMap;

use domain::application::Application;
use domain::charter::Charter;

use super::answers::sections;
use super::asking::Asking;
use crate::texts::Voice;

/// An answer that has been changed.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Change {
    /// In which step it was asked, or of which initiative, and what.
    pub(crate) label: String,
    /// Empty where there was none.
    pub(crate) before: String,
    /// Empty where there is none any more.
    pub(crate) after: String,
}

/// What differs in `after` from `before`, in the order of the questions; what is gone stands last.
pub(crate) fn changes(
    before: &Application,
    after: &Application,
    charter: &Charter,
    voice: Voice,
) -> Vec<Change> {
    let asking = Asking { voice, charter };
    let mut earlier: BTreeMap<String, String> = labelled(asking, before).into_iter().collect();
    let mut changes = Vec::new();
    for (label, after) in labelled(asking, after) {
        let before = earlier.remove(&label).unwrap_or_default();
        if before != after {
            changes.push(Change { label, before, after });
        }
    }
    let gone = earlier.into_iter().filter(|(_, before)| !before.is_empty());
    changes.extend(gone.map(|(label, before)| Change { label, before, after: String::new() }));
    changes
}

fn labelled(asking: Asking<'_>, application: &Application) -> Vec<(String, String)> {
    let sections = sections(asking, application, &[], None).into_iter();
    sections
        .flat_map(|section| {
            let label = move |label: &str| format!("{}: {label}", section.title);
            section.answers.into_iter().map(move |answer| (label(&answer.label), answer.text))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use domain::application::Initiative;
    use domain::text::Language;

    use super::*;

    #[test]
    fn each_answer_that_differs_is_told_with_what_it_was() {
        let charter = charter::default().unwrap();
        let before = Application { motivation: "Før".to_owned(), ..Application::default() };
        let initiative = Initiative { title: "Vagt".to_owned(), ..Initiative::default() };
        let after = Application {
            motivation: "Efter".to_owned(),
            initiatives: vec![initiative],
            ..Application::default()
        };
        let said = |before: &Application, after: &Application| -> Vec<String> {
            let changes = changes(before, after, &charter, Voice(Language::Da)).into_iter();
            changes.map(|it| format!("{} | {} > {}", it.label, it.before, it.after)).collect()
        };

        insta::assert_snapshot!(said(&before, &after).join("\n"), @r"
        Motivation og egenvurdering: Hvorfor vil I være med? | Før > Efter
        Initiativ 1: Titel |  > Vagt
        Initiativ 1: Hvilket spor hører det til? |  > Intet bestemt spor
        ");
        assert_eq!(said(&after, &before).len(), 3);
        assert!(said(&after, &after).is_empty());
    }
}

//! What an application still lacks, told where it can be mended.

use domain::application::{Application, Gap, GapKind, Initiative};
use domain::id::DraftId;
use gate::texts;

use super::asking::Asking;
use super::question::Question;
use super::step::Step;

/// Something to be mended before the application can be submitted.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Flaw {
    pub(super) step: Step,
    /// In which initiative, counted from zero, when it lies in one.
    pub(super) initiative: Option<usize>,
    /// The question, by its id on the page.
    pub(super) id: String,
    /// What is wrong, and how it is mended.
    pub(super) text: String,
}

impl Flaw {
    /// Where it is mended.
    pub(super) fn href(&self, draft: DraftId) -> String {
        let page = match self.initiative {
            Some(index) => format!("{}/{}", Step::Initiatives.path(draft), index + 1),
            None => self.step.path(draft),
        };
        format!("{page}?to=check#{}", self.id)
    }

    /// Whether it is told at the question `id` of the step, or of the initiative.
    pub(super) fn is_at(&self, step: Step, initiative: Option<usize>, id: &str) -> bool {
        self.step == step && self.initiative == initiative && self.id == id
    }
}

/// What `application` lacks under the charter, in the order of the rules.
pub(super) fn flaws(asking: Asking<'_>, application: &Application) -> Vec<Flaw> {
    let gaps = application.gaps(asking.charter).into_iter();
    gaps.map(|gap| flaw(asking, &gap)).collect()
}

/// Tells each flaw at its question.
pub(super) fn tell(
    questions: &mut [Question],
    step: Step,
    initiative: Option<usize>,
    flaws: &[Flaw],
) {
    for question in questions {
        let flaw = flaws.iter().find(|flaw| flaw.is_at(step, initiative, &question.id));
        question.fault = flaw.map(|flaw| flaw.text.clone()).unwrap_or_default();
    }
}

fn flaw(asking: Asking<'_>, gap: &Gap) -> Flaw {
    let (step, initiative, id) = place(asking, &gap.pointer);
    let said = said(asking, gap.kind, step, initiative, &id);
    let text = match initiative {
        Some(index) => format!("{}: {said}", initiative_name(asking, index)),
        None => said,
    };
    Flaw { step, initiative, id, text }
}

/// What the initiative at `index` is called when its title does not matter.
pub(super) fn initiative_name(asking: Asking<'_>, index: usize) -> String {
    asking.voice.count("initiative-number", i64::try_from(index + 1).unwrap_or_default())
}

/// Where the rules point to.
fn place(asking: Asking<'_>, pointer: &str) -> (Step, Option<usize>, String) {
    let parts: Vec<&str> = pointer.split('/').skip(1).collect();
    match parts.as_slice() {
        ["organisation", field] => (Step::Organisation, None, format!("organisation-{field}")),
        [who @ ("contact" | "signer"), field] => (Step::People, None, format!("{who}-{field}")),
        ["principles", key] => (Step::Principles, None, format!("principles-{key}")),
        [text @ ("motivation" | "self_assessment")] => (Step::Motivation, None, (*text).to_owned()),
        ["goals"] => {
            let first = asking.charter.objectives.first();
            let id = first.map(|clause| format!("goals-{}", clause.key));
            (Step::Goals, None, id.unwrap_or_default())
        }
        ["goals", key] => (Step::Goals, None, format!("goals-{key}")),
        ["initiatives", index, field, ..] => {
            (Step::Initiatives, index.parse().ok(), format!("initiative-{field}"))
        }
        ["initiatives"] => (Step::Initiatives, None, "initiatives".to_owned()),
        ["preferred_party"] => (Step::Party, None, "preferred_party".to_owned()),
        _ => (Step::Check, None, String::new()),
    }
}

/// What is said of any field is said of this one in its own words, where there are some.
fn said(
    asking: Asking<'_>,
    kind: GapKind,
    step: Step,
    initiative: Option<usize>,
    id: &str,
) -> String {
    let (voice, language) = (asking.voice, asking.voice.0);
    let label = label(asking, step, initiative, id);
    if kind == GapKind::PrincipleNotAccepted {
        return voice.say_of("fault-principle-not-accepted", "principle", &label);
    }
    let name = if step == Step::Goals { "goals" } else { id };
    voice
        .find(&format!("fault-{}-{name}", kind.code()))
        .unwrap_or_else(|| format!("{label}: {}", texts::gap(kind, language)))
}

fn label(asking: Asking<'_>, step: Step, initiative: Option<usize>, id: &str) -> String {
    let questions = match initiative {
        Some(_) => asking.initiative(&Initiative::default()),
        None => asking.step(step, &Application::default()),
    };
    let asked = questions.into_iter().find(|question| question.id == id);
    asked.map_or_else(|| step.title(asking.voice), |question| question.label)
}

//! All answers of an application, to be looked through.

use domain::application::Application;
use domain::id::DraftId;

use super::asking::Asking;
use super::flaw::{self, Flaw};
use super::question::Question;
use super::step::Step;

/// The answers of one step, or of one initiative.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Section {
    pub(super) title: String,
    /// Where they are changed; nowhere once they have been sent.
    pub(super) href: Option<String>,
    /// What is wrong with all of it; empty when nothing is.
    pub(super) fault: String,
    pub(super) answers: Vec<Answer>,
}

/// An answer.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Answer {
    pub(super) label: String,
    /// Empty where there is none.
    pub(super) text: String,
    /// What is wrong with it; empty when nothing is.
    pub(super) fault: String,
}

/// All answers of `application`, with what is wrong with them; to be changed in `draft`, if it is one.
pub(super) fn sections(
    asking: Asking<'_>,
    application: &Application,
    flaws: &[Flaw],
    draft: Option<DraftId>,
) -> Vec<Section> {
    let mut sections = Vec::new();
    for step in Step::ALL.into_iter().filter(|step| *step != Step::Check) {
        let fault = flaws.iter().find(|flaw| flaw.is_at(step, None, "initiatives"));
        let fault = fault.map(|flaw| flaw.text.clone()).unwrap_or_default();
        let mut questions = asking.step(step, application);
        flaw::tell(&mut questions, step, None, flaws);
        sections.push(Section {
            title: step.title(asking.voice),
            href: draft.map(|draft| format!("{}?to=check", step.path(draft))),
            fault,
            answers: answers(asking, questions),
        });
        if step == Step::Initiatives {
            sections.extend(initiatives(asking, application, flaws, draft));
        }
    }
    sections
}

fn initiatives(
    asking: Asking<'_>,
    application: &Application,
    flaws: &[Flaw],
    draft: Option<DraftId>,
) -> Vec<Section> {
    let section = |(index, initiative)| {
        let mut questions = asking.initiative(initiative);
        flaw::tell(&mut questions, Step::Initiatives, Some(index), flaws);
        let page = |draft| format!("{}/{}?to=check", Step::Initiatives.path(draft), index + 1);
        Section {
            title: flaw::initiative_name(asking, index),
            href: draft.map(page),
            fault: String::new(),
            answers: answers(asking, questions),
        }
    };
    application.initiatives.iter().enumerate().map(section).collect()
}

fn answers(asking: Asking<'_>, questions: Vec<Question>) -> Vec<Answer> {
    let answer = |question: Question| Answer {
        text: question.answer(asking.voice),
        label: question.label,
        fault: question.fault,
    };
    questions.into_iter().map(answer).collect()
}

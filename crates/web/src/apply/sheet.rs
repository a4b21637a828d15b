//! What the pages of a draft have in common: the steps, and what is wrong.

use actix_web::ResponseError;
use actix_web::http::StatusCode;
use domain::accession::Applicant;
use domain::draft::{self, Beginning};
use domain::id::DraftId;
use engine::DraftReading;
use gate::{Problem, texts};
use serde::Deserialize;

use super::answers::Answer;
use super::asking::Asking;
use super::flaw::{Flaw, flaws};
use super::question::Question;
use super::step::Step;
use crate::entries::Entries;
use crate::faults::Alert;
use crate::shell::{Link, Shell, Spot};
use crate::texts::Voice;
use crate::visit::Visit;

/// Where a page leads when all is saved.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Wanted {
    #[serde(default)]
    pub(super) to: String,
}

/// Where a page leads on to.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Bound {
    /// From step to step.
    Onward,
    /// Back to all answers: something is mended, and what is wrong is told at once.
    ToCheck,
}

impl Bound {
    /// What an address or a form says of it.
    pub(super) fn read(to: &str) -> Self {
        if to == "check" { Self::ToCheck } else { Self::Onward }
    }

    /// The same, as a form says it.
    pub(super) fn code(self) -> &'static str {
        match self {
            Self::Onward => "",
            Self::ToCheck => "check",
        }
    }

    /// The same, to follow on an address.
    pub(super) fn query(self) -> &'static str {
        match self {
            Self::Onward => "",
            Self::ToCheck => "?to=check",
        }
    }
}

/// A step, in the list of all.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct StepLink {
    pub(super) number: usize,
    pub(super) link: Link,
    pub(super) is_current: bool,
    pub(super) is_done: bool,
    /// What it still lacks.
    pub(super) note: String,
}

/// The page of a step.
#[derive(Debug)]
pub(super) struct Sheet {
    pub(super) version: u32,
    pub(super) numbered: String,
    pub(super) title: String,
    pub(super) lead: String,
    pub(super) steps: Vec<StepLink>,
    pub(super) to: &'static str,
    /// For whom it is written, where that is not whoever writes it; empty otherwise.
    pub(super) note: String,
}

impl Sheet {
    /// The page of `step` of the draft.
    pub(super) fn new(visit: &Visit, draft: &DraftReading, step: Step, bound: Bound) -> Self {
        let (voice, flaws) = (visit.voice(), flaws(asking(visit), &draft.application));
        Self {
            version: draft.version,
            numbered: step.numbered(voice),
            title: step.title(voice),
            lead: step.lead(voice),
            steps: Step::ALL.map(|other| step_link(other, step, draft.id, &flaws, voice)).into(),
            to: bound.code(),
            note: note(visit),
        }
    }

    /// What is around the page of `step`.
    pub(super) fn shell(visit: &Visit, draft: DraftId, step: Step, bound: Bound) -> Shell {
        let voice = visit.voice();
        let heading = format!("{}: {}", step.numbered(voice), step.title(voice));
        let here = format!("{}{}", step.path(draft), bound.query());
        Shell::below(visit, Spot::Apply, heading, &here)
    }
}

/// The secretariat writes in the place of whoever applies.
fn note(visit: &Visit) -> String {
    match visit.myself().ok().map(|myself| draft::begin(&myself.actor)) {
        Some(Ok(Beginning::By(Applicant::OnPaper))) => visit.voice().say("paper-note"),
        Some(
            Ok(
                Beginning::By(Applicant::Organisation(_))
                | Beginning::ByNewcomer(_)
                | Beginning::Invitation(_),
            )
            | Err(_),
        )
        | None => String::new(),
    }
}

fn step_link(step: Step, current: Step, draft: DraftId, flaws: &[Flaw], voice: Voice) -> StepLink {
    let lacking = flaws.iter().filter(|flaw| flaw.step == step).count();
    let lacks = lacking > 0;
    let is_last = step == Step::Check;
    StepLink {
        number: step.number(),
        link: Link { href: step.path(draft), text: step.title(voice) },
        is_current: step == current,
        is_done: !lacks && !is_last,
        note: match (lacks, is_last) {
            (true, _) => voice.count("step-lacks", i64::try_from(lacking).unwrap_or_default()),
            (false, false) => voice.say("step-done"),
            (false, true) => String::new(),
        },
    }
}

/// How the questions are asked in `visit`.
pub(super) fn asking(visit: &Visit) -> Asking<'_> {
    Asking { voice: visit.voice(), charter: visit.charter() }
}

/// A line of the summary of faults.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct FaultLink {
    pub(super) href: String,
    pub(super) text: String,
}

/// What is wrong with a page as it was sent, or with the draft.
#[derive(Clone, Debug)]
pub(super) struct Trouble {
    /// The status of the page.
    pub(super) status: StatusCode,
    pub(super) faults: Vec<FaultLink>,
    pub(super) alert: Option<Alert>,
    /// What has been saved since the form was opened, where it differs from what stands in it.
    pub(super) saved: Vec<Answer>,
}

impl Default for Trouble {
    fn default() -> Self {
        Self { status: StatusCode::OK, faults: vec![], alert: None, saved: vec![] }
    }
}

impl Trouble {
    /// The faults that are told at `questions`.
    pub(super) fn at(questions: &[Question]) -> Self {
        let faulty = questions.iter().filter(|question| !question.fault.is_empty());
        let link = |question: &Question| FaultLink {
            href: format!("#{}", question.id),
            text: question.fault.clone(),
        };
        Self { faults: faulty.map(link).collect(), ..Self::default() }
    }

    /// That the form cannot be saved as it is.
    pub(super) fn unfit(self) -> Self {
        Self { status: StatusCode::UNPROCESSABLE_ENTITY, ..self }
    }

    /// That the draft has been changed since the form was opened; its answers are `stored` now.
    pub(super) fn stale(visit: &Visit, questions: &[Question], stored: &[Question]) -> Self {
        let voice = visit.voice();
        let differs = stored.iter().zip(questions).filter(|(one, other)| one.field != other.field);
        let saved = differs.map(|(stored, _)| Answer {
            label: stored.label.clone(),
            text: stored.answer(voice),
            fault: String::new(),
        });
        let title = voice.say("stale-title");
        // Where nothing was written, nothing of it is kept.
        let detail = if questions.is_empty() { "stale-look" } else { "stale-text" };
        let detail = voice.say(detail);
        Self {
            status: StatusCode::PRECONDITION_FAILED,
            alert: Some(Alert { title, detail, who: None }),
            saved: saved.collect(),
            faults: vec![],
        }
    }

    /// What the rules say no to.
    ///
    /// # Errors
    /// It is another problem than that.
    pub(super) fn refused(visit: &Visit, problem: Problem) -> Result<Self, Problem> {
        match &problem {
            Problem::Engine(engine::Error::VersionMismatch { .. }) => {
                Ok(Self::stale(visit, &[], &[]))
            }
            Problem::Engine(engine::Error::Refused(_)) => {
                let sentence = texts::sentence(&problem, visit.language, Some(visit.charter()));
                let (title, detail, who) = (sentence.title, sentence.detail, sentence.who);
                let alert = Some(Alert { title, detail, who });
                Ok(Self { status: problem.status_code(), alert, ..Self::default() })
            }
            Problem::Engine(
                engine::Error::Unauthenticated
                | engine::Error::NotFound
                | engine::Error::RetryKeyReused
                | engine::Error::Store(_),
            )
            | Problem::Request(_) => Err(problem),
        }
    }

    /// Whether there is nothing to mend.
    pub(super) fn is_none(&self) -> bool {
        self.faults.is_empty() && self.alert.is_none()
    }
}

/// Fills `questions` in with what was entered.
pub(super) fn refilled(mut questions: Vec<Question>, entries: &Entries) -> Vec<Question> {
    for question in &mut questions {
        question.refill(entries);
    }
    questions
}

//! One step of an application: its questions, and saving them.

use actix_web::HttpResponse;
use askama::Template;
use engine::DraftReading;
use gate::{Form, Place, Problem, Query};

use super::draft::{self, Written};
use super::flaw::{self, flaws};
use super::question::Question;
use super::reading;
use super::sheet::{Bound, Sheet, Trouble, Wanted, asking, refilled};
use super::step::Step;
use super::way::{Way, only};
use crate::entries::Entries;
use crate::shell::{Shell, Spot};
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "apply-step.html")]
struct StepPage {
    shell: Shell,
    sheet: Sheet,
    trouble: Trouble,
    action: String,
    questions: Vec<Question>,
}

/// The step that an address names; those that ask nothing here have pages of their own.
fn named(code: &str) -> Result<Step, Problem> {
    Ok(Step::of_code(code).ok_or(engine::Error::NotFound)?)
}

pub(super) async fn show(
    visit: Visit,
    Place((id, step)): Place<(String, String)>,
    Query(wanted): Query<Wanted>,
) -> Result<HttpResponse, Problem> {
    let (step, bound) = (named(&step)?, Bound::read(&wanted.to));
    let draft = draft::read(&visit, &id).await?;
    let asking = asking(&visit);
    let mut questions = asking.step(step, &draft.application);
    if bound == Bound::ToCheck {
        flaw::tell(&mut questions, step, None, &flaws(asking, &draft.application));
    }
    let trouble = Trouble::at(&questions);
    Ok(page(&visit, &draft, step, bound, questions, trouble))
}

fn page(
    visit: &Visit,
    draft: &DraftReading,
    step: Step,
    bound: Bound,
    questions: Vec<Question>,
    trouble: Trouble,
) -> HttpResponse {
    let status = trouble.status;
    let page = StepPage {
        shell: Sheet::shell(visit, draft.id, step, bound).faulty(!trouble.is_none()),
        sheet: Sheet::new(visit, draft, step, bound),
        trouble,
        action: step.path(draft.id),
        questions,
    };
    visit.page(status, &page)
}

pub(super) async fn save(
    visit: Visit,
    Place((id, step)): Place<(String, String)>,
    Form(entries): Form<Entries>,
) -> Result<HttpResponse, Problem> {
    let (step, bound) = (named(&step)?, Bound::read(entries.text("to")));
    let draft = draft::read(&visit, &id).await?;
    let asking = asking(&visit);
    let mut application = draft.application.clone();
    let unreadable = reading::step(step, &entries, asking.charter, asking.voice, &mut application);
    let mut questions = refilled(asking.step(step, &draft.application), &entries);
    only(&entries, &questions)?;
    if !unreadable.is_empty() {
        note(&mut questions, &unreadable);
        let trouble = Trouble::at(&questions).unfit();
        return Ok(page(&visit, &draft, step, bound, questions, trouble));
    }
    match draft::write(&visit, &draft, &entries, application).await? {
        Written::Saved => Ok(visit.see_other(&onward(&draft, step, bound, Way::of(&entries)))),
        Written::Stale => {
            let draft = draft::read(&visit, &id).await?;
            let stored = asking.step(step, &draft.application);
            let trouble = Trouble::stale(&visit, &questions, &stored);
            Ok(page(&visit, &draft, step, bound, questions, trouble))
        }
    }
}

/// Tells what cannot be read at its question.
pub(super) fn note(questions: &mut [Question], unreadable: &[reading::Unreadable]) {
    for question in questions {
        let fault = unreadable.iter().find(|fault| fault.id == question.id);
        question.fault = fault.map(|fault| fault.text.clone()).unwrap_or_default();
    }
}

/// Where one goes after `step`.
pub(super) fn onward(draft: &DraftReading, step: Step, bound: Bound, way: Way) -> String {
    match (way, bound) {
        (Way::Stay, _) => format!("{}{}", step.path(draft.id), bound.query()),
        (Way::Away, _) => "/apply?done=draft-saved".to_owned(),
        (Way::On | Way::Back, Bound::ToCheck) => Step::Check.path(draft.id),
        (Way::On, Bound::Onward) => step.next().path(draft.id),
        (Way::Back, Bound::Onward) => match step.previous() {
            Some(previous) => previous.path(draft.id),
            None => Spot::Apply.path().to_owned(),
        },
    }
}

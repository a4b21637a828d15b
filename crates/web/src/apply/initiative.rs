//! One initiative of an application: written, changed, removed.

use actix_web::HttpResponse;
use askama::Template;
use domain::application::{Application, Initiative};
use engine::DraftReading;
use gate::{Form, Place, Problem, Query};

use super::draft::{self, RemovePage, Written};
use super::flaw::{self, flaws};
use super::form::note;
use super::question::Question;
use super::reading;
use super::sheet::{Bound, Sheet, Trouble, Wanted, asking, refilled};
use super::step::Step;
use super::way::only;
use crate::entries::Entries;
use crate::shell::{Link, Shell, Spot};
use crate::visit::Visit;

/// Which initiative is written.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Which {
    /// One more.
    New,
    /// The one that stands here, counted from zero.
    At(usize),
}

impl Which {
    /// The one that an address names: `new`, or a number counted from one.
    fn read(code: &str) -> Result<Self, Problem> {
        if code == "new" {
            return Ok(Self::New);
        }
        let number = code.parse::<usize>().ok();
        let index = number.and_then(|number| number.checked_sub(1)).map(Self::At);
        Ok(index.ok_or(engine::Error::NotFound)?)
    }

    fn code(self) -> String {
        match self {
            Self::New => "new".to_owned(),
            Self::At(index) => (index + 1).to_string(),
        }
    }

    fn index(self) -> Option<usize> {
        match self {
            Self::New => None,
            Self::At(index) => Some(index),
        }
    }

    fn of(self, application: &Application) -> Result<Initiative, Problem> {
        match self {
            Self::New => Ok(Initiative::default()),
            Self::At(index) => {
                let initiative = application.initiatives.get(index).cloned();
                Ok(initiative.ok_or(engine::Error::NotFound)?)
            }
        }
    }
}

#[derive(Template)]
#[template(path = "apply-initiative.html")]
struct InitiativePage {
    shell: Shell,
    sheet: Sheet,
    trouble: Trouble,
    action: String,
    questions: Vec<Question>,
    back: String,
}

pub(super) async fn show(
    visit: Visit,
    Place((id, place)): Place<(String, String)>,
    Query(wanted): Query<Wanted>,
) -> Result<HttpResponse, Problem> {
    let (which, bound) = (Which::read(&place)?, Bound::read(&wanted.to));
    let draft = draft::read(&visit, &id).await?;
    let asking = asking(&visit);
    let mut questions = asking.initiative(&which.of(&draft.application)?);
    if bound == Bound::ToCheck && which != Which::New {
        let flaws = flaws(asking, &draft.application);
        flaw::tell(&mut questions, Step::Initiatives, which.index(), &flaws);
    }
    let trouble = Trouble::at(&questions);
    Ok(page(&visit, &draft, which, bound, questions, trouble))
}

fn page(
    visit: &Visit,
    draft: &DraftReading,
    which: Which,
    bound: Bound,
    questions: Vec<Question>,
    trouble: Trouble,
) -> HttpResponse {
    let (status, step) = (trouble.status, Step::Initiatives);
    let title = heading(visit, which);
    let back = match bound {
        Bound::Onward => step.path(draft.id),
        Bound::ToCheck => Step::Check.path(draft.id),
    };
    let action = format!("{}/{}", step.path(draft.id), which.code());
    let heading = format!("{}: {title}", step.numbered(visit.voice()));
    let here = format!("{action}{}", bound.query());
    let shell = Shell::below(visit, Spot::Apply, heading, &here);
    let page = InitiativePage {
        shell: shell.faulty(!trouble.is_none()),
        sheet: Sheet { title, ..Sheet::new(visit, draft, step, bound) },
        trouble,
        action,
        questions,
        back,
    };
    visit.page(status, &page)
}

fn heading(visit: &Visit, which: Which) -> String {
    match which {
        Which::New => visit.voice().say("initiative-new"),
        Which::At(index) => flaw::initiative_name(asking(visit), index),
    }
}

pub(super) async fn save(
    visit: Visit,
    Place((id, place)): Place<(String, String)>,
    Form(entries): Form<Entries>,
) -> Result<HttpResponse, Problem> {
    let (which, bound) = (Which::read(&place)?, Bound::read(entries.text("to")));
    let draft = draft::read(&visit, &id).await?;
    let asking = asking(&visit);
    let (initiative, unreadable) = reading::initiative(&entries, asking.charter, asking.voice);
    let mut questions = refilled(asking.initiative(&Initiative::default()), &entries);
    only(&entries, &questions)?;
    if !unreadable.is_empty() {
        note(&mut questions, &unreadable);
        let trouble = Trouble::at(&questions).unfit();
        return Ok(page(&visit, &draft, which, bound, questions, trouble));
    }
    // One that is gone by now is written as a new one: nothing that was typed is lost.
    let mut application = draft.application.clone();
    let place = which.index().and_then(|index| application.initiatives.get_mut(index));
    let which = match place {
        Some(place) => {
            *place = initiative;
            which
        }
        None => {
            application.initiatives.push(initiative);
            Which::New
        }
    };
    match draft::write(&visit, &draft, &entries, application).await? {
        Written::Saved => {
            let next = match bound {
                Bound::Onward => Step::Initiatives,
                Bound::ToCheck => Step::Check,
            };
            Ok(visit.see_other(&next.path(draft.id)))
        }
        Written::Stale => {
            let draft = draft::read(&visit, &id).await?;
            let stored = which.of(&draft.application).unwrap_or_default();
            let trouble = Trouble::stale(&visit, &questions, &asking.initiative(&stored));
            Ok(page(&visit, &draft, which, bound, questions, trouble))
        }
    }
}

pub(super) async fn show_remove(
    visit: Visit,
    Place((id, place)): Place<(String, String)>,
) -> Result<HttpResponse, Problem> {
    let draft = draft::read(&visit, &id).await?;
    remove_page(&visit, &draft, Which::read(&place)?, Trouble::default())
}

fn remove_page(
    visit: &Visit,
    draft: &DraftReading,
    which: Which,
    trouble: Trouble,
) -> Result<HttpResponse, Problem> {
    let voice = visit.voice();
    let list = Step::Initiatives.path(draft.id);
    let action = format!("{list}/{}/remove", which.code());
    let status = trouble.status;
    let shell = Shell::below(visit, Spot::Apply, voice.say("initiative-remove-title"), &action);
    let page = RemovePage {
        shell: shell.faulty(!trouble.is_none()),
        trouble,
        version: draft.version,
        lead: voice.say("initiative-remove-text"),
        subject: (heading(visit, which), which.of(&draft.application)?.title),
        button: voice.say("initiative-remove-button"),
        action,
        back: Link { href: list, text: voice.say("cancel") },
    };
    Ok(visit.page(status, &page))
}

pub(super) async fn remove(
    visit: Visit,
    Place((id, place)): Place<(String, String)>,
    Form(entries): Form<Entries>,
) -> Result<HttpResponse, Problem> {
    only(&entries, &[])?;
    let which = Which::read(&place)?;
    let draft = draft::read(&visit, &id).await?;
    let mut application = draft.application.clone();
    let place = which.index().filter(|index| *index < application.initiatives.len());
    application.initiatives.remove(place.ok_or(engine::Error::NotFound)?);
    match draft::write(&visit, &draft, &entries, application).await? {
        Written::Saved => Ok(visit.see_other(&Step::Initiatives.path(draft.id))),
        Written::Stale => {
            let draft = draft::read(&visit, &id).await?;
            remove_page(&visit, &draft, which, Trouble::stale(&visit, &[], &[]))
        }
    }
}

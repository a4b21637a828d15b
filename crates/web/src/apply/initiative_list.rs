//! The step of the initiatives: all of them, each with a page of its own.

use actix_web::HttpResponse;
use askama::Template;
use domain::application::Initiative;
use gate::{Form, Place, Problem, Query};

use super::asking::{Asking, NOVELTIES};
use super::draft;
use super::flaw::{self, Flaw, flaws};
use super::form::onward;
use super::sheet::{Bound, FaultLink, Sheet, Trouble, Wanted, asking};
use super::step::Step;
use super::way::{Way, only};
use crate::entries::Entries;
use crate::shell::Shell;
use crate::visit::Visit;

/// An initiative in the list.
struct Row {
    number: usize,
    title: String,
    novelty: String,
    /// What it still lacks; empty when nothing.
    note: String,
}

#[derive(Template)]
#[template(path = "apply-initiatives.html")]
struct ListPage {
    shell: Shell,
    sheet: Sheet,
    trouble: Trouble,
    action: String,
    /// Where a new one is written.
    add: String,
    rows: Vec<Row>,
}

pub(super) async fn show(
    visit: Visit,
    Place(id): Place<String>,
    Query(wanted): Query<Wanted>,
) -> Result<HttpResponse, Problem> {
    let (step, bound) = (Step::Initiatives, Bound::read(&wanted.to));
    let draft = draft::read(&visit, &id).await?;
    let asking = asking(&visit);
    let flaws = flaws(asking, &draft.application);
    let trouble = match bound {
        Bound::Onward => Trouble::default(),
        Bound::ToCheck => of_all(&flaws),
    };
    let rows = draft.application.initiatives.iter().enumerate();
    let page = ListPage {
        shell: Sheet::shell(&visit, draft.id, step, bound).faulty(!trouble.is_none()),
        sheet: Sheet::new(&visit, &draft, step, bound),
        trouble,
        action: step.path(draft.id),
        add: format!("{}/new{}", step.path(draft.id), bound.query()),
        rows: rows.map(|(index, initiative)| row(asking, index, initiative, &flaws)).collect(),
    };
    Ok(visit.page(actix_web::http::StatusCode::OK, &page))
}

/// What is wrong with the initiatives as a whole.
fn of_all(flaws: &[Flaw]) -> Trouble {
    let whole = flaws.iter().filter(|flaw| flaw.is_at(Step::Initiatives, None, "initiatives"));
    let link = |flaw: &Flaw| FaultLink { href: format!("#{}", flaw.id), text: flaw.text.clone() };
    Trouble { faults: whole.map(link).collect(), ..Trouble::default() }
}

fn row(asking: Asking<'_>, index: usize, initiative: &Initiative, flaws: &[Flaw]) -> Row {
    let lacking = flaws.iter().filter(|flaw| flaw.initiative == Some(index)).count();
    let novelty = NOVELTIES.iter().find(|(_, novelty, _)| initiative.novelty == Some(*novelty));
    Row {
        number: index + 1,
        title: match initiative.title.trim() {
            "" => flaw::initiative_name(asking, index),
            title => title.to_owned(),
        },
        novelty: novelty.map(|(_, _, text)| asking.voice.say(text)).unwrap_or_default(),
        note: match lacking {
            0 => String::new(),
            count => asking.voice.count("step-lacks", i64::try_from(count).unwrap_or_default()),
        },
    }
}

/// Nothing is entered on the list itself.
pub(super) async fn go_on(
    visit: Visit,
    Place(id): Place<String>,
    Form(entries): Form<Entries>,
) -> Result<HttpResponse, Problem> {
    only(&entries, &[])?;
    let draft = draft::read(&visit, &id).await?;
    let bound = Bound::read(entries.text("to"));
    Ok(visit.see_other(&onward(&draft, Step::Initiatives, bound, Way::of(&entries))))
}

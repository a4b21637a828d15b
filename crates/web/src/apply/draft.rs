//! A draft: begun, gone on with, written, deleted.

use actix_web::HttpResponse;
use askama::Template;
use domain::application::Application;
use domain::draft::{self, Beginning};
use domain::id::DraftId;
use engine::{Ask, DraftReading, Invitation, secret_hash};
use gate::{Form, Place, Problem, random_token};

use super::flaw::flaws;
use super::sheet::{Trouble, asking};
use super::step::Step;
use super::way::only;
use crate::entries::Entries;
use crate::shell::{Link, Shell, Spot};
use crate::sign_in::NoFields;
use crate::visit::Visit;

/// What became of a form.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Written {
    /// It is saved.
    Saved,
    /// The draft was changed in the meantime, and nothing is saved.
    Stale,
}

/// Begins a draft. Whoever writes invitations does so elsewhere.
pub(super) async fn begin(
    visit: Visit,
    Form(NoFields {}): Form<NoFields>,
) -> Result<HttpResponse, Problem> {
    match draft::begin(&visit.myself()?.actor).map_err(engine::Error::from)? {
        Beginning::By(_) | Beginning::ByNewcomer(_) => {}
        Beginning::Invitation(_) => return Ok(visit.see_other("/apply")),
    }
    // A draft of one's own has no code; this one is drawn and forgotten.
    let invitation = Invitation { code: secret_hash(&random_token()) };
    let application = Application::default();
    let create = move |engine: &engine::Engine, ask| {
        engine.draft_create(ask, application, invitation, |_| String::new())
    };
    let answer = visit.act(create).await?;
    Ok(visit.see_other(&Step::Organisation.path(DraftId(answer.subject))))
}

/// The draft that an address names.
///
/// # Errors
/// Not found, or not the visitor's.
pub(super) async fn read(visit: &Visit, id: &str) -> Result<DraftReading, Problem> {
    let id: DraftId = id.parse().map_err(|_| engine::Error::NotFound)?;
    visit.show(move |engine, credential, now| engine.draft_read(credential, id, now)).await
}

/// Leads to the first step that lacks something.
pub(super) async fn go_on(visit: Visit, Place(id): Place<String>) -> Result<HttpResponse, Problem> {
    let draft = read(&visit, &id).await?;
    let flaws = flaws(asking(&visit), &draft.application);
    let lacks = |step: &Step| flaws.iter().any(|flaw| flaw.step == *step);
    let step = Step::ALL.into_iter().find(lacks).unwrap_or(Step::Check);
    Ok(visit.see_other(&step.path(draft.id)))
}

/// Writes the draft anew, if it is still as it was when the form was opened.
pub(super) async fn write(
    visit: &Visit,
    draft: &DraftReading,
    entries: &Entries,
    application: Application,
) -> Result<Written, Problem> {
    if application == draft.application {
        return Ok(Written::Saved);
    }
    let (id, condition) = (draft.id, entries.condition());
    let update = move |engine: &engine::Engine, ask| {
        let ask = Ask { condition, ..ask };
        engine.draft_update(ask, id, application, |_| String::new())
    };
    match visit.act(update).await {
        Ok(_) => Ok(Written::Saved),
        Err(Problem::Engine(engine::Error::VersionMismatch { .. })) => Ok(Written::Stale),
        Err(problem) => Err(problem),
    }
}

/// Asks whether something is to go for good.
#[derive(Template)]
#[template(path = "apply-remove.html")]
pub(super) struct RemovePage {
    pub(super) shell: Shell,
    pub(super) trouble: Trouble,
    pub(super) version: u32,
    pub(super) lead: String,
    /// What is to go: what it is, and its name.
    pub(super) subject: (String, String),
    pub(super) button: String,
    pub(super) action: String,
    pub(super) back: Link,
}

pub(super) async fn show_delete(
    visit: Visit,
    Place(id): Place<String>,
) -> Result<HttpResponse, Problem> {
    let draft = read(&visit, &id).await?;
    Ok(delete_page(&visit, &draft, Trouble::default()))
}

fn delete_page(visit: &Visit, draft: &DraftReading, trouble: Trouble) -> HttpResponse {
    let voice = visit.voice();
    let action = format!("/apply/{}/delete", draft.id);
    let shell = Shell::below(visit, Spot::Apply, voice.say("draft-delete-title"), &action);
    let status = trouble.status;
    let page = RemovePage {
        shell: shell.faulty(!trouble.is_none()),
        trouble,
        version: draft.version,
        lead: voice.say("draft-delete-text"),
        subject: (voice.say("draft-organisation"), name(visit, draft)),
        button: voice.say("draft-delete-button"),
        action,
        back: Link { href: Spot::Apply.path().to_owned(), text: voice.say("cancel") },
    };
    visit.page(status, &page)
}

/// What a draft goes by: the organisation's name.
pub(super) fn name(visit: &Visit, draft: &DraftReading) -> String {
    match draft.application.organisation.name.trim() {
        "" => visit.voice().say("draft-nameless"),
        name => name.to_owned(),
    }
}

pub(super) async fn delete(
    visit: Visit,
    Place(id): Place<String>,
    Form(entries): Form<Entries>,
) -> Result<HttpResponse, Problem> {
    only(&entries, &[])?;
    let (draft, condition) = (read(&visit, &id).await?, entries.condition());
    let id = draft.id;
    let deleted = visit.act(move |engine, ask| engine.draft_delete(Ask { condition, ..ask }, id));
    match deleted.await {
        Ok(()) => Ok(visit.see_other("/apply?done=draft-deleted")),
        Err(problem) => {
            let trouble = Trouble::refused(&visit, problem)?;
            Ok(delete_page(&visit, &draft, trouble))
        }
    }
}

//! The next version of an application: begun, written in the same steps as the first, looked through, and sent.

use actix_web::HttpResponse;
use askama::Template;
use domain::accession::{CaseFact, CommandKind};
use domain::application::Application;
use domain::draft;
use domain::id::{CaseId, DraftId};
use engine::{Ask, DraftReading, Engine, Timeline, TimelineEntry};
use gate::{Form, Place, Problem, texts};

use super::act::out_of_date;
use super::timeline::{self, EventRow};
use super::{event, named, naming, path, plan, shell_below};
use crate::apply::change::{Change, changes};
use crate::entries::Entries;
use crate::faults::Faults;
use crate::shell::Shell;
use crate::sign_in::NoFields;
use crate::visit::Visit;

/// What the secretariat has asked the applicant.
pub(super) struct Question {
    pub(super) text: String,
    /// Until when, and how much time is left.
    pub(super) until: String,
    pub(super) left: String,
}

#[derive(Template)]
#[template(path = "case-revision.html")]
struct RevisionPage {
    shell: Shell,
    faults: Faults,
    path: String,
    case: String,
    /// What has been asked; none where the applicant changes it of itself.
    question: Option<Question>,
    /// The draft in which it is written; none where none has been begun.
    draft: Option<DraftId>,
    changes: Vec<Change>,
    said: String,
    button: String,
    version: u32,
    /// What has happened since the form was made.
    news: Vec<EventRow>,
}

/// The case, its newest application, and the draft of the next.
struct Found {
    timeline: Timeline,
    newest: Application,
    draft: Option<DraftReading>,
    kind: CommandKind,
}

async fn found(visit: &Visit, id: CaseId) -> Result<Found, Problem> {
    let (timeline, newest, draft) = visit
        .show(move |engine, credential, now| {
            let timeline = engine.timeline(credential, id, now)?;
            let (_, newest) = engine.application_read(credential, id, None, now)?;
            Ok((timeline, newest, engine.revision_read(credential, id, now)?))
        })
        .await?;
    let kind = draft::revision(&timeline.reading.case, &visit.myself()?.actor);
    Ok(Found { timeline, newest, draft, kind: kind.map_err(engine::Error::Refused)? })
}

pub(super) async fn show(visit: Visit, Place(id): Place<String>) -> Result<HttpResponse, Problem> {
    let found = found(&visit, named(&id)?).await?;
    Ok(answer(&visit, &found, &Entries::default(), Faults::default()))
}

fn answer(visit: &Visit, found: &Found, entries: &Entries, faults: Faults) -> HttpResponse {
    let (voice, charter) = (visit.voice(), visit.charter());
    let Timeline { reading, entries: events, .. } = &found.timeline;
    let path = path(reading.id);
    let heading = plan::title(found.kind, voice).unwrap_or_default();
    let here = format!("{path}/revision");
    let is_answer = found.kind == CommandKind::SupplyInformation;
    let button = if is_answer { "revision-answer-button" } else { "revision-send-button" };
    let status = faults.status;
    let (known, version) = (entries.version(), reading.case.version());
    // Only a form that came back out of date tells what has happened.
    let is_late = !entries.is_empty() && known != version;
    let news: Vec<_> =
        events.iter().filter(|event| is_late && event.version > known).cloned().collect();
    let written = found.draft.as_ref().map(|draft| &draft.application);
    let page = RevisionPage {
        shell: shell_below(reading, visit, heading.clone(), &here).faulty(!faults.is_empty()),
        faults,
        case: super::title(reading, visit),
        question: question(&found.timeline, visit),
        draft: found.draft.as_ref().map(|draft| draft.id),
        changes: written
            .map(|written| changes(&found.newest, written, charter, voice))
            .unwrap_or_default(),
        said: entries.text("said").to_owned(),
        button: voice.say(button),
        version,
        news: timeline::rows(&news, charter, voice),
        path,
    };
    visit.page(status, &page)
}

/// What is asked of the one who looks; none where nothing is.
pub(super) fn question(
    Timeline { reading, entries, .. }: &Timeline,
    visit: &Visit,
) -> Option<Question> {
    let is_open = |command| command == CommandKind::SupplyInformation;
    let mut open = reading.actions.iter().filter(|action| action.refusal.is_none());
    open.find(|action| is_open(action.command))?;
    let is_asked =
        |entry: &&TimelineEntry| matches!(entry.fact, CaseFact::InformationRequested { .. });
    let entry = entries.iter().rev().find(is_asked)?;
    let until = reading.waiting.until;
    let left = until.map(|until| naming::left(until, reading.now, visit.voice()));
    Some(Question {
        text: event::text(entry.details.as_ref()),
        until: until.map(|until| texts::moment(until, visit.language)).unwrap_or_default(),
        left: left.unwrap_or_default(),
    })
}

/// Begins the draft, or goes on with it.
pub(super) async fn begin(
    visit: Visit,
    Place(id): Place<String>,
    Form(NoFields {}): Form<NoFields>,
) -> Result<HttpResponse, Problem> {
    let id = named(&id)?;
    let begin = move |engine: &Engine, ask: Ask| engine.revision_begin(ask, id, |_| String::new());
    let begun = visit.act(begin).await?;
    Ok(visit.see_other(&format!("/apply/{}/check", begun.subject)))
}

pub(super) async fn send(
    visit: Visit,
    Place(id): Place<String>,
    Form(entries): Form<Entries>,
) -> Result<HttpResponse, Problem> {
    let id = named(&id)?;
    entries.only(["said"])?;
    let (condition, said) = (entries.condition(), entries.text("said").to_owned());
    let sent = visit.act(move |engine, ask| {
        engine.revision_send(Ask { condition, ..ask }, id, said, |_| String::new())
    });
    let faults = match sent.await {
        Ok(_) => return Ok(visit.see_other(&format!("{}?done=revision-sent", path(id)))),
        Err(Problem::Engine(engine::Error::VersionMismatch { .. })) => out_of_date(&visit),
        Err(problem) => Faults::of(problem, &[("answer", "said"), ("note", "said")], &visit)?,
    };
    Ok(answer(&visit, &found(&visit, id).await?, &entries, faults))
}

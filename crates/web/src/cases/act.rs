//! Doing something with a case: a form for each command.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use domain::accession::{AttachmentKind, CommandKind, permit};
use domain::actor::Actor;
use domain::id::{CaseId, FileId};
use engine::{Ask, Reading, Timeline};
use gate::{FILE_FIELD, FormWithFiles, Place, Problem};

use super::plan;
use super::timeline::{self, EventRow};
use super::{named, order, path, shell_below};
use crate::entries::Entries;
use crate::faults::Faults;
use crate::files::{self, FileField, KEPT_FIELD};
use crate::form::{FieldKind, Finality, Plan};
use crate::shell::Shell;
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "case-act.html")]
struct ActPage {
    shell: Shell,
    faults: Faults,
    here: String,
    path: String,
    case: String,
    plan: Plan,
    entries: Entries,
    /// None where no files are taken.
    upload: Option<FileField>,
    version: u32,
    /// What has happened since the form was made.
    news: Vec<EventRow>,
}

pub(super) async fn show(
    visit: Visit,
    Place((id, command)): Place<(String, String)>,
) -> Result<HttpResponse, Problem> {
    let (id, kind) = (named(&id)?, asked(&command)?);
    let timeline = looked_up(&visit, id).await?;
    refuse(kind, &timeline.reading, &visit.myself()?.actor)?;
    answer(&visit, kind, &timeline, Entries::default(), &[], Faults::default()).await
}

fn asked(command: &str) -> Result<CommandKind, Problem> {
    Ok(plan::command(command).ok_or(engine::Error::NotFound)?)
}

pub(super) async fn looked_up(visit: &Visit, id: CaseId) -> Result<Timeline, Problem> {
    visit.show(move |engine, credential, now| engine.timeline(credential, id, now)).await
}

/// Refuses what cannot be done, as the rules say it before anything has been filled in.
pub(super) fn refuse(kind: CommandKind, reading: &Reading, actor: &Actor) -> Result<(), Problem> {
    let refusal = match reading.actions.iter().find(|action| action.command == kind) {
        Some(action) => action.refusal.clone(),
        None => permit(kind, &reading.case, actor).err(),
    };
    refusal.map_or(Ok(()), |refusal| Err(engine::Error::Refused(refusal).into()))
}

async fn answer(
    visit: &Visit,
    kind: CommandKind,
    Timeline { reading, entries: events, .. }: &Timeline,
    entries: Entries,
    kept: &[FileId],
    faults: Faults,
) -> Result<HttpResponse, Problem> {
    let (voice, charter) = (visit.voice(), visit.charter());
    let plan = plan::plan(kind, &visit.myself()?.actor, charter, voice);
    let plan = plan.ok_or(engine::Error::NotFound)?;
    let path = path(reading.id);
    let here = format!("{path}/{}", plan::place(kind).unwrap_or_default());
    let shell = shell_below(reading, visit, plan.title.clone(), &here).faulty(!faults.is_empty());
    let status = faults.status;
    // Only a form that came back out of date tells what has happened.
    let known =
        if status == StatusCode::PRECONDITION_FAILED { entries.version() } else { u32::MAX };
    let news: Vec<_> = events.iter().filter(|event| event.version > known).cloned().collect();
    let page = ActPage {
        shell,
        faults,
        here,
        path,
        case: super::title(reading, visit),
        plan,
        entries,
        upload: match AttachmentKind::is_beside(kind) {
            true => Some(FileField::new(visit, kept).await?),
            false => None,
        },
        version: reading.case.version(),
        news: timeline::rows(&news, charter, voice),
    };
    Ok(visit.page(status, &page))
}

pub(super) async fn carry_out(
    visit: Visit,
    Place((id, command)): Place<(String, String)>,
    form: FormWithFiles<Entries>,
) -> Result<HttpResponse, Problem> {
    let (id, kind) = (named(&id)?, asked(&command)?);
    let entries = form.fields;
    let actor = &visit.myself()?.actor;
    let me = actor.person().ok_or(engine::Error::Unauthenticated)?;
    let plan = plan::plan(kind, actor, visit.charter(), visit.voice());
    let plan = plan.ok_or(engine::Error::NotFound)?;
    let takes_files = AttachmentKind::is_beside(kind);
    let fields = plan.fields.iter().map(|field| field.name);
    entries.only(fields.chain(takes_files.then_some(KEPT_FIELD)))?;
    let mut ids = files::kept(&entries);
    let taken_in = match takes_files {
        true => files::take_in(&visit, form.files, &mut ids).await,
        false => files::none(form.files),
    };
    let read = order::read(kind, &entries, me, visit.voice());
    let faults = match (taken_in, read) {
        (Ok(()), Ok(command)) => {
            let command = command.ok_or(engine::Error::NotFound)?;
            let (condition, attached) = (entries.condition(), ids.clone());
            let done = visit.act(move |engine, ask| {
                let ask = Ask { condition, ..ask };
                engine.execute_with_files(ask, id, command, &attached, |_| String::new())
            });
            match done.await {
                Ok(_) => {
                    let done = plan::done(kind);
                    return Ok(visit.see_other(&format!("{}?done={done}", path(id))));
                }
                Err(problem) => faults(problem, &plan, &visit)?,
            }
        }
        (Err(problem), _) => faults(problem, &plan, &visit)?,
        (Ok(()), Err(faults)) => faults,
    };
    let timeline = looked_up(&visit, id).await?;
    answer(&visit, kind, &timeline, entries, &ids, faults).await
}

/// What `problem` says of the form.
fn faults(problem: Problem, plan: &Plan, visit: &Visit) -> Result<Faults, Problem> {
    let fields = plan.fields.iter().map(|field| (field.name, field.name));
    let fields: Vec<(&str, &'static str)> = fields.chain([(FILE_FIELD, FILE_FIELD)]).collect();
    match problem {
        Problem::Engine(engine::Error::VersionMismatch { .. }) => Ok(out_of_date(visit)),
        problem => Faults::of(problem, &fields, visit),
    }
}

/// That the case has changed since the form was made.
pub(super) fn out_of_date(visit: &Visit) -> Faults {
    let voice = visit.voice();
    Faults::out_of_date(voice.say("out-of-date-title"), voice.say("out-of-date"))
}

//! Doing something with an initiative: a form for each command.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use domain::id::InitiativeId;
use domain::initiative::{Asker, CommandKind, Plan, permit};
use engine::{Ask, InitiativeReading, RegisterEntry};
use gate::{Form, Place, Problem};

use super::form::{self, Forms, filled};
use super::page::{EventPart, events};
use super::{named, order, path, shell_below};
use crate::entries::Entries;
use crate::faults::Faults;
use crate::form::{FieldKind, Finality, Plan as FormPlan, segment};
use crate::shell::Shell;
use crate::visit::Visit;

/// What the rules call fields that the page calls otherwise.
const ALIASES: &[(&str, &str)] = &[("number", "step"), ("state", "step")];

#[derive(Template)]
#[template(path = "initiative-act.html")]
struct ActPage {
    shell: Shell,
    faults: Faults,
    here: String,
    path: String,
    initiative: String,
    plan: FormPlan,
    entries: Entries,
    version: u32,
    /// What has happened since the form was made.
    news: Vec<EventPart>,
}

/// An initiative, and the participants in the register.
struct Seen {
    reading: InitiativeReading,
    members: Vec<RegisterEntry>,
}

pub(super) async fn show(
    visit: Visit,
    Place((id, command)): Place<(String, String)>,
) -> Result<HttpResponse, Problem> {
    let (id, kind) = (named(&id)?, asked(&command)?);
    visit.myself()?;
    let seen = looked_up(&visit, id).await?;
    refuse(kind, &seen.reading, &visit)?;
    let entries = match kind == CommandKind::Revise {
        true => Entries::of(filled(&plan_of(&seen.reading))),
        false => Entries::default(),
    };
    Ok(answer(&visit, kind, &seen, entries, Faults::default()))
}

fn asked(command: &str) -> Result<CommandKind, Problem> {
    Ok(form::command(command).ok_or(engine::Error::NotFound)?)
}

fn plan_of(reading: &InitiativeReading) -> Plan {
    Plan { outline: reading.initiative.outline().clone(), wording: reading.wording.clone() }
}

async fn looked_up(visit: &Visit, id: InitiativeId) -> Result<Seen, Problem> {
    visit
        .show(move |engine, credential, now| {
            let reading = engine.initiative_read(credential, id, now)?;
            let members = super::new::participants(engine, credential, now)?;
            Ok(Seen { reading, members })
        })
        .await
}

/// Refuses what cannot be done, as the rules say it before anything has been filled in.
fn refuse(kind: CommandKind, reading: &InitiativeReading, visit: &Visit) -> Result<(), Problem> {
    let refusal = match reading.actions.iter().find(|action| action.command == kind) {
        Some(action) => action.refusal.clone(),
        None => {
            let actor = &visit.myself()?.actor;
            let asker = Asker { actor, participant: reading.participant };
            permit(kind, &reading.initiative, asker).err()
        }
    };
    refusal.map_or(Ok(()), |refusal| Err(engine::Error::Refused(refusal).into()))
}

fn answer(
    visit: &Visit,
    kind: CommandKind,
    seen: &Seen,
    entries: Entries,
    faults: Faults,
) -> HttpResponse {
    let reading = &seen.reading;
    let plan = forms(visit, seen).form(kind, reading);
    let path = path(reading.id);
    let here = format!("{path}/do/{}", segment(kind.code()));
    let title = reading.wording.title.as_str();
    let shell = shell_below(visit, reading.id, title, plan.title.clone(), &here);
    let status = faults.status;
    // Only a form that came back out of date tells what has happened.
    let known =
        if status == StatusCode::PRECONDITION_FAILED { entries.version() } else { u32::MAX };
    let since: Vec<_> =
        reading.events.iter().filter(|event| event.version > known).cloned().collect();
    let page = ActPage {
        shell: shell.faulty(!faults.is_empty()),
        faults,
        here,
        path,
        initiative: title.to_owned(),
        plan,
        entries,
        version: reading.initiative.version(),
        news: events(&since, reading, visit),
    };
    visit.page(status, &page)
}

fn forms<'a>(visit: &'a Visit, seen: &'a Seen) -> Forms<'a> {
    Forms { charter: visit.charter(), voice: visit.voice(), members: &seen.members }
}

pub(super) async fn carry_out(
    visit: Visit,
    Place((id, command)): Place<(String, String)>,
    Form(entries): Form<Entries>,
) -> Result<HttpResponse, Problem> {
    let (id, kind) = (named(&id)?, asked(&command)?);
    visit.myself()?;
    let seen = looked_up(&visit, id).await?;
    let plan = forms(&visit, &seen).form(kind, &seen.reading);
    entries.only(plan.fields.iter().map(|field| field.name))?;
    let faults = match order::read(kind, &entries, visit.voice()) {
        Ok(command) => {
            let command = command.ok_or(engine::Error::NotFound)?;
            let condition = entries.condition();
            let done = visit.act(move |engine, ask| {
                let ask = Ask { condition, ..ask };
                engine.initiative_execute(ask, id, command, |_| String::new())
            });
            match done.await {
                Ok(_) => {
                    let done = form::done(kind);
                    return Ok(visit.see_other(&format!("{}?done={done}", path(id))));
                }
                Err(problem) => faults(problem, &plan, &visit)?,
            }
        }
        Err(faults) => faults,
    };
    let seen = looked_up(&visit, id).await?;
    Ok(answer(&visit, kind, &seen, entries, faults))
}

/// What `problem` says of the form.
fn faults(problem: Problem, plan: &FormPlan, visit: &Visit) -> Result<Faults, Problem> {
    let fields = plan.fields.iter().map(|field| (field.name, field.name));
    let aliases = ALIASES.iter().copied();
    let aliases = aliases.filter(|(_, own)| plan.fields.iter().any(|field| field.name == *own));
    let fields: Vec<(&str, &'static str)> = fields.chain(aliases).collect();
    match problem {
        Problem::Engine(engine::Error::VersionMismatch { .. }) => Ok(out_of_date(visit)),
        problem => Faults::of(problem, &fields, visit),
    }
}

/// That the initiative has changed since the form was made.
fn out_of_date(visit: &Visit) -> Faults {
    let voice = visit.voice();
    Faults::out_of_date(
        voice.say("initiative-out-of-date-title"),
        voice.say("initiative-out-of-date"),
    )
}

//! Doing something with a meeting: a form for each command.

use actix_web::HttpResponse;
use askama::Template;
use domain::id::MeetingId;
use domain::meeting::{MeetingCommandKind, permit_meeting};
use engine::{Ask, MeetingReading};
use gate::{Form, Place, Problem};

use super::order::{self, POINT_FIELD};
use super::{named, path, plan, shell_below, title};
use crate::entries::Entries;
use crate::faults::Faults;
use crate::form::{FieldKind, Finality, Plan};
use crate::shell::Shell;
use crate::visit::Visit;

/// What the rules call the fields that the page calls otherwise.
const FIELDS: &[(&str, &str)] =
    &[("starts_at", "day"), ("ends_at", "end"), ("general", "general"), ("points", "points")];

/// A point of the agenda, and what the minutes say of it.
struct PointField {
    id: String,
    label: String,
    text: String,
}

#[derive(Template)]
#[template(path = "meeting-act.html")]
struct ActPage {
    shell: Shell,
    faults: Faults,
    here: String,
    path: String,
    meeting: String,
    plan: Plan,
    entries: Entries,
    /// What the minutes say beside the points; none where no minutes are written.
    general: Option<String>,
    points: Vec<PointField>,
    version: u32,
}

pub(super) async fn show(
    visit: Visit,
    Place((id, command)): Place<(String, String)>,
) -> Result<HttpResponse, Problem> {
    let (id, kind) = (named(&id)?, asked(&command)?);
    let reading = looked_up(&visit, id).await?;
    refuse(kind, &reading)?;
    let entries = plan::prefilled(kind, &reading, &visit);
    answer(&visit, kind, &reading, entries, Faults::default())
}

fn asked(command: &str) -> Result<MeetingCommandKind, Problem> {
    Ok(plan::command(command).ok_or(engine::Error::NotFound)?)
}

async fn looked_up(visit: &Visit, id: MeetingId) -> Result<MeetingReading, Problem> {
    visit.show(move |engine, credential, now| engine.meeting_read(credential, id, now)).await
}

/// Refuses what cannot be done, as the rules say it before anything has been filled in.
fn refuse(kind: MeetingCommandKind, reading: &MeetingReading) -> Result<(), Problem> {
    let refusal = match reading.actions.iter().find(|action| action.command == kind) {
        Some(action) => action.refusal.clone(),
        None => permit_meeting(kind, Some(reading.seat), Some(reading.meeting.phase())).err(),
    };
    refusal.map_or(Ok(()), |refusal| Err(engine::Error::Refused(refusal).into()))
}

fn answer(
    visit: &Visit,
    kind: MeetingCommandKind,
    reading: &MeetingReading,
    entries: Entries,
    faults: Faults,
) -> Result<HttpResponse, Problem> {
    let plan = plan::plan(kind, reading, visit);
    let path = path(reading.id);
    let here = format!("{path}/{}", plan::place(kind));
    let shell = shell_below(reading, visit, plan.title.clone(), &here).faulty(!faults.is_empty());
    let status = faults.status;
    let writes_minutes = kind == MeetingCommandKind::WriteMinutes;
    let page = ActPage {
        shell,
        faults,
        here,
        path,
        meeting: title(reading, visit),
        plan,
        general: writes_minutes.then(|| general(reading, &entries)),
        points: if writes_minutes { points(reading, &entries) } else { vec![] },
        entries,
        version: reading.meeting.version(),
    };
    Ok(visit.page(status, &page))
}

/// What was sent, or else what stands in the minutes.
fn general(reading: &MeetingReading, entries: &Entries) -> String {
    match entries.is_empty() {
        true => reading.texts.minutes.general.clone(),
        false => entries.text("general").to_owned(),
    }
}

fn points(reading: &MeetingReading, entries: &Entries) -> Vec<PointField> {
    let mut sent = entries.all(POINT_FIELD);
    let minutes = &reading.texts.minutes.points;
    let points = reading.agenda.iter().map(|point| PointField {
        id: format!("{POINT_FIELD}-{}", point.place),
        label: format!("{}. {}", point.place, point.name),
        text: match entries.is_empty() {
            true => minutes.get(&point.place).cloned().unwrap_or_default(),
            false => sent.next().unwrap_or_default().to_owned(),
        },
    });
    points.collect()
}

pub(super) async fn carry_out(
    visit: Visit,
    Place((id, command)): Place<(String, String)>,
    Form(entries): Form<Entries>,
) -> Result<HttpResponse, Problem> {
    let (id, kind) = (named(&id)?, asked(&command)?);
    visit.myself()?;
    let reading = looked_up(&visit, id).await?;
    let plan = plan::plan(kind, &reading, &visit);
    let minutes: &[&str] = match kind == MeetingCommandKind::WriteMinutes {
        true => &["general", POINT_FIELD],
        false => &[],
    };
    let fields = plan.fields.iter().map(|field| field.name);
    entries.only(fields.chain(minutes.iter().copied()))?;
    let faults = match order::read(kind, &entries, &reading, visit.voice()) {
        Ok(command) => {
            let command = command.ok_or(engine::Error::NotFound)?;
            let condition = entries.condition();
            let done = visit.act(move |engine, ask| {
                let ask = Ask { condition, ..ask };
                engine.meeting_execute(ask, id, command, |_| String::new())
            });
            match done.await {
                Ok(_) => {
                    let done = plan::done(kind);
                    return Ok(visit.see_other(&format!("{}?done={done}", path(id))));
                }
                Err(problem) => self::faults(problem, &plan, &visit)?,
            }
        }
        Err(faults) => faults,
    };
    let reading = looked_up(&visit, id).await?;
    answer(&visit, kind, &reading, entries, faults)
}

/// What `problem` says of the form.
pub(super) fn faults(problem: Problem, plan: &Plan, visit: &Visit) -> Result<Faults, Problem> {
    let own = plan.fields.iter().map(|field| (field.name, field.name));
    let fields: Vec<_> = own.chain(FIELDS.iter().copied()).collect();
    match problem {
        Problem::Engine(engine::Error::VersionMismatch { .. }) => Ok(out_of_date(visit)),
        problem => Faults::of(problem, &fields, visit),
    }
}

/// That the meeting has changed since the form was made.
fn out_of_date(visit: &Visit) -> Faults {
    let voice = visit.voice();
    Faults::out_of_date(voice.say("meeting-out-of-date-title"), voice.say("meeting-out-of-date"))
}

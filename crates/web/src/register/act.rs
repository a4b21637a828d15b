//! Asking something of a membership: a form for each command.

use actix_web::HttpResponse;
use askama::Template;
use domain::id::MembershipId;
use domain::membership::{MemberName, MembershipCommandKind, MembershipKind};
use engine::{Ask, MemberReading};
use gate::{Form, Place, Problem};

use super::plan;
use crate::entries::Entries;
use crate::faults::Faults;
use crate::form::{FieldKind, Finality, Plan, segment};
use crate::public::member_path;
use crate::shell::{Shell, Spot};
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "member-act.html")]
struct ActPage {
    shell: Shell,
    faults: Faults,
    here: String,
    path: String,
    member: String,
    plan: Plan,
    entries: Entries,
    version: u32,
}

pub(super) async fn show(
    visit: Visit,
    Place((id, command)): Place<(String, String)>,
) -> Result<HttpResponse, Problem> {
    let (id, kind) = asked(&id, &command)?;
    visit.myself()?;
    let reading = looked_up(&visit, id).await?;
    let entries = match kind {
        MembershipCommandKind::Rename => named(&reading.entry.name),
        MembershipCommandKind::Resign
        | MembershipCommandKind::Dissolve
        | MembershipCommandKind::Succeed
        | MembershipCommandKind::RevokeEnd => Entries::default(),
    };
    answer(&visit, kind, &reading, entries, Faults::default())
}

fn asked(id: &str, command: &str) -> Result<(MembershipId, MembershipCommandKind), Problem> {
    let id = id.parse().map_err(|_| engine::Error::NotFound)?;
    Ok((id, plan::command(command).ok_or(engine::Error::NotFound)?))
}

async fn looked_up(visit: &Visit, id: MembershipId) -> Result<MemberReading, Problem> {
    visit.show(move |engine, credential, now| engine.member_read(credential, id, now)).await
}

/// The form as it is filled in first: with the name as it is.
fn named(name: &MemberName) -> Entries {
    let MemberName { name, short_name, cvr } = name.clone();
    Entries::of([
        ("name", name),
        ("short_name", short_name.unwrap_or_default()),
        ("cvr", cvr.map(|cvr| cvr.to_string()).unwrap_or_default()),
    ])
}

fn planned(kind: MembershipCommandKind, of: &MembershipKind, visit: &Visit) -> Plan {
    plan::plan(kind, of, &visit.charter().parties, visit.voice())
}

fn answer(
    visit: &Visit,
    kind: MembershipCommandKind,
    reading: &MemberReading,
    entries: Entries,
    faults: Faults,
) -> Result<HttpResponse, Problem> {
    let plan = planned(kind, &reading.entry.kind, visit);
    let path = member_path(reading.entry.id);
    let here = format!("{path}/do/{}", segment(kind.code()));
    let shell = Shell::below(visit, Spot::Members, plan.title.clone(), &here);
    let status = faults.status;
    let page = ActPage {
        shell: shell.faulty(!faults.is_empty()),
        faults,
        here,
        path,
        member: reading.entry.name.name.clone(),
        plan,
        entries,
        version: reading.version,
    };
    Ok(visit.page(status, &page))
}

pub(super) async fn carry_out(
    visit: Visit,
    Place((id, command)): Place<(String, String)>,
    Form(entries): Form<Entries>,
) -> Result<HttpResponse, Problem> {
    let (id, kind) = asked(&id, &command)?;
    visit.myself()?;
    let reading = looked_up(&visit, id).await?;
    let plan = planned(kind, &reading.entry.kind, &visit);
    entries.only(plan.fields.iter().map(|field| field.name))?;
    let faults = match plan::read(kind, &entries, visit.voice()) {
        Ok(command) => {
            let condition = entries.condition();
            let done = visit.act(move |engine, ask| {
                let ask = Ask { condition, ..ask };
                engine.membership_execute(ask, id, command, |_| String::new())
            });
            match done.await {
                Ok(_) => {
                    let done = format!("member-{}", segment(kind.code()));
                    return Ok(visit.see_other(&format!("{}?done={done}", member_path(id))));
                }
                Err(problem) => faults(problem, &plan, &visit)?,
            }
        }
        Err(faults) => faults,
    };
    answer(&visit, kind, &looked_up(&visit, id).await?, entries, faults)
}

/// What `problem` says of the form.
fn faults(problem: Problem, plan: &Plan, visit: &Visit) -> Result<Faults, Problem> {
    let fields: Vec<_> = plan.fields.iter().map(|field| (field.name, field.name)).collect();
    match problem {
        Problem::Engine(engine::Error::VersionMismatch { .. }) => {
            let voice = visit.voice();
            let title = voice.say("out-of-date-title");
            Ok(Faults::out_of_date(title, voice.say("member-out-of-date")))
        }
        problem => Faults::of(problem, &fields, visit),
    }
}

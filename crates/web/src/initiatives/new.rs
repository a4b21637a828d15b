//! Adding an initiative.

use actix_web::HttpResponse;
use askama::Template;
use domain::actor::Role;
use domain::initiative::{Asker, CommandKind, NewInitiative, may_create};
use domain::time::Timestamp;
use engine::{Credential, Engine, RegisterEntry};
use gate::{Form, Problem, Query};
use serde::Deserialize;

use super::form::{self, Forms};
use super::order;
use crate::entries::Entries;
use crate::faults::Faults;
use crate::form::{Field, FieldKind, Finality, Plan};
use crate::shell::{Shell, Spot};
use crate::visit::Visit;

const HERE: &str = "/initiatives/new";

/// For whom the form is opened.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Beginning {
    owner: Option<String>,
}

#[derive(Template)]
#[template(path = "initiative-new.html")]
struct NewPage {
    shell: Shell,
    faults: Faults,
    here: &'static str,
    plan: Plan,
    entries: Entries,
}

/// The participants in the register today, of whom everybody may know.
pub(super) fn participants(
    engine: &Engine,
    credential: &Credential,
    now: Timestamp,
) -> Result<Vec<RegisterEntry>, engine::Error> {
    let mut members = engine.register(credential, now, now)?;
    members.retain(|member| member.published_at.is_some_and(|at| at <= now));
    Ok(members)
}

pub(super) async fn show(
    visit: Visit,
    Query(beginning): Query<Beginning>,
) -> Result<HttpResponse, Problem> {
    let plan = plan(&visit).await?;
    let owner = beginning.owner.map(|owner| ("owner".to_owned(), owner));
    let entries = Entries::of(owner);
    Ok(answer(&visit, plan, entries, Faults::default()))
}

/// The form; whoever may add nothing is told so.
async fn plan(visit: &Visit) -> Result<Plan, Problem> {
    let actor = visit.myself()?.actor.clone();
    let is_secretariat = actor.role() == Some(&Role::Secretariat);
    let members = visit
        .show(move |engine, credential, now| {
            let participant = engine.initiative_invitations(credential, now)?.participant;
            may_create(Asker { actor: &actor, participant })?;
            if is_secretariat { participants(engine, credential, now) } else { Ok(vec![]) }
        })
        .await?;
    let forms = Forms { charter: visit.charter(), voice: visit.voice(), members: &members };
    let owner = is_secretariat.then(|| forms.owner());
    Ok(forms.beginning(owner))
}

fn answer(visit: &Visit, plan: Plan, entries: Entries, faults: Faults) -> HttpResponse {
    let shell = Shell::below(visit, Spot::Initiatives, plan.title.clone(), HERE);
    let status = faults.status;
    let page =
        NewPage { shell: shell.faulty(!faults.is_empty()), faults, here: HERE, plan, entries };
    visit.page(status, &page)
}

pub(super) async fn add(
    visit: Visit,
    Form(entries): Form<Entries>,
) -> Result<HttpResponse, Problem> {
    let plan = plan(&visit).await?;
    entries.only(plan.fields.iter().map(|field| field.name))?;
    let faults = match read(&entries, &plan.fields, &visit) {
        Ok(new) => {
            let add =
                move |engine: &Engine, ask| engine.initiative_create(ask, new, |_| String::new());
            match visit.act(add).await {
                Ok(answer) => {
                    let done = form::done(CommandKind::Create);
                    let path = format!("/initiatives/{}?done={done}", answer.subject);
                    return Ok(visit.see_other(&path));
                }
                Err(problem) => {
                    let names: Vec<_> =
                        plan.fields.iter().map(|field| (field.name, field.name)).collect();
                    Faults::of(problem, &names, &visit)?
                }
            }
        }
        Err(faults) => faults,
    };
    Ok(answer(&visit, plan, entries, faults))
}

fn read(entries: &Entries, fields: &[Field], visit: &Visit) -> Result<NewInitiative, Faults> {
    let is_asked = fields.iter().any(|field| field.name == "owner");
    let owner = entries.text("owner").parse().ok();
    let plan = order::plan(entries, visit.voice());
    if is_asked && owner.is_none() {
        let mut faults = plan.err().unwrap_or_default();
        faults.note("owner", visit.voice().say("initiative-owner-missing"));
        return Err(faults);
    }
    Ok(NewInitiative { owner: owner.filter(|_| is_asked), plan: plan? })
}

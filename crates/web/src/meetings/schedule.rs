//! Planning the meeting of a half-year.

use actix_web::HttpResponse;
use askama::Template;
use domain::meeting::{HalfYear, MeetingCommandKind, permit_meeting};
use gate::{Form, Problem, Query};
use serde::Deserialize;

use super::{act, order, plan};
use crate::entries::Entries;
use crate::faults::Faults;
use crate::form::{FieldKind, Finality, Plan};
use crate::shell::{Shell, Spot};
use crate::visit::Visit;

/// For which half-year.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    half_year: Option<String>,
}

#[derive(Template)]
#[template(path = "meeting-new.html")]
struct NewPage {
    shell: Shell,
    faults: Faults,
    plan: Plan,
    entries: Entries,
}

pub(super) async fn show(
    visit: Visit,
    Query(asked): Query<Asked>,
) -> Result<HttpResponse, Problem> {
    visit.myself()?;
    let listing =
        visit.show(|engine, credential, now| engine.meeting_list(credential, now)).await?;
    // Whoever has no say hears from the rules who has it.
    permit_meeting(MeetingCommandKind::Schedule, listing.seat, None)
        .map_err(engine::Error::Refused)?;
    let present = HalfYear::at(listing.now).to_string();
    let half_year = asked.half_year.unwrap_or(present);
    let entries = Entries::of(vec![("half_year".to_owned(), half_year)]);
    Ok(answer(&visit, entries, Faults::default()))
}

fn answer(visit: &Visit, entries: Entries, faults: Faults) -> HttpResponse {
    let plan = plan::scheduling(visit);
    let shell = Shell::below(visit, Spot::Meetings, plan.title.clone(), "/meetings/new");
    let status = faults.status;
    let shell = shell.faulty(!faults.is_empty());
    visit.page(status, &NewPage { shell, faults, plan, entries })
}

pub(super) async fn send(
    visit: Visit,
    Form(entries): Form<Entries>,
) -> Result<HttpResponse, Problem> {
    visit.myself()?;
    let plan = plan::scheduling(&visit);
    entries.exactly(plan.fields.iter().map(|field| field.name))?;
    let new = match order::read_new(&entries, visit.voice()) {
        Ok(new) => new,
        Err(faults) => return Ok(answer(&visit, entries, faults)),
    };
    let done = visit.act(move |engine, ask| engine.meeting_schedule(ask, new, |_| String::new()));
    match done.await {
        Ok(done) => {
            Ok(visit.see_other(&format!("/meetings/{}?done=meeting-scheduled", done.subject)))
        }
        Err(problem) => {
            let faults = act::faults(problem, &plan, &visit)?;
            Ok(answer(&visit, entries, faults))
        }
    }
}

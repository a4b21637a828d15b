//! Ending a mandate, after a page that says what that means.

use actix_web::HttpResponse;
use askama::Template;
use domain::id::MandateId;
use domain::people::mandate_scope;
use domain::time::{Timestamp, end_of_day};
use engine::{Credential, Engine, MandateReading};
use gate::{Form, Place, Problem};
use serde::Deserialize;
use uuid::Uuid;

use crate::entry::{DayEntry, Entered};
use crate::faults::Faults;
use crate::shell::{Shell, Spot};
use crate::visit::Visit;
use crate::words;

/// The day on which the mandate is to end, as it stands in the form.
#[derive(Debug, Default, Deserialize)]
pub(super) struct EndForm {
    #[serde(rename = "at-day")]
    day: String,
    #[serde(rename = "at-month")]
    month: String,
    #[serde(rename = "at-year")]
    year: String,
}

#[derive(Template)]
#[template(path = "mandate-end.html")]
struct EndPage {
    shell: Shell,
    faults: Faults,
    id: MandateId,
    person: String,
    organisation: String,
    kind: String,
    at: DayEntry,
}

pub(super) async fn show(visit: Visit, Place(id): Place<String>) -> Result<HttpResponse, Problem> {
    let id = id.parse().map_err(|_| engine::Error::NotFound)?;
    answer(&visit, id, EndForm::default(), Faults::default()).await
}

async fn answer(
    visit: &Visit,
    id: MandateId,
    form: EndForm,
    faults: Faults,
) -> Result<HttpResponse, Problem> {
    let voice = visit.voice();
    let (reading, organisation) = visit
        .show(move |engine, credential, now| {
            let reading = found(engine, credential, id, now)?;
            let organisation = words::organisation(engine, &reading.mandate.grant.role, voice)?;
            Ok((reading, organisation))
        })
        .await?;
    let (heading, here) = (voice.say("mandate-end-title"), format!("/mandates/{id}/end"));
    let shell = Shell::below(visit, Spot::Mandates, heading, &here).faulty(!faults.is_empty());
    let status = faults.status;
    let page = EndPage {
        shell,
        faults,
        id,
        person: reading.person.name,
        organisation,
        kind: words::mandate(reading.mandate.grant.kind, voice),
        at: DayEntry { day: form.day, month: form.month, year: form.year },
    };
    Ok(visit.page(status, &page))
}

/// The mandate `id`, when it is in the list of the one who asks: the first one behind the place that follows it.
fn found(
    engine: &Engine,
    credential: &Credential,
    id: MandateId,
    now: Timestamp,
) -> Result<MandateReading, engine::Error> {
    let behind = MandateId(Uuid::from_u128(id.0.as_u128().saturating_add(1)));
    let page = engine.mandate_list(credential, Some(behind), 1, now)?;
    page.items.into_iter().find(|reading| reading.id == id).ok_or(engine::Error::NotFound)
}

pub(super) async fn end(
    visit: Visit,
    Place(id): Place<String>,
    Form(form): Form<EndForm>,
) -> Result<HttpResponse, Problem> {
    let id: MandateId = id.parse().map_err(|_| engine::Error::NotFound)?;
    let (day, month, year) = (form.day.clone(), form.month.clone(), form.year.clone());
    let at = match (DayEntry { day, month, year }).read() {
        Entered::Nothing => None,
        Entered::Day(day) => Some(end_of_day(day)),
        Entered::Unreadable => {
            let mut faults = Faults::default();
            faults.note("at", visit.voice().say("day-unreadable"));
            return answer(&visit, id, form, faults).await;
        }
    };
    let ended = visit.act(move |engine, ask| {
        let credential = ask.credential.clone();
        let now = ask.now;
        engine.mandate_end(ask, id, at, |_| String::new())?;
        engine.whoami(&credential, now)
    });
    match ended.await {
        Ok(myself) => {
            // Whoever has laid down the last mandate has no list of them any more.
            let list = mandate_scope(&myself.actor).map_or(Spot::Front, |_| Spot::Mandates);
            let done = if at.is_none() { "mandate-ended" } else { "mandate-ends" };
            Ok(visit.see_other(&format!("{}?done={done}", list.path())))
        }
        Err(problem) => {
            let faults = Faults::of(problem, &[("at", "at")], &visit)?;
            answer(&visit, id, form, faults).await
        }
    }
}

//! Mandates: who may act for whom, and who asks for one.

mod end;
mod grant;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::ServiceConfig;
use askama::Template;
use domain::actor::{Actor, Role};
use domain::charter::Charter;
use domain::id::{MandateId, PersonId, RequestId};
use domain::people::{self, Grant, Grantor, MandateKind, may_see_requests};
use domain::refusal::Refusal;
use domain::time::Timestamp;
use engine::{Engine, MandateReading, RequestReading};
use gate::{Form, Place, Problem, Query};
use uuid::Uuid;

use crate::outbox::Turned;
use crate::shell::{Shell, Spot};
use crate::sign_in::NoFields;
use crate::texts::Voice;
use crate::visit::Visit;
use crate::{done, shown, shown_and_done, words};

/// The mandates on one page.
const PAGE: u32 = 25;

pub(crate) fn configure(config: &mut ServiceConfig) {
    config
        .service(shown("/mandates", show))
        .service(shown_and_done("/mandates/new", grant::show, grant::grant))
        .service(done("/mandates/requests/{id}/decline", decline))
        .service(shown_and_done("/mandates/{id}/end", end::show, end::end));
}

/// A mandate in the list.
struct MandateRow {
    id: MandateId,
    person: String,
    email: String,
    organisation: String,
    kind: String,
    state: String,
    is_open: bool,
    starts_at: String,
    ends_at: String,
    /// Whether the one who looks may end it.
    may_end: bool,
}

/// Somebody who asks for a mandate.
struct RequestRow {
    id: RequestId,
    person: String,
    email: String,
    organisation: String,
    since: String,
}

#[derive(Template)]
#[template(path = "mandates.html")]
struct MandatesPage {
    shell: Shell,
    mandates: Vec<MandateRow>,
    next: Option<String>,
    requests: Vec<RequestRow>,
    may_grant: bool,
}

async fn show(visit: Visit, Query(turned): Query<Turned>) -> Result<HttpResponse, Problem> {
    let actor = visit.myself()?.actor.clone();
    let (after, voice, now) = (turned.behind()?, visit.voice(), visit.gate.now());
    let sees_requests = may_see_requests(&actor).is_ok();
    let may_grant = !grant::organisations(&actor, visit.charter(), &[], now).is_empty();
    let (mandates, next, requests) = visit
        .show(move |engine, credential, now| {
            let page = engine.mandate_list(credential, after, PAGE, now)?;
            let row = |reading| mandate_row(engine, reading, &actor, voice, now);
            let mandates = page.items.into_iter().map(row).collect::<Result<Vec<_>, _>>()?;
            let requests =
                if sees_requests { engine.mandate_requests(credential, now)? } else { vec![] };
            let row = |request| request_row(engine, request, voice);
            let requests = requests.into_iter().map(row).collect::<Result<Vec<_>, _>>()?;
            Ok((mandates, page.next, requests))
        })
        .await?;
    let page = MandatesPage {
        shell: Shell::of(&visit, Spot::Mandates).telling(turned.done.as_deref()),
        mandates,
        next: next.map(|id| id.to_string()),
        requests,
        may_grant,
    };
    Ok(visit.page(StatusCode::OK, &page))
}

fn mandate_row(
    engine: &Engine,
    reading: MandateReading,
    actor: &Actor,
    voice: Voice,
    now: Timestamp,
) -> Result<MandateRow, engine::Error> {
    let MandateReading { id, mandate, person, runs } = reading;
    let grant = &mandate.grant;
    let is_over = grant.ends_at.is_some_and(|at| at <= now);
    let state = match (runs, is_over) {
        (true, _) => "mandate-runs",
        (false, true) => "mandate-over",
        (false, false) => "mandate-coming",
    };
    Ok(MandateRow {
        id,
        organisation: words::organisation(engine, &grant.role, voice)?,
        kind: words::mandate(grant.kind, voice),
        state: voice.say(state),
        is_open: !is_over,
        starts_at: words::short_day(grant.starts_at),
        ends_at: grant.ends_at.map(words::short_day).unwrap_or_default(),
        // Whether another one leads the secretariat is looked at when it comes to that.
        may_end: people::end(&mandate, now, 1, actor, now).is_ok(),
        person: person.name,
        email: person.email.unwrap_or_default(),
    })
}

fn request_row(
    engine: &Engine,
    RequestReading { request, person }: RequestReading,
    voice: Voice,
) -> Result<RequestRow, engine::Error> {
    Ok(RequestRow {
        id: request.id,
        person: person.name,
        email: person.email.unwrap_or_default(),
        organisation: words::organisation(engine, &request.role, voice)?,
        since: words::short_day(request.requested_at),
    })
}

/// Asks the rules whether `actor` may grant this mandate to somebody else.
fn may_grant(
    role: &Role,
    kind: MandateKind,
    actor: &Actor,
    charter: &Charter,
    now: Timestamp,
) -> Result<(), Refusal> {
    let somebody = Grant {
        person: PersonId(Uuid::nil()),
        role: role.clone(),
        kind,
        starts_at: now,
        ends_at: None,
        grantor: Grantor::Operator,
    };
    people::grant(somebody, actor, charter, now).map(drop)
}

async fn decline(
    visit: Visit,
    Place(id): Place<String>,
    Form(NoFields {}): Form<NoFields>,
) -> Result<HttpResponse, Problem> {
    let id: RequestId = id.parse().map_err(|_| engine::Error::NotFound)?;
    visit.act(move |engine, ask| engine.mandate_request_decline(ask, id)).await?;
    Ok(visit.see_other("/mandates?done=request-declined"))
}

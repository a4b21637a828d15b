//! The front page: what the pact is, and what waits for whoever has signed in.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use domain::accession::WaitsFor;
use domain::actor::{Actor, Role};
use domain::text::Language;
use domain::time::Timestamp;
use engine::{Credential, Engine, Reading};
use gate::{Problem, Query, texts};
use serde::Deserialize;
use store::{CaseFilter, CaseQuery, CaseSort};

use crate::cases;
use crate::shell::{Shell, Spot};
use crate::visit::{Visit, Who};
use crate::words;

/// What has just been done, by its code.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Done {
    pub(crate) done: Option<String>,
}

/// The most cases that are shown.
const CASES_MAX: u32 = 50;

/// A case that waits for whoever looks.
struct WaitingCase {
    href: String,
    number: String,
    organisation: String,
    phase: String,
    until: String,
}

#[derive(Template)]
#[template(path = "front.html")]
struct FrontPage {
    shell: Shell,
    purpose: String,
    members: Option<i64>,
    mandates: Vec<String>,
    /// None for those who have nothing to do with cases.
    waiting: Option<Vec<WaitingCase>>,
    is_newcomer: bool,
}

pub(crate) async fn show(visit: Visit, Query(done): Query<Done>) -> Result<HttpResponse, Problem> {
    let actor = match &visit.who {
        Who::Person(myself) => Some(myself.actor.clone()),
        Who::Nobody | Who::Unknown => None,
    };
    let (voice, language) = (visit.voice(), visit.language);
    let held = actor.as_ref().map(mandates).unwrap_or_default();
    let mandates = held.into_iter().map(|kind| words::mandate(kind, voice)).collect();
    let is_newcomer = matches!(actor, Some(Actor::Newcomer(_)));
    let waits_for = actor.as_ref().and_then(Actor::role).and_then(waits_for);

    let (members, waiting) = visit
        .show(move |engine, credential, now| {
            // Whose cookie is of no use any more sees what everybody sees.
            let credential = if actor.is_some() { credential } else { &Credential::None };
            let members = engine.register(credential, now, now)?.len();
            let waiting = waits_for.map(|who| waiting(engine, credential, who, now)).transpose()?;
            Ok((members, waiting))
        })
        .await?;
    let page = FrontPage {
        shell: Shell::of(&visit, Spot::Front).telling(done.done.as_deref()),
        purpose: visit.charter().purpose.in_language(language).trim().to_owned(),
        members: i64::try_from(members).ok(),
        mandates,
        waiting: waiting.map(|cases| cases.iter().map(|case| case_row(case, language)).collect()),
        is_newcomer,
    };
    Ok(visit.page(StatusCode::OK, &page))
}

/// The kinds of the mandates by which somebody acts.
pub(crate) fn mandates(actor: &Actor) -> Vec<domain::people::MandateKind> {
    match actor {
        Actor::Person { mandates, .. } => mandates.iter().map(|held| held.kind).collect(),
        Actor::Public | Actor::Newcomer(_) | Actor::Clock => vec![],
    }
}

/// As whom a case waits for those who act in `role`; the advisory board has nothing to do with cases.
pub(crate) fn waits_for(role: &Role) -> Option<WaitsFor> {
    match role {
        Role::Applicant(_) => Some(WaitsFor::Applicant),
        Role::Party(party) => Some(WaitsFor::Party(party.clone())),
        Role::Secretariat => Some(WaitsFor::Secretariat),
        Role::AdvisoryBoard => None,
    }
}

fn waiting(
    engine: &Engine,
    credential: &Credential,
    who: WaitsFor,
    now: Timestamp,
) -> Result<Vec<Reading>, engine::Error> {
    let query = CaseQuery {
        filter: CaseFilter { waits_for: Some(who), ..CaseFilter::default() },
        sort: CaseSort::Deadline,
        after: None,
        limit: CASES_MAX,
    };
    Ok(engine.case_list(credential, query, now)?.items)
}

fn case_row(reading: &Reading, language: Language) -> WaitingCase {
    WaitingCase {
        href: cases::path(reading.id),
        number: reading.case.submission().number.to_string(),
        organisation: reading.organisation.name.clone(),
        phase: texts::phase(reading.case.phase(), language),
        until: reading.waiting.until.map(words::short_day).unwrap_or_default(),
    }
}

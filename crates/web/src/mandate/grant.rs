//! Granting a mandate.

use actix_web::HttpResponse;
use askama::Template;
use chrono::NaiveDate;
use domain::actor::{Actor, Role};
use domain::charter::Charter;
use domain::email::Email;
use domain::people::{MandateKind, may_see_requests};
use domain::text::Language;
use domain::time::{Timestamp, end_of_day, local_date, start_of_day};
use engine::{Credential, Engine, NewMandate, RequestReading};
use gate::{Form, Problem, Query};
use serde::Deserialize;

use crate::entry::{self, DayEntry, Entered};
use crate::faults::Faults;
use crate::shell::{Shell, Spot};
use crate::visit::Visit;
use crate::words;

/// The mandates among whose organisations one can choose.
const MANDATES_LOOKED_AT: u32 = 200;

/// What the rules call the fields, and what the page does.
const FIELDS: &[(&str, &str)] = &[
    ("name", "name"),
    ("party", "role"),
    ("mandate", "mandate"),
    ("starts_at", "starts_at"),
    ("ends_at", "ends_at"),
];

/// Whose request is answered.
#[derive(Debug, Deserialize)]
pub(super) struct Answered {
    request: Option<String>,
    /// The organisation that was chosen on another page.
    role: Option<String>,
}

/// A mandate to be granted, as it stands in the form.
#[derive(Debug, Default, Deserialize)]
pub(super) struct GrantForm {
    email: String,
    name: String,
    #[serde(default)]
    role: String,
    #[serde(default)]
    mandate: String,
    #[serde(rename = "starts_at-day")]
    start_day: String,
    #[serde(rename = "starts_at-month")]
    start_month: String,
    #[serde(rename = "starts_at-year")]
    start_year: String,
    #[serde(rename = "ends_at-day")]
    end_day: String,
    #[serde(rename = "ends_at-month")]
    end_month: String,
    #[serde(rename = "ends_at-year")]
    end_year: String,
}

impl GrantForm {
    fn start(&self) -> DayEntry {
        let (day, month, year) = (&self.start_day, &self.start_month, &self.start_year);
        DayEntry { day: day.clone(), month: month.clone(), year: year.clone() }
    }

    fn end(&self) -> DayEntry {
        let (day, month, year) = (&self.end_day, &self.end_month, &self.end_year);
        DayEntry { day: day.clone(), month: month.clone(), year: year.clone() }
    }
}

/// Something to choose.
struct Choice {
    code: String,
    text: String,
}

#[derive(Template)]
#[template(path = "mandate-new.html")]
struct GrantPage {
    shell: Shell,
    faults: Faults,
    form: GrantForm,
    start: DayEntry,
    end: DayEntry,
    organisations: Vec<Choice>,
    kinds: Vec<Choice>,
}

/// The organisations for which `actor` may grant mandates: of the charter's, of `others`, and its own.
pub(super) fn organisations(
    actor: &Actor,
    charter: &Charter,
    others: &[Role],
    now: Timestamp,
) -> Vec<Role> {
    let parties = charter.parties.iter().map(|party| Role::Party(party.key.clone()));
    let all = [Role::Secretariat, Role::AdvisoryBoard].into_iter().chain(parties);
    let mut open: Vec<Role> = Vec::new();
    for role in all.chain(actor.role().cloned()).chain(others.iter().cloned()) {
        let kinds = MandateKind::of_role(&role);
        let may = |kind: &MandateKind| super::may_grant(&role, *kind, actor, charter, now).is_ok();
        if !open.contains(&role) && kinds.iter().any(may) {
            open.push(role);
        }
    }
    open
}

pub(super) async fn show(
    visit: Visit,
    Query(answered): Query<Answered>,
) -> Result<HttpResponse, Problem> {
    let Answered { request, role } = answered;
    let form = role.map(|role| GrantForm { role, ..GrantForm::default() });
    answer(&visit, form, request, Faults::default()).await
}

/// Answers with the form: filled in with `form`, or else with the request that it is to answer.
async fn answer(
    visit: &Visit,
    form: Option<GrantForm>,
    request: Option<String>,
    faults: Faults,
) -> Result<HttpResponse, Problem> {
    let actor = visit.myself()?.actor.clone();
    let voice = visit.voice();
    let chosen = form.as_ref().and_then(|form| words::role_of_code(&form.role));
    let (requests, organisations) = visit
        .show(move |engine, credential, now| {
            let requests = requests(engine, credential, &actor, now)?;
            let roles = roles(engine, credential, &actor, &requests, chosen, now)?;
            let named = |role: Role| {
                let text = words::organisation(engine, &role, voice)?;
                Ok::<_, engine::Error>((role, text))
            };
            Ok((requests, roles.into_iter().map(named).collect::<Result<Vec<_>, _>>()?))
        })
        .await?;
    let mut kinds: Vec<MandateKind> = Vec::new();
    for (role, _) in &organisations {
        let more = MandateKind::of_role(role).iter().filter(|kind| !kinds.contains(kind));
        kinds.extend(more.copied().collect::<Vec<_>>());
    }
    let asked = requests.into_iter().find(|asked| Some(asked.request.id.to_string()) == request);
    let form = form.or_else(|| asked.map(prefilled)).unwrap_or_default();
    let heading = voice.say("mandate-new-title");
    let shell = Shell::below(visit, Spot::Mandates, heading, "/mandates/new");
    let status = faults.status;
    let page = GrantPage {
        shell: shell.faulty(!faults.is_empty()),
        faults,
        start: form.start(),
        end: form.end(),
        form,
        organisations: organisations
            .into_iter()
            .map(|(role, text)| Choice { code: words::role_code(&role), text })
            .collect(),
        kinds: kinds
            .into_iter()
            .map(|kind| Choice { code: kind.code().to_owned(), text: words::mandate(kind, voice) })
            .collect(),
    };
    Ok(visit.page(status, &page))
}

fn requests(
    engine: &Engine,
    credential: &Credential,
    actor: &Actor,
    now: Timestamp,
) -> Result<Vec<RequestReading>, engine::Error> {
    match may_see_requests(actor) {
        Ok(()) => engine.mandate_requests(credential, now),
        Err(_) => Ok(vec![]),
    }
}

/// The organisations to choose among: those that one may grant for, as far as they are known.
fn roles(
    engine: &Engine,
    credential: &Credential,
    actor: &Actor,
    requests: &[RequestReading],
    chosen: Option<Role>,
    now: Timestamp,
) -> Result<Vec<Role>, engine::Error> {
    let known = engine.mandate_list(credential, None, MANDATES_LOOKED_AT, now)?.items.into_iter();
    let known = known.map(|reading| reading.mandate.grant.role);
    let asked = requests.iter().map(|asked| asked.request.role.clone());
    let others: Vec<Role> = known.chain(asked).chain(chosen).collect();
    let roles = organisations(actor, &engine.charter(), &others, now);
    if let (true, Some(role)) = (roles.is_empty(), actor.role()) {
        // Whoever has no say hears from the rules who has it.
        for kind in MandateKind::of_role(role) {
            super::may_grant(role, *kind, actor, &engine.charter(), now)?;
        }
    }
    Ok(roles)
}

fn prefilled(asked: RequestReading) -> GrantForm {
    GrantForm {
        email: asked.person.email.unwrap_or_default(),
        name: asked.person.name,
        role: words::role_code(&asked.request.role),
        ..GrantForm::default()
    }
}

pub(super) async fn grant(
    visit: Visit,
    Form(form): Form<GrantForm>,
) -> Result<HttpResponse, Problem> {
    visit.myself()?;
    let new = match read(&form, &visit) {
        Ok(new) => new,
        Err(faults) => return answer(&visit, Some(form), None, faults).await,
    };
    match visit.act(move |engine, ask| engine.mandate_grant(ask, new, |_| String::new())).await {
        Ok(_) => Ok(visit.see_other("/mandates?done=mandate-granted")),
        Err(problem) => {
            let faults = Faults::of(problem, FIELDS, &visit)?;
            answer(&visit, Some(form), None, faults).await
        }
    }
}

/// The mandate that the form asks for, as far as it can be read.
fn read(form: &GrantForm, visit: &Visit) -> Result<NewMandate, Faults> {
    let (mut faults, voice) = (Faults::default(), visit.voice());
    let email = form.email.parse::<Email>().ok();
    if email.is_none() {
        faults.note("email", voice.say(entry::email_fault(&form.email)));
    }
    if form.name.trim().is_empty() {
        faults.note("name", voice.say("fault-text-missing-name"));
    }
    let role = words::role_of_code(&form.role);
    if role.is_none() {
        faults.note("role", voice.say("organisation-missing"));
    }
    let kind = MandateKind::from_code(&form.mandate);
    if kind.is_none() {
        faults.note("mandate", voice.say("mandate-missing"));
    }
    let today = local_date(visit.gate.now());
    let mut day = |entered: Entered, field| match entered {
        Entered::Nothing => None,
        Entered::Day(day) => Some(day),
        Entered::Unreadable => {
            faults.note(field, voice.say("day-unreadable"));
            None
        }
    };
    let starts_on = day(form.start().read(), "starts_at");
    let ends_on = day(form.end().read(), "ends_at");
    match (email, role, kind) {
        (Some(email), Some(role), Some(kind)) if faults.is_empty() => Ok(NewMandate {
            email: email.to_string(),
            name: form.name.clone(),
            language: Language::Da,
            role,
            kind,
            starts_at: starts_on.and_then(|day| beginning(day, today)),
            ends_at: ends_on.map(end_of_day),
        }),
        _ => Err(faults),
    }
}

/// When a mandate begins that is to run from `day`: on the day itself, that is at once.
fn beginning(day: NaiveDate, today: NaiveDate) -> Option<Timestamp> {
    (day != today).then(|| start_of_day(day))
}

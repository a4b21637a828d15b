//! A founding party invites an organisation to apply: it begins the draft, and passes on the code that gives it away.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use domain::application::{Application, Contact, Organisation};
use domain::cvr::Cvr;
use domain::draft::{self, Beginning};
use engine::{Ask, Engine, Invitation, secret_hash};
use gate::{Form, Problem, random_token};
use serde::Deserialize;

use super::reading::cvr_fault;
use crate::faults::Faults;
use crate::shell::{Shell, Spot};
use crate::visit::Visit;

/// Whom to invite, as it stands in the form.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct InviteForm {
    organisation: String,
    cvr: String,
    contact: String,
    email: String,
}

#[derive(Template)]
#[template(path = "invite.html")]
struct InvitePage {
    shell: Shell,
    faults: Faults,
    form: InviteForm,
}

/// The code, which is shown once.
#[derive(Template)]
#[template(path = "invited.html")]
struct InvitedPage {
    shell: Shell,
    organisation: String,
    code: String,
    /// Where the code is entered.
    address: String,
    again: &'static str,
}

const HERE: &str = "/invitations/new";

pub(super) async fn show(visit: Visit) -> Result<HttpResponse, Problem> {
    refuse(&visit)?;
    Ok(answer(&visit, InviteForm::default(), Faults::default()))
}

/// Refuses whoever does not invite.
fn refuse(visit: &Visit) -> Result<(), Problem> {
    match draft::begin(&visit.myself()?.actor).map_err(engine::Error::from)? {
        Beginning::Invitation(_) => Ok(()),
        Beginning::By(_) | Beginning::ByNewcomer(_) => Err(engine::Error::NotFound.into()),
    }
}

fn answer(visit: &Visit, form: InviteForm, faults: Faults) -> HttpResponse {
    let status = faults.status;
    let shell = Shell::below(visit, Spot::Front, visit.voice().say("invite-title"), HERE);
    visit.page(status, &InvitePage { shell: shell.faulty(!faults.is_empty()), faults, form })
}

pub(super) async fn send(
    visit: Visit,
    Form(form): Form<InviteForm>,
) -> Result<HttpResponse, Problem> {
    refuse(&visit)?;
    let (voice, mut faults) = (visit.voice(), Faults::default());
    if form.organisation.trim().is_empty() {
        faults.note("organisation", voice.say("invite-organisation-missing"));
    }
    if let Some(fault) = cvr_fault(&form.cvr, voice) {
        faults.note("cvr", fault);
    }
    if !faults.is_empty() {
        return Ok(answer(&visit, form, faults));
    }
    let (code, application) = (random_token(), begun(&form));
    let invitation = Invitation { code: secret_hash(&code) };
    let create = move |engine: &Engine, ask: Ask| {
        engine.draft_create(ask, application, invitation, |_| String::new())
    };
    visit.act(create).await?;
    let page = InvitedPage {
        shell: Shell::below(&visit, Spot::Front, voice.say("invited-title"), HERE),
        organisation: form.organisation.trim().to_owned(),
        code,
        address: format!("{}/apply", visit.protection.base_url().as_str()),
        again: HERE,
    };
    Ok(visit.page(StatusCode::CREATED, &page))
}

/// The draft that the organisation takes over.
fn begun(form: &InviteForm) -> Application {
    let line = |text: &str| text.trim().to_owned();
    Application {
        organisation: Organisation {
            name: line(&form.organisation),
            cvr: form.cvr.parse::<Cvr>().ok(),
            ..Organisation::default()
        },
        contact: Contact {
            name: line(&form.contact),
            email: line(&form.email),
            ..Contact::default()
        },
        ..Application::default()
    }
}

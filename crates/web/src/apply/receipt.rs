//! The receipt of an application: what was received, what happens next, and a copy of the answers.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use domain::accession::WaitsFor;
use domain::id::CaseId;
use engine::Reading;
use gate::{Place, Problem, texts};

use super::answers::{Section, sections};
use super::sheet::asking;
use crate::shell::{Shell, Spot};
use crate::visit::Visit;

/// The version of an application that was submitted.
const SUBMITTED: u32 = 1;

#[derive(Template)]
#[template(path = "apply-receipt.html")]
struct ReceiptPage {
    shell: Shell,
    case: CaseId,
    number: String,
    organisation: String,
    at: String,
    phase: String,
    /// Who acts next; empty when nobody does.
    who: String,
    /// What they may do; one of these.
    what: Vec<String>,
    until: Option<String>,
    sections: Vec<Section>,
}

pub(super) async fn show(visit: Visit, Place(id): Place<String>) -> Result<HttpResponse, Problem> {
    let id: CaseId = id.parse().map_err(|_| engine::Error::NotFound)?;
    let (reading, application) = visit
        .show(move |engine, credential, now| {
            let reading = engine.case_read(credential, id, now)?;
            let (_, application) = engine.application_read(credential, id, Some(SUBMITTED), now)?;
            Ok((reading, application))
        })
        .await?;
    let (language, waiting) = (visit.language, &reading.waiting);
    let heading = visit.voice().say("apply-receipt-title");
    let submission = reading.case.submission();
    let page = ReceiptPage {
        shell: Shell::below(&visit, Spot::Apply, heading, &format!("/apply/receipt/{id}")),
        case: id,
        number: submission.number.to_string(),
        organisation: application.organisation.name.clone(),
        at: texts::moment(submission.at, language),
        phase: texts::phase(reading.case.phase(), language),
        who: waits_for(&visit, &reading),
        what: waiting.commands.iter().map(|kind| texts::command(*kind, language)).collect(),
        until: waiting.until.map(|at| texts::moment(at, language)),
        sections: sections(asking(&visit), &application, &[], None),
    };
    Ok(visit.page(StatusCode::OK, &page))
}

/// Whom the case waits for.
fn waits_for(visit: &Visit, reading: &Reading) -> String {
    let charter = visit.charter();
    let name = |who: &WaitsFor| match who {
        WaitsFor::Applicant => visit.voice().say("receipt-you"),
        WaitsFor::Party(key) => {
            charter.party(key).map_or_else(|| key.to_string(), |party| party.name.clone())
        }
        WaitsFor::Secretariat => charter.secretariat.in_language(visit.language).to_owned(),
    };
    reading.waiting.who.iter().map(name).collect::<Vec<_>>().join(", ")
}

//! The check of an application, item by item.

use actix_web::web::Data;
use actix_web::{HttpResponse, get};
use domain::accession::{Checked, checklist};
use domain::id::CaseId;
use gate::{Caller, Gate, Place, Problem};
use serde::Serialize;
use utoipa::ToSchema;

use crate::parsed::Parsed;
use crate::responses::Problems;

/// The check of a case's newest application.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ChecklistView {
    /// The version of the application that was checked.
    application_version: u32,
    /// The items; none for those whose matter the check is not, and once the case has gone on.
    items: Vec<CheckedView>,
}

/// An item of the check.
#[derive(Debug, Serialize, ToSchema)]
struct CheckedView {
    /// What the charter asks for: `organisation`, `contact`, `signer`, `principles`, `motivation`, `self_assessment`, `goals`,
    /// `initiatives` or `preferred_party`.
    item: &'static str,
    /// Whether it is there.
    is_there: bool,
    /// Where something is missing: JSON pointers into the application.
    missing: Vec<String>,
}

impl From<&Checked> for CheckedView {
    fn from(checked: &Checked) -> Self {
        Self {
            item: checked.item.code(),
            is_there: checked.gaps.is_empty(),
            missing: checked.gaps.iter().map(|gap| gap.pointer.clone()).collect(),
        }
    }
}

/// Shows what the charter asks of an application, and what of it is there: for the secretariat, until the case goes on.
#[utoipa::path(
    tag = "cases",
    params(("id" = String, Path, format = Uuid, description = "The case.")),
    responses((status = 200, body = ChecklistView, description = "The check."), Problems),
    security(("token" = [])),
)]
#[get("/cases/{id}/checklist")]
pub(crate) async fn get_checklist(
    gate: Data<Gate>,
    Caller(credential): Caller,
    Place(id): Place<Parsed<CaseId>>,
) -> Result<HttpResponse, Problem> {
    let view = gate
        .run(move |engine, now| {
            let reading = engine.case_read(&credential, id.0, now)?;
            let (version, application) = engine.application_read(&credential, id.0, None, now)?;
            let (sight, charter) = (&reading.sight, engine.charter());
            let items = checklist(&reading.case, &application, sight, &charter).unwrap_or_default();
            let items = items.iter().map(CheckedView::from).collect();
            Ok(ChecklistView { application_version: version, items })
        })
        .await?;
    Ok(HttpResponse::Ok().json(view))
}

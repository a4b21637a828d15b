//! Searches that somebody keeps: kept and forgotten from the list of cases.

use actix_web::HttpResponse;
use domain::id::SavedSearchId;
use gate::{Form, Place, Problem};
use serde::Deserialize;

use super::list::{self, Asked};
use super::search::{SearchCodes, address};
use crate::faults::Faults;
use crate::sign_in::NoFields;
use crate::visit::Visit;

/// A search and the name under which it is to be kept, as they stand in the form.
#[derive(Debug, Deserialize)]
pub(super) struct SaveForm {
    #[serde(rename = "search-name")]
    name: String,
    #[serde(default)]
    phase: String,
    #[serde(default)]
    waits_for: String,
    #[serde(default)]
    officer: String,
    #[serde(default)]
    deadline: String,
    #[serde(default)]
    text: String,
    #[serde(default)]
    sort: String,
}

pub(super) async fn save(
    visit: Visit,
    Form(form): Form<SaveForm>,
) -> Result<HttpResponse, Problem> {
    let SaveForm { name, phase, waits_for, officer, deadline, text, sort } = form;
    let codes = SearchCodes { phase, waits_for, officer, deadline, text, sort };
    let search = codes.read()?;
    let (kept, kept_name) = (search.clone(), name.clone());
    match visit.act(move |engine, ask| engine.search_save(ask, kept_name, kept)).await {
        Ok(_) => {
            let found = address(&search);
            let behind = found.split_once('?').map(|(_, codes)| format!("&{codes}"));
            let behind = behind.unwrap_or_default();
            Ok(visit.see_other(&format!("/cases?done=search-saved{behind}")))
        }
        Err(problem) => {
            let faults = Faults::of(problem, &[("name", "search-name")], &visit)?;
            list::answer(&visit, Asked::of(codes), name, faults).await
        }
    }
}

pub(super) async fn forget(
    visit: Visit,
    Place(id): Place<String>,
    Form(NoFields {}): Form<NoFields>,
) -> Result<HttpResponse, Problem> {
    let id: SavedSearchId = id.parse().map_err(|_| engine::Error::NotFound)?;
    visit.act(move |engine, ask| engine.search_delete(ask, id)).await?;
    Ok(visit.see_other("/cases?done=search-forgotten"))
}

//! Initiatives: the list and the overview for everybody, each on its page, and what its people do with it.

mod act;
mod desk;
mod drawing;
mod form;
mod list;
mod naming;
mod new;
mod order;
mod overview;
mod page;

use actix_web::web::ServiceConfig;
use domain::id::InitiativeId;
use gate::Problem;

use crate::shell::{Link, Shell, Spot};
use crate::visit::Visit;
use crate::{shown, shown_and_done};

pub(crate) use list::{OwnInitiatives, beside_member, found};

#[cfg(test)]
pub(crate) use form::commands as commands_with_forms;

pub(crate) fn configure(config: &mut ServiceConfig) {
    config
        .service(shown("/initiatives", list::show))
        .service(shown("/initiatives/overview", overview::show))
        .service(shown("/initiatives/own", desk::show))
        .service(shown_and_done("/initiatives/new", new::show, new::add))
        .service(shown("/initiatives/{id}", page::show))
        .service(shown_and_done("/initiatives/{id}/do/{command}", act::show, act::carry_out));
}

/// The page of the initiative `id`.
pub(crate) fn path(id: InitiativeId) -> String {
    format!("/initiatives/{id}")
}

/// The initiative that an address names.
fn named(id: &str) -> Result<InitiativeId, Problem> {
    Ok(id.parse().map_err(|_| engine::Error::NotFound)?)
}

/// Around a page below that of the initiative `id`, which is called `title`.
fn shell_below(visit: &Visit, id: InitiativeId, title: &str, heading: String, here: &str) -> Shell {
    let mut shell = Shell::below(visit, Spot::Initiatives, heading, here);
    shell.trail.push(Link { href: path(id), text: title.to_owned() });
    shell
}

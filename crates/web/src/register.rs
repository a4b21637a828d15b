//! Keeping the register: what is asked of one member, its history, and lists of members taken over.

mod act;
mod history;
mod import;
mod plan;

use actix_web::web::ServiceConfig;

use crate::{shown, shown_and_done};

pub(crate) use plan::doings;

pub(crate) fn configure(config: &mut ServiceConfig) {
    config
        .service(shown_and_done("/member-imports", import::show, import::begin))
        .service(shown_and_done("/member-imports/{id}", import::look, import::confirm))
        .service(shown("/members/{id}/history", history::show))
        .service(shown_and_done("/members/{id}/do/{command}", act::show, act::carry_out));
}

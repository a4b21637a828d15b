//! The applicant's way: from the guide through the steps of an application to the receipt.
//!
//! ```text
//!   /apply ──begin──▶ /apply/{draft}/organisation ─▶ … ─▶ /apply/{draft}/check ──submit──▶ /apply/receipt/{case}
//!     ▲                        │ each step is saved by itself
//!     └────── save and close ──┘ /apply/{draft} leads to the first step that lacks something
//! ```

mod answers;
mod asking;
pub(crate) mod change;
mod check;
mod cvr;
mod draft;
mod files;
mod flaw;
mod form;
mod guide;
mod initiative;
mod initiative_list;
mod invite;
mod question;
mod reading;
mod receipt;
mod sheet;
mod step;
mod way;

use actix_web::web::ServiceConfig;

use crate::{done, shown, shown_and_done};

pub(crate) fn configure(config: &mut ServiceConfig) {
    config
        .service(shown("/apply", guide::show))
        .service(done("/apply/begin", draft::begin))
        .service(done("/apply/invitation", guide::accept_invitation))
        .service(shown_and_done("/invitations/new", invite::show, invite::send))
        .service(shown("/apply/receipt/{case}", receipt::show))
        .service(shown("/apply/cvr", cvr::show))
        .service(shown("/apply/{draft}", draft::go_on))
        .service(shown_and_done("/apply/{draft}/delete", draft::show_delete, draft::delete))
        .service(shown_and_done("/apply/{draft}/files", files::show, files::add))
        .service(shown("/apply/{draft}/files/{file}", files::hand_over))
        .service(shown_and_done(
            "/apply/{draft}/files/{file}/remove",
            files::show_remove,
            files::remove,
        ))
        .service(shown_and_done("/apply/{draft}/check", check::show, check::submit))
        .service(shown_and_done(
            "/apply/{draft}/initiatives",
            initiative_list::show,
            initiative_list::go_on,
        ))
        .service(shown_and_done(
            "/apply/{draft}/initiatives/{place}",
            initiative::show,
            initiative::save,
        ))
        .service(shown_and_done(
            "/apply/{draft}/initiatives/{place}/remove",
            initiative::show_remove,
            initiative::remove,
        ))
        .service(shown_and_done("/apply/{draft}/{step}", form::show, form::save));
}

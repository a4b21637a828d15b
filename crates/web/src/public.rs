//! The pages that are open to everybody: the pact, its members, how admission works and how it is decided, the search, and
//! what the owner states.

mod drawing;
mod front;
mod member;
mod members;
mod pact;
mod process;
mod search;
mod statement;
mod told;
mod voting;

use actix_web::web::{Data, ServiceConfig};
use domain::charter::Clause;
use domain::text::Language;

use crate::shown;

pub(crate) use front::show as show_front;
pub(crate) use member::path as member_path;
pub(crate) use members::short;
pub use statement::Statement;
pub(crate) use told::Told;

pub(crate) fn configure(config: &mut ServiceConfig) {
    config
        .app_data(Data::new(Told::default()))
        .service(shown("/pact", pact::show))
        .service(shown("/members", members::show))
        .service(shown("/members/{id}", member::show))
        .service(shown("/process", process::show))
        .service(shown("/voting", voting::show))
        .service(shown("/search", search::show))
        .service(shown("/was", statement::show_accessibility))
        .service(shown("/privacy", statement::show_privacy));
}

/// A principle, an objective or a track.
struct ClausePart {
    title: String,
    text: String,
}

fn clauses<Key>(clauses: &[Clause<Key>], language: Language) -> Vec<ClausePart> {
    let part = |clause: &Clause<Key>| ClausePart {
        title: clause.title.in_language(language).to_owned(),
        text: clause.text.in_language(language).trim().to_owned(),
    };
    clauses.iter().map(part).collect()
}

//! What the tests are told with: people, moments, a charter, and cases that read as sentences.
//!
//! ```
//! use support::{C, a_case, ask, cast, given, party, secretariat};
//! use domain::vote::Choice::For;
//!
//! given(a_case().nominated_by("di"))
//!     .when(secretariat(), ask(C::OpenVote))
//!     .then_events(["vote_opened"])
//!     .at(48)
//!     .when(party("hk"), cast(For))
//!     .then_refused("vote-closed");
//! ```
//!
//! A case is only ever built by giving commands, so that no test starts from one that cannot be.

#![deny(missing_docs)]

#[cfg(feature = "app")]
pub mod app;
mod application;
mod case;
mod command;
mod id;
mod mandate;
mod moment;
#[cfg(feature = "peer")]
pub mod peer;
mod people;
#[cfg(feature = "server")]
pub mod server;
mod story;

/// The commands, under the short name by which the tests call them.
pub use domain::accession::CommandKind as C;

pub use application::{a_complete_application, cvr};
pub use case::{a_case, a_paper_case, an_invited_case, filing};
pub use command::{
    a_file, ask, ask_of, attach_to, cast, conclude, declare, declare_alone, on_instruction,
    well_formed,
};
pub use id::{case_id, meeting, membership};
pub use mandate::{a_grant, a_held, a_mandate, mandate_of, somebody};
pub use moment::{at, day, moment};
pub use people::{
    PARTIES, advisory_board, another_applicant, applicant, clock, colleague, founding_parties, key,
    newcomer, officer, organisation, party, person, public, role_of, secretariat, with_mandate,
};
pub use story::{Story, Verdict, charter, charter_where, given};

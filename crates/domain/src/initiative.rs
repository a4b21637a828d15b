//! Initiatives: what the participants of the pact do together, how it goes, and how it is paid for.
//!
//! ```text
//!   create (new)      ▶ PLANNED ──start──▶ RUNNING ──complete──▶ COMPLETED
//!   create (existing) ▶ RUNNING      │        │  ▲
//!                                    └─stop───┴──┼▶ STOPPED
//!                                                └──resume─┘
//!   PARTNER   invite ▶ INVITED ──confirm──▶ CONFIRMED ──leave──▶ LEFT
//!                        └──────decline──▶ DECLINED          (both may be invited again)
//!   FUNDING   add ▶ CONSIDERED ──▶ SOUGHT ──▶ GRANTED | REFUSED
//! ```
//!
//! An initiative is public from its creation on, but for partners that have not confirmed, amounts that are not meant for the
//! public, and what the advisory board and the owner say to each other.

mod admission;
mod apply;
mod asker;
mod availability;
mod command;
mod decide;
mod fact;
mod funding;
mod overview;
mod plan;
mod said;
mod sight;
mod state;
mod steps;
mod transition;

pub use admission::brought_by;
pub use asker::{Asker, RoleKind, roles_on};
pub use availability::{Availability, availability};
pub use command::{Command, CommandKind, NewFunding, NewInitiative};
pub use decide::{Surroundings, create, decide};
pub use fact::{Details, Event, FactKind, InitiativeFact, Origin};
pub use funding::{
    AMOUNT_MAX, AmountAudience, Funding, FundingSource, FundingState, Kroner, Subsidy,
};
pub use overview::{Active, Cell, Overview, overview};
pub use plan::{Outline, Plan, Wording};
pub use sight::{Shown, Sight, sight};
pub use state::{Comment, Initiative, Partnership, State};
pub use transition::{TRANSITIONS, Transition, may_create, permit};

/// The most rows of funding that one initiative has.
pub const FUNDINGS_MAX: usize = 30;
/// The most participants that are, or have been, invited to one initiative.
pub const PARTNERS_MAX: usize = 100;

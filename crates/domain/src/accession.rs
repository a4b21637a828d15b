//! Accession: the course of one application, from submission to its end.
//!
//! ```text
//!   draft ──submit──▶ RECEIVED ◀──supply information── AWAITING INFORMATION ──deadline──▶ LAPSED
//!                        │  └───request information────────▲   │
//!                  open dialogue                      (also to and from IN DIALOGUE)
//!                        ▼
//!                   IN DIALOGUE ──record, conclude (nominates / declines)
//!               nominate │ ▲ last nomination withdrawn
//!                        ▼ │
//!                    NOMINATED ◀──void──┐
//!                        └──open vote──▶ VOTING ──close──▶ APPROVED | REJECTED
//!   from every open phase: withdraw ▶ WITHDRAWN; from RECEIVED and IN DIALOGUE: close without nomination ▶ CLOSED;
//!   CLOSED and LAPSED can be reopened
//! ```
//!
//! [`decide()`] turns a command into events, or refuses; [`Case::apply`] takes a fact in and cannot refuse.

mod apply;
mod attachment;
mod case;
mod checklist;
mod command;
mod consequence;
mod decide;
mod diagram;
mod fact;
mod guard;
mod letter;
mod phase;
mod search;
mod sight;
mod stay;
mod steps;
mod submission;
mod surroundings;
mod transition;
mod waiting;

pub use attachment::{AttachedFile, Attachment, AttachmentKind};
pub use case::{Case, Conclusion, Declaration, Dialogue, Ending, Hold, Submission};
pub use checklist::{CheckItem, Checked, checklist};
pub use command::{Command, CommandKind};
pub use consequence::consequence;
pub use decide::{Availability, availability, decide};
pub use diagram::{Arrow, arrows, period};
pub use fact::{
    Audience, CaseFact, Channel, Details, DialogueOutcome, Door, Event, FactKind, Interest, Reach,
};
pub use guard::attachable;
pub use letter::{LetterKind, READER, is_letter_shown, letters_of};
pub use phase::Phase;
pub use search::{
    Awaited, CaseOrder, CaseSearch, DeadlineSpan, DeadlineWanted, Direction, OfficerWanted,
    OrderKey, SEARCH_TEXT_CHARS_MAX, SEARCHES_PER_PERSON_MAX, check_search_name, may_export_cases,
    may_keep_searches, phases_code, phases_from_code,
};
pub use sight::{
    ListScope, Shown, Sight, ballots_shown, file_shown, is_hand_shown, is_interest_asked,
    list_scope, outlook_shown, shown, sight, tally_shown, waiting_shown,
};
pub use stay::{Kept, Stay};
pub use submission::{Applicant, Filing, PriorStanding, submit};
pub use surroundings::Surroundings;
pub use transition::{
    Behalf, RoleKind, TRANSITIONS, To, Transition, behalf, mandate_for, next_on_the_way, permit,
    roles_on,
};
pub use waiting::{Waiting, WaitsFor};

//! What an initiative remembers: facts, which are replayed, and details, which are only read.

use super::funding::{FundingState, Subsidy};
use super::plan::{Outline, Wording};
use crate::id::{CaseId, MembershipId};

/// A fact and its details.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Event {
    /// What happened: ids, kinds, choices and dates.
    pub fact: InitiativeFact,
    /// What was said: texts, kept apart so that they can be restricted or erased.
    pub details: Details,
}

/// What happened. Never free text, never personal data: replay reads facts alone.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum InitiativeFact {
    /// The initiative joined the register.
    Created {
        /// The participant whose it is.
        owner: MembershipId,
        /// By which way it came.
        origin: Origin,
        /// What can be counted of it.
        outline: Outline,
    },
    /// Its owner described it anew.
    Revised {
        /// What can be counted of it.
        outline: Outline,
    },
    /// Somebody told how it goes.
    ProgressNoted,
    /// Something came of it.
    ResultRecorded,
    /// It began.
    Started,
    /// It reached its end.
    Completed,
    /// It was given up, for now or for good.
    Stopped,
    /// It goes on.
    Resumed,
    /// A participant was invited to be a partner.
    PartnerInvited {
        /// The participant.
        partner: MembershipId,
    },
    /// The partner said yes.
    PartnershipConfirmed {
        /// The participant.
        partner: MembershipId,
    },
    /// The partner said no.
    PartnershipDeclined {
        /// The participant.
        partner: MembershipId,
    },
    /// The partner left.
    PartnershipLeft {
        /// The participant.
        partner: MembershipId,
    },
    /// A possible source of money was named.
    FundingAdded {
        /// Counts from one within the initiative.
        number: u32,
        /// From where, and how much.
        subsidy: Subsidy,
        /// How far it has gone.
        state: FundingState,
    },
    /// The asking for money went a step on.
    FundingAdvanced {
        /// Which row.
        number: u32,
        /// How far it has gone.
        state: FundingState,
    },
    /// The advisory board commented on the initiative.
    Commented {
        /// Counts from one within the initiative.
        number: u32,
    },
    /// The owner answered a comment.
    CommentAnswered {
        /// Which comment.
        number: u32,
    },
}

/// By which way an initiative came into the register.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Origin {
    /// A participant added it.
    Participant,
    /// The application of an associate member brought it, when the admission was made public.
    Application {
        /// The case.
        case: CaseId,
        /// Where it stood in the application, from one on.
        place: u32,
    },
}

/// What was said with an event.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Details {
    /// Nothing.
    None,
    /// How the initiative is described.
    Wording(Box<Wording>),
    /// A note, a result, a reason, a comment, an answer.
    Text(String),
}

impl Event {
    /// A fact with nothing said beside it.
    pub(super) fn bare(fact: InitiativeFact) -> Self {
        Self { fact, details: Details::None }
    }

    pub(super) fn with_text(fact: InitiativeFact, text: String) -> Self {
        Self { fact, details: Details::Text(text) }
    }

    pub(super) fn with_wording(fact: InitiativeFact, wording: Wording) -> Self {
        Self { fact, details: Details::Wording(Box::new(wording)) }
    }
}

macro_rules! fact_kinds {
    ($($variant:ident $pattern:tt => $code:literal),+ $(,)?) => {
        /// The name of a fact without what it holds.
        #[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
        pub enum FactKind {
            $(#[doc = concat!("`", $code, "`")] $variant,)+
        }

        impl FactKind {
            /// All kinds of fact.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The stable code.
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)+ }
            }
        }

        impl InitiativeFact {
            /// Which kind of fact it is.
            pub fn kind(&self) -> FactKind {
                match self { $(fact_kinds!(@pattern $variant $pattern) => FactKind::$variant,)+ }
            }
        }
    };
    (@pattern $variant:ident {}) => { InitiativeFact::$variant { .. } };
    (@pattern $variant:ident []) => { InitiativeFact::$variant };
}

fact_kinds! {
    Created {} => "created",
    Revised {} => "revised",
    ProgressNoted [] => "progress_noted",
    ResultRecorded [] => "result_recorded",
    Started [] => "started",
    Completed [] => "completed",
    Stopped [] => "stopped",
    Resumed [] => "resumed",
    PartnerInvited {} => "partner_invited",
    PartnershipConfirmed {} => "partnership_confirmed",
    PartnershipDeclined {} => "partnership_declined",
    PartnershipLeft {} => "partnership_left",
    FundingAdded {} => "funding_added",
    FundingAdvanced {} => "funding_advanced",
    Commented {} => "commented",
    CommentAnswered {} => "comment_answered",
}

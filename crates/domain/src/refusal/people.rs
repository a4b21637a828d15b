//! Refusals about people: mandates, tokens, searches that they keep, and what the house notes about them.

use super::entry::{Entry, entry, fault, holders, roles};
use super::{Argument, Refusal, RefusalKind, Remedy};
use crate::accession::RoleKind;
use crate::people::MandateKind;
use crate::time::Timestamp;

use RefusalKind::{NotEntitled, NotNow};
use Remedy::{Asker, Nobody};

/// Why something that concerns people is refused.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum PeopleRefusal {
    /// Others have the say over these mandates.
    MandatesClosed {
        /// Who has it.
        entitled: &'static [MandateKind],
    },
    /// The security log, the outbox and the like are for others' eyes.
    AdministrationClosed {
        /// For whose.
        entitled: &'static [MandateKind],
    },
    /// The token acts in a role for which its owner holds no mandate now.
    NoMandate,
    /// Nobody grants a mandate to himself.
    OwnMandate,
    /// A text is not an e-mail address.
    EmailMalformed,
    /// There is no such mandate in this organisation.
    MandateUnfit {
        /// The kind that was wanted.
        kind: MandateKind,
    },
    /// A mandate ends after it starts.
    EndNotAfterStart {
        /// When it starts.
        starts_at: Timestamp,
    },
    /// The mandate has ended already.
    MandateEnded {
        /// When.
        ended_at: Timestamp,
    },
    /// The secretariat always has a head.
    LastHead,
    /// The token is for reading alone.
    TokenOnlyReads,
    /// A token is good for a limited time.
    TokenTooLong {
        /// The latest end that it may have.
        latest: Timestamp,
    },
    /// A person has a limited number of tokens at a time.
    TooManyTokens {
        /// How many at most.
        tokens_max: usize,
    },
    /// A person keeps a limited number of searches.
    TooManySearches {
        /// How many at most.
        searches_max: usize,
    },
}

impl PeopleRefusal {
    pub(super) fn entry(&self) -> Entry {
        const SECRETARIAT: &[RoleKind] = &[RoleKind::Secretariat];
        const OTHERS: &[RoleKind] = &[RoleKind::FoundingParty, RoleKind::Secretariat];
        match self {
            Self::MandatesClosed { entitled } => {
                entry("mandates-closed", NotEntitled, holders(entitled))
            }
            Self::AdministrationClosed { entitled } => {
                entry("administration-closed", NotEntitled, holders(entitled))
            }
            Self::NoMandate => entry("no-mandate", NotEntitled, roles(OTHERS)),
            Self::OwnMandate => entry("own-mandate", NotEntitled, roles(OTHERS)),
            Self::TokenOnlyReads => entry("token-only-reads", NotEntitled, Asker),
            Self::EmailMalformed => fault("email-malformed", "email"),
            Self::MandateUnfit { .. } => fault("mandate-unfit", "mandate"),
            Self::EndNotAfterStart { .. } => fault("end-not-after-start", "ends_at"),
            Self::MandateEnded { .. } => entry("mandate-ended", NotNow, Nobody),
            Self::LastHead => entry("last-head", NotNow, roles(SECRETARIAT)),
            Self::TokenTooLong { .. } => fault("token-too-long", "expires_at"),
            Self::TooManyTokens { .. } => entry("too-many-tokens", NotNow, Asker),
            Self::TooManySearches { .. } => entry("too-many-searches", NotNow, Asker),
        }
    }

    pub(super) fn until(&self) -> Option<Timestamp> {
        match self {
            Self::MandateEnded { ended_at: at }
            | Self::EndNotAfterStart { starts_at: at }
            | Self::TokenTooLong { latest: at } => Some(*at),
            Self::MandatesClosed { .. }
            | Self::AdministrationClosed { .. }
            | Self::NoMandate
            | Self::OwnMandate
            | Self::EmailMalformed
            | Self::MandateUnfit { .. }
            | Self::LastHead
            | Self::TokenOnlyReads
            | Self::TooManyTokens { .. }
            | Self::TooManySearches { .. } => None,
        }
    }

    pub(super) fn arguments(&self) -> Vec<(&'static str, Argument)> {
        match self {
            Self::MandatesClosed { entitled } | Self::AdministrationClosed { entitled } => {
                vec![("mandates", Argument::Mandates(entitled.to_vec()))]
            }
            Self::MandateUnfit { kind } => vec![("mandates", Argument::Mandates(vec![*kind]))],
            Self::MandateEnded { ended_at: at }
            | Self::EndNotAfterStart { starts_at: at }
            | Self::TokenTooLong { latest: at } => {
                vec![("at", Argument::Moment(*at))]
            }
            Self::TooManyTokens { tokens_max: max }
            | Self::TooManySearches { searches_max: max } => vec![("max", Argument::Count(*max))],
            Self::NoMandate
            | Self::OwnMandate
            | Self::EmailMalformed
            | Self::LastHead
            | Self::TokenOnlyReads => vec![],
        }
    }
}

impl From<PeopleRefusal> for Refusal {
    fn from(refusal: PeopleRefusal) -> Self {
        Self::People(refusal)
    }
}

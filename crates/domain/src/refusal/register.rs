//! Refusals about the register of members.

use super::entry::{Entry, entry, fault, holders, roles};
use super::{Argument, Refusal, RefusalKind, Remedy};
use crate::accession::RoleKind;
use crate::id::PartyKey;
use crate::people::MandateKind;
use crate::time::Timestamp;

use RefusalKind::{NotEntitled, NotNow};
use Remedy::Nobody;

/// Why something that concerns the register is refused.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum RegisterRefusal {
    /// Others may ask for it.
    RegisterClosed {
        /// By which mandates.
        entitled: Vec<MandateKind>,
    },
    /// The membership has not begun yet.
    MembershipNotBegun {
        /// When it does.
        at: Timestamp,
    },
    /// The end of the membership is told, or has come.
    MembershipEndTold {
        /// From when it is no member any more.
        at: Timestamp,
    },
    /// There is no end that could be taken back.
    MembershipNoEndTold,
    /// Another party takes its place, and counts on it.
    SuccessionStands {
        /// From when.
        at: Timestamp,
    },
    /// Founding parties alone have successors.
    NotFounding,
    /// Another founding party goes, or went, by this key.
    PartyKeyTaken {
        /// The key.
        party: PartyKey,
    },
    /// Another member has this CVR number.
    CvrTaken {
        /// Since when it is a member.
        since: Timestamp,
    },
    /// The list holds no members.
    ImportEmpty,
    /// The list is too long.
    ImportTooLong {
        /// How many lines it may have.
        lines_max: usize,
    },
    /// The list lacks a column.
    ImportColumnMissing {
        /// The column's name.
        column: &'static str,
    },
    /// The file cannot be read as a list.
    ImportUnreadable {
        /// The line at which it cannot be read any further.
        line: u32,
    },
    /// Some lines cannot be taken over, and so none is.
    ImportFaulty {
        /// How many.
        faults: usize,
    },
}

impl RegisterRefusal {
    pub(super) fn entry(&self) -> Entry {
        const SECRETARIAT: &[RoleKind] = &[RoleKind::Secretariat];
        match self {
            Self::RegisterClosed { entitled } => {
                entry("register-closed", NotEntitled, holders(entitled))
            }
            Self::MembershipNotBegun { .. } => entry("membership-not-begun", NotNow, Nobody),
            Self::MembershipEndTold { .. } => {
                entry("membership-end-told", NotNow, roles(SECRETARIAT))
            }
            Self::MembershipNoEndTold => entry("membership-no-end-told", NotNow, Nobody),
            Self::SuccessionStands { .. } => entry("succession-stands", NotNow, Nobody),
            Self::NotFounding => entry("not-founding", NotNow, Nobody),
            Self::PartyKeyTaken { .. } => fault("party-key-taken", "key"),
            Self::CvrTaken { .. } => fault("cvr-taken", "cvr"),
            Self::ImportEmpty => fault("import-empty", "list"),
            Self::ImportTooLong { .. } => fault("import-too-long", "list"),
            Self::ImportColumnMissing { .. } => fault("import-column-missing", "list"),
            Self::ImportUnreadable { .. } => fault("import-unreadable", "list"),
            Self::ImportFaulty { .. } => fault("import-faulty", "list"),
        }
    }

    pub(super) fn until(&self) -> Option<Timestamp> {
        match self {
            Self::MembershipNotBegun { at }
            | Self::MembershipEndTold { at }
            | Self::SuccessionStands { at } => Some(*at),
            Self::CvrTaken { since } => Some(*since),
            Self::RegisterClosed { .. }
            | Self::MembershipNoEndTold
            | Self::NotFounding
            | Self::PartyKeyTaken { .. }
            | Self::ImportEmpty
            | Self::ImportTooLong { .. }
            | Self::ImportColumnMissing { .. }
            | Self::ImportUnreadable { .. }
            | Self::ImportFaulty { .. } => None,
        }
    }

    pub(super) fn arguments(&self) -> Vec<(&'static str, Argument)> {
        match self {
            Self::RegisterClosed { entitled } => {
                vec![("mandates", Argument::Mandates(entitled.clone()))]
            }
            Self::MembershipNotBegun { at }
            | Self::MembershipEndTold { at }
            | Self::SuccessionStands { at } => {
                vec![("at", Argument::Moment(*at))]
            }
            Self::CvrTaken { since } => vec![("since", Argument::Moment(*since))],
            Self::PartyKeyTaken { party } => vec![("key", Argument::Code(party.to_string()))],
            Self::ImportTooLong { lines_max: max } => vec![("max", Argument::Count(*max))],
            Self::ImportColumnMissing { column } => {
                vec![("column", Argument::Code((*column).to_owned()))]
            }
            Self::ImportUnreadable { line } => vec![("line", Argument::Code(line.to_string()))],
            Self::ImportFaulty { faults } => vec![("faults", Argument::Count(*faults))],
            Self::MembershipNoEndTold | Self::NotFounding | Self::ImportEmpty => vec![],
        }
    }
}

impl From<RegisterRefusal> for Refusal {
    fn from(refusal: RegisterRefusal) -> Self {
        Self::Register(refusal)
    }
}

//! Who sees what of an initiative.

use super::asker::{Asker, RoleKind, roles_on};
use super::fact::FactKind;
use super::funding::{AmountAudience, Kroner, Subsidy};
use super::state::{Initiative, Partnership};

/// In which capacity an initiative is seen; each sees what those before it see.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Sight {
    /// As everybody.
    Public,
    /// As the pact's own people: any participant, the secretariat, the advisory board.
    Pact,
    /// As those whom it concerns: the owner, its partners, whoever is asked to be one, and the secretariat.
    Insider,
}

/// Whether something is shown.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Shown {
    /// It is.
    Yes,
    /// Nothing tells that it is there.
    No,
}

impl Sight {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Public, Self::Pact, Self::Insider];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Pact => "pact",
            Self::Insider => "insider",
        }
    }

    /// Whether a partner is shown: whoever has not confirmed is nobody's business but theirs whom it concerns.
    pub fn partner(self, partnership: Partnership) -> Shown {
        match partnership {
            Partnership::Confirmed => Shown::Yes,
            Partnership::Invited | Partnership::Declined | Partnership::Left => {
                self.from(Self::Insider)
            }
        }
    }

    /// The sum of a row of funding, as far as it is shown.
    pub fn amount(self, subsidy: Subsidy) -> Option<Kroner> {
        let least = match subsidy.audience {
            AmountAudience::Public => Self::Public,
            AmountAudience::Insiders => Self::Insider,
        };
        subsidy.amount.filter(|_| self >= least)
    }

    /// Whether the advisory board's comments and the owner's answers are shown.
    pub fn sparring(self) -> Shown {
        self.from(Self::Pact)
    }

    /// Whether an event of this kind is shown, with what was said.
    pub fn event(self, kind: FactKind) -> Shown {
        match kind {
            FactKind::Created
            | FactKind::Revised
            | FactKind::ProgressNoted
            | FactKind::ResultRecorded
            | FactKind::Started
            | FactKind::Completed
            | FactKind::Stopped
            | FactKind::Resumed
            | FactKind::PartnershipConfirmed
            | FactKind::FundingAdded
            | FactKind::FundingAdvanced => Shown::Yes,
            FactKind::PartnerInvited
            | FactKind::PartnershipDeclined
            | FactKind::PartnershipLeft => self.from(Self::Insider),
            FactKind::Commented | FactKind::CommentAnswered => self.sparring(),
        }
    }

    fn from(self, least: Self) -> Shown {
        if self >= least { Shown::Yes } else { Shown::No }
    }
}

/// In which capacity somebody sees `initiative`.
pub fn sight(initiative: &Initiative, asker: Asker<'_>) -> Sight {
    let sights = roles_on(initiative, asker).into_iter().map(|role| match role {
        RoleKind::Owner | RoleKind::Invited | RoleKind::Partner | RoleKind::Secretariat => {
            Sight::Insider
        }
        RoleKind::Participant | RoleKind::AdvisoryBoard => Sight::Pact,
    });
    sights.max().unwrap_or(Sight::Public)
}

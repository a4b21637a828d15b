//! The check of an application: what the charter asks for, item by item, and what of it is there.

use super::case::Case;
use super::phase::Phase;
use super::sight::Sight;
use crate::application::{Application, Gap};
use crate::charter::Charter;

/// Something that the charter asks an application for.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum CheckItem {
    /// Who applies: name, CVR number, company or association, size.
    Organisation,
    /// Whom to write to, with an address that can be written to.
    Contact,
    /// Who signs for the organisation, and as what.
    Signer,
    /// The commitment to each principle of the charter.
    Principles,
    /// Why it wants to join.
    Motivation,
    /// How it lives up to the objectives, in its own judgement.
    SelfAssessment,
    /// A concrete goal for one of the charter's objectives at least.
    Goals,
    /// Initiatives, one of them new at least, and how each fits the pact.
    Initiatives,
    /// The founding party that it would like to be nominated by, if it names one: one that the charter knows.
    PreferredParty,
}

impl CheckItem {
    /// All of them, in the order of the application.
    pub const ALL: [Self; 9] = [
        Self::Organisation,
        Self::Contact,
        Self::Signer,
        Self::Principles,
        Self::Motivation,
        Self::SelfAssessment,
        Self::Goals,
        Self::Initiatives,
        Self::PreferredParty,
    ];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Organisation => "organisation",
            Self::Contact => "contact",
            Self::Signer => "signer",
            Self::Principles => "principles",
            Self::Motivation => "motivation",
            Self::SelfAssessment => "self_assessment",
            Self::Goals => "goals",
            Self::Initiatives => "initiatives",
            Self::PreferredParty => "preferred_party",
        }
    }

    /// Whether `gap` is one of this item's: its pointer begins with the item's code.
    fn has(self, gap: &Gap) -> bool {
        gap.pointer.split('/').nth(1) == Some(self.code())
    }
}

/// An item of the check.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Checked {
    /// What is asked for.
    pub item: CheckItem,
    /// What is the matter with it; nothing where it is there.
    pub gaps: Vec<Gap>,
}

/// The check of `application`, the newest in `case`, against `charter`; none where it is not for these eyes, or where the case
/// is past the phases in which the secretariat looks whether an application is complete.
pub fn checklist(
    case: &Case,
    application: &Application,
    sight: &Sight,
    charter: &Charter,
) -> Option<Vec<Checked>> {
    let is_checked = match case.phase() {
        Phase::Received | Phase::AwaitingInformation => true,
        Phase::Draft
        | Phase::InDialogue
        | Phase::Nominated
        | Phase::Voting
        | Phase::Approved
        | Phase::Rejected
        | Phase::Withdrawn
        | Phase::Closed
        | Phase::Lapsed => false,
    };
    let is_for = match sight {
        Sight::Secretariat => true,
        Sight::Party(_) | Sight::RecusedParty(_) | Sight::Applicant => false,
    };
    if !is_checked || !is_for {
        return None;
    }
    let gaps = application.gaps(charter);
    let checked = CheckItem::ALL.into_iter().map(|item| Checked {
        item,
        gaps: gaps.iter().filter(|gap| item.has(gap)).cloned().collect(),
    });
    Some(checked.collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::application::GapKind;

    #[test]
    fn every_gap_belongs_to_the_item_that_its_pointer_names() {
        let gap = |pointer: &str| Gap { pointer: pointer.to_owned(), kind: GapKind::Missing };
        let items = |pointer: &str| {
            CheckItem::ALL.into_iter().filter(|item| item.has(&gap(pointer))).collect::<Vec<_>>()
        };

        assert_eq!(items("/initiatives/0/title"), [CheckItem::Initiatives]);
        assert_eq!(items("/self_assessment"), [CheckItem::SelfAssessment]);
        assert_eq!(items("/principles/warning"), [CheckItem::Principles]);
        assert_eq!(items("/elsewhere"), []);
    }
}

//! What can still become of a vote: how many more votes decide it, and whether anything can change it any more.

use super::rule::{Shortfall, VotingRule};
use super::tally::{Outcome, Tally};

/// What can still become of a vote, as long as those who have cast a ballot stand by it. Each of the others may still
/// vote for or against, abstain, or keep silent.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Outlook {
    /// How it ends whatever the others do, where that is certain.
    pub settled: Option<Outcome>,
    /// With how many more votes for it is certain to be approved: 0 where it is already, none where no number will do.
    pub for_to_approve: Option<u32>,
    /// With how many more votes against it is certain to be rejected: 0 where it is already, none where no number
    /// will do.
    pub against_to_reject: Option<u32>,
    /// How many more must take part before the result counts.
    pub missing: u32,
}

impl Tally {
    /// What can still become of a vote under `rule` in which `awaited` parties have not cast a ballot yet.
    pub fn outlook(self, rule: &VotingRule, awaited: u32) -> Outlook {
        let for_to_approve =
            (0..=awaited).find(|more| self.with_for(*more).is_approval(rule, awaited - more));
        let against_to_reject =
            (0..=awaited).find(|more| self.with_against(*more).is_rejection(rule, awaited - more));
        let settled = match (for_to_approve, against_to_reject) {
            (Some(0), _) => Some(Outcome::Approved),
            (_, Some(0)) => Some(Outcome::Rejected),
            (Some(_) | None, Some(_) | None) => None,
        };
        let required = rule.participation_min.required(self.entitled);
        let missing = required.saturating_sub(self.participation());
        Outlook { settled, for_to_approve, against_to_reject, missing }
    }

    fn with_for(self, more: u32) -> Self {
        Self { votes_for: self.votes_for + more, ..self }
    }

    fn with_against(self, more: u32) -> Self {
        Self { votes_against: self.votes_against + more, ..self }
    }

    /// Whether it is approved whatever `rest` parties do: nothing counts more against it than their votes against, and
    /// their silence must leave enough who took part.
    fn is_approval(self, rule: &VotingRule, rest: u32) -> bool {
        self.is_quorate(rule) && self.with_against(rest).outcome(rule) == Outcome::Approved
    }

    /// Whether it is rejected whatever `rest` parties do: nothing counts more for it than their votes for, and where too
    /// few do not reject it by themselves, their silence must leave enough.
    fn is_rejection(self, rule: &VotingRule, rest: u32) -> bool {
        let best = self.with_for(rest);
        let is_lost = best.outcome(rule) == Outcome::Rejected;
        match rule.shortfall {
            Shortfall::Fails => is_lost || !best.is_quorate(rule),
            Shortfall::ExtendOrConfirm => is_lost && self.is_quorate(rule),
        }
    }
}

//! Counting: from ballots to an outcome.

use super::rule::{Base, Threshold, VotingRule};

/// One party's answer to the question.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Choice {
    /// For the admission.
    For,
    /// Against it.
    Against,
    /// Neither; the party takes part without voting.
    Abstain,
}

/// How a vote ends.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Outcome {
    /// The admission is approved.
    Approved,
    /// It is not.
    Rejected,
}

/// The ballots, counted. Those who kept silent are the rest of those entitled.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Tally {
    /// How many were entitled to vote.
    pub entitled: u32,
    /// Ballots for.
    pub votes_for: u32,
    /// Ballots against.
    pub votes_against: u32,
    /// Abstentions.
    pub abstentions: u32,
}

impl Tally {
    /// Counts `choices`, out of `entitled`.
    pub fn count(entitled: u32, choices: impl IntoIterator<Item = Choice>) -> Self {
        choices.into_iter().fold(Self { entitled, ..Self::default() }, |tally, choice| match choice
        {
            Choice::For => Self { votes_for: tally.votes_for + 1, ..tally },
            Choice::Against => Self { votes_against: tally.votes_against + 1, ..tally },
            Choice::Abstain => Self { abstentions: tally.abstentions + 1, ..tally },
        })
    }

    /// How many took part; an abstention is taking part, as in the Folketing's rules of procedure, § 33.
    pub fn participation(self) -> u32 {
        self.votes_for + self.votes_against + self.abstentions
    }

    /// How many were entitled and cast no ballot.
    pub fn silent(self) -> u32 {
        self.entitled.saturating_sub(self.participation())
    }

    /// Whether as many took part as `rule` asks for.
    pub fn is_quorate(self, rule: &VotingRule) -> bool {
        self.participation() >= rule.participation_min.required(self.entitled)
    }

    /// The outcome under `rule`. A tie, or no votes for, is never an approval.
    pub fn outcome(self, rule: &VotingRule) -> Outcome {
        self.measured(rule.base, rule.threshold)
    }

    /// The outcome if approval asked for more than half of all entitled: the stricter reading of the charter.
    pub fn outcome_of_all_entitled(self) -> Outcome {
        self.measured(Base::AllEntitled, Threshold::MoreThanHalf)
    }

    /// How many the votes for are measured against. Where votes cast are, a recusal is a vote that was not cast and
    /// changes nothing; where all entitled are, it counts as the rule lets the recused leave or stay.
    pub fn measured_against(self, base: Base) -> u32 {
        match base {
            Base::VotesForAndAgainst => self.votes_for + self.votes_against,
            Base::VotesCastWithAbstentions => self.participation(),
            Base::AllEntitled => self.entitled,
        }
    }

    /// How many votes for are needed under `rule` when they are measured against as many as now; at least one.
    pub fn votes_needed(self, rule: &VotingRule) -> u32 {
        let base = self.measured_against(rule.base);
        let needed = match rule.threshold {
            Threshold::MoreThanHalf => base / 2 + 1,
            Threshold::TwoThirds => (2 * base).div_ceil(3),
            Threshold::ThreeQuarters => (3 * base).div_ceil(4),
        };
        needed.max(1)
    }

    fn measured(self, base: Base, threshold: Threshold) -> Outcome {
        let base = self.measured_against(base);
        let enough = match threshold {
            Threshold::MoreThanHalf => 2 * self.votes_for > base,
            Threshold::TwoThirds => 3 * self.votes_for >= 2 * base,
            Threshold::ThreeQuarters => 4 * self.votes_for >= 3 * base,
        };
        if enough && self.votes_for > 0 { Outcome::Approved } else { Outcome::Rejected }
    }
}

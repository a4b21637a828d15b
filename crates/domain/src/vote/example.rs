//! Votes that never were, to show what the rule makes of them. They are counted like any other vote.

use std::collections::BTreeSet;

use chrono::TimeDelta;

use super::tally::{Choice, Outcome, Tally};
use super::{Ballot, Hand, Opening, Standing, Vote};
use crate::charter::Charter;
use crate::id::PartyKey;
use crate::time::Timestamp;

/// What an example shows.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum ExampleKind {
    /// All vote, one more than half of them for.
    Majority,
    /// Some abstain, and of the others one more is for than against.
    Abstentions,
    /// As many are for as against.
    Tie,
    /// More are against than for.
    Minority,
    /// Nobody votes for or against.
    AllAbstain,
    /// Some do not answer, and yet more than half take part.
    Silence,
    /// Half do not answer, and so no more than half take part.
    FewTakePart,
    /// Two have recused themselves.
    Recusal,
}

impl ExampleKind {
    /// All of them, in the order in which they explain the rule best.
    pub const ALL: [Self; 8] = [
        Self::Majority,
        Self::Abstentions,
        Self::Tie,
        Self::Minority,
        Self::AllAbstain,
        Self::Silence,
        Self::FewTakePart,
        Self::Recusal,
    ];

    /// Its stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Majority => "majority",
            Self::Abstentions => "abstentions",
            Self::Tie => "tie",
            Self::Minority => "minority",
            Self::AllAbstain => "all_abstain",
            Self::Silence => "silence",
            Self::FewTakePart => "few_take_part",
            Self::Recusal => "recusal",
        }
    }

    /// How `parties` behave in it; those that are left over do not answer.
    fn plan(self, parties: usize) -> Plan {
        let (half, third) = (parties / 2, parties / 3);
        let more =
            |votes_against| Plan { votes_for: votes_against + 1, votes_against, ..Plan::NONE };
        match self {
            Self::Majority => Plan {
                votes_for: half + 1,
                votes_against: parties.saturating_sub(half + 1),
                ..Plan::NONE
            },
            Self::Abstentions => {
                let plan = more(third);
                Plan { abstentions: parties.saturating_sub(2 * third + 1), ..plan }
            }
            Self::Tie => Plan {
                votes_for: half,
                votes_against: half,
                abstentions: parties - 2 * half,
                ..Plan::NONE
            },
            Self::Minority => Plan {
                votes_for: third,
                votes_against: third + 2,
                abstentions: parties.saturating_sub(2 * third + 2),
                ..Plan::NONE
            },
            Self::AllAbstain => Plan { abstentions: parties, ..Plan::NONE },
            Self::Silence => {
                let against = third.saturating_sub(1);
                Plan { votes_for: half + 1 - against, votes_against: against, ..Plan::NONE }
            }
            Self::FewTakePart => {
                let against = half / 3;
                Plan { votes_for: half - against, votes_against: against, ..Plan::NONE }
            }
            Self::Recusal => {
                let voting = parties.saturating_sub(2);
                let against = voting.saturating_sub(1) / 2;
                Plan {
                    recused: 2,
                    votes_for: voting - against,
                    votes_against: against,
                    ..Plan::NONE
                }
            }
        }
    }
}

/// How many do what.
#[derive(Clone, Copy)]
struct Plan {
    recused: usize,
    votes_for: usize,
    votes_against: usize,
    abstentions: usize,
}

impl Plan {
    const NONE: Self = Self { recused: 0, votes_for: 0, votes_against: 0, abstentions: 0 };

    fn choices(self) -> impl Iterator<Item = Choice> {
        let of = |choice, count| std::iter::repeat_n(choice, count);
        of(Choice::For, self.votes_for)
            .chain(of(Choice::Against, self.votes_against))
            .chain(of(Choice::Abstain, self.abstentions))
    }
}

/// One example, as the rule decides it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Example {
    /// What it shows.
    pub kind: ExampleKind,
    /// The ballots, counted.
    pub tally: Tally,
    /// How many have recused themselves.
    pub recused: u32,
    /// How many do not answer.
    pub silent: u32,
    /// How many must take part.
    pub participation_min: u32,
    /// Whether as many took part.
    pub is_quorate: bool,
    /// How many the votes for are measured against.
    pub measured_against: u32,
    /// How many votes for are needed.
    pub votes_needed: u32,
    /// What the ballots say under the rule; it holds at once unless too few took part.
    pub outcome: Outcome,
    /// Where the vote stands when its time has passed.
    pub standing: Standing,
    /// The outcome if more than half of all entitled were asked for.
    pub outcome_of_all_entitled: Outcome,
}

/// The examples for the founding parties and the rule of `charter`, counted as votes are that opened at `opened_at`. Where
/// there are fewer than four parties, there is little to show, and none.
pub fn examples(charter: &Charter, opened_at: Timestamp) -> Vec<Example> {
    if charter.parties.len() < 4 {
        return vec![];
    }
    ExampleKind::ALL.map(|kind| example(kind, charter, opened_at)).into()
}

fn example(kind: ExampleKind, charter: &Charter, opened_at: Timestamp) -> Example {
    let parties: Vec<&PartyKey> = charter.parties.iter().map(|party| &party.key).collect();
    let plan = kind.plan(parties.len());
    let closes_at = opened_at + TimeDelta::days(i64::from(charter.voting.voting_days));
    let opening = Opening {
        number: 1,
        closes_at,
        rule: charter.voting.clone(),
        electorate: parties.iter().copied().cloned().collect(),
        application_version: 1,
    };
    let (recused, others) = parties.split_at(plan.recused.min(parties.len()));
    let recused: BTreeSet<PartyKey> = recused.iter().copied().cloned().collect();
    let mut vote = Vote::open(opening, recused, opened_at);
    for (party, choice) in others.iter().zip(plan.choices()) {
        let ballot = Ballot { choice, cast_at: opened_at, hand: Hand::Party };
        vote.record_ballot((*party).clone(), ballot);
    }
    let tally = vote.tally();
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    Example {
        kind,
        tally,
        recused: count(vote.recused().count()),
        silent: count(vote.awaited().count()),
        participation_min: charter.voting.participation_min.required(tally.entitled),
        is_quorate: tally.is_quorate(&charter.voting),
        measured_against: tally.measured_against(charter.voting.base),
        votes_needed: tally.votes_needed(&charter.voting),
        outcome: tally.outcome(&charter.voting),
        standing: vote.standing(closes_at),
        outcome_of_all_entitled: tally.outcome_of_all_entitled(),
    }
}

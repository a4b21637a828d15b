//! The vote: each founding party in the electorate casts one ballot, until the vote closes.
//!
//! ```text
//!   open ──closing time, enough took part──▶ decided
//!    │ ╲──closing time, too few took part──▶ awaiting confirmation ──extend (once)──▶ open
//!    │                                          └──confirm with a note──▶ decided
//!    └──void──▶ voided
//! ```
//!
//! Whether a vote is open, and how it ended, is a function of what was recorded and of `now`. No job decides.

mod example;
mod outlook;
mod rule;
mod tally;

use std::collections::{BTreeMap, BTreeSet};

use chrono::TimeDelta;

pub use example::{Example, ExampleKind, examples};
pub use outlook::Outlook;
pub use rule::{
    AfterClose, BallotChange, Base, EarlyClose, Nominator, Participation, Recusal, Shortfall,
    Threshold, VotingRule, WhileOpen,
};
pub use tally::{Choice, Outcome, Tally};

use crate::id::PartyKey;
use crate::time::Timestamp;

/// One vote on one case, with everything that was frozen into it when it opened.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Vote {
    number: u32,
    opened_at: Timestamp,
    closes_at: Timestamp,
    rule: VotingRule,
    electorate: BTreeSet<PartyKey>,
    application_version: u32,
    /// One entry a party: the key forbids a second ballot, the last valid one counts.
    ballots: BTreeMap<PartyKey, Ballot>,
    /// Who has ever cast one, a ballot that counts no longer among them.
    has_cast: BTreeSet<PartyKey>,
    recused: BTreeSet<PartyKey>,
    /// Since when all in the electorate have voted or recused themselves.
    completed_at: Option<Timestamp>,
    extension: Extension,
    /// When too few had taken part, as recorded.
    shortfall_at: Option<Timestamp>,
    confirmed_at: Option<Timestamp>,
    voided_at: Option<Timestamp>,
}

/// What is frozen into a vote when it opens.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Opening {
    /// Counts from one within the case.
    pub number: u32,
    /// When it closes.
    pub closes_at: Timestamp,
    /// By which rule it is decided.
    pub rule: VotingRule,
    /// Which founding parties may vote.
    pub electorate: BTreeSet<PartyKey>,
    /// Which version of the application is voted on.
    pub application_version: u32,
}

/// The ballot of one party, as it counts now.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Ballot {
    /// What it says.
    pub choice: Choice,
    /// When it was cast.
    pub cast_at: Timestamp,
    /// Whose hand cast it.
    pub hand: Hand,
}

/// Whose hand cast a ballot.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Hand {
    /// The party's own.
    Party,
    /// The secretariat's, on the party's written instruction.
    SecretariatOnInstruction,
}

/// Whether the one extension has been used.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Extension {
    /// It is still to be had.
    Unused,
    /// The vote was extended.
    Used,
}

/// Where a vote stands at a moment.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Standing {
    /// Ballots can be cast until `closes_at`.
    Open {
        /// When it closes, if nothing completes it earlier.
        closes_at: Timestamp,
    },
    /// Too few took part at `since`; the secretariat extends once or confirms.
    AwaitingConfirmation {
        /// When the vote closed.
        since: Timestamp,
    },
    /// It has ended.
    Decided {
        /// When it ended.
        at: Timestamp,
        /// How it ended.
        result: VoteResult,
    },
    /// The secretariat voided it, or the applicant withdrew.
    Voided {
        /// When.
        at: Timestamp,
    },
}

/// How a vote ended, and what the stricter reading would have said.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct VoteResult {
    /// The outcome under the vote's rule.
    pub outcome: Outcome,
    /// The ballots, counted.
    pub tally: Tally,
    /// The outcome if more than half of all entitled were asked for.
    pub outcome_of_all_entitled: Outcome,
}

impl Vote {
    /// A vote that opens at `opened_at`. Parties that have recused themselves before are in `recused`.
    pub fn open(opening: Opening, recused: BTreeSet<PartyKey>, opened_at: Timestamp) -> Self {
        let mut vote = Self {
            number: opening.number,
            opened_at,
            closes_at: opening.closes_at,
            rule: opening.rule,
            electorate: opening.electorate,
            application_version: opening.application_version,
            ballots: BTreeMap::new(),
            has_cast: BTreeSet::new(),
            recused,
            completed_at: None,
            extension: Extension::Unused,
            shortfall_at: None,
            confirmed_at: None,
            voided_at: None,
        };
        vote.note_completion(opened_at);
        vote
    }

    /// Counts from one within the case.
    pub fn number(&self) -> u32 {
        self.number
    }

    /// When it opened.
    pub fn opened_at(&self) -> Timestamp {
        self.opened_at
    }

    /// Its closing time as last set, whether or not it closes earlier.
    pub fn closes_at(&self) -> Timestamp {
        self.closes_at
    }

    /// The rule that decides it.
    pub fn rule(&self) -> &VotingRule {
        &self.rule
    }

    /// The parties that may vote, recused ones among them.
    pub fn electorate(&self) -> &BTreeSet<PartyKey> {
        &self.electorate
    }

    /// The version of the application that is voted on.
    pub fn application_version(&self) -> u32 {
        self.application_version
    }

    /// The ballots as they count now, by party.
    pub fn ballots(&self) -> &BTreeMap<PartyKey, Ballot> {
        &self.ballots
    }

    /// Whether `party` has ever cast a ballot, even one that counts no longer.
    pub fn has_cast(&self, party: &PartyKey) -> bool {
        self.has_cast.contains(party)
    }

    /// The parties of the electorate that have recused themselves.
    pub fn recused(&self) -> impl Iterator<Item = &PartyKey> {
        self.electorate.intersection(&self.recused)
    }

    /// Whether the one extension has been used.
    pub fn extension(&self) -> Extension {
        self.extension
    }

    /// When too few had taken part, once it has been recorded.
    pub fn shortfall_at(&self) -> Option<Timestamp> {
        self.shortfall_at
    }

    /// Whether `party` may vote and has not recused itself.
    pub fn may_cast(&self, party: &PartyKey) -> bool {
        self.electorate.contains(party) && !self.recused.contains(party)
    }

    /// The parties that may still cast their first ballot.
    pub fn awaited(&self) -> impl Iterator<Item = &PartyKey> {
        self.electorate
            .iter()
            .filter(|party| self.may_cast(party) && !self.ballots.contains_key(party))
    }

    /// How many are entitled to vote, as things stand: the electorate, without the recused where the rule lets them leave.
    pub fn entitled(&self) -> u32 {
        let recused = match self.rule.recusal {
            Recusal::LeavesBase => self.recused().count(),
            Recusal::StaysInBase => 0,
        };
        let entitled = self.electorate.len().saturating_sub(recused);
        u32::try_from(entitled).unwrap_or(u32::MAX)
    }

    /// The ballots counted, as they stand.
    pub fn tally(&self) -> Tally {
        Tally::count(self.entitled(), self.ballots.values().map(|ballot| ballot.choice))
    }

    /// What can still become of it, as the ballots stand.
    pub fn outlook(&self) -> Outlook {
        let awaited = u32::try_from(self.awaited().count()).unwrap_or(u32::MAX);
        self.tally().outlook(&self.rule, awaited)
    }

    /// How many more must take part before enough have for the result to stand by itself.
    pub fn participation_needed(&self) -> u32 {
        let tally = self.tally();
        let required = self.rule.participation_min.required(tally.entitled);
        required.saturating_sub(tally.participation())
    }

    /// When the vote closes, as things stand: at its closing time, or when it is complete, but never before its
    /// shortest time.
    pub fn closing(&self) -> Timestamp {
        let shortest = self.opened_at + TimeDelta::hours(i64::from(self.rule.open_hours_min));
        match (self.rule.early_close, self.completed_at) {
            (EarlyClose::WhenComplete, Some(at)) => at.max(shortest).min(self.closes_at),
            (EarlyClose::WhenComplete, None) | (EarlyClose::Never, _) => self.closes_at,
        }
    }

    /// Where the vote stands at `now`.
    pub fn standing(&self, now: Timestamp) -> Standing {
        if let Some(at) = self.voided_at {
            return Standing::Voided { at };
        }
        let closing = self.closing();
        if now < closing {
            return Standing::Open { closes_at: closing };
        }
        let tally = self.tally();
        if let Some(at) = self.confirmed_at {
            return Standing::Decided { at, result: self.counted(tally) };
        }
        match (tally.is_quorate(&self.rule), self.rule.shortfall) {
            (true, _) => Standing::Decided { at: closing, result: self.counted(tally) },
            (false, Shortfall::ExtendOrConfirm) => {
                Standing::AwaitingConfirmation { since: closing }
            }
            (false, Shortfall::Fails) => {
                let result = VoteResult { outcome: Outcome::Rejected, ..self.counted(tally) };
                Standing::Decided { at: closing, result }
            }
        }
    }

    fn counted(&self, tally: Tally) -> VoteResult {
        VoteResult {
            outcome: tally.outcome(&self.rule),
            tally,
            outcome_of_all_entitled: tally.outcome_of_all_entitled(),
        }
    }

    /// Records a ballot; a later one of the same party takes its place.
    pub fn record_ballot(&mut self, party: PartyKey, ballot: Ballot) {
        let at = ballot.cast_at;
        self.has_cast.insert(party.clone());
        self.ballots.insert(party, ballot);
        self.note_completion(at);
    }

    /// Records that `party` has recused itself; a ballot it has cast counts no longer.
    pub fn record_recusal(&mut self, party: PartyKey, at: Timestamp) {
        self.ballots.remove(&party);
        self.recused.insert(party);
        self.note_completion(at);
    }

    /// Records that `party` is no longer recused; it may vote again.
    pub fn record_return(&mut self, party: &PartyKey, at: Timestamp) {
        self.recused.remove(party);
        self.note_completion(at);
    }

    /// Records that too few had taken part at `at`.
    pub fn record_shortfall(&mut self, at: Timestamp) {
        self.shortfall_at = Some(at);
    }

    /// Records the one extension.
    pub fn record_extension(&mut self, closes_at: Timestamp) {
        self.shortfall_at = None;
        self.closes_at = closes_at;
        self.extension = Extension::Used;
    }

    /// Records that the secretariat has confirmed the result of too few.
    pub fn record_confirmation(&mut self, at: Timestamp) {
        self.confirmed_at = Some(at);
    }

    /// Records that the vote has ended without a result: the secretariat voided it, or the applicant withdrew.
    pub fn record_voiding(&mut self, at: Timestamp) {
        self.voided_at = Some(at);
    }

    fn note_completion(&mut self, at: Timestamp) {
        let complete = self.awaited().next().is_none();
        self.completed_at = if complete { self.completed_at.or(Some(at)) } else { None };
    }
}

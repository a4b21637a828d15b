//! The JSON of a vote: what is frozen into it, and how it ends.

use std::collections::BTreeSet;

use domain::id::PartyKey;
use domain::time::Timestamp;
use domain::vote::{
    AfterClose, BallotChange, Base, EarlyClose, Nominator, Opening, Outcome, Participation,
    Recusal, Shortfall, Tally, Threshold, VoteResult, VotingRule, WhileOpen,
};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::serial::{one, set};

#[derive(Serialize, Deserialize)]
#[serde(remote = "Opening")]
struct OpeningJson {
    number: u32,
    #[serde(with = "one")]
    closes_at: Timestamp,
    #[serde(with = "VotingRuleJson")]
    rule: VotingRule,
    #[serde(with = "set")]
    electorate: BTreeSet<PartyKey>,
    application_version: u32,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "VotingRule")]
struct VotingRuleJson {
    id: String,
    #[serde(with = "one")]
    base: Base,
    #[serde(with = "one")]
    threshold: Threshold,
    #[serde(with = "ParticipationJson")]
    participation_min: Participation,
    #[serde(with = "one")]
    shortfall: Shortfall,
    #[serde(with = "one")]
    nominator: Nominator,
    #[serde(with = "one")]
    recusal: Recusal,
    #[serde(with = "one")]
    ballot_change: BallotChange,
    #[serde(with = "one")]
    early_close: EarlyClose,
    open_hours_min: u32,
    voting_days: u32,
    #[serde(with = "one")]
    ballots_while_open: WhileOpen,
    #[serde(with = "one")]
    ballots_after_close: AfterClose,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Participation", rename_all = "snake_case")]
enum ParticipationJson {
    Any,
    MoreThanHalf,
    AtLeast(u32),
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "VoteResult")]
pub(super) struct VoteResultJson {
    #[serde(with = "one")]
    outcome: Outcome,
    #[serde(with = "TallyJson")]
    tally: Tally,
    #[serde(with = "one")]
    outcome_of_all_entitled: Outcome,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Tally")]
struct TallyJson {
    entitled: u32,
    votes_for: u32,
    votes_against: u32,
    abstentions: u32,
}

/// An opening in its box.
pub(super) mod opening {
    use super::*;

    #[expect(clippy::borrowed_box, reason = "serde hands over the field as it is")]
    pub(crate) fn serialize<S: Serializer>(value: &Box<Opening>, s: S) -> Result<S::Ok, S::Error> {
        OpeningJson::serialize(value, s)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(d: D) -> Result<Box<Opening>, D::Error> {
        OpeningJson::deserialize(d).map(Box::new)
    }
}

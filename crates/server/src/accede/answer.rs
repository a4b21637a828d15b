//! What the server answers, as far as it matters here.

use chrono::DateTime;
use domain::time::Timestamp;
use serde::{Deserialize, Deserializer};

/// A draft that was begun.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Draft {
    /// Its id.
    pub(super) id: String,
}

/// A case.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Case {
    /// Its id.
    pub(super) id: String,
    /// Its number.
    pub(super) number: String,
    /// Where it stands.
    pub(super) phase: String,
    /// How the vote ended, once it has.
    pub(super) ending: Option<Ending>,
}

/// How a vote ended.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Ending {
    /// The outcome.
    pub(super) outcome: Outcome,
    /// Whether a majority of all entitled would have decided otherwise.
    pub(super) stricter_reading_differs: bool,
    /// The ballots, counted.
    pub(super) tally: Tally,
    /// When the vote closed.
    #[serde(deserialize_with = "moment")]
    pub(super) decided_at: Timestamp,
}

/// The outcome of a vote.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "snake_case")]
pub(super) enum Outcome {
    /// The admission is approved.
    Approved,
    /// It is not.
    Rejected,
}

/// Ballots, counted.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
pub(super) struct Tally {
    /// How many were entitled to vote.
    pub(super) entitled: u32,
    /// Ballots for.
    #[serde(rename = "for")]
    pub(super) votes_for: u32,
    /// Ballots against.
    pub(super) against: u32,
    /// Abstentions.
    pub(super) abstain: u32,
    /// Who was entitled and cast no ballot.
    pub(super) silent: u32,
}

/// The votes on a case, the current one last.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Votes {
    /// The votes.
    pub(super) votes: Vec<Vote>,
}

/// A vote.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Vote {
    /// Where it stands.
    pub(super) standing: Standing,
    /// When it closes or closed.
    #[serde(deserialize_with = "moment")]
    pub(super) closes_at: Timestamp,
    /// The rule that decides it.
    pub(super) rule: Rule,
}

/// Where a vote stands.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "snake_case")]
pub(super) enum Standing {
    /// Ballots can be cast.
    Open,
    /// Too few took part.
    AwaitingConfirmation,
    /// It has ended.
    Decided,
    /// The secretariat voided it.
    Voided,
}

/// A voting rule.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Rule {
    /// In Danish words.
    pub(super) words_da: String,
    /// Whether a nominating party votes.
    nominator: Nominator,
}

#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "snake_case")]
enum Nominator {
    Votes,
    DoesNotVote,
}

impl Rule {
    /// Whether a nominating party is in the electorate.
    pub(super) fn lets_nominators_vote(&self) -> bool {
        match self.nominator {
            Nominator::Votes => true,
            Nominator::DoesNotVote => false,
        }
    }
}

/// The charter.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Charter {
    /// The pact's name.
    pub(super) title: Text,
    /// The body that serves it.
    pub(super) secretariat: Text,
    /// How admissions are decided.
    pub(super) voting: Rule,
    /// The founding parties.
    pub(super) parties: Vec<Party>,
}

/// A text.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Text {
    /// In Danish.
    pub(super) da: String,
}

/// A founding party.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Party {
    /// Its key.
    pub(super) key: String,
    /// Its name.
    pub(super) name: String,
}

/// The register.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Register {
    /// The members.
    pub(super) members: Vec<Member>,
}

/// A member.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Member {
    /// The founding party's key; an associate has none.
    pub(super) party: Option<String>,
}

/// A problem (RFC 9457).
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Problem {
    /// The HTTP status.
    pub(super) status: u16,
    /// The stable code.
    pub(super) code: String,
    /// The unmet condition.
    pub(super) detail: String,
    /// The places at fault.
    pub(super) errors: Vec<FieldProblem>,
}

/// One place at fault.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct FieldProblem {
    /// A JSON pointer into the body.
    pub(super) pointer: String,
    /// What is wrong there.
    pub(super) detail: String,
}

/// What keeps a script from going on.
#[derive(Debug, thiserror::Error)]
pub(super) enum Obstacle {
    /// The server says no.
    #[error("refused with {} {}: {}", .0.status, .0.code, .0.detail)]
    Refused(Box<Problem>),
    /// No answer came.
    #[error("no answer from {url}: {reason}")]
    Unanswered {
        /// The address asked.
        url: String,
        /// What the network says.
        reason: String,
    },
    /// An answer came that is none of Pagt's.
    #[error("an answer with status {status} that is not Pagt's: {reason}")]
    Unreadable {
        /// The HTTP status.
        status: u16,
        /// What is wrong with it.
        reason: String,
    },
    /// The server does not know a token.
    #[error(
        "the server does not know the token of {who}; name a file of tokens that it knows with --tokens"
    )]
    TokenUnknown {
        /// Whose it is.
        who: String,
    },
    /// Somebody is to act for whom no token was given.
    #[error("the file of tokens has none for {who}")]
    TokenMissing {
        /// Who.
        who: String,
    },
}

fn moment<'de, D: Deserializer<'de>>(reader: D) -> Result<Timestamp, D::Error> {
    let text = String::deserialize(reader)?;
    let at = DateTime::parse_from_rfc3339(&text).map_err(serde::de::Error::custom)?;
    Ok(at.to_utc())
}

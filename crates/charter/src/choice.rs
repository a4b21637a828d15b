//! The choices that a voting rule makes, by their words in the file.
//!
//! The rules know nothing of files; serde reads straight into their types through these mirrors, and an unknown word is
//! answered with the list of the known ones.

use serde::Deserialize;

#[derive(Deserialize)]
#[serde(remote = "domain::vote::Base", rename_all = "snake_case")]
pub(crate) enum Base {
    VotesForAndAgainst,
    VotesCastWithAbstentions,
    AllEntitled,
}

#[derive(Deserialize)]
#[serde(remote = "domain::vote::Threshold", rename_all = "snake_case")]
pub(crate) enum Threshold {
    MoreThanHalf,
    TwoThirds,
    ThreeQuarters,
}

#[derive(Deserialize)]
#[serde(remote = "domain::vote::Shortfall", rename_all = "snake_case")]
pub(crate) enum Shortfall {
    ExtendOrConfirm,
    Fails,
}

#[derive(Deserialize)]
#[serde(remote = "domain::vote::Nominator", rename_all = "snake_case")]
pub(crate) enum Nominator {
    Votes,
    DoesNotVote,
}

#[derive(Deserialize)]
#[serde(remote = "domain::vote::Recusal", rename_all = "snake_case")]
pub(crate) enum Recusal {
    LeavesBase,
    StaysInBase,
}

#[derive(Deserialize)]
#[serde(remote = "domain::vote::BallotChange", rename_all = "snake_case")]
pub(crate) enum BallotChange {
    UntilClose,
    Never,
}

#[derive(Deserialize)]
#[serde(remote = "domain::vote::EarlyClose", rename_all = "snake_case")]
pub(crate) enum EarlyClose {
    WhenComplete,
    Never,
}

#[derive(Deserialize)]
#[serde(remote = "domain::vote::WhileOpen", rename_all = "snake_case")]
pub(crate) enum WhileOpen {
    FoundingParties,
    HiddenUntilClose,
}

#[derive(Deserialize)]
#[serde(remote = "domain::vote::AfterClose", rename_all = "snake_case")]
pub(crate) enum AfterClose {
    FoundingParties,
    Public,
}

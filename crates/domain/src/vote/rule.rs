//! The voting rule: a value of the charter, frozen into each vote when it opens.
//!
//! «Almindeligt flertal» in Danish public-law usage means more votes for than against among the votes cast. Source:
//! Økonomi- og Indenrigsministeriet, 25 May 2018, j.nr. 2018-2625,
//! <https://www.resumedatabase.im.dk/resumedatabasen/2018/1812-om-stemmeflertal-i-kommunalbestyrelse-og-udvalg>.

/// How ballots become an outcome. Integers only, never percentages.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct VotingRule {
    /// The rule's name, such as `majority_of_votes_cast`.
    pub id: String,
    /// What the votes for are measured against.
    pub base: Base,
    /// Which share of the base must be for.
    pub threshold: Threshold,
    /// How many must take part; abstaining is taking part.
    pub participation_min: Participation,
    /// What follows when too few took part.
    pub shortfall: Shortfall,
    /// Whether a nominating party votes.
    pub nominator: Nominator,
    /// Whether a recused party leaves the base.
    pub recusal: Recusal,
    /// Whether a cast ballot can be changed.
    pub ballot_change: BallotChange,
    /// Whether the vote closes before its time.
    pub early_close: EarlyClose,
    /// The shortest time a vote is open, in hours; 0 for no such limit.
    pub open_hours_min: u32,
    /// How long a vote is open unless the secretariat says otherwise, in calendar days, 1 to 365.
    pub voting_days: u32,
    /// Who sees single ballots while the vote is open.
    pub ballots_while_open: WhileOpen,
    /// Who sees single ballots after the vote has closed.
    pub ballots_after_close: AfterClose,
}

/// What the votes for are measured against.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Base {
    /// Votes for and against; abstaining and silence are not votes.
    VotesForAndAgainst,
    /// All ballots cast, abstentions among them.
    VotesCastWithAbstentions,
    /// Everybody entitled to vote, silent parties among them.
    AllEntitled,
}

/// Which share of the base must be for.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Threshold {
    /// More than one half.
    MoreThanHalf,
    /// Two thirds or more.
    TwoThirds,
    /// Three quarters or more.
    ThreeQuarters,
}

/// How many of those entitled must take part.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Participation {
    /// Any number will do.
    Any,
    /// More than half of those entitled.
    MoreThanHalf,
    /// At least this many.
    AtLeast(u32),
}

/// What follows when too few have taken part at the closing time.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Shortfall {
    /// The secretariat extends the vote once, or confirms the result with a note.
    ExtendOrConfirm,
    /// The application is not approved.
    Fails,
}

/// Whether a nominating party votes.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Nominator {
    /// It votes like the others.
    Votes,
    /// It is not in the electorate.
    DoesNotVote,
}

/// Whether a recused party leaves the base.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Recusal {
    /// It counts no longer among those entitled.
    LeavesBase,
    /// It still counts among those entitled.
    StaysInBase,
}

/// Whether a cast ballot can be changed.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum BallotChange {
    /// Until the vote closes; the history is kept.
    UntilClose,
    /// Never.
    Never,
}

/// Whether the vote closes before its time.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum EarlyClose {
    /// As soon as all in the electorate have voted or recused themselves.
    WhenComplete,
    /// Only at its closing time.
    Never,
}

/// Who sees single ballots while the vote is open.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum WhileOpen {
    /// The founding parties and the secretariat.
    FoundingParties,
    /// Nobody but the party that cast it.
    HiddenUntilClose,
}

/// Who sees single ballots after the vote has closed.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum AfterClose {
    /// The founding parties and the secretariat.
    FoundingParties,
    /// Everybody who may see the case.
    Public,
}

impl Participation {
    /// The number asked for, when it is a fixed one.
    pub fn fixed(self) -> Option<u32> {
        match self {
            Self::AtLeast(minimum) => Some(minimum),
            Self::Any | Self::MoreThanHalf => None,
        }
    }

    /// How many of `entitled` must take part.
    pub fn required(self, entitled: u32) -> u32 {
        match self {
            Self::Any => 0,
            Self::MoreThanHalf => entitled / 2 + 1,
            Self::AtLeast(minimum) => minimum,
        }
    }
}

//! The phases of a case.

/// Where a case stands.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Phase {
    /// Not a case yet: the application is still being written.
    Draft,
    /// Submitted; the secretariat checks it.
    Received,
    /// The applicant has been asked for something.
    AwaitingInformation,
    /// One or more founding parties talk with the applicant.
    InDialogue,
    /// At least one founding party has nominated the applicant.
    Nominated,
    /// The founding parties vote.
    Voting,
    /// The founding parties approved the admission.
    Approved,
    /// They did not.
    Rejected,
    /// The applicant took the application back.
    Withdrawn,
    /// The secretariat closed the case without a nomination.
    Closed,
    /// The applicant did not answer in time.
    Lapsed,
}

impl Phase {
    /// All phases, in the order of a case's course.
    pub const ALL: [Self; 11] = [
        Self::Draft,
        Self::Received,
        Self::AwaitingInformation,
        Self::InDialogue,
        Self::Nominated,
        Self::Voting,
        Self::Approved,
        Self::Rejected,
        Self::Withdrawn,
        Self::Closed,
        Self::Lapsed,
    ];

    /// The phases in which a case is open.
    pub const OPEN: [Self; 5] = [
        Self::Received,
        Self::AwaitingInformation,
        Self::InDialogue,
        Self::Nominated,
        Self::Voting,
    ];

    /// The phase's stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Received => "received",
            Self::AwaitingInformation => "awaiting_information",
            Self::InDialogue => "in_dialogue",
            Self::Nominated => "nominated",
            Self::Voting => "voting",
            Self::Approved => "approved",
            Self::Rejected => "rejected",
            Self::Withdrawn => "withdrawn",
            Self::Closed => "closed",
            Self::Lapsed => "lapsed",
        }
    }

    /// The phase with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|phase| phase.code() == code)
    }

    /// Whether something is still to be decided.
    pub fn is_open(self) -> bool {
        Self::OPEN.contains(&self)
    }

    /// Whether no command leads out of it.
    pub fn is_terminal(self) -> bool {
        matches!(self, Self::Approved | Self::Rejected | Self::Withdrawn)
    }
}

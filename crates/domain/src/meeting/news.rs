//! What people are told of a meeting.

/// What people are told of a meeting.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum MeetingNews {
    /// They are invited.
    Invited,
    /// It was moved, in time or to another place.
    Moved,
    /// It was called off.
    Cancelled,
}

impl MeetingNews {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Invited, Self::Moved, Self::Cancelled];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Invited => "invited",
            Self::Moved => "moved",
            Self::Cancelled => "cancelled",
        }
    }

    /// The one with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|news| news.code() == code)
    }
}

//! What the rules look at beside the meeting.

use std::collections::BTreeSet;

use super::agenda::AgendaPoint;
use super::duty::HalfYearMeeting;
use super::seat::Seat;
use crate::id::MembershipId;
use crate::time::Timestamp;

/// What a decision must know beside the meeting.
#[derive(Clone, Debug)]
pub struct MeetingSurroundings {
    /// The moment.
    pub now: Timestamp,
    /// The seat of whoever acts, if there is one.
    pub seat: Option<Seat>,
    /// The participants of the pact at this moment.
    pub participants: BTreeSet<MembershipId>,
    /// All meetings, as far as the duty to meet is concerned.
    pub meetings: Vec<HalfYearMeeting>,
    /// The agenda as it is at this moment, each point with what it is called; needed where the meeting is to be held.
    pub agenda: Vec<(AgendaPoint, String)>,
}

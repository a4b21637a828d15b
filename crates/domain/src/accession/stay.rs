//! How long a case stays in each phase: from when until when, and whether it left before its deadline.

use super::case::Case;
use super::fact::CaseFact;
use super::phase::Phase;
use crate::charter::Charter;
use crate::time::Timestamp;

/// The time that a case spent in a phase, and spends there no more.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Stay {
    /// Which one it is in the course of the case, counted from one.
    pub place: u32,
    /// The phase.
    pub phase: Phase,
    /// Since when.
    pub since: Timestamp,
    /// Until when.
    pub until: Timestamp,
    /// How the case kept the deadline that ran when it left.
    pub deadline: Kept,
}

/// What became of a deadline.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Kept {
    /// None ran.
    NoDeadline,
    /// It was kept.
    Met,
    /// It passed first, or the case ended because of it.
    Missed,
}

impl Case {
    /// Since when it is in its phase.
    pub fn phase_since(&self) -> Timestamp {
        self.phase_since
    }

    /// How many stays in a phase it has had, the present one among them.
    pub fn stay_count(&self) -> u32 {
        self.stay_count
    }

    /// Takes in one more fact, as [`Case::apply`] does; the stay that has ended by it, if one has.
    pub fn advance(&mut self, fact: &CaseFact, at: Timestamp, charter: &Charter) -> Option<Stay> {
        let before = self.clone();
        self.apply(fact, at);
        before.stay_ended(self, charter)
    }

    /// The stay that ended when the case became `after`; none where it stayed.
    fn stay_ended(&self, after: &Self, charter: &Charter) -> Option<Stay> {
        if after.stay_count == self.stay_count {
            return None;
        }
        let until = after.phase_since;
        let deadline = match self.waiting(charter).until {
            None => Kept::NoDeadline,
            // Who does not answer does not keep the deadline at which the case lapses.
            Some(deadline) if deadline < until || after.phase() == Phase::Lapsed => Kept::Missed,
            Some(_) => Kept::Met,
        };
        let (place, phase, since) = (self.stay_count, self.phase(), self.phase_since);
        Some(Stay { place, phase, since, until, deadline })
    }
}

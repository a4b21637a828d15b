//! A clock whose hand the test moves.

use std::sync::Mutex;

use domain::time::Timestamp;
use gate::Clock;

/// A clock that stands still until its hand is moved.
pub(super) struct HandClock(Mutex<Timestamp>);

impl HandClock {
    pub(super) fn new(now: Timestamp) -> Self {
        Self(Mutex::new(now))
    }

    pub(super) fn set(&self, now: Timestamp) {
        *self.0.lock().unwrap() = now;
    }
}

impl Clock for HandClock {
    fn now(&self) -> Timestamp {
        *self.0.lock().unwrap()
    }
}

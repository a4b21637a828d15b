//! The one place that asks what time it is.

use chrono::{SubsecRound, Utc};
use domain::time::Timestamp;
use gate::Clock;

/// The machine's clock, cut to microseconds, as the databases keep time.
pub(crate) struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is the clock that all others are given")]
    fn now(&self) -> Timestamp {
        Utc::now().trunc_subsecs(6)
    }
}

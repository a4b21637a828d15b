//! The sweeper: records, soon after, what time has decided. It may stop or run many times over; it decides nothing.

use std::sync::Arc;
use std::time::Duration;

use chrono::TimeDelta;
use engine::Engine;
use gate::Clock;

use crate::beat::Beat;

/// The longest time between two looks: another process may have set an earlier deadline.
const PAUSE_MAX: Duration = Duration::from_secs(5);
/// The shortest, so that a failing database is not asked without pause.
const PAUSE_MIN: Duration = Duration::from_millis(200);
/// How long answers are kept for a retry.
const ANSWERS_KEPT: TimeDelta = TimeDelta::hours(24);

/// Starts a sweeper.
pub(crate) fn start(engine: Engine, clock: Arc<dyn Clock>) -> Beat {
    Beat::start(move || tick(&engine, &*clock))
}

/// Records what is due, and says when to look again.
fn tick(engine: &Engine, clock: &dyn Clock) -> Duration {
    let now = clock.now();
    let swept = engine.sweep(now).and_then(|sweep| {
        engine.answers_forget(now - ANSWERS_KEPT)?;
        engine.forget(now)?;
        engine.founding_parties_refresh(now)?;
        Ok((sweep, engine.next_due()?))
    });
    match swept {
        Ok((sweep, next)) => {
            if sweep.cases > 0 {
                tracing::info!(cases = sweep.cases, "recorded what time has decided");
            }
            let wait = next.and_then(|next| (next - clock.now()).to_std().ok());
            wait.unwrap_or(PAUSE_MAX).clamp(PAUSE_MIN, PAUSE_MAX)
        }
        Err(error) => {
            tracing::error!(%error, "a sweep failed; the next one will record the same");
            PAUSE_MAX
        }
    }
}

//! Buckets, one a key: each request takes a drop out of one, and time fills them again.

use std::collections::HashMap;
use std::hash::Hash;
use std::net::IpAddr;
use std::num::NonZeroU32;
use std::sync::Mutex;
use std::time::Duration;

use governor::clock::{Clock, DefaultClock, Reference};
use governor::middleware::StateInformationMiddleware;
use governor::state::keyed::DashMapStateStore;
use governor::{Quota, RateLimiter};

use super::Rate;

/// How often the buckets that are full again are thrown away.
const SWEEP: Duration = Duration::from_secs(60);

type Limiter<K, C> = RateLimiter<K, DashMapStateStore<K>, C, StateInformationMiddleware>;

/// A bucket for each key; none when there is no limit.
pub(super) struct Buckets<K: Clone + Eq + Hash, C: Clock = DefaultClock>(Option<Kept<K, C>>);

struct Kept<K: Clone + Eq + Hash, C: Clock> {
    limiter: Limiter<K, C>,
    swept_at: Mutex<C::Instant>,
}

/// What is left after a drop was taken.
pub(super) enum Left {
    /// More.
    Some,
    /// Nothing, for so long.
    Nothing(Duration),
}

impl<K: Clone + Eq + Hash> Buckets<K> {
    pub(super) fn new(rate: Rate) -> Self {
        Self::by(rate, DefaultClock::default())
    }
}

impl<K: Clone + Eq + Hash, C: Clock> Buckets<K, C> {
    fn by(rate: Rate, clock: C) -> Self {
        let kept = quota(rate).map(|quota| {
            let swept_at = Mutex::new(clock.now());
            let limiter = RateLimiter::new(quota, DashMapStateStore::default(), clock);
            Kept { limiter, swept_at }
        });
        Self(kept)
    }

    /// Takes a drop out of the bucket of `key`, or says how long to wait for one.
    pub(super) fn take(&self, key: &K) -> Result<Left, Duration> {
        let Some(Kept { limiter, .. }) = &self.0 else { return Ok(Left::Some) };
        self.sweep();
        match limiter.check_key(key) {
            Ok(state) if state.remaining_burst_capacity() == 0 => {
                Ok(Left::Nothing(state.quota().replenish_interval()))
            }
            Ok(_) => Ok(Left::Some),
            Err(refused) => Err(refused.wait_time_from(limiter.clock().now())),
        }
    }

    /// A full bucket is as good as none; without this, every key ever seen would be kept.
    fn sweep(&self) {
        let Some(Kept { limiter, swept_at }) = &self.0 else { return };
        // Where somebody else sweeps already, there is nothing to do.
        let Ok(mut swept_at) = swept_at.try_lock() else { return };
        let now = limiter.clock().now();
        if Duration::from(now.duration_since(*swept_at)) >= SWEEP {
            *swept_at = now;
            limiter.retain_recent();
            limiter.shrink_to_fit();
        }
    }
}

fn quota(rate: Rate) -> Option<Quota> {
    let per_minute = NonZeroU32::new(rate.per_minute)?;
    Some(Quota::per_minute(per_minute).allow_burst(NonZeroU32::new(rate.burst.max(1))?))
}

/// The addresses that have failed too often. A bucket cannot be looked into without taking from it; so whose is empty
/// stands in a list beside it.
pub(super) struct Failures<C: Clock = DefaultClock> {
    buckets: Buckets<IpAddr, C>,
    closed: Mutex<HashMap<IpAddr, C::Instant>>,
    clock: C,
}

impl Failures {
    pub(super) fn new(rate: Rate) -> Self {
        Self::by(rate, DefaultClock::default())
    }
}

impl<C: Clock + Clone> Failures<C> {
    fn by(rate: Rate, clock: C) -> Self {
        Self { buckets: Buckets::by(rate, clock.clone()), closed: Mutex::default(), clock }
    }

    /// Lets `address` try, or says how long it has to wait.
    pub(super) fn admit(&self, address: &IpAddr) -> Result<(), Duration> {
        let Ok(closed) = self.closed.lock() else { return Ok(()) };
        let Some(until) = closed.get(address) else { return Ok(()) };
        let wait = Duration::from(until.duration_since(self.clock.now()));
        if wait.is_zero() { Ok(()) } else { Err(wait) }
    }

    /// Notes that `address` has failed.
    pub(super) fn note(&self, address: IpAddr) {
        let wait = match self.buckets.take(&address) {
            Ok(Left::Some) => return,
            Ok(Left::Nothing(wait)) | Err(wait) => wait,
        };
        let Ok(mut closed) = self.closed.lock() else { return };
        let now = self.clock.now();
        closed.retain(|_, until| *until > now);
        closed.insert(address, now + wait.into());
    }
}

#[cfg(test)]
mod tests {
    use governor::clock::FakeRelativeClock;

    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    #[test]
    fn a_bucket_fills_again_with_time() {
        let clock = FakeRelativeClock::default();
        let buckets = Buckets::by(Rate { per_minute: 60, burst: 2 }, clock.clone());
        let taken = || (0..9).filter(|_| buckets.take(&"key").is_ok()).count();

        assert_eq!(taken(), 2);
        assert_eq!(buckets.take(&"key").err(), Some(SECOND));
        clock.advance(SECOND);
        assert_eq!(taken(), 1);
        clock.advance(60 * SECOND);
        assert_eq!(taken(), 2);
    }

    #[test]
    fn full_buckets_are_thrown_away() {
        let clock = FakeRelativeClock::default();
        let buckets = Buckets::by(Rate::per_minute(600), clock.clone());
        let kept = || buckets.0.as_ref().unwrap().limiter.len();
        for key in 0..1000 {
            assert!(buckets.take(&key).is_ok());
        }
        assert_eq!(kept(), 1000);

        clock.advance(SWEEP);
        assert!(buckets.take(&0).is_ok());

        assert_eq!(kept(), 1);
    }

    #[test]
    fn who_has_failed_too_often_may_fail_once_an_interval() {
        let clock = FakeRelativeClock::default();
        let failures = Failures::by(Rate::per_minute(10), clock.clone());
        let address = IpAddr::from([192, 0, 2, 1]);
        let fails = || {
            let is_admitted = failures.admit(&address).is_ok();
            if is_admitted {
                failures.note(address);
            }
            is_admitted
        };

        assert_eq!((0..20).filter(|_| fails()).count(), 10);
        for _ in 0..3 {
            assert_eq!(failures.admit(&address), Err(6 * SECOND));
            clock.advance(6 * SECOND);
            assert_eq!((0..20).filter(|_| fails()).count(), 1);
        }
    }

    #[test]
    fn addresses_that_may_try_again_are_forgotten() {
        let clock = FakeRelativeClock::default();
        let failures = Failures::by(Rate::per_minute(1), clock.clone());
        for last in 0..100 {
            failures.note(IpAddr::from([192, 0, 2, last]));
        }
        assert_eq!(failures.closed.lock().unwrap().len(), 100);

        clock.advance(60 * SECOND);
        failures.note(IpAddr::from([192, 0, 2, 200]));

        assert_eq!(failures.closed.lock().unwrap().len(), 1);
    }
}

//! What was measured of one kind of request.

use std::time::Duration;

/// How long each request took, and how many there were.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sample {
    /// Microseconds, in rising order.
    latencies: Vec<u32>,
    /// How long it was looked at.
    window: Duration,
}

impl Sample {
    /// What was seen in `window`.
    pub(crate) fn new(mut latencies: Vec<u32>, window: Duration) -> Self {
        latencies.sort_unstable();
        Self { latencies, window }
    }

    /// How many a second.
    pub(crate) fn rate(&self) -> f64 {
        f64::from(self.count()) / self.window.as_secs_f64()
    }

    /// How many.
    pub(crate) fn count(&self) -> u32 {
        u32::try_from(self.latencies.len()).unwrap_or(u32::MAX)
    }

    /// The time in milliseconds within which so many percent were answered.
    pub(crate) fn percentile_ms(&self, percent: usize) -> f64 {
        let place = (self.latencies.len() * percent).div_ceil(100).saturating_sub(1);
        self.latencies.get(place).map_or(f64::NAN, |latency| f64::from(*latency) / 1e3)
    }

    /// The longest time in milliseconds.
    pub(crate) fn longest_ms(&self) -> f64 {
        self.percentile_ms(100)
    }
}

/// Microseconds, as far as they are counted.
pub(crate) fn micros(duration: Duration) -> u32 {
    u32::try_from(duration.as_micros()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentile_is_one_of_the_times_seen() {
        let sample =
            Sample::new((1..=200).rev().map(|ms| ms * 1_000).collect(), Duration::from_secs(2));

        assert_eq!(sample.rate(), 100.0);
        assert_eq!(sample.percentile_ms(50), 100.0);
        assert_eq!(sample.percentile_ms(99), 198.0);
        assert_eq!(sample.longest_ms(), 200.0);
    }
}

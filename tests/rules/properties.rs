//! What holds whatever anybody does, in any order, at any time.

mod invariants;
mod offers;
mod plan;

use proptest::test_runner::{Config, RngSeed};

/// The same cases on every run; a failure is mended, not remembered.
pub(crate) fn config(cases: u32) -> Config {
    Config {
        cases,
        rng_seed: RngSeed::Fixed(20_220_615),
        failure_persistence: None,
        ..Config::default()
    }
}

//! Made-up CVR numbers, all different, whose check digit fits.

use std::sync::atomic::{AtomicU32, Ordering};

/// The first seven digits of the cases that are stored in bulk; below those of the cases that are driven, and not
/// among the founding parties' numbers.
pub(crate) const STORED: u32 = 2_000_000;
/// The first seven digits of the cases that are driven.
pub(crate) const DRIVEN: u32 = 5_000_000;

/// Gives out numbers, each once.
pub(crate) struct CvrNumbers(AtomicU32);

impl CvrNumbers {
    /// Numbers from the one on that begins with these seven digits.
    pub(crate) fn from(digits: u32) -> Self {
        Self(AtomicU32::new(digits))
    }

    /// The next number.
    pub(crate) fn next(&self) -> String {
        loop {
            let digits = self.0.fetch_add(1, Ordering::Relaxed);
            if let Some(number) = completed(digits) {
                return number;
            }
        }
    }
}

const WEIGHTS: [u32; 7] = [2, 7, 6, 5, 4, 3, 2];

/// These seven digits with their check digit behind them; one in eleven has none.
fn completed(digits: u32) -> Option<String> {
    let text = format!("{digits:07}");
    let values = text.chars().filter_map(|digit| digit.to_digit(10));
    let sum: u32 = values.zip(WEIGHTS).map(|(digit, weight)| digit * weight).sum();
    match (11 - sum % 11) % 11 {
        10 => None,
        check => Some(format!("{text}{check}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_number_is_valid_and_given_once() {
        let numbers = CvrNumbers::from(DRIVEN);
        let given: std::collections::BTreeSet<String> =
            (0..5_000).map(|_| numbers.next()).collect();

        assert_eq!(given.len(), 5_000);
        for number in given {
            assert!(number.parse::<domain::cvr::Cvr>().is_ok(), "{number}");
        }
    }
}

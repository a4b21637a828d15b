//! CVR numbers: eight digits, the last one a check digit, modulus 11.
//!
//! Source: Erhvervsstyrelsen, «Modulus 11», <http://erhvervsstyrelsen.dk/modulus_11>. Passing the check says nothing
//! about whether the number was ever issued. P-numbers do not follow it.

use std::fmt;
use std::str::FromStr;

/// A CVR number whose check digit fits.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Cvr([u8; 8]);

/// Why a text is not a CVR number.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
pub enum InvalidCvr {
    /// Other than eight digits, apart from spaces, dots, hyphens and a leading `DK`.
    #[error("a CVR number has eight digits")]
    NotEightDigits,
    /// The check digit does not fit, or all digits are zero.
    #[error("the check digit of the CVR number does not fit")]
    CheckDigit,
}

const WEIGHTS: [u32; 8] = [2, 7, 6, 5, 4, 3, 2, 1];

impl FromStr for Cvr {
    type Err = InvalidCvr;

    fn from_str(text: &str) -> Result<Self, InvalidCvr> {
        let text = text.trim();
        let text = text.strip_prefix("DK").or_else(|| text.strip_prefix("dk")).unwrap_or(text);
        let digits: Vec<u8> = text
            .bytes()
            .filter(|byte| !matches!(byte, b' ' | b'-' | b'.'))
            .map(|byte| {
                if byte.is_ascii_digit() {
                    Ok(byte - b'0')
                } else {
                    Err(InvalidCvr::NotEightDigits)
                }
            })
            .collect::<Result<_, _>>()?;
        let digits: [u8; 8] = digits.try_into().map_err(|_| InvalidCvr::NotEightDigits)?;

        let sum: u32 =
            digits.iter().zip(WEIGHTS).map(|(digit, weight)| u32::from(*digit) * weight).sum();
        if sum == 0 || !sum.is_multiple_of(11) {
            return Err(InvalidCvr::CheckDigit);
        }
        Ok(Self(digits))
    }
}

impl fmt::Display for Cvr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|digit| write!(f, "{digit}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_of_known_bodies_pass() {
        for text in
            ["13748136", "10150817", "16077593", "43232010", "12391641", "31429528", "11628184"]
        {
            assert_eq!(text.parse::<Cvr>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn people_write_spaces_dots_hyphens_and_dk() {
        for text in ["13-74-81-36", " DK 13 74 81 36 ", "dk13.748.136"] {
            assert_eq!(text.parse::<Cvr>().unwrap().to_string(), "13748136");
        }
    }

    #[test]
    fn a_wrong_check_digit_is_refused_and_so_is_zero() {
        for text in ["24256791", "13585627", "12345678", "10000000", "35254119", "00000000"] {
            assert_eq!(text.parse::<Cvr>(), Err(InvalidCvr::CheckDigit), "{text}");
        }
    }

    #[test]
    fn anything_but_eight_digits_is_refused() {
        for text in ["", "1374813", "137481366", "1374813x", "１３７４８１３６"] {
            assert_eq!(text.parse::<Cvr>(), Err(InvalidCvr::NotEightDigits), "{text}");
        }
    }

    #[test]
    fn a_prefix_with_remainder_one_has_no_check_digit() {
        for digit in 0..=9 {
            assert_eq!(format!("1000005{digit}").parse::<Cvr>(), Err(InvalidCvr::CheckDigit));
        }
    }
}

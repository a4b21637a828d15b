//! Numbers as readers expect them: 12.345 in Danish, 12,345 in English.

use domain::text::Language;

use crate::texts::Voice;

/// `count` with a mark before every three digits.
pub(crate) fn grouped(count: usize, voice: Voice) -> String {
    let mark = match voice.0 {
        Language::Da => '.',
        Language::En => ',',
    };
    let digits = count.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(mark);
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_three_digits_have_a_mark_before_them() {
        let numbers = [0, 12, 999, 1_000, 12_345, 1_234_567];

        let said = numbers.map(|count| grouped(count, Voice(Language::Da)));

        assert_eq!(said, ["0", "12", "999", "1.000", "12.345", "1.234.567"]);
        assert_eq!(grouped(12_345, Voice(Language::En)), "12,345");
    }
}

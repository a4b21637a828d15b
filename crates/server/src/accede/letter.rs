//! The letter with the decision: the result first, then how it came about, and what happens next. In Danish, as letters
//! to applicants are.

use domain::text::Language;
use gate::texts;

use super::answer::{Case, Ending, Outcome, Vote};
use super::pact::Pact;
use super::script::Script;

const APPROVED: &str = include_str!("letter/approved.txt");
const REJECTED: &str = include_str!("letter/rejected.txt");
const STRICTER: &str = include_str!("letter/stricter.txt");
const CONFIRMED: &str = include_str!("letter/confirmed.txt");

/// The secretariat's note when it lets the result of too few stand.
pub(super) const CONFIRMATION: &str = include_str!("letter/confirmation.txt");

/// Whether enough parties took part for the result to stand by itself.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Participation {
    /// Enough took part.
    Enough,
    /// Too few did, and the secretariat has confirmed the result.
    Confirmed,
}

/// The letter that tells the applicant how `vote` on `case` ended.
pub(super) fn letter(
    case: &Case,
    ending: &Ending,
    vote: &Vote,
    participation: Participation,
    script: &Script,
    pact: &Pact,
) -> String {
    let template = match ending.outcome {
        Outcome::Approved => APPROVED,
        Outcome::Rejected => REJECTED,
    };
    let confirmed = match participation {
        Participation::Enough => "",
        Participation::Confirmed => CONFIRMED.trim(),
    };
    let tally = ending.tally;
    filled(
        template,
        &[
            ("number", case.number.clone()),
            ("organisation", script.organisation().to_owned()),
            ("pact", pact.title().to_owned()),
            ("decided_at", texts::moment(ending.decided_at, Language::Da)),
            ("for", tally.votes_for.to_string()),
            ("against", tally.against.to_string()),
            ("abstain", tally.abstain.to_string()),
            ("silent", tally.silent.to_string()),
            ("entitled", tally.entitled.to_string()),
            ("rule", vote.rule.words_da.trim().to_owned()),
            ("stricter", if ending.stricter_reading_differs { STRICTER.trim() } else { "" }.into()),
            ("confirmed", confirmed.to_owned()),
            ("reasons", script.course.decision.reasons.trim().to_owned()),
            ("nominators", pact.nominators(script)),
            ("secretariat", pact.secretariat().to_owned()),
        ],
    )
}

/// `template` with every `{name}` replaced by its value; a paragraph with an empty value is left out.
fn filled(template: &str, values: &[(&str, String)]) -> String {
    let paragraphs = template.trim().split("\n\n");
    let filled: Vec<String> =
        paragraphs.filter_map(|paragraph| paragraph_filled(paragraph, values)).collect();
    filled.join("\n\n")
}

fn paragraph_filled(paragraph: &str, values: &[(&str, String)]) -> Option<String> {
    let mut text = String::new();
    let mut rest = paragraph;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, behind) = after.split_once('}')?;
        let (_, value) = values.iter().find(|(known, _)| *known == name)?;
        if value.is_empty() {
            return None;
        }
        text.push_str(before);
        text.push_str(value);
        rest = behind;
    }
    text.push_str(rest);
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paragraph_with_nothing_to_say_is_left_out() {
        let values = [("number", "2026-0001".to_owned()), ("reasons", String::new())];

        let text = filled("Sag {number}\n\nBegrundelsen\n{reasons}\n\nHilsen", &values);

        assert_eq!(text, "Sag 2026-0001\n\nHilsen");
    }

    #[test]
    fn what_looks_like_a_name_in_a_value_stays_as_it_is() {
        let values = [("reasons", "Se {number}.".to_owned()), ("number", "7".to_owned())];

        assert_eq!(filled("{reasons}", &values), "Se {number}.");
    }
}

//! What things of initiatives are called on pages.

use chrono::{Datelike, NaiveDate};
use domain::application::Novelty;
use domain::charter::{Charter, Clause};
use domain::id::{MembershipId, ObjectiveKey, TrackKey};
use domain::initiative::{Kroner, Sight, State, Subsidy};
use engine::Participants;
use gate::texts;

use crate::form::Item;
use crate::shell::Link;
use crate::texts::Voice;

/// How far an initiative has come, with a capital letter.
pub(super) fn state(state: State, voice: Voice) -> String {
    capital(&texts::initiative::state(state, voice.0))
}

/// `word` with a capital letter.
pub(super) fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// The titles of the objectives, in the charter's order, in one line.
pub(super) fn objectives<'a>(
    keys: impl IntoIterator<Item = &'a ObjectiveKey>,
    charter: &Charter,
    voice: Voice,
) -> String {
    let keys: Vec<&ObjectiveKey> = keys.into_iter().collect();
    let served = charter.objectives.iter().filter(|clause| keys.contains(&&clause.key));
    let titles: Vec<&str> = served.map(|clause| clause.title.in_language(voice.0)).collect();
    titles.join(", ")
}

/// The title of a track; that it belongs to none.
pub(super) fn track(key: Option<&TrackKey>, charter: &Charter, voice: Voice) -> String {
    let known = charter.tracks.iter().find(|clause| Some(&clause.key) == key);
    let title = known.map(|clause| clause.title.in_language(voice.0).to_owned());
    title.unwrap_or_else(|| voice.say("initiatives-no-track"))
}

/// The title of an objective.
pub(super) fn objective(key: &ObjectiveKey, charter: &Charter, voice: Voice) -> String {
    let known = charter.objectives.iter().find(|clause| clause.key == *key);
    known.map(|clause| clause.title.in_language(voice.0).to_owned()).unwrap_or_default()
}

/// Clauses of the charter to choose from.
pub(super) fn clauses<Key: std::fmt::Display>(clauses: &[Clause<Key>], voice: Voice) -> Vec<Item> {
    let item = |clause: &Clause<Key>| Item {
        code: clause.key.to_string(),
        text: clause.title.in_language(voice.0).to_owned(),
    };
    clauses.iter().map(item).collect()
}

/// A participant, by the name that the register has, and its page.
pub(super) fn participant(id: MembershipId, participants: &Participants) -> Link {
    let name = participants.get(&id).map(|member| member.name.clone()).unwrap_or_default();
    Link { href: member_path(id), text: name.name }
}

/// The page of a member.
pub(super) fn member_path(id: MembershipId) -> String {
    format!("/members/{id}")
}

/// Whether an initiative was new when it was added.
pub(super) fn novelty(novelty: Novelty, voice: Voice) -> String {
    voice.say(match novelty {
        Novelty::New => "initiatives-new",
        Novelty::Existing => "initiatives-existing",
    })
}

/// From when to when, as far as that is known.
pub(super) fn span(start: NaiveDate, end: Option<NaiveDate>, voice: Voice) -> String {
    let from = texts::day(start, voice.0);
    match end {
        Some(end) => format!("{from} – {}", texts::day(end, voice.0)),
        None => voice.say_of("initiatives-from", "day", &from),
    }
}

/// A day as tables have it: 05.06.2026.
pub(super) fn short_day(day: NaiveDate) -> String {
    format!("{:02}.{:02}.{}", day.day(), day.month(), day.year())
}

/// The sum of a row of funding, as far as it is for these eyes.
pub(super) fn amount(subsidy: Subsidy, sight: Sight, voice: Voice) -> String {
    sight.amount(subsidy).map(|amount| kroner(amount, voice)).unwrap_or_default()
}

fn kroner(Kroner(amount): Kroner, voice: Voice) -> String {
    use domain::text::Language;

    let separator = match voice.0 {
        Language::Da => '.',
        Language::En => ',',
    };
    let digits = amount.to_string();
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(separator);
        }
        grouped.push(digit);
    }
    voice.say_of("initiatives-kroner", "amount", &grouped)
}

#[cfg(test)]
mod tests {
    use domain::text::Language;

    use super::*;

    #[test]
    fn sums_are_grouped_as_each_language_does() {
        assert_eq!(kroner(Kroner(1_250_000), Voice(Language::Da)), "1.250.000 kr.");
        assert_eq!(kroner(Kroner(900), Voice(Language::En)), "DKK 900");
    }
}

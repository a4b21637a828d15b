//! What things are called on the pages of cases: whom a case waits for, on whose behalf, and single choices.

use domain::accession::{Audience, Behalf, Channel, Door, Interest, Reach, WaitsFor};
use domain::application::{Novelty, OrganisationSize};
use domain::charter::Charter;
use domain::id::PartyKey;
use domain::text::Language;
use domain::time::Timestamp;
use domain::vote::Choice;
use gate::texts;

use super::vote::time_left;
use crate::texts::Voice;

/// So many parties are named one by one, and more are counted.
const PARTIES_NAMED_MAX: usize = 3;

/// The party by its short name; one that the charter does not know goes by its key.
pub(super) fn party(key: &PartyKey, charter: &Charter) -> String {
    charter.party(key).map_or_else(|| key.to_string(), |party| party.short_name.clone())
}

/// The parties by their short names, in one line.
pub(super) fn parties<'a>(
    keys: impl IntoIterator<Item = &'a PartyKey>,
    charter: &Charter,
) -> String {
    let names: Vec<_> = keys.into_iter().map(|key| party(key, charter)).collect();
    names.join(", ")
}

/// Whom a case waits for, in one line.
pub(super) fn awaited<'a>(
    who: impl IntoIterator<Item = &'a WaitsFor>,
    charter: &Charter,
    voice: Voice,
) -> String {
    let (mut keys, mut names) = (Vec::new(), Vec::new());
    for one in who {
        match one {
            WaitsFor::Applicant => names.push(voice.say("case-applicant")),
            WaitsFor::Secretariat => names.push(voice.say("case-secretariat")),
            WaitsFor::Party(key) => keys.push(party(key, charter)),
        }
    }
    match (i64::try_from(keys.len()), keys.len() > PARTIES_NAMED_MAX) {
        (Ok(count), true) => names.push(voice.count("case-parties", count)),
        (Ok(_) | Err(_), _) => names.extend(keys),
    }
    if names.is_empty() { voice.say("case-nobody") } else { names.join(", ") }
}

/// On whose behalf something was done; time acts on nobody's.
pub(super) fn behalf(behalf: &Behalf, charter: &Charter, voice: Voice) -> String {
    let of = |who: &str| voice.say_of("event-behalf", "who", who);
    match behalf {
        Behalf::Applicant => of(&voice.say("case-applicant")),
        Behalf::Party(key) => of(&party(key, charter)),
        Behalf::Secretariat => of(&voice.say("case-secretariat")),
        Behalf::AdvisoryBoard => of(&voice.say("case-advisory-board")),
        Behalf::Clock => voice.say("case-clock"),
    }
}

/// By which door an application came.
pub(super) fn door(door: &Door, charter: &Charter, voice: Voice) -> String {
    match door {
        Door::Portal => voice.say("door-portal"),
        Door::Paper => voice.say("door-paper"),
        Door::Invitation(key) => voice.say_of("door-invitation", "party", &party(key, charter)),
    }
}

/// For whom a note is.
pub(super) fn audience(audience: Audience, voice: Voice) -> String {
    voice.say(match audience {
        Audience::Internal => "audience-internal",
        Audience::Shared => "audience-shared",
    })
}

/// How a dialogue was held.
pub(super) fn channel(channel: Channel, voice: Voice) -> String {
    voice.say(match channel {
        Channel::Meeting => "channel-meeting",
        Channel::Video => "channel-video",
        Channel::Phone => "channel-phone",
        Channel::Email => "channel-email",
    })
}

/// What is declared about an interest.
pub(super) fn interest(interest: Interest, voice: Voice) -> String {
    voice.say(match interest {
        Interest::None => "interest-none",
        Interest::Declared => "interest-declared",
        Interest::Recused => "interest-recused",
    })
}

/// For whom an interest is declared.
pub(super) fn reach(reach: Reach, voice: Voice) -> String {
    voice.say(match reach {
        Reach::Party => "reach-party",
        Reach::Representative => "reach-representative",
    })
}

/// Whether an initiative is new.
pub(super) fn novelty(novelty: Novelty, voice: Voice) -> String {
    voice.say(match novelty {
        Novelty::New => "novelty-new",
        Novelty::Existing => "novelty-existing",
    })
}

/// How large an organisation is.
pub(super) fn size(size: OrganisationSize, voice: Voice) -> String {
    voice.say(match size {
        OrganisationSize::Micro => "size-micro",
        OrganisationSize::Small => "size-small",
        OrganisationSize::Medium => "size-medium",
        OrganisationSize::Large => "size-large",
    })
}

/// How much time is left until `until`, or that it has passed.
pub(super) fn left(until: Timestamp, now: Timestamp, voice: Voice) -> String {
    if until <= now { voice.say("case-overdue") } else { time_left(until, now, voice) }
}

/// What a ballot says, to stand by itself.
pub(super) fn choice(choice: Choice, language: Language) -> String {
    capital(&texts::choice(choice, language))
}

/// `text` with a capital letter.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_that_stands_by_itself_has_a_capital_letter() {
        assert_eq!(capital("åbne en dialog"), "Åbne en dialog");
        assert_eq!(capital(""), "");
    }

    #[test]
    fn a_few_parties_are_named_and_many_are_counted() {
        let charter = charter::default().unwrap();
        let keys = |count: usize| {
            let keys = charter.parties.iter().take(count);
            keys.map(|party| WaitsFor::Party(party.key.clone())).collect::<Vec<_>>()
        };
        let said = |who: &[WaitsFor]| awaited(who, &charter, Voice(Language::Da));

        assert_eq!(said(&[]), "Ingen");
        assert_eq!(said(&keys(4)), "4 stiftende parter");
        assert_eq!(said(&keys(3)).split(", ").count(), 3);
    }
}

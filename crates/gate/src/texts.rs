//! Every sentence that Pagt says, in Danish and in English: read from the text files in `texts/`, filled, put together.
//!
//! The code of a refusal, of a problem or of a kind is the name of its text. Should a text be missing, its name stands
//! in for it, so that a gap in the words never brings a request down; the tests see to it that there is no such gap.

mod catalogue;
mod fault;
pub mod initiative;
mod meeting;
mod moment;
#[cfg(test)]
mod tests;
mod word;

use domain::accession::{Phase, RoleKind};
use domain::charter::Charter;
use domain::id::PartyKey;
use domain::people::MandateKind;
use domain::refusal::{Argument, Refusal, Remedy};
use domain::text::Language;
use domain::time::local_date;

use catalogue::{Arguments, text};
use meeting::{either_meeting_phase, either_meeting_role};

pub use fault::{PROBLEMS, problem, sentence};
pub use meeting::{
    action_state, attendance, duty_state, half_year, meeting_command, meeting_phase,
};
pub use moment::{day, moment};
pub(crate) use word::import_column;
pub use word::{
    attachment, choice, command, dialogue_outcome, fact, file_type, gap, line_fault, mandate,
    nobody, organisation_kind, outcome, phase, role, security,
};

/// A refusal or a problem in words.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Sentence {
    /// A heading, the same for all that share the code.
    pub title: String,
    /// What condition is not met, who can meet it, and until when.
    pub detail: String,
    /// Who can meet it, to stand by itself; none when it is the one who asked, by asking otherwise.
    pub who: Option<String>,
}

/// What fills a place in a text.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Fill {
    /// A text, as it is.
    Text(String),
    /// A number of things: the text may choose its wording by it.
    Count(usize),
}

/// `refusal` in words, with the parties by the short names that `charter` gives them.
pub fn refusal(refusal: &Refusal, language: Language, charter: &Charter) -> Sentence {
    refused(refusal, language, Some(charter))
}

fn refused(refusal: &Refusal, language: Language, charter: Option<&Charter>) -> Sentence {
    let filled = filled(refusal, language, charter);
    Sentence {
        title: catalogue::title(refusal.code(), language),
        detail: text(refusal.code(), &filled, language),
        who: catalogue::who(refusal.code(), &filled, language)
            .or_else(|| who(refusal.remedy(), language)),
    }
}

fn who(remedy: Remedy, language: Language) -> Option<String> {
    match remedy {
        Remedy::Asker => None,
        Remedy::Roles(roles) => {
            let roles: Vec<RoleKind> = roles.into_iter().collect();
            Some(either_role(&roles, language))
        }
        Remedy::OnInitiative(roles) => {
            let roles = roles.into_iter().map(|role| initiative::role(role, language));
            Some(either(roles.collect(), language))
        }
        Remedy::Nobody => Some(nobody(language)),
    }
}

/// What fills the sentence of `refusal`: its own arguments, the days of its moments, and who can meet its condition.
fn filled(refusal: &Refusal, language: Language, charter: Option<&Charter>) -> Arguments {
    let mut filled = Arguments::default();
    for (name, argument) in refusal.arguments() {
        match argument {
            Argument::Moment(at) => {
                filled.put(name, moment(at, language));
                filled.put(format!("{name}_day"), day(local_date(at), language));
            }
            Argument::Day(date) => filled.put(name, day(date, language)),
            Argument::Party(key) => filled.put(name, short_name(&key, charter)),
            Argument::Command(kind) => filled.put(name, command(kind, language)),
            Argument::Phases(phases) => filled.put(name, either_phase(&phases, language)),
            Argument::Roles(roles) => filled.put(name, either_role(&roles, language)),
            Argument::Mandates(kinds) => filled.put(name, either_mandate(&kinds, language)),
            Argument::MeetingCommand(kind) => filled.put(name, meeting_command(kind, language)),
            Argument::MeetingPhases(phases) => {
                filled.put(name, either_meeting_phase(&phases, language));
            }
            Argument::MeetingRoles(roles) => {
                filled.put(name, either_meeting_role(&roles, language));
            }
            Argument::HalfYear(found) => filled.put(name, half_year(found, language)),
            Argument::Words(names) => {
                let words = names.iter().map(|name| text(name, &Arguments::default(), language));
                filled.put(name, either(words.collect(), language));
            }
            Argument::Count(count) => filled.count(name, count),
            Argument::Code(code) => filled.put(name, code),
        }
    }
    filled.put("remedy", remedy_code(&refusal.remedy()));
    filled.put("next", who(refusal.remedy(), language).unwrap_or_default());
    filled
}

fn remedy_code(remedy: &Remedy) -> &'static str {
    match remedy {
        Remedy::Asker => "asker",
        Remedy::Roles(_) | Remedy::OnInitiative(_) => "roles",
        Remedy::Nobody => "nobody",
    }
}

/// A party that the charter does not know goes by its key.
fn short_name(key: &PartyKey, charter: Option<&Charter>) -> String {
    charter
        .and_then(|charter| charter.party(key))
        .map_or_else(|| key.to_string(), |party| party.short_name.clone())
}

fn either_role(roles: &[RoleKind], language: Language) -> String {
    either(roles.iter().map(|kind| role(*kind, language)).collect(), language)
}

fn either_mandate(kinds: &[MandateKind], language: Language) -> String {
    either(kinds.iter().map(|kind| mandate(*kind, language)).collect(), language)
}

fn either_phase(phases: &[Phase], language: Language) -> String {
    either(phases.iter().map(|kind| quoted(phase(*kind, language), language)).collect(), language)
}

fn quoted(word: String, language: Language) -> String {
    text("quoted", &Arguments::of([("word", word)]), language)
}

/// `a, b or c`.
fn either(mut words: Vec<String>, language: Language) -> String {
    let last = words.pop().unwrap_or_default();
    if words.is_empty() {
        return last;
    }
    text("either", &Arguments::of([("others", words.join(", ")), ("last", last)]), language)
}

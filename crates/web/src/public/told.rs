//! What depends on the charter alone, and is put together once for each language.

use std::sync::OnceLock;

use domain::text::Language;

use super::process::Process;
use super::voting::Voting;

/// What has been put together so far.
#[derive(Default)]
pub(crate) struct Told {
    process: Each<Process>,
    voting: Each<Voting>,
}

/// One thing in each language.
struct Each<T> {
    danish: OnceLock<T>,
    english: OnceLock<T>,
}

impl<T> Default for Each<T> {
    fn default() -> Self {
        Self { danish: OnceLock::new(), english: OnceLock::new() }
    }
}

impl<T> Each<T> {
    fn of(&self, language: Language) -> &OnceLock<T> {
        match language {
            Language::Da => &self.danish,
            Language::En => &self.english,
        }
    }
}

impl Told {
    pub(super) fn process(&self, language: Language, make: impl FnOnce() -> Process) -> &Process {
        self.process.of(language).get_or_init(make)
    }

    pub(super) fn voting(&self, language: Language, make: impl FnOnce() -> Voting) -> &Voting {
        self.voting.of(language).get_or_init(make)
    }
}

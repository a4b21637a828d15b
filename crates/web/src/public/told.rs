//! What depends on the charter alone, and is put together once for each language and each charter in force.

use std::sync::{Arc, PoisonError, RwLock};

use domain::charter::Charter;
use domain::text::Language;

use super::process::Process;
use super::voting::Voting;

/// What has been put together so far.
#[derive(Default)]
pub(crate) struct Told {
    process: Each<Process>,
    voting: Each<Voting>,
}

/// One thing in each language, with the charter of which it was made.
struct Each<T> {
    danish: Kept<T>,
    english: Kept<T>,
}

type Kept<T> = RwLock<Option<(Arc<Charter>, Arc<T>)>>;

impl<T> Default for Each<T> {
    fn default() -> Self {
        Self { danish: RwLock::default(), english: RwLock::default() }
    }
}

impl<T> Each<T> {
    fn of(&self, language: Language, charter: &Arc<Charter>, make: impl FnOnce() -> T) -> Arc<T> {
        let kept = match language {
            Language::Da => &self.danish,
            Language::En => &self.english,
        };
        let known = kept.read().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some((_, told)) = known.filter(|(of, _)| Arc::ptr_eq(of, charter)) {
            return told;
        }
        let told = Arc::new(make());
        *kept.write().unwrap_or_else(PoisonError::into_inner) =
            Some((charter.clone(), told.clone()));
        told
    }
}

impl Told {
    pub(super) fn process(
        &self,
        language: Language,
        charter: &Arc<Charter>,
        make: impl FnOnce() -> Process,
    ) -> Arc<Process> {
        self.process.of(language, charter, make)
    }

    pub(super) fn voting(
        &self,
        language: Language,
        charter: &Arc<Charter>,
        make: impl FnOnce() -> Voting,
    ) -> Arc<Voting> {
        self.voting.of(language, charter, make)
    }
}

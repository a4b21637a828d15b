//! A case on its way through its history, with what letters take up from it.

use domain::accession::{Case, CaseFact, Details, LetterKind, letters_of};
use domain::application::Application;
use domain::charter::Charter;
use domain::text::{Language, Text};
use domain::time::Timestamp;

use crate::compose::{Matter, compose};
use crate::letter::Letter;

/// An event of a case, which may bring letters.
#[derive(Clone, Copy, Debug)]
pub struct Occasion<'a> {
    /// What happened.
    pub fact: &'a CaseFact,
    /// What was said; nothing where it has been erased.
    pub details: &'a Details,
    /// When it was recorded: the date of the letters.
    pub at: Timestamp,
}

/// A case on its way through its history: after some of its events, with what has been said in them.
#[derive(Clone, Debug, Default)]
pub struct Course {
    case: Option<Case>,
    application: Application,
    rule: Option<Text>,
    request: String,
}

impl Course {
    /// The case after the events that have been taken in; none before its first.
    pub fn case(&self) -> Option<&Case> {
        self.case.as_ref()
    }

    /// Takes in the next event; returns what letters it brings.
    pub fn take_in(&mut self, occasion: &Occasion<'_>) -> &'static [LetterKind] {
        match &mut self.case {
            Some(case) => case.apply(occasion.fact, occasion.at),
            None => self.case = Case::begin(occasion.fact, occasion.at),
        }
        match (occasion.details, occasion.fact) {
            (Details::Application { application, note: _ }, _) => {
                self.application = *application.clone();
            }
            (Details::Question { rule, question: _ }, _) => self.rule = Some(*rule.clone()),
            (Details::Text(request), CaseFact::InformationRequested { .. }) => {
                self.request.clone_from(request);
            }
            (
                Details::None
                | Details::Text(_)
                | Details::File { .. }
                | Details::Entry { .. }
                | Details::Instruction { .. }
                | Details::Decision { .. },
                _,
            ) => {}
        }
        self.case.as_ref().map_or(&[], |case| letters_of(case, occasion.fact))
    }

    /// The letter of this kind that the last event brings, which is `occasion`, in `language`; `officer` is the name of the
    /// case's officer. None where there is no case.
    pub fn letter(
        &self,
        kind: LetterKind,
        occasion: &Occasion<'_>,
        charter: &Charter,
        officer: Option<&str>,
        language: Language,
    ) -> Option<Letter> {
        let matter = Matter {
            kind,
            case: self.case.as_ref()?,
            occasion,
            application: &self.application,
            rule: self.rule.as_ref(),
            request: &self.request,
            charter,
            officer,
        };
        Some(compose(&matter, language))
    }
}

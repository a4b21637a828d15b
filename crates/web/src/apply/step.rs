//! The steps of an application, in their order.

use domain::id::DraftId;

use crate::texts::Voice;

/// One step.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Step {
    /// Who applies.
    Organisation,
    /// Whom to write to, and who signs.
    People,
    /// What the applicant commits to.
    Principles,
    /// Why it wants to join, and how it sees itself.
    Motivation,
    /// Its goals, by objective.
    Goals,
    /// What it will do.
    Initiatives,
    /// By whom it would like to be nominated.
    Party,
    /// All answers, to be looked through before they are sent.
    Check,
}

impl Step {
    pub(super) const ALL: [Self; 8] = [
        Self::Organisation,
        Self::People,
        Self::Principles,
        Self::Motivation,
        Self::Goals,
        Self::Initiatives,
        Self::Party,
        Self::Check,
    ];

    /// Its part of the address.
    pub(super) fn code(self) -> &'static str {
        match self {
            Self::Organisation => "organisation",
            Self::People => "people",
            Self::Principles => "principles",
            Self::Motivation => "motivation",
            Self::Goals => "goals",
            Self::Initiatives => "initiatives",
            Self::Party => "party",
            Self::Check => "check",
        }
    }

    /// The step with this code.
    pub(super) fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.code() == code)
    }

    /// The text that it is called by.
    pub(super) fn title(self, voice: Voice) -> String {
        voice.say(match self {
            Self::Organisation => "step-organisation",
            Self::People => "step-people",
            Self::Principles => "step-principles",
            Self::Motivation => "step-motivation",
            Self::Goals => "step-goals",
            Self::Initiatives => "step-initiatives",
            Self::Party => "step-party",
            Self::Check => "step-check",
        })
    }

    /// What it asks for, in a sentence.
    pub(super) fn lead(self, voice: Voice) -> String {
        voice.say(match self {
            Self::Organisation => "step-organisation-lead",
            Self::People => "step-people-lead",
            Self::Principles => "step-principles-lead",
            Self::Motivation => "step-motivation-lead",
            Self::Goals => "step-goals-lead",
            Self::Initiatives => "step-initiatives-lead",
            Self::Party => "step-party-lead",
            Self::Check => "step-check-lead",
        })
    }

    /// Counts from one.
    pub(super) fn number(self) -> usize {
        Self::ALL.iter().take_while(|step| **step != self).count() + 1
    }

    /// Which of all the steps it is.
    pub(super) fn numbered(self, voice: Voice) -> String {
        voice.count("step-of", i64::try_from(self.number()).unwrap_or_default())
    }

    /// The one after it; the last one is its own.
    pub(super) fn next(self) -> Self {
        Self::ALL.into_iter().nth(self.number()).unwrap_or(self)
    }

    /// The one before it.
    pub(super) fn previous(self) -> Option<Self> {
        Self::ALL.into_iter().take_while(|step| *step != self).last()
    }

    /// Its address.
    pub(super) fn path(self, draft: DraftId) -> String {
        format!("/apply/{draft}/{}", self.code())
    }
}

#[cfg(test)]
mod tests {
    use domain::text::Language;

    use super::*;

    #[test]
    fn the_steps_follow_on_each_other() {
        for [one, other] in Step::ALL.array_windows() {
            assert_eq!((one.next(), other.previous()), (*other, Some(*one)));
        }
        assert_eq!((Step::Check.next(), Step::Organisation.previous()), (Step::Check, None));
    }

    #[test]
    fn the_texts_count_as_many_steps_as_there_are() {
        let count = Step::ALL.len();

        assert_eq!(Step::Check.numbered(Voice(Language::Da)), format!("Trin {count} af {count}"));
        assert_eq!(Step::Check.numbered(Voice(Language::En)), format!("Step {count} of {count}"));
    }
}

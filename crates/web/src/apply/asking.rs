//! The questions of each step, with the answers that an application gives.

use chrono::{Datelike, NaiveDate};
use domain::application::{Application, Initiative, Novelty, OrganisationKind, OrganisationSize};
use domain::charter::{Charter, Clause};
use domain::id::{ObjectiveKey, PrincipleKey};

use super::question::{Choice, Field, Need, Question};
use super::step::Step;
use crate::entry::DayEntry;
use crate::texts::Voice;

/// In which language, and under which charter, the questions are asked.
#[derive(Clone, Copy, Debug)]
pub(super) struct Asking<'a> {
    pub(super) voice: Voice,
    pub(super) charter: &'a Charter,
}

pub(super) const KINDS: [(&str, OrganisationKind, &str); 2] = [
    ("company", OrganisationKind::Company, "answer-company"),
    ("association", OrganisationKind::Association, "answer-association"),
];

pub(super) const SIZES: [(&str, OrganisationSize, &str); 4] = [
    ("micro", OrganisationSize::Micro, "answer-micro"),
    ("small", OrganisationSize::Small, "answer-small"),
    ("medium", OrganisationSize::Medium, "answer-medium"),
    ("large", OrganisationSize::Large, "answer-large"),
];

pub(super) const NOVELTIES: [(&str, Novelty, &str); 2] =
    [("new", Novelty::New, "answer-new"), ("existing", Novelty::Existing, "answer-existing")];

impl Asking<'_> {
    /// The questions of `step`; the initiatives and the last step have pages of their own.
    pub(super) fn step(&self, step: Step, application: &Application) -> Vec<Question> {
        match step {
            Step::Organisation => self.organisation(application),
            Step::People => self.people(application),
            Step::Principles => self.principles(application),
            Step::Motivation => self.motivation(application),
            Step::Goals => self.goals(application),
            Step::Party => vec![self.party(application)],
            Step::Initiatives | Step::Check => vec![],
        }
    }

    fn organisation(&self, application: &Application) -> Vec<Question> {
        let organisation = &application.organisation;
        let cvr = organisation.cvr.map(|cvr| cvr.to_string()).unwrap_or_default();
        vec![
            self.line("organisation-name", "ask-organisation-name", "", &organisation.name)
                .filled_by("text", "organization"),
            self.line("organisation-cvr", "ask-cvr", "ask-cvr-hint", &cvr),
            self.one("organisation-kind", "ask-kind", &KINDS, organisation.kind),
            self.one("organisation-size", "ask-size", &SIZES, organisation.size),
            self.line(
                "organisation-website",
                "ask-website",
                "ask-website-hint",
                &organisation.website,
            )
            .filled_by("url", "url")
            .optional(),
        ]
    }

    fn people(&self, application: &Application) -> Vec<Question> {
        let (contact, signer) = (&application.contact, &application.signer);
        vec![
            self.line("contact-name", "ask-contact-name", "ask-contact-hint", &contact.name)
                .filled_by("text", "name"),
            self.line("contact-email", "ask-contact-email", "", &contact.email)
                .filled_by("email", "email"),
            self.line("contact-phone", "ask-contact-phone", "", &contact.phone)
                .filled_by("tel", "tel")
                .optional(),
            self.line("signer-name", "ask-signer-name", "ask-signer-hint", &signer.name),
            self.line("signer-title", "ask-signer-title", "ask-signer-title-hint", &signer.title),
        ]
    }

    fn principles(&self, application: &Application) -> Vec<Question> {
        let language = self.voice.0;
        let tick = |clause: &Clause<PrincipleKey>| {
            let is_ticked = application.principles.contains(&clause.key);
            let statement = clause.text.in_language(language).trim().to_owned();
            let label = clause.title.in_language(language).to_owned();
            let field = Field::Tick { statement, is_ticked };
            question(format!("principles-{}", clause.key), label, String::new(), field)
        };
        self.charter.principles.iter().map(tick).collect()
    }

    fn motivation(&self, application: &Application) -> Vec<Question> {
        let Application { motivation, self_assessment, .. } = application;
        vec![
            self.text("motivation", "ask-motivation", "ask-motivation-hint", motivation),
            self.text(
                "self_assessment",
                "ask-self-assessment",
                "ask-self-assessment-hint",
                self_assessment,
            ),
        ]
    }

    fn goals(&self, application: &Application) -> Vec<Question> {
        let language = self.voice.0;
        let goal = |clause: &Clause<ObjectiveKey>| {
            let value = application.goals.get(&clause.key).cloned().unwrap_or_default();
            let label = clause.title.in_language(language).to_owned();
            let hint = clause.text.in_language(language).trim().to_owned();
            question(format!("goals-{}", clause.key), label, hint, Field::Text { value })
        };
        self.charter.objectives.iter().map(goal).collect()
    }

    fn party(&self, application: &Application) -> Question {
        let preferred = application.preferred_party.as_ref();
        let none = Choice {
            code: String::new(),
            text: self.voice.say("answer-no-party"),
            hint: String::new(),
            is_chosen: preferred.is_none(),
        };
        let parties = self.charter.parties.iter().map(|party| Choice {
            code: party.key.to_string(),
            text: party.name.clone(),
            hint: String::new(),
            is_chosen: preferred == Some(&party.key),
        });
        let choices = [none].into_iter().chain(parties).collect();
        self.question("preferred_party", "ask-party", "", Field::One { choices }).optional()
    }

    /// The questions of one initiative.
    pub(super) fn initiative(&self, initiative: &Initiative) -> Vec<Question> {
        let start = Field::Day { entry: initiative.start.map(written).unwrap_or_default() };
        vec![
            self.line("initiative-title", "ask-title", "", &initiative.title),
            self.text("initiative-description", "ask-description", "", &initiative.description),
            self.one("initiative-novelty", "ask-novelty", &NOVELTIES, initiative.novelty),
            self.objectives(initiative),
            self.track(initiative),
            self.text("initiative-target_group", "ask-target-group", "", &initiative.target_group),
            self.question("initiative-start", "ask-start", "ask-start-hint", start),
            self.text(
                "initiative-partners",
                "ask-partners",
                "ask-partners-hint",
                &initiative.partners,
            )
            .optional(),
            self.text("initiative-interplay", "ask-interplay", "", &initiative.interplay),
            self.text("initiative-funding", "ask-funding", "ask-funding-hint", &initiative.funding)
                .optional(),
        ]
    }

    fn objectives(&self, initiative: &Initiative) -> Question {
        let choice = |clause: &Clause<ObjectiveKey>| Choice {
            code: clause.key.to_string(),
            text: clause.title.in_language(self.voice.0).to_owned(),
            hint: clause.text.in_language(self.voice.0).trim().to_owned(),
            is_chosen: initiative.objectives.contains(&clause.key),
        };
        let choices = self.charter.objectives.iter().map(choice).collect();
        let field = Field::Several { choices };
        self.question("initiative-objectives", "ask-objectives", "ask-objectives-hint", field)
    }

    fn track(&self, initiative: &Initiative) -> Question {
        let none = Choice {
            code: String::new(),
            text: self.voice.say("answer-no-track"),
            hint: String::new(),
            is_chosen: initiative.track.is_none(),
        };
        let tracks = self.charter.tracks.iter().map(|clause| Choice {
            code: clause.key.to_string(),
            text: clause.title.in_language(self.voice.0).to_owned(),
            hint: clause.text.in_language(self.voice.0).trim().to_owned(),
            is_chosen: initiative.track.as_ref() == Some(&clause.key),
        });
        let choices = [none].into_iter().chain(tracks).collect();
        self.question("initiative-track", "ask-track", "", Field::One { choices }).optional()
    }

    fn line(&self, id: &str, label: &str, hint: &str, value: &str) -> Question {
        let value = value.to_owned();
        self.question(id, label, hint, Field::Line { kind: "text", autocomplete: "off", value })
    }

    fn text(&self, id: &str, label: &str, hint: &str, value: &str) -> Question {
        self.question(id, label, hint, Field::Text { value: value.to_owned() })
    }

    fn one<T: Copy + PartialEq>(
        &self,
        id: &str,
        label: &str,
        known: &[(&str, T, &str)],
        chosen: Option<T>,
    ) -> Question {
        let choice = |(code, value, text): &(&str, T, &str)| Choice {
            code: (*code).to_owned(),
            text: self.voice.say(text),
            hint: String::new(),
            is_chosen: chosen == Some(*value),
        };
        self.question(id, label, "", Field::One { choices: known.iter().map(choice).collect() })
    }

    fn question(&self, id: &str, label: &str, hint: &str, field: Field) -> Question {
        let hint = if hint.is_empty() { String::new() } else { self.voice.say(hint) };
        question(id.to_owned(), self.voice.say(label), hint, field)
    }
}

fn question(id: String, label: String, hint: String, field: Field) -> Question {
    Question { id, label, hint, need: Need::Asked, field, fault: String::new() }
}

fn written(day: NaiveDate) -> DayEntry {
    DayEntry {
        day: day.day().to_string(),
        month: day.month().to_string(),
        year: day.year().to_string(),
    }
}

impl Question {
    fn optional(self) -> Self {
        Self { need: Need::Optional, ..self }
    }

    /// The same, in a field of another type, which browsers may fill.
    fn filled_by(mut self, of_type: &'static str, with: &'static str) -> Self {
        if let Field::Line { kind, autocomplete, .. } = &mut self.field {
            (*kind, *autocomplete) = (of_type, with);
        }
        self
    }
}

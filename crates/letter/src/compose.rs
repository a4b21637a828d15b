//! What a letter says: from the facts of a case to a document.

mod course;
mod decision;

use domain::accession::{Case, Details, LetterKind};
use domain::application::Application;
use domain::charter::Charter;
use domain::id::PartyKey;
use domain::text::{Language, Text};
use domain::time::{Timestamp, local_date};

use crate::course::Occasion;
use crate::letter::{Block, Letter, Line};
use crate::moment::{day, moment};
use crate::texts::{Arguments, one_line, paragraphs, text};

/// What a letter is made from.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Matter<'a> {
    /// What the letter is for.
    pub(crate) kind: LetterKind,
    /// The case, as the fact has left it that brings the letter.
    pub(crate) case: &'a Case,
    pub(crate) occasion: &'a Occasion<'a>,
    /// The newest application at that time; an empty one where it has been erased.
    pub(crate) application: &'a Application,
    /// The rule of the newest vote in words, as it was frozen when the vote opened.
    pub(crate) rule: Option<&'a Text>,
    /// What the applicant was last asked for.
    pub(crate) request: &'a str,
    pub(crate) charter: &'a Charter,
    pub(crate) officer: Option<&'a str>,
}

/// The letter that `matter` brings, in `language`. It tells what the applicant may know, and asks no clock: the same matter
/// makes the same letter.
pub(crate) fn compose(matter: &Matter<'_>, language: Language) -> Letter {
    let writer = Writer { matter, language };
    let body = match matter.kind {
        LetterKind::Receipt => writer.receipt(),
        LetterKind::InformationRequest => writer.information_request(),
        LetterKind::Approval => writer.approval(),
        LetterKind::KickoffInvitation => writer.kickoff_invitation(),
        LetterKind::Rejection => writer.rejection(),
        LetterKind::Withdrawal => writer.withdrawal(),
        LetterKind::Lapse => writer.lapse(),
        LetterKind::Closure => writer.closure(),
    };
    writer.letter(body)
}

/// Writes one letter in one language.
struct Writer<'a> {
    matter: &'a Matter<'a>,
    language: Language,
}

impl Writer<'_> {
    fn letter(&self, body: Vec<Block>) -> Letter {
        let Matter { charter, application, .. } = self.matter;
        let sender = charter.secretariat.in_language(self.language).to_owned();
        let contact = one_line(&application.contact.name);
        let greeting = if contact.is_empty() {
            self.say("greeting-organisation")
        } else {
            self.say_of("greeting", |filled| filled.with("contact", &contact))
        };
        let officer = self.matter.officer.map(one_line);
        Letter {
            language: self.language,
            date: local_date(self.at()),
            pact: charter.title.in_language(self.language).to_owned(),
            addressee: self.addressee(&contact),
            particulars: self.particulars(officer.as_deref()),
            title: self.say(&format!("title-{}", self.matter.kind.code())),
            greeting,
            body: body.into_iter().chain(self.what_holds_always()).collect(),
            regards: self.say("regards"),
            signature: officer.into_iter().chain([sender.clone()]).collect(),
            foot: self.say("foot"),
            page: self.say("page"),
            sender,
        }
    }

    fn addressee(&self, contact: &str) -> Vec<String> {
        let organisation = &self.matter.application.organisation;
        let mut lines = vec![one_line(&organisation.name)];
        if !contact.is_empty() {
            lines.push(self.say_of("attention", |filled| filled.with("contact", contact)));
        }
        lines.extend(
            organisation
                .cvr
                .map(|cvr| self.say_of("cvr", |filled| filled.with("cvr", &cvr.to_string()))),
        );
        lines.retain(|line| !line.is_empty());
        lines
    }

    fn particulars(&self, officer: Option<&str>) -> Vec<Line> {
        let line = |name: &str, value: String| Line { label: self.say(name), value };
        let date = day(local_date(self.at()), self.language);
        let mut lines = vec![line("date", date), line("case-number", self.number())];
        lines.extend(officer.map(|name| line("officer", name.to_owned())));
        lines
    }

    /// How to reach the secretariat, and what becomes of what it has been told.
    fn what_holds_always(&self) -> Vec<Block> {
        vec![
            self.heading("heading-contact"),
            self.paragraph("contact"),
            self.heading("heading-law"),
            self.paragraph("openness"),
            self.paragraph("personal-data"),
        ]
    }

    /// When the fact was recorded.
    fn at(&self) -> Timestamp {
        self.matter.occasion.at
    }

    fn number(&self) -> String {
        self.matter.case.submission().number.to_string()
    }

    /// What every text may name.
    fn filled(&self) -> Arguments {
        let Matter { charter, application, .. } = self.matter;
        Arguments::default()
            .with("organisation", &application.organisation.name)
            .with("pact", charter.title.in_language(self.language))
            .with("number", &self.number())
    }

    fn say(&self, name: &str) -> String {
        text(name, &self.filled(), self.language)
    }

    fn say_of(&self, name: &str, fill: impl FnOnce(Arguments) -> Arguments) -> String {
        text(name, &fill(self.filled()), self.language)
    }

    fn heading(&self, name: &str) -> Block {
        Block::Heading(self.say(name))
    }

    fn paragraph(&self, name: &str) -> Block {
        Block::Paragraph(self.say(name))
    }

    fn paragraph_of(&self, name: &str, fill: impl FnOnce(Arguments) -> Arguments) -> Block {
        Block::Paragraph(self.say_of(name, fill))
    }

    fn list(&self, names: &[&str]) -> Block {
        Block::List(names.iter().map(|name| self.say(name)).collect())
    }

    fn moment(&self, at: Timestamp) -> String {
        moment(at, self.language)
    }

    /// The day of `at`, for what ends with that day.
    fn day(&self, at: Timestamp) -> String {
        day(local_date(at), self.language)
    }

    /// What was said with the fact, under its heading; nothing where nothing was said.
    fn said(&self, heading: &str, said: &str) -> Vec<Block> {
        let lines = paragraphs(said);
        if lines.is_empty() {
            return vec![];
        }
        vec![self.heading(heading), Block::Quotation(lines)]
    }

    /// The text that was said with the fact; empty where there was none.
    fn words(&self) -> &str {
        match self.matter.occasion.details {
            Details::Text(text) => text,
            Details::None
            | Details::Application { .. }
            | Details::File { .. }
            | Details::Entry { .. }
            | Details::Instruction { .. }
            | Details::Question { .. }
            | Details::Decision { .. } => "",
        }
    }

    fn party(&self, key: &PartyKey) -> String {
        let party = self.matter.charter.party(key);
        party.map_or_else(|| key.to_string(), |party| party.name.clone())
    }

    /// The parties by their names, as a sentence has them.
    fn parties<'k>(&self, keys: impl Iterator<Item = &'k PartyKey>) -> String {
        let mut names: Vec<_> = keys.map(|key| self.party(key)).collect();
        match (names.pop(), names.is_empty()) {
            (None, _) => String::new(),
            (Some(only), true) => only,
            (Some(last), false) => format!("{} {} {last}", names.join(", "), self.say("and")),
        }
    }
}

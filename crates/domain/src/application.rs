//! The application: the document by which a company or an association asks to join.
//!
//! A draft may be as unfinished as its author likes; [`Application::gaps`] says what is missing before it can be
//! submitted. On admission its declaration part (motivation, goals, initiatives, self-assessment) becomes public.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::charter::Charter;
use crate::cvr::Cvr;
use crate::email::Email;
use crate::id::{ObjectiveKey, PartyKey, PrincipleKey, TrackKey};

/// An application, finished or not. An empty text means that nothing has been written yet.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Application {
    /// Who applies.
    pub organisation: Organisation,
    /// Whom to write to.
    pub contact: Contact,
    /// Who signs for the organisation.
    pub signer: Signer,
    /// The principles of the charter that the applicant commits to, one tick each.
    pub principles: BTreeSet<PrincipleKey>,
    /// Why it wants to join.
    pub motivation: String,
    /// How it lives up to the pact's objectives, in its own judgement.
    pub self_assessment: String,
    /// Its concrete goals, by objective.
    pub goals: BTreeMap<ObjectiveKey, String>,
    /// What it will do.
    pub initiatives: Vec<Initiative>,
    /// The founding party it would like to be nominated by.
    pub preferred_party: Option<PartyKey>,
}

/// The organisation that applies.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Organisation {
    /// Its name.
    pub name: String,
    /// Its CVR number.
    pub cvr: Option<Cvr>,
    /// Company or association: who may join by the charter.
    pub kind: Option<OrganisationKind>,
    /// Its website.
    pub website: String,
    /// How large it is.
    pub size: Option<OrganisationSize>,
}

/// The kinds of organisation that the charter lets in.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum OrganisationKind {
    /// A company (virksomhed).
    Company,
    /// An association (forening).
    Association,
}

/// How large an organisation is, by the European Union's classes of staff (recommendation 2003/361/EC).
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum OrganisationSize {
    /// Fewer than 10 people.
    Micro,
    /// Fewer than 50.
    Small,
    /// Fewer than 250.
    Medium,
    /// 250 or more.
    Large,
}

/// Whom to write to about the application.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Contact {
    /// The person's name.
    pub name: String,
    /// The e-mail address.
    pub email: String,
    /// The telephone number.
    pub phone: String,
}

/// Who signs for the organisation.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Signer {
    /// The person's name.
    pub name: String,
    /// The person's title.
    pub title: String,
}

/// Something that the applicant will do, or does already.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Initiative {
    /// What it is called.
    pub title: String,
    /// What it is.
    pub description: String,
    /// New, or running already.
    pub novelty: Option<Novelty>,
    /// The objectives of the charter that it serves.
    pub objectives: BTreeSet<ObjectiveKey>,
    /// The track it belongs to, if any.
    pub track: Option<TrackKey>,
    /// Whom it is for.
    pub target_group: String,
    /// When it starts or started.
    pub start: Option<NaiveDate>,
    /// With whom.
    pub partners: String,
    /// How it plays together with the pact's purpose.
    pub interplay: String,
    /// How it is paid for.
    pub funding: String,
}

/// Whether an initiative is new.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Novelty {
    /// Started for the pact.
    New,
    /// Running already.
    Existing,
}

/// Something that must be mended before the application can be submitted.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Gap {
    /// Where: a JSON pointer into the application, such as `/initiatives/0/title`.
    pub pointer: String,
    /// What.
    pub kind: GapKind,
}

/// What is the matter with a field of an application.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum GapKind {
    /// Nothing is there.
    Missing,
    /// A principle of the charter is not accepted.
    PrincipleNotAccepted,
    /// The charter knows no such key.
    UnknownKey,
    /// The text is longer than the field holds.
    TooLong,
    /// It does not look like an e-mail address.
    NotAnAddress,
    /// The charter asks for at least one new initiative.
    NoNewInitiative,
}

impl GapKind {
    /// The stable code of the gap.
    pub fn code(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::PrincipleNotAccepted => "principle-not-accepted",
            Self::UnknownKey => "unknown-key",
            Self::TooLong => "too-long",
            Self::NotAnAddress => "not-an-address",
            Self::NoNewInitiative => "no-new-initiative",
        }
    }
}

/// The longest name, title, address or number, in characters.
pub const LINE_CHARS_MAX: usize = 300;
/// The longest text, in characters.
pub const TEXT_CHARS_MAX: usize = 20_000;
/// The most initiatives in one application.
pub const INITIATIVES_MAX: usize = 50;

impl Application {
    /// What keeps the application from being submitted under `charter`; empty when it is complete.
    pub fn gaps(&self, charter: &Charter) -> Vec<Gap> {
        let mut gaps = Gaps::default();
        self.organisation.note_gaps(&mut gaps);
        gaps.line("/contact/name", &self.contact.name);
        gaps.line("/contact/email", &self.contact.email);
        if !self.contact.email.trim().is_empty() && self.contact.email.parse::<Email>().is_err() {
            gaps.note("/contact/email", GapKind::NotAnAddress);
        }
        gaps.optional("/contact/phone", &self.contact.phone, LINE_CHARS_MAX);
        gaps.line("/signer/name", &self.signer.name);
        gaps.line("/signer/title", &self.signer.title);
        self.note_principle_gaps(charter, &mut gaps);
        gaps.text("/motivation", &self.motivation);
        gaps.text("/self_assessment", &self.self_assessment);
        self.note_goal_gaps(charter, &mut gaps);
        self.note_initiative_gaps(charter, &mut gaps);
        if self.preferred_party.as_ref().is_some_and(|key| charter.party(key).is_none()) {
            gaps.note("/preferred_party", GapKind::UnknownKey);
        }
        gaps.0
    }

    fn note_principle_gaps(&self, charter: &Charter, gaps: &mut Gaps) {
        for clause in
            charter.principles.iter().filter(|clause| !self.principles.contains(&clause.key))
        {
            gaps.note(format!("/principles/{}", clause.key), GapKind::PrincipleNotAccepted);
        }
        for key in self.principles.iter().filter(|key| !charter.has_principle(key)) {
            gaps.note(format!("/principles/{key}"), GapKind::UnknownKey);
        }
    }

    fn note_goal_gaps(&self, charter: &Charter, gaps: &mut Gaps) {
        if self.goals.values().all(|goal| goal.trim().is_empty()) {
            gaps.note("/goals", GapKind::Missing);
        }
        for (key, goal) in &self.goals {
            if !charter.has_objective(key) {
                gaps.note(format!("/goals/{key}"), GapKind::UnknownKey);
            }
            gaps.optional(&format!("/goals/{key}"), goal, TEXT_CHARS_MAX);
        }
    }

    fn note_initiative_gaps(&self, charter: &Charter, gaps: &mut Gaps) {
        if self.initiatives.is_empty() {
            gaps.note("/initiatives", GapKind::Missing);
        } else if self
            .initiatives
            .iter()
            .all(|initiative| initiative.novelty == Some(Novelty::Existing))
        {
            gaps.note("/initiatives", GapKind::NoNewInitiative);
        }
        if self.initiatives.len() > INITIATIVES_MAX {
            gaps.note("/initiatives", GapKind::TooLong);
        }
        for (index, initiative) in self.initiatives.iter().enumerate() {
            initiative.note_gaps(&format!("/initiatives/{index}"), charter, gaps);
        }
    }
}

impl Organisation {
    fn note_gaps(&self, gaps: &mut Gaps) {
        gaps.line("/organisation/name", &self.name);
        gaps.present("/organisation/cvr", self.cvr.is_some());
        gaps.present("/organisation/kind", self.kind.is_some());
        gaps.optional("/organisation/website", &self.website, LINE_CHARS_MAX);
        gaps.present("/organisation/size", self.size.is_some());
    }
}

impl Initiative {
    fn note_gaps(&self, at: &str, charter: &Charter, gaps: &mut Gaps) {
        gaps.line(&format!("{at}/title"), &self.title);
        gaps.text(&format!("{at}/description"), &self.description);
        gaps.present(&format!("{at}/novelty"), self.novelty.is_some());
        gaps.present(&format!("{at}/objectives"), !self.objectives.is_empty());
        for key in self.objectives.iter().filter(|key| !charter.has_objective(key)) {
            gaps.note(format!("{at}/objectives/{key}"), GapKind::UnknownKey);
        }
        if self.track.as_ref().is_some_and(|track| !charter.has_track(track)) {
            gaps.note(format!("{at}/track"), GapKind::UnknownKey);
        }
        gaps.text(&format!("{at}/target_group"), &self.target_group);
        gaps.present(&format!("{at}/start"), self.start.is_some());
        gaps.optional(&format!("{at}/partners"), &self.partners, TEXT_CHARS_MAX);
        gaps.text(&format!("{at}/interplay"), &self.interplay);
        gaps.optional(&format!("{at}/funding"), &self.funding, TEXT_CHARS_MAX);
    }
}

#[derive(Default)]
struct Gaps(Vec<Gap>);

impl Gaps {
    fn note(&mut self, pointer: impl Into<String>, kind: GapKind) {
        self.0.push(Gap { pointer: pointer.into(), kind });
    }

    fn present(&mut self, pointer: &str, is_there: bool) {
        if !is_there {
            self.note(pointer, GapKind::Missing);
        }
    }

    fn line(&mut self, pointer: &str, text: &str) {
        self.present(pointer, !text.trim().is_empty());
        self.optional(pointer, text, LINE_CHARS_MAX);
    }

    fn text(&mut self, pointer: &str, text: &str) {
        self.present(pointer, !text.trim().is_empty());
        self.optional(pointer, text, TEXT_CHARS_MAX);
    }

    fn optional(&mut self, pointer: &str, text: &str, chars_max: usize) {
        if text.chars().count() > chars_max {
            self.note(pointer, GapKind::TooLong);
        }
    }
}

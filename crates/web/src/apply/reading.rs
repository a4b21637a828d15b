//! What was entered, read into an application.

use std::str::FromStr;

use domain::application::{Application, Contact, Initiative, Organisation, Signer};
use domain::charter::Charter;
use domain::cvr::{Cvr, InvalidCvr};
use gate::texts;

use super::asking::{KINDS, NOVELTIES, SIZES};
use super::step::Step;
use crate::entries::Entries;
use crate::entry::Entered;
use crate::texts::Voice;

/// An answer that cannot be kept.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Unreadable {
    /// The question, by its id.
    pub(super) id: &'static str,
    /// What is wrong, and how it is mended.
    pub(super) text: String,
}

/// Reads what was entered at `step` into `application`; what cannot be read leaves its place as it was.
pub(super) fn step(
    step: Step,
    entries: &Entries,
    charter: &Charter,
    voice: Voice,
    application: &mut Application,
) -> Vec<Unreadable> {
    match step {
        Step::Organisation => return organisation(entries, voice, &mut application.organisation),
        Step::People => people(entries, application),
        Step::Principles => {
            let keys = charter.principles.iter().map(|clause| &clause.key);
            let ticked = keys.filter(|key| !entries.text(&format!("principles-{key}")).is_empty());
            application.principles = ticked.cloned().collect();
        }
        Step::Motivation => {
            application.motivation = entries.text("motivation").to_owned();
            application.self_assessment = entries.text("self_assessment").to_owned();
        }
        Step::Goals => {
            let keys = charter.objectives.iter().map(|clause| &clause.key);
            let goals =
                keys.map(|key| (key.clone(), entries.text(&format!("goals-{key}")).to_owned()));
            application.goals = goals.filter(|(_, goal)| !goal.trim().is_empty()).collect();
        }
        Step::Party => application.preferred_party = key(entries, "preferred_party"),
        Step::Initiatives | Step::Check => {}
    }
    vec![]
}

fn organisation(
    entries: &Entries,
    voice: Voice,
    organisation: &mut Organisation,
) -> Vec<Unreadable> {
    let entered = entries.text("organisation-cvr");
    let (cvr, unreadable) = match cvr_fault(entered, voice) {
        None => (entered.parse::<Cvr>().ok(), vec![]),
        Some(text) => (organisation.cvr, vec![Unreadable { id: "organisation-cvr", text }]),
    };
    *organisation = Organisation {
        name: entries.line("organisation-name"),
        cvr,
        kind: chosen(&KINDS, entries.text("organisation-kind")),
        website: entries.line("organisation-website"),
        size: chosen(&SIZES, entries.text("organisation-size")),
    };
    unreadable
}

/// What is wrong with what was entered as a CVR number; nothing where nothing was entered yet.
pub(super) fn cvr_fault(entered: &str, voice: Voice) -> Option<String> {
    let invalid = entered.parse::<Cvr>().err().filter(|_| !entered.trim().is_empty())?;
    let code = match invalid {
        InvalidCvr::NotEightDigits => "cvr-not-eight-digits",
        InvalidCvr::CheckDigit => "cvr-check-digit",
    };
    Some(texts::problem(code, &[], voice.0).detail)
}

fn people(entries: &Entries, application: &mut Application) {
    application.contact = Contact {
        name: entries.line("contact-name"),
        email: entries.line("contact-email"),
        phone: entries.line("contact-phone"),
    };
    application.signer =
        Signer { name: entries.line("signer-name"), title: entries.line("signer-title") };
}

/// Reads an initiative.
pub(super) fn initiative(
    entries: &Entries,
    charter: &Charter,
    voice: Voice,
) -> (Initiative, Vec<Unreadable>) {
    let (start, unreadable) = match entries.day("initiative-start").read() {
        Entered::Nothing => (None, vec![]),
        Entered::Day(day) => (Some(day), vec![]),
        Entered::Unreadable => {
            let text = voice.say("day-unreadable");
            (None, vec![Unreadable { id: "initiative-start", text }])
        }
    };
    let objectives = charter.objectives.iter().map(|clause| clause.key.clone());
    let is_chosen = |key: &str| entries.has("initiative-objectives", key);
    let initiative = Initiative {
        title: entries.line("initiative-title"),
        description: entries.text("initiative-description").to_owned(),
        novelty: chosen(&NOVELTIES, entries.text("initiative-novelty")),
        objectives: objectives.filter(|key| is_chosen(key.as_str())).collect(),
        track: key(entries, "initiative-track"),
        target_group: entries.text("initiative-target_group").to_owned(),
        start,
        partners: entries.text("initiative-partners").to_owned(),
        interplay: entries.text("initiative-interplay").to_owned(),
        funding: entries.text("initiative-funding").to_owned(),
    };
    (initiative, unreadable)
}

fn chosen<T: Copy>(known: &[(&str, T, &str)], entered: &str) -> Option<T> {
    known.iter().find(|(code, _, _)| *code == entered).map(|(_, value, _)| *value)
}

/// The key that was chosen; what is no key was not on the page.
fn key<T: FromStr>(entries: &Entries, name: &str) -> Option<T> {
    entries.text(name).parse().ok()
}

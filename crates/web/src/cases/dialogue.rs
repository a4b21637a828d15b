//! Dialogues, nominations and declared interests, as far as they are shown.

use domain::accession::{CaseFact, Details};
use domain::charter::Charter;
use domain::id::PartyKey;
use engine::{Reading, TimelineEntry};
use gate::texts;

use super::{event, naming, timeline};
use crate::texts::Voice;
use crate::words;

/// One party's dialogue with the applicant.
pub(super) struct DialoguePart {
    key: PartyKey,
    pub(super) party: String,
    pub(super) opened: String,
    pub(super) entries: Vec<EntryPart>,
    /// How it was concluded, and when; empty while it is open.
    pub(super) outcome: String,
    pub(super) concluded: String,
    /// The party's summary.
    pub(super) summary: String,
}

/// Something that was said.
pub(super) struct EntryPart {
    pub(super) held_on: String,
    pub(super) channel: String,
    /// Empty where it is not for these eyes.
    pub(super) participants: String,
    pub(super) summary: String,
}

/// A nomination.
pub(super) struct NominationPart {
    pub(super) party: String,
    pub(super) at: String,
    pub(super) statement: String,
}

/// A declaration about an interest.
pub(super) struct InterestPart {
    pub(super) at: String,
    pub(super) party: String,
    pub(super) by: String,
    pub(super) interest: String,
    pub(super) reach: String,
    pub(super) reason: String,
}

/// The dialogues, in the order of their opening.
pub(super) fn dialogues(
    entries: &[TimelineEntry],
    charter: &Charter,
    voice: Voice,
) -> Vec<DialoguePart> {
    let mut parts: Vec<DialoguePart> = Vec::new();
    let day = |entry: &TimelineEntry| words::short_day(entry.recorded_at);
    for entry in entries {
        if let CaseFact::DialogueOpened { party } = &entry.fact {
            parts.push(DialoguePart {
                key: party.clone(),
                party: naming::party(party, charter),
                opened: day(entry),
                entries: vec![],
                outcome: String::new(),
                concluded: String::new(),
                summary: String::new(),
            });
        }
        if let CaseFact::DialogueEntryRecorded { party, held_on, channel } = &entry.fact
            && let Some(part) = latest(&mut parts, party)
        {
            let (participants, summary) = said(entry.details.as_ref());
            part.entries.push(EntryPart {
                held_on: texts::day(*held_on, voice.0),
                channel: naming::channel(*channel, voice),
                participants,
                summary,
            });
        }
        if let CaseFact::DialogueConcluded { party, outcome } = &entry.fact
            && let Some(part) = latest(&mut parts, party)
        {
            part.outcome = texts::dialogue_outcome(*outcome, voice.0);
            part.concluded = day(entry);
            part.summary = event::text(entry.details.as_ref());
        }
    }
    parts
}

/// The latest dialogue of `party`.
fn latest<'a>(parts: &'a mut [DialoguePart], party: &PartyKey) -> Option<&'a mut DialoguePart> {
    parts.iter_mut().rev().find(|part| part.key == *party)
}

/// Who took part, and what was said.
fn said(details: Option<&Details>) -> (String, String) {
    match details {
        Some(Details::Entry { participants, summary }) => (participants.clone(), summary.clone()),
        Some(
            Details::None
            | Details::Application { .. }
            | Details::Text(_)
            | Details::File { .. }
            | Details::Instruction { .. }
            | Details::Question { .. }
            | Details::Decision { .. },
        )
        | None => (String::new(), String::new()),
    }
}

/// The nominations that stand.
pub(super) fn nominations(
    reading: &Reading,
    entries: &[TimelineEntry],
    charter: &Charter,
) -> Vec<NominationPart> {
    let statement = |key: &PartyKey| {
        let of_party = |entry: &&TimelineEntry| matches!(&entry.fact, CaseFact::Nominated { party } if party == key);
        let latest = entries.iter().rev().find(of_party);
        latest.map(|entry| event::text(entry.details.as_ref())).unwrap_or_default()
    };
    let standing = reading.case.nominations().iter();
    standing
        .map(|(key, at)| NominationPart {
            party: naming::party(key, charter),
            at: words::short_day(*at),
            statement: statement(key),
        })
        .collect()
}

/// What has been declared about interests, the oldest first.
pub(super) fn interests(
    entries: &[TimelineEntry],
    charter: &Charter,
    voice: Voice,
) -> Vec<InterestPart> {
    let mut parts = Vec::new();
    for entry in entries {
        if let CaseFact::InterestDeclared { party, interest, reach, representative: _ } =
            &entry.fact
        {
            parts.push(InterestPart {
                at: words::short_moment(entry.recorded_at, voice.0),
                party: naming::party(party, charter),
                by: timeline::by(entry, voice),
                interest: naming::interest(*interest, voice),
                reach: naming::reach(*reach, voice),
                reason: event::text(entry.details.as_ref()),
            });
        }
    }
    parts
}

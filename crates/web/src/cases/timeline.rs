//! What has happened in a case: when, what, by whom, on whose behalf, and what was said.

use domain::charter::Charter;
use engine::TimelineEntry;
use gate::texts;

use super::{Line, event, naming};
use crate::texts::Voice;
use crate::words;

/// One event.
pub(super) struct EventRow {
    pub(super) at: String,
    pub(super) what: String,
    /// Who did it and by which mandate; empty where the name is not for these eyes.
    pub(super) by: String,
    pub(super) behalf: String,
    pub(super) lines: Vec<Line>,
}

/// `entries` as they are shown, the newest first.
pub(super) fn rows(entries: &[TimelineEntry], charter: &Charter, voice: Voice) -> Vec<EventRow> {
    entries.iter().rev().map(|entry| row(entry, charter, voice)).collect()
}

fn row(entry: &TimelineEntry, charter: &Charter, voice: Voice) -> EventRow {
    EventRow {
        at: words::short_moment(entry.recorded_at, voice.0),
        what: texts::fact(entry.fact.kind(), voice.0),
        by: by(entry, voice),
        behalf: naming::behalf(&entry.behalf, charter, voice),
        lines: event::lines(entry, charter, voice),
    }
}

/// Who did it, and by which mandate.
pub(super) fn by(entry: &TimelineEntry, voice: Voice) -> String {
    let hand = entry.actor.as_ref();
    hand.map(|hand| format!("{}, {}", hand.name, texts::mandate(hand.kind, voice.0)))
        .unwrap_or_default()
}

//! What people are told about a meeting, and what it is called in their calendars.

use domain::meeting::HalfYear;
use domain::text::Language;
use domain::time::{Timestamp, local_time};
use uuid::Uuid;

use crate::calendar::{CalendarEntry, EntryState};
use crate::texts::{Arguments, text};

/// A meeting as far as people are told about it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct MeetingCard {
    /// The meeting.
    pub id: Uuid,
    /// For which half-year.
    pub half_year: HalfYear,
    /// How often its time, its place or its taking place has changed.
    pub sequence: u32,
    /// When that was last written down.
    pub written_at: Timestamp,
    /// When it begins.
    pub starts_at: Timestamp,
    /// When it ends.
    pub ends_at: Timestamp,
    /// A room, or the address of one on the web.
    pub place: String,
    /// Whether it takes place.
    pub state: EntryState,
}

impl MeetingCard {
    /// The entry in a calendar of somebody who reads `language`.
    pub fn entry(&self, pact: &str, language: Language) -> CalendarEntry {
        CalendarEntry {
            uid: self.id,
            sequence: self.sequence,
            written_at: self.written_at,
            starts_at: self.starts_at,
            ends_at: self.ends_at,
            title: text("meeting-title", &self.arguments(language).with("pact", pact), language),
            place: self.place.clone(),
            state: self.state,
        }
    }

    /// What fills a text about it.
    pub(crate) fn arguments(&self, language: Language) -> Arguments {
        let (start, end) = (local_time(self.starts_at), local_time(self.ends_at));
        let clock = match language {
            Language::Da => "%-H.%M",
            Language::En => "%H:%M",
        };
        let month = start.format("month-%-m").to_string();
        Arguments::default()
            .with("half", &self.half_year.number().to_string())
            .with("year", &self.half_year.year().to_string())
            .with("day", &start.format("%-d").to_string())
            .with("month", &text(&month, &Arguments::default(), language))
            .with("date_year", &start.format("%Y").to_string())
            .with("start", &start.format(clock).to_string())
            .with("end", &end.format(clock).to_string())
            .with("place", &self.place)
    }
}

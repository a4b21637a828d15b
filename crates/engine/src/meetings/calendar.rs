//! Meetings as entries for people's calendars.

use domain::id::MeetingId;
use domain::meeting::{MeetingPhase, may_read_meetings};
use domain::text::Language;
use domain::time::Timestamp;
use mail::{CalendarUse, EntryState, MeetingCard, calendar};
use store::Connection;

use super::seat::seat_of;
use super::{KnownMeeting, meeting_known};
use crate::Engine;
use crate::error::Error;
use crate::identity::Credential;

impl Engine {
    /// The meeting `id`, or all of them where none is named, as an iCalendar file in `language`.
    ///
    /// # Errors
    /// Not found, or whoever asks has no seat at meetings.
    pub fn meeting_calendar(
        &self,
        credential: &Credential,
        id: Option<MeetingId>,
        language: Language,
        now: Timestamp,
    ) -> Result<String, Error> {
        self.show_person(credential, now, |conn, asker| {
            may_read_meetings(seat_of(conn, &asker.actor, now)?)?;
            let ids = match id {
                Some(id) => vec![id],
                None => conn.meeting_list()?.into_iter().map(|meeting| meeting.id).collect(),
            };
            let charter = self.charter();
            let pact = charter.title.in_language(language);
            let mut entries = Vec::new();
            for id in ids {
                entries.push(meeting_card(conn, id)?.entry(pact, language));
            }
            Ok(calendar(&entries, CalendarUse::Feed))
        })
    }
}

/// The meeting `id` as far as people are told about it.
pub(crate) fn meeting_card(conn: &mut Connection, id: MeetingId) -> Result<MeetingCard, Error> {
    let KnownMeeting { meeting, texts, written_at } =
        meeting_known(conn, id)?.ok_or(Error::NotFound)?;
    Ok(MeetingCard {
        id: id.0,
        half_year: meeting.half_year(),
        sequence: meeting.sequence(),
        written_at,
        starts_at: meeting.starts_at(),
        ends_at: meeting.ends_at(),
        place: texts.place,
        state: match meeting.phase() {
            MeetingPhase::Planned => EntryState::Tentative,
            MeetingPhase::Invited
            | MeetingPhase::Held
            | MeetingPhase::Proposed
            | MeetingPhase::Approved => EntryState::Confirmed,
            MeetingPhase::Cancelled => EntryState::Cancelled,
        },
    })
}

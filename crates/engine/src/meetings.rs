//! Meetings: planned, held and written down by the secretariat, with what the participants bring.

mod agenda;
mod around;
mod calendar;
mod read;
mod seat;
mod told;

use domain::actor::Actor;
use domain::id::MeetingId;
use domain::meeting::{
    Meeting, MeetingCommand, MeetingEvent, MeetingTexts, NewMeeting, decide_meeting,
    may_read_meetings, schedule_meeting,
};
use domain::people::MandateKind;
use domain::time::Timestamp;
use store::{Connection, MeetingAction, MeetingProjection, MeetingSummary};
use uuid::Uuid;

use crate::Engine;
use crate::answer::{Answer, Ask, Given};
use crate::error::Error;
use crate::people::authorship;
use agenda::agenda_now;
use around::Around;
use read::meeting_reading;

pub(crate) use calendar::meeting_card;
pub use read::{DutyReading, MeetingListing, MeetingReading, Planning, PointReading};

/// A meeting with all that has been said of it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct KnownMeeting {
    pub(crate) meeting: Meeting,
    pub(crate) texts: MeetingTexts,
    /// When its entry in people's calendars was last written down.
    pub(crate) written_at: Timestamp,
}

impl Engine {
    /// Plans a meeting.
    ///
    /// # Errors
    /// The first condition that is not met.
    pub fn meeting_schedule(
        &self,
        ask: Ask,
        new: NewMeeting,
        answer: impl Fn(&MeetingReading) -> String + Send + Sync + 'static,
    ) -> Result<Answer, Error> {
        self.store.write(move |conn| {
            ask.once(conn, |conn, actor| {
                let around = Around::read(conn, actor, ask.now)?;
                let events = schedule_meeting(new.clone(), &around.for_rules(vec![]))?;
                let id = MeetingId(Uuid::now_v7());
                let known = record(conn, id, None, &events, actor, ask.now)?;
                let after = Around { meetings: conn.meeting_list()?, ..around };
                let reading = meeting_reading(conn, id, known, actor, &after)?;
                Ok(answered(&reading, &answer))
            })
        })
    }

    /// Carries out `command` on the meeting `id`, and tells those who have to know.
    ///
    /// # Errors
    /// Not found, or the first condition that is not met.
    pub fn meeting_execute(
        &self,
        ask: Ask,
        id: MeetingId,
        command: MeetingCommand,
        answer: impl Fn(&MeetingReading) -> String + Send + Sync + 'static,
    ) -> Result<Answer, Error> {
        // What time has decided in a case is on the agenda, or off it.
        self.sweep(ask.now)?;
        self.store.write(move |conn| {
            ask.once(conn, |conn, actor| {
                let around = Around::read(conn, actor, ask.now)?;
                may_read_meetings(around.seat)?;
                let known = meeting_known(conn, id)?.ok_or(Error::NotFound)?;
                ask.condition.check(known.meeting.version())?;
                let agenda = if command == MeetingCommand::Hold {
                    agenda_now(conn, id, &known, &around)?
                } else {
                    vec![]
                };
                let events =
                    decide_meeting(&known.meeting, command.clone(), &around.for_rules(agenda))?;
                let was_invited = known.meeting.phase();
                let known = record(conn, id, Some(known), &events, actor, ask.now)?;
                told::tell(conn, id, was_invited, &events, ask.now)?;
                let after = Around { meetings: conn.meeting_list()?, ..around };
                let reading = meeting_reading(conn, id, known, actor, &after)?;
                Ok(answered(&reading, &answer))
            })
        })
    }
}

/// The meeting `id`, as its events tell.
pub(crate) fn meeting_known(
    conn: &mut Connection,
    id: MeetingId,
) -> Result<Option<KnownMeeting>, Error> {
    let events = conn.meeting_events(id)?;
    let known = events.into_iter().fold(None, |known, entry| {
        let event = MeetingEvent { fact: entry.fact, details: entry.details };
        KnownMeeting::after(known, &event, entry.recorded_at)
    });
    Ok(known)
}

impl KnownMeeting {
    /// The meeting after one more event, recorded at `at`.
    pub(crate) fn after(known: Option<Self>, event: &MeetingEvent, at: Timestamp) -> Option<Self> {
        let (before, mut texts, written_at) = match known {
            Some(known) => (Some(known.meeting), known.texts, known.written_at),
            None => (None, MeetingTexts::default(), at),
        };
        let sequence = before.as_ref().map(Meeting::sequence);
        let meeting = Meeting::apply(before, &event.fact, at)?;
        texts.take_in(&event.fact, &event.details, at);
        let is_as_written = sequence == Some(meeting.sequence());
        let written_at = if is_as_written { written_at } else { at };
        Some(Self { meeting, texts, written_at })
    }

    /// What the lists show of it.
    pub(crate) fn projection(&self, id: MeetingId) -> MeetingProjection {
        let Self { meeting, texts, written_at: _ } = self;
        let actions = meeting.actions().iter().map(|(number, item)| MeetingAction {
            meeting: id,
            number: *number,
            item: *item,
            content: texts.actions.get(number).map(|words| words.text.clone()).unwrap_or_default(),
        });
        MeetingProjection {
            summary: MeetingSummary {
                id,
                half_year: meeting.half_year(),
                phase: meeting.phase(),
                starts_at: meeting.starts_at(),
                ends_at: meeting.ends_at(),
                place: texts.place.clone(),
                version: meeting.version(),
            },
            actions: actions.collect(),
        }
    }
}

/// Records `events` on a meeting and brings the lists along; the meeting after them.
fn record(
    conn: &mut Connection,
    id: MeetingId,
    before: Option<KnownMeeting>,
    events: &[MeetingEvent],
    actor: &Actor,
    now: Timestamp,
) -> Result<KnownMeeting, Error> {
    let by = authorship(actor, actor.mandate_of(&MandateKind::ALL));
    let mut known = before;
    for event in events {
        let version = known.as_ref().map_or(0, |known| known.meeting.version());
        conn.meeting_append(id, version, event, &by, now)?;
        known = KnownMeeting::after(known, event, now);
    }
    let known = known.ok_or(Error::NotFound)?;
    conn.meeting_project(&known.projection(id))?;
    Ok(known)
}

fn answered(reading: &MeetingReading, answer: &impl Fn(&MeetingReading) -> String) -> Answer {
    let (subject, version) = (reading.id.0, reading.meeting.version());
    Answer { subject, version, body: answer(reading), given: Given::Now }
}

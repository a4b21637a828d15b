//! Who is told of a meeting by mail: all who act for a seat at it.

use std::collections::BTreeSet;

use domain::id::MeetingId;
use domain::meeting::{MeetingEvent, MeetingFact, MeetingNews, MeetingPhase};
use domain::people::Notice;
use domain::time::Timestamp;
use store::Connection;

use super::seat::roles;
use crate::error::Error;
use crate::mandates::message;

/// Tells all who act for a seat what `events` mean for them. `before` is where the meeting stood: of one to which nobody
/// was invited, nobody is told anything.
pub(super) fn tell(
    conn: &mut Connection,
    id: MeetingId,
    before: MeetingPhase,
    events: &[MeetingEvent],
    now: Timestamp,
) -> Result<(), Error> {
    let Some(news) = events.iter().find_map(|event| news(&event.fact, before)) else {
        return Ok(());
    };
    let roles = roles(conn, now)?;
    let people = conn.mandated_in(&roles, now)?.into_iter();
    let recipients: BTreeSet<_> =
        people.filter_map(|person| Some((person.email?, person.language))).collect();
    for (email, language) in recipients {
        let notice = Notice::Meeting { meeting: id, news };
        conn.outbox_insert(&message(&email, language, notice, now))?;
    }
    Ok(())
}

fn news(fact: &MeetingFact, before: MeetingPhase) -> Option<MeetingNews> {
    let were_invited = before == MeetingPhase::Invited;
    match fact {
        MeetingFact::InvitationsSent => Some(MeetingNews::Invited),
        MeetingFact::Rescheduled { .. } if were_invited => Some(MeetingNews::Moved),
        MeetingFact::Cancelled if were_invited => Some(MeetingNews::Cancelled),
        MeetingFact::Scheduled { .. }
        | MeetingFact::Rescheduled { .. }
        | MeetingFact::Cancelled
        | MeetingFact::AgendaItemAdded { .. }
        | MeetingFact::AgendaItemChanged { .. }
        | MeetingFact::AgendaItemRemoved { .. }
        | MeetingFact::AttendanceRegistered { .. }
        | MeetingFact::Held { .. }
        | MeetingFact::MinutesWritten
        | MeetingFact::DecisionRecorded { .. }
        | MeetingFact::ActionAdded { .. }
        | MeetingFact::MinutesProposed { .. }
        | MeetingFact::MinutesCommented { .. }
        | MeetingFact::MinutesApproved
        | MeetingFact::ActionCompleted { .. }
        | MeetingFact::ActionDropped { .. } => None,
    }
}

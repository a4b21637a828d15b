//! The pact around a meeting: read once for all that is asked of it.

use std::collections::BTreeMap;

use domain::actor::Actor;
use domain::id::MembershipId;
use domain::meeting::{AgendaPoint, MeetingSurroundings, Seat};
use domain::time::Timestamp;
use store::{Connection, MeetingSummary, MembershipSummary};

use super::seat::seat_of;
use crate::error::Error;

/// The members and the meetings of the pact at a moment, and the seat of whoever asks.
pub(super) struct Around {
    pub(super) now: Timestamp,
    pub(super) seat: Option<Seat>,
    /// Those that take part now, in the order in which they joined.
    pub(super) members: Vec<MembershipSummary>,
    pub(super) meetings: Vec<MeetingSummary>,
}

impl Around {
    /// Reads it for `actor`.
    pub(super) fn read(
        conn: &mut Connection,
        actor: &Actor,
        now: Timestamp,
    ) -> Result<Self, Error> {
        let seat = seat_of(conn, actor, now)?;
        let (members, meetings) = (conn.membership_list(now)?, conn.meeting_list()?);
        Ok(Self { now, seat, members, meetings })
    }

    /// What the rules look at, with the `agenda` where they need it.
    pub(super) fn for_rules(&self, agenda: Vec<(AgendaPoint, String)>) -> MeetingSurroundings {
        MeetingSurroundings {
            now: self.now,
            seat: self.seat,
            participants: self.members.iter().map(|member| member.id).collect(),
            meetings: self.meetings.iter().map(MeetingSummary::for_duty).collect(),
            agenda,
        }
    }

    /// The member `id`: one of those that take part now, or one that did.
    pub(super) fn member(
        &self,
        conn: &mut Connection,
        id: MembershipId,
    ) -> Result<Option<MembershipSummary>, Error> {
        match self.members.iter().find(|member| member.id == id) {
            Some(member) => Ok(Some(member.clone())),
            None => Ok(conn.membership_get(id)?),
        }
    }

    /// What the members are called that take part now, and those of `more` besides.
    pub(super) fn names(
        &self,
        conn: &mut Connection,
        more: impl Iterator<Item = Seat>,
    ) -> Result<BTreeMap<MembershipId, String>, Error> {
        let current = self.members.iter().map(|member| (member.id, member.name.name.clone()));
        let mut names: BTreeMap<_, _> = current.collect();
        for seat in more {
            if let Seat::Member(id) = seat
                && !names.contains_key(&id)
                && let Some(member) = conn.membership_get(id)?
            {
                names.insert(id, member.name.name);
            }
        }
        Ok(names)
    }
}

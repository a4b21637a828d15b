//! What there is to see of meetings: the half-years with their lights for everybody, the meetings for those who have a seat.

use std::collections::BTreeMap;

use domain::actor::Actor;
use domain::id::{MeetingId, MembershipId};
use domain::meeting::OpenMatter;
use domain::meeting::{
    AgendaPoint, Meeting, MeetingAvailability, MeetingCommandKind, MeetingDuty, MeetingTexts, Seat,
    is_matter_shown, may_read_meetings, meeting_availability, meeting_duties, permit_meeting,
};
use domain::membership::is_known_to;
use domain::time::Timestamp;
use store::{Connection, MeetingSummary};

use super::agenda::agenda_now;
use super::around::Around;
use super::seat::seat_of;
use super::{KnownMeeting, meeting_known};
use crate::Engine;
use crate::error::Error;
use crate::identity::Credential;

/// The half-years, and the meetings.
#[derive(Clone, Debug)]
pub struct MeetingListing {
    /// The duties to meet, the newest half-year first: for everybody.
    pub duties: Vec<DutyReading>,
    /// All meetings, the latest first; none for those who have no seat.
    pub meetings: Vec<MeetingSummary>,
    /// The seat of whoever asks.
    pub seat: Option<Seat>,
    /// Whether whoever asks may plan meetings.
    pub plans: Planning,
    /// The moment.
    pub now: Timestamp,
}

/// Whether somebody may plan meetings.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Planning {
    /// It may.
    Open,
    /// It may not.
    Closed,
}

/// The duty of one half-year, and when its meeting is or was.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct DutyReading {
    /// The duty.
    pub duty: MeetingDuty,
    /// When its meeting begins, where there is one.
    pub starts_at: Option<Timestamp>,
}

/// A meeting as somebody sees it at a moment.
#[derive(Clone, Debug)]
pub struct MeetingReading {
    /// The meeting.
    pub id: MeetingId,
    /// Where it stands.
    pub meeting: Meeting,
    /// What has been said.
    pub texts: MeetingTexts,
    /// The seat of the one who sees it.
    pub seat: Seat,
    /// What the one who sees it may do, and why not.
    pub actions: Vec<MeetingAvailability>,
    /// The agenda as far as it is for these eyes: as it is now, or as it was when the meeting was held.
    pub agenda: Vec<PointReading>,
    /// The participants of the pact at this moment, in the order in which they joined.
    pub participants: Vec<MembershipId>,
    /// What members are called: all that take part now, and whoever else is named.
    pub names: BTreeMap<MembershipId, String>,
    /// The moment.
    pub now: Timestamp,
}

/// A point of an agenda.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct PointReading {
    /// Its place on the whole agenda, counted from one.
    pub place: u32,
    /// What it is.
    pub point: AgendaPoint,
    /// What it is called.
    pub name: String,
}

impl Engine {
    /// The half-years with their lights, and the meetings where the asker has a seat at them.
    ///
    /// # Errors
    /// A token that is not known.
    pub fn meeting_list(
        &self,
        credential: &Credential,
        now: Timestamp,
    ) -> Result<MeetingListing, Error> {
        self.show(credential, now, |conn, asker| {
            let seat = seat_of(conn, &asker.actor, now)?;
            let meetings = conn.meeting_list()?;
            let for_duty: Vec<_> = meetings.iter().map(MeetingSummary::for_duty).collect();
            let begins = |duty: &MeetingDuty| {
                let of_duty = duty.state.meeting()?;
                meetings.iter().find(|one| one.id == of_duty).map(|meeting| meeting.starts_at)
            };
            let duties = meeting_duties(self.charter().dated, &for_duty, now).into_iter();
            let duties = duties.map(|duty| DutyReading { starts_at: begins(&duty), duty });
            let plans = match permit_meeting(MeetingCommandKind::Schedule, seat, None) {
                Ok(()) => Planning::Open,
                Err(_) => Planning::Closed,
            };
            let duties = duties.collect();
            let meetings = if seat.is_some() { meetings } else { vec![] };
            Ok(MeetingListing { duties, meetings, seat, plans, now })
        })
    }

    /// The meeting `id` as the asker sees it.
    ///
    /// # Errors
    /// Not found, or whoever asks has no seat at meetings.
    pub fn meeting_read(
        &self,
        credential: &Credential,
        id: MeetingId,
        now: Timestamp,
    ) -> Result<MeetingReading, Error> {
        self.sweep(now)?;
        self.show_person(credential, now, |conn, asker| {
            let around = Around::read(conn, &asker.actor, now)?;
            may_read_meetings(around.seat)?;
            let known = meeting_known(conn, id)?.ok_or(Error::NotFound)?;
            meeting_reading(conn, id, known, &asker.actor, &around)
        })
    }
}

/// What `actor` sees of a meeting.
pub(super) fn meeting_reading(
    conn: &mut Connection,
    id: MeetingId,
    known: KnownMeeting,
    actor: &Actor,
    around: &Around,
) -> Result<MeetingReading, Error> {
    let seat = may_read_meetings(around.seat)?;
    let agenda = match known.meeting.phase().is_held() {
        true => frozen(&known),
        false => agenda_now(conn, id, &known, around)?,
    };
    let agenda = shown(conn, agenda, actor, around)?;
    let KnownMeeting { meeting, mut texts, written_at: _ } = known;
    texts.minutes.points.retain(|place, _| agenda.iter().any(|point| point.place == *place));
    let owners = meeting.actions().values().map(|action| action.owner);
    let told = meeting.announced().keys().chain(meeting.attended().keys()).copied();
    let proposers = meeting.items().values().map(|item| item.by);
    let commenters = texts.comments.iter().map(|comment| comment.by);
    let names = around.names(conn, owners.chain(told).chain(proposers).chain(commenters))?;
    let participants = around.members.iter().map(|member| member.id).collect();
    let actions = meeting_availability(&meeting, &around.for_rules(vec![]));
    let now = around.now;
    Ok(MeetingReading { id, meeting, texts, seat, actions, agenda, participants, names, now })
}

/// The agenda with which a meeting was held.
fn frozen(known: &KnownMeeting) -> Vec<(AgendaPoint, String)> {
    let names = known.texts.agenda.iter().cloned().chain(std::iter::repeat(String::new()));
    known.meeting.agenda().iter().copied().zip(names).collect()
}

/// The points that are for the eyes of `actor`, each with its place on the whole agenda.
fn shown(
    conn: &mut Connection,
    agenda: Vec<(AgendaPoint, String)>,
    actor: &Actor,
    around: &Around,
) -> Result<Vec<PointReading>, Error> {
    let mut points = Vec::new();
    for (place, (point, name)) in (1..).zip(agenda) {
        let is_shown = match point {
            AgendaPoint::Item(_) => true,
            AgendaPoint::Matter(matter) => {
                let public = is_public(conn, matter, actor, around)?;
                is_matter_shown(matter, || public, actor)
            }
        };
        if is_shown {
            points.push(PointReading { place, point, name });
        }
    }
    Ok(points)
}

/// Whether an admission has been published.
fn is_public(
    conn: &mut Connection,
    matter: OpenMatter,
    actor: &Actor,
    around: &Around,
) -> Result<bool, Error> {
    let OpenMatter::MemberAdmitted(id) = matter else { return Ok(false) };
    let member = around.member(conn, id)?;
    Ok(member.is_some_and(|member| is_known_to(member.membership.published_at, actor, around.now)))
}

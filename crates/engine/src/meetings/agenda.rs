//! The agenda, compiled from what is open in the pact whenever somebody asks for it.

use std::collections::BTreeMap;

use domain::accession::{CaseOrder, OrderKey, Phase};
use domain::id::{InitiativeId, MeetingId};
use domain::meeting::{AgendaPoint, HalfYear, OpenMatter};
use domain::membership::MembershipKind;
use domain::time::{Timestamp, start_of_day};
use store::{CaseFilter, CaseQuery, Connection, MembershipSummary};

use super::KnownMeeting;
use super::around::Around;
use crate::error::Error;

/// The most cases, members or actions that an agenda names.
const MATTERS_MAX: u32 = 200;

/// The agenda of a meeting that is still to be held, each point with what it is called: its own items, then the open
/// matters.
pub(super) fn agenda_now(
    conn: &mut Connection,
    id: MeetingId,
    known: &KnownMeeting,
    around: &Around,
) -> Result<Vec<(AgendaPoint, String)>, Error> {
    let words = &known.texts.items;
    let items = known.meeting.items().keys().map(|number| {
        let title = words.get(number).map(|words| words.title.clone());
        (AgendaPoint::Item(*number), title.unwrap_or_default())
    });
    let mut agenda: Vec<_> = items.collect();
    let matters = open_matters(conn, last_meeting(id, known, around), around)?.into_iter();
    agenda.extend(matters.map(|(matter, name)| (AgendaPoint::Matter(matter), name)));
    Ok(agenda)
}

/// What is open in the pact, each with what it is called: since `since` for what is told once.
fn open_matters(
    conn: &mut Connection,
    since: Timestamp,
    around: &Around,
) -> Result<Vec<(OpenMatter, String)>, Error> {
    let mut matters = cases(conn)?;
    matters.extend(members_admitted(&around.members, since));
    matters.extend(initiatives(conn, since, around.now)?);
    let actions = conn.meeting_action_open_list(MATTERS_MAX)?.into_iter();
    matters.extend(actions.map(|action| {
        let matter = OpenMatter::ActionOpen { meeting: action.meeting, action: action.number };
        (matter, action.content)
    }));
    Ok(matters)
}

/// The cases that are nominated, and those whose vote is open.
fn cases(conn: &mut Connection) -> Result<Vec<(OpenMatter, String)>, Error> {
    let filter =
        CaseFilter { phases: vec![Phase::Nominated, Phase::Voting], ..CaseFilter::default() };
    let order = CaseOrder::by(OrderKey::Deadline);
    let query = CaseQuery { filter, order, after: None, limit: MATTERS_MAX };
    let cases = conn.case_list(&query)?.items.into_iter().map(|case| {
        let matter = match case.phase {
            Phase::Voting => OpenMatter::VoteOpen(case.id),
            Phase::Nominated
            | Phase::Draft
            | Phase::Received
            | Phase::AwaitingInformation
            | Phase::InDialogue
            | Phase::Approved
            | Phase::Rejected
            | Phase::Withdrawn
            | Phase::Closed
            | Phase::Lapsed => OpenMatter::CaseNominated(case.id),
        };
        (matter, format!("{} {}", case.number, case.organisation_name))
    });
    Ok(cases.collect())
}

fn members_admitted(
    members: &[MembershipSummary],
    since: Timestamp,
) -> impl Iterator<Item = (OpenMatter, String)> {
    let admitted = members.iter().filter(move |member| {
        matches!(member.membership.kind, MembershipKind::Associate(_))
            && since < member.membership.since
    });
    let named =
        admitted.map(|member| (OpenMatter::MemberAdmitted(member.id), member.name.name.clone()));
    named.take(usize::try_from(MATTERS_MAX).unwrap_or(usize::MAX))
}

/// What was told of initiatives since `since`, the last word of each, and those of which nothing was.
fn initiatives(
    conn: &mut Connection,
    since: Timestamp,
    now: Timestamp,
) -> Result<Vec<(OpenMatter, String)>, Error> {
    let news = conn.initiative_news(since, now, MATTERS_MAX)?.into_iter();
    let told: BTreeMap<InitiativeId, String> =
        news.map(|news| (news.initiative, format!("{}: {}", news.title, news.note))).collect();
    let silent = conn.initiative_active(MATTERS_MAX)?.into_iter();
    let silent: Vec<_> = silent
        .filter(|known| known.created_at < since && !told.contains_key(&known.id))
        .map(|known| (OpenMatter::InitiativeSilent(known.id), known.title))
        .collect();
    let told = told.into_iter().map(|(id, name)| (OpenMatter::InitiativeTold(id), name));
    Ok(told.chain(silent).collect())
}

/// When the last meeting before this one was held; where there was none, when the half-year began.
fn last_meeting(id: MeetingId, known: &KnownMeeting, around: &Around) -> Timestamp {
    let starts_at = known.meeting.starts_at();
    let meetings = around.meetings.iter();
    let earlier = meetings
        .filter(|other| other.id != id && other.phase.is_held() && other.starts_at < starts_at);
    let last = earlier.map(|meeting| meeting.starts_at).max();
    let half_year = known.meeting.half_year().min(HalfYear::at(around.now));
    last.unwrap_or_else(|| start_of_day(half_year.first_day()))
}

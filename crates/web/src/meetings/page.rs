//! The page of a meeting: when and where, what can be done, the agenda, who comes, the minutes and what came of them.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use domain::meeting::{ActionState, AgendaPoint, Lateness, MinutesState, OpenMatter, Seat};
use domain::refusal::{MeetingRefusal, Refusal};
use domain::time::local_date;
use engine::{MeetingReading, PointReading};
use gate::{Place, Problem, Query, texts};
use serde::Deserialize;

use super::{named, path, period, plan, seat_name, title};
use crate::cases::{Line, capital};
use crate::shell::{Link, Shell, Spot};
use crate::visit::Visit;
use crate::words;

/// What is asked for beside the meeting.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    /// What has just been done, by its code.
    done: Option<String>,
}

/// Something that cannot be done now, and why not.
struct Hindrance {
    text: String,
    reason: String,
}

/// A point of the agenda.
struct PointPart {
    /// What kind of matter it is; empty where somebody has put it on the agenda.
    kind: String,
    name: String,
    /// Where more is told of it.
    href: Option<String>,
    text: String,
    by: String,
    minutes: String,
}

/// Who comes, or who came.
struct AttendanceRow {
    seat: String,
    attendance: String,
    names: String,
}

/// An action.
struct ActionRow {
    number: u32,
    what: String,
    owner: String,
    due: String,
    state: String,
    lateness: Lateness,
    note: String,
}

/// What somebody said of the minutes.
struct CommentPart {
    by: String,
    at: String,
    text: String,
}

#[derive(Template)]
#[template(path = "meeting.html")]
struct MeetingPage {
    shell: Shell,
    path: String,
    facts: Vec<Line>,
    actions: Vec<Link>,
    hindrances: Vec<Hindrance>,
    is_held: bool,
    agenda: Vec<PointPart>,
    attendance: Vec<AttendanceRow>,
    minutes: String,
    decisions: Vec<String>,
    items: Vec<ActionRow>,
    comments: Vec<CommentPart>,
}

pub(super) async fn show(
    visit: Visit,
    Place(id): Place<String>,
    Query(asked): Query<Asked>,
) -> Result<HttpResponse, Problem> {
    let id = named(&id)?;
    let reading =
        visit.show(move |engine, credential, now| engine.meeting_read(credential, id, now)).await?;
    Ok(visit.page(StatusCode::OK, &page(&visit, &reading, asked.done.as_deref())))
}

fn page(visit: &Visit, reading: &MeetingReading, done: Option<&str>) -> MeetingPage {
    let path = path(reading.id);
    let comments = reading.texts.comments.iter().map(|comment| CommentPart {
        by: seat_name(comment.by, reading, visit),
        at: words::short_moment(comment.at, visit.language),
        text: comment.text.clone(),
    });
    MeetingPage {
        shell: Shell::below(visit, Spot::Meetings, title(reading, visit), &path).telling(done),
        facts: facts(reading, visit),
        actions: actions(reading, &path, visit),
        hindrances: hindrances(reading, visit),
        is_held: reading.meeting.phase().is_held(),
        agenda: reading.agenda.iter().map(|point| point_part(point, reading, visit)).collect(),
        attendance: attendance(reading, visit),
        minutes: reading.texts.minutes.general.clone(),
        decisions: reading.texts.decisions.values().cloned().collect(),
        items: items(reading, visit),
        comments: comments.collect(),
        path,
    }
}

fn facts(reading: &MeetingReading, visit: &Visit) -> Vec<Line> {
    let (meeting, language, voice) = (&reading.meeting, visit.language, visit.voice());
    let line = |name: &str, value: String| Line::new(voice.say(name), value);
    let mut lines = vec![
        line("meeting-status", texts::meeting_phase(meeting.phase(), language)),
        line("meeting-when", period(meeting.starts_at(), meeting.ends_at(), visit)),
        line("meeting-place", reading.texts.place.clone()),
    ];
    match meeting.minutes() {
        MinutesState::Proposed { comments_until } => {
            lines.push(line("meeting-comments-until", texts::moment(comments_until, language)));
        }
        MinutesState::Approved { at } => {
            lines.push(line("meeting-approved", texts::moment(at, language)));
        }
        MinutesState::Unwritten | MinutesState::Written => {}
    }
    if !reading.texts.cancelled_because.is_empty() {
        lines.push(line("meeting-cancelled-because", reading.texts.cancelled_because.clone()));
    }
    lines
}

fn actions(reading: &MeetingReading, path: &str, visit: &Visit) -> Vec<Link> {
    let open = reading.actions.iter().filter(|action| action.refusal.is_none());
    let link = |kind| Link {
        href: format!("{path}/{}", plan::place(kind)),
        text: plan::title(kind, visit),
    };
    open.map(|action| link(action.command)).collect()
}

/// What cannot be done although the phase allows it.
fn hindrances(reading: &MeetingReading, visit: &Visit) -> Vec<Hindrance> {
    let hindered = reading.actions.iter().filter_map(|action| {
        let refusal = action.refusal.as_ref()?;
        if let Refusal::Meeting(MeetingRefusal::PhaseForbids { .. }) = refusal {
            return None;
        }
        Some(Hindrance {
            text: capital(&texts::meeting_command(action.command, visit.language)),
            reason: texts::refusal(refusal, visit.language, visit.charter()).detail,
        })
    });
    hindered.collect()
}

fn point_part(point: &PointReading, reading: &MeetingReading, visit: &Visit) -> PointPart {
    let voice = visit.voice();
    let (kind, href) = match point.point {
        AgendaPoint::Item(_) => (String::new(), None),
        AgendaPoint::Matter(OpenMatter::CaseNominated(case)) => {
            (voice.say("matter-case-nominated"), Some(crate::cases::path(case)))
        }
        AgendaPoint::Matter(OpenMatter::VoteOpen(case)) => {
            (voice.say("matter-vote-open"), Some(crate::cases::path(case)))
        }
        AgendaPoint::Matter(OpenMatter::MemberAdmitted(member)) => {
            (voice.say("matter-member-admitted"), Some(format!("/members/{member}")))
        }
        AgendaPoint::Matter(OpenMatter::InitiativeTold(initiative)) => {
            (voice.say("matter-initiative-told"), Some(crate::initiatives::path(initiative)))
        }
        AgendaPoint::Matter(OpenMatter::InitiativeSilent(initiative)) => {
            (voice.say("matter-initiative-silent"), Some(crate::initiatives::path(initiative)))
        }
        AgendaPoint::Matter(OpenMatter::ActionOpen { meeting, .. }) => {
            (voice.say("matter-action-open"), Some(format!("{}#actions", path(meeting))))
        }
    };
    let (mut text, mut by) = (String::new(), String::new());
    if let AgendaPoint::Item(number) = point.point {
        text = reading.texts.items.get(&number).map(|item| item.text.clone()).unwrap_or_default();
        let item = reading.meeting.items().get(&number);
        by = match item.map(|item| item.by) {
            Some(seat @ (Seat::Member(_) | Seat::AdvisoryBoard)) => seat_name(seat, reading, visit),
            Some(Seat::Secretariat) | None => String::new(),
        };
    }
    let minutes = reading.texts.minutes.points.get(&point.place).cloned().unwrap_or_default();
    PointPart { kind, name: point.name.clone(), href, text, by, minutes }
}

/// Who has said to come, as long as the meeting has not been held; then who came.
fn attendance(reading: &MeetingReading, visit: &Visit) -> Vec<AttendanceRow> {
    let meeting = &reading.meeting;
    let told = if meeting.phase().is_held() { meeting.attended() } else { meeting.announced() };
    let rows = told.iter().map(|(seat, attendance)| AttendanceRow {
        seat: seat_name(*seat, reading, visit),
        attendance: texts::attendance(*attendance, visit.language),
        names: reading.texts.names.get(seat).cloned().unwrap_or_default(),
    });
    rows.collect()
}

fn items(reading: &MeetingReading, visit: &Visit) -> Vec<ActionRow> {
    let today = local_date(reading.now);
    let rows = reading.meeting.actions().iter().map(|(number, item)| {
        let words = reading.texts.actions.get(number).cloned().unwrap_or_default();
        let is_late = item.state == ActionState::Open && item.due_on < today;
        ActionRow {
            number: *number,
            what: words.text,
            owner: seat_name(item.owner, reading, visit),
            due: words::short_date(item.due_on),
            state: texts::action_state(item.state, visit.language),
            lateness: if is_late { Lateness::Overdue } else { Lateness::InTime },
            note: words.note,
        }
    });
    rows.collect()
}

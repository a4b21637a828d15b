//! A meeting as JSON: the same document after every command and on every read.

use domain::id::{CaseId, InitiativeId, MeetingId, MembershipId};
use domain::meeting::{
    AgendaPoint, Attendance, HalfYear, Lateness, MeetingAvailability, MinutesState, OpenMatter,
    Seat,
};
use domain::refusal::{MeetingRefusal, Refusal};
use engine::{DutyReading, MeetingListing, MeetingReading, PointReading};
use serde::Serialize;
use store::MeetingSummary;
use utoipa::ToSchema;

use crate::case_view::UnavailableView;
use crate::parsed::{Day, Moment, Parsed, moment};
use crate::words::{ActionStateWord, AttendanceWord, MeetingPhaseWord};

/// The half-years and the meetings.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct MeetingListView {
    /// One for each half-year since the charter was agreed, the newest first; later ones for which a meeting is planned
    /// among them.
    half_years: Vec<HalfYearView>,
    /// All meetings, the latest first; none for callers who have no seat at them.
    meetings: Vec<MeetingSummaryView>,
}

/// The duty to meet in a half-year.
#[derive(Debug, Serialize, ToSchema)]
struct HalfYearView {
    /// The half-year.
    #[schema(value_type = String, example = "2026-H2")]
    half_year: Parsed<HalfYear>,
    /// Its last day, until which the meeting is to be held.
    #[schema(value_type = String, format = Date)]
    due_on: Parsed<Day>,
    /// `held`, `planned` or `missing`.
    state: &'static str,
    /// Whether the half-year is over, and no meeting was held.
    overdue: bool,
    /// When its meeting begins, where there is one.
    #[schema(value_type = Option<String>, format = DateTime)]
    starts_at: Option<Moment>,
}

/// A meeting in the list.
#[derive(Debug, Serialize, ToSchema)]
struct MeetingSummaryView {
    /// The meeting's id.
    #[schema(value_type = String, format = Uuid)]
    id: Parsed<MeetingId>,
    /// For which half-year.
    #[schema(value_type = String, example = "2026-H2")]
    half_year: Parsed<HalfYear>,
    /// Where it stands.
    phase: MeetingPhaseWord,
    /// When it begins.
    #[schema(value_type = String, format = DateTime)]
    starts_at: Moment,
    /// When it ends.
    #[schema(value_type = String, format = DateTime)]
    ends_at: Moment,
    /// A room, or the address of one on the web.
    place: String,
}

/// A meeting, as far as the caller may see it, at the moment of the answer.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct MeetingView {
    /// The meeting's id.
    #[schema(value_type = String, format = Uuid)]
    id: Parsed<MeetingId>,
    /// Counts the meeting's events; also its entity tag.
    version: u32,
    /// For which half-year.
    #[schema(value_type = String, example = "2026-H2")]
    half_year: Parsed<HalfYear>,
    /// Where it stands.
    phase: MeetingPhaseWord,
    /// When it begins.
    #[schema(value_type = String, format = DateTime)]
    starts_at: Moment,
    /// When it ends.
    #[schema(value_type = String, format = DateTime)]
    ends_at: Moment,
    /// A room, or the address of one on the web.
    place: String,
    /// Why it was called off; empty where it was not.
    cancelled_because: String,
    /// The agenda: as it is now, or as it was when the meeting was held.
    agenda: Vec<PointView>,
    /// Who comes, or who came.
    attendance: Vec<AttendanceView>,
    /// The minutes beside the agenda's points.
    minutes: String,
    /// Until when comments on the minutes are taken; nothing where they are not proposed.
    #[schema(value_type = Option<String>, format = DateTime)]
    comments_until: Option<Moment>,
    /// Since when the minutes stand.
    #[schema(value_type = Option<String>, format = DateTime)]
    approved_at: Option<Moment>,
    /// What was said of the minutes.
    comments: Vec<MinutesCommentView>,
    /// What was decided.
    decisions: Vec<DecisionView>,
    /// What is to be done.
    action_items: Vec<ActionItemView>,
    /// What the caller may do now.
    actions: Vec<&'static str>,
    /// What the caller's role and the phase would allow, but a condition does not, and why not.
    unavailable: Vec<UnavailableView>,
}

/// A seat at meetings.
#[derive(Debug, Serialize, ToSchema)]
struct SeatView {
    /// `secretariat`, `advisory_board`, or the id of a membership.
    #[schema(value_type = String)]
    seat: Parsed<Seat>,
    /// What the member is called; nothing for the others.
    name: Option<String>,
}

/// A point of the agenda.
#[derive(Debug, Serialize, ToSchema)]
struct PointView {
    /// Its place on the whole agenda, counted from one.
    place: u32,
    /// `item`, `case_nominated`, `vote_open`, `member_admitted`, `initiative_told`, `initiative_silent` or `action_open`.
    kind: &'static str,
    /// What it is called.
    name: String,
    /// The number of the item, where it is one, or of the action.
    number: Option<u32>,
    /// What the item is about.
    text: Option<String>,
    /// Who put the item on the agenda.
    by: Option<SeatView>,
    /// The case.
    #[schema(value_type = Option<String>, format = Uuid)]
    case: Option<Parsed<CaseId>>,
    /// The member.
    #[schema(value_type = Option<String>, format = Uuid)]
    member: Option<Parsed<MembershipId>>,
    /// The initiative.
    #[schema(value_type = Option<String>, format = Uuid)]
    initiative: Option<Parsed<InitiativeId>>,
    /// The meeting that agreed on the action.
    #[schema(value_type = Option<String>, format = Uuid)]
    meeting: Option<Parsed<MeetingId>>,
    /// What the minutes say of it; empty where they say nothing.
    minutes: String,
}

/// Whether a seat is taken.
#[derive(Debug, Serialize, ToSchema)]
struct AttendanceView {
    /// Whose.
    #[serde(flatten)]
    seat: SeatView,
    /// Whether it is, or was, taken.
    attendance: AttendanceWord,
    /// Who was there for it, or will be.
    names: String,
}

/// What somebody said of the minutes.
#[derive(Debug, Serialize, ToSchema)]
struct MinutesCommentView {
    /// Who.
    by: SeatView,
    /// What.
    comment: String,
    /// When.
    #[schema(value_type = String, format = DateTime)]
    at: Moment,
}

/// A decision.
#[derive(Debug, Serialize, ToSchema)]
struct DecisionView {
    /// Counts from one.
    number: u32,
    /// What was decided.
    decision: String,
}

/// An action that the meeting agreed on.
#[derive(Debug, Serialize, ToSchema)]
struct ActionItemView {
    /// Counts from one.
    number: u32,
    /// Whose it is.
    owner: SeatView,
    /// What is to be done.
    what: String,
    /// Until when: that day included.
    #[schema(value_type = String, format = Date)]
    due_on: Parsed<Day>,
    /// How far it is.
    state: ActionStateWord,
    /// How it was done, or why it was given up.
    note: String,
}

impl From<&MeetingListing> for MeetingListView {
    fn from(listing: &MeetingListing) -> Self {
        Self {
            half_years: listing.duties.iter().map(Into::into).collect(),
            meetings: listing.meetings.iter().map(Into::into).collect(),
        }
    }
}

impl From<&DutyReading> for HalfYearView {
    fn from(reading: &DutyReading) -> Self {
        let duty = reading.duty;
        Self {
            half_year: Parsed(duty.half_year),
            due_on: Parsed(Day(duty.due_on)),
            state: duty.state.code(),
            overdue: duty.lateness == Lateness::Overdue,
            starts_at: reading.starts_at.map(moment),
        }
    }
}

impl From<&MeetingSummary> for MeetingSummaryView {
    fn from(summary: &MeetingSummary) -> Self {
        Self {
            id: Parsed(summary.id),
            half_year: Parsed(summary.half_year),
            phase: summary.phase.into(),
            starts_at: moment(summary.starts_at),
            ends_at: moment(summary.ends_at),
            place: summary.place.clone(),
        }
    }
}

impl From<&MeetingReading> for MeetingView {
    fn from(reading: &MeetingReading) -> Self {
        let MeetingReading { id, meeting, texts, .. } = reading;
        let (comments_until, approved_at) = match meeting.minutes() {
            MinutesState::Unwritten | MinutesState::Written => (None, None),
            MinutesState::Proposed { comments_until } => (Some(moment(comments_until)), None),
            MinutesState::Approved { at } => (None, Some(moment(at))),
        };
        let seat = |seat| seat_view(reading, seat);
        let comments = texts.comments.iter().map(|comment| MinutesCommentView {
            by: seat(comment.by),
            comment: comment.text.clone(),
            at: moment(comment.at),
        });
        let decisions = texts.decisions.iter();
        let decisions = decisions
            .map(|(number, text)| DecisionView { number: *number, decision: text.clone() });
        let actions = reading.actions.iter().filter(|action| action.refusal.is_none());
        Self {
            id: Parsed(*id),
            version: meeting.version(),
            half_year: Parsed(meeting.half_year()),
            phase: meeting.phase().into(),
            starts_at: moment(meeting.starts_at()),
            ends_at: moment(meeting.ends_at()),
            place: texts.place.clone(),
            cancelled_because: texts.cancelled_because.clone(),
            agenda: reading.agenda.iter().map(|point| point_view(reading, point)).collect(),
            attendance: attendance(reading),
            minutes: texts.minutes.general.clone(),
            comments_until,
            approved_at,
            comments: comments.collect(),
            decisions: decisions.collect(),
            action_items: action_items(reading),
            actions: actions.map(|action| action.command.code()).collect(),
            unavailable: reading.actions.iter().filter_map(unavailable).collect(),
        }
    }
}

fn seat_view(reading: &MeetingReading, seat: Seat) -> SeatView {
    let name = match seat {
        Seat::Member(id) => reading.names.get(&id).cloned(),
        Seat::Secretariat | Seat::AdvisoryBoard => None,
    };
    SeatView { seat: Parsed(seat), name }
}

fn point_view(reading: &MeetingReading, point: &PointReading) -> PointView {
    let minutes = reading.texts.minutes.points.get(&point.place).cloned().unwrap_or_default();
    let bare = PointView {
        place: point.place,
        kind: "item",
        name: point.name.clone(),
        number: None,
        text: None,
        by: None,
        case: None,
        member: None,
        initiative: None,
        meeting: None,
        minutes,
    };
    match point.point {
        AgendaPoint::Item(number) => PointView {
            number: Some(number),
            text: reading.texts.items.get(&number).map(|item| item.text.clone()),
            by: reading.meeting.items().get(&number).map(|item| seat_view(reading, item.by)),
            ..bare
        },
        AgendaPoint::Matter(OpenMatter::CaseNominated(case)) => {
            PointView { kind: "case_nominated", case: Some(Parsed(case)), ..bare }
        }
        AgendaPoint::Matter(OpenMatter::VoteOpen(case)) => {
            PointView { kind: "vote_open", case: Some(Parsed(case)), ..bare }
        }
        AgendaPoint::Matter(OpenMatter::MemberAdmitted(member)) => {
            PointView { kind: "member_admitted", member: Some(Parsed(member)), ..bare }
        }
        AgendaPoint::Matter(OpenMatter::InitiativeTold(initiative)) => {
            PointView { kind: "initiative_told", initiative: Some(Parsed(initiative)), ..bare }
        }
        AgendaPoint::Matter(OpenMatter::InitiativeSilent(initiative)) => {
            PointView { kind: "initiative_silent", initiative: Some(Parsed(initiative)), ..bare }
        }
        AgendaPoint::Matter(OpenMatter::ActionOpen { meeting, action }) => PointView {
            kind: "action_open",
            meeting: Some(Parsed(meeting)),
            number: Some(action),
            ..bare
        },
    }
}

/// What was told before the meeting, as long as it has not been held.
fn attendance(reading: &MeetingReading) -> Vec<AttendanceView> {
    let (meeting, names) = (&reading.meeting, &reading.texts.names);
    let told = if meeting.phase().is_held() { meeting.attended() } else { meeting.announced() };
    let view = |(seat, attendance): (&Seat, &Attendance)| AttendanceView {
        seat: seat_view(reading, *seat),
        attendance: (*attendance).into(),
        names: names.get(seat).cloned().unwrap_or_default(),
    };
    told.iter().map(view).collect()
}

fn action_items(reading: &MeetingReading) -> Vec<ActionItemView> {
    let words = &reading.texts.actions;
    let items = reading.meeting.actions().iter().map(|(number, item)| {
        let words = words.get(number).cloned().unwrap_or_default();
        ActionItemView {
            number: *number,
            owner: seat_view(reading, item.owner),
            what: words.text,
            due_on: Parsed(Day(item.due_on)),
            state: item.state.into(),
            note: words.note,
        }
    });
    items.collect()
}

/// A phase that forbids is no news beside `phase` itself; other conditions are.
fn unavailable(action: &MeetingAvailability) -> Option<UnavailableView> {
    let refusal = action.refusal.as_ref()?;
    let by_phase = matches!(refusal, Refusal::Meeting(MeetingRefusal::PhaseForbids { .. }));
    (!by_phase).then(|| UnavailableView::new(action.command.code(), refusal.code()))
}

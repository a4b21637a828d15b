//! The half-years with their lights, and for those who take part the meetings.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use domain::meeting::{DutyState, Lateness, MeetingPhase};
use engine::{DutyReading, MeetingListing, Planning};
use gate::{Problem, Query, texts};
use serde::Deserialize;
use store::MeetingSummary;

use super::{path, period};
use crate::cases::capital;
use crate::shell::{Shell, Spot};
use crate::visit::Visit;
use crate::words;

/// What is asked for beside the list.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    /// What has just been done, by its code.
    done: Option<String>,
}

/// A half-year and its light.
struct HalfYearRow {
    half_year: String,
    /// The code of the light.
    light: &'static str,
    state: String,
    is_overdue: bool,
    /// When its meeting is or was, or until when one is to be held.
    day: String,
    /// The page of the meeting, for those who take part.
    href: Option<String>,
    /// Where a meeting for it is planned, for those who may.
    plan: Option<String>,
}

/// A meeting that was called off.
struct CancelledRow {
    href: String,
    when: String,
    half_year: String,
}

#[derive(Template)]
#[template(path = "meetings.html")]
struct MeetingsPage {
    shell: Shell,
    half_years: Vec<HalfYearRow>,
    cancelled: Vec<CancelledRow>,
    /// Whether whoever looks takes part in meetings.
    takes_part: bool,
    may_plan: bool,
}

pub(super) async fn show(
    visit: Visit,
    Query(asked): Query<Asked>,
) -> Result<HttpResponse, Problem> {
    let listing =
        visit.show_openly(|engine, credential, now| engine.meeting_list(credential, now)).await?;
    let may_plan = listing.plans == Planning::Open;
    let shell = Shell::of(&visit, Spot::Meetings).telling(asked.done.as_deref());
    let cancelled = listing.meetings.iter().filter(|one| one.phase == MeetingPhase::Cancelled);
    let page = MeetingsPage {
        shell: shell.about(visit.voice().say("meetings-about")),
        half_years: listing.duties.iter().map(|duty| row(duty, &listing, &visit)).collect(),
        cancelled: cancelled.map(|meeting| called_off(meeting, &visit)).collect(),
        takes_part: listing.seat.is_some(),
        may_plan,
    };
    match listing.seat {
        Some(_) => Ok(visit.page(StatusCode::OK, &page)),
        None => Ok(visit.public_page(&page)),
    }
}

fn row(reading: &DutyReading, listing: &MeetingListing, visit: &Visit) -> HalfYearRow {
    let duty = &reading.duty;
    let due = words::short_date(duty.due_on);
    let until = visit.voice().say_of("meetings-until", "day", &due);
    let may_plan = listing.plans == Planning::Open && duty.state == DutyState::Missing;
    HalfYearRow {
        half_year: capital(&texts::half_year(duty.half_year, visit.language)),
        light: duty.state.code(),
        state: texts::duty_state(duty.state, visit.language),
        is_overdue: duty.lateness == Lateness::Overdue,
        day: reading.starts_at.map_or(until, words::short_day),
        href: duty.state.meeting().filter(|_| listing.seat.is_some()).map(path),
        plan: may_plan.then(|| format!("/meetings/new?half_year={}", duty.half_year)),
    }
}

fn called_off(meeting: &MeetingSummary, visit: &Visit) -> CancelledRow {
    CancelledRow {
        href: path(meeting.id),
        when: period(meeting.starts_at, meeting.ends_at, visit),
        half_year: capital(&texts::half_year(meeting.half_year, visit.language)),
    }
}

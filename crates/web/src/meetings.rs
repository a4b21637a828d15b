//! Half-yearly meetings: the half-years with their lights for everybody, the meetings for those who take part.

mod act;
mod calendar;
mod list;
mod order;
mod page;
mod plan;
mod schedule;

use actix_web::web::ServiceConfig;
use domain::id::MeetingId;
use domain::meeting::Seat;
use domain::time::Timestamp;
use engine::MeetingReading;
use gate::{Problem, texts};

use crate::shell::{Link, Shell, Spot};
use crate::visit::Visit;
use crate::words;
use crate::{shown, shown_and_done};

pub(crate) fn configure(config: &mut ServiceConfig) {
    config
        .service(shown("/meetings", list::show))
        .service(shown("/meetings/calendar.ics", calendar::all))
        .service(shown_and_done("/meetings/new", schedule::show, schedule::send))
        .service(shown("/meetings/{id}.ics", calendar::one))
        .service(shown("/meetings/{id}", page::show))
        .service(shown_and_done("/meetings/{id}/do/{command}", act::show, act::carry_out));
}

/// The commands that have a form.
#[cfg(test)]
pub(crate) use plan::commands as commands_with_forms;

/// The page of the meeting `id`.
fn path(id: MeetingId) -> String {
    format!("/meetings/{id}")
}

/// The meeting that an address names.
fn named(id: &str) -> Result<MeetingId, Problem> {
    Ok(id.parse().map_err(|_| engine::Error::NotFound)?)
}

/// What a meeting is called.
fn title(reading: &MeetingReading, visit: &Visit) -> String {
    let half_year = texts::half_year(reading.meeting.half_year(), visit.language);
    visit.voice().say_of("meeting-title", "half", &half_year)
}

/// Around a page below that of the meeting.
fn shell_below(reading: &MeetingReading, visit: &Visit, heading: String, here: &str) -> Shell {
    let mut shell = Shell::below(visit, Spot::Meetings, heading, here);
    shell.trail.push(Link { href: path(reading.id), text: title(reading, visit) });
    shell
}

/// What a seat is called.
fn seat_name(seat: Seat, reading: &MeetingReading, visit: &Visit) -> String {
    let charter = visit.charter();
    match seat {
        Seat::Member(id) => reading.names.get(&id).cloned().unwrap_or_default(),
        Seat::Secretariat => charter.secretariat.in_language(visit.language).to_owned(),
        Seat::AdvisoryBoard => charter.advisory_board.in_language(visit.language).to_owned(),
    }
}

/// When a meeting is: the day, from when and until when; the second day only where it is another.
fn period(starts_at: Timestamp, ends_at: Timestamp, visit: &Visit) -> String {
    let (start, end) =
        (texts::moment(starts_at, visit.language), words::clock(ends_at, visit.language));
    let same_day = words::short_day(starts_at) == words::short_day(ends_at);
    if same_day {
        format!("{start}–{end}")
    } else {
        format!("{start} – {}", texts::moment(ends_at, visit.language))
    }
}

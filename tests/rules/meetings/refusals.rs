//! Every way in which the rules say no about meetings: reached once, and told to the one who asked.

use domain::meeting::{
    MeetingCommand as M, MeetingCommandKind as C, MeetingPhase as P, MeetingSurroundings, Minutes,
    NewMeeting, Schedule, may_read_meetings, schedule_meeting,
};
use domain::refusal::{MeetingRefusal, Refusal};
use insta::assert_snapshot;
use support::{at, day};

use super::scene::{
    BOARD, DI, HK, OFFICE, STRANGER, Scene, a_meeting, around, half_year, of, schedule, well_formed,
};
use crate::refusals::told;

macro_rules! variants {
    ($($variant:ident { $($field:ident),* },)+) => {
        const VARIANTS: &[&str] = &[$(stringify!($variant),)+];

        /// The variant's name. One that is missing below does not compile; one that is there must be reached.
        fn variant(refusal: &Refusal) -> &'static str {
            let Refusal::Meeting(refusal) = refusal else { panic!("{refusal:?} is no meeting's") };
            match refusal {
                $(MeetingRefusal::$variant { $($field: _),* } => stringify!($variant),)+
            }
        }
    };
}

variants! {
    MeetingsClosed {},
    RoleNotEntitled { command, entitled },
    PhaseForbids { command, phase, allowed },
    OtherSeat {},
    HalfYearTaken { half_year },
    OutsideHalfYear { half_year },
    EndNotAfterStart {},
    MeetingBegun { starts_at },
    MeetingAhead { starts_at },
    MinutesUnwritten {},
    CommentsClosed { comments_until },
    CommentsOpen { comments_until },
    DueBeforeMeeting {},
    NoParticipant { field },
    NoAgendaItem {},
    UnknownItem { item },
    UnknownPoint { point },
    NoOpenAction {},
    UnknownAction { action },
    ActionClosed { action },
}

#[test]
fn every_refusal_is_reached_and_says_who_can_mend_what() {
    let refusals = refusals();
    let reached = |name: &&str| refusals.iter().find(|refusal| variant(refusal) == *name);

    let missing: Vec<_> = VARIANTS.iter().filter(|name| reached(name).is_none()).collect();
    assert!(missing.is_empty(), "nothing here is refused for {missing:?}");
    let lines: Vec<_> = VARIANTS.iter().filter_map(reached).map(told).collect();
    let header = "code | kind | who can mend it | field | until | arguments";
    assert_snapshot!("meeting_refusals", format!("{header}\n\n{}", lines.join("\n")));
}

fn refusals() -> Vec<Refusal> {
    let mut refusals = of_planning();
    refusals.extend(of_preparing());
    refusals.extend(of_the_minutes());
    refusals.extend(of_actions());
    refusals
}

fn of_planning() -> Vec<Refusal> {
    let plan = |schedule: Schedule, around: &MeetingSurroundings| {
        schedule_meeting(NewMeeting { half_year: half_year(), schedule }, around).unwrap_err()
    };
    let office = around(Some(OFFICE), at(0));
    let taken = MeetingSurroundings { meetings: vec![of(half_year(), P::Held)], ..office.clone() };
    vec![
        may_read_meetings(None).unwrap_err(),
        plan(schedule(48), &around(Some(DI), at(0))),
        plan(schedule(48), &taken),
        plan(schedule(24 * 200), &office),
        plan(Schedule { ends_at: at(48), ..schedule(48) }, &office),
    ]
}

fn of_preparing() -> Vec<Refusal> {
    let unknown = M::ChangeAgendaItem { item: 7, title: "Nyt".to_owned(), text: String::new() };
    let other = M::RegisterAttendance {
        seat: Some(HK),
        attendance: domain::meeting::Attendance::Present,
        names: String::new(),
    };
    vec![
        Scene::in_phase(P::Cancelled).tries(OFFICE, M::Hold).unwrap_err(),
        a_meeting().at(49).tries(OFFICE, M::SendInvitations).unwrap_err(),
        a_meeting().tries(OFFICE, M::Hold).unwrap_err(),
        a_meeting().tries(DI, other).unwrap_err(),
        a_meeting().tries(OFFICE, well_formed(C::RemoveAgendaItem)).unwrap_err(),
        Scene::in_phase(P::Planned).tries(OFFICE, unknown).unwrap_err(),
    ]
}

fn of_the_minutes() -> Vec<Refusal> {
    let held = || a_meeting().at(50).after(OFFICE, M::Hold);
    let points = [(2, "Hvad?".to_owned())].into();
    let beyond = M::WriteMinutes { minutes: Minutes { general: String::new(), points } };
    let proposed = Scene::in_phase(P::Proposed);
    vec![
        held().tries(OFFICE, well_formed(C::ProposeMinutes)).unwrap_err(),
        held().tries(OFFICE, beyond).unwrap_err(),
        proposed.tries(OFFICE, M::ApproveMinutes).unwrap_err(),
        proposed.at(1000).tries(BOARD, well_formed(C::CommentMinutes)).unwrap_err(),
    ]
}

fn of_actions() -> Vec<Refusal> {
    let action =
        |owner, due: &str| M::AddAction { owner, what: "Skriv.".to_owned(), due_on: day(due) };
    let held = Scene::in_phase(P::Held);
    let done = |action| M::CompleteAction { action, note: String::new() };
    let two = held.clone().after(OFFICE, action(HK, "2026-09-01")).after(DI, done(1));
    vec![
        held.tries(OFFICE, action(DI, "2026-01-01")).unwrap_err(),
        held.tries(OFFICE, action(STRANGER, "2026-09-01")).unwrap_err(),
        held.tries(OFFICE, done(7)).unwrap_err(),
        two.tries(OFFICE, done(1)).unwrap_err(),
        two.tries(DI, done(2)).unwrap_err(),
    ]
}

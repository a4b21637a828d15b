//! The course of a meeting, one sentence a test.

use domain::meeting::{
    ActionState, Attendance, MeetingCommand as M, MeetingCommandKind as C, MeetingPhase as P,
    MinutesState, meeting_availability,
};
use support::{at, day};

use super::scene::{BOARD, DI, HK, OFFICE, Scene, a_meeting, around, schedule, well_formed};

fn said(attendance: Attendance) -> M {
    M::RegisterAttendance { seat: None, attendance, names: String::new() }
}

#[test]
fn each_move_and_the_cancellation_make_a_newer_entry_and_nothing_else_does() {
    let invited = Scene::in_phase(P::Invited);
    assert_eq!(invited.meeting.sequence(), 0);

    let moved = invited.after(OFFICE, M::Reschedule(schedule(72)));
    assert_eq!(moved.meeting.sequence(), 1);
    let again = moved.after(OFFICE, M::SendInvitations).after(DI, well_formed(C::AddAgendaItem));
    assert_eq!(again.meeting.sequence(), 1);
    assert_eq!(again.after(OFFICE, well_formed(C::Cancel)).meeting.sequence(), 2);
}

#[test]
fn the_agenda_is_frozen_when_the_meeting_is_held() {
    let held = Scene::in_phase(P::Held);

    assert_eq!(held.meeting.agenda().len(), 1);
    assert_eq!(held.texts.agenda, ["Mærkningen"]);
    assert!(held.tries(DI, well_formed(C::AddAgendaItem)).is_err());
}

#[test]
fn a_participant_changes_what_it_proposed_and_nothing_else() {
    let proposed = Scene::in_phase(P::Planned);

    assert!(proposed.tries(DI, well_formed(C::ChangeAgendaItem)).is_ok());
    assert!(proposed.tries(OFFICE, well_formed(C::RemoveAgendaItem)).is_ok());
    let other = proposed.clone().after(HK, well_formed(C::AddAgendaItem));
    let refusal = other.tries(HK, well_formed(C::ChangeAgendaItem)).unwrap_err();
    assert_eq!(refusal.code(), "other-seat");
}

#[test]
fn an_items_number_never_comes_twice() {
    let scene = Scene::in_phase(P::Planned).after(DI, well_formed(C::RemoveAgendaItem));

    let scene = scene.after(DI, well_formed(C::AddAgendaItem));

    assert_eq!(scene.meeting.items().keys().copied().collect::<Vec<_>>(), [2]);
}

#[test]
fn what_was_announced_and_who_came_are_kept_apart() {
    let told =
        a_meeting().after(DI, said(Attendance::Present)).after(BOARD, said(Attendance::Apologies));
    let held = told.at(50).after(OFFICE, M::Hold);
    assert!(held.meeting.attended().is_empty());

    let command = M::RegisterAttendance {
        seat: Some(DI),
        attendance: Attendance::Absent,
        names: String::new(),
    };
    let held = held.after(OFFICE, command);

    assert_eq!(held.meeting.announced()[&DI], Attendance::Present);
    assert_eq!(held.meeting.attended()[&DI], Attendance::Absent);
    assert!(held.tries(DI, said(Attendance::Present)).is_err());
}

#[test]
fn minutes_that_are_written_anew_have_to_be_proposed_anew() {
    let proposed = Scene::in_phase(P::Proposed).after(HK, well_formed(C::CommentMinutes));
    assert!(matches!(proposed.meeting.minutes(), MinutesState::Proposed { .. }));

    let rewritten = proposed.after(OFFICE, well_formed(C::WriteMinutes)).at(1000);

    assert_eq!(rewritten.meeting.phase(), P::Held);
    assert!(rewritten.tries(OFFICE, M::ApproveMinutes).is_err());
    assert_eq!(rewritten.texts.comments.len(), 1);
}

#[test]
fn minutes_are_open_to_comments_for_fourteen_days_and_approved_after_that() {
    let proposed = Scene::in_phase(P::Proposed);
    let MinutesState::Proposed { comments_until } = proposed.meeting.minutes() else { panic!() };
    assert_eq!(comments_until.to_rfc3339(), "2026-02-18T22:59:00+00:00");
    assert_eq!(at(50).to_rfc3339(), "2026-02-04T11:00:00+00:00");

    let before = proposed.clone().at(24 * 16);
    assert!(before.tries(BOARD, well_formed(C::CommentMinutes)).is_ok());
    assert_eq!(before.tries(OFFICE, M::ApproveMinutes).unwrap_err().code(), "comments-open");
    let after = proposed.at(24 * 17);
    let late = after.tries(BOARD, well_formed(C::CommentMinutes)).unwrap_err();
    assert_eq!(late.code(), "comments-closed");
    assert_eq!(after.after(OFFICE, M::ApproveMinutes).meeting.phase(), P::Approved);
}

#[test]
fn an_owner_completes_its_own_action_and_nobody_elses() {
    let approved = Scene::in_phase(P::Approved);

    let refusal = approved.tries(HK, well_formed(C::CompleteAction)).unwrap_err();
    assert_eq!(refusal.code(), "no-open-action");
    let done = approved.after(DI, well_formed(C::CompleteAction));

    assert_eq!(done.meeting.actions()[&1].state, ActionState::Completed);
    let again = done.tries(OFFICE, well_formed(C::CompleteAction)).unwrap_err();
    assert_eq!(again.code(), "no-open-action");
}

#[test]
fn an_action_is_due_on_the_day_of_the_meeting_at_the_earliest() {
    let held = Scene::in_phase(P::Held);
    let due = |text: &str| M::AddAction { owner: HK, what: "Skriv.".to_owned(), due_on: day(text) };

    assert_eq!(held.tries(OFFICE, due("2026-02-03")).unwrap_err().code(), "due-before-meeting");
    assert!(held.tries(OFFICE, due("2026-02-04")).is_ok());
}

#[test]
fn what_is_offered_is_what_is_taken() {
    for phase in P::ALL {
        for seat in [DI, HK, OFFICE, BOARD] {
            let scene = Scene::in_phase(phase);
            let offers = meeting_availability(&scene.meeting, &around(Some(seat), at(scene.hour)));
            for offer in offers {
                let taken = scene.tries(seat, well_formed(offer.command));
                if let Some(refusal) = offer.refusal {
                    assert_eq!(taken.unwrap_err(), refusal, "{phase:?} {seat:?}");
                }
            }
        }
    }
}

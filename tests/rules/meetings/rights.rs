//! Command x phase x seat, and who reads what.

use domain::actor::Actor;
use domain::meeting::{
    MEETING_TRANSITIONS, MeetingCommandKind as C, MeetingPhase as P, OpenMatter, Seat,
    is_matter_shown, may_read_meetings, permit_meeting,
};
use domain::refusal::{MeetingRefusal, Refusal};
use insta::assert_snapshot;
use support::{
    advisory_board, applicant, case_id, clock, meeting, membership, newcomer, party, public,
    secretariat,
};

use super::scene::{BOARD, DI, OFFICE, Scene, well_formed};

#[test]
fn every_command_has_its_row_in_the_order_of_the_process() {
    let rows: Vec<_> = MEETING_TRANSITIONS.iter().map(|row| row.command).collect();

    assert_eq!(rows, C::ALL);
}

/// What comes of `command` in `phase` for whoever sits at `seat`.
fn outcome(command: C, seat: Seat, phase: P) -> String {
    match permit_meeting(command, Some(seat), Some(phase)) {
        Err(Refusal::Meeting(MeetingRefusal::RoleNotEntitled { .. })) => ".".to_owned(),
        Err(_) => "-".to_owned(),
        Ok(()) => match Scene::in_phase(phase).tries(seat, well_formed(command)) {
            Ok(_) => "yes".to_owned(),
            Err(refusal) => refusal.code().to_owned(),
        },
    }
}

#[test]
fn command_x_phase_x_seat() {
    let row = |name: &str, seat: &str, cells: [String; 6]| {
        let cells = cells.map(|cell| format!("{cell:<15}")).concat();
        format!("{name:<20}{seat:<15}{cells}").trim_end().to_owned()
    };
    let mut lines = vec![row("", "", P::ALL.map(|phase| phase.code().to_owned()))];
    let seats = [("participant", DI), ("secretariat", OFFICE), ("board", BOARD)];
    for command in C::ALL.iter().filter(|command| **command != C::Schedule) {
        for (name, seat) in seats {
            let cells = P::ALL.map(|phase| outcome(*command, seat, phase));
            lines.push(row(command.code(), name, cells));
        }
    }
    let legend = "yes   may give it\n-     not in this phase\n.     not in this role\n\
                  else  refused for this, by its code";
    assert_snapshot!("meetings", format!("{legend}\n\n{}", lines.join("\n")));
}

#[test]
fn meetings_are_read_by_those_who_have_a_seat() {
    for seat in [DI, OFFICE, BOARD] {
        assert_eq!(may_read_meetings(Some(seat)), Ok(seat));
    }
    assert_eq!(may_read_meetings(None), Err(MeetingRefusal::MeetingsClosed.into()));
}

/// Single cases are the founding parties' matter and the secretariat's, at meetings too.
#[test]
fn who_sees_which_open_matter() {
    let admitted = OpenMatter::MemberAdmitted(membership(7));
    let sees = |actor: &Actor, is_public: bool| {
        let of_cases = [OpenMatter::CaseNominated(case_id(7)), OpenMatter::VoteOpen(case_id(7))];
        let action = OpenMatter::ActionOpen { meeting: meeting(7), action: 1 };
        let cases = of_cases.map(|matter| is_matter_shown(matter, || is_public, actor));
        assert_eq!(cases[0], cases[1]);
        assert!(is_matter_shown(action, || is_public, actor));
        (cases[0], is_matter_shown(admitted, || is_public, actor))
    };

    for actor in [secretariat(), party("di"), clock()] {
        assert_eq!(sees(&actor, false), (true, true));
    }
    for actor in [applicant(), advisory_board(), newcomer(), public()] {
        assert_eq!((sees(&actor, false), sees(&actor, true)), ((false, false), (false, true)));
    }
}

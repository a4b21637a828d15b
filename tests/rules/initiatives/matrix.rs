//! Who may do what, and when: command x state x role, out of the one table.

use domain::initiative::{CommandKind, RoleKind, State, TRANSITIONS, availability, permit};
use insta::assert_snapshot;

use super::{
    Course, Someone, board, everybody, invited, nobody_of_the_pact, office, other, owner, partner,
    planned,
};

fn people() -> [(&'static str, Someone); 8] {
    [
        ("owner", owner()),
        ("invited", invited()),
        ("partner", partner()),
        ("participant", other()),
        ("secretariat", office()),
        ("board", board()),
        ("applicant", nobody_of_the_pact()),
        ("public", everybody()),
    ]
}

/// An initiative in each state, with partners and a comment.
fn courses() -> [Course; 4] {
    let begun = || planned().with_partners().commented();
    [begun(), begun().running(), begun().completed(), begun().stopped()]
}

/// The states in which `someone` may give the command, by their first letters.
fn allowed(command: CommandKind, someone: &Someone) -> String {
    let states = courses().into_iter().map(|course| {
        let letter = &course.initiative.state().code()[..1];
        match permit(command, &course.initiative, someone.asker()) {
            Ok(()) => letter.to_uppercase(),
            Err(refusal) if refusal.code() == "initiative-state-forbids" => "-".to_owned(),
            Err(_) => ".".to_owned(),
        }
    });
    states.collect()
}

#[test]
fn every_command_has_its_row_in_order() {
    let rows: Vec<_> = TRANSITIONS.iter().map(|row| row.command).collect();

    assert_eq!(rows, CommandKind::ALL);
    let roles = TRANSITIONS.iter().flat_map(|row| row.roles);
    assert!(RoleKind::ALL.iter().all(|role| roles.clone().any(|listed| listed == role)));
}

#[test]
fn command_x_state_x_role() {
    let mut lines = vec![format!("{:22}", "command")];
    for (name, _) in people() {
        lines[0].push_str(&format!(" {name:11}"));
    }
    for command in CommandKind::ALL.iter().filter(|kind| **kind != CommandKind::Create) {
        let mut line = format!("{:22}", command.code());
        for (_, someone) in people() {
            line.push_str(&format!(" {:11}", allowed(*command, &someone)));
        }
        lines.push(line);
    }
    let lines: Vec<_> = lines.iter().map(|line| line.trim_end()).collect();
    let legend = "P R C S  may give it while planned, running, completed, stopped\n\
                  -        refused, initiative-state-forbids\n\
                  .        refused, initiative-role-not-entitled";

    assert_snapshot!("initiative_rights", format!("{legend}\n\n{}", lines.join("\n")));
}

#[test]
fn what_is_offered_is_what_the_table_allows() {
    for course in courses() {
        for (name, someone) in people() {
            let offers = availability(&course.initiative, someone.asker());
            for offer in &offers {
                let may = permit(offer.command, &course.initiative, someone.asker());
                if offer.refusal.is_none() {
                    assert_eq!(may, Ok(()), "{name}: {}", offer.command.code());
                }
            }
            let is_of_pact = !matches!(name, "applicant" | "public");
            assert!(is_of_pact || offers.is_empty(), "{name}");
        }
    }
}

#[test]
fn every_state_is_reached_and_left_but_the_last() {
    let reached = TRANSITIONS.iter().filter_map(|row| row.to);
    let begun = [State::Planned, State::Running];

    let all: Vec<State> = begun.into_iter().chain(reached).collect();

    assert!(State::ALL.iter().all(|state| all.contains(state)));
    let left = |state: State| {
        TRANSITIONS
            .iter()
            .any(|row| row.to.is_some_and(|to| to != state) && row.from.contains(&state))
    };
    assert!(left(State::Planned) && left(State::Running) && left(State::Stopped));
    assert!(!left(State::Completed));
}

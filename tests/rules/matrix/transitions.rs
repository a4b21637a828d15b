//! The transition matrix: phase x command x role, and what becomes of it.

use std::collections::{BTreeMap, BTreeSet};

use domain::accession::{
    Applicant, Command, Event, FactKind, Filing, Phase, PriorStanding, TRANSITIONS, To, permit,
    roles_on, submit,
};
use domain::actor::Actor;
use domain::id::CaseNumber;
use domain::refusal::Refusal;
use insta::assert_snapshot;
use support::{
    C, PARTIES, Story, a_case, a_paper_case, advisory_board, another_applicant, applicant, at,
    charter, clock, filing, key, newcomer, party, public, secretariat, well_formed,
};

use super::{Stage, line, stages};

const NOT_ENTITLED: &str = "role-not-entitled";
const PHASE_FORBIDS: &str = "phase-forbids";

/// The rows of each command: everybody whose answer may differ.
fn people() -> Vec<(&'static str, Actor)> {
    vec![
        ("applicant", applicant()),
        ("di", party("di")),
        ("itb", party("itb")),
        ("hk", party("hk")),
        ("secretariat", secretariat()),
        ("clock", clock()),
        ("other applicant", another_applicant()),
        ("advisory board", advisory_board()),
        ("newcomer", newcomer()),
        ("public", public()),
    ]
}

/// Facts when it is taken, a code when it is refused.
type Answer = Result<String, &'static str>;

#[test]
fn every_command_has_exactly_one_row_in_the_order_of_the_process() {
    let rows: Vec<_> = TRANSITIONS.iter().map(|row| row.command).collect();

    assert_eq!(rows, C::ALL);
    for row in &TRANSITIONS {
        assert!(!row.roles.is_empty() && !row.from.is_empty(), "{} has a hole", row.command.code());
        assert_ne!(row.to, To::OneOf(&[]), "{} leads nowhere", row.command.code());
        assert_eq!(row.command.transition().unwrap().command, row.command);
    }
}

#[test]
fn codes_are_unique_and_phases_are_found_by_theirs() {
    let phases = Phase::ALL.map(Phase::code);
    let commands: BTreeSet<_> = C::ALL.iter().map(|kind| kind.code()).collect();
    let facts: BTreeSet<_> = FactKind::ALL.iter().map(|kind| kind.code()).collect();

    assert_eq!(phases.map(Phase::from_code), Phase::ALL.map(Some));
    assert_eq!((commands.len(), facts.len()), (C::ALL.len(), FactKind::ALL.len()));
}

#[test]
fn phase_x_command_x_role() {
    let stages = stages(&a_case());
    let mut lines = vec![legend(&stages), header(&stages)];
    for command in C::ALL {
        lines.extend(rows_of(*command, &stages));
    }

    assert_snapshot!("transitions", lines.join("\n"));
}

#[test]
fn what_the_matrix_forbids_is_what_the_table_does_not_list() {
    for stage in stages(&a_case()) {
        for row in &TRANSITIONS {
            for (name, actor) in people() {
                // What a file stands beside decides, too: accession/attachments.rs has a matrix of its own.
                if row.command == C::AttachFile {
                    continue;
                }
                let answer = answer(row.command, &actor, &stage);

                let entitled = roles_on(&stage.story.case(), &actor)
                    .iter()
                    .any(|role| row.roles.contains(role));
                let expected = match (entitled, row.from.contains(&stage.phase)) {
                    (false, _) => Some(NOT_ENTITLED),
                    (true, false) => Some(PHASE_FORBIDS),
                    (true, true) => None,
                };
                let forbidden =
                    answer.err().filter(|code| [NOT_ENTITLED, PHASE_FORBIDS].contains(code));
                assert_eq!(
                    forbidden,
                    expected,
                    "{} by {name} in {}",
                    row.command.code(),
                    stage.meaning
                );
            }
        }
    }
}

#[test]
fn the_seven_parties_that_have_done_nothing_are_answered_alike() {
    let idle: Vec<_> = PARTIES.into_iter().filter(|name| !["di", "itb"].contains(name)).collect();

    for stage in stages(&a_case()).iter().filter(|stage| !["VO", "TF"].contains(&stage.code)) {
        for command in C::ALL {
            for name in &idle {
                assert_eq!(
                    answer(*command, &party(name), stage),
                    answer(*command, &party("hk"), stage)
                );
            }
        }
    }
}

#[test]
fn for_a_paper_application_the_secretariat_acts_as_the_applicant_too() {
    for (paper, portal) in stages(&a_paper_case()).iter().zip(&stages(&a_case())) {
        for command in C::ALL {
            let own = answer(*command, &secretariat(), portal);
            let expected =
                if own == Err(NOT_ENTITLED) { answer(*command, &applicant(), portal) } else { own };

            assert_eq!(
                answer(*command, &secretariat(), paper),
                expected,
                "{} in {}",
                command.code(),
                paper.meaning
            );
            assert_eq!(
                answer(*command, &applicant(), paper),
                Err(NOT_ENTITLED),
                "{}",
                command.code()
            );
        }
    }
}

#[test]
fn commands_lead_where_the_table_says() {
    for stage in stages(&a_case()) {
        for row in &TRANSITIONS {
            for (name, actor) in people() {
                let Some(command) = command_of(row.command, &actor, &stage) else { continue };
                let verdict = stage.story.clone().when(actor, command);
                if verdict.to_string().starts_with("refused") {
                    continue;
                }

                let after = verdict.story().case_recorded().phase();

                let listed = match row.to {
                    To::Same => after == stage.phase,
                    To::OneOf(phases) => phases.contains(&after),
                };
                assert!(
                    listed,
                    "{} by {name} leads from {} to {}",
                    row.command.code(),
                    stage.meaning,
                    after.code()
                );
            }
        }
    }
}

/// The lines of one command: who is answered alike stands in one, who is never entitled in none.
fn rows_of(command: C, stages: &[Stage]) -> Vec<String> {
    let mut rows: Vec<(Vec<&str>, Vec<Option<Answer>>)> = Vec::new();
    for (name, actor) in people() {
        let mut answers = vec![draft_answer(command, &actor)];
        answers.extend(stages.iter().map(|stage| Some(answer(command, &actor, stage))));
        if answers.iter().flatten().all(|answer| *answer == Err(NOT_ENTITLED)) {
            continue;
        }
        match rows.iter_mut().find(|(_, known)| *known == answers) {
            Some((names, _)) => names.push(name),
            None => rows.push((vec![name], answers)),
        }
    }
    rows.into_iter().map(|(names, answers)| row(command, &names, &answers)).collect()
}

fn row(command: C, names: &[&str], answers: &[Option<Answer>]) -> String {
    let mut keys: BTreeMap<&Answer, char> = BTreeMap::new();
    let (mut taken, mut refused) = ('A'..='Z', 'a'..='z');
    let mut notes = Vec::new();
    let mut cells = vec![command.code().to_owned(), names.join(", ")];
    for answer in answers {
        cells.push(match answer {
            None => String::new(),
            Some(Err(NOT_ENTITLED)) => ".".to_owned(),
            Some(Err(PHASE_FORBIDS)) => "-".to_owned(),
            Some(answer) => {
                let key = *keys.entry(answer).or_insert_with(|| {
                    let key = if answer.is_ok() { taken.next() } else { refused.next() }.unwrap();
                    let text = answer.as_deref().unwrap_or_else(|code| code);
                    notes.push(format!("{key} {text}"));
                    key
                });
                key.to_string()
            }
        });
    }
    cells.push(notes.join("; "));
    line(&cells, &widths())
}

fn widths() -> Vec<usize> {
    let mut widths = vec![28, 22];
    widths.extend([2; 13]);
    widths.push(0);
    widths
}

fn header(stages: &[Stage]) -> String {
    let mut cells = vec!["command".to_owned(), "who".to_owned(), "DR".to_owned()];
    cells.extend(stages.iter().map(|stage| stage.code.to_owned()));
    line(&cells, &widths())
}

fn legend(stages: &[Stage]) -> String {
    let stages: Vec<_> =
        stages.iter().map(|stage| format!("{} {}\n", stage.code, stage.meaning)).collect();
    format!(
        "A B   taken, with the facts at the end of the line\n\
         a b   refused, with the code at the end of the line\n\
         -     refused, {PHASE_FORBIDS}\n\
         .     refused, {NOT_ENTITLED}; whoever has no line for a command is entitled in no phase\n\
         \n\
         di nominates, itb has promised to, hk has done nothing; where the secretariat must name a party,\n\
         it opens a dialogue for hk, records an entry of di and a ballot of hk\n\
         \n\
         DR draft, not a case yet\n\
         {}",
        stages.concat()
    )
}

/// What becomes of `command` by `actor` on the stage's case.
fn answer(command: C, actor: &Actor, stage: &Stage) -> Answer {
    match command_of(command, actor, stage) {
        Some(given) => codes(stage.story.clone().when(actor.clone(), given).outcome()),
        None => permit(command, &stage.story.case(), actor)
            .map(|()| due(&stage.story))
            .map_err(|refusal| refusal.code()),
    }
}

/// Before there is a case, there is only the submission.
fn draft_answer(command: C, actor: &Actor) -> Option<Answer> {
    command.transition().filter(|row| row.from.contains(&Phase::Draft))?;
    let number = CaseNumber { year: 2026, serial: 1 };
    let applicant = if *actor == secretariat() { Applicant::OnPaper } else { filing().applicant };
    let outcome = submit(
        Filing { applicant, ..filing() },
        &PriorStanding::default(),
        number,
        actor,
        &charter(),
    );
    Some(codes(outcome.as_deref()))
}

/// What time decides by itself when nobody acts any more.
fn due(story: &Story) -> String {
    let facts = story.case_recorded().overdue(at(100_000));
    let codes: Vec<_> = facts.iter().map(|fact| fact.kind().code()).collect();
    if codes.is_empty() { "nothing is due".to_owned() } else { codes.join(", ") }
}

fn codes(outcome: Result<&[Event], &Refusal>) -> Answer {
    let events = outcome.map_err(Refusal::code)?;
    Ok(events.iter().map(|event| event.fact.kind().code()).collect::<Vec<_>>().join(", "))
}

/// The command as `actor` would give it: the secretariat names a party.
fn command_of(command: C, actor: &Actor, stage: &Stage) -> Option<Command> {
    if command == C::AttachFile {
        return Some(stage.story.attaching(actor));
    }
    let named = if command == C::RecordDialogueEntry { "di" } else { "hk" };
    let named = (*actor == secretariat()).then(|| key(named));
    well_formed(command, named, at(0))
}

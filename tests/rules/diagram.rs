//! The diagram of the process in the docs, made from the table of transitions.

use std::env;
use std::fs;
use std::path::Path;

use domain::accession::{Phase, RoleKind, TRANSITIONS, To, Transition, arrows};

#[test]
fn the_process_in_the_docs_is_the_process_of_the_table() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/process.md");
    let expected = document();
    if env::var_os("UPDATE_DOCS").is_some_and(|value| value == "1") {
        fs::write(&path, &expected).unwrap();
    }

    let on_disk = fs::read_to_string(&path).unwrap_or_default();

    assert!(
        on_disk == expected,
        "docs/process.md is stale; read what changed after UPDATE_DOCS=1 cargo test -p rules diagram"
    );
}

fn document() -> String {
    format!(
        "# The process of accession\n\
         \n\
         <!-- Made from the table of transitions in crates/domain/src/accession/transition.rs. Do not edit;\n\
         \x20    renew with UPDATE_DOCS=1 cargo test -p rules diagram -->\n\
         \n\
         A case moves through these phases. An arrow is a command, with those who may give it: **A** the applicant,\n\
         **F** a founding party, **S** the secretariat, **C** the clock. Commands that leave a case in its phase stand\n\
         in the table alone. What must hold besides, and what each refusal says, is in `crates/domain`.\n\
         \n\
         ```mermaid\n\
         {}\
         ```\n\
         \n\
         ## Commands\n\
         \n\
         | command | who | from | to |\n\
         | --- | --- | --- | --- |\n\
         {}\
         \n\
         *Open* is {}.\n\
         For an application that came on paper, the secretariat acts in the applicant's place.\n",
        diagram(),
        TRANSITIONS.iter().map(table_row).collect::<String>(),
        words(Phase::OPEN.map(name)),
    )
}

fn diagram() -> String {
    let mut lines = vec!["stateDiagram-v2".to_owned()];
    lines.extend(
        Phase::ALL.map(|phase| format!("    state \"{}\" as {}", name(phase), phase.code())),
    );
    lines.push(format!("    [*] --> {}", Phase::Draft.code()));
    lines.extend(arrows().into_iter().map(|arrow| {
        let commands: Vec<_> = arrow.by.into_iter().map(with_roles).collect();
        format!("    {} --> {}: {}", arrow.from.code(), arrow.to.code(), commands.join("<br>"))
    }));
    let ends = Phase::ALL.into_iter().filter(|phase| phase.is_terminal());
    lines.extend(ends.map(|phase| format!("    {} --> [*]", phase.code())));
    lines.join("\n") + "\n"
}

fn with_roles(row: &Transition) -> String {
    let roles: Vec<_> = row.roles.iter().map(|role| letter(*role)).collect();
    format!("{} ({})", spoken(row), roles.join(", "))
}

fn table_row(row: &Transition) -> String {
    let roles: Vec<_> = row.roles.iter().map(|role| role.code().replace('_', " ")).collect();
    let from = if row.from == Phase::OPEN {
        "open".to_owned()
    } else {
        words(row.from.iter().copied().map(name))
    };
    let to = match row.to {
        To::Same => "the same".to_owned(),
        To::OneOf(phases) => phases.iter().copied().map(name).collect::<Vec<_>>().join(" or "),
    };
    format!("| {} | {} | {from} | {to} |\n", spoken(row), roles.join(", "))
}

fn spoken(row: &Transition) -> String {
    row.command.code().replace('_', " ")
}

fn name(phase: Phase) -> String {
    phase.code().replace('_', " ")
}

fn words(names: impl IntoIterator<Item = String>) -> String {
    names.into_iter().collect::<Vec<_>>().join(", ")
}

fn letter(role: RoleKind) -> &'static str {
    match role {
        RoleKind::Applicant => "A",
        RoleKind::FoundingParty => "F",
        RoleKind::Secretariat => "S",
        RoleKind::Clock => "C",
    }
}

//! Who may do what, and when; who may see what.

mod mandates;
mod rights;
mod sight;
mod transitions;

use domain::accession::{DialogueOutcome::Nominates, Phase};
use support::Story;

/// A column: a phase, or a state within it that matters, and a case that stands there.
struct Stage {
    code: &'static str,
    meaning: &'static str,
    phase: Phase,
    story: Story,
}

/// One case a stage. In all of them from the dialogue on, `di` holds a dialogue and is the one that nominates, `itb`
/// has concluded its own with a promise to nominate, and the other eight have done nothing.
fn stages(begun: &Story) -> Vec<Stage> {
    let begun = || begun.clone();
    let in_dialogue =
        || begun().concluded_by("itb", Nominates).in_dialogue_with("di").with_entry_of("di");
    let nominated = || in_dialogue().concluded_by("di", Nominates).nominated_by("di");
    let stage = |code, meaning, phase, story| Stage { code, meaning, phase, story };
    vec![
        stage("RE", "received", Phase::Received, begun()),
        stage("HO", "received and on hold", Phase::Received, begun().on_hold()),
        stage(
            "AI",
            "awaiting information",
            Phase::AwaitingInformation,
            begun().asked_for_information(),
        ),
        stage("DI", "in dialogue", Phase::InDialogue, in_dialogue()),
        stage("NO", "nominated", Phase::Nominated, nominated()),
        stage(
            "VO",
            "voting, six of ten have voted",
            Phase::Voting,
            nominated().in_vote().with_ballots(6, 0, 0),
        ),
        stage("TF", "voting is over, too few took part", Phase::Voting, nominated().fallen_short()),
        stage("AP", "approved", Phase::Approved, nominated().approved()),
        stage("RJ", "rejected", Phase::Rejected, nominated().rejected()),
        stage("WI", "withdrawn", Phase::Withdrawn, begun().withdrawn()),
        stage("CL", "closed without nomination", Phase::Closed, begun().closed()),
        stage("LA", "lapsed", Phase::Lapsed, begun().lapsed()),
    ]
}

/// `cells` side by side, each as wide as its column.
fn line(cells: &[String], widths: &[usize]) -> String {
    let padded = cells.iter().zip(widths).map(|(cell, width)| format!("{cell:width$}"));
    padded.collect::<Vec<_>>().join(" ").trim_end().to_owned()
}

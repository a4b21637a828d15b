//! The table of transitions as a drawing has it: from which phase to which, and by what.

use super::phase::Phase;
use super::transition::{TRANSITIONS, To, Transition};
use crate::charter::{Charter, Period};

/// An arrow from one phase to another, with every command that leads along it.
#[derive(Clone, Debug)]
pub struct Arrow {
    /// Where it begins.
    pub from: Phase,
    /// Where it ends; never where it begins.
    pub to: Phase,
    /// The rows of the table that lead along it, in the table's order.
    pub by: Vec<&'static Transition>,
}

/// All arrows, in the order of the phases from which and to which they lead.
pub fn arrows() -> Vec<Arrow> {
    let pairs = Phase::ALL.into_iter().flat_map(|from| Phase::ALL.map(|to| (from, to)));
    let arrows = pairs.filter(|(from, to)| from != to).map(|(from, to)| Arrow {
        from,
        to,
        by: TRANSITIONS.iter().filter(|row| leads(row, from, to)).collect(),
    });
    arrows.filter(|arrow| !arrow.by.is_empty()).collect()
}

fn leads(row: &Transition, from: Phase, to: Phase) -> bool {
    match row.to {
        To::Same => false,
        To::OneOf(phases) => row.from.contains(&from) && phases.contains(&to),
    }
}

/// How long what is to be done in `phase` may take, as the charter has it; a phase in which nobody is bound has none.
pub fn period(phase: Phase, charter: &Charter) -> Option<Period> {
    let periods = &charter.periods;
    match phase {
        Phase::Received => Some(periods.dialogue),
        Phase::AwaitingInformation => Some(periods.information),
        Phase::InDialogue => Some(periods.nomination),
        Phase::Voting => Some(Period::Days(charter.voting.voting_days)),
        Phase::Approved | Phase::Rejected => Some(periods.letter),
        Phase::Draft | Phase::Nominated | Phase::Withdrawn | Phase::Closed | Phase::Lapsed => None,
    }
}

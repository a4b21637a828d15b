//! What is offered can be done, and what is not offered is refused for the reason given.

use domain::accession::{Command, CommandKind, availability, permit};
use domain::actor::Actor;
use domain::refusal::{Argument, Refusal};
use proptest::prelude::*;
use support::{C, PARTIES, Story, key, secretariat, well_formed};

use super::config;
use super::plan::{a_plan, people};

proptest! {
    #![proptest_config(config(40))]

    #[test]
    fn what_is_offered_is_taken_and_what_is_not_is_refused_for_the_reason_given(plan in a_plan(60)) {
        let story = plan.story();
        for actor in people(PARTIES.len()) {
            let offers = availability(&story.case(), &actor, &story.around());
            for kind in C::ALL {
                let offer = offers.iter().find(|offer| offer.command == *kind);
                let given = tried(*kind, &actor, &story);
                let as_offered = match offer.map(|offer| offer.refusal.as_ref()) {
                    None => matches!(
                        given,
                        Err(Refusal::RoleNotEntitled { .. } | Refusal::MandateNotEntitled { .. })
                    ),
                    Some(Some(refusal)) => given.as_ref() == Err(refusal),
                    Some(None) => given.is_ok() || is_of_party(&actor, &given),
                };
                prop_assert!(as_offered, "{offer:?}, but {actor:?} was answered {given:?}");
            }
        }
    }
}

/// The secretariat is offered what it may do for some party; whether for this one, only the command shows.
fn is_of_party(actor: &Actor, given: &Result<(), Refusal>) -> bool {
    let of_party = |refusal: &Refusal| {
        refusal.arguments().iter().any(|(_, argument)| matches!(argument, Argument::Party(_)))
    };
    *actor == secretariat() && given.as_ref().is_err_and(of_party)
}

/// What becomes of a well-formed command; for the secretariat, of the one for the party that suits it best.
fn tried(kind: CommandKind, actor: &Actor, story: &Story) -> Result<(), Refusal> {
    let outcome = |command: Option<Command>| match command {
        Some(command) => {
            story.clone().when(actor.clone(), command).outcome().map(|_| ()).map_err(Clone::clone)
        }
        None => permit(kind, &story.case(), actor),
    };
    if kind == C::AttachFile {
        return outcome(Some(story.attaching(actor)));
    }
    if kind == C::ExtendVote {
        return outcome(Some(later_than_the_vote(story)));
    }
    let names_a_party =
        [C::OpenDialogue, C::RecordDialogueEntry, C::RecordBallotOnInstruction].contains(&kind);
    if names_a_party && *actor == secretariat() {
        let outcomes = PARTIES.map(|name| outcome(well_formed(kind, Some(key(name)), story.now())));
        let taken = outcomes.iter().find(|outcome| outcome.is_ok());
        return taken.unwrap_or(&outcomes[0]).clone();
    }
    outcome(well_formed(kind, None, story.now()))
}

fn later_than_the_vote(story: &Story) -> Command {
    let case = story.case();
    let closes_at =
        case.current_vote().map_or(story.now(), |vote| vote.closes_at().max(story.now()));
    Command::ExtendVote {
        closes_at: closes_at + chrono::TimeDelta::hours(1),
        reason: "Ferie.".to_owned(),
    }
}

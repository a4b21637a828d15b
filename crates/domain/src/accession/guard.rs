//! What must hold before a command, whatever it carries: one condition, one refusal.
//!
//! The same guards tell [`super::decide()`] what to refuse and [`super::availability`] what to offer.

use super::attachment::AttachmentKind;
use super::case::{Case, Dialogue};
use super::command::CommandKind;
use super::fact::DialogueOutcome;
use super::phase::Phase;
use super::surroundings::Surroundings;
use super::transition::permit;
use crate::actor::Actor;
use crate::id::PartyKey;
use crate::refusal::Refusal;
use crate::time::Timestamp;
use crate::vote::{BallotChange, Extension, Nominator, Standing, Vote};

/// Checks what must hold for `kind`, as far as it does not depend on what the command carries. `party` is the founding
/// party that it concerns, once that is known.
pub(super) fn guard(
    kind: CommandKind,
    case: &Case,
    actor: &Actor,
    party: Option<&PartyKey>,
    around: &Surroundings<'_>,
) -> Result<(), Refusal> {
    match kind {
        CommandKind::AttachFile => may_attach(case, actor, party, around),
        CommandKind::PutOnHold => not_on_hold(case),
        CommandKind::Resume => case.hold.map(|_| ()).ok_or(Refusal::NotOnHold),
        CommandKind::OpenDialogue => for_party(party, |party| {
            is_founding(party, around)?;
            no_open_dialogue(case, party)
        }),
        CommandKind::RecordDialogueEntry => {
            for_party(party, |party| open_dialogue(case, party).map(|_| ()))
        }
        CommandKind::ConcludeDialogue => for_party(party, |party| has_entry(case, party)),
        CommandKind::Nominate => {
            impartial(case, actor)?;
            for_party(party, |party| may_nominate(case, party))
        }
        CommandKind::WithdrawNomination => {
            impartial(case, actor)?;
            for_party(party, |party| nominates(case, party))
        }
        CommandKind::DeclareInterest => for_party(party, |party| {
            is_founding(party, around)?;
            if case.phase() == Phase::Voting { still_open(case, around.now) } else { Ok(()) }
        }),
        CommandKind::OpenVote => {
            let nobody = electorate(case, around).next().is_none();
            if nobody { Err(Refusal::ElectorateEmpty) } else { Ok(()) }
        }
        CommandKind::CastBallot | CommandKind::RecordBallotOnInstruction => {
            still_open(case, around.now)?;
            impartial(case, actor)?;
            for_party(party, |party| may_cast(case, party))
        }
        CommandKind::ExtendVote => may_extend(case),
        CommandKind::ConfirmResult => fell_short(case, around.now),
        CommandKind::Reopen => around.prior.lets_in(),
        CommandKind::IssueDecision => no_decision(case),
        CommandKind::HoldKickoff => may_hold_kickoff(case, actor),
        CommandKind::Submit
        | CommandKind::AssignOfficer
        | CommandKind::AddFileNote
        | CommandKind::RequestInformation
        | CommandKind::SupplyInformation
        | CommandKind::ReviseApplication
        | CommandKind::VoidVote
        | CommandKind::CloseVote
        | CommandKind::Lapse
        | CommandKind::Withdraw
        | CommandKind::CloseWithoutNomination => Ok(()),
    }
}

/// The founding parties that may vote: those in the register, without the nominators where the rule says so.
pub(super) fn electorate<'a>(
    case: &'a Case,
    around: &'a Surroundings<'_>,
) -> impl Iterator<Item = &'a PartyKey> {
    let nominator = around.charter.voting.nominator;
    around.founding_parties.iter().filter(move |party| match nominator {
        Nominator::Votes => true,
        Nominator::DoesNotVote => !case.nominations.contains_key(*party),
    })
}

fn for_party(
    party: Option<&PartyKey>,
    holds: impl FnOnce(&PartyKey) -> Result<(), Refusal>,
) -> Result<(), Refusal> {
    party.map_or(Ok(()), holds)
}

/// There is something now that `actor` may attach a file to; if not, why.
fn may_attach(
    case: &Case,
    actor: &Actor,
    party: Option<&PartyKey>,
    around: &Surroundings<'_>,
) -> Result<(), Refusal> {
    let mut why = Ok(());
    for kind in AttachmentKind::ALL {
        match fits(kind, case, actor, party, around) {
            Ok(()) => return Ok(()),
            Err(Refusal::RoleNotEntitled { .. } | Refusal::MandateNotEntitled { .. }) => {}
            Err(refusal) => why = why.and(Err(refusal)),
        }
    }
    why
}

/// Whether `actor` may attach a file to `kind` now, as far as its party is known.
fn fits(
    kind: AttachmentKind,
    case: &Case,
    actor: &Actor,
    party: Option<&PartyKey>,
    around: &Surroundings<'_>,
) -> Result<(), Refusal> {
    permit(kind.command(), case, actor)?;
    guard(kind.command(), case, actor, party, around)
}

/// What `actor` may attach a file to on `case` now.
pub fn attachable(case: &Case, actor: &Actor, around: &Surroundings<'_>) -> Vec<AttachmentKind> {
    let fits = |kind: &AttachmentKind| fits(*kind, case, actor, actor.party(), around).is_ok();
    AttachmentKind::ALL.into_iter().filter(fits).collect()
}

fn not_on_hold(case: &Case) -> Result<(), Refusal> {
    match case.hold {
        Some(hold) => Err(Refusal::AlreadyOnHold { since: hold.since }),
        None => Ok(()),
    }
}

/// Whoever has stepped back because of an interest of its own leaves nominations and votes to others of the party.
fn impartial(case: &Case, actor: &Actor) -> Result<(), Refusal> {
    let recused = actor.person().is_some_and(|person| case.is_representative_recused(person));
    match actor.party() {
        Some(party) if recused => Err(Refusal::RepresentativeRecused { party: party.clone() }),
        Some(_) | None => Ok(()),
    }
}

fn is_founding(party: &PartyKey, around: &Surroundings<'_>) -> Result<(), Refusal> {
    if around.founding_parties.contains(party) {
        Ok(())
    } else {
        Err(Refusal::UnknownParty { party: party.clone() })
    }
}

fn no_open_dialogue(case: &Case, party: &PartyKey) -> Result<(), Refusal> {
    match open_dialogue(case, party) {
        Ok(_) => Err(Refusal::DialogueAlreadyOpen { party: party.clone() }),
        Err(_) => Ok(()),
    }
}

fn open_dialogue<'a>(case: &'a Case, party: &PartyKey) -> Result<&'a Dialogue, Refusal> {
    case.dialogue_of(party)
        .filter(|dialogue| dialogue.conclusion.is_none())
        .ok_or_else(|| Refusal::NoOpenDialogue { party: party.clone() })
}

fn has_entry(case: &Case, party: &PartyKey) -> Result<(), Refusal> {
    let dialogue = open_dialogue(case, party)?;
    if dialogue.entries == 0 {
        Err(Refusal::DialogueWithoutEntry { party: party.clone() })
    } else {
        Ok(())
    }
}

fn may_nominate(case: &Case, party: &PartyKey) -> Result<(), Refusal> {
    if case.is_recused(party) {
        return Err(Refusal::Recused { party: party.clone() });
    }
    if case.nominations.contains_key(party) {
        return Err(Refusal::AlreadyNominated { party: party.clone() });
    }
    let conclusion = case.dialogue_of(party).and_then(|dialogue| dialogue.conclusion);
    match conclusion.map(|conclusion| conclusion.outcome) {
        Some(DialogueOutcome::Nominates) => Ok(()),
        Some(DialogueOutcome::Declines) | None => {
            Err(Refusal::DialogueNotConcluded { party: party.clone() })
        }
    }
}

fn nominates(case: &Case, party: &PartyKey) -> Result<(), Refusal> {
    if case.nominations.contains_key(party) {
        Ok(())
    } else {
        Err(Refusal::NotNominated { party: party.clone() })
    }
}

fn still_open(case: &Case, now: Timestamp) -> Result<(), Refusal> {
    match case.current_vote().map(|vote| vote.standing(now)) {
        Some(Standing::Open { .. }) | None => Ok(()),
        Some(
            Standing::AwaitingConfirmation { since: closed_at }
            | Standing::Decided { at: closed_at, .. }
            | Standing::Voided { at: closed_at },
        ) => Err(Refusal::VoteClosed { closed_at }),
    }
}

fn may_cast(case: &Case, party: &PartyKey) -> Result<(), Refusal> {
    let party = party.clone();
    let Some(vote) = case.current_vote().filter(|vote| vote.electorate().contains(&party)) else {
        return Err(Refusal::NotInElectorate { party });
    };
    if !vote.may_cast(&party) {
        return Err(Refusal::Recused { party });
    }
    match vote.rule().ballot_change {
        BallotChange::Never if vote.has_cast(&party) => Err(Refusal::BallotFinal { party }),
        BallotChange::Never | BallotChange::UntilClose => Ok(()),
    }
}

fn may_extend(case: &Case) -> Result<(), Refusal> {
    let Some(vote) = case.current_vote() else { return Ok(()) };
    match vote.extension() {
        Extension::Used => Err(Refusal::AlreadyExtended),
        Extension::Unused if vote.awaited().next().is_none() => Err(Refusal::NobodyLeftToVote),
        Extension::Unused => Ok(()),
    }
}

fn fell_short(case: &Case, now: Timestamp) -> Result<(), Refusal> {
    match case.current_vote().map(|vote: &Vote| vote.standing(now)) {
        Some(Standing::Open { closes_at }) => Err(Refusal::VoteStillOpen { closes_at }),
        Some(
            Standing::AwaitingConfirmation { .. }
            | Standing::Decided { .. }
            | Standing::Voided { .. },
        )
        | None => Ok(()),
    }
}

fn no_decision(case: &Case) -> Result<(), Refusal> {
    match case.ending().and_then(|ending| ending.decision_at) {
        Some(issued_at) => Err(Refusal::DecisionAlreadyIssued { issued_at }),
        None => Ok(()),
    }
}

fn may_hold_kickoff(case: &Case, actor: &Actor) -> Result<(), Refusal> {
    if let Some(party) = actor.party().filter(|party| !case.nominations.contains_key(*party)) {
        return Err(Refusal::NotNominator { party: party.clone() });
    }
    match case.ending().and_then(|ending| ending.kickoff_on) {
        Some(held_on) => Err(Refusal::KickoffAlreadyHeld { held_on }),
        None => Ok(()),
    }
}

//! One function a command: it looks at what the command carries, refuses, or says what happens.

use super::asker::Asker;
use super::command::{Command, NewFunding};
use super::decide::Surroundings;
use super::fact::{Event, InitiativeFact};
use super::funding::{AMOUNT_MAX, FundingState};
use super::plan::Plan;
use super::said::required;
use super::state::{Initiative, Partnership};
use crate::id::MembershipId;
use crate::refusal::{InitiativeRefusal, Refusal};

/// Takes the step that `command` asks for. The table and the guards have been passed.
pub(super) fn take(
    initiative: &Initiative,
    command: Command,
    asker: Asker<'_>,
    around: Surroundings<'_>,
) -> Result<Event, Refusal> {
    match command {
        Command::Revise(plan) => revise(*plan, around),
        Command::NoteProgress { progress } => {
            said(InitiativeFact::ProgressNoted, "progress", progress)
        }
        Command::RecordResult { result } => said(InitiativeFact::ResultRecorded, "result", result),
        Command::Start => Ok(Event::bare(InitiativeFact::Started)),
        Command::Complete => Ok(Event::bare(InitiativeFact::Completed)),
        Command::Stop { reason } => said(InitiativeFact::Stopped, "reason", reason),
        Command::Resume => Ok(Event::bare(InitiativeFact::Resumed)),
        Command::InvitePartner { partner } => invite(initiative, partner, around),
        Command::ConfirmPartnership => {
            own(asker, |partner| InitiativeFact::PartnershipConfirmed { partner })
        }
        Command::DeclinePartnership => {
            own(asker, |partner| InitiativeFact::PartnershipDeclined { partner })
        }
        Command::LeavePartnership => {
            own(asker, |partner| InitiativeFact::PartnershipLeft { partner })
        }
        Command::AddFunding(new) => add_funding(initiative, new),
        Command::AdvanceFunding { number, state } => advance(initiative, number, state),
        Command::Comment { comment } => {
            let number = next_number(initiative.comments().len());
            said(InitiativeFact::Commented { number }, "comment", comment)
        }
        Command::AnswerComment { number, reply } => answer(initiative, number, reply),
    }
}

fn revise(plan: Plan, around: Surroundings<'_>) -> Result<Event, Refusal> {
    plan.check(around.charter)?;
    let Plan { outline, wording } = plan;
    Ok(Event::with_wording(InitiativeFact::Revised { outline }, wording))
}

fn invite(
    initiative: &Initiative,
    partner: MembershipId,
    around: Surroundings<'_>,
) -> Result<Event, Refusal> {
    if partner == initiative.owner() {
        return Err(InitiativeRefusal::PartnerIsOwner.into());
    }
    if around.named != Some(partner) {
        return Err(InitiativeRefusal::NotInRegister { field: "partner" }.into());
    }
    match initiative.partnership(partner) {
        Some(Partnership::Invited | Partnership::Confirmed) => {
            Err(InitiativeRefusal::PartnerAlready.into())
        }
        Some(Partnership::Declined | Partnership::Left) | None => {
            Ok(Event::bare(InitiativeFact::PartnerInvited { partner }))
        }
    }
}

/// What the participant itself does, for which the one who asks acts.
fn own(
    asker: Asker<'_>,
    fact: impl FnOnce(MembershipId) -> InitiativeFact,
) -> Result<Event, Refusal> {
    let partner = asker.participant.ok_or(InitiativeRefusal::OwnerMissing)?;
    Ok(Event::bare(fact(partner)))
}

fn add_funding(initiative: &Initiative, new: NewFunding) -> Result<Event, Refusal> {
    let NewFunding { subsidy, state } = new;
    if subsidy.amount.is_some_and(|amount| amount > AMOUNT_MAX) {
        return Err(InitiativeRefusal::AmountTooLarge { amount_max: AMOUNT_MAX }.into());
    }
    let number = next_number(initiative.fundings().len());
    Ok(Event::bare(InitiativeFact::FundingAdded { number, subsidy, state }))
}

fn advance(initiative: &Initiative, number: u32, state: FundingState) -> Result<Event, Refusal> {
    let known = initiative.fundings().iter().find(|row| row.number == number);
    let row = known.ok_or(InitiativeRefusal::UnknownFunding)?;
    if !row.state.next().contains(&state) {
        let refusal = InitiativeRefusal::FundingStepForbidden { from: row.state };
        return Err(refusal.into());
    }
    Ok(Event::bare(InitiativeFact::FundingAdvanced { number, state }))
}

fn answer(initiative: &Initiative, number: u32, reply: String) -> Result<Event, Refusal> {
    let known = initiative.comments().iter().find(|comment| comment.number == number);
    let comment = known.ok_or(InitiativeRefusal::UnknownComment)?;
    if let Some(answered_at) = comment.answered_at {
        return Err(InitiativeRefusal::CommentAnswered { answered_at }.into());
    }
    said(InitiativeFact::CommentAnswered { number }, "reply", reply)
}

fn said(fact: InitiativeFact, field: &'static str, text: String) -> Result<Event, Refusal> {
    required(field, &text)?;
    Ok(Event::with_text(fact, text))
}

/// The number behind the last one of `count` things.
fn next_number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX).saturating_add(1)
}

//! Every way in which the rules say no to initiatives: reached in the tests beside this one, and told alike.

use domain::initiative::{CommandKind, FundingState, Kroner, RoleKind, State};
use domain::people::MandateKind;
use domain::refusal::{InitiativeRefusal as I, Refusal, Remedy};
use insta::assert_snapshot;
use support::{at, day, key};

/// One of each.
fn one_of_each() -> Vec<I> {
    vec![
        I::RoleNotEntitled { command: CommandKind::Comment, entitled: &[RoleKind::AdvisoryBoard] },
        I::MandateNotEntitled {
            command: CommandKind::ConfirmPartnership,
            entitled: &[MandateKind::Voter],
        },
        I::StateForbids {
            command: CommandKind::Complete,
            state: State::Planned,
            allowed: &[State::Running],
        },
        I::OwnerMissing,
        I::OtherOwner,
        I::NotInRegister { field: "partner" },
        I::ObjectiveMissing,
        I::UnknownObjective { objective: key("havnen") },
        I::UnknownTrack { track: key("havnen") },
        I::EndBeforeStart { start: day("2026-03-01") },
        I::PartnerIsOwner,
        I::PartnerAlready,
        I::TooManyPartners { partners_max: 100 },
        I::TooManyFundings { fundings_max: 30 },
        I::AmountTooLarge { amount_max: Kroner(10) },
        I::NoFundingOpen,
        I::UnknownFunding,
        I::FundingStepForbidden { from: FundingState::Granted },
        I::NothingToAnswer,
        I::UnknownComment,
        I::CommentAnswered { answered_at: at(0) },
    ]
}

#[test]
fn each_says_who_can_mend_what() {
    let lines: Vec<String> = one_of_each()
        .into_iter()
        .map(|refusal| {
            let refusal = Refusal::from(refusal);
            let remedy = match refusal.remedy() {
                Remedy::Asker => "the asker".to_owned(),
                Remedy::Nobody => "nobody".to_owned(),
                Remedy::Roles(roles) => format!("{roles:?}"),
                Remedy::OnInitiative(roles) => format!("{roles:?}"),
            };
            let field = refusal.field().unwrap_or("-");
            format!("{} | {:?} | {remedy} | {field}", refusal.code(), refusal.kind())
        })
        .collect();

    assert_snapshot!("initiative_refusals", lines.join("\n"));
}

//! The words of initiatives, and one refusal of each kind that they know.

use chrono::NaiveDate;
use domain::initiative::{
    AMOUNT_MAX, CommandKind, FUNDINGS_MAX, FactKind, FundingSource, FundingState, PARTNERS_MAX,
    Partnership, RoleKind, State,
};
use domain::people::MandateKind;
use domain::refusal::InitiativeRefusal;

/// The names of all words.
pub(super) fn words() -> Vec<String> {
    let codes = |family: &str, codes: Vec<&'static str>| {
        codes.into_iter().map(|code| format!("{family}-{code}")).collect::<Vec<_>>()
    };
    [
        codes("initiative-role", RoleKind::ALL.map(RoleKind::code).to_vec()),
        codes("initiative-state", State::ALL.map(State::code).to_vec()),
        codes("initiative-command", CommandKind::ALL.iter().map(|kind| kind.code()).collect()),
        codes("initiative-fact", FactKind::ALL.iter().map(|kind| kind.code()).collect()),
        codes("partnership", Partnership::ALL.map(Partnership::code).to_vec()),
        codes("funding-source", FundingSource::ALL.map(FundingSource::code).to_vec()),
        codes("funding-state", FundingState::ALL.map(FundingState::code).to_vec()),
    ]
    .concat()
}

pub(super) fn first() -> InitiativeRefusal {
    InitiativeRefusal::RoleNotEntitled {
        command: CommandKind::NoteProgress,
        entitled: &[RoleKind::Owner, RoleKind::Secretariat],
    }
}

pub(super) fn after(refusal: &InitiativeRefusal) -> Option<InitiativeRefusal> {
    use InitiativeRefusal as I;

    Some(match refusal {
        I::RoleNotEntitled { .. } => I::MandateNotEntitled {
            command: CommandKind::ConfirmPartnership,
            entitled: &[MandateKind::Voter, MandateKind::Deputy],
        },
        I::MandateNotEntitled { .. } => I::StateForbids {
            command: CommandKind::NoteProgress,
            state: State::Completed,
            allowed: &State::ACTIVE,
        },
        I::StateForbids { .. } => I::OwnerMissing,
        I::OwnerMissing => I::OtherOwner,
        I::OtherOwner => I::NotInRegister { field: "partner" },
        I::NotInRegister { .. } => I::ObjectiveMissing,
        I::ObjectiveMissing => I::UnknownObjective { objective: "havnen".parse().unwrap() },
        I::UnknownObjective { .. } => I::UnknownTrack { track: "havnen".parse().unwrap() },
        I::UnknownTrack { .. } => {
            I::EndBeforeStart { start: NaiveDate::from_ymd_opt(2026, 3, 1).unwrap() }
        }
        I::EndBeforeStart { .. } => I::PartnerIsOwner,
        I::PartnerIsOwner => I::PartnerAlready,
        I::PartnerAlready => I::TooManyPartners { partners_max: PARTNERS_MAX },
        I::TooManyPartners { .. } => I::TooManyFundings { fundings_max: FUNDINGS_MAX },
        I::TooManyFundings { .. } => I::AmountTooLarge { amount_max: AMOUNT_MAX },
        I::AmountTooLarge { .. } => I::NoFundingOpen,
        I::NoFundingOpen => I::UnknownFunding,
        I::UnknownFunding => I::FundingStepForbidden { from: FundingState::Granted },
        I::FundingStepForbidden { .. } => I::NothingToAnswer,
        I::NothingToAnswer => I::UnknownComment,
        I::UnknownComment => {
            I::CommentAnswered { answered_at: "2022-06-29T21:59:00Z".parse().unwrap() }
        }
        I::CommentAnswered { .. } => return None,
    })
}

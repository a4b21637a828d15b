//! What commands to initiatives carry, as JSON.

use std::collections::BTreeSet;

use domain::id::{MembershipId, ObjectiveKey, TrackKey};
use domain::initiative::{
    Command, Kroner, NewFunding, NewInitiative, Outline, Plan, Subsidy, Wording,
};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::operations::bodies;
use crate::parsed::{Day, Parsed};
use crate::words::{AmountAudienceWord, FundingSourceWord, FundingStateWord, NoveltyWord};

/// An initiative as its owner describes it.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PlanBody {
    /// What it is called.
    title: String,
    /// What it is.
    description: String,
    /// Whom it is for.
    target_group: String,
    /// What is to come of it.
    expected_result: String,
    /// How it plays together with the pact's purpose.
    interplay: String,
    /// With whom besides participants of the pact.
    #[serde(default)]
    outside_partners: String,
    /// How it is paid for, in words.
    #[serde(default)]
    funding_note: String,
    /// Started for the pact, or running already.
    novelty: NoveltyWord,
    /// The keys of the objectives that it serves; one at least.
    #[schema(value_type = Vec<String>)]
    objectives: BTreeSet<Parsed<ObjectiveKey>>,
    /// The key of the track it belongs to.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    track: Option<Parsed<TrackKey>>,
    /// The day on which it starts or started.
    #[schema(value_type = String, format = Date)]
    start: Parsed<Day>,
    /// The day on which it is to end, where that is known.
    #[serde(default)]
    #[schema(value_type = Option<String>, format = Date)]
    end: Option<Parsed<Day>>,
}

/// An initiative that is to join the register.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CreateInitiativeBody {
    /// The membership of the participant whose it is. The caller's own when left out; the secretariat names it.
    #[serde(default)]
    #[schema(value_type = Option<String>, format = Uuid)]
    owner: Option<Parsed<MembershipId>>,
    /// What it is.
    plan: PlanBody,
}

impl From<PlanBody> for Plan {
    fn from(body: PlanBody) -> Self {
        Self {
            outline: Outline {
                novelty: body.novelty.into(),
                objectives: body.objectives.into_iter().map(|key| key.0).collect(),
                track: body.track.map(|track| track.0),
                start: body.start.0.0,
                end: body.end.map(|end| end.0.0),
            },
            wording: Wording {
                title: body.title,
                description: body.description,
                target_group: body.target_group,
                expected_result: body.expected_result,
                interplay: body.interplay,
                outside_partners: body.outside_partners,
                funding_note: body.funding_note,
            },
        }
    }
}

impl From<CreateInitiativeBody> for NewInitiative {
    fn from(body: CreateInitiativeBody) -> Self {
        Self { owner: body.owner.map(|owner| owner.0), plan: body.plan.into() }
    }
}

bodies! { Command;
    /// The initiative, described anew.
    ReviseInitiativeBody {
        /// All of it.
        plan: PlanBody,
    } => Self::Revise(Box::new(plan.into()));

    /// Nothing.
    StartInitiativeBody {} => Self::Start;

    /// How it goes.
    NoteProgressBody {
        /// The note; it is public.
        progress: String,
    } => Self::NoteProgress { progress };

    /// What has come of it.
    RecordResultBody {
        /// The result; it is public.
        result: String,
    } => Self::RecordResult { result };

    /// Nothing.
    CompleteInitiativeBody {} => Self::Complete;

    /// Why it is given up.
    StopInitiativeBody {
        /// The reason; it is public.
        reason: String,
    } => Self::Stop { reason };

    /// Nothing.
    ResumeInitiativeBody {} => Self::Resume;

    /// Who is asked.
    InvitePartnerBody {
        /// The membership of the participant.
        #[schema(value_type = String, format = Uuid)]
        partner: Parsed<MembershipId>,
    } => Self::InvitePartner { partner: partner.0 };

    /// Nothing.
    ConfirmPartnershipBody {} => Self::ConfirmPartnership;

    /// Nothing.
    DeclinePartnershipBody {} => Self::DeclinePartnership;

    /// Nothing.
    LeavePartnershipBody {} => Self::LeavePartnership;

    /// A possible source of money.
    AddFundingBody {
        /// From where.
        source: FundingSourceWord,
        /// How much, in whole kroner, where that is said.
        #[serde(default)]
        #[schema(maximum = 1_000_000_000_000_u64)]
        amount: Option<u64>,
        /// For whom the amount is to be seen; for insiders when left out.
        #[serde(default)]
        amount_for: AmountAudienceWord,
        /// How far the asking has gone.
        state: FundingStateWord,
    } => {
        let (source, amount) = (source.into(), amount.map(Kroner));
        let subsidy = Subsidy { source, amount, audience: amount_for.into() };
        Self::AddFunding(NewFunding { subsidy, state: state.into() })
    };

    /// Which step the asking has taken.
    AdvanceFundingBody {
        /// The number of the row.
        number: u32,
        /// How far it has gone: from `considered` to `sought`, from there to `granted` or `refused`.
        state: FundingStateWord,
    } => Self::AdvanceFunding { number, state: state.into() };

    /// A comment of the advisory board's.
    CommentInitiativeBody {
        /// The comment, for the participants, the secretariat and the board.
        comment: String,
    } => Self::Comment { comment };

    /// The owner's answer to a comment.
    AnswerCommentBody {
        /// The number of the comment.
        number: u32,
        /// The answer, for the participants, the secretariat and the board.
        reply: String,
    } => Self::AnswerComment { number, reply };
}

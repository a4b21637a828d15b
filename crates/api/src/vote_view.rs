//! A vote as JSON: what was frozen into it, who has voted, and how it stands.

use domain::accession::{Sight, ballots_shown, outlook_shown, tally_shown};
use domain::id::PartyKey;
use domain::time::Timestamp;
use domain::vote::{
    AfterClose, BallotChange, Base, EarlyClose, Extension, Hand, Nominator, Outlook, Participation,
    Recusal, Shortfall, Standing, Tally, Threshold, Vote, VoteResult, VotingRule, WhileOpen,
};
use serde::Serialize;
use utoipa::ToSchema;

use crate::parsed::{Moment, Parsed, moment};
use crate::words::{ChoiceWord, OutcomeWord};

/// The votes on a case, the current one last.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct VotesView {
    /// All votes, voided ones among them.
    pub(crate) votes: Vec<VoteView>,
}

/// One vote.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct VoteView {
    /// Counts from one within the case.
    number: u32,
    /// `open`, `awaiting_confirmation`, `decided` or `voided`.
    standing: &'static str,
    /// The question, as it stands on the ballot.
    question: String,
    /// When it opened.
    #[schema(value_type = String, format = DateTime)]
    opened_at: Moment,
    /// When it closes or closed, as things stand.
    #[schema(value_type = String, format = DateTime)]
    closes_at: Moment,
    /// Whether it has been extended.
    extended: bool,
    /// The version of the application that is voted on.
    application_version: u32,
    /// The rule that decides it.
    rule: RuleView,
    /// Which founding parties may vote.
    #[schema(value_type = Vec<String>)]
    electorate: Vec<Parsed<PartyKey>>,
    /// Which of them have recused themselves and take no part; not shown to the applicant.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Vec<String>)]
    recused: Option<Vec<Parsed<PartyKey>>>,
    /// How many are entitled to vote now: the electorate, without the recused where the rule says `leaves_base`; not shown
    /// to the applicant.
    #[serde(skip_serializing_if = "Option::is_none")]
    entitled: Option<u32>,
    /// Who may still vote; not shown to the applicant.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Vec<String>)]
    awaited: Option<Vec<Parsed<PartyKey>>>,
    /// The single ballots that the caller may see.
    ballots: Vec<BallotView>,
    /// The ballots counted, where the caller may see them.
    #[serde(skip_serializing_if = "Option::is_none")]
    tally: Option<TallyView>,
    /// How many the votes for are measured against, as the ballots stand; shown with `tally`. A recusal takes nothing from
    /// a base of votes cast; all entitled are counted without the recused where the rule says `leaves_base`.
    #[serde(skip_serializing_if = "Option::is_none")]
    base: Option<u32>,
    /// What can still become of it; shown with `tally` while the vote is open.
    #[serde(skip_serializing_if = "Option::is_none")]
    outlook: Option<OutlookView>,
    /// How it ended, once it has.
    #[serde(skip_serializing_if = "Option::is_none")]
    result: Option<ResultView>,
}

/// A voting rule.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct RuleView {
    /// Its name.
    id: String,
    /// In Danish words.
    words_da: String,
    /// In English words.
    words_en: String,
    /// What the votes for are measured against.
    base: &'static str,
    /// Which share of the base must be for.
    threshold: &'static str,
    /// How many must take part: `any`, `more_than_half` or a number.
    participation_min: String,
    /// What follows when too few took part.
    shortfall: &'static str,
    /// Whether a nominating party votes.
    nominator: &'static str,
    /// Whether a recused party leaves the base.
    recusal: &'static str,
    /// Whether a cast ballot can be changed.
    ballot_change: &'static str,
    /// Whether the vote closes before its time.
    early_close: &'static str,
    /// The shortest time a vote is open, in hours.
    open_hours_min: u32,
    /// How long a vote is open unless the secretariat says otherwise, in days.
    voting_days: u32,
    /// Who sees single ballots while the vote is open.
    ballots_while_open: &'static str,
    /// Who sees them afterwards.
    ballots_after_close: &'static str,
}

/// One party's ballot, as it counts now.
#[derive(Debug, Serialize, ToSchema)]
struct BallotView {
    /// The party.
    #[schema(value_type = String)]
    party: Parsed<PartyKey>,
    /// What it says.
    choice: ChoiceWord,
    /// When it was cast.
    #[schema(value_type = String, format = DateTime)]
    cast_at: Moment,
    /// Whether the secretariat recorded it on the party's written instruction.
    on_instruction: bool,
}

/// Ballots, counted.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct TallyView {
    /// How many were entitled to vote; without the recused where the rule says `leaves_base`.
    entitled: u32,
    /// Ballots for.
    #[serde(rename = "for")]
    votes_for: u32,
    /// Ballots against.
    against: u32,
    /// Abstentions.
    abstain: u32,
    /// How many were entitled and cast no ballot.
    silent: u32,
}

/// What can still become of a vote, as long as those who have cast a ballot stand by it.
#[derive(Debug, Serialize, ToSchema)]
struct OutlookView {
    /// How it ends whatever the others do, where that is certain.
    #[serde(skip_serializing_if = "Option::is_none")]
    settled: Option<OutcomeWord>,
    /// With how many more votes for it is certain to be approved; left out where no number will do.
    #[serde(skip_serializing_if = "Option::is_none")]
    for_to_approve: Option<u32>,
    /// With how many more votes against it is certain to be rejected; left out where no number will do.
    #[serde(skip_serializing_if = "Option::is_none")]
    against_to_reject: Option<u32>,
    /// How many more must take part before the result counts.
    missing: u32,
}

/// How a vote ended.
#[derive(Debug, Serialize, ToSchema)]
struct ResultView {
    /// The outcome under the vote's rule.
    outcome: OutcomeWord,
    /// When the vote closed.
    #[schema(value_type = String, format = DateTime)]
    decided_at: Moment,
    /// The outcome if more than half of all entitled were asked for.
    outcome_of_all_entitled: OutcomeWord,
    /// Whether that stricter reading differs.
    stricter_reading_differs: bool,
}

/// What is said beside a vote: its question, and its rule in Danish and English words.
#[derive(Clone, Debug, Default)]
pub(crate) struct Wording {
    pub(crate) question: String,
    pub(crate) rule_da: String,
    pub(crate) rule_en: String,
}

impl VoteView {
    pub(crate) fn new(vote: &Vote, wording: Wording, sight: &Sight, now: Timestamp) -> Self {
        let standing = vote.standing(now);
        let tally = tally_shown(vote, sight, now);
        let among_parties = sight.sees_interests();
        let keys = |parties: Vec<&PartyKey>| parties.into_iter().cloned().map(Parsed).collect();
        Self {
            number: vote.number(),
            standing: standing_word(standing),
            question: wording.question,
            opened_at: moment(vote.opened_at()),
            closes_at: moment(vote.closing()),
            extended: vote.extension() == Extension::Used,
            application_version: vote.application_version(),
            rule: RuleView::new(vote.rule(), wording.rule_da, wording.rule_en),
            electorate: keys(vote.electorate().iter().collect()),
            recused: among_parties.then(|| keys(vote.recused().collect())),
            entitled: among_parties.then(|| vote.entitled()),
            awaited: among_parties.then(|| keys(vote.awaited().collect())),
            ballots: ballots(vote, sight, now),
            tally: tally.map(Into::into),
            base: tally.map(|tally| tally.measured_against(vote.rule().base)),
            outlook: outlook_shown(vote, sight, now).map(Into::into),
            result: result(standing),
        }
    }
}

fn standing_word(standing: Standing) -> &'static str {
    match standing {
        Standing::Open { .. } => "open",
        Standing::AwaitingConfirmation { .. } => "awaiting_confirmation",
        Standing::Decided { .. } => "decided",
        Standing::Voided { .. } => "voided",
    }
}

fn result(standing: Standing) -> Option<ResultView> {
    let (at, result): (Timestamp, VoteResult) = match standing {
        Standing::Decided { at, result } => (at, result),
        Standing::Open { .. } | Standing::AwaitingConfirmation { .. } | Standing::Voided { .. } => {
            return None;
        }
    };
    Some(ResultView {
        outcome: result.outcome.into(),
        decided_at: moment(at),
        outcome_of_all_entitled: result.outcome_of_all_entitled.into(),
        stricter_reading_differs: result.outcome != result.outcome_of_all_entitled,
    })
}

fn ballots(vote: &Vote, sight: &Sight, now: Timestamp) -> Vec<BallotView> {
    ballots_shown(vote, sight, now)
        .map(|(party, ballot)| BallotView {
            party: Parsed(party.clone()),
            choice: ballot.choice.into(),
            cast_at: moment(ballot.cast_at),
            on_instruction: ballot.hand == Hand::SecretariatOnInstruction,
        })
        .collect()
}

impl RuleView {
    /// `rule` with its words in Danish and English.
    pub(crate) fn new(rule: &VotingRule, words_da: String, words_en: String) -> Self {
        Self {
            id: rule.id.clone(),
            words_da,
            words_en,
            base: match rule.base {
                Base::VotesForAndAgainst => "votes_for_and_against",
                Base::VotesCastWithAbstentions => "votes_cast_with_abstentions",
                Base::AllEntitled => "all_entitled",
            },
            threshold: match rule.threshold {
                Threshold::MoreThanHalf => "more_than_half",
                Threshold::TwoThirds => "two_thirds",
                Threshold::ThreeQuarters => "three_quarters",
            },
            participation_min: match rule.participation_min {
                Participation::Any => "any".to_owned(),
                Participation::MoreThanHalf => "more_than_half".to_owned(),
                Participation::AtLeast(minimum) => minimum.to_string(),
            },
            shortfall: match rule.shortfall {
                Shortfall::ExtendOrConfirm => "extend_or_confirm",
                Shortfall::Fails => "fails",
            },
            nominator: match rule.nominator {
                Nominator::Votes => "votes",
                Nominator::DoesNotVote => "does_not_vote",
            },
            recusal: match rule.recusal {
                Recusal::LeavesBase => "leaves_base",
                Recusal::StaysInBase => "stays_in_base",
            },
            ballot_change: match rule.ballot_change {
                BallotChange::UntilClose => "until_close",
                BallotChange::Never => "never",
            },
            early_close: match rule.early_close {
                EarlyClose::WhenComplete => "when_complete",
                EarlyClose::Never => "never",
            },
            open_hours_min: rule.open_hours_min,
            voting_days: rule.voting_days,
            ballots_while_open: match rule.ballots_while_open {
                WhileOpen::FoundingParties => "founding_parties",
                WhileOpen::HiddenUntilClose => "hidden_until_close",
            },
            ballots_after_close: match rule.ballots_after_close {
                AfterClose::FoundingParties => "founding_parties",
                AfterClose::Public => "public",
            },
        }
    }
}

impl From<Tally> for TallyView {
    fn from(tally: Tally) -> Self {
        Self {
            entitled: tally.entitled,
            votes_for: tally.votes_for,
            against: tally.votes_against,
            abstain: tally.abstentions,
            silent: tally.silent(),
        }
    }
}

impl From<Outlook> for OutlookView {
    fn from(outlook: Outlook) -> Self {
        let Outlook { settled, for_to_approve, against_to_reject, missing } = outlook;
        Self { settled: settled.map(Into::into), for_to_approve, against_to_reject, missing }
    }
}

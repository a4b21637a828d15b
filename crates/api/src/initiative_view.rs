//! An initiative as it is answered.

use std::collections::BTreeSet;

use domain::id::{InitiativeId, MembershipId, ObjectiveKey, TrackKey};
use domain::initiative::{Funding, InitiativeFact, Shown};
use engine::{InitiativeEntry, InitiativeReading, Participants};
use serde::Serialize;
use store::InitiativeSummary;
use utoipa::ToSchema;

use crate::parsed::{Day, Moment, Parsed, moment};
use crate::words::{
    FundingSourceWord, FundingStateWord, InitiativeStateWord, NoveltyWord, PartnershipWord,
};

/// A participant of the pact, as it is named beside an initiative.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ParticipantView {
    /// The membership.
    #[schema(value_type = String, format = Uuid)]
    id: Parsed<MembershipId>,
    /// What it is called.
    name: String,
}

/// An initiative, as a list has it.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct InitiativeSummaryView {
    /// The initiative.
    #[schema(value_type = String, format = Uuid)]
    id: Parsed<InitiativeId>,
    /// What it is called.
    title: String,
    /// Whose it is.
    owner: ParticipantView,
    /// How far it has come.
    state: InitiativeStateWord,
    /// New, or running already when it was added.
    novelty: NoveltyWord,
    /// The keys of its objectives.
    #[schema(value_type = Vec<String>)]
    objectives: BTreeSet<Parsed<ObjectiveKey>>,
    /// The key of its track, if it has one.
    #[schema(value_type = Option<String>)]
    track: Option<Parsed<TrackKey>>,
    /// The day on which it starts or started.
    #[schema(value_type = String, format = Date)]
    start: Parsed<Day>,
    /// The day on which it is to end, where that is known.
    #[schema(value_type = Option<String>, format = Date)]
    end: Option<Parsed<Day>>,
    /// When progress or a result was told last, if ever.
    #[schema(value_type = Option<String>, format = DateTime)]
    news_at: Option<Moment>,
    /// When it joined the register.
    #[schema(value_type = String, format = DateTime)]
    created_at: Moment,
}

/// An initiative.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct InitiativeView {
    #[serde(flatten)]
    summary: InitiativeSummaryView,
    /// Since when it is in its state.
    #[schema(value_type = String, format = DateTime)]
    state_since: Moment,
    /// What it is.
    description: String,
    /// Whom it is for.
    target_group: String,
    /// What is to come of it; may be empty where an application brought it.
    expected_result: String,
    /// How it plays together with the pact's purpose.
    interplay: String,
    /// With whom besides participants of the pact.
    outside_partners: String,
    /// How it is paid for, in words.
    funding_note: String,
    /// Its partners. Those who have not confirmed are shown to whom it concerns alone.
    partners: Vec<PartnerView>,
    /// Where its money may come from.
    fundings: Vec<FundingView>,
    /// Progress and results, the oldest first.
    news: Vec<NewsView>,
    /// The advisory board's comments and the owner's answers; nothing for the public.
    #[serde(skip_serializing_if = "Option::is_none")]
    comments: Option<Vec<CommentView>>,
    /// What the caller may do now: codes of commands.
    actions: Vec<&'static str>,
    /// Counts from one; `If-Match` takes it.
    version: u32,
}

/// A partner of an initiative.
#[derive(Debug, Serialize, ToSchema)]
struct PartnerView {
    #[serde(flatten)]
    participant: ParticipantView,
    /// What it is to the initiative.
    partnership: PartnershipWord,
}

/// A row of funding.
#[derive(Debug, Serialize, ToSchema)]
struct FundingView {
    /// Counts from one within the initiative.
    number: u32,
    /// From where.
    source: FundingSourceWord,
    /// How far the asking has gone.
    state: FundingStateWord,
    /// How much, in whole kroner, where that is said and is for the caller's eyes.
    amount: Option<u64>,
}

/// Progress or a result.
#[derive(Debug, Serialize, ToSchema)]
struct NewsView {
    /// `progress` or `result`.
    kind: &'static str,
    /// What was told.
    text: String,
    /// When.
    #[schema(value_type = String, format = DateTime)]
    at: Moment,
}

/// A comment of the advisory board's.
#[derive(Debug, Serialize, ToSchema)]
struct CommentView {
    /// Counts from one within the initiative.
    number: u32,
    /// What the board says.
    comment: String,
    /// When.
    #[schema(value_type = String, format = DateTime)]
    at: Moment,
    /// The owner's answer, once there is one.
    reply: Option<String>,
    /// When that was given.
    #[schema(value_type = Option<String>, format = DateTime)]
    replied_at: Option<Moment>,
}

impl ParticipantView {
    /// `id`, by the name that the register has.
    pub(crate) fn of(id: MembershipId, participants: &Participants) -> Self {
        let name = participants.get(&id).map(|member| member.name.clone()).unwrap_or_default();
        Self { id: Parsed(id), name: name.name }
    }
}

impl InitiativeSummaryView {
    pub(crate) fn of(summary: &InitiativeSummary, participants: &Participants) -> Self {
        Self {
            id: Parsed(summary.id),
            title: summary.title.clone(),
            owner: ParticipantView::of(summary.owner, participants),
            state: summary.state.into(),
            novelty: summary.novelty.into(),
            objectives: summary.objectives.iter().cloned().map(Parsed).collect(),
            track: summary.track.clone().map(Parsed),
            start: Parsed(Day(summary.start)),
            end: summary.end.map(|end| Parsed(Day(end))),
            news_at: summary.news_at.map(moment),
            created_at: moment(summary.created_at),
        }
    }
}

impl From<&InitiativeReading> for InitiativeView {
    fn from(reading: &InitiativeReading) -> Self {
        let wording = &reading.wording;
        let partners = reading.partners.iter().map(|(member, what)| PartnerView {
            participant: ParticipantView::of(*member, &reading.participants),
            partnership: (*what).into(),
        });
        let fundings = reading.initiative.fundings().iter();
        let free = reading.actions.iter().filter(|action| action.refusal.is_none());
        Self {
            summary: summary(reading),
            state_since: moment(reading.initiative.state_since()),
            description: wording.description.clone(),
            target_group: wording.target_group.clone(),
            expected_result: wording.expected_result.clone(),
            interplay: wording.interplay.clone(),
            outside_partners: wording.outside_partners.clone(),
            funding_note: wording.funding_note.clone(),
            partners: partners.collect(),
            fundings: fundings.map(|row| funding(row, reading)).collect(),
            news: reading.events.iter().filter_map(news).collect(),
            comments: comments(reading),
            actions: free.map(|action| action.command.code()).collect(),
            version: reading.initiative.version(),
        }
    }
}

fn summary(reading: &InitiativeReading) -> InitiativeSummaryView {
    let initiative = &reading.initiative;
    let outline = initiative.outline();
    InitiativeSummaryView {
        id: Parsed(reading.id),
        title: reading.wording.title.clone(),
        owner: ParticipantView::of(initiative.owner(), &reading.participants),
        state: initiative.state().into(),
        novelty: outline.novelty.into(),
        objectives: outline.objectives.iter().cloned().map(Parsed).collect(),
        track: outline.track.clone().map(Parsed),
        start: Parsed(Day(outline.start)),
        end: outline.end.map(|end| Parsed(Day(end))),
        news_at: initiative.news_at().map(moment),
        created_at: moment(initiative.created_at()),
    }
}

fn funding(row: &Funding, reading: &InitiativeReading) -> FundingView {
    FundingView {
        number: row.number,
        source: row.subsidy.source.into(),
        state: row.state.into(),
        amount: reading.sight.amount(row.subsidy).map(|amount| amount.0),
    }
}

fn news(entry: &InitiativeEntry) -> Option<NewsView> {
    let kind = if entry.fact == InitiativeFact::ProgressNoted {
        "progress"
    } else if entry.fact == InitiativeFact::ResultRecorded {
        "result"
    } else {
        return None;
    };
    Some(NewsView { kind, text: entry.text.clone(), at: moment(entry.at) })
}

fn comments(reading: &InitiativeReading) -> Option<Vec<CommentView>> {
    if reading.sight.sparring() == Shown::No {
        return None;
    }
    let text = |fact: InitiativeFact| {
        let said = reading.events.iter().find(|entry| entry.fact == fact);
        said.map(|entry| entry.text.clone())
    };
    let comments = reading.initiative.comments().iter().map(|comment| {
        let number = comment.number;
        CommentView {
            number,
            comment: text(InitiativeFact::Commented { number }).unwrap_or_default(),
            at: moment(comment.at),
            reply: text(InitiativeFact::CommentAnswered { number }),
            replied_at: comment.answered_at.map(moment),
        }
    });
    Some(comments.collect())
}

/// The initiative as it is answered and kept.
pub(crate) fn initiative_document(reading: &InitiativeReading) -> String {
    serde_json::to_string(&InitiativeView::from(reading)).unwrap_or_default()
}

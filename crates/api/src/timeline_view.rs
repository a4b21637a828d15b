//! A case's timeline as JSON: who did what, when, on whose behalf, and what was said.

use std::collections::BTreeSet;

use domain::accession::{Behalf, CaseFact, Details, Shown};
use domain::id::{FileId, PartyKey, PersonId, TrackKey};
use domain::vote::Hand;
use engine::TimelineEntry;
use serde::Serialize;
use utoipa::ToSchema;

use crate::parsed::{Day, Moment, Parsed, moment};
use crate::vote_view::TallyView;
use crate::words::{
    AttachmentWord, AudienceWord, ChannelWord, ChoiceWord, DialogueOutcomeWord, InterestWord,
    MandateWord, OutcomeWord, ReachWord,
};

/// What has happened in a case, the oldest first.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct TimelineView {
    /// The entries that the caller may see.
    pub(crate) entries: Vec<EntryView>,
}

/// One event. Which of the fields it has depends on its kind.
#[derive(Debug, Default, Serialize, ToSchema)]
pub(crate) struct EntryView {
    /// Counts from one within the case.
    version: u32,
    /// When it was recorded.
    #[schema(value_type = String, format = DateTime)]
    recorded_at: String,
    /// What happened.
    kind: &'static str,
    /// Who did it, by name; nothing for what time has decided, and where the name is not for the caller.
    by: Option<String>,
    /// By which mandate that person acted, as it was then; nothing where `by` is nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    by_mandate: Option<MandateWord>,
    /// On whose behalf: `applicant`, `secretariat`, `clock` or `party:` and a key.
    on_behalf_of: String,
    /// What the event holds.
    #[serde(flatten)]
    facts: FactsView,
    /// What was said.
    #[serde(flatten)]
    texts: TextsView,
}

/// Ids, choices and dates of an event.
#[derive(Debug, Default, Serialize, ToSchema)]
struct FactsView {
    /// The founding party concerned.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = String)]
    party: Option<Parsed<PartyKey>>,
    /// The officer.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = String, format = Uuid)]
    officer: Option<Parsed<PersonId>>,
    /// For whom a note is.
    #[serde(skip_serializing_if = "Option::is_none")]
    audience: Option<AudienceWord>,
    /// The file that was attached.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = String, format = Uuid)]
    file: Option<Parsed<FileId>>,
    /// What it was attached to.
    #[serde(skip_serializing_if = "Option::is_none")]
    attached_to: Option<AttachmentWord>,
    /// The version of the application that came.
    #[serde(skip_serializing_if = "Option::is_none")]
    application_version: Option<u32>,
    /// A deadline or a closing time.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = String, format = DateTime)]
    deadline: Option<Moment>,
    /// A day.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = String, format = Date)]
    held_on: Option<Parsed<Day>>,
    /// A channel.
    #[serde(skip_serializing_if = "Option::is_none")]
    channel: Option<ChannelWord>,
    /// How a dialogue was concluded.
    #[serde(skip_serializing_if = "Option::is_none")]
    dialogue_outcome: Option<DialogueOutcomeWord>,
    /// What was declared.
    #[serde(skip_serializing_if = "Option::is_none")]
    interest: Option<InterestWord>,
    /// For whom it was declared: for the whole `party`, or by a `representative` for itself alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    reach: Option<ReachWord>,
    /// The vote concerned.
    #[serde(skip_serializing_if = "Option::is_none")]
    vote: Option<u32>,
    /// What a ballot says.
    #[serde(skip_serializing_if = "Option::is_none")]
    choice: Option<ChoiceWord>,
    /// Whether the secretariat recorded it on instruction.
    #[serde(skip_serializing_if = "Option::is_none")]
    on_instruction: Option<bool>,
    /// How a vote ended.
    #[serde(skip_serializing_if = "Option::is_none")]
    outcome: Option<OutcomeWord>,
    /// The ballots, counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    tally: Option<TallyView>,
    /// When time decided it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = String, format = DateTime)]
    at: Option<Moment>,
    /// The tracks concerned.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    #[schema(value_type = Vec<String>)]
    tracks: BTreeSet<Parsed<TrackKey>>,
}

/// What was said.
#[derive(Debug, Default, Serialize, ToSchema)]
struct TextsView {
    /// A reason, a statement, a question, an answer, a note or the name of a file.
    #[serde(skip_serializing_if = "String::is_empty")]
    text: String,
    /// Who took part.
    #[serde(skip_serializing_if = "String::is_empty")]
    participants: String,
    /// The written instruction.
    #[serde(skip_serializing_if = "String::is_empty")]
    instruction: String,
    /// The letter.
    #[serde(skip_serializing_if = "String::is_empty")]
    letter: String,
}

impl From<TimelineEntry> for EntryView {
    fn from(entry: TimelineEntry) -> Self {
        let TimelineEntry { version, recorded_at, actor, behalf, fact, details, shown } = entry;
        let kind = fact.kind().code();
        let facts = match shown {
            Shown::Whole | Shown::Fact => FactsView::from(fact),
            Shown::Occurrence | Shown::Hidden => FactsView::default(),
        };
        Self {
            version,
            recorded_at: moment(recorded_at).to_string(),
            kind,
            by_mandate: actor.as_ref().map(|hand| hand.kind.into()),
            by: actor.map(|hand| hand.name),
            on_behalf_of: on_behalf_of(&behalf),
            facts,
            texts: details.map(TextsView::from).unwrap_or_default(),
        }
    }
}

/// On whose behalf, as a code.
pub(crate) fn on_behalf_of(behalf: &Behalf) -> String {
    match behalf {
        Behalf::Applicant => "applicant".to_owned(),
        Behalf::Party(party) => format!("party:{party}"),
        Behalf::Secretariat => "secretariat".to_owned(),
        Behalf::AdvisoryBoard => "advisory_board".to_owned(),
        Behalf::Clock => "clock".to_owned(),
    }
}

impl From<CaseFact> for FactsView {
    #[expect(clippy::too_many_lines, reason = "one arm a fact, and no fact is left out")]
    fn from(fact: CaseFact) -> Self {
        let none = Self::default();
        let of = |party: PartyKey| Self { party: Some(Parsed(party)), ..Self::default() };
        let in_vote = |vote: u32| Self { vote: Some(vote), ..Self::default() };
        match fact {
            CaseFact::Submitted { .. }
            | CaseFact::PutOnHold
            | CaseFact::Resumed
            | CaseFact::Withdrawn
            | CaseFact::ClosedWithoutNomination
            | CaseFact::Reopened
            | CaseFact::DecisionIssued => none,
            CaseFact::OfficerAssigned { officer } => {
                Self { officer: Some(Parsed(officer)), ..none }
            }
            CaseFact::FileNoteAdded { audience } => {
                Self { audience: Some(audience.into()), ..none }
            }
            CaseFact::FileAttached(file) => Self {
                file: Some(Parsed(file.id)),
                attached_to: Some(file.to.kind().into()),
                party: file.to.party().cloned().map(Parsed),
                ..none
            },
            CaseFact::InformationRequested { deadline } => {
                Self { deadline: Some(moment(deadline)), ..none }
            }
            CaseFact::InformationSupplied { application_version }
            | CaseFact::ApplicationRevised { application_version } => {
                Self { application_version: Some(application_version), ..none }
            }
            CaseFact::DialogueOpened { party }
            | CaseFact::Nominated { party }
            | CaseFact::NominationWithdrawn { party } => of(party),
            CaseFact::DialogueEntryRecorded { party, held_on, channel } => Self {
                held_on: Some(Parsed(Day(held_on))),
                channel: Some(channel.into()),
                ..of(party)
            },
            CaseFact::DialogueConcluded { party, outcome } => {
                Self { dialogue_outcome: Some(outcome.into()), ..of(party) }
            }
            CaseFact::InterestDeclared { party, interest, reach, representative: _ } => {
                Self { interest: Some(interest.into()), reach: Some(reach.into()), ..of(party) }
            }
            CaseFact::VoteOpened(opening) => Self {
                deadline: Some(moment(opening.closes_at)),
                application_version: Some(opening.application_version),
                ..in_vote(opening.number)
            },
            CaseFact::BallotCast { vote, party, choice, hand } => Self {
                vote: Some(vote),
                choice: Some(choice.into()),
                on_instruction: Some(hand == Hand::SecretariatOnInstruction),
                ..of(party)
            },
            CaseFact::ParticipationFellShort { vote, at } => {
                Self { at: Some(moment(at)), ..in_vote(vote) }
            }
            CaseFact::VoteExtended { vote, closes_at } => {
                Self { deadline: Some(moment(closes_at)), ..in_vote(vote) }
            }
            CaseFact::ResultConfirmed { vote } | CaseFact::VoteVoided { vote } => in_vote(vote),
            CaseFact::VoteClosed { vote, at, result } => Self {
                at: Some(moment(at)),
                outcome: Some(result.outcome.into()),
                tally: Some(result.tally.into()),
                ..in_vote(vote)
            },
            CaseFact::Lapsed { at } => Self { at: Some(moment(at)), ..none },
            CaseFact::KickoffHeld { held_on, tracks } => Self {
                held_on: Some(Parsed(Day(held_on))),
                tracks: tracks.into_iter().map(Parsed).collect(),
                ..none
            },
        }
    }
}

impl From<Details> for TextsView {
    fn from(details: Details) -> Self {
        let none = Self::default();
        match details {
            Details::None => none,
            Details::Application { note: text, application: _ } | Details::Text(text) => {
                Self { text, ..none }
            }
            Details::File { name: text } => Self { text, ..none },
            Details::Entry { participants, summary } => {
                Self { participants, text: summary, ..none }
            }
            Details::Instruction { reason, instruction } => {
                Self { text: reason, instruction, ..none }
            }
            Details::Question { question, rule: _ } => Self { text: question, ..none },
            Details::Decision { reasons, letter } => Self { text: reasons, letter, ..none },
        }
    }
}

//! A case as JSON: the same document after every command and on every read.

use std::collections::BTreeMap;

use domain::accession::{Availability, Case, Dialogue, Door, Ending, Sight, Waiting};
use domain::cvr::Cvr;
use domain::id::{CaseId, CaseNumber, PartyKey, PersonId};
use domain::refusal::Refusal;
use engine::Reading;
use serde::Serialize;
use utoipa::ToSchema;

use crate::parsed::{Day, Moment, Parsed, moment};
use crate::vote_view::TallyView;
use crate::words::{
    AttachmentWord, DialogueOutcomeWord, InterestWord, OrganisationKindWord, OutcomeWord, PhaseWord,
};

/// A case, as far as the caller may see it, at the moment of the answer.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct CaseView {
    /// The case's id.
    #[schema(value_type = String, format = Uuid)]
    id: Parsed<CaseId>,
    /// Its number, `YYYY-NNNN`.
    #[schema(value_type = String, example = "2026-0001")]
    number: Parsed<CaseNumber>,
    /// Counts the case's events; also its entity tag.
    version: u32,
    /// Where it stands.
    phase: PhaseWord,
    /// Who applies.
    organisation: OrganisationView,
    /// By which door it came: `portal`, `paper` or `invitation`.
    door: &'static str,
    /// The founding party that invited the applicant.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = String)]
    invited_by: Option<Parsed<PartyKey>>,
    /// When it was submitted.
    #[schema(value_type = String, format = DateTime)]
    submitted_at: Moment,
    /// The version of the charter that the applicant committed to.
    charter_version: u32,
    /// The newest version of the application.
    application_version: u32,
    /// The latest earlier case of the same organisation.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = String, format = Uuid)]
    earlier_case: Option<Parsed<CaseId>>,
    /// The officer.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = String, format = Uuid)]
    officer: Option<Parsed<PersonId>>,
    /// Since when the case's clocks are stopped.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = String, format = DateTime)]
    on_hold_since: Option<Moment>,
    /// The dialogues, in the order of their opening.
    dialogues: Vec<DialogueView>,
    /// Which founding parties nominate, and since when.
    #[schema(value_type = BTreeMap<String, String>)]
    nominations: BTreeMap<Parsed<PartyKey>, Moment>,
    /// What founding parties have declared about their interest; not shown to the applicant.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = BTreeMap<String, InterestWord>)]
    interests: Option<BTreeMap<Parsed<PartyKey>, InterestWord>>,
    /// Whether the caller is still to say if it has an interest in the case: each person whose word binds a founding party is
    /// asked once the case is nominated or in a vote, and answers with `declare_interest`.
    interest_asked: bool,
    /// How many votes have been opened, voided ones among them.
    votes: usize,
    /// How the vote ended, once it has.
    #[serde(skip_serializing_if = "Option::is_none")]
    ending: Option<EndingView>,
    /// Whom the case waits for.
    waits_for: WaitingView,
    /// What the caller may do now.
    actions: Vec<&'static str>,
    /// What the caller may attach a file to now.
    attachable: Vec<AttachmentWord>,
    /// What the caller's role and the phase would allow, but a condition does not, and why not.
    unavailable: Vec<UnavailableView>,
}

/// Who applies.
#[derive(Debug, Serialize, ToSchema)]
struct OrganisationView {
    /// The organisation's name.
    name: String,
    /// Its CVR number.
    #[schema(value_type = Option<String>)]
    cvr: Option<Parsed<Cvr>>,
    /// Company or association.
    kind: Option<OrganisationKindWord>,
}

/// One founding party's dialogue.
#[derive(Debug, Serialize, ToSchema)]
struct DialogueView {
    /// The party.
    #[schema(value_type = String)]
    party: Parsed<PartyKey>,
    /// When it was opened.
    #[schema(value_type = String, format = DateTime)]
    opened_at: Moment,
    /// How many entries it has.
    entries: u32,
    /// How it was concluded.
    #[serde(skip_serializing_if = "Option::is_none")]
    outcome: Option<DialogueOutcomeWord>,
    /// When.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = String, format = DateTime)]
    concluded_at: Option<Moment>,
}

/// How the vote ended, and what has been done since.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct EndingView {
    /// The outcome under the vote's rule.
    outcome: OutcomeWord,
    /// The outcome if more than half of all entitled were asked for.
    outcome_of_all_entitled: OutcomeWord,
    /// Whether that stricter reading differs.
    stricter_reading_differs: bool,
    /// The ballots, counted.
    tally: TallyView,
    /// When the vote closed.
    #[schema(value_type = String, format = DateTime)]
    decided_at: Moment,
    /// When the decision was issued.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = String, format = DateTime)]
    decision_issued_at: Option<Moment>,
    /// On which day the kick-off meeting was held.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = String, format = Date)]
    kickoff_held_on: Option<Parsed<Day>>,
}

/// Whom a case waits for.
#[derive(Debug, Serialize, ToSchema)]
struct WaitingView {
    /// `applicant`, `secretariat` or `party:` and a key; nobody when the case is over or only time must pass.
    who: Vec<String>,
    /// What is expected: one of these commands.
    commands: Vec<&'static str>,
    /// Until when; nothing when no period runs, or a hold has stopped the clocks.
    #[schema(value_type = Option<String>, format = DateTime)]
    until: Option<Moment>,
}

/// A command that is not taken now.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct UnavailableView {
    /// The command.
    command: &'static str,
    /// The code of the refusal that it would meet.
    code: &'static str,
}

impl From<&Reading> for CaseView {
    fn from(reading: &Reading) -> Self {
        let Reading {
            id,
            case,
            organisation,
            sight,
            actions,
            attachable,
            waiting,
            is_interest_asked,
            now: _,
        } = reading;
        let submission = case.submission();
        let (door, invited_by) = door(&submission.door);
        Self {
            id: Parsed(*id),
            number: Parsed(submission.number),
            version: case.version(),
            phase: case.phase().into(),
            organisation: OrganisationView {
                name: organisation.name.clone(),
                cvr: organisation.cvr.map(Parsed),
                kind: organisation.kind.map(Into::into),
            },
            door,
            invited_by: invited_by.cloned().map(Parsed),
            submitted_at: moment(submission.at),
            charter_version: submission.charter_version,
            application_version: case.application_version(),
            earlier_case: submission.earlier.map(Parsed),
            officer: case.officer().map(Parsed),
            on_hold_since: case.hold().map(|hold| moment(hold.since)),
            dialogues: case.dialogues().iter().map(Into::into).collect(),
            nominations: case
                .nominations()
                .iter()
                .map(|(party, at)| (Parsed(party.clone()), moment(*at)))
                .collect(),
            interests: interests(case, sight),
            interest_asked: *is_interest_asked,
            votes: case.votes().len(),
            ending: case.ending().map(Into::into),
            waits_for: waiting.into(),
            actions: actions
                .iter()
                .filter(|action| action.refusal.is_none())
                .map(|action| action.command.code())
                .collect(),
            attachable: attachable.iter().map(|kind| (*kind).into()).collect(),
            unavailable: actions.iter().filter_map(unavailable).collect(),
        }
    }
}

impl UnavailableView {
    /// `command` would meet the refusal with this code.
    pub(crate) fn new(command: &'static str, code: &'static str) -> Self {
        Self { command, code }
    }
}

fn door(door: &Door) -> (&'static str, Option<&PartyKey>) {
    match door {
        Door::Portal => ("portal", None),
        Door::Paper => ("paper", None),
        Door::Invitation(party) => ("invitation", Some(party)),
    }
}

fn interests(case: &Case, sight: &Sight) -> Option<BTreeMap<Parsed<PartyKey>, InterestWord>> {
    sight.sees_interests().then(|| {
        case.interests()
            .iter()
            .map(|(party, interest)| (Parsed(party.clone()), (*interest).into()))
            .collect()
    })
}

/// A phase that forbids is no news beside `phase` itself; other conditions are.
fn unavailable(action: &Availability) -> Option<UnavailableView> {
    let refusal = action.refusal.as_ref()?;
    let by_phase = matches!(refusal, Refusal::PhaseForbids { .. });
    (!by_phase).then(|| UnavailableView::new(action.command.code(), refusal.code()))
}

impl From<&Dialogue> for DialogueView {
    fn from(dialogue: &Dialogue) -> Self {
        Self {
            party: Parsed(dialogue.party.clone()),
            opened_at: moment(dialogue.opened_at),
            entries: dialogue.entries,
            outcome: dialogue.conclusion.map(|conclusion| conclusion.outcome.into()),
            concluded_at: dialogue.conclusion.map(|conclusion| moment(conclusion.at)),
        }
    }
}

impl From<&Ending> for EndingView {
    fn from(ending: &Ending) -> Self {
        Self {
            outcome: ending.result.outcome.into(),
            outcome_of_all_entitled: ending.result.outcome_of_all_entitled.into(),
            stricter_reading_differs: ending.result.outcome
                != ending.result.outcome_of_all_entitled,
            tally: ending.result.tally.into(),
            decided_at: moment(ending.at),
            decision_issued_at: ending.decision_at.map(moment),
            kickoff_held_on: ending.kickoff_on.map(|day| Parsed(Day(day))),
        }
    }
}

impl From<&Waiting> for WaitingView {
    fn from(waiting: &Waiting) -> Self {
        Self {
            who: waiting.who.iter().map(ToString::to_string).collect(),
            commands: waiting.commands.iter().map(|command| command.code()).collect(),
            until: waiting.until.map(moment),
        }
    }
}

//! The initiatives of the demo: added, worked on and commented on by those whose they are, at moments that lie behind.

use std::collections::BTreeSet;

use chrono::{NaiveDate, NaiveTime, TimeDelta};
use domain::application::Novelty;
use domain::id::{InitiativeId, MembershipId, ObjectiveKey, PartyKey, TrackKey};
use domain::initiative::{
    AmountAudience, Command, FundingSource, FundingState, Kroner, NewFunding, NewInitiative,
    Outline, Plan, Subsidy, Wording,
};
use domain::membership::MembershipKind;
use domain::time::{Timestamp, local_date};
use engine::{Credential, Engine, Error, InitiativeReading};
use serde::de::{Deserialize, Deserializer, Error as _};

use super::scene::{Hour, time, unreadable};
use super::stage::{Stage, ask};

const FILE: &str = "initiatives.json";

/// An initiative, and what happened to it.
#[derive(Clone, Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Tale {
    /// The key of the founding party whose it is.
    owner: String,
    added: Hour,
    title: String,
    description: String,
    target_group: String,
    expected_result: String,
    interplay: String,
    #[serde(default)]
    outside_partners: String,
    #[serde(with = "NoveltyWord")]
    novelty: Novelty,
    #[serde(deserialize_with = "objectives")]
    objectives: BTreeSet<ObjectiveKey>,
    #[serde(default, deserialize_with = "track")]
    track: Option<TrackKey>,
    /// How many days from today it starts; those that have passed count below nought.
    starts_in: i64,
    /// How many days from today it ends.
    ends_in: Option<i64>,
    course: Vec<Step>,
}

/// Something that somebody did.
#[derive(Clone, Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Step {
    /// How many working days ago.
    days: u32,
    /// At which time of the day.
    #[serde(deserialize_with = "time")]
    at: NaiveTime,
    /// Who: `advisory-board`, `secretariat` or the key of a founding party.
    by: String,
    act: Act,
}

#[derive(Clone, Debug, serde::Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
enum Act {
    Start {},
    NoteProgress { progress: String },
    RecordResult { result: String },
    Complete {},
    Stop { reason: String },
    InvitePartner { partner: String },
    ConfirmPartnership {},
    AddFunding { source: String, amount: Option<u64>, amount_for: String, state: String },
    AdvanceFunding { number: u32, state: String },
    Comment { comment: String },
    AnswerComment { number: u32, reply: String },
}

impl Stage<'_> {
    /// Plays the initiatives of the demo. Where the charter in force does not allow one, it is left out.
    pub(super) fn play_initiatives(&self) -> Result<(), Error> {
        let text = include_str!("../../demo/initiatives.json");
        let tales: Vec<Tale> =
            serde_json::from_str(text).map_err(|error| unreadable(FILE, &error))?;
        for tale in tales {
            let title = tale.title.clone();
            match self.tell(tale) {
                Ok(()) => {}
                Err(Error::Refused(refusal)) => {
                    tracing::warn!(title, %refusal, "the charter ends an initiative of the demo early");
                }
                Err(Error::Unauthenticated) => {
                    tracing::warn!(title, "an owner in the demo is not in the charter");
                }
                Err(
                    error @ (Error::NotFound
                    | Error::VersionMismatch { .. }
                    | Error::RetryKeyReused
                    | Error::Store(_)),
                ) => return Err(error),
            }
        }
        Ok(())
    }

    fn tell(&self, tale: Tale) -> Result<(), Error> {
        let today = local_date(self.diary.now());
        let at = self.diary.moment(tale.added);
        let new = NewInitiative { owner: None, plan: plan(&tale, today) };
        let added = self.engine.initiative_create(ask(&tale.owner, at), new, no_text)?;
        let id = InitiativeId(added.subject);
        for step in tale.course {
            let at = self.diary.moment(Hour { days: step.days, at: step.at });
            let command = command(self.engine, step.act, at)?;
            self.engine.initiative_execute(ask(&step.by, at), id, command, no_text)?;
        }
        Ok(())
    }
}

fn plan(tale: &Tale, today: NaiveDate) -> Plan {
    let day = |days: i64| today + TimeDelta::days(days);
    Plan {
        outline: Outline {
            novelty: tale.novelty,
            objectives: tale.objectives.clone(),
            track: tale.track.clone(),
            start: day(tale.starts_in),
            end: tale.ends_in.map(day),
        },
        wording: Wording {
            title: tale.title.clone(),
            description: tale.description.clone(),
            target_group: tale.target_group.clone(),
            expected_result: tale.expected_result.clone(),
            interplay: tale.interplay.clone(),
            outside_partners: tale.outside_partners.clone(),
            funding_note: String::new(),
        },
    }
}

fn command(engine: &Engine, act: Act, at: Timestamp) -> Result<Command, Error> {
    Ok(match act {
        Act::Start {} => Command::Start,
        Act::NoteProgress { progress } => Command::NoteProgress { progress },
        Act::RecordResult { result } => Command::RecordResult { result },
        Act::Complete {} => Command::Complete,
        Act::Stop { reason } => Command::Stop { reason },
        Act::InvitePartner { partner } => {
            Command::InvitePartner { partner: member(engine, &partner, at)? }
        }
        Act::ConfirmPartnership {} => Command::ConfirmPartnership,
        Act::AddFunding { source, amount, amount_for, state } => {
            let audience = match amount_for.as_str() {
                "public" => AmountAudience::Public,
                _ => AmountAudience::Insiders,
            };
            let source = FundingSource::from_code(&source).unwrap_or(FundingSource::Other);
            let subsidy = Subsidy { source, amount: amount.map(Kroner), audience };
            Command::AddFunding(NewFunding { subsidy, state: state_of(&state) })
        }
        Act::AdvanceFunding { number, state } => {
            Command::AdvanceFunding { number, state: state_of(&state) }
        }
        Act::Comment { comment } => Command::Comment { comment },
        Act::AnswerComment { number, reply } => Command::AnswerComment { number, reply },
    })
}

fn state_of(code: &str) -> FundingState {
    FundingState::from_code(code).unwrap_or(FundingState::Considered)
}

/// The membership of the founding party with this key.
fn member(engine: &Engine, party: &str, at: Timestamp) -> Result<MembershipId, Error> {
    let party: PartyKey = party.parse().map_err(|_| Error::NotFound)?;
    let members = engine.register(&Credential::None, at, at)?;
    let founding = MembershipKind::Founding(party);
    let found = members.into_iter().find(|member| member.kind == founding);
    found.map(|member| member.id).ok_or(Error::Unauthenticated)
}

/// The demo keeps no answers.
fn no_text(_: &InitiativeReading) -> String {
    String::new()
}

#[derive(serde::Deserialize)]
#[serde(remote = "Novelty", rename_all = "snake_case")]
enum NoveltyWord {
    New,
    Existing,
}

fn objectives<'de, D: Deserializer<'de>>(reader: D) -> Result<BTreeSet<ObjectiveKey>, D::Error> {
    let texts = Vec::<String>::deserialize(reader)?;
    texts.iter().map(|text| text.parse().map_err(D::Error::custom)).collect()
}

fn track<'de, D: Deserializer<'de>>(reader: D) -> Result<Option<TrackKey>, D::Error> {
    let text = Option::<String>::deserialize(reader)?;
    text.map(|text| text.parse().map_err(D::Error::custom)).transpose()
}

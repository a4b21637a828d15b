//! The list of initiatives, with its filters; and the initiatives beside a member.

use actix_web::HttpResponse;
use askama::Template;
use domain::actor::Actor;
use domain::id::MembershipId;
use domain::initiative::{Asker, State, may_create};
use engine::{Credential, Engine, InitiativePage, Participants};
use form_urlencoded::Serializer;
use gate::{FaultKind, Problem, Query};
use serde::Deserialize;
use store::{InitiativeFilter, InitiativeQuery, InitiativeSummary};

use super::{naming, path};
use crate::form::Item;
use crate::public::short;
use crate::shell::{Link, Shell, Spot};
use crate::visit::Visit;
use domain::time::Timestamp;

/// The initiatives on one page.
const PAGE: u32 = 25;
/// The most initiatives that are listed beside a member, of each kind.
const BESIDE_MAX: u32 = 50;

/// What is asked for, as it stands in the address.
#[derive(Clone, Debug, Default, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    text: String,
    #[serde(default)]
    objective: String,
    #[serde(default)]
    track: String,
    #[serde(default)]
    state: String,
    #[serde(default)]
    owner: String,
    after: Option<String>,
}

/// An initiative in a list.
pub(crate) struct InitiativeRow {
    pub(crate) link: Link,
    pub(crate) owner: Link,
    pub(crate) objectives: String,
    pub(crate) track: String,
    pub(crate) state: String,
    pub(crate) start: String,
    pub(crate) end: String,
}

#[derive(Template)]
#[template(path = "initiatives.html")]
struct InitiativesPage {
    shell: Shell,
    asked: Asked,
    objectives: Vec<Item>,
    tracks: Vec<Item>,
    states: Vec<Item>,
    /// Whose initiatives alone are shown, where somebody's are.
    owner: Option<String>,
    rows: Vec<InitiativeRow>,
    next: Option<String>,
    is_filtered: bool,
    /// Whether whoever looks acts for a participant, and has initiatives of its own.
    is_participant: bool,
    may_add: bool,
}

pub(super) async fn show(
    visit: Visit,
    Query(asked): Query<Asked>,
) -> Result<HttpResponse, Problem> {
    let query = asked.query()?;
    let owner = query.filter.owner;
    let (found, owner) = visit
        .show_openly(move |engine, credential, now| {
            let owner = owner.map(|id| engine.member_read(credential, id, now)).transpose()?;
            let found = engine.initiative_list(credential, &query, now)?;
            Ok((found, owner.map(|member| member.entry.name.name)))
        })
        .await?;
    let (charter, voice) = (visit.charter(), visit.voice());
    let InitiativePage { initiatives, participants, participant } = found;
    let actor = visit.myself().map_or(Actor::Public, |myself| myself.actor.clone());
    let asker = Asker { actor: &actor, participant };
    let states = State::ALL
        .into_iter()
        .map(|state| Item { code: state.code().to_owned(), text: naming::state(state, voice) });
    let page = InitiativesPage {
        shell: Shell::of(&visit, Spot::Initiatives).about(voice.say("initiatives-about")),
        objectives: naming::clauses(&charter.objectives, voice),
        tracks: naming::clauses(&charter.tracks, voice),
        states: states.collect(),
        owner,
        rows: rows(&initiatives.items, &participants, &visit),
        next: initiatives.next.map(|id| asked.address_behind(&id.to_string())),
        is_filtered: asked.is_filtered(),
        is_participant: participant.is_some(),
        may_add: may_create(asker).is_ok(),
        asked,
    };
    Ok(visit.public_page(&page))
}

/// The rows of a list.
pub(super) fn rows(
    initiatives: &[InitiativeSummary],
    participants: &Participants,
    visit: &Visit,
) -> Vec<InitiativeRow> {
    let (charter, voice) = (visit.charter(), visit.voice());
    let row = |summary: &InitiativeSummary| InitiativeRow {
        link: link(summary),
        owner: naming::participant(summary.owner, participants),
        objectives: naming::objectives(&summary.objectives, charter, voice),
        track: naming::track(summary.track.as_ref(), charter, voice),
        state: naming::state(summary.state, voice),
        start: naming::short_day(summary.start),
        end: summary.end.map(naming::short_day).unwrap_or_default(),
    };
    initiatives.iter().map(row).collect()
}

/// The link to the page of an initiative.
pub(super) fn link(summary: &InitiativeSummary) -> Link {
    Link { href: path(summary.id), text: summary.title.clone() }
}

/// The initiatives that tell of these words, `limit` at most: each with its owner.
pub(crate) fn found(
    engine: &Engine,
    credential: &Credential,
    text: String,
    limit: u32,
    now: Timestamp,
) -> Result<Vec<(Link, String)>, engine::Error> {
    let filter = InitiativeFilter { text: Some(text), ..InitiativeFilter::default() };
    let query = InitiativeQuery { filter, after: None, limit };
    let found = engine.initiative_list(credential, &query, now)?;
    let told = found.initiatives.items.iter().map(|summary| {
        (link(summary), naming::participant(summary.owner, &found.participants).text)
    });
    Ok(told.collect())
}

/// What a member does: its own initiatives, and those of which it is a partner.
pub(crate) struct OwnInitiatives {
    pub(crate) own: Vec<InitiativeRow>,
    pub(crate) partner_in: Vec<InitiativeRow>,
    /// Where all of its own are found.
    pub(crate) all: String,
    /// Whether whoever looks acts for this member.
    pub(crate) is_mine: bool,
}

/// What the member `id` does.
///
/// # Errors
/// A token that is not known.
pub(crate) async fn beside_member(
    visit: &Visit,
    id: MembershipId,
) -> Result<OwnInitiatives, Problem> {
    let (own, partner_in) = visit
        .show_openly(move |engine, credential, now| {
            let list = |filter| {
                let query = InitiativeQuery { filter, after: None, limit: BESIDE_MAX };
                engine.initiative_list(credential, &query, now)
            };
            let own = InitiativeFilter { owner: Some(id), ..InitiativeFilter::default() };
            let partner = InitiativeFilter { partner: Some(id), ..InitiativeFilter::default() };
            Ok((list(own)?, list(partner)?))
        })
        .await?;
    Ok(OwnInitiatives {
        is_mine: own.participant == Some(id),
        own: rows(&own.initiatives.items, &own.participants, visit),
        partner_in: rows(&partner_in.initiatives.items, &partner_in.participants, visit),
        all: format!("{}?owner={id}", Spot::Initiatives.path()),
    })
}

impl Asked {
    fn query(&self) -> Result<InitiativeQuery, Problem> {
        let unknown = |field: &'static str, found: &str| {
            Problem::fault(FaultKind::QueryMalformed, field, found)
        };
        let text = short(self.text.trim())?;
        let state = match self.state.as_str() {
            "" => None,
            code => Some(State::from_code(code).ok_or_else(|| unknown("state", code))?),
        };
        Ok(InitiativeQuery {
            filter: InitiativeFilter {
                owner: optional(&self.owner).map_err(|found| unknown("owner", found))?,
                partner: None,
                objective: optional(&self.objective)
                    .map_err(|found| unknown("objective", found))?,
                track: optional(&self.track).map_err(|found| unknown("track", found))?,
                states: state.into_iter().collect(),
                text: Some(text).filter(|text| !text.is_empty()),
            },
            after: optional(self.after.as_deref().unwrap_or_default())
                .map_err(|found| Problem::fault(FaultKind::CursorMalformed, "after", found))?,
            limit: PAGE,
        })
    }

    fn is_filtered(&self) -> bool {
        let Self { text, objective, track, state, owner, after: _ } = self;
        [text, objective, track, state, owner].into_iter().any(|value| !value.trim().is_empty())
    }

    /// The address of the page behind the initiative `id`, with all else as it is.
    fn address_behind(&self, id: &str) -> String {
        let Self { text, objective, track, state, owner, after: _ } = self;
        let asked = [
            ("text", text),
            ("objective", objective),
            ("track", track),
            ("state", state),
            ("owner", owner),
        ];
        let mut query = Serializer::new(String::new());
        query.extend_pairs(asked.into_iter().filter(|(_, value)| !value.is_empty()));
        query.append_pair("after", id);
        format!("{}?{}", Spot::Initiatives.path(), query.finish())
    }
}

/// What `text` names, where it names anything.
fn optional<T: std::str::FromStr>(text: &str) -> Result<Option<T>, &str> {
    if text.is_empty() { Ok(None) } else { text.parse().map(Some).map_err(|_| text) }
}
